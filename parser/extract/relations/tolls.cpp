#include "parser/extract/relations/tolls.hpp"

#include <algorithm>

#include "parser/extract/attribution/sentence_reading.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// What befell those whom the word tells of, as a verb; empty: nothing that a toll counts.
std::string_view what_befell(const Word& word) {
  if (is_one_of(lower_case(word.form), {"dead", "killed", "deaths", "fatalities"})) return "kill";
  if (is_one_of(lower_case(word.form), {"wounded", "injured", "hurt"})) return "wound";
  return {};
}

/// Behind which no more figures stand: "put the toll at nine and said 40 houses had burnt".
bool ends_figures(const Word& word) {
  return word.form == "," || word.upos == UPos::ADP || word.upos == UPos::AUX || word.upos == UPos::SCONJ ||
         (word.upos == UPos::VERB && what_befell(word).empty());
}

}  // namespace

bool Tolls::read(ClauseIndex index, const Clause& clause) {
  if (read_among(index, clause)) return true;
  if (clause.kind != PredicateKind::Verb || clause.voice != Voice::Active) return false;
  return clause.lemma == "leave" ? read_left(index, clause) : read_figure(index, clause);
}

/// "the toll", "its losses", "the number of dead"
bool Tolls::is_toll(int noun) const {
  if (noun < 0) return false;
  const std::string lemma = lower_case(view_.word(noun).lemma);
  if (lemma == "toll" || same_word(view_.word(noun).form, "losses")) return true;
  if (lemma != "number") return false;
  for (const int c : view_.tree.children(noun))
    if (c > noun && preposition(view_.tree, c) == "of" && !what_befell(view_.word(c)).empty()) return true;
  return false;
}

/// "19 dead", "40 wounded": by the word behind the number; else they are counted as what the noun counts.
std::string_view Tolls::verb_of(int people, int noun) const {
  for (const int i : {people, people + 1})
    if (i < view_.size())
      if (const std::string_view verb = what_befell(view_.word(i)); !verb.empty()) return verb;
  for (const int c : view_.tree.children(people))
    if (c > people && view_.word(c).upos == UPos::ADJ)
      if (const std::string_view verb = what_befell(view_.word(c)); !verb.empty()) return verb;
  for (const int c : view_.tree.children(noun))
    if (const std::string_view verb = what_befell(view_.word(c)); !verb.empty()) return verb;
  return "kill";
}

/// "put the toll at eight", "raised its losses to 17 dead and 31 wounded", "the toll rose to 40".
bool Tolls::read_figure(ClauseIndex index, const Clause& clause) {
  if (!view_.lexicon.lists(WordList::Reckoning, clause.lemma)) return false;
  const int object = clause.word_of(Role::Object);
  const bool rises = !is_toll(object);
  const int noun = rises ? clause.word_of(Role::Subject) : object;
  if (rises && !is_toll(noun)) return false;
  int figure = clause.oblique("at");
  if (figure < clause.predicate) figure = clause.oblique("to");
  if (figure < clause.predicate && rises) figure = object;
  if (figure < clause.predicate) return false;
  const int owner = same_word(view_.word(noun).form, "losses") ? view_.tree.child(noun, "nmod:poss") : -1;
  const std::size_t before = found_.size();
  for (int i = figure; i < view_.size() && !ends_figures(view_.word(i)); ++i)
    if (const auto people = view_.phrases.at(i);
        people && people->mention != nullptr && people->mention->head == i && people->mention->count)
      write(index, clause, i, verb_of(i, noun), owner, noun, figure);
  if (found_.size() == before) return false;
  // Who puts it there vouches for it, and has put it there.
  const Side teller = sides_.at(clause.word_of(Role::Subject), Reach::None);
  const bool tells =
      !teller.empty() && noun != clause.word_of(Role::Subject) && can_speak(view_.type(teller.ends[0]));
  if (tells)
    for (std::size_t i = before; i < found_.size(); ++i)
      found_[i].relation.said_by.push_back(teller.ends[0].entity);
  return !tells || owner >= 0;
}

