#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class Filter : public OneToOne {
 public:
  Filter(const plan::Filter& step, const Compiler& compiler)
      : conditions_(step.predicates, compiler), runtime_(compiler.runtime()) {}

 protected:
  bool keep(Row row) override {
    runtime_.tick();
    return conditions_.hold(row);
  }

 private:
  Conditions conditions_;
  Runtime& runtime_;
};

}  // namespace

OperatorPtr build(const plan::Filter& step, const Compiler& compiler) {
  return std::make_unique<Filter>(step, compiler);
}

}  // namespace newsgraph::query::execute
