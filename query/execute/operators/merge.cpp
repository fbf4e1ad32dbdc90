#include "query/execute/build.hpp"
#include "query/execute/operators/streaming.hpp"
#include "query/execute/operators/write.hpp"

namespace newsgraph::query::execute {

namespace {

class Merge : public RowByRow {
 public:
  Merge(const plan::Merge& step, const Compiler& compiler)
      : match_(build(step.match, compiler)),
        writer_(step.part, compiler),
        on_create_(step.on_create, compiler),
        on_match_(step.on_match, compiler),
        rows_(compiler.width()) {}

 protected:
  bool start(Row row) override {
    writer_.refuse_nulls(row);
    found_.clear();
    next_ = 0;
    // All matches are found before any is changed.
    match_.open(row);
    while (match_.next(rows_))
      for (; !rows_.used_up();) {
        auto* match = rows_.take();
        found_.emplace_back(std::make_move_iterator(match), std::make_move_iterator(match + rows_.width()));
      }
    return true;
  }

  bool step(Row row, Batch& output) override {
    if (found_.empty()) {
      auto* made = output.add_moved(row);
      writer_.write(made);
      on_create_.apply(made);
      return false;
    }
    auto* made = output.add_moved(found_[next_++].data());
    on_match_.apply(made);
    return next_ < found_.size();
  }

 private:
  Pipeline match_;
  PatternWriter writer_;
  Assignments on_create_, on_match_;
  Batch rows_;
  std::vector<std::vector<graph::Value>> found_;
  std::size_t next_ = 0;
};

}  // namespace

OperatorPtr build(const plan::Merge& step, const Compiler& compiler) {
  return std::make_unique<Merge>(step, compiler);
}

}  // namespace newsgraph::query::execute
