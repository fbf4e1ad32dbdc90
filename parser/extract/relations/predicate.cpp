#include "parser/extract/relations/predicate.hpp"

#include <algorithm>

#include "parser/extract/numbers/calendar.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> parts;
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (space > 0) parts.push_back(words.substr(0, space));
    words.remove_prefix(std::min(space + 1, words.size()));
  }
  return parts;
}

/// Matches what follows a verb in a definition: its particle, nouns and adjectives that belong to it,
/// prepositions.
class RestMatcher {
 public:
  RestMatcher(const Tree& tree, const Clause& clause, const Lexicon& lexicon)
      : tree_(tree), clause_(clause), lexicon_(lexicon) {}

  std::optional<PredicateMatch> match(std::string_view rest) const {
    PredicateMatch found;
    if (rest.empty() && (is_judgement() || is_mention())) return std::nullopt;
    found.cue.push_back(clause_.predicate);
    bool particle_used = clause_.particle.empty();
    int noun = -1;  // the last noun matched: prepositions may hang on it
    const auto parts = split(rest);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      std::string_view preposition_here = parts[i];
      if (i + 1 < parts.size()) {  // "next to"
        const std::string_view two(parts[i].data(), parts[i].size() + 1 + parts[i + 1].size());
        if (oblique(two, noun) >= 0) {
          preposition_here = two;
          ++i;
        }
      }
      const bool last = i + 1 == parts.size();
      if (parts[i] == "a" || parts[i] == "an" || parts[i] == "the") continue;
      if (!particle_used && same_word(clause_.particle, parts[i])) {
        particle_used = true;
        found.cue.push_back(clause_.particle_word);
        continue;
      }
      if (const int governed = oblique(preposition_here, noun); governed >= 0) {
        if (last && parts[i] == "as" && noun < 0) {
          found.role = governed;
        } else if (last) {
          found.object = governed;
        } else if (matches_noun(governed, parts[i + 1])) {  // "take into custody"
          noun = governed;
          found.cue.push_back(governed);
          ++i;
        } else if (i + 2 < parts.size() && matches_compound(governed, parts[i + 1], parts[i + 2])) {
          noun = governed;
          found.cue.push_back(governed);
          i += 2;
        } else {
          return std::nullopt;
        }
        continue;
      }
      // "attacked Chile for buying it": a clause in the preposition's place
      if (last && parts[i] == "for" && noun < 0 && clause_.argument(Role::Object) && has_gerund_behind("for"))
        continue;
      const int word = dependent(parts[i]);
      if (const int taken = word < 0 && last ? those_taken(parts[i]) : -1; taken >= 0) {
        found.object = taken;
        continue;
      }
      if (word < 0) return std::nullopt;
      found.cue.push_back(word);
      if (base_relation(tree_.word(word)) != "advmod") noun = word;  // "pulled back its troops from"
    }
    if (!particle_used) return std::nullopt;
    // "fired missiles at the town": a verb with an object of its own is not the one with a preposition alone.
    const ClauseArgument* own = clause_.argument(Role::Object);
    if (found.object >= 0 && noun < 0 && own != nullptr && own->word != found.object &&
        (clause_.lemma == "get" || is_moved() || !is_money(own->word)))  // "got money to the town"
      return std::nullopt;
    // Nouns before a preposition take the verb's object place: then there must be another object, or none is
    // meant.
    return found;
  }

 private:
  /// "held accountable", "found guilty": the adjective makes it another verb; so does "seen as".
  bool is_judgement() const {
    // "is seen as a friend"
    if (clause_.lemma == "see" && clause_.oblique("as") > clause_.predicate) return true;
    const int judged = tree_.child(clause_.predicate, "xcomp");
    return judged >= 0 && tree_.word(judged).upos == UPos::ADJ;
  }

  /// "did not name her", as against "named her judge", "named her to the court".
  bool is_mention() const {
    if (clause_.lemma != "name" || tree_.child(clause_.predicate, "xcomp") >= 0) return false;
    if (clause_.oblique("to") > clause_.predicate || clause_.oblique("as") > clause_.predicate) return false;
    const int name = tree_.child(clause_.predicate, "obj");  // "people named Ana"
    return clause_.voice == Voice::Active || name < 0 || tree_.word(name).upos == UPos::PROPN;
  }

  /// "returned the money to the town", which does not return to it, as against "gave money to it"
  bool is_moved() const { return lexicon_.lists(WordList::Motions, clause_.lemma); }

  bool has_gerund_behind(std::string_view preposition_form) const {
    for (const int c : tree_.children(clause_.predicate)) {
      if (c < clause_.predicate || base_relation(tree_.word(c)) != "advcl") continue;
      const int mark = tree_.child(c, "mark");
      if (mark >= 0 && same_word(tree_.word(mark).form, preposition_form)) return true;
    }
    return false;
  }

  bool matches_noun(int word, std::string_view form) const {
    return same_word(tree_.word(word).form, form) || tree_.word(word).lemma == form;
  }

  /// "put on a sanctions list"
  bool matches_compound(int word, std::string_view first, std::string_view form) const {
    const int before = tree_.child(word, "compound");
    return before >= 0 && matches_noun(before, first) && matches_noun(word, form);
  }

  /// "won the races in Chile on Monday in Lima": of the noun, if it has one, or of the verb, behind it or
  /// before.
  int oblique(std::string_view preposition_form, int noun) const {
    if (const int of_noun = noun < 0 ? -1 : behind_noun(preposition_form, noun); of_noun >= 0) return of_noun;
    int before = -1;
    for (const ClauseArgument& a : clause_.arguments) {
      if (a.role != Role::Oblique || a.preposition != preposition_form || is_day(a.word)) continue;
      if (a.word > clause_.predicate) return a.word;
      before = a.word;
    }
    return before;
  }

  int behind_noun(std::string_view preposition_form, int noun) const {
    // "imposed sanctions and a travel ban on Chile"
    for (const int one : tree_.conjuncts(noun))
      for (const int c : tree_.children(one)) {
        const std::string_view base = base_relation(tree_.word(c));
        if ((one == noun || is_noun(tree_.word(one))) && (base == "nmod" || base == "obl") &&
            preposition(tree_, c) == preposition_form && !is_day(c))
          return c;
      }
    return -1;
  }

  /// "on Monday": no object of "imposed sanctions on".
  bool is_day(int word) const { return weekday_number(lower_case(tree_.word(word).form)) > 0; }

  /// A dependent of the verb by its form or lemma: the object noun, an adverb, an adjective.
  int dependent(std::string_view form) const {
    for (const int c : tree_.children(clause_.predicate)) {
      const std::string_view base = base_relation(tree_.word(c));
      const bool stranded = base == "obl" && tree_.word(c).upos == UPos::ADP;  // "voted against"
      const bool counts = base == "obj" || base == "xcomp" || base == "advmod" || base == "compound" ||
                          base == "amod" || tree_.word(c).relation == "nsubj:pass" || stranded;
      if (counts && matches_noun(c, form) && !is_taken_itself(c)) return c;
    }
    return object_before(form);
  }

  /// "the sanctions that Chile imposed on Peru", "an attack launched on the camp": the noun that the clause
  /// hangs on is its object.
  int object_before(std::string_view form) const {
    const ClauseArgument* object = clause_.argument(Role::Object);
    const bool inherited = object != nullptr && object->word == clause_.anchor;
    return inherited && matches_noun(object->word, form) ? object->word : -1;
  }

  /// "invested 40 million dollars in the mine", as against "flew two of the nurses to Lima"
  bool is_money(int word) const {
    const Word& w = tree_.word(word);
    if (w.upos == UPos::NUM && w.xpos != "$" && tree_.child(word, "nmod") > word) return false;
    return w.xpos == "$" || w.upos == UPos::NUM || w.upos == UPos::SYM ||
           lexicon_.lists(WordList::Monies, w.lemma);
  }

  /// "took nine hostages", as against "took nine nurses hostage"
  bool is_taken_itself(int word) const {
    const Word& w = tree_.word(word);
    if (!lexicon_.lists(WordList::Captives, w.lemma) || base_relation(w) != "obj") return false;
    if (clause_.voice == Voice::Passive) return false;
    return w.xpos == "NNS" || (tree_.child(word, "det") >= 0 && tree_.child(word, "compound") < 0);
  }

  /// "took nine hostages": those are taken themselves.
  int those_taken(std::string_view form) const {
    const int object = tree_.child(clause_.predicate, "obj");
    const bool taken = clause_.lemma == "take" && object >= 0 && matches_noun(object, form);
    return taken && is_taken_itself(object) ? object : -1;
  }

  const Tree& tree_;
  const Clause& clause_;
  const Lexicon& lexicon_;
};

