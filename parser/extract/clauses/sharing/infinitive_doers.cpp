#include "parser/extract/clauses/sharing/infinitive_doers.hpp"

#include <algorithm>

#include "parser/extract/clauses/sharing/adnominals.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool is_ability(const SentenceClauses& in, int noun) {
  return in.lexicon.lists(WordList::Abilities, in.tree.word(noun).lemma);
}

bool is_plan(const SentenceClauses& in, int noun) {
  const std::string& lemma = in.tree.word(noun).lemma;
  for (const WordClass c : {WordClass::Planning, WordClass::Promising, WordClass::Requesting})
    if (in.lexicon.is(lemma, UPos::NOUN, c)) return true;
  return false;
}

bool names_people(const SentenceClauses& in, int word) {
  const auto& names = in.tree.sentence().names;
  return std::any_of(names.begin(), names.end(), [&](const Name& n) {
    return n.first <= word && word < n.last &&
           (n.type == NameType::Person || n.type == NameType::Organisation);
  });
}

/// "expanded the checks to cover more weapons": they do.
bool reaches(const Clause& infinitive) {
  return is_one_of(infinitive.lemma, {"include", "cover", "encompass", "apply"}) &&
         infinitive.particle.empty();
}

/// "made the case to free them": whoever may free them.
bool is_argument(const SentenceClauses& in, int noun) {
  return is_one_of(in.tree.word(noun).lemma, {"case", "argument"});
}

/// "thanked Ana for her work as mayor to free them": hers. -1: nobody's, or what is somebody's is a thing or
/// people, as in "paid for their boats to fish".
int owner_of_deed(const SentenceClauses& in, int noun) {
  const Word& w = in.tree.word(noun);
  const bool deed =
      w.upos == UPos::NOUN && (in.lexicon.is_no_entity(w.lemma) || !in.lexicon.noun_sense(w.lemma));
  return deed ? possessor(in, noun) : -1;
}

/// "thanked Ana for her work as mayor to free them", where the tree gives the mayor or the work to the verb:
/// whose work stands right before the words that end there. -1: nobody's.
int owner_of_work_as(const SentenceClauses& in, const Clause& governor, int last) {
  int office = last;
  while (office > governor.predicate && preposition(in.tree, office) != "as") {
    if (in.tree.word(office).head < 0 || in.tree.extent(office).second != last + 1) return -1;
    office = in.tree.word(office).head;
  }
  if (office <= governor.predicate || office < 0) return -1;  // "To free them, Ana left"
  const int work = in.tree.extent(office).first - 1;
  if (work <= governor.predicate || preposition(in.tree, work) != "for") return -1;
  return owner_of_deed(in, work);
}

/// The noun that the phrase says more of: the one above it, or the object before it.
int noun_of(const SentenceClauses& in, const Clause& governor, int phrase) {
  const int above = in.tree.word(phrase).head;
  if (above != governor.predicate) return above >= 0 && is_noun(in.tree.word(above)) ? above : -1;
  const int object = governor.word_of(Role::Object);
  return object > governor.predicate && object < phrase ? object : -1;
}

/// "calls from miners to leave": whoever is called on leaves.
bool is_request(const SentenceClauses& in, int noun) {
  return noun >= 0 && in.lexicon.is(in.tree.word(noun).lemma, UPos::NOUN, WordClass::Requesting);
}

}  // namespace

bool is_somebody(const SentenceClauses& in, int word) {
  const Word& w = in.tree.word(word);
  if (w.upos == UPos::PRON) return w.xpos == "PRP";
  if (w.upos == UPos::PROPN) return w.xpos == "NNPS" || names_people(in, word);
  if (w.upos != UPos::NOUN) return false;
  const auto sense = in.lexicon.noun_sense(w.lemma);
  if (!sense) return false;
  const bool acts = sense->type == EntityType::Person || sense->type == EntityType::Group ||
                    sense->type == EntityType::Agency || sense->type == EntityType::Unit;
  return acts && (w.xpos == "NNS" || in.tree.child(word, "det") >= 0 || possessor(in, word) >= 0);
}

InfinitiveDoer doer_before(const SentenceClauses& in, const Clause& governor, const Clause& infinitive) {
  int last = infinitive.marker - 1;
  if (last > governor.predicate && in.tree.word(last).xpos == "RB") --last;  // "not to leave"
  const int end = last + 1;
  if (last > governor.predicate && is_punctuation(in.tree.word(last))) --last;
  const int object = governor.word_of(Role::Object);
  const auto ends_here = [&](int phrase) {
    const int behind = in.tree.extent(phrase).second;
    return behind == end || behind == last + 1;
  };
  if (reaches(infinitive) && object > governor.predicate && ends_here(object)) return {true, object};
  if (const int owner = owner_of_work_as(in, governor, last); owner >= 0) return {true, owner};
  for (int at = last; at > governor.predicate && ends_here(at); at = in.tree.word(at).head) {
    if (at == last && at == object)
      if (const auto asked = asked_for(in, &governor, at)) return {true, *asked};
    if (at == last && at == object && is_argument(in, at)) return {true, possessor(in, at)};
    if (at == last && is_plan(in, at)) {
      if (const int owner = possessor(in, at); owner >= 0) return {true, owner};
      // "backed efforts to free them", "rejected a plan to arm them": others'
      if (at == object && !is_of_governor(in, governor, in.clauses.at(in.sentence, at))) return {true, -1};
    }
    const std::string_view before = preposition(in.tree, at);
    if (is_one_of(before, {"from", "by"}) && is_request(in, noun_of(in, governor, at))) return {true, -1};
    const int noun = noun_of(in, governor, at);
    // "put pressure on them to leave"
    if (before == "on" && noun >= 0 && in.tree.word(noun).lemma == "pressure") return {true, at};
    // "won a promise from them to leave"
    if (before == "from" && noun >= 0 &&
        in.lexicon.is(in.tree.word(noun).lemma, UPos::NOUN, WordClass::Promising))
      return {true, at};
    if (!is_one_of(before, {"for", "by", "of"})) continue;
    if (noun >= 0 && (is_plan(in, noun) || is_ability(in, noun))) return {true, at};
    // "rejected a suit by the bank to stop them"
    if (noun >= 0 && before == "by" && noun == object && is_somebody(in, at)) return {true, at};
    if (before == "for" && is_somebody(in, at)) return {true, at};
    if (const int owner = before == "for" ? owner_of_deed(in, at) : -1; owner >= 0) return {true, owner};
    if (before == "of" && noun >= 0 && in.tree.word(noun).lemma == "use") return {true, possessor(in, noun)};
  }
  return {};
}

}  // namespace newsgraph::parser
