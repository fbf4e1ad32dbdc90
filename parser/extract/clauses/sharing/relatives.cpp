#include "parser/extract/clauses/sharing/relatives.hpp"

#include <algorithm>

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool is_relativizer(const Word& w) {
  return is_pronoun(w) &&
         (same_word(w.form, "who") || same_word(w.form, "which") || same_word(w.form, "that") ||
          same_word(w.form, "whom") || same_word(w.form, "whose")) &&
         (w.xpos == "WDT" || w.xpos == "WP" || w.xpos == "WP$" || same_word(w.form, "that"));
}

/// "the captain of the ferry, which is due": the ferry is, as "which" stands for no people.
int thing_before(const SentenceClauses& in, const Clause& relative, int anchor) {
  const auto sense = in.lexicon.noun_sense(in.tree.word(anchor).lemma);
  // but "Doctors Without Borders, which"
  if (!sense || sense->type != EntityType::Person || in.tree.word(anchor).upos == UPos::PROPN) return anchor;
  const auto children = in.tree.children(relative.predicate);
  const auto which = std::find_if(children.begin(), children.end(), [&](int c) {
    return same_word(in.tree.word(c).form, "which") && base_relation(in.tree.word(c)) == "nsubj";
  });
  if (which == children.end()) return anchor;
  for (const int c : in.tree.children(anchor)) {
    int end = in.tree.extent(c).second;
    while (end < *which && is_punctuation(in.tree.word(end))) ++end;
    if (base_relation(in.tree.word(c)) == "nmod" && end == *which) return c;
  }
  return anchor;
}

/// "between Ana and Omar, who is a judge": he is, whichever of them the tree gives the clause to.
int nearest_conjunct(const SentenceClauses& in, const Clause& relative) {
  const int last = in.tree.conjuncts(relative.anchor).back();
  if (last == relative.anchor || last > relative.predicate) return relative.anchor;
  const auto is_singular = [&](int w) {
    return in.tree.word(w).xpos == "VBZ" || same_word(in.tree.word(w).form, "was");
  };
  const auto children = in.tree.children(relative.predicate);
  const bool one =
      is_singular(relative.predicate) || std::any_of(children.begin(), children.end(), is_singular);
  return one ? last : relative.anchor;
}

/// "families of nurses who were killed", "the lawyer for Omar Diaz, who is accused of it": the nurses were,
/// and Omar Diaz is. Otherwise the noun itself.
int whose_kin(const SentenceClauses& in, const Clause& relative, int anchor) {
  const std::string& lemma = in.tree.word(anchor).lemma;
  const bool kin =
      in.lexicon.lists(WordList::Kin, lemma) || is_one_of(lemma, {"family", "relative", "parent", "child"});
  const bool lawyer = is_one_of(lemma, {"lawyer", "attorney", "solicitor", "barrister"}) &&
                      relative.voice == Voice::Passive &&
                      (in.lexicon.lists(WordList::Prosecuting, relative.lemma) ||
                       in.lexicon.lists(WordList::DoneToPeople, relative.lemma));
  if (!kin && !lawyer) return anchor;
  for (const int c : in.tree.children(relative.predicate)) {
    if (!same_word(in.tree.word(c).form, "who") || !is_one_of(base_relation(in.tree.word(c)), {"nsubj"}))
      continue;
    for (const int of : in.tree.children(anchor)) {
      int end = in.tree.extent(of).second;
      while (end < c && is_punctuation(in.tree.word(end))) ++end;
      if (of > anchor && preposition(in.tree, of) == (kin ? "of" : "for") && end == c) return of;
    }
  }
  return anchor;
}

int relative_noun(const SentenceClauses& in, const Clause& clause) {
  const Clause* inner = &clause;
  for (std::size_t steps = 0; steps <= in.clauses.all.size(); ++steps) {
    if (inner->embedding == Embedding::Relative) {
      const int anchor = whose_kin(in, *inner, thing_before(in, *inner, nearest_conjunct(in, *inner)));
      const Word& noun = in.tree.word(anchor);
      return is_noun(noun) || is_pronoun(noun) || noun.upos == UPos::NUM ? anchor : -1;
    }
    if (!inner->governor) return -1;
    inner = &in.clauses.all[*inner->governor];
  }
  return -1;
}

