#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class Filter : public OneToOne {
 public:
  Filter(std::vector<EvaluatorPtr> predicates, Runtime& runtime)
      : predicates_(std::move(predicates)), runtime_(runtime) {}

 protected:
  bool keep(Row row) override {
    runtime_.tick();
    for (const auto& predicate : predicates_)
      if (predicate->test(row) != Truth::True) return false;
    return true;
  }

 private:
  std::vector<EvaluatorPtr> predicates_;
  Runtime& runtime_;
};

}  // namespace

OperatorPtr build(const plan::Filter& step, const Compiler& compiler) {
  return std::make_unique<Filter>(compiler.compile(step.predicates), compiler.runtime());
}

}  // namespace newsgraph::query::execute
