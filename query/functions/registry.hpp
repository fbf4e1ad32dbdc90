#pragma once
// The functions of openCypher by name. Each family of functions is one file; a new function is one entry in
// it.

#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/value.hpp"
#include "query/functions/context.hpp"
#include "query/functions/types.hpp"

namespace newsgraph::query {

/// Collects the rows of one group. DISTINCT is the caller's: it hands on each first argument (by
/// graph::equivalent) once.
class Aggregator {
 public:
  virtual ~Aggregator() = default;
  /// The arguments of one row. Throws QueryError for values it cannot take.
  virtual void add(std::span<const graph::Value> arguments) = 0;
  /// May be asked once, after the last row; a group may have no rows.
  virtual graph::Value result() = 0;
};

struct Function {
  std::string_view name;          // as openCypher writes it: "toInteger", "duration.between"
  int least = 0;                  // fewest arguments
  int most = 0;                   // most arguments; `unbounded` for no limit
  std::vector<Kinds> takes = {};  // by position; the last entry holds for all later ones
  Kinds gives = {};               // what may come back, beside null
  bool null_in_null_out = true;   // a null argument gives null without a call
  bool pure = true;  // false: two calls with the same arguments may differ (rand, datetime.realtime)

  /// Null for aggregations. Arguments: as many as least … most.
  graph::Value (*evaluate)(std::span<const graph::Value> arguments, const Context& context) = nullptr;
  /// Non-null for aggregations only. count(*) is count without arguments.
  std::unique_ptr<Aggregator> (*aggregate)() = nullptr;

  static constexpr int unbounded = std::numeric_limits<int>::max();

  bool is_aggregation() const { return aggregate != nullptr; }
  bool accepts(std::size_t count) const {
    return count >= static_cast<std::size_t>(least) && count <= static_cast<std::size_t>(most);
  }
  /// The kinds taken at a position.
  Kinds taken(std::size_t position) const {
    if (takes.empty()) return Kinds::any();
    return position < takes.size() ? takes[position] : takes.back();
  }
};

/// Calls a function that is no aggregation, with null and argument checks. Throws QueryError (run time).
graph::Value call(const Function& function, std::span<const graph::Value> arguments, const Context& context);

/// Names are matched regardless of case, with dots: "toInteger", "DATE", "duration.inDays". Null where there
/// is none.
const Function* find_function(std::string_view name);

/// The known name nearest to one that is not known, by edit distance; nullopt where none is near.
std::optional<std::string_view> nearest_function(std::string_view name);

/// All functions, ordered by lower-case name.
std::span<const Function> functions();

}  // namespace newsgraph::query
