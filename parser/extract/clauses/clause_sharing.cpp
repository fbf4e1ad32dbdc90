#include "parser/extract/clauses/clause_sharing.hpp"

#include <algorithm>

#include "parser/extract/clauses/sharing/adnominals.hpp"
#include "parser/extract/clauses/sharing/adverbials.hpp"
#include "parser/extract/clauses/sharing/conjuncts.hpp"
#include "parser/extract/clauses/sharing/control.hpp"
#include "parser/extract/clauses/sharing/event_nouns.hpp"
#include "parser/extract/clauses/sharing/relatives.hpp"

namespace newsgraph::parser {

namespace {

/// Governors before what they govern, so that shared arguments travel down.
std::vector<ClauseIndex> from_the_top(const SentenceClauses& in) {
  std::vector<ClauseIndex> order;
  std::vector<int> words;
  for (int i = 0; i < in.tree.size(); ++i)
    if (in.tree.word(i).head < 0 || in.tree.word(i).head >= in.tree.size()) words.push_back(i);
  for (std::size_t next = 0; next < words.size(); ++next) {
    for (const int c : in.tree.children(words[next])) words.push_back(c);
    if (const auto clause = in.clauses.index(in.sentence, words[next])) order.push_back(*clause);
  }
  return order;
}

/// "The troops, she said, have left", "said a man had left": of two subjects of the verb of saying, the
/// one that does not stand beside it on its usual side is its complement's.
void part_subjects(const SentenceClauses& in, Clause& clause) {
  if (clause.embedding != Embedding::Complement || !clause.governor || surface_subject(clause) >= 0) return;
  Clause& governor = in.clauses.all[*clause.governor];
  const auto is_subject = [](const ClauseArgument& a) { return a.role == Role::Subject && !a.inherited; };
  const auto first = std::find_if(governor.arguments.begin(), governor.arguments.end(), is_subject);
  if (first == governor.arguments.end()) return;
  const auto second = std::find_if(first + 1, governor.arguments.end(), is_subject);
  if (second == governor.arguments.end()) return;
  const bool between = second->word > governor.predicate && second->word < clause.predicate;
  const auto own = between ? second : first;
  if (own->word > clause.predicate) return;
  const int word = own->word;
  governor.arguments.erase(own);
  give_subject(in, clause, word);
}

void share(const SentenceClauses& in, Clause& clause) {
  if (!clause.governor) {
    if (clause.embedding == Embedding::Adnominal) share_adnominal(in, clause, nullptr);
    if (clause.embedding == Embedding::Relative) share_relative(in, clause);
    return;
  }
  const Clause& governor = in.clauses.all[*clause.governor];
  switch (clause.embedding) {
    case Embedding::OpenComplement:
      share_open_complement(in, clause, governor);
      break;
    case Embedding::Complement:
      share_complement(in, clause, governor);
      break;
    case Embedding::Adverbial:
      share_adverbial(in, clause, governor);
      break;
    case Embedding::Conjunct:
      share_conjunct(in, clause);
      break;
    case Embedding::Relative:
      share_relative(in, clause);
      break;
    case Embedding::Adnominal:
      share_adnominal(in, clause, &governor);
      break;
    case Embedding::Argument:
      share_nominal(in, clause, governor);
      break;
    default:
      break;
  }
}

}  // namespace

void share_arguments(const Document& document, const Tree& tree, const Lexicon& lexicon, Clauses& clauses,
                     std::size_t first) {
  if (first >= clauses.all.size()) return;
  const SentenceClauses in{document, tree, lexicon, clauses, clauses.all[first].sentence};
  for (std::size_t i = first; i < clauses.all.size(); ++i) replace_relativizers(in, clauses.all[i]);
  for (std::size_t i = first; i < clauses.all.size(); ++i) part_subjects(in, clauses.all[i]);
  for (const ClauseIndex i : from_the_top(in)) share(in, clauses.all[i]);
}

}  // namespace newsgraph::parser
