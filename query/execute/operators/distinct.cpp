#include "query/execute/build.hpp"
#include "query/execute/operators/group_table.hpp"
#include "query/execute/operators/streaming.hpp"

namespace newsgraph::query::execute {

namespace {

class Distinct : public OneToOne {
 public:
  explicit Distinct(const std::vector<int>& slots) : slots_(slots), seen_(slots.size()), key_(slots.size()) {}
  void open() override { seen_.clear(); }

 protected:
  bool keep(Row row) override {
    for (std::size_t i = 0; i < slots_.size(); ++i) key_[i] = row[slots_[i]];
    return seen_.insert(key_.data()).second;
  }

 private:
  const std::vector<int>& slots_;
  GroupTable seen_;
  std::vector<graph::Value> key_;
};

}  // namespace

OperatorPtr build(const plan::Distinct& step, const Compiler&) {
  return std::make_unique<Distinct>(step.slots);
}

}  // namespace newsgraph::query::execute
