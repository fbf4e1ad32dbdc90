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
    if (cited == nullptr || read_said_before(clause, *cited)) return;
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
  /// "“…,” the paper quoted Diaz as saying", "“…,” Diaz was quoted as saying by the paper": what is said
  /// stands before.
  bool read_said_before(const Clause& clause, const ClauseArgument& cited) {
    int saying = -1, said = -1;
    for (const int c : tree().children(clause.predicate)) {
      const Clause* inner = reading_.clause(c);
      const bool clausal = is_one_of(base_relation(word(c)), {"ccomp", "advcl", "parataxis"});
      if (inner == nullptr) continue;
      if (c > clause.predicate && inner->embedding == Embedding::OpenComplement &&
          reading_.is(*inner, WordClass::Saying) && tree().child(c, "ccomp") < 0)
        saying = c;
      if (c < clause.predicate && clausal && inner->marker < 0) said = c;
    }
    if (saying < 0 || said < 0) return false;
    Attribution inner = reading_.attribution(saying, cited.word, reading_.content_of(said));
    if (inner.statement.content.empty()) return false;
    const ClauseArgument* quoting = clause.argument(Role::Subject);
    int teller = quoting ? quoting->word : clause.oblique("by");
    for (const int c : tree().children(saying))
      if (teller < 0 && base_relation(word(c)) == "obl" && preposition(tree(), c) == "by") teller = c;
    auto outer = std::find_if(found_.begin(), found_.end(),
                              [&](const Attribution& a) { return a.cue == clause.predicate; });
    if (outer == found_.end() && teller >= 0) {
      found_.push_back(reading_.attribution(clause.predicate, teller, inner.statement.content));
      outer = found_.end() - 1;
    }
    if (outer != found_.end()) inner.inside = static_cast<std::size_t>(outer - found_.begin());
    found_.push_back(std::move(inner));
    return true;
  }

  const Word& word(int i) const { return reading_.word(i); }
  const Tree& tree() const { return reading_.tree; }

  /// Does the verb of citing belong to the statement: hang on its cue, or on its source?
  bool cites_for(const Clause& citing, const Attribution& a) const {
    const bool of_source =
        citing.embedding == Embedding::Relative || citing.embedding == Embedding::Adnominal;
    // "according to Berg, who cited …": the cue is the source
    if (!a.clause) return of_source && a.cue == citing.anchor;
    if (a.cue == citing.predicate) return false;
    if (citing.governor && *citing.governor == *a.clause &&
        (citing.embedding == Embedding::Adverbial || citing.embedding == Embedding::Conjunct))
      return true;
    const ClauseArgument* subject = reading_.clauses.all[*a.clause].argument(Role::Subject);
    return of_source && subject != nullptr && subject->word == citing.anchor;
  }

  const SentenceReading& reading_;
  std::vector<Attribution>& found_;
};

}  // namespace

void find_citing_cues(const SentenceReading& reading, const Clause& clause, std::vector<Attribution>& found) {
  CitingCues(reading, found).read_citing(clause);
}

}  // namespace newsgraph::parser
