// MATCH (a)-[:R]->(b)-[:S]->(c) RETURN a.x, count(*): nothing asks which b and c there are, only how many
// ways lead to them. The hops whose elements are only counted leave the row of operators and become one
// CountMatches; the Group adds up its numbers.

#include <algorithm>

#include "query/plan/rules/rules.hpp"
#include "query/plan/slots.hpp"

namespace newsgraph::query::plan {

namespace {

constexpr int none = -1;
/// Hops are counted by recursion.
constexpr std::size_t most_hops = 16;

struct Hop {
  Expand expand;
  bool kept = false;  // its elements are asked for
  std::vector<Expression> predicates{};
  int parent = none;         // the hop it goes on from
  std::vector<int> needs{};  // hops whose elements it looks at
};

struct Condition {
  Expression expression;
  Slots reads{};
  bool moved = false;  // to a hop
};

bool holds(const Slots& slots, int slot) { return slots.contains(slot); }

/// The hops and conditions right before a Group, taken apart.
class Tail {
 public:
  /// Takes the steps from `begin` to `end`, all of them Expand or Filter.
  Tail(std::vector<Operator>& steps, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
      if (const auto* expand = steps[i].as<Expand>()) {
        order_.push_back({static_cast<int>(hops_.size()), none});
        hops_.push_back({*expand});
      } else {
        for (const auto& predicate : steps[i].as<Filter>()->predicates) {
          order_.push_back({none, static_cast<int>(conditions_.size())});
          auto& condition = conditions_.emplace_back(Condition{predicate});
          add_reads(predicate, condition.reads);
        }
      }
    }
  }

  /// Keeps the hops whose elements are among the slots; true where others are left.
  bool keep(const Slots& wanted) {
    for (auto& hop : hops_)
      hop.kept = holds(wanted, hop.expand.relationship) || (!hop.expand.into && holds(wanted, hop.expand.to));
    for (auto i = hops_.size(); i-- > 0;)
      if (hops_[i].kept) keep_what_it_needs(i);
    std::size_t counted = 0;
    for (auto i = hops_.size(); i-- > 0;)
      if (!hops_[i].kept && ++counted > most_hops) hops_[i].kept = true;
    return counted > 0;
  }

  bool keeps_any() const {
    return std::any_of(hops_.begin(), hops_.end(), [](const Hop& hop) { return hop.kept; });
  }

  /// The steps that stay, and the counting of the others.
  std::vector<Operator> rewritten(int slot, bool keeps_zero) {
    swap_exclusions();
    assign_conditions();
    find_needs();
    if (!nest()) chain();
    std::vector<Operator> steps;
    for (const auto& [hop, condition] : order_) {
      if (hop != none && hops_[at(hop)].kept) steps.push_back({hops_[at(hop)].expand});
      if (condition != none) add_condition(condition, steps);
    }
    CountMatches count{{}, slot, keeps_zero};
    for (std::size_t i = 0; i < hops_.size(); ++i)
      if (!hops_[i].kept && hops_[i].parent == none) count.hops.push_back(tree(static_cast<int>(i)));
    steps.push_back({std::move(count)});
    return steps;
  }

 private:
  static std::size_t at(int i) { return static_cast<std::size_t>(i); }

  /// The hop that fills the slot, or none.
  int filler(int slot) const {
    for (std::size_t i = 0; i < hops_.size(); ++i) {
      const auto& expand = hops_[i].expand;
      if (expand.relationship == slot || (!expand.into && expand.to == slot)) return static_cast<int>(i);
    }
    return none;
  }

  void keep_what_it_needs(std::size_t i) {
    const auto& expand = hops_[i].expand;
    for (const auto slot : {expand.from, expand.into ? expand.to : expand.from})
      if (const auto source = filler(slot); source != none) hops_[at(source)].kept = true;
  }

  /// A hop that stays comes first now: of two that must differ, the one that comes later looks.
  void swap_exclusions() {
    for (auto& hop : hops_) {
      if (!hop.kept) continue;
      std::erase_if(hop.expand.distinct_from, [&](int slot) {
        const auto other = filler(slot);
        if (other == none || hops_[at(other)].kept) return false;
        hops_[at(other)].expand.distinct_from.push_back(hop.expand.relationship);
        return true;
      });
    }
  }

