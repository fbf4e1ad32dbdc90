#include "query/execute/build.hpp"
#include "query/execute/operators/edges.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/types.hpp"

namespace newsgraph::query::execute {

using graph::Kind;

namespace {

class Expand : public RowByRow {
 public:
  Expand(const plan::Expand& step, Runtime& runtime)
      : step_(step), runtime_(runtime), types_(step.types, runtime.graph()) {}

 protected:
  bool start(Row row) override {
    found_.clear();
    next_ = 0;
    const auto& from = row[step_.from];
    if (from.kind() != Kind::Node) return false;
    if (!runtime_.graph().contains(from.node())) return false;
    const bool into = step_.into;
    if (into && row[step_.to].kind() != Kind::Node) return false;
    types_.for_each(from.node(), step_.direction, [&](graph::Adjacent adjacent) {
      runtime_.tick();
      if (into && adjacent.node != row[step_.to].node()) return true;
      if (!is_used(row, step_.distinct_from, adjacent.edge)) found_.push_back(adjacent);
      return true;
    });
    return !found_.empty();
  }

  bool step(Row row, Batch& output) override {
    const auto& adjacent = found_[next_++];
    const bool last = next_ == found_.size();
    auto* made = last ? output.add_moved(row) : output.add_copy(row);
    made[step_.relationship] = graph::Value(adjacent.edge);
    if (!step_.into) made[step_.to] = graph::Value(adjacent.node);
    return !last;
  }

 private:
  const plan::Expand& step_;
  Runtime& runtime_;
  Types types_;
  std::vector<graph::Adjacent> found_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Expand& step, const Compiler& compiler) {
  return std::make_unique<Expand>(step, compiler.runtime());
}

}  // namespace newsgraph::query::execute
