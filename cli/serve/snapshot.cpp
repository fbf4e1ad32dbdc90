#include "cli/serve/snapshot.hpp"

#include "cli/serve/snapshot_stores.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::cli::serve {

namespace {

constexpr std::size_t stores_per_snapshot = 4;

}  // namespace

Snapshot::Snapshot(graph::PropertyGraph graph, const graph::Store& store)
    : graph_(std::move(graph)),
      version_(store.version()),
      stores_(std::make_shared<SnapshotStores>(store, stores_per_snapshot)),
      extensions_(stores_->shared_extensions()) {}

Snapshot::~Snapshot() = default;

std::vector<graph::Evidence> Snapshot::evidence(graph::Element element) const {
  return SnapshotStores::Lease(*stores_)->store.evidence(element);
}

std::optional<std::string> Snapshot::text(std::string_view source) const {
  return SnapshotStores::Lease(*stores_)->store.text(source);
}

std::vector<graph::TextHit> Snapshot::search_text(std::string_view words, std::size_t most) const {
  return SnapshotStores::Lease(*stores_)->store.search_text(words, most);
}

std::vector<graph::NameHit> Snapshot::search_names(std::string_view name, std::size_t most) const {
  return SnapshotStores::Lease(*stores_)->store.search_names(name, most);
}

const NameIndex& Snapshot::names() const {
  std::call_once(has_names_, [this] { names_ = std::make_unique<NameIndex>(graph_); });
  return *names_;
}

std::string Snapshot::remembered(const std::string& name, std::string (*make)(const Snapshot&)) const {
  const std::lock_guard lock(mutex_);
  const auto [place, is_new] = remembered_.try_emplace(name);
  if (is_new) {
    try {
      place->second = make(*this);
    } catch (...) {
      remembered_.erase(place);
      throw;
    }
  }
  return place->second;
}

}  // namespace newsgraph::cli::serve