  /// A condition goes to the last of the counted hops it looks at; without any it stays where it is.
  void assign_conditions() {
    for (auto& condition : conditions_) {
      int last = none;
      for (const auto slot : condition.reads)
        if (const auto hop = filler(slot); hop != none && !hops_[at(hop)].kept) last = std::max(last, hop);
      if (last == none) continue;
      for (const auto slot : condition.reads) need(last, slot);
      hops_[at(last)].predicates.push_back(std::move(condition.expression));
      condition.moved = true;
    }
  }

  void need(int hop, int slot) {
    const auto other = filler(slot);
    if (other != none && other != hop && !hops_[at(other)].kept) hops_[at(hop)].needs.push_back(other);
  }

  void find_needs() {
    for (std::size_t i = 0; i < hops_.size(); ++i) {
      const auto& expand = hops_[i].expand;
      need(static_cast<int>(i), expand.from);
      if (expand.into) need(static_cast<int>(i), expand.to);
      for (const auto slot : expand.distinct_from) need(static_cast<int>(i), slot);
    }
  }

  bool is_above(int upper, int lower) const {
    while (lower != none && lower != upper) lower = hops_[at(lower)].parent;
    return lower == upper;
  }

  /// Each hop under the last one it needs; false where what it needs is not all on the way there.
  bool nest() {
    for (auto& hop : hops_) {
      if (hop.kept) continue;
      hop.parent = hop.needs.empty() ? none : *std::max_element(hop.needs.begin(), hop.needs.end());
      for (const auto needed : hop.needs)
        if (!is_above(needed, hop.parent)) return false;
    }
    return true;
  }

  /// Each hop under the one before it: always right, if slower.
  void chain() {
    int previous = none;
    for (std::size_t i = 0; i < hops_.size(); ++i) {
      if (hops_[i].kept) continue;
      hops_[i].parent = previous;
      previous = static_cast<int>(i);
    }
  }

  void add_condition(int index, std::vector<Operator>& steps) {
    auto& condition = conditions_[at(index)];
    if (condition.moved) return;
    steps.push_back({Filter{{std::move(condition.expression)}}});
  }

  CountedHop tree(int i) {
    auto& hop = hops_[at(i)];
    CountedHop counted{hop.expand, std::move(hop.predicates), {}, false};
    for (std::size_t j = 0; j < hops_.size(); ++j)
      if (!hops_[j].kept && hops_[j].parent == i) counted.inner.push_back(tree(static_cast<int>(j)));
    Slots filled, read;
    collect(counted, filled, read);
    read.erase(hop.expand.from);
    counted.depends_on_start_only = std::includes(filled.begin(), filled.end(), read.begin(), read.end());
    return counted;
  }

  static void collect(const CountedHop& hop, Slots& filled, Slots& read) {
    filled.insert(hop.expand.relationship);
    if (!hop.expand.into) filled.insert(hop.expand.to);
    add_reads(Operator{hop.expand}, read);
    add_reads(hop.predicates, read);
    for (const auto& inner : hop.inner) collect(inner, filled, read);
  }

