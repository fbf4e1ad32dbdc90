#include "graph/adjacency.hpp"

#include <tbb/parallel_invoke.h>

#include <numeric>

namespace newsgraph::graph {
namespace {

/// Gives back what growing left over, where that is much.
template <class Vector>
void trim(Vector& vector) {
  if (vector.capacity() > vector.size() + vector.size() / 8) vector.shrink_to_fit();
}

template <class T>
std::size_t bytes_of(const std::vector<T>& vector) {
  return vector.capacity() * sizeof(T);
}

}  // namespace

void TypeColumn::push_back(TypeId type) {
  const auto number = static_cast<std::uint32_t>(type);
  if (wide_.empty() && number > 0xff) {
    wide_.assign(narrow_.begin(), narrow_.end());
    narrow_ = std::vector<std::uint8_t>();
    wide_.push_back(number);
  } else if (wide_.empty()) {
    narrow_.push_back(static_cast<std::uint8_t>(number));
  } else {
    wide_.push_back(number);
  }
}

void TypeColumn::shrink_to_fit() {
  trim(narrow_);
  trim(wide_);
}

void Adjacency::add_node() {
  outgoing_.newest.push_back(kNone);
  incoming_.newest.push_back(kNone);
}

EdgeId Adjacency::add_edge(NodeId source, NodeId target, TypeId type) {
  const std::uint32_t edge = edge_bound();
  ends_.push_back({source, target});
  types_.push_back(type);
  alive_.push_back(true);
  ++alive_count_;
  if (static_cast<std::size_t>(type) >= count_by_type_.size()) {
    count_by_type_.resize(static_cast<std::size_t>(type) + 1);
  }
  ++count_by_type_[static_cast<std::size_t>(type)];
  outgoing_.older.push_back(std::exchange(outgoing_.newest[index(source)], edge));
  incoming_.older.push_back(std::exchange(incoming_.newest[index(target)], edge));
  return EdgeId(edge);
}

void Adjacency::remove_edge(EdgeId edge) {
  alive_[index(edge)] = false;
  --alive_count_;
  --count_by_type_[static_cast<std::size_t>(type_of(edge))];
  ++tombstones_;
}

void Adjacency::restore_edge(EdgeId edge) {
  alive_[index(edge)] = true;
  ++alive_count_;
  ++count_by_type_[static_cast<std::size_t>(type_of(edge))];
  --tombstones_;
}

void Adjacency::truncate(std::uint32_t nodes, std::uint32_t edges) {
  const bool rows_hold_them = compacted_ > edges;
  while (edge_bound() > edges) {
    const std::uint32_t last = edge_bound() - 1;
    if (alive_[last]) {
      --alive_count_;
      --count_by_type_[static_cast<std::size_t>(types_[last])];
    } else if (tombstones_ > 0) {
      --tombstones_;
    }
    if (last >= compacted_) {  // the newest edge is the first of its two chains
      outgoing_.newest[index(ends_[last].source)] = outgoing_.older.back();
      incoming_.newest[index(ends_[last].target)] = incoming_.older.back();
      outgoing_.older.pop_back();
      incoming_.older.pop_back();
    }
    ends_.pop_back();
    types_.pop_back();
    alive_.pop_back();
  }
  outgoing_.newest.resize(nodes);
  incoming_.newest.resize(nodes);
  if (rows_hold_them) {
    compact(true);
  } else {  // rows of forgotten nodes are empty; drop them so that a new node with that id starts without one
    for (Rows* rows : {&outgoing_, &incoming_}) {
      if (rows->first_run.size() > nodes + std::size_t{1}) rows->first_run.resize(nodes + std::size_t{1});
    }
  }
}

bool Adjacency::is_worth_compacting() const {
  const std::size_t fresh = ends_.size() - compacted_ + tombstones_;
  return fresh > 0 && (compacted_ < 100'000 || fresh > compacted_ / 8);
}

void Adjacency::reserve(std::size_t nodes, std::size_t edges) {
  ends_.reserve(edges);
  types_.reserve(edges);
  alive_.reserve(edges);
  for (Rows* rows : {&outgoing_, &incoming_}) {
    rows->newest.reserve(nodes);
    rows->older.reserve(edges - compacted_);
  }
}

std::size_t Adjacency::bytes() const {
  std::size_t bytes = bytes_of(ends_) + types_.bytes() + alive_.capacity() / 8 + bytes_of(count_by_type_);
  for (const Rows* rows : {&outgoing_, &incoming_}) {
    bytes += bytes_of(rows->first_run) + bytes_of(rows->runs) + bytes_of(rows->edges) +
             bytes_of(rows->newest) + bytes_of(rows->older);
  }
  return bytes;
}

void Adjacency::compact(bool keep_tombstones) {
  // Edge ids by type, ascending within a type; a stable distribution by node then keeps (type, edge) order in
  // each row.
  std::vector<std::uint32_t> first(count_by_type_.size() + 1, 0);
  const auto kept = [&](std::uint32_t edge) { return keep_tombstones || alive_[edge]; };
  const std::uint32_t bound = edge_bound();
  for (std::uint32_t edge = 0; edge < bound; ++edge) {
    if (kept(edge)) ++first[static_cast<std::size_t>(types_[edge]) + 1];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::uint32_t> by_type(first.back());
  for (std::uint32_t edge = 0; edge < bound; ++edge) {
    if (kept(edge)) by_type[first[static_cast<std::size_t>(types_[edge])]++] = edge;
  }
  if (by_type.size() < 10'000) {
    rebuild(outgoing_, by_type);
    rebuild(incoming_, by_type);
  } else {
    tbb::parallel_invoke([&] { rebuild(outgoing_, by_type); }, [&] { rebuild(incoming_, by_type); });
  }
  trim(ends_);
  types_.shrink_to_fit();
  trim(alive_);
  compacted_ = bound;
  tombstones_ = keep_tombstones ? bound - alive_count_ : 0;
}

void Adjacency::rebuild(Rows& rows, const std::vector<std::uint32_t>& by_type) {
  const std::uint32_t nodes = node_bound();
  const bool out = &rows == &outgoing_;
  const auto own_end = [&](std::uint32_t edge) {
    return index(out ? ends_[edge].source : ends_[edge].target);
  };

  std::vector<std::uint32_t> first(nodes + std::size_t{1}, 0);
  for (const std::uint32_t edge : by_type) ++first[own_end(edge) + std::size_t{1}];
  std::partial_sum(first.begin(), first.end(), first.begin());
  rows.edges.resize(by_type.size());
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  for (const std::uint32_t edge : by_type) {
    rows.edges[next[own_end(edge)]++] = {EdgeId(edge), other_end(rows, edge)};
  }

  rows.runs.clear();
  rows.first_run.resize(nodes + std::size_t{1});
  for (std::uint32_t node = 0; node < nodes; ++node) {
    rows.first_run[node] = static_cast<std::uint32_t>(rows.runs.size());
    for (std::uint32_t i = first[node]; i < first[node + 1]; ++i) {
      const TypeId type = type_of(rows.edges[i].edge);
      if (i == first[node] || rows.runs.back().type != type) rows.runs.push_back({type, i});
    }
  }
  rows.first_run[nodes] = static_cast<std::uint32_t>(rows.runs.size());
  rows.runs.push_back({TypeId(kNone), static_cast<std::uint32_t>(rows.edges.size())});
  rows.runs.shrink_to_fit();
  std::fill(rows.newest.begin(), rows.newest.end(), kNone);
  rows.older = std::vector<std::uint32_t>();  // {} would keep the memory
  trim(rows.edges);
  trim(rows.newest);
}

std::vector<Adjacent> Adjacency::merged(const Rows& rows, NodeId node, std::optional<TypeId> type) const {
  std::vector<Adjacent> all;
  const auto [first, last] = stretch(rows, node, type);
  for (std::uint32_t i = first; i < last; ++i) {
    if (alive_[index(rows.edges[i].edge)]) all.push_back(rows.edges[i]);
  }
  const std::size_t old_count = all.size();
  for (std::uint32_t edge = rows.newest[index(node)]; edge != kNone; edge = rows.older[edge - compacted_]) {
    if (alive_[edge] && (!type || types_[edge] == *type))
      all.push_back({EdgeId(edge), other_end(rows, edge)});
  }
  std::reverse(all.begin() + static_cast<std::ptrdiff_t>(old_count), all.end());
  if (!type) {
    std::stable_sort(all.begin(), all.end(), [this](const Adjacent& a, const Adjacent& b) {
      return std::pair(type_of(a.edge), a.edge) < std::pair(type_of(b.edge), b.edge);
    });
  }
  return all;
}

}  // namespace newsgraph::graph
