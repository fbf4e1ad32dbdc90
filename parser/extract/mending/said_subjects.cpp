#include "parser/extract/mending/said_subjects.hpp"

#include <algorithm>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mending/rehang.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {
namespace {

/// Has it a subject besides?
bool has_subject(const Tree& tree, int verb, int besides = -1) {
  const auto children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c != besides && is_one_of(base_relation(tree.word(c)), {"nsubj", "csubj", "expl"});
  });
}

int first_subject(const Tree& tree, int verb) {
  for (const int c : tree.children(verb))
    if (base_relation(tree.word(c)) == "nsubj") return c;
  return -1;
}

/// The clause before the verb that it governs; -1 for none.
int said_before(const Tree& tree, int verb) {
  for (const int c : tree.children(verb))
    if (c < verb && tree.word(c).relation == "ccomp") return c;
  return -1;
}

/// Does it stand behind the comma and the closing mark of a quotation?
bool begins_behind_quotation(const Tree& tree, int first) {
  while (first + 1 < tree.size() && is_punctuation(tree.word(first))) ++first;
  return first > 1 && tree.word(first - 1).xpos == "''" && tree.word(first - 2).form == ",";
}

/// The noun phrase behind a comma that ends right before the verb and hangs on something in the clause
/// before, which begins the earliest; -1 for none.
int speaker_before(const Tree& tree, int verb, int clause) {
  int end = verb;
  while (end > 0 && tree.word(end - 1).form == ",") --end;
  for (int i = clause + 1; i < end; ++i) {
    const Word& w = tree.word(i);
    if (!is_noun(w)) continue;
    const auto [first, last] = tree.extent(i);
    const bool quoted = begins_behind_quotation(tree, first);
    const bool inverted = w.relation == "nsubj" && w.head == clause;
    if (!quoted && !inverted &&
        !is_one_of(w.relation, {"appos", "nmod:unmarked", "obl:unmarked", "dep", "list"}))
      continue;
    int behind = last;
    while (behind > 0 && tree.word(behind - 1).form == ",") --behind;
    const bool behind_comma = tree.word(first).form == "," || (first > 0 && tree.word(first - 1).form == ",");
    if (behind == end && (behind_comma || quoted) && w.head < first && tree.below(i, clause)) return i;
  }
  return -1;
}

bool is_finite_of(const Tree& tree, int verb, const Lexicon& lexicon, WordClass c) {
  const Word& w = tree.word(verb);
  return is_one_of(w.xpos, {"VBD", "VBZ", "VBP"}) && lexicon.is(w.lemma, UPos::VERB, c);
}

/// The first of two subjects is the complement's.
bool part_subjects(Sentence& sentence, const Tree& tree, int verb, int complement) {
  int subjects = 0, first = -1;
  for (const int c : tree.children(verb)) {
    if (base_relation(tree.word(c)) != "nsubj") continue;
    ++subjects;
    if (first < 0) first = c;
  }
  if (subjects != 2 || first > complement || has_subject(tree, complement)) return false;
  hang_subject(sentence, tree, first, complement);
  return true;
}

/// "The rebels, who hold the town, freed nine nurses, mediators said", where the tree has mediators say the
/// rebels: what stands before all else that is said did it, and a participle without an auxiliary is a past
/// tense.
bool take_object_before(Sentence& sentence, const Tree& tree, int verb, int complement) {
  const int object = tree.child(verb, "obj");
  if (object < 0 || object > tree.extent(complement).first || !is_noun(tree.word(object)) ||
      has_subject(tree, complement))
    return false;
  hang_subject(sentence, tree, object, complement);
  Word& did = sentence.words[static_cast<std::size_t>(complement)];
  const bool alone = tree.child(complement, "aux") < 0 && tree.child(complement, "aux:pass") < 0;
  if (did.xpos == "VBN" && alone) did.xpos = "VBD";
  return true;
}

/// Who was taken for an apposition speaks; the subject that the verb had is the complement's.
bool take_speaker(Sentence& sentence, const Tree& tree, int verb) {
  const int complement = said_before(tree, verb);
  const bool interposed = complement < 0 && tree.word(verb).relation == "parataxis";
  const int clause = interposed ? tree.word(verb).head : complement;
  if (clause < 0 || clause > verb) return false;
  int subject = -1;
  for (const int c : tree.children(verb))
    if (base_relation(tree.word(c)) == "nsubj") subject = c;
  const int speaker = speaker_before(tree, verb, clause);
  if (speaker < 0) return false;
  if (subject >= 0 && (interposed || subject > complement || has_subject(tree, complement, speaker)))
    return false;
  // "…, has come, sources said", and not "came the soldiers, said"
  if (tree.word(speaker).head == clause && tree.word(speaker).relation == "nsubj" && subject < 0 &&
      !has_subject(tree, clause, speaker))
    return false;
  hang(sentence, speaker, verb, "nsubj");
  for (int i = tree.extent(speaker).first; i < verb; ++i)
    if (is_punctuation(tree.word(i)) && !tree.below(i, speaker)) hang(sentence, i, verb, "punct");
  if (subject >= 0) hang_subject(sentence, tree, subject, complement);
  return true;
}