  std::vector<std::pair<int, int>> order_;  // a hop or a condition
  std::vector<Hop> hops_;
  std::vector<Condition> conditions_;
};

bool is_count(const Expression& e) { return calls(e, "count") && !e.distinct && e.operands.size() == 1; }

/// Does it come out the same however often a row is there?
bool ignores_repetition(const Expression& e) { return e.distinct || calls(e, "min") || calls(e, "max"); }

/// The slots that pattern elements fill right before the Group, which are never null.
Slots filled_by(const std::vector<Operator>& steps, std::size_t begin, std::size_t end) {
  Slots slots;
  for (auto i = begin; i < end; ++i)
    if (const auto* expand = steps[i].as<Expand>()) slots.insert({expand->relationship, expand->to});
  return slots;
}

/// What the Group asks for beyond numbers; false where it needs every single row.
bool read_of(const Group& group, const Slots& never_null, Slots& wanted) {
  for (const auto& key : group.keys) add_reads(key.expression, wanted);
  for (const auto& [call, slot] : group.aggregations) {
    if (call.is(ast::ExpressionKind::CountAll)) continue;
    if (is_count(call)) {
      const auto& argument = call.operands[0];
      if (argument.is(ast::ExpressionKind::Variable) && holds(never_null, argument.slot)) continue;
    } else if (!ignores_repetition(call)) {
      return false;
    }
    add_reads(call, wanted);
  }
  return true;
}

void weigh(Group& group, const Slots& never_null, int slot) {
  group.weights.assign(group.aggregations.size(), none);
  for (std::size_t i = 0; i < group.aggregations.size(); ++i) {
    auto& call = group.aggregations[i].call;
    if (is_count(call) && call.operands[0].is(ast::ExpressionKind::Variable) &&
        holds(never_null, call.operands[0].slot)) {
      const auto span = call.span;
      call = {};
      call.kind = ast::ExpressionKind::CountAll;
      call.span = span;
    }
    if (call.is(ast::ExpressionKind::CountAll) || is_count(call)) group.weights[i] = slot;
  }
}

bool is_hop_or_filter(const Operator& step) { return step.as<Expand>() || step.as<Filter>(); }

/// The number goes where a counted element would have been: nobody asks for that.
int free_slot(const std::vector<Operator>& steps, std::size_t begin, std::size_t end, const Slots& wanted) {
  for (auto i = end; i-- > begin;)
    if (const auto* expand = steps[i].as<Expand>(); expand && !holds(wanted, expand->relationship))
      return expand->relationship;
  return none;
}

/// Puts other steps in the place of those from `begin` to `end`.
void replace(std::vector<Operator>& steps, std::size_t begin, std::size_t end, std::vector<Operator> by) {
  const auto from = steps.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto next = steps.erase(from, steps.begin() + static_cast<std::ptrdiff_t>(end));
  steps.insert(next, std::make_move_iterator(by.begin()), std::make_move_iterator(by.end()));
}

/// The hops and filters right before the Group at `at`.
void count_pattern(std::vector<Operator>& steps, std::size_t at) {
  auto begin = at;
  while (begin > 0 && is_hop_or_filter(steps[begin - 1])) --begin;
  const auto never_null = filled_by(steps, begin, at);
  Slots wanted;
  auto& group = *steps[at].as<Group>();
  if (!read_of(group, never_null, wanted)) return;
  Tail tail(steps, begin, at);
  if (!tail.keep(wanted)) return;
  const auto slot = free_slot(steps, begin, at, wanted);
  if (slot == none) return;
  weigh(group, never_null, slot);
  replace(steps, begin, at, tail.rewritten(slot, false));
}

/// An Optional right before the Group, of which only count(x) is asked, x being one of its own.
void count_optional_pattern(std::vector<Operator>& steps, std::size_t at) {
  auto* optional = at == 0 ? nullptr : steps[at - 1].as<Optional>();
  if (optional == nullptr) return;
  auto& inner = optional->inner.steps;
  if (!std::all_of(inner.begin(), inner.end(), is_hop_or_filter)) return;
  auto& group = *steps[at].as<Group>();
  const auto filled = filled_by(inner, 0, inner.size());
  Slots wanted;
  for (const auto& key : group.keys) add_reads(key.expression, wanted);
  for (const auto& [call, slot] : group.aggregations) {
    const bool counts_it = is_count(call) && call.operands[0].is(ast::ExpressionKind::Variable) &&
                           holds(filled, call.operands[0].slot);
    if (!counts_it && !ignores_repetition(call)) return;
    if (!counts_it) add_reads(call, wanted);
  }
  Tail tail(inner, 0, inner.size());
  const bool reads_it =
      std::any_of(filled.begin(), filled.end(), [&](int own) { return holds(wanted, own); });
  if (reads_it || !tail.keep({}) || tail.keeps_any()) return;
  const auto slot = free_slot(inner, 0, inner.size(), wanted);
  weigh(group, filled, slot);
  replace(steps, at - 1, at, tail.rewritten(slot, true));
}

}  // namespace

LogicalPlan count_without_rows(LogicalPlan plan) {
  for (std::size_t i = plan.steps.size(); i-- > 0;) {
    if (plan.steps[i].as<Group>() == nullptr) continue;
    if (i > 0 && plan.steps[i - 1].as<Optional>() != nullptr)
      count_optional_pattern(plan.steps, i);
    else
      count_pattern(plan.steps, i);
  }
  return plan;
}

}  // namespace newsgraph::query::plan