/// "is based in", "is opposed to", "is in violation of", "is under sanctions": definitions of "be" with the
/// participle, the adjective or the preposition and its noun for their next words.
std::optional<PredicateMatch> match_be(const Tree& tree, const Clause& clause, std::string_view rest) {
  auto parts = split(rest);
  if (parts.size() < 2) return std::nullopt;
  const Word& predicate = tree.word(clause.predicate);
  PredicateMatch found;
  found.of_surface = true;
  found.cue.push_back(clause.predicate);
  const bool behind_preposition = preposition(tree, clause.predicate) == parts[0] &&
                                  (same_word(predicate.form, parts[1]) || predicate.lemma == parts[1]);
  if (behind_preposition)
    parts.erase(parts.begin());
  else if (!same_word(predicate.form, parts[0]))
    return std::nullopt;
  if (parts.size() < 2) return found;
  found.object = clause.oblique(parts[1]);
  return found.object < 0 ? std::nullopt : std::optional(found);
}

/// "was led away", "held back": the adverb makes a deed of a state.
bool is_another_verb(const Tree& tree, int verb) {
  const int next = verb + 1;
  return next < tree.size() && tree.word(next).head == verb && base_relation(tree.word(next)) == "advmod" &&
         is_one_of(tree.word(next).lemma, {"back", "away", "off", "out", "down", "aside", "apart", "home"});
}

