#pragma once
// Walking a sentence's dependency tree.

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "parser/language/document.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {

/// The dependents of every word of a sentence, in order. Borrows the sentence.
class Tree {
 public:
  explicit Tree(const Sentence& sentence);

  const Sentence& sentence() const { return *sentence_; }
  int size() const { return static_cast<int>(sentence_->words.size()); }
  const Word& word(int index) const { return sentence_->words[static_cast<std::size_t>(index)]; }
  std::span<const int> children(int index) const;

  /// The first dependent with exactly this label, or -1.
  int child(int index, std::string_view relation) const;

  /// Is the word the other, or below it? Cycles and heads out of range, which a tree never has, give false.
  bool below(int index, int ancestor) const;

  /// The words of the subtree: first … last - 1, whether or not all between belong to it.
  std::pair<int, int> extent(int index) const;

  /// The conjunction that the word is part of, from the word on: itself, then its `conj` dependents (nested
  /// ones too).
  std::vector<int> conjuncts(int index) const;

  /// The first conjunct of the conjunction that the word is part of.
  int first_conjunct(int index) const;

 private:
  const Sentence* sentence_;
  std::vector<int> offsets_, children_;
};

/// "nmod:poss" → "nmod".
std::string_view base_relation(const Word& word);

/// The lower-case preposition before a phrase: "to", "next to", "'s" for a possessor; empty: none. The view
/// points into the document or at a literal.
std::string_view preposition(const Tree& tree, int index);

bool is_noun(const Word& word);  // common noun or proper
bool is_pronoun(const Word& word);
bool is_punctuation(const Word& word);
bool is_finite_form(const Word& word);  // as tagged: "leaves", "left", "would"

/// "was freed", "is a nurse", "would leave"
bool has_finite_auxiliary(const Tree& tree, int verb);

}  // namespace newsgraph::parser
