#include "query/functions/registry.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <unordered_map>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/families/families.hpp"

namespace newsgraph::query {

namespace {

std::string lower(std::string_view name) {
  std::string text(name);
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

class Registry {
 public:
  Registry() {
    for (auto family : {graph_functions, list_functions, conversion_functions, string_functions,
                        numeric_functions, trigonometric_functions, aggregations, numeric_aggregations,
                        temporal_functions, duration_functions}) {
      for (auto& function : family()) all_.push_back(std::move(function));
    }
    std::sort(all_.begin(), all_.end(),
              [](const Function& a, const Function& b) { return lower(a.name) < lower(b.name); });
    for (const auto& function : all_) by_name_.emplace(lower(function.name), &function);
  }

  const std::vector<Function>& all() const { return all_; }
  const Function* find(std::string_view name) const {
    const auto found = by_name_.find(lower(name));
    return found == by_name_.end() ? nullptr : found->second;
  }

 private:
  std::vector<Function> all_;
  std::unordered_map<std::string, const Function*> by_name_;
};

const Registry& registry() {
  static const Registry instance;
  return instance;
}

/// Levenshtein's distance, a swap of neighbours counting as one step.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

const Function* find_function(std::string_view name) { return registry().find(name); }

std::span<const Function> functions() { return registry().all(); }

std::optional<std::string_view> nearest_function(std::string_view name) {
  constexpr std::size_t kLongest = 64;  // nobody mistypes a name that long
  if (name.empty() || name.size() > kLongest) return std::nullopt;
  const auto wanted = lower(name);
  std::optional<std::string_view> nearest;
  std::size_t best = std::max<std::size_t>(1, wanted.size() / 3);  // more than a third wrong is another word
  for (const auto& function : functions()) {
    const auto steps = distance(wanted, lower(function.name));
    if (steps < best || (steps == best && !nearest)) {
      best = steps;
      nearest = function.name;
    }
  }
  return nearest;
}

graph::Value call(const Function& function, std::span<const graph::Value> arguments, const Context& context) {
  if (!function.accepts(arguments.size())) {
    throw argument_error("InvalidNumberOfArguments",
                         fmt::format("{}() does not take {} arguments", function.name, arguments.size()));
  }
  if (function.null_in_null_out &&
      std::any_of(arguments.begin(), arguments.end(), [](const graph::Value& v) { return v.is_null(); })) {
    return {};
  }
  return function.evaluate(arguments, context);
}

}  // namespace newsgraph::query
