#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/write.hpp"

namespace newsgraph::query::execute {

namespace {

class Remove : public OneToOne {
 public:
  Remove(const plan::Remove& step, const Compiler& compiler) : runtime_(compiler.runtime()) {
    for (const auto& item : step.items)
      items_.emplace_back(&item,
                          compiler.compile(item.labels.empty() ? item.target.operands[0] : item.target));
  }

 protected:
  bool keep(Row row) override {
    runtime_.tick();
    for (const auto& [item, subject] : items_) {
      const auto target = subject->evaluate(row);
      if (item->labels.empty())
        set_property(runtime_, target, item->target.name.text, graph::Value());
      else
        remove_labels(runtime_, target, item->labels);
    }
    return true;
  }

 private:
  Runtime& runtime_;
  std::vector<std::pair<const ast::RemoveItem*, EvaluatorPtr>> items_;
};

}  // namespace

OperatorPtr build(const plan::Remove& step, const Compiler& compiler) {
  return std::make_unique<Remove>(step, compiler);
}

}  // namespace newsgraph::query::execute
