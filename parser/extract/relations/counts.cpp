#include "parser/extract/relations/counts.hpp"

#include <algorithm>

namespace newsgraph::parser {

namespace {

/// "killed or wounded 400": the number is of both together.
bool is_alternative(const SentenceView& view, const Clause& clause) {
  if (clause.kind != PredicateKind::Verb) return false;
  const int first = view.tree.first_conjunct(clause.predicate);
  const std::vector<int> joined = view.tree.conjuncts(first);
  return std::any_of(joined.begin(), joined.end(), [&](int c) {
    const int conjunction = view.tree.child(c, "cc");
    return c != first && view.word(c).upos == UPos::VERB && conjunction >= 0 &&
           same_word(view.word(conjunction).form, "or");
  });
}

bool is_exact_count(const Quantity& q) { return q.kind == QuantityKind::Count && !q.vague && q.value > 0; }

/// The number that stands at the word: "four" of "four of the six".
std::optional<std::int64_t> number_at(const SentenceView& view, int word) {
  for (const Quantity& q : view.quantities())
    if (q.first <= word && word < q.last && is_exact_count(q)) return q.value;
  return std::nullopt;
}

/// The number in the mention, of its head.
std::optional<std::int64_t> number_in(const SentenceView& view, const Mention& mention) {
  for (const Quantity& q : view.quantities())
    if (q.counted == mention.head && q.last <= mention.head && is_exact_count(q)) return q.value;
  return std::nullopt;
}

/// "a battalion of 900 soldiers", "a convoy of nine trucks": the members'.
std::optional<std::int64_t> number_of_members(const SentenceView& view, const Mention& mention) {
  if (mention.plural || (mention.type != EntityType::Unit && mention.type != EntityType::Group))
    return std::nullopt;
  for (const int c : view.tree.children(mention.head)) {
    if (base_relation(view.word(c)) != "nmod" || preposition(view.tree, c) != "of") continue;
    const auto members = view.phrases.at(c);
    if (members && members->part < 0 && members->mention != nullptr && members->mention->plural)
      return members->mention->count;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> number_of(const SentenceView& view, const End& end) {
  if (end.part >= 0) return number_at(view, end.part);
  if (end.mention == nullptr) return std::nullopt;
  if (end.mention->count || end.mention->kind != MentionKind::Nominal || end.mention->sentence != view.index)
    return end.mention->count;
  if (const auto number = number_in(view, *end.mention)) return number;
  return number_of_members(view, *end.mention);
}

std::optional<std::int64_t> count_of(const SentenceView& view, const Clause& clause, const End* subject,
                                     const End* object) {
  if (is_alternative(view, clause)) return std::nullopt;
  for (const End* end : {object, subject})
    if (end != nullptr)
      if (const auto number = number_of(view, *end)) return number;
  return std::nullopt;
}

}  // namespace newsgraph::parser
