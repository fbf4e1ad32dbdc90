#include <unordered_set>

#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/values.hpp"

namespace newsgraph::query::execute {

namespace {

class Distinct : public OneToOne {
 public:
  explicit Distinct(const std::vector<int>& slots) : slots_(slots) {}
  void open() override { seen_.clear(); }

 protected:
  bool keep(Row row) override {
    Values key;
    key.reserve(slots_.size());
    for (const auto slot : slots_) key.push_back(row[slot]);
    return seen_.insert(std::move(key)).second;
  }

 private:
  const std::vector<int>& slots_;
  std::unordered_set<Values, ValuesHash, ValuesEquivalent> seen_;
};

}  // namespace

OperatorPtr build(const plan::Distinct& step, const Compiler&) {
  return std::make_unique<Distinct>(step.slots);
}

}  // namespace newsgraph::query::execute
