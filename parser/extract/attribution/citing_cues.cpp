#include "parser/extract/attribution/citing_cues.hpp"

#include <algorithm>

namespace newsgraph::parser {

namespace {

class CitingCues {
 public:
  CitingCues(const SentenceReading& reading, std::vector<Attribution>& found)
      : reading_(reading), found_(found) {}

  /// "said X, citing Y", "Diaz, who quoted Berg, said": Y says what X says. "quoted X as saying": X by its
  /// own verb, and whoever quotes says all of it.
  void read_citing(const Clause& clause) {
    if (clause.kind != PredicateKind::Verb || !reading_.is(clause, WordClass::Citing)) return;
    const ClauseArgument* cited = clause.argument(Role::Object);
    if (cited == nullptr) return;
    for (const int c : tree().children(clause.predicate)) {
      const Clause* inner = reading_.clause(c);
      if (inner != nullptr && inner->embedding == Embedding::OpenComplement) {
        const ClauseArgument* subject = clause.argument(Role::Subject);
        const Span content =
            reading_.trimmed(std::min(cited->word, tree().extent(c).first), tree().extent(c).second);
        if (subject == nullptr || content.empty()) return;
        const auto own =
            std::find_if(found_.begin(), found_.end(), [&](const Attribution& a) { return a.cue == c; });
        if (own != found_.end()) own->inside = found_.size();
        found_.push_back(reading_.attribution(clause.predicate, subject->word, content));
        return;
      }
    }
    const auto outer = std::find_if(found_.begin(), found_.end(),
                                    [&](const Attribution& a) { return cites_for(clause, a); });
    if (outer == found_.end()) return;
    Attribution a;
    a.sentence = reading_.sentence;
    a.cue = clause.predicate;
    a.clause = reading_.clauses.index(reading_.sentence, clause.predicate);
    a.statement.cue = word(clause.predicate).span;
    a.statement.cue_lemma = clause.lemma;
    a.statement.source = reading_.source(cited->word);
    a.statement.source_span = reading_.source_span(cited->word);
    a.statement.content = outer->statement.content;
    a.statement.quoted = outer->statement.quoted;
    a.excluded = outer->excluded;
    a.inside = static_cast<std::size_t>(outer - found_.begin());
    found_.push_back(std::move(a));
  }

 private:
  const Word& word(int i) const { return reading_.word(i); }
  const Tree& tree() const { return reading_.tree; }

  /// Does the verb of citing belong to the statement: hang on its cue, or on its source?
  bool cites_for(const Clause& citing, const Attribution& a) const {
    if (!a.clause || a.cue == citing.predicate) return false;
    if (citing.governor && *citing.governor == *a.clause &&
        (citing.embedding == Embedding::Adverbial || citing.embedding == Embedding::Conjunct))
      return true;
    const ClauseArgument* subject = reading_.clauses.all[*a.clause].argument(Role::Subject);
    return citing.embedding == Embedding::Relative && subject != nullptr && subject->word == citing.anchor;
  }

  const SentenceReading& reading_;
  std::vector<Attribution>& found_;
};

}  // namespace

void find_citing_cues(const SentenceReading& reading, const Clause& clause, std::vector<Attribution>& found) {
  CitingCues(reading, found).read_citing(clause);
}

}  // namespace newsgraph::parser
