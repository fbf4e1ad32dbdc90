#include "query/plan/match.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "query/semantics/tree.hpp"

namespace newsgraph::query::plan {

namespace {

using ast::ExpressionKind;

struct Node {
  int slot;
  std::vector<std::string> labels;
  bool known = false;
  std::vector<std::size_t> relationships;  // that end here
};

struct Relationship {
  const ast::RelationshipPattern* pattern;
  std::size_t left, right;  // nodes
  std::vector<std::string> types;
  bool known = false;  // bound before this MATCH
  bool done = false;
  const ast::PatternPart* shortest = nullptr;
};

struct Condition {
  Expression expression;
  std::vector<int> waits_for;  // slots of the pattern that are not known yet
  bool done = false;
};

graph::Direction flipped(graph::Direction direction) {
  if (direction == graph::Direction::Out) return graph::Direction::In;
  return direction == graph::Direction::In ? graph::Direction::Out : direction;
}

std::vector<std::string> texts(const std::vector<ast::Name>& names) {
  std::vector<std::string> result;
  for (const auto& name : names) result.push_back(name.text);
  return result;
}

Expression label_test(int slot, std::vector<std::string> labels) {
  Expression variable;
  variable.kind = ExpressionKind::Variable;
  variable.slot = slot;
  Expression test;
  test.kind = ExpressionKind::Labels;
  test.operands.push_back(std::move(variable));
  for (auto& label : labels) test.names.push_back({std::move(label), {}});
  return test;
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  return std::any_of(a.begin(), a.end(),
                     [&](const auto& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

class MatchPlanner {
 public:
  MatchPlanner(checked::Match match, const graph::PropertyGraph& graph, bool writes)
      : match_(std::move(match)), graph_(graph), writes_(writes) {
    read_pattern();
    read_conditions();
  }

  LogicalPlan run() {
    apply_conditions();
    for (std::size_t i = 0; i < relationships_.size(); ++i)
      if (relationships_[i].known) follow_known(i);
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (nodes_[i].known) reach(i, /*test_labels=*/true);
    while (true) {
      if (const auto best = cheapest_relationship(); best != none) {
        follow(best);
      } else if (const auto start = cheapest_start(); start != none) {
        scan(start);
      } else {
        break;
      }
    }
    for (std::size_t i = 0; i < relationships_.size(); ++i)
      if (relationships_[i].shortest != nullptr) find_shortest(relationships_[i]);
    bind_paths();
    return std::move(plan_);
  }

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  void read_pattern() {
    std::set<int> seen;
    for (const auto& part : match_.pattern.parts) {
      std::size_t previous = none;
      for (std::size_t i = 0; i < part.nodes.size(); ++i) {
        const auto current = node_index(part.nodes[i]);
        if (i > 0) {
          const auto& pattern = part.relationships[i - 1];
          Relationship relationship{&pattern, previous, current, texts(pattern.types)};
          relationship.known = pattern.bound && !seen.contains(pattern.slot);
          relationship.shortest = part.shortest == ast::Shortest::No ? nullptr : &part;
          if (!relationship.known) unknown_.insert(pattern.slot);
          seen.insert(pattern.slot);
          nodes_[previous].relationships.push_back(relationships_.size());
          if (current != previous) nodes_[current].relationships.push_back(relationships_.size());
          relationships_.push_back(std::move(relationship));
        }
        previous = current;
      }
      if (part.slot >= 0) unknown_.insert(part.slot);
    }
  }

  std::size_t node_index(const ast::NodePattern& pattern) {
    const auto [found, is_new] = by_slot_.try_emplace(pattern.slot, nodes_.size());
    if (is_new) {
      nodes_.push_back({pattern.slot, {}, pattern.bound, {}});
      if (!pattern.bound) unknown_.insert(pattern.slot);
    }
    auto& labels = nodes_[found->second].labels;
    for (const auto& label : pattern.labels)
      if (std::find(labels.begin(), labels.end(), label.text) == labels.end()) labels.push_back(label.text);
    return found->second;
  }

  void read_conditions() {
    for (auto& predicate : match_.predicates) {
      Condition condition;
      for (const auto slot : semantics::slots_read(predicate))
        if (unknown_.contains(slot)) condition.waits_for.push_back(slot);
      condition.expression = std::move(predicate);
      const auto index = conditions_.size();
      for (const auto slot : condition.waits_for) waiting_[slot].push_back(index);
      conditions_.push_back(std::move(condition));
      if (conditions_.back().waits_for.empty()) ready_.push_back(index);
    }
  }

  template <class T>
  void add(T op) {
    plan_.steps.push_back({std::move(op)});
  }

  void apply_conditions() {
    if (ready_.empty()) return;
    Filter filter;
    for (const auto index : ready_) filter.predicates.push_back(std::move(conditions_[index].expression));
    ready_.clear();
    add(std::move(filter));
  }

  void learn(int slot) {
    if (unknown_.erase(slot) == 0) return;
    for (const auto index : waiting_[slot]) {
      auto& waits = conditions_[index].waits_for;
      waits.erase(std::remove(waits.begin(), waits.end(), slot), waits.end());
      if (waits.empty()) ready_.push_back(index);
    }
  }

  /// A node has just become known: test what can be tested, and see where one can go from here.
  void reach(std::size_t index, bool test_labels) {
    auto& node = nodes_[index];
    node.known = true;
    learn(node.slot);
    if (test_labels && !writes_) std::erase_if(node.labels, [&](const auto& own) { return all_have(own); });
    if (test_labels && !node.labels.empty()) {
      Filter filter;
      filter.predicates.push_back(label_test(node.slot, node.labels));
      add(std::move(filter));
    }
    apply_conditions();
    for (const auto relationship : node.relationships)
      if (!relationships_[relationship].done && relationships_[relationship].shortest == nullptr)
        frontier_.insert(relationship);
  }

  /// Such a label need not be tested.
  bool all_have(const std::string& label) const {
    const auto id = graph_.find_label(label);
    return id && graph_.node_count(*id) == graph_.node_count();
  }

  std::vector<int> others_of(const Relationship& relationship) const {
    std::vector<int> others;
    for (const auto used : used_)
      if (share(relationships_[used].types, relationship.types))
        others.push_back(relationships_[used].pattern->slot);
    return others;
  }

  double fan_out(const Relationship& relationship) const {
    const auto nodes = static_cast<double>(std::max<std::size_t>(graph_.node_count(), 1));
    double edges = 0;
    if (relationship.pattern->types.empty()) {
      edges = static_cast<double>(graph_.edge_count());
    } else {
      for (const auto& type : relationship.pattern->types)
        if (const auto id = graph_.find_type(type.text)) edges += static_cast<double>(graph_.edge_count(*id));
    }
    auto result = edges / nodes;
    if (relationship.pattern->direction == graph::Direction::Both) result *= 2;
    if (relationship.pattern->variable_length) result = result * result + 2;
    return result;
  }

  std::size_t cheapest_relationship() const {
    auto best = none;
    double cost = 0;
    for (const auto index : frontier_) {
      const auto& relationship = relationships_[index];
      // A relationship between known nodes only takes rows away.
      const bool closes = nodes_[relationship.left].known && nodes_[relationship.right].known;
      auto own = closes ? 0.0 : fan_out(relationship);
      if (!closes) {
        const auto& target = nodes_[nodes_[relationship.left].known ? relationship.right : relationship.left];
        if (!target.labels.empty()) own *= share_of_label(target);
      }
      if (best == none || own < cost) {
        best = index;
        cost = own;
      }
      if (closes) break;
    }
    return best;
  }

  double share_of_label(const Node& node) const {
    return rows_of(node) / static_cast<double>(std::max<std::size_t>(graph_.node_count(), 1));
  }

  double rows_of(const Node& node) const {
    auto rows = static_cast<double>(graph_.node_count());
    for (const auto& label : node.labels) {
      const auto id = graph_.find_label(label);
      rows = std::min(rows, id ? static_cast<double>(graph_.node_count(*id)) : 0.0);
    }
    return rows;
  }

  /// Rows expected of a scan: fewer where conditions on this node alone wait.
  double start_cost(const Node& node) const {
    auto rows = rows_of(node);
    const auto waiting = waiting_.find(node.slot);
    if (waiting == waiting_.end()) return rows;
    for (const auto index : waiting->second) {
      const auto& condition = conditions_[index];
      if (condition.waits_for.size() != 1) continue;
      const bool is_equality = condition.expression.is(ExpressionKind::Comparison) &&
                               condition.expression.operators.front() == ast::Operator::Equal;
      rows *= is_equality ? 0.001 : 0.5;  // one is looked up, the other looked for
    }
    return rows;
  }

  std::size_t cheapest_start() {
    auto best = none;
    double cost = 0;
    // A long pattern of many pieces is taken as it comes, rather than by comparing every pair.
    std::size_t compared = 0;
    while (next_start_ < nodes_.size() && nodes_[next_start_].known) ++next_start_;
    for (auto i = next_start_; i < nodes_.size() && compared < 200; ++i) {
      if (nodes_[i].known) continue;
      ++compared;
      const auto own = start_cost(nodes_[i]);
      if (best == none || own < cost) {
        best = i;
        cost = own;
      }
    }
    return best;
  }

  void scan(std::size_t index) {
    auto& node = nodes_[index];
    if (node.labels.empty()) {
      add(ScanNodes{node.slot});
      reach(index, false);
      return;
    }
    // The rarest label is scanned, the others are tested.
    auto rarest = node.labels.begin();
    auto rows = std::numeric_limits<double>::max();
    for (auto label = node.labels.begin(); label != node.labels.end(); ++label) {
      const auto id = graph_.find_label(*label);
      const auto own = id ? static_cast<double>(graph_.node_count(*id)) : 0.0;
      if (own >= rows) continue;
      rows = own;
      rarest = label;
    }
    add(ScanLabel{node.slot, *rarest});
    node.labels.erase(rarest);
    reach(index, true);
  }

  static std::int64_t least_of(const ast::RelationshipPattern& pattern) { return pattern.least.value_or(1); }
  static std::int64_t most_of(const ast::RelationshipPattern& pattern) { return pattern.most.value_or(-1); }

  void follow_known(std::size_t index) {
    auto& relationship = relationships_[index];
    const auto& pattern = *relationship.pattern;
    auto& left = nodes_[relationship.left];
    auto& right = nodes_[relationship.right];
    Endpoints step{left.slot,
                   pattern.slot,
                   right.slot,
                   pattern.direction,
                   relationship.types,
                   left.known,
                   right.known || relationship.left == relationship.right,
                   pattern.variable_length,
                   least_of(pattern),
                   most_of(pattern),
                   others_of(relationship),
                   pattern.properties};
    relationship.done = true;
    used_.push_back(index);
    add(std::move(step));
    const bool left_is_new = !left.known;
    const bool right_is_new = !right.known;
    if (left_is_new) reach(relationship.left, true);
    if (right_is_new && relationship.right != relationship.left) reach(relationship.right, true);
  }

  void follow(std::size_t index) {
    frontier_.erase(index);
    auto& relationship = relationships_[index];
    const auto& pattern = *relationship.pattern;
    relationship.done = true;
    const bool forward = nodes_[relationship.left].known;
    const auto from = forward ? relationship.left : relationship.right;
    const auto to = forward ? relationship.right : relationship.left;
    const bool into = nodes_[to].known;
    const auto direction = forward ? pattern.direction : flipped(pattern.direction);
    auto others = others_of(relationship);
    used_.push_back(index);
    if (pattern.variable_length)
      add(ExpandVariable{nodes_[from].slot, pattern.slot, nodes_[to].slot, direction, relationship.types,
                         into, std::move(others), least_of(pattern), most_of(pattern), !forward,
                         pattern.properties});
    else
      add(Expand{nodes_[from].slot, pattern.slot, nodes_[to].slot, direction, relationship.types, into,
                 std::move(others)});
    learn(pattern.slot);
    if (into)
      apply_conditions();
    else
      reach(to, true);
  }

  void find_shortest(Relationship& relationship) {
    const auto& pattern = *relationship.pattern;
    relationship.done = true;
    add(ShortestPath{nodes_[relationship.left].slot, pattern.slot, nodes_[relationship.right].slot,
                     pattern.direction, relationship.types, pattern.variable_length,
                     pattern.variable_length ? least_of(pattern) : 1,
                     pattern.variable_length ? most_of(pattern) : 1,
                     relationship.shortest->shortest == ast::Shortest::All, pattern.properties});
    learn(pattern.slot);
    apply_conditions();
  }

  void bind_paths() {
    for (const auto& part : match_.pattern.parts) {
      if (part.slot < 0) continue;
      BindPath bind{part.slot, {part.nodes[0].slot}};
      for (std::size_t i = 0; i < part.relationships.size(); ++i) {
        bind.elements.push_back(part.relationships[i].slot);
        bind.elements.push_back(part.nodes[i + 1].slot);
      }
      add(std::move(bind));
      learn(part.slot);
    }
    apply_conditions();
  }

  checked::Match match_;
  const graph::PropertyGraph& graph_;
  bool writes_;
  std::vector<Node> nodes_;
  std::vector<Relationship> relationships_;
  std::vector<Condition> conditions_;
  std::map<int, std::size_t> by_slot_;
  std::map<int, std::vector<std::size_t>> waiting_;
  std::set<int> unknown_;
  std::vector<std::size_t> ready_;
  std::set<std::size_t> frontier_;
  std::vector<std::size_t> used_;
  std::size_t next_start_ = 0;
  LogicalPlan plan_;
};

}  // namespace

LogicalPlan plan_match(checked::Match match, const graph::PropertyGraph& graph, bool writes) {
  return MatchPlanner(std::move(match), graph, writes).run();
}

}  // namespace newsgraph::query::plan
