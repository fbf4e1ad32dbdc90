#include "query/functions/registry.hpp"

#include <algorithm>
#include <cctype>
#include <unordered_map>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/families/families.hpp"
#include "query/nearest.hpp"

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

}  // namespace

const Function* find_function(std::string_view name) { return registry().find(name); }

std::span<const Function> functions() { return registry().all(); }

std::optional<std::string_view> nearest_function(std::string_view name) {
  Nearest nearest(name);
  for (const auto& function : functions()) nearest.offer(function.name);
  return nearest.found();
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
