#include "parser/extract/mending/verb_objects.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

bool gives_to_somebody(const Word& verb, const Lexicon& lexicon) {
  const std::span<const VerbEntry> entries = lexicon.verb(verb.lemma);
  return std::any_of(entries.begin(), entries.end(), [](const VerbEntry& e) {
    return e.rest.empty() && e.definition->argument("to") != nullptr;
  });
}

/// "Chile" of "sent Chile 20 tanks": a state right before the number of what is given; -1 for none.
int given_to(const Tree& tree, int things, const Lexicon& lexicon) {
  const Word& w = tree.word(things);
  const int number = tree.child(things, "nummod");
  if (w.relation != "obj" || w.head < 0 || number < w.head + 2 ||
      !gives_to_somebody(tree.word(w.head), lexicon))
    return -1;
  const int name = [&] {
    for (const int c : tree.children(things))
      if (c < number && tree.word(c).upos == UPos::PROPN && tree.extent(c).second == number &&
          is_one_of(base_relation(tree.word(c)), {"compound", "nmod"}) && tree.child(c, "case") < 0)
        return c;
    return -1;
  }();
  if (name < 0 || tree.extent(name).first != w.head + 1) return -1;
  std::string words;
  for (int i = w.head + 1; i < number; ++i) words.append(words.empty() ? "" : " ").append(tree.word(i).form);
  return lexicon.country(words) ? name : -1;
}

/// "doctors" of "flew in doctors", who are no place to fly in; -1 for none.
int brought_in(const Tree& tree, int verb, const Lexicon& lexicon) {
  const int in = verb + 1;
  if (!is_one_of(tree.word(verb).lemma, {"fly", "bring", "send", "ship", "bus", "truck", "draft"}) ||
      in + 1 >= tree.size() || !same_word(tree.word(in).form, "in") || tree.child(verb, "aux:pass") >= 0 ||
      tree.word(verb).upos != UPos::VERB)
    return -1;
  const int people = tree.word(in).head;
  if (people <= in || tree.word(people).head != verb || tree.word(people).xpos != "NNS" ||
      !is_one_of(tree.word(people).relation, {"obj", "obl"}))
    return -1;
  const int object = tree.child(verb, "obj");
  if (object >= 0 && object != people) return -1;
  const auto sense = lexicon.noun_sense(tree.word(people).lemma);
  const bool people_told = sense && (sense->type == EntityType::Person || sense->type == EntityType::Unit);
  return people_told ? people : -1;
}

/// "Ana Berg" of "elected Ana Berg president": a name right behind the verb and before the post; -1 for none.
int named_before_post(const Sentence& sentence, const Tree& tree, int post, const Lexicon& lexicon) {
  const Word& w = tree.word(post);
  if (!is_one_of(w.relation, {"obj", "xcomp"}) || w.head < 0 || w.upos != UPos::NOUN ||
      !lexicon.post(w.lemma))
    return -1;
  const int object = tree.child(w.head, "obj");
  if (object >= 0 && object != post) return -1;
  const Word& verb = tree.word(w.head);
  const std::span<const VerbEntry> entries = lexicon.verb(verb.lemma);
  const bool names = verb.lemma == "make" || std::any_of(entries.begin(), entries.end(), [](const auto& e) {
                       return e.rest.empty() && e.definition->has(RelationTrait::NamesPost);
                     });
  if (!names) return -1;
  int name = -1;
  for (const int c : tree.children(post)) {
    const std::string_view relation = base_relation(tree.word(c));
    if (c > post && is_one_of(relation, {"appos", "flat"})) return -1;  // "named Lima mayor Ana Berg"
    if (c == w.head + 1 || tree.extent(c).first == w.head + 1) name = c;
  }
  if (name < 0 || tree.word(name).upos != UPos::PROPN ||
      !is_one_of(tree.word(name).relation, {"compound", "nmod"}))
    return -1;
  const auto whose = std::find_if(sentence.names.begin(), sentence.names.end(),
                                  [&](const Name& n) { return n.first <= name && name < n.last; });
  return whose != sentence.names.end() && whose->type == NameType::Person ? name : -1;
}

}  // namespace

void mend_verb_objects(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    const Tree tree(sentence);
    for (int i = 1; i < tree.size(); ++i) {
      if (const int name = given_to(tree, i, lexicon); name >= 0)
        hang(sentence, name, tree.word(i).head, "iobj");
      if (const int name = named_before_post(sentence, tree, i, lexicon); name >= 0) {
        hang(sentence, name, tree.word(i).head, "obj");
        hang(sentence, i, tree.word(i).head, "xcomp");
      }
      if (const int people = brought_in(tree, i, lexicon); people >= 0) {
        hang(sentence, i + 1, i, "advmod");
        hang(sentence, people, i, "obj");
      }
    }
  }
}

}  // namespace newsgraph::parser
