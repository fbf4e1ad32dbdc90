#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class Compute : public OneToOne {
 public:
  Compute(const plan::Compute& step, const Compiler& compiler) {
    for (const auto& item : step.items) items_.emplace_back(compiler.compile(item.expression), item.slot);
  }

 protected:
  bool keep(Row row) override {
    for (const auto& [expression, slot] : items_) row[slot] = expression->evaluate(row);
    return true;
  }

 private:
  std::vector<std::pair<EvaluatorPtr, int>> items_;
};

}  // namespace

OperatorPtr build(const plan::Compute& step, const Compiler& compiler) {
  return std::make_unique<Compute>(step, compiler);
}

}  // namespace newsgraph::query::execute
