#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class Filter : public OneToOne {
 public:
  Filter(const plan::Filter& step, const Compiler& compiler) : runtime_(compiler.runtime()) {
    for (const auto& predicate : step.predicates)
      predicates_.emplace_back(compiler.compile(predicate), predicate.span);
  }

 protected:
  bool keep(Row row) override {
    runtime_.tick();
    for (const auto& [predicate, span] : predicates_)
      if (placed_at(span, [&, &test = predicate] { return test->test(row); }) != Truth::True) return false;
    return true;
  }

 private:
  std::vector<std::pair<EvaluatorPtr, Span>> predicates_;
  Runtime& runtime_;
};

}  // namespace

OperatorPtr build(const plan::Filter& step, const Compiler& compiler) {
  return std::make_unique<Filter>(step, compiler);
}

}  // namespace newsgraph::query::execute