/// "left nine soldiers dead and 20 wounded", "left at least nine dead", where the tree has no complement.
bool Tolls::read_left(ClauseIndex index, const Clause& clause) {
  const int object = clause.word_of(Role::Object);
  const int complement = view_.tree.child(clause.predicate, "xcomp");
  const int first = object >= 0 ? object : complement;
  if (first < clause.predicate) return false;
  const bool told = object < 0 ? !what_befell(view_.word(complement)).empty() : complement < 0;
  if (!told) return false;
  const std::size_t before = found_.size();
  for (int i = first; i < view_.size() && view_.word(i).form != "," && view_.word(i).upos != UPos::ADP; ++i) {
    const auto people = view_.phrases.at(i);
    if (!people || people->mention == nullptr || people->mention->head != i) continue;
    const int behind = i + 1 < view_.size() && what_befell(view_.word(i)).empty() ? i + 1 : i;
    if (const std::string_view verb = what_befell(view_.word(behind)); !verb.empty())
      write(index, clause, i, verb, -1, i, -1);
  }
  return found_.size() > before;
}

/// What befell "the wounded", "those arrested", as a verb; empty: nothing, or those are not meant.
std::string_view Tolls::fate_of(int noun) const {
  if (noun < 0) return {};
  const int article = view_.tree.child(noun, "det");
  if (article >= 0 && same_word(view_.word(article).form, "the")) return what_befell(view_.word(noun));
  if (!same_word(view_.word(noun).form, "those")) return {};
  const int verb = view_.tree.child(noun, "acl");
  if (verb != noun + 1 || view_.word(verb).xpos != "VBN") return {};
  const RelationDefinition* definition = view_.lexicon.verb_phrase(view_.word(verb).lemma);
  if (definition == nullptr || !definition->has(RelationTrait::Befalls)) return {};
  return view_.word(verb).lemma;
}

/// "two nurses were among the dead", "among those arrested was Ana Berg", "the wounded include Omar Silva".
bool Tolls::read_among(ClauseIndex index, const Clause& clause) {
  const int subject = clause.word_of(Role::Subject);
  int people = -1;
  std::string_view verb;
  if (clause.kind == PredicateKind::Verb) {
    if (clause.lemma != "include" || clause.voice != Voice::Active) return false;
    verb = fate_of(subject);
    people = clause.word_of(Role::Object);
  } else if (clause.kind != PredicateKind::Copular) {
    return false;
  } else if (preposition(view_.tree, clause.predicate) == "among") {
    verb = fate_of(clause.predicate);
    people = subject;
  } else {
    people = clause.predicate;
    for (const int c : view_.tree.children(people))
      if (c < people && preposition(view_.tree, c) == "among") verb = fate_of(c);
  }
  if (verb.empty() || people < 0) return false;
  const std::size_t before = found_.size();
  write(index, clause, people, verb, -1, people, -1);
  return found_.size() > before;
}

void Tolls::write(ClauseIndex index, const Clause& clause, int people, std::string_view verb, int owner,
                  int noun, int figure) {
  const std::vector<End> those = view_.phrases.all_at(people);
  Side losing, lost;
  if (owner >= 0 && verb == "kill") losing = sides_.at(owner, Reach::None);
  const RelationDefinition* definition = view_.lexicon.verb_phrase(losing.empty() ? verb : "lose");
  if (those.empty() || definition == nullptr) return;
  lost.word = people;
  lost.named = true;
  lost.ends = those;
  PredicateMatch match;
  match.definition = definition;
  match.type = definition->type;
  match.cue = {clause.predicate};
  if (noun > clause.predicate && noun != people) match.cue.push_back(noun);
  match.object = figure;
  writer_.write(index, clause, match, losing, lost, "toll");
}

}  // namespace newsgraph::parser
