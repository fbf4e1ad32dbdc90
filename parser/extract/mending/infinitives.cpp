#include "parser/extract/mending/infinitives.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

bool may_be_verb(const Word& w, const Lexicon& lexicon) {
  return w.upos == UPos::ADJ && w.xpos == "JJ" && lexicon.is_verb(lower_case(w.form));
}

bool is_name(const Sentence& sentence, int word) {
  return std::any_of(sentence.names.begin(), sentence.names.end(),
                     [&](const Name& n) { return n.first <= word && word < n.last; });
}

/// "wants", "an effort", as against "access", "amounts".
bool calls_for_infinitive(const Word& w, const Lexicon& lexicon) {
  if (is_one_of(w.lemma, {"need", "refuse", "campaign", "drive", "movement", "move"})) return true;
  if (w.upos != UPos::VERB && w.upos != UPos::NOUN) return false;
  if (is_one_of(w.lemma, {"help", "support", "aid"})) return false;  // is given to somebody
  return lexicon.is(w.lemma, w.upos, WordClass::Planning) ||
         lexicon.is(w.lemma, w.upos, WordClass::Promising) ||
         lexicon.is(w.lemma, w.upos, WordClass::Requesting);
}

/// The noun behind an adjective behind "to", where a verb suits the three better; -1: none. "To free speech"
/// has a noun of its own.
int object_of(const Tree& tree, int verb, const Lexicon& lexicon) {
  const Word& w = tree.word(verb);
  const int noun = w.head;
  if (w.relation != "amod" || noun <= verb || !may_be_verb(w, lexicon) || !tree.children(verb).empty())
    return -1;
  const Word& to = tree.word(verb - 1);
  const Word& object = tree.word(noun);
  if (!same_word(to.form, "to") || to.head != noun || base_relation(to) != "case" || object.head < 0 ||
      object.head > verb || !is_one_of(base_relation(object), {"nmod", "obl"}) ||
      tree.extent(noun).first != verb - 1)
    return -1;
  if (object.xpos != "NNS" && !is_name(tree.sentence(), noun)) return -1;
  return calls_for_infinitive(tree.word(object.head), lexicon) ? noun : -1;
}

void make_infinitive(Sentence& sentence, int verb) {
  Word& w = sentence.words[static_cast<std::size_t>(verb)];
  Word& to = sentence.words[static_cast<std::size_t>(verb - 1)];
  w.upos = UPos::VERB;
  w.xpos = "VB";
  w.lemma = lower_case(w.form);
  to.upos = UPos::PART;
  to.xpos = "TO";
}

/// "refused to free Ana", where the tree has all but the word itself right.
bool has_object(const Tree& tree, int word, const Lexicon& lexicon) {
  const int to = tree.child(word, "mark");
  return to == word - 1 && tree.word(to).xpos == "TO" && tree.child(word, "obj") > word &&
         may_be_verb(tree.word(word), lexicon);
}

}  // namespace

void mend_infinitives(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    for (int i = 1; i < static_cast<int>(sentence.words.size()); ++i) {
      if (sentence.words[static_cast<std::size_t>(i)].xpos != "JJ" ||
          !same_word(sentence.words[static_cast<std::size_t>(i - 1)].form, "to"))
        continue;
      const Tree tree(sentence);
      if (has_object(tree, i, lexicon)) {
        make_infinitive(sentence, i);
      } else if (const int noun = object_of(tree, i, lexicon); noun >= 0) {
        const int above = tree.word(noun).head;
        make_infinitive(sentence, i);
        hang(sentence, i, above, tree.word(above).upos == UPos::VERB ? "xcomp" : "acl");
        hang(sentence, i - 1, i, "mark");
        hang(sentence, noun, i, "obj");
      }
    }
  }
}

}  // namespace newsgraph::parser
