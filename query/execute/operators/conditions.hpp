#pragma once
// Conditions that a row must meet, all of them.

#include <vector>

#include "query/execute/evaluator.hpp"
#include "query/plan/logical.hpp"

namespace newsgraph::query::execute {

class Conditions {
 public:
  Conditions() = default;
  Conditions(const std::vector<ast::Expression>& predicates, const Compiler& compiler) {
    add(predicates, compiler);
  }
  void add(const std::vector<ast::Expression>& predicates, const Compiler& compiler) {
    for (const auto& predicate : predicates) tests_.push_back({compiler.compile(predicate), predicate.span});
  }
  bool empty() const { return tests_.empty(); }

  bool hold(Row row) const {
    for (const auto& test : tests_)
      if (placed_at(test.span, [&] { return test.evaluator->test(row); }) != Truth::True) return false;
    return true;
  }

 private:
  struct Test {
    EvaluatorPtr evaluator;
    Span span;
  };
  std::vector<Test> tests_;
};

}  // namespace newsgraph::query::execute