bool is_finite(const Clause& clause) {
  return clause.tense != Tense::None || clause.modality != Modality::None;
}

/// "the nurses (who) the agency said had left": the noun is the subject of what is said; else nullptr.
Clause* complement_without_subject(const SentenceClauses& in, const Clause& clause) {
  if (!has(clause, Role::Subject) || clause.word_of(Role::Subject) == clause.anchor) return nullptr;
  for (const int c : in.tree.children(clause.predicate)) {
    const auto next = in.clauses.index(clause.sentence, c);
    if (!next || c < clause.predicate || in.clauses.all[*next].embedding != Embedding::Complement) continue;
    Clause& said = in.clauses.all[*next];
    if (said.kind == PredicateKind::Verb && said.marker < 0 && is_finite(said) && surface_subject(said) < 0)
      return &said;
  }
  return nullptr;
}

/// Any of who, which, that, where, when in the clause before its verb, or an argument that stood for one.
bool has_relativizer_below(const SentenceClauses& in, const Clause& clause) {
  for (const ClauseArgument& a : clause.arguments)
    if (a.word == clause.anchor) return true;
  for (int i = clause.anchor + 1; i < clause.predicate; ++i) {
    const Word& w = in.tree.word(i);
    if (w.xpos == "WDT" || w.xpos == "WP" || w.xpos == "WP$" || w.xpos == "WRB" ||
        (is_pronoun(w) && same_word(w.form, "that")))
      return true;
  }
  return false;
}

/// What the relative pronoun stood for is the subject of what is said, and not what is said.
void say_of_noun(const SentenceClauses& in, Clause& saying, Clause& said) {
  std::erase_if(saying.arguments, [&](const ClauseArgument& a) {
    return a.role == Role::Object && a.inherited && a.word == saying.anchor;
  });
  give_subject(in, said, saying.anchor);
}

/// "Lima, where nine people died": there they did, and not "where he says they died".
void take_place_before(const SentenceClauses& in, Clause& clause) {
  if (!is_noun(in.tree.word(clause.anchor)) || in.tree.child(clause.predicate, "ccomp") >= 0) return;
  for (const int c : in.tree.children(clause.predicate))
    if (c > clause.anchor && c < clause.predicate && same_word(in.tree.word(c).form, "where"))
      return clause.arguments.push_back({Role::Oblique, "in", clause.anchor, true});
}

}  // namespace

void replace_relativizers(const SentenceClauses& in, Clause& clause) {
  for (ClauseArgument& a : clause.arguments) {
    const Word& w = in.tree.word(a.word);
    if (!is_relativizer(w)) continue;
    const int noun = relative_noun(in, clause);
    if (noun < 0) continue;
    a.word = noun;
    a.inherited = true;
  }
}

void share_relative(const SentenceClauses& in, Clause& clause) {
  if (clause.kind != PredicateKind::Verb || relative_noun(in, clause) < 0) return;
  take_place_before(in, clause);
  if (Clause* said = complement_without_subject(in, clause)) return say_of_noun(in, clause, *said);
  if (has_relativizer_below(in, clause)) return;
  if (clause.voice == Voice::Passive) return give_subject(in, clause, clause.anchor);
  Clause* inner = &clause;
  for (bool descends = true; descends;) {
    descends = false;
    for (const int c : in.tree.children(inner->predicate)) {
      const auto next = in.clauses.index(clause.sentence, c);
      if (!next || in.clauses.all[*next].embedding != Embedding::OpenComplement || has(*inner, Role::Object))
        continue;
      inner = &in.clauses.all[*next];
      descends = true;
      break;
    }
  }
  if (inner->kind != PredicateKind::Verb || inner->voice == Voice::Passive || has(*inner, Role::Object))
    return;
  if (!has(clause, Role::Subject)) return;
  if (ClauseArgument* preposition = left_behind(in, *inner))
    *preposition = {Role::Oblique, in.tree.word(preposition->word).lemma, clause.anchor, true};
  else
    inner->arguments.push_back({Role::Object, {}, clause.anchor, true});
}

}  // namespace newsgraph::parser
