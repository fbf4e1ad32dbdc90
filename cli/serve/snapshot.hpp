#pragma once
// The graph as it was at one moment, for any number of readers.

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/serve/name_index.hpp"
#include "graph/store.hpp"
#include "query/extensions.hpp"

namespace newsgraph::cli::serve {

class SnapshotStores;

/// Nothing in it changes, so all of it may be used by several threads at once. It lives as long as somebody
/// holds it.
class Snapshot {
 public:
  /// `store` is the one that the graph was loaded from, or saved to. Throws graph::StoreError, with the
  /// reason Changed where its file is of another version already.
  Snapshot(graph::PropertyGraph graph, const graph::Store& store);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

  const graph::PropertyGraph& graph() const { return graph_; }
  /// What the program adds to the language, on this snapshot's evidence and texts.
  const query::Extensions& extensions() const { return extensions_; }
  std::vector<graph::Evidence> evidence(graph::Element element) const;
  /// A source's whole text.
  std::optional<std::string> text(std::string_view source) const;
  /// As Store's functions of these names.
  std::vector<graph::TextHit> search_text(std::string_view words, std::size_t most) const;
  std::vector<graph::NameHit> search_names(std::string_view name, std::size_t most) const;
  const NameIndex& names() const;
  /// What `make` says of the snapshot, made once. The name is the caller's own.
  std::string remembered(const std::string& name, std::string (*make)(const Snapshot&)) const;
  /// The file's.
  std::int64_t version() const { return version_; }

 private:
  graph::PropertyGraph graph_;
  std::int64_t version_;
  std::shared_ptr<SnapshotStores> stores_;
  query::Extensions extensions_;
  // Made when somebody asks for them.
  mutable std::once_flag has_names_;
  mutable std::unique_ptr<NameIndex> names_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::string> remembered_;
};

}  // namespace newsgraph::cli::serve
