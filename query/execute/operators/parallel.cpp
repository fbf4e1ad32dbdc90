#include "query/execute/operators/parallel.hpp"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <span>

#include "query/execute/build.hpp"
#include "query/execute/operators/sort.hpp"
#include "query/execute/operators/split_group.hpp"

namespace newsgraph::query::execute {

namespace {

using Steps = std::vector<plan::Operator>;

/// Nodes a piece. The pieces are the same whatever the number of threads.
constexpr std::size_t piece_size = 1024;
/// Fewer nodes are not worth a second thread.
constexpr std::size_t many_nodes = 8 * piece_size;

// Which plans.

/// Does every row become the rows it would have become alone, without a change to anything?
bool is_independent(const plan::Operator& step);

bool are_independent(const plan::LogicalPlan& plan) {
  return std::all_of(plan.steps.begin(), plan.steps.end(), is_independent);
}

bool is_independent(const plan::Operator& step) {
  if (const auto* optional = step.as<plan::Optional>()) return are_independent(optional->inner);
  return step.as<plan::ScanNodes>() || step.as<plan::ScanLabel>() || step.as<plan::LookUpNodes>() ||
         step.as<plan::Expand>() || step.as<plan::ExpandVariable>() || step.as<plan::Endpoints>() ||
         step.as<plan::ShortestPath>() || step.as<plan::Filter>() || step.as<plan::CountMatches>() ||
         step.as<plan::BindPath>() || step.as<plan::Unwind>() || step.as<plan::Compute>();
}

std::optional<int> scanned_slot(const plan::Operator& step) {
  if (const auto* all = step.as<plan::ScanNodes>()) return all->slot;
  if (const auto* labelled = step.as<plan::ScanLabel>()) return labelled->slot;
  return std::nullopt;
}

std::size_t nodes_of(const plan::Operator& step, const graph::PropertyGraph& graph) {
  const auto* labelled = step.as<plan::ScanLabel>();
  if (labelled == nullptr) return graph.node_bound();
  const auto label = graph.find_label(labelled->label);
  return label ? graph.node_count(*label) : 0;
}

// How they run.

/// The scan of a piece.
class ScanPiece : public Operator {
 public:
  ScanPiece(const plan::Operator& scan, Conditions conditions, const Compiler& compiler)
      : slot_(*scanned_slot(scan)), conditions_(std::move(conditions)), runtime_(compiler.runtime()) {
    const auto& graph = runtime_.graph();
    if (const auto* labelled = scan.as<plan::ScanLabel>()) {
      if (const auto label = graph.find_label(labelled->label)) labelled_ = graph.nodes_with(*label);
    } else {
      is_of_all_ = true;
    }
  }

  void take(std::size_t begin, std::size_t end) {
    next_ = begin;
    end_ = end;
  }

  Progress work(Batch& input, bool, Batch& output) override {
    if (input.used_up()) return Progress::Wants;
    auto* row = input.current();
    while (next_ < end_ && !output.full()) {
      runtime_.tick();
      const auto node = is_of_all_ ? graph::NodeId(static_cast<std::uint32_t>(next_)) : labelled_[next_];
      ++next_;
      if (is_of_all_ && !runtime_.graph().contains(node)) continue;
      row[slot_] = graph::Value(node);
      if (conditions_.hold(row)) output.add_copy(row);
    }
    if (next_ < end_) return Progress::More;
    input.take();
    return Progress::Wants;
  }

 private:
  int slot_;
  Conditions conditions_;
  Runtime& runtime_;
  bool is_of_all_ = false;
  std::span<const graph::NodeId> labelled_;
  std::size_t next_ = 0, end_ = 0;
};

/// One thread's own copy of everything that is not only read.
class Worker {
 public:
  Worker(const plan::LogicalPlan& plan, const Runtime& runtime, int width)
      : runtime_(runtime), compiler_(runtime_, width), empty_(width) {
    std::size_t at = 0;
    auto conditions = conditions_behind(plan.steps, at, compiler_);
    auto scan = std::make_unique<ScanPiece>(plan.steps[0], std::move(conditions), compiler_);
    scan_ = scan.get();
    std::vector<OperatorPtr> operators;
    operators.push_back(std::move(scan));
    build_steps(plan.steps, at + 1, compiler_, operators);
    if (const auto* sort = plan.steps.back().as<plan::Sort>())
      operators.back() = build_sort_of_pieces(*sort, compiler_);
    pipeline_.emplace(std::move(operators), width);
  }

  void run(std::size_t begin, std::size_t end, std::vector<Batch>& rows) {
    runtime_.check();
    scan_->take(begin, end);
    empty_.clear();
    pipeline_->open(empty_.add_nulls());
    Batch batch(compiler_.width());
    while (pipeline_->next(batch)) rows.push_back(std::exchange(batch, Batch(compiler_.width())));
  }

