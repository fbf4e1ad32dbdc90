#pragma once
// Titles and descriptions that stand right before a name: where they start, and what may be one.

#include "parser/extract/mentions/sentence_context.hpp"
#include "parser/language/names.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// A name on its way to a mention: words first … last - 1.
struct NameCandidate {
  int first, last;
  NameType type;
};

/// Borrows the context.
class NameTitles {
 public:
  NameTitles(const SentenceContext& context, const Lexicon& lexicon) : c_(context), lexicon_(lexicon) {}

  bool is_title_word(int i) const;
  /// Title words at the start of a name that the tagger took along: "President Emmanuel Macron".
  int title_end(int first, int last) const;
  /// Where the title before the name starts; the name's own start where there is none. A title is a run of
  /// nouns and adjectives that ends in a word for a person (of a person) or for the thing itself ("news
  /// outlet The Grain Post").
  int find_title_start(const NameCandidate& name) const;
  bool is_person_at(int first) const;
  /// "candidate Idaho Senator Jane Doe": the place belongs to the next title.
  bool is_before_person(const NameCandidate& name) const;

 private:
  /// "Secretary of State", "chief of staff": where such a post starts that ends at the word, or -1.
  int post_with_of(int last) const;
  /// "Minister of Foreign Affairs Ana Berg", "envoy to the union's fisheries council Ana Berg": where a post
  /// starts whose phrase the name in full goes on, and whose the name is no matter where parsers hang it; or
  /// -1.
  int post_with_phrase(const NameCandidate& name) const;
  bool is_post_before_phrase(int i) const;
  bool is_inside_phrase(int i) const;
  /// May the word stand right before such a name, telling what it is?
  bool introduces(int i, NameType type) const;
  bool is_other_names_word(int i) const;
  /// In "officials the minister met" the noun before belongs elsewhere: it must hang inside the phrase.
  bool is_subject_of_other(int i, const NameCandidate& name) const;

  const SentenceContext& c_;
  const Lexicon& lexicon_;
};

}  // namespace newsgraph::parser
