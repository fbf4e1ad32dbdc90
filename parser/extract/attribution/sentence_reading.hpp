#pragma once
// One sentence as the search for attributions sees it: its tree with the clauses, mentions and quotations in
// it, and the phrases that name a source or make up a content.

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/attribution/quotations.hpp"
#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

bool is_closing_mark(std::string_view form);
bool can_speak(EntityType type);

/// Borrows all that it is made of.
struct SentenceReading {
  SentenceReading(const Document& document, std::uint32_t sentence, const Clauses& clauses,
                  const Mentions& mentions, const Lexicon& lexicon, const std::vector<Quotation>& quotations);

  const Word& word(int i) const { return tree.word(i); }
  const Clause* clause(int i) const { return clauses.at(sentence, i); }
  bool is(const Clause& clause, WordClass c) const { return belongs_to(clause, document, lexicon, c); }

  // Stretches of words, without the punctuation at their ends.
  Span trimmed(int first, int last) const;
  Span subtree(int index) const;
  Span content_of(int root) const;   // a clause without its "that"
  Span source_span(int head) const;  // the mention, or the noun with what stands before it

  bool quoted(Span span) const;  // does a quotation overlap it?
  bool ends_with_colon() const;
  /// The quotations that touch the sentence or one beside it.
  std::span<const Quotation> quotations_near() const;

  // Who is spoken of.
  const Mention* mention_at(int head) const;
  bool speaks(int head) const;  // a mention of somebody
  std::optional<EntityIndex> entity(int head) const;
  /// Who stands behind the phrase: its entity, or the one that a document belongs to ("a statement by the
  /// ministry", "the agency's report", "papers cited by Diaz").
  std::optional<EntityIndex> source(int head) const;
  /// "the spokesman said in a statement announcing that …": a document speaks for the one who issues it.
  std::optional<EntityIndex> issuer(int document) const;
  /// Who is told, asked or accused; `speaker` is the word of the source, or -1.
  std::optional<EntityIndex> addressee(const Clause& clause, int speaker) const;

  /// An attribution by the word that is its cue; `speaker` is the word of the source, or -1.
  Attribution attribution(int cue, int speaker, Span content) const;

  const Document& document;
  std::uint32_t sentence;
  Tree tree;
  const Clauses& clauses;
  const Mentions& mentions;
  const Lexicon& lexicon;
  const std::vector<Quotation>& quotations;

 private:
  int behind(int head) const;
  /// Of "who", "which" and "that" the noun that their clause hangs on; else the word itself.
  int meant_by(int word) const;
};

}  // namespace newsgraph::parser
