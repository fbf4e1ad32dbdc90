#include "parser/extract/relations/relation_writer.hpp"

#include "parser/extract/attribution/vouching.hpp"
#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/relations/counts.hpp"
#include "parser/extract/relations/restraint.hpp"

namespace newsgraph::parser {

namespace {

/// "Suspected rebels burned the post": it was burned; that it was they is not sure.
bool is_suspected(const SentenceView& view, const PredicateMatch& match, const End& subject,
                  const End* object) {
  const bool harms =
      (match.definition != nullptr && is_one_of(match.definition->event_class, {"assault", "coerce"})) ||
      (object != nullptr && view.type(*object) == EntityType::Weapon);
  if (!harms) return false;
  if (subject.mention == nullptr || subject.mention->sentence != view.index) return false;
  for (const int c : view.tree.children(subject.mention->head)) {
    const Word& w = view.word(c);
    if (c < subject.mention->head && is_one_of(base_relation(w), {"amod", "compound"}) &&
        view.lexicon.is(lower_case(w.form), UPos::ADJ, WordClass::Alleging))
      return true;
  }
  return false;
}

/// "Ana Berg was returning to Lima": is on her way there.
bool is_on_the_way(const SentenceView& view, const Clause& clause, std::string_view type,
                   const End& subject) {
  return is_one_of(type, {"RETURNED", "ARRIVED"}) && clause.kind == PredicateKind::Verb &&
         view.type(subject) == EntityType::Person && view.word(clause.predicate).xpos == "VBG" &&
         view.tree.child(clause.predicate, "aux") >= 0;
}

/// "The clubs meet in Lima on May 9", in an article of May 2: that is when they are to.
/// What is said, asked or promised for a day is said before.
bool is_scheduled(const SentenceView& view, const Clause& clause, const Relation& relation) {
  for (const WordClass c : {WordClass::Saying, WordClass::Requesting, WordClass::Promising})
    if (view.lexicon.is(clause.lemma, UPos::VERB, c)) return false;
  const std::optional<graph::Date>& published = view.document.article->date;
  return published && relation.time && relation.time->start && *published < *relation.time->start &&
         clause.kind == PredicateKind::Verb && clause.tense == Tense::Present;
}

}  // namespace

Relation RelationWriter::without_ends(ClauseIndex index, const Clause& clause, const PredicateMatch& match) {
  Relation r;
  r.type = match.type;
  r.lemma = std::string(clause.lemma);
  if (match.definition != nullptr && !match.definition->event_class.empty())
    r.event_class = match.definition->event_class;
  r.sentence = view_.index;
  r.factuality = factuality_of(view_.document, view_.clauses, index, view_.lexicon);
  r.cue = cue_span(view_, match.cue);
  r.clause = clause_span(view_, clause);
  vouch(r, view_.attributions, view_.word(clause.predicate).span);
  r.time = date_of(view_, clause);
  if (r.factuality == Factuality::Actual && is_scheduled(view_, clause, r))
    r.factuality = Factuality::Planned;
  return r;
}

void RelationWriter::write(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                           const Side& subject, const Side& object, std::string_view rule, bool inferred) {
  const Relation common = without_ends(index, clause, match);
  const bool nominal = clause.kind != PredicateKind::Verb && is_noun(view_.word(clause.predicate));
  const auto one = [&](const End* s, const End* o) {
    if (s != nullptr && o != nullptr && s->entity == o->entity) return;
    Relation r = common;
    r.inferred = inferred || subject.inferred || object.inferred;
    if (s != nullptr) {
      r.subject = s->entity;
      if (r.factuality == Factuality::Actual && is_on_the_way(view_, clause, match.type, *s))
        r.factuality = Factuality::Planned;
      if (r.factuality == Factuality::Actual && is_suspected(view_, match, *s, o))
        r.factuality = Factuality::Alleged;
    }
    if (o != nullptr) r.object = o->entity;
    r.count = count_of(view_, clause, s, o);
    add_arguments(view_, clause, match, subject, object, r);
    if (is_too_unsure(view_, clause, match, s, o, r)) return;
    found_.push_back({std::move(r), nominal, rule});
  };
  if (object.empty())
    for (const End& s : subject.ends) one(&s, nullptr);
  else if (subject.empty())
    for (const End& o : object.ends) one(nullptr, &o);
  else
    for (const End& s : subject.ends)
      for (const End& o : object.ends) one(&s, &o);
}

void RelationWriter::write_each_other(ClauseIndex index, const Clause& clause, const PredicateMatch& match,
                                      const Side& partners, std::string_view rule) {
  Side first = partners, others = partners;
  first.ends.resize(1);
  others.ends.erase(others.ends.begin());
  write(index, clause, match, first, others, rule);
}

}  // namespace newsgraph::parser
