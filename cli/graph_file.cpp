#include "cli/graph_file.hpp"

#include <fmt/format.h>

#include "cli/program_extensions.hpp"
#include "cli/terminal.hpp"
#include "query/procedures/progress.hpp"

namespace newsgraph::cli {

GraphFile::GraphFile(const std::string& path, graph::Store::Mode mode, std::chrono::milliseconds wait)
    : path_(path),
      wait_(wait),
      store_(graph::Store::open(path, mode, wait)),
      graph_(store_.load()),
      writable_(mode == graph::Store::Mode::Write) {
  extensions_ = program_extensions(store_);
}

namespace {

/// While it lives, what long procedures do is told on the terminal.
class Listening {
 public:
  Listening() {
    query::listen_to_progress([this](std::string_view procedure, std::string_view done) {
      progress_.show(fmt::format("{}: {}", procedure, done));
    });
  }
  ~Listening() {
    query::listen_to_progress({});
    progress_.clear();
  }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  Progress progress_;
};

}  // namespace

GraphFile::~GraphFile() {
  if (!writable_) return;
  try {
    store_.checkpoint(graph_);
  } catch (const graph::StoreError&) {  // all changes are in the file; opening it takes longer, that is all
  }
}

query::ResultSet GraphFile::run(std::string_view statement, query::Options options) {
  options.extensions = &extensions_;
  const Listening listening;
  if (store_.is_outdated()) graph_ = store_.load();  // another program wrote
  try {
    return query::read(graph_, statement, options);
  } catch (const query::QueryError& error) {
    if (error.detail() != "WriteNotAllowed") throw;
  }
  if (!writable_) {
    // Reading is the common case and hinders nobody; the file is opened for writing when a statement asks for
    // it.
    store_ = graph::Store::open(path_, graph::Store::Mode::Write, wait_);
    graph_ = store_.load();
    writable_ = true;
  }
  options.save = [this](graph::PropertyGraph& graph) { store_.save(graph); };
  return query::run(graph_, statement, options);
}

}  // namespace newsgraph::cli