/// "Ana Berg's press release": a text, and nobody is let go.
bool is_handed_to_press(const Tree& tree, int noun) {
  const int before = tree.child(noun, "compound");
  return tree.word(noun).lemma == "release" && before >= 0 &&
         is_one_of(tree.word(before).lemma, {"press", "news", "media"});
}

}  // namespace

std::vector<PredicateMatch> match_definitions(const Tree& tree, const Clause& clause,
                                              const Lexicon& lexicon) {
  std::vector<PredicateMatch> found;
  const auto add = [&](std::optional<PredicateMatch> match, const RelationDefinition* definition,
                       bool reversed = false) {
    if (!match || (reversed && clause.voice == Voice::Passive)) return;
    match->definition = definition;
    match->type = definition->type;
    match->reversed = reversed;
    found.push_back(std::move(*match));
  };
  const bool predicative = clause.kind == PredicateKind::Copular || clause.voice == Voice::Passive;
  if (predicative)
    for (const VerbEntry& entry : lexicon.verb("be"))
      add(match_be(tree, clause, entry.rest), entry.definition, entry.passive);
  const bool noun = clause.kind == PredicateKind::Nominal ||
                    (clause.kind == PredicateKind::Copular && is_noun(tree.word(clause.predicate)));
  if (noun) {
    const RelationDefinition* d = lexicon.noun(clause.lemma);
    if (d != nullptr && !is_handed_to_press(tree, clause.predicate)) {
      PredicateMatch match;
      match.cue.push_back(clause.predicate);
      add(std::move(match), d);
    }
    return found;
  }
  if (clause.kind == PredicateKind::Verb) {
    const RestMatcher matcher(tree, clause, lexicon);
    const bool another = is_another_verb(tree, clause.predicate);
    for (const VerbEntry& entry : lexicon.verb(clause.lemma))
      if (!another || !entry.definition->has(RelationTrait::State))
        add(matcher.match(entry.rest), entry.definition, entry.passive);
  }
  return found;
}

const RelationDefinition* definition_of_participle(const Word& word, const Lexicon& lexicon) {
  const auto verb = lexicon.verb_of(lower_case(word.form));
  if (!verb || same_word(word.form, *verb)) return nullptr;
  return lexicon.verb_phrase(*verb);
}

}  // namespace newsgraph::parser