/// "…, two who were there told the paper": taken for a second clause about the two.
bool take_apart(Sentence& sentence, const Tree& tree, int verb) {
  const int speaker = tree.word(verb).head;
  if (tree.word(verb).relation != "acl:relcl" || has_subject(tree, verb) ||
      tree.word(speaker).relation != "appos")
    return false;
  const auto clauses = tree.children(speaker);
  const auto before = std::find_if(clauses.begin(), clauses.end(), [&](int c) {
    return c < verb && tree.word(c).relation == "acl:relcl" && tree.child(c, "nsubj") >= 0;
  });
  if (before == clauses.end() || tree.extent(*before).second != verb) return false;
  int root = speaker;
  while (tree.word(root).head >= 0 && tree.word(root).upos != UPos::VERB) root = tree.word(root).head;
  if (root == speaker || tree.word(root).upos != UPos::VERB) return false;
  hang(sentence, verb, root, "parataxis");
  hang(sentence, speaker, verb, "nsubj");
  return true;
}

/// The finite clause without a subject behind the verb and a comma; -1 for none.
int said_behind(const Tree& tree, int verb) {
  for (const int c : tree.children(verb)) {
    if (c < verb || !is_one_of(tree.word(c).relation, {"ccomp", "parataxis"}) || has_subject(tree, c) ||
        !is_finite(tree, c) || tree.child(c, "mark") >= 0)
      continue;
    const int first = tree.extent(c).first;
    if (tree.word(first).form == "," || (first > 0 && tree.word(first - 1).form == ",")) return c;
  }
  return -1;
}

bool ends_before_comma(const Tree& tree, int word, int other) {
  const int end = tree.extent(word).second;
  return tree.word(end - 1).form == "," || (end < other && tree.word(end).form == ",");
}

/// Nothing is told of it between commas.
bool is_plain(const Tree& tree, int word) {
  auto [first, last] = tree.extent(word);
  while (last > first && tree.word(last - 1).form == ",") --last;
  for (int i = first; i < last; ++i)
    if (is_punctuation(tree.word(i)) && tree.word(i).form != "-") return false;
  return true;
}

/// "The ferry, said Ana Berg, has sunk", where the tree has the ferry say that she has sunk; but "Omar Silva,
/// 54, said Peru, a member, has left".
bool take_inverted(Sentence& sentence, const Tree& tree, int verb) {
  const int subject = first_subject(tree, verb);
  if (subject < 0 || subject > verb || tree.word(verb - 1).form != "," || !is_plain(tree, subject) ||
      !ends_before_comma(tree, subject, verb))
    return false;
  for (const int c : tree.children(verb)) {
    const int speaker = tree.word(c).relation == "ccomp" ? first_subject(tree, c) : -1;
    if (speaker < 0 || tree.child(c, "mark") >= 0 || tree.extent(speaker).first != verb + 1 ||
        !is_plain(tree, speaker))
      continue;
    int end = tree.extent(speaker).second;
    while (tree.word(end - 1).form == ",") --end;
    if (end >= c || tree.word(end).form != ",") continue;
    hang(sentence, speaker, verb, "nsubj");
    hang_subject(sentence, tree, subject, c);
    return true;
  }
  return false;
}

/// "The ferry, Ana Berg said, has sunk": the ferry has, and she, taken for what it is called, says so; or it
/// was taken for when she does.
bool take_interposed(Sentence& sentence, const Tree& tree, int verb) {
  const int complement = said_behind(tree, verb);
  const int subject = first_subject(tree, verb);
  if (complement < 0 || subject < 0 || subject > verb) return false;
  const int speaker = tree.child(subject, "appos");
  int end = verb;
  while (end > 0 && tree.word(end - 1).form == ",") --end;
  const bool named = speaker >= 0 && speaker < verb && tree.extent(speaker).second == end &&
                     tree.word(tree.extent(speaker).first - 1).form == ",";
  if (named) {
    hang(sentence, speaker, verb, "nsubj");
    hang_subject(sentence, tree, subject, complement);
    return true;
  }
  for (const int c : tree.children(verb))
    if (c < subject && tree.word(c).relation == "obl:unmarked" && is_noun(tree.word(c)) &&
        tree.child(c, "case") < 0 && ends_before_comma(tree, c, subject) &&
        tree.extent(c).first == tree.extent(verb).first) {
      hang_subject(sentence, tree, c, complement);
      return true;
    }
  return false;
}

