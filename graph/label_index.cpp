#include "graph/label_index.hpp"

#include <algorithm>

namespace newsgraph::graph {

LabelIndex::LabelIndex() : sets_(1) {}

LabelSetId LabelIndex::set_with(std::vector<LabelId> sorted) {
  // Graphs have a handful of distinct sets, and neighbouring nodes mostly the same: the newest is looked at
  // first.
  for (std::size_t i = sets_.size(); i-- > 0;) {
    if (sets_[i] == sorted) return LabelSetId(static_cast<std::uint32_t>(i));
  }
  sets_.push_back(std::move(sorted));
  return LabelSetId(static_cast<std::uint32_t>(sets_.size() - 1));
}

void LabelIndex::add_node(std::span<const LabelId> labels) {
  std::vector<LabelId> sorted(labels.begin(), labels.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  const NodeId node{static_cast<std::uint32_t>(sets_of_nodes_.size())};
  for (const LabelId label : sorted) count_in(node, label);
  sets_of_nodes_.push_back(set_with(std::move(sorted)));
}

void LabelIndex::count_in(NodeId node, LabelId label) {
  const auto i = static_cast<std::size_t>(label);
  if (i >= members_.size()) members_.resize(i + 1);
  Members& members = members_[i];
  if (!members.nodes.empty() && members.nodes.back() >= node) members.settled = false;
  members.nodes.push_back(node);
  ++members.count;
}

void LabelIndex::count_out(LabelId label) {
  Members& members = members_[static_cast<std::size_t>(label)];
  --members.count;
  members.settled = false;
}

void LabelIndex::assign(NodeId node, LabelSetId set) {
  const LabelSetId before = set_of(node);
  for (const LabelId label : labels(before)) {
    if (!std::ranges::binary_search(labels(set), label)) count_out(label);
  }
  for (const LabelId label : labels(set)) {
    if (!std::ranges::binary_search(labels(before), label)) count_in(node, label);
  }
  sets_of_nodes_[static_cast<std::uint32_t>(node)] = set;
}

bool LabelIndex::add_label(NodeId node, LabelId label) {
  if (has(node, label)) return false;
  const auto before = labels(node);
  std::vector<LabelId> sorted(before.begin(), before.end());
  sorted.insert(std::ranges::upper_bound(sorted, label), label);
  assign(node, set_with(std::move(sorted)));
  return true;
}

bool LabelIndex::remove_label(NodeId node, LabelId label) {
  if (!has(node, label)) return false;
  const auto before = labels(node);
  std::vector<LabelId> sorted(before.begin(), before.end());
  std::erase(sorted, label);
  assign(node, set_with(std::move(sorted)));
  return true;
}

void LabelIndex::truncate(std::uint32_t nodes) {
  while (sets_of_nodes_.size() > nodes) {
    clear_node(NodeId(static_cast<std::uint32_t>(sets_of_nodes_.size() - 1)));
    sets_of_nodes_.pop_back();
  }
  settle();  // while no index holds an id that is gone
}

bool LabelIndex::has(NodeId node, LabelId label) const {
  const auto all = labels(node);
  return std::find(all.begin(), all.end(), label) != all.end();
}

std::size_t LabelIndex::count(LabelId label) const {
  const auto i = static_cast<std::size_t>(label);
  return i < members_.size() ? members_[i].count : 0;
}

std::span<const NodeId> LabelIndex::nodes_with(LabelId label) const {
  const auto i = static_cast<std::size_t>(label);
  if (i >= members_.size()) return {};
  settle(label, members_[i]);
  return members_[i].nodes;
}

std::size_t LabelIndex::bytes() const {
  std::size_t bytes = sets_of_nodes_.capacity() * sizeof(LabelSetId);
  for (const Members& members : members_) bytes += members.nodes.capacity() * sizeof(NodeId);
  return bytes;
}

void LabelIndex::settle(LabelId label, Members& members) const {
  if (members.settled) return;
  std::erase_if(members.nodes, [&](NodeId node) {
    return static_cast<std::uint32_t>(node) >= sets_of_nodes_.size() || !has(node, label);
  });
  std::sort(members.nodes.begin(), members.nodes.end());
  members.nodes.erase(std::unique(members.nodes.begin(), members.nodes.end()), members.nodes.end());
  members.settled = true;
}

void LabelIndex::settle() const {
  for (std::size_t i = 0; i < members_.size(); ++i) {
    settle(LabelId(static_cast<std::uint32_t>(i)), members_[i]);
  }
}

}  // namespace newsgraph::graph
