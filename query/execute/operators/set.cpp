#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/write.hpp"

namespace newsgraph::query::execute {

namespace {

class Set : public OneToOne {
 public:
  Set(const plan::Set& step, const Compiler& compiler)
      : runtime_(compiler.runtime()), items_(step.items, compiler) {}

 protected:
  bool keep(Row row) override {
    runtime_.tick();
    items_.apply(row);
    return true;
  }

 private:
  Runtime& runtime_;
  Assignments items_;
};

}  // namespace

OperatorPtr build(const plan::Set& step, const Compiler& compiler) {
  return std::make_unique<Set>(step, compiler);
}

}  // namespace newsgraph::query::execute