/// "Norvik, which officials said had left": the second clause, which the tree gives to the noun, is what they
/// say.
bool take_said_beside(Sentence& sentence, const Tree& tree, int verb) {
  const Word& saying = tree.word(verb);
  if (saying.relation != "acl:relcl" || !has_subject(tree, verb)) return false;
  const auto children = tree.children(verb);
  const bool of_noun = std::any_of(children.begin(), children.end(), [&](int c) {
    return c < verb && tree.word(c).relation == "obj" && is_pronoun(tree.word(c));
  });
  if (!of_noun) return false;
  for (const int c : tree.children(saying.head)) {
    if (c < verb || tree.word(c).relation != "acl:relcl" || has_subject(tree, c) || !is_finite(tree, c))
      continue;
    if (tree.extent(c).first != tree.extent(verb).second) continue;
    hang(sentence, c, verb, "ccomp");
    return true;
  }
  return false;
}

/// "said a taxi carrying nurses, two of them hurt, hit a wall": the taxi, taken for what was said, did.
bool take_what_is_said(Sentence& sentence, const Tree& tree, int verb) {
  const int object = tree.child(verb, "obj");
  if (tree.word(verb).lemma != "say" || object < verb || !is_noun(tree.word(object))) return false;
  int end = tree.extent(object).second;
  for (const int c : tree.children(verb)) {
    if (c < end || tree.word(c).relation != "ccomp" || has_subject(tree, c) || !is_finite(tree, c)) continue;
    const int first = tree.extent(c).first;
    while (end < first && tree.word(end).form == ",") ++end;
    if (end < first || tree.child(c, "mark") >= 0) return false;
    hang_subject(sentence, tree, object, c);
    return true;
  }
  return false;
}

/// "said nine nurses and 20 guards had left", "said that the nurses, and with them 20 guards, had left": the
/// first of those who did it, taken for what was said.
bool join_what_is_said(Sentence& sentence, const Tree& tree, int verb) {
  for (const int c : tree.children(verb)) {
    if (c < verb || tree.word(c).relation != "conj" || !is_finite(tree, c)) continue;
    const int joined = tree.child(c, "cc"), second = first_subject(tree, c);
    if (joined < 0 || second < joined || tree.extent(second).first != joined + 1) continue;
    for (const int said : tree.children(verb)) {
      const Word& w = tree.word(said);
      if (said < verb || said > joined || !is_noun(w) || !is_one_of(w.relation, {"obj", "ccomp"})) continue;
      if (has_subject(tree, said) || tree.child(said, "cop") >= 0) continue;
      int end = tree.extent(said).second;
      while (end < joined && tree.word(end).form == ",") ++end;
      if (end != joined) continue;
      hang_subject(sentence, tree, said, c);
      hang(sentence, second, said, "conj");
      hang(sentence, joined, second, "cc");
      hang(sentence, c, verb, "ccomp");
      if (const int that = tree.child(said, "mark"); that >= 0) hang(sentence, that, c, "mark");
      return true;
    }
  }
  return false;
}

void mend(Sentence& sentence, const Lexicon& lexicon) {
  const Tree tree(sentence);
  for (int verb = 1; verb < tree.size(); ++verb) {
    if (tree.word(verb).upos != UPos::VERB) continue;
    const int complement = said_before(tree, verb);
    bool mended = complement >= 0 && part_subjects(sentence, tree, verb, complement);
    const bool says = is_finite_of(tree, verb, lexicon, WordClass::Saying);
    if (!mended && (says || is_finite_of(tree, verb, lexicon, WordClass::Thinking)))
      mended = take_said_beside(sentence, tree, verb);
    if (!mended && says)
      mended = (complement >= 0 && take_object_before(sentence, tree, verb, complement)) ||
               take_speaker(sentence, tree, verb) || take_apart(sentence, tree, verb) ||
               take_interposed(sentence, tree, verb) || take_inverted(sentence, tree, verb) ||
               take_what_is_said(sentence, tree, verb) || join_what_is_said(sentence, tree, verb);
    if (mended) return;  // the tree is of the words as they were
  }
}

}  // namespace

void mend_said_subjects(Document& document, const Lexicon& lexicon) {
  for (Sentence& sentence : document.sentences) mend(sentence, lexicon);
}

}  // namespace newsgraph::parser
