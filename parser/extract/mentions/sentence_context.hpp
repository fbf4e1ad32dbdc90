#pragma once
// What the mention finders look at in a sentence, and which of its words a mention has already used.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mentions/mention.hpp"
#include "parser/extract/numbers/quantities.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// Borrows the document.
struct SentenceContext {
  SentenceContext(const Document& its_document, std::uint32_t its_index, std::vector<Name> its_names);

  const Document& document;
  const Sentence& sentence;
  std::uint32_t index;
  int start = 0;  // the first word behind a heading glued to the sentence: "--- LA PRENSA Miners …"
  std::vector<Name> names;  // the sentence's, with the types that the document gives them
  Tree tree;
  std::vector<std::string> lower;  // the words' forms, lower case, with plain apostrophes
  std::vector<Quantity> quantities;
  std::vector<bool> used;  // words that belong to a mention's name or title and start none of their own
  std::vector<Mention> mentions;  // found so far

  int size() const { return static_cast<int>(sentence.words.size()); }
  const Word& word(int i) const { return sentence.words[static_cast<std::size_t>(i)]; }
  /// Lower case; empty beyond the sentence.
  std::string_view form(int i) const {
    return i >= 0 && i < size() ? std::string_view(lower[static_cast<std::size_t>(i)]) : std::string_view();
  }
  /// The text of words first … last - 1 as it stands, with plain apostrophes and single spaces.
  std::string text(int first, int last) const;
  Span span(int first, int last) const { return {word(first).span.start, word(last - 1).span.end}; }
  /// The word of first … last - 1 that hangs on one outside; the last such.
  int head_of(int first, int last) const;
  /// A mention found so far that is headed by the word.
  const Mention* headed_by(int head) const;
  Mention mention(int first, int last, int head, MentionKind kind, EntityType type) const;

  void use(int i) { used[static_cast<std::size_t>(i)] = true; }
  /// Adds it and uses its words.
  void push(Mention mention);
};

}  // namespace newsgraph::parser
