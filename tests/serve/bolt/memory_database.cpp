#include "tests/serve/bolt/memory_database.hpp"

#include "graph/column_image.hpp"
#include "query/query.hpp"

namespace newsgraph::cli::bolt::test {

namespace {

query::ResultSet answer(graph::PropertyGraph& graph, const Statement& statement,
                        const query::Options& options, bool may_write, std::string& kind) {
  try {
    return query::read(graph, statement.text, options);
  } catch (const query::QueryError& error) {
    if (error.detail() != "WriteNotAllowed" || !may_write || !statement.may_write) throw;
  }
  auto result = query::run(graph, statement.text, options);
  kind = result.columns.empty() ? "w" : "rw";
  return result;
}

std::shared_ptr<serve::ResultStream> answered(graph::PropertyGraph& graph, const Statement& statement,
                                              Wake wake, bool may_write) {
  auto stream = std::make_shared<serve::ResultStream>(std::move(wake));
  if (statement.text == "WAIT") return stream;
  query::Options options;
  options.parameters = {statement.parameters.begin(), statement.parameters.end()};
  options.timeout = statement.time.value_or(std::chrono::milliseconds(2000));
  options.max_rows = 100'000;
  options.max_memory = 256 << 20;
  options.threads = 1;
  try {
    serve::ResultStream::Summary summary;
    const auto result = answer(graph, statement, options, may_write, summary.kind);
    stream->set_columns(result.columns);
    for (const auto& row : result.rows) stream->put(statement.encode(graph, row));
    summary.statistics = result.statistics;
    summary.notices = result.notices;
    stream->finish(std::move(summary));
  } catch (...) {
    stream->fail(serve::current_failure());
  }
  return stream;
}

}  // namespace

class MemoryDatabase::InMemory : public Transaction {
 public:
  InMemory(MemoryDatabase& database, bool may_write)
      : database_(database), graph_(graph::ColumnImage::copy(database.graph_)), may_write_(may_write) {}

  std::shared_ptr<serve::ResultStream> run(Statement statement, Wake wake) override {
    return answered(graph_, statement, std::move(wake), may_write_);
  }

  std::shared_ptr<serve::ResultStream> commit(Wake wake) override {
    database_.graph_ = std::move(graph_);
    ++database_.commits_;
    auto stream = std::make_shared<serve::ResultStream>(std::move(wake));
    stream->finish({});
    return stream;
  }

 private:
  MemoryDatabase& database_;
  graph::PropertyGraph graph_;
  bool may_write_;
};

std::shared_ptr<serve::ResultStream> MemoryDatabase::run(Statement statement, Wake wake) {
  return answered(graph_, statement, std::move(wake), may_write_);
}

std::unique_ptr<Transaction> MemoryDatabase::begin(bool may_write, std::optional<std::chrono::milliseconds>) {
  return std::make_unique<InMemory>(*this, may_write && may_write_);
}

}  // namespace newsgraph::cli::bolt::test
