#pragma once
// What the readers of relations look at in a sentence.

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/mentions/mention.hpp"
#include "parser/extract/numbers/dates.hpp"
#include "parser/extract/numbers/quantities.hpp"
#include "parser/extract/relations/phrases.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

/// Borrows everything but the tree, which it builds.
struct SentenceView {
  SentenceView(const Document& its_document, std::uint32_t its_index, const Clauses& its_clauses,
               const Mentions& its_mentions, const Attributions& its_attributions, const Lexicon& its_lexicon)
      : document(its_document),
        index(its_index),
        tree(its_document.sentences[its_index]),
        clauses(its_clauses),
        mentions(its_mentions),
        attributions(its_attributions),
        lexicon(its_lexicon),
        phrases(tree, index, clauses, mentions, lexicon) {}
  SentenceView(const SentenceView&) = delete;
  SentenceView& operator=(const SentenceView&) = delete;

  const Document& document;
  std::uint32_t index;
  Tree tree;
  const Clauses& clauses;
  const Mentions& mentions;
  const Attributions& attributions;
  const Lexicon& lexicon;
  Phrases phrases;

  int size() const { return tree.size(); }
  const Word& word(int i) const { return tree.word(i); }
  const Clause* clause_at(int i) const { return clauses.at(index, i); }
  EntityType type(const End& end) const { return phrases.type(end); }

  /// Found when first asked for.
  const std::vector<DateMention>& dates() const {
    if (!dates_) dates_ = find_dates(tree.sentence(), document);
    return *dates_;
  }

  /// Found when first asked for.
  const std::vector<Quantity>& quantities() const {
    if (!quantities_) quantities_ = find_quantities(tree.sentence());
    return *quantities_;
  }

 private:
  mutable std::optional<std::vector<DateMention>> dates_;
  mutable std::optional<std::vector<Quantity>> quantities_;
};

inline bool is_place(EntityType type) { return type == EntityType::Place || type == EntityType::Country; }

/// "Lima-friendly": is the name joined to the word behind it?
inline bool is_hyphenated(const SentenceView& view, const Mention& name) {
  return name.last < view.size() && view.word(name.last).form == "-";
}

}  // namespace newsgraph::parser
