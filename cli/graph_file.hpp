#pragma once
// A graph's file opened for questions.

#include <chrono>
#include <memory>
#include <string>

#include "graph/store.hpp"
#include "query/extensions.hpp"
#include "query/query.hpp"

namespace newsgraph::cli {

/// A loaded graph and the store it came from; what the program adds to the query language is in `extensions`.
/// Neither copied nor moved: the extensions refer to the store.
class GraphFile {
 public:
  /// `wait`: how long for another program that writes. Throws graph::StoreError.
  GraphFile(const std::string& path, graph::Store::Mode mode,
            std::chrono::milliseconds wait = std::chrono::seconds(2));
  GraphFile(const GraphFile&) = delete;
  GraphFile& operator=(const GraphFile&) = delete;
  /// Sees to it that the next one to open a file that was changed does so quickly.
  ~GraphFile();

  const graph::PropertyGraph& graph() const { return graph_; }
  graph::Store& store() { return store_; }
  const graph::Store& store() const { return store_; }
  const query::Extensions& extensions() const { return extensions_; }

  /// Runs a statement, on the graph as others may have changed it meanwhile; one that writes is saved in the
  /// file, or not at all. The options' extensions are set here. Throws query::QueryError and
  /// graph::StoreError.
  query::ResultSet run(std::string_view statement, query::Options options);

 private:
  std::string path_;
  std::chrono::milliseconds wait_;
  graph::Store store_;
  graph::PropertyGraph graph_;
  query::Extensions extensions_;
  bool writable_;
};

}  // namespace newsgraph::cli