 private:
  Runtime runtime_;
  Compiler compiler_;
  Batch empty_;
  ScanPiece* scan_ = nullptr;
  std::optional<Pipeline> pipeline_;
};

class ParallelScan : public Operator {
 public:
  ParallelScan(plan::LogicalPlan plan, std::size_t nodes, const Compiler& compiler)
      : plan_(std::move(plan)),
        pieces_((nodes + piece_size - 1) / piece_size),
        nodes_(nodes),
        compiler_(compiler),
        threads_(compiler.runtime().threads()) {}

  void open() override {
    next_piece_ = 0;
    round_ = 1;
    results_.clear();
    result_ = batch_ = 0;
  }

  Progress work(Batch& input, bool, Batch& output) override {
    if (input.used_up()) return Progress::Wants;
    while (!output.full()) {
      if (give(output)) continue;
      if (next_piece_ == pieces_) {
        input.take();
        return Progress::Wants;
      }
      run_round();
    }
    return Progress::More;
  }

 private:
  struct Result {
    std::vector<Batch> rows;
    std::exception_ptr error;
  };

  /// The next rows that are ready; false where there are none. Errors come where they would have come.
  bool give(Batch& output) {
    while (result_ < results_.size()) {
      auto& result = results_[result_];
      for (; batch_ < result.rows.size(); ++batch_) {
        auto& batch = result.rows[batch_];
        while (!batch.used_up() && !output.full()) output.add_moved(batch.take());
        if (output.full()) return true;
      }
      if (result.error) std::rethrow_exception(result.error);
      result.rows.clear();
      ++result_;
      batch_ = 0;
    }
    return false;
  }

  /// Rounds grow, so that a LIMIT behind it does not make all threads work for nothing.
  void run_round() {
    const auto count = std::min({round_, pieces_ - next_piece_, threads_ * 16});
    round_ *= 4;
    results_ = std::vector<Result>(count);
    result_ = batch_ = 0;
    const auto first = next_piece_;
    next_piece_ += count;
    while (workers_.size() < std::min(threads_, count))
      workers_.push_back(std::make_unique<Worker>(plan_, compiler_.runtime(), compiler_.width()));
    if (workers_.size() == 1) {
      for (std::size_t i = 0; i < count; ++i) run_piece(*workers_[0], first + i, results_[i]);
      return;
    }
    std::atomic<std::size_t> taken = 0;
    arena().execute([&] {
      tbb::parallel_for(std::size_t{0}, workers_.size(), [&](std::size_t worker) {
        for (std::size_t i = taken++; i < count; i = taken++)
          run_piece(*workers_[worker], first + i, results_[i]);
      });
    });
  }

  tbb::task_arena& arena() {
    if (!arena_) arena_.emplace(static_cast<int>(threads_));
    return *arena_;
  }

  void run_piece(Worker& worker, std::size_t piece, Result& result) const {
    const auto begin = piece * piece_size;
    try {
      worker.run(begin, std::min(begin + piece_size, nodes_), result.rows);
    } catch (...) {
      result.error = std::current_exception();
    }
  }

  plan::LogicalPlan plan_;
  std::size_t pieces_, nodes_;
  const Compiler compiler_;
  std::size_t threads_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::optional<tbb::task_arena> arena_;
  std::vector<Result> results_;  // of a round
  std::size_t next_piece_ = 0, round_ = 1;
  std::size_t result_ = 0, batch_ = 0;  // the next to give
};

}  // namespace

std::optional<Parallel> build_parallel(const plan::LogicalPlan& plan, const Compiler& compiler) {
  auto& runtime = compiler.runtime();
  const auto& steps = plan.steps;
  if (steps.empty() || !scanned_slot(steps[0])) return std::nullopt;
  const auto nodes = nodes_of(steps[0], runtime.graph());
  if (nodes < many_nodes) return std::nullopt;
  std::size_t end = 1;
  while (end < steps.size() && is_independent(steps[end])) ++end;
  plan::LogicalPlan beginning;
  beginning.steps.assign(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(end));
  Parallel parallel{nullptr, end, nullptr};
  bool is_gathered = false;
  if (end < steps.size()) {
    if (const auto* sort = steps[end].as<plan::Sort>(); sort != nullptr && !sort->first.empty()) {
      beginning.steps.push_back(steps[end]);  // of each piece the first rows will do
      is_gathered = true;
    } else if (const auto* group = steps[end].as<plan::Group>()) {
      const bool is_counted_already = steps[end - 1].as<plan::CountMatches>() && !group->keys.empty();
      if (auto split = is_counted_already ? std::nullopt : split_group(*group)) {
        beginning.steps.push_back({std::move(split->of_a_piece)});
        parallel.rest = std::make_unique<plan::LogicalPlan>();
        parallel.rest->steps.push_back({std::move(split->of_all)});
        ++parallel.steps;
        is_gathered = true;
      }
    }
  }
  // A single thread would only make all rows of a piece before it gives the first.
  if (!is_gathered && runtime.threads() == 1) return std::nullopt;
  parallel.op = std::make_unique<ParallelScan>(std::move(beginning), nodes, compiler);
  return parallel;
}

}  // namespace newsgraph::query::execute
