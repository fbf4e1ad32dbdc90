#include "parser/extract/mending/attributes.hpp"

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// A verb of somebody or something, behind which no gerund stands: "told", "offered"; not "began". In "the
/// trouble that she had answering questions" the object stands before.
bool takes_no_gerund(const Tree& tree, int verb, const Lexicon& lexicon) {
  const Word& w = tree.word(verb);
  if (w.upos != UPos::VERB || w.xpos == "VBN" || base_relation(w) == "acl" || tree.child(verb, "obj") >= 0 ||
      tree.child(verb, "iobj") >= 0)
    return false;
  return lexicon.lists(WordList::Addressing, w.lemma) ||
         is_one_of(w.lemma, {"have",    "fight",  "offer",   "give", "greet", "thank",  "join",
                             "address", "draw",   "attract", "lead", "host",  "kill",   "wound",
                             "attack",  "arrest", "detain",  "jail", "expel", "deport", "rescue"});
}

/// "killed protesting miners", "fought running battles", as against "attacked using knives", "fought selling
/// arms".
bool may_have_attribute(const Tree& tree, int verb, int noun, const Lexicon& lexicon) {
  const auto sense = lexicon.noun_sense(tree.word(noun).lemma);
  if (!sense)
    return is_one_of(tree.word(verb).lemma, {"have", "fight", "offer", "give", "draw", "attract", "host"});
  return sense->type == EntityType::Person || sense->type == EntityType::Group ||
         sense->type == EntityType::Unit;
}

/// The noun right behind the gerund, with nothing but nouns and adjectives between, or -1.
int noun_behind(const Tree& tree, int gerund) {
  const int noun = tree.child(gerund, "obj");
  if (noun < gerund || tree.word(noun).upos != UPos::NOUN || tree.child(noun, "det") >= 0 ||
      tree.child(noun, "nmod:poss") >= 0 || tree.child(noun, "nummod") >= 0)
    return -1;
  return tree.extent(noun).first == gerund + 1 ? noun : -1;
}

}  // namespace

void mend_attributes(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) {
    const Tree tree(sentence);
    for (int i = 1; i + 1 < tree.size(); ++i) {
      const Word& w = tree.word(i);
      if (w.xpos != "VBG" || w.head != i - 1 || base_relation(w) != "xcomp" ||
          !takes_no_gerund(tree, i - 1, lexicon))
        continue;
      const int noun = noun_behind(tree, i);
      if (noun < 0 || !may_have_attribute(tree, i - 1, noun, lexicon)) continue;
      for (const int c : tree.children(i))
        if (c != noun) sentence.words[static_cast<std::size_t>(c)].head = i - 1;
      hang(sentence, noun, i - 1, "obj");
      hang(sentence, i, noun, "amod");
      sentence.words[static_cast<std::size_t>(i)].upos = UPos::ADJ;
    }
  }
}

}  // namespace newsgraph::parser
