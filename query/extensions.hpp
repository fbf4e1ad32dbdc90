#pragma once
// What a host adds to the language: procedures for CALL, and functions of its own such as evidence(x).

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/property_graph.hpp"
#include "graph/value.hpp"

namespace newsgraph::query {

/// A declared type such as INTEGER? in a signature: the name without the question mark, upper case ("ANY",
/// "BOOLEAN", "INTEGER", "FLOAT", "NUMBER", "STRING", "MAP", "NODE", "RELATIONSHIP", "PATH", "LIST OF …",
/// "DATE" …).
struct DeclaredType {
  std::string name = "ANY";
  bool nullable = true;
};

/// Does the value conform to the type? An Integer conforms to FLOAT too (it is coerced).
bool conforms(const graph::Value& value, const DeclaredType& type);

struct Procedure {
  struct Field {
    std::string name;
    DeclaredType type;
  };
  std::string name;            // "db.labels", case-sensitive
  std::vector<Field> inputs;   // all are required
  std::vector<Field> outputs;  // empty for a procedure without results
  /// Rows of as many values as outputs.
  std::function<std::vector<std::vector<graph::Value>>(const graph::PropertyGraph&,
                                                       std::span<const graph::Value>)>
      call;
  /// Where it is set, it is called instead: for work that may take long. It is to call `tick` now and then,
  /// which throws when the query's time is over or somebody cancelled it.
  std::function<std::vector<std::vector<graph::Value>>(
      const graph::PropertyGraph&, std::span<const graph::Value>, const std::function<void()>& tick)>
      call_with_tick;
};

/// "test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)"; `:: ()` or `:: VOID` for no results.
/// Throws std::invalid_argument where the text is no signature. The result has no `call` yet.
Procedure parse_signature(std::string_view text);

struct HostFunction {
  std::string name;  // case-insensitive
  std::size_t least = 0;
  std::size_t most = 0;  // how many arguments it takes
  std::function<graph::Value(const graph::PropertyGraph&, std::span<const graph::Value>)> call;
};

class Extensions {
 public:
  /// An extension of the same name is replaced.
  void add(Procedure procedure);
  void add(HostFunction function);
  const Procedure* find_procedure(std::string_view name) const;
  const HostFunction* find_function(std::string_view name) const;
  std::vector<std::string> procedure_names() const;  // sorted
  std::vector<std::string> function_names() const;   // sorted

 private:
  std::unordered_map<std::string, Procedure> procedures_;
  std::unordered_map<std::string, HostFunction> functions_;  // by lower-case name
};

}  // namespace newsgraph::query
