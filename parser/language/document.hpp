#pragma once
// An article's analysis: sentences of words with part of speech, lemma, dependency tree (Universal
// Dependencies 2) and names.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// Universal part-of-speech tags, in alphabetical order.
enum class UPos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
};
std::string_view name_of(UPos tag);

enum class NameType : std::uint8_t { Person, Organisation, Location, Miscellaneous };

/// A syntactic word.
struct Word {
  Span span;            // in the article's text; the words of a contraction ("don't") split its span
  bool joined = false;  // one token with the word before it: the "n't" of "don't", the "'s" of "Korea's"
  std::string form, lemma;
  UPos upos = UPos::X;
  std::string xpos;      // Penn Treebank tag
  int head = -1;         // index in the sentence, -1 for the root
  std::string relation;  // universal label with its subtype: "nsubj:pass"
};

/// A name: words first … last - 1 of its sentence.
struct Name {
  int first = 0, last = 0;
  NameType type = NameType::Miscellaneous;
};

struct Sentence {
  Span span;
  RegionKind region = RegionKind::Prose;
  std::uint32_t paragraph = 0;  // index into the article's regions
  std::vector<Word> words;
  std::vector<Name> names;  // ascending, disjoint
};

/// Borrows the article, which must outlive it.
struct Document {
  const Article* article = nullptr;
  std::vector<Sentence> sentences;

  std::string_view text(Span span) const {
    return std::string_view(article->text).substr(span.start, span.size());
  }
};

}  // namespace newsgraph::parser
