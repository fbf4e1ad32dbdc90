#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/write.hpp"

namespace newsgraph::query::execute {

namespace {

class Create : public OneToOne {
 public:
  Create(const plan::Create& step, const Compiler& compiler) : runtime_(compiler.runtime()) {
    for (const auto& part : step.pattern.parts) parts_.emplace_back(part, compiler);
  }

 protected:
  bool keep(Row row) override {
    runtime_.tick();
    for (auto& part : parts_) part.write(row);
    return true;
  }

 private:
  Runtime& runtime_;
  std::vector<PatternWriter> parts_;
};

}  // namespace

OperatorPtr build(const plan::Create& step, const Compiler& compiler) {
  return std::make_unique<Create>(step, compiler);
}

}  // namespace newsgraph::query::execute
