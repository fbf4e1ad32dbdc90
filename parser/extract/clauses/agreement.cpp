#include "parser/extract/clauses/agreement.hpp"

#include <algorithm>

#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

namespace {

bool is_person_name(const Tree& tree, int word) {
  const auto& names = tree.sentence().names;
  return std::any_of(names.begin(), names.end(), [&](const Name& n) {
    return n.first <= word && word < n.last && n.type == NameType::Person;
  });
}

/// "the team have", "a number of them are"
bool may_be_several(const Lexicon& lexicon, const Word& noun) {
  if (lexicon.is_no_entity(noun.lemma)) return true;
  const auto sense = lexicon.noun_sense(noun.lemma);
  return sense && (sense->type == EntityType::Group || sense->type == EntityType::Agency ||
                   sense->type == EntityType::Unit);
}

}  // namespace

GrammaticalNumber number_of_subject(const Tree& tree, int word, const Lexicon& lexicon) {
  const Word& w = tree.word(word);
  if (tree.child(word, "conj") >= 0) return GrammaticalNumber::Open;
  if (w.xpos == "PRP") {
    if (is_one_of(w.lemma, {"he", "she", "it"})) return GrammaticalNumber::Singular;
    return is_one_of(w.lemma, {"they", "we"}) ? GrammaticalNumber::Plural : GrammaticalNumber::Open;
  }
  // "headquarters", "news"
  if (w.xpos == "NNS")
    return same_word(w.form, w.lemma) ? GrammaticalNumber::Open : GrammaticalNumber::Plural;
  const bool one =
      w.xpos == "NN" ? !may_be_several(lexicon, w) : w.xpos == "NNP" && is_person_name(tree, word);
  return one ? GrammaticalNumber::Singular : GrammaticalNumber::Open;
}

GrammaticalNumber number_of_verb(const Tree& tree, int verb) {
  const auto children = tree.children(verb);
  const auto auxiliary = std::find_if(children.begin(), children.end(), [&](int c) {
    return is_one_of(base_relation(tree.word(c)), {"aux", "cop"});
  });
  const Word& finite = tree.word(auxiliary == children.end() ? verb : *auxiliary);
  if (finite.xpos == "VBZ" || same_word(finite.form, "was")) return GrammaticalNumber::Singular;
  const int mark = tree.child(verb, "mark");
  const bool unreal = mark >= 0 && is_one_of(tree.word(mark).lemma, {"if", "though"});
  return finite.xpos == "VBP" || (same_word(finite.form, "were") && !unreal) ? GrammaticalNumber::Plural
                                                                             : GrammaticalNumber::Open;
}

}  // namespace newsgraph::parser
