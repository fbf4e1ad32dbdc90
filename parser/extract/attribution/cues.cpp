#include "parser/extract/attribution/cues.hpp"

#include <algorithm>

#include "parser/extract/clauses/clause_class.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class SentenceCues {
 public:
  SentenceCues(const Document& document, std::uint32_t sentence, const Clauses& clauses,
               const Mentions& mentions, const Lexicon& lexicon, const std::vector<Quotation>& quotations,
               std::vector<Attribution>& found)
      : document_(document),
        sentence_(sentence),
        tree_(document.sentences[sentence]),
        clauses_(clauses),
        mentions_(mentions),
        lexicon_(lexicon),
        quotations_(quotations),
        found_(found) {}

  void run() {
    const std::size_t first = found_.size();
    read_colon();
    for (int i = 0; i < tree_.size(); ++i) {
      if (const Clause* clause = clauses_.at(sentence_, i)) {
        if (clause->kind == PredicateKind::Verb)
          read_verb(*clause);
        else if (clause->kind == PredicateKind::Nominal)
          read_noun(*clause);
      }
      read_according_to(i);
    }
    for (int i = 0; i < tree_.size(); ++i)
      if (const Clause* clause = clauses_.at(sentence_, i)) read_citing(*clause, first);
  }

 private:
  const Word& word(int i) const { return tree_.word(i); }

  bool is(const Clause& clause, WordClass c) const { return belongs_to(clause, document_, lexicon_, c); }

  // --- spans ---

  /// From the first to the last word that is no punctuation.
  Span trimmed(int first, int last) const {
    while (first < last && (is_punctuation(word(first)))) ++first;
    while (last > first && is_punctuation(word(last - 1))) --last;
    if (first >= last) return {};
    return {word(first).span.start, word(last - 1).span.end};
  }

  Span subtree(int index) const {
    const auto [first, last] = tree_.extent(index);
    return trimmed(first, last);
  }

  /// What a clause of content says: its subtree without "that".
  Span content_of(int root) const {
    auto [first, last] = tree_.extent(root);
    while (first < last &&
           (is_punctuation(word(first)) || (word(first).head == root && word(first).relation == "mark" &&
                                            same_word(word(first).form, "that"))))
      ++first;
    return trimmed(first, last);
  }

  /// The phrase that names a source: its mention, or the noun with what stands before it.
  Span source_span(int head) const {
    if (const auto m = mentions_.headed_by(sentence_, head)) return mentions_.all[*m].span;
    int first = head, last = head + 1;
    for (const int c : tree_.children(head)) {
      const std::string_view base = base_relation(word(c));
      if (c < head && base != "case" && base != "punct" && base != "cc" && base != "mark")
        first = std::min(first, tree_.extent(c).first);
      if (c > head && (base == "flat" || base == "nmod" || base == "nummod"))
        last = std::max(last, tree_.extent(c).second);
    }
    return trimmed(first, last);
  }

  std::optional<EntityIndex> entity(int head) const {
    const auto m = mentions_.headed_by(sentence_, head);
    return m ? mentions_.entity_of[*m] : std::nullopt;
  }

  static bool can_speak(EntityType type) {
    return type != EntityType::Weapon && type != EntityType::Agreement;
  }

  /// Who stands behind the phrase: its entity, or the one that a document belongs to ("a statement by the
  /// ministry", "the agency's report", "papers cited by Diaz").
  std::optional<EntityIndex> source(int head) const {
    for (int steps = 0; steps < 4 && head >= 0; ++steps) {
      if (const auto found = entity(head); found && can_speak(mentions_.entities[*found].type)) return found;
      head = behind(head);
    }
    return std::nullopt;
  }

  int behind(int head) const {
    if (!is_noun(word(head)) && word(head).upos != UPos::NUM) return -1;
    if (const int owner = tree_.child(head, "nmod:poss"); owner >= 0) return owner;
    for (const int c : tree_.children(head)) {
      const std::string_view base = base_relation(word(c));
      if (base == "nmod" && is_one_of(preposition(tree_, c), {"by", "from", "of"})) return c;
      if (base == "compound" && c < head && entity(c)) return c;
      if (word(c).relation == "acl")
        if (const Clause* cited = clauses_.at(sentence_, c))
          if (const ClauseArgument* agent = cited->argument(Role::Subject); agent && agent->word != head)
            return agent->word;
    }
    return -1;
  }

  // --- verbs ---

  void read_verb(const Clause& clause) {
    const bool saying = is(clause, WordClass::Saying), thinking = is(clause, WordClass::Thinking);
    const bool denying = is(clause, WordClass::Denying), alleging = is(clause, WordClass::Alleging);
    const bool requesting = is(clause, WordClass::Requesting), showing = is(clause, WordClass::Showing);
    const bool citing = is(clause, WordClass::Citing);
    if (!saying && !thinking && !denying && !alleging && !requesting && !showing && !citing) return;
    const ClauseArgument* subject = clause.argument(Role::Subject);
    const bool passive = clause.voice == Voice::Passive;
    ClauseArgument repaired;
    if (!passive && says_plainly(clause) && (subject == nullptr || is_doubtful(clause, *subject)))
      if (const int beside = speaker_beside(clause.predicate); beside >= 0) {
        repaired.role = Role::Subject;
        repaired.word = beside;
        subject = &repaired;
      }
    if (const int inverted = says_plainly(clause) ? speaker_behind_quotation(clause.predicate) : -1;
        inverted >= 0) {
      repaired.role = Role::Subject;
      repaired.word = inverted;
      subject = &repaired;
    }
    if (subject == nullptr && !passive) return;
    if (subject != nullptr && tree_.word(subject->word).upos == UPos::VERB) return;

    if (const int said = complement(clause); said >= 0) {
      if (passive && subject == nullptr && !saying) return;
      return read_complement(clause, subject, said);
    }
    if (subject == nullptr) return;
    if (saying || thinking || denying) {
      if (clause.embedding == Embedding::Parataxis && read_interposed(clause, subject)) return;
      if (clause.embedding == Embedding::Adverbial && clause.marker >= 0 &&
          same_word(word(clause.marker).form, "as") && read_interposed(clause, subject))
        return;
    }
    if (saying || denying || alleging || requesting) {
      if (const int said = open_complement(clause); said >= 0) {
        const bool promises = is(clause, WordClass::Promising) && !requesting && !denying && !alleging;
        if (!promises) return add(clause, subject, content_of(said), {});
      }
    }
    if (citing) return;
    if (says_plainly(clause) && read_trailing(clause, *subject)) return;
    if (saying || denying || alleging || requesting) read_object(clause, subject, requesting, denying);
  }

  /// Verbs that hardly ever mean anything but reported speech.
  static bool says_plainly(const Clause& clause) {
    return is_one_of(clause.lemma, {"say", "tell", "add", "explain", "reply", "warn", "note", "write"});
  }

  /// A finite verb takes over the subject of another clause only as its conjunct or in a relative clause.
  bool is_doubtful(const Clause& clause, const ClauseArgument& subject) const {
    const std::string_view tag = word(clause.predicate).xpos;
    return subject.inherited && clause.embedding == Embedding::Adverbial &&
           (tag == "VBD" || tag == "VBZ" || tag == "VBP");
  }

  /// Where the tree has no subject: who stands right before the verb, right behind it, or right behind the
  /// quotation.
  int speaker_beside(int cue) const {
    int left = cue - 1;
    while (left >= 0 && (word(left).upos == UPos::ADV || word(left).upos == UPos::AUX)) --left;
    if (left > 0 && word(left).form == ",") --left;
    if (left > 0 && word(left).form == ")")  // "the National Guard (NG) said"
      while (left > 0 && word(left).form != "(") --left;
    if (left > 0 && word(left).form == "(") --left;
    for (int head = left; head >= 0 && head > left - 6; --head)
      if (speaks(head) && mention_at(head)->last == left + 1) return head;
    const bool inverted = word(cue).lemma != "tell" && cue > 0 &&
                          (word(cue - 1).form == "," || is_closing_mark(word(cue - 1).form));
    for (int head = cue + 1; inverted && head < tree_.size() && head < cue + 8; ++head)
      if (speaks(head) && mention_at(head)->first == cue + 1) return head;
    int mark = left;
    while (mark > 0 && !is_closing_mark(word(mark).form)) --mark;
    for (int head = mark + 1; mark > 0 && head < left && head < mark + 8; ++head)
      if (speaks(head) && mention_at(head)->first <= mark + 2) return head;
    return -1;
  }

  /// “…,” said Jane Doe.
  int speaker_behind_quotation(int cue) const {
    if (cue < 2 || !is_closing_mark(word(cue - 1).form)) return -1;
    for (int head = cue + 1; head < tree_.size() && head < cue + 8; ++head)
      if (speaks(head) && mention_at(head)->first == cue + 1) return head;
    return -1;
  }

  static bool is_closing_mark(std::string_view form) { return form == "”" || form == "\"" || form == "''"; }

  const Mention* mention_at(int head) const {
    const auto m = mentions_.headed_by(sentence_, head);
    return m ? &mentions_.all[*m] : nullptr;
  }

  bool speaks(int head) const {
    const Mention* m = mention_at(head);
    return m != nullptr && m->type != EntityType::Weapon && m->type != EntityType::Agreement &&
           m->type != EntityType::Place;
  }

  void read_complement(const Clause& clause, const ClauseArgument* subject, int said) {
    Span content = content_of(said);
    std::vector<Span> excluded;
    // "If troops come, he said, it will be serious": the condition is said, too.
    const int next = clause.predicate + 1;
    if (subject != nullptr && said > next && next < tree_.size() && word(next).form == ",") {
      const int from = tree_.extent(subject->word).first;
      int before = from;
      for (const int c : tree_.children(clause.predicate))
        if (is_one_of(base_relation(word(c)), {"advcl", "ccomp"}) && c < from)
          before = std::min(before, tree_.extent(c).first);
      if (const Clause* complement = clauses_.at(sentence_, said))
        for (const ClauseArgument& a : complement->arguments)
          if (a.inherited && a.role != Role::Oblique && a.word < from)
            before = std::min(before, tree_.extent(a.word).first);
      if (before < from) {
        content.start = word(before).span.start;
        excluded.push_back({word(from).span.start, word(clause.predicate).span.end});
      }
    }
    add(clause, subject, content, std::move(excluded));
  }

  /// "…, the director said in a meeting", where the tree ties the verb of saying to something else: what
  /// stands before its subject is said.
  bool read_trailing(const Clause& clause, const ClauseArgument& subject) {
    if (clause.argument(Role::Object) != nullptr && !clause.argument(Role::Object)->inherited &&
        clause.lemma != "tell")
      return false;
    int from = std::min(tree_.extent(subject.word).first, clause.predicate);
    if (const Mention* m = mention_at(subject.word)) from = std::min(m->first, clause.predicate);
    if (subject.word > clause.predicate) from = clause.predicate;
    while (from > 1 && (word(from - 1).upos == UPos::DET || word(from - 1).upos == UPos::ADJ)) --from;
    if (from < 4 || !(word(from - 1).form == "," || is_closing_mark(word(from - 1).form))) return false;
    if (clause.marker >= 0 || clause.embedding == Embedding::Relative ||
        clause.embedding == Embedding::Adnominal)
      return false;
    bool has_verb = false;
    for (int i = 0; i < from && !has_verb; ++i) {
      const Clause* before = clauses_.at(sentence_, i);
      has_verb = before != nullptr && before->kind != PredicateKind::Nominal;
    }
    if (!has_verb) return false;
    add(clause, &subject, trimmed(0, from), {});
    return true;
  }

  /// The clause that is said: a ccomp, also behind a colon, or with "that" behind the one who is told.
  int complement(const Clause& clause) const {
    int behind_colon = -1, behind_argument = -1;
    for (const int c : tree_.children(clause.predicate)) {
      const Word& w = word(c);
      if (w.relation == "ccomp") return c;
      if (w.relation == "parataxis" && c > clause.predicate && behind_colon < 0)
        for (int i = clause.predicate + 1; i < c; ++i)
          if (word(i).form == ":") behind_colon = c;
      if (c < clause.predicate || behind_argument >= 0 || !is_noun(w)) continue;
      for (const int inner : tree_.children(c)) {
        const Clause* said = clauses_.at(sentence_, inner);
        const bool told = said != nullptr && said->embedding == Embedding::Complement &&
                          (base_relation(w) == "obl" || !clauses_.at(sentence_, c));
        if (told) behind_argument = inner;
      }
    }
    if (behind_colon >= 0) return behind_colon;
    return behind_argument >= 0 || !says_plainly(clause) ? behind_argument : distant_complement(clause);
  }

  /// "said in a letter posted to the paper that …": the clause with "that" may hang deep below the verb.
  int distant_complement(const Clause& clause) const {
    if (clause.argument(Role::Object) != nullptr && clause.lemma != "tell") return -1;
    for (int i = clause.predicate + 1; i < tree_.size(); ++i) {
      const Clause* said = clauses_.at(sentence_, i);
      if (said == nullptr || said->kind == PredicateKind::Nominal) continue;
      const bool that = said->marker >= 0 && same_word(word(said->marker).form, "that");
      if (that && tree_.below(i, clause.predicate)) return i;
    }
    return -1;
  }

  int open_complement(const Clause& clause) const {
    for (const int c : tree_.children(clause.predicate)) {
      const Clause* inner = clauses_.at(sentence_, c);
      if (inner != nullptr && inner->embedding == Embedding::OpenComplement && word(c).upos == UPos::VERB &&
          word(c).relation != "conj")
        return c;
    }
    return -1;
  }

  /// "Troops, he said, were sent", "Troops were sent, he said", "As Lima had claimed, troops were sent".
  bool read_interposed(const Clause& clause, const ClauseArgument* subject) {
    const int said = word(clause.predicate).head;
    if (said < 0) return false;
    const auto [own_first, own_last] = tree_.extent(clause.predicate);
    auto [first, last] = tree_.extent(said);
    if (own_first <= first) first = own_last;
    if (own_last >= last) last = own_first;
    if (first >= last) return false;
    std::vector<Span> excluded;
    if (own_first > first && own_last < last)
      excluded.push_back({word(own_first).span.start, word(own_last - 1).span.end});
    add(clause, subject, trimmed(first, last), std::move(excluded));
    return true;
  }

  bool quoted(Span span) const {
    const auto q =
        std::lower_bound(quotations_.begin(), quotations_.end(), span.start,
                         [](const Quotation& a, std::uint32_t start) { return a.span.end <= start; });
    return q != quotations_.end() && q->span.overlaps(span);
  }

  /// "denied the allegations", "called it “nonsense”", "urged a quick retreat", "called for a
  /// ceasefire".
  void read_object(const Clause& clause, const ClauseArgument* subject, bool requesting, bool denying) {
    const ClauseArgument* object = clause.argument(Role::Object);
    if (object != nullptr && object->inherited) object = nullptr;
    if (object == nullptr && requesting)
      for (const ClauseArgument& a : clause.arguments)
        if (a.role == Role::Oblique && a.preposition == "for" && !a.inherited) object = &a;
    if (object == nullptr) {
      read_quoted_rest(clause, subject);
      return;
    }
    const int judged = tree_.child(clause.predicate, "xcomp");
    if (clause.lemma == "call" && clause.particle.empty() && judged > object->word)
      return add(clause, subject, trimmed(tree_.extent(object->word).first, tree_.extent(judged).second), {});
    const Span span = subtree(object->word);
    if (clause.lemma == "say" && is_noun(word(object->word)) &&
        clauses_.at(sentence_, object->word) != nullptr)
      return add(clause, subject, span, {});
    if (quoted(span)) return add(clause, subject, span, {});
    const bool event = clauses_.at(sentence_, object->word) != nullptr;
    if ((requesting || denying) && event && !entity(object->word)) return add(clause, subject, span, {});
    read_quoted_rest(clause, subject);
  }

  /// A verb of saying whose complement the tree does not show, beside a quotation in its sentence.
  void read_quoted_rest(const Clause& clause, const ClauseArgument* subject) {
    if (!is(clause, WordClass::Saying)) return;
    const Span cue = word(clause.predicate).span;
    auto q = std::lower_bound(quotations_.begin(), quotations_.end(), sentence_,
                              [](const Quotation& a, std::uint32_t s) { return a.last_sentence < s; });
    const Quotation* nearest = nullptr;
    for (; q != quotations_.end() && q->first_sentence <= sentence_ + 1; ++q) {
      if (q->span.contains(cue)) return;
      const bool before = q->span.end <= cue.start && q->last_sentence == sentence_;
      const bool behind = q->span.start >= cue.end && (q->first_sentence == sentence_ || ends_with_colon());
      if (before || (behind && nearest == nullptr)) nearest = &*q;
    }
    if (nearest == nullptr) return;
    add(clause, subject, nearest->span, {});
  }

  bool ends_with_colon() const { return tree_.size() > 0 && word(tree_.size() - 1).form == ":"; }

  // --- nouns ---

  /// "Lima's claims on the ships", "Quito's statement that …", "expressed concern that …".
  void read_noun(const Clause& clause) {
    if (!is(clause, WordClass::Saying) && !is(clause, WordClass::Alleging) &&
        !is(clause, WordClass::Thinking))
      return;
    int said = -1;
    bool clausal = false;
    for (const int c : tree_.children(clause.predicate)) {
      const Clause* inner = clauses_.at(sentence_, c);
      if (inner != nullptr && inner->embedding == Embedding::Complement) {
        said = c;
        clausal = true;
        break;
      }
      if (said < 0 && base_relation(word(c)) == "nmod" &&
          is_one_of(preposition(tree_, c), {"about", "regarding", "concerning"}))
        said = c;
    }
    if (said < 0) return;
    int speaker = tree_.child(clause.predicate, "nmod:poss");
    for (const ClauseArgument& a : clause.arguments) {
      if (speaker >= 0) break;
      if (a.role == Role::Subject || (a.role == Role::Oblique && a.preposition == "by")) speaker = a.word;
      if (a.preposition == "+" && entity(a.word)) speaker = a.word;
    }
    if (speaker < 0 && clausal && clause.governor) {
      const Clause& governor = clauses_.all[*clause.governor];
      const ClauseArgument* object = governor.argument(Role::Object);
      if (object != nullptr && object->word == clause.predicate && governor.kind == PredicateKind::Verb &&
          !is(governor, WordClass::Denying) && !is(governor, WordClass::Negative))
        if (const ClauseArgument* holder = governor.argument(Role::Subject)) speaker = holder->word;
    }
    if (speaker < 0) return;
    const ClauseArgument subject{Role::Subject, {}, speaker, true};
    add(clause, &subject, clausal ? content_of(said) : subtree(said), {});
  }

  // --- colons ---

  /// "Trump: Tariffs will come": a headline's way to quote.
  void read_colon() {
    for (int i = 1; i + 3 < tree_.size() && i < 8; ++i) {
      if (word(i).form != ":") continue;
      for (int head = i - 1; head >= 0; --head) {
        const Mention* m = mention_at(head);
        if (m == nullptr || m->kind != MentionKind::Name || m->first != 0 || m->last != i) continue;
        if (m->type != EntityType::Person && m->type != EntityType::Agency && m->type != EntityType::Country)
          return;
        Attribution a;
        a.sentence = sentence_;
        a.cue = i;
        a.statement.cue = word(i).span;
        a.statement.cue_lemma = ":";
        a.statement.source = entity(head);
        a.statement.source_span = m->span;
        a.statement.content = trimmed(i + 1, tree_.size());
        a.statement.quoted = quoted(a.statement.content);
        if (!a.statement.content.empty()) found_.push_back(std::move(a));
        return;
      }
      return;
    }
  }

  // --- according to ---

  void read_according_to(int i) {
    const std::string_view base = base_relation(word(i));
    if (base != "obl" && base != "nmod" && base != "advcl" && base != "advmod") return;
    if (preposition(tree_, i) != "according to") return;
    int said = word(i).head;
    while (said >= 0 && !clauses_.at(sentence_, said) && word(said).head >= 0) said = word(said).head;
    while (said >= 0 && clauses_.at(sentence_, said) &&
           clauses_.at(sentence_, said)->kind == PredicateKind::Nominal && word(said).head >= 0)
      said = word(said).head;
    if (said < 0) return;
    const auto [own_first, own_last] = tree_.extent(i);
    auto [first, last] = tree_.extent(said);
    // At the end of a sentence, behind a comma, or at its beginning the phrase vouches for all of it.
    int end = tree_.size();
    while (end > own_last && is_punctuation(word(end - 1))) --end;
    if (own_last == end && own_first > 0 && word(own_first - 1).form == ",") first = 0, last = own_first;
    if (own_first == 0) last = tree_.size();
    if (own_first <= first + 1) first = own_last;
    if (own_last >= last) last = own_first;
    if (first >= last) return;
    int cue_first = own_first;
    while (cue_first < i && !same_word(word(cue_first).form, "according")) ++cue_first;
    Attribution a;
    a.sentence = sentence_;
    a.cue = i;
    a.statement.cue = {word(cue_first).span.start, word(std::min(cue_first + 1, i)).span.end};
    a.statement.cue_lemma = "according to";
    a.statement.source = source(i);
    a.statement.source_span = source_span(i);
    a.statement.content = trimmed(first, last);
    if (own_first > first && own_last < last)
      a.excluded.push_back({word(own_first).span.start, word(own_last - 1).span.end});
    found_.push_back(std::move(a));
  }

  // --- sources of sources ---

  /// "said X, citing Y", "Diaz, who quoted Berg, said": Y says what X says. "quoted X as saying": X by its own
  /// verb, and whoever quotes says all of it.
  void read_citing(const Clause& clause, std::size_t first) {
    if (clause.kind != PredicateKind::Verb || !is(clause, WordClass::Citing)) return;
    const ClauseArgument* cited = clause.argument(Role::Object);
    if (cited == nullptr) return;
    for (const int c : tree_.children(clause.predicate)) {
      const Clause* inner = clauses_.at(sentence_, c);
      if (inner != nullptr && inner->embedding == Embedding::OpenComplement) {
        const ClauseArgument* subject = clause.argument(Role::Subject);
        if (subject == nullptr) return;
        return add(clause, subject,
                   trimmed(std::min(cited->word, tree_.extent(c).first), tree_.extent(c).second), {});
      }
    }
    const auto outer = std::find_if(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(),
                                    [&](const Attribution& a) { return cites_for(clause, a); });
    if (outer == found_.end()) return;
    Attribution a;
    a.sentence = sentence_;
    a.cue = clause.predicate;
    a.clause = clauses_.index(sentence_, clause.predicate);
    a.statement.cue = word(clause.predicate).span;
    a.statement.cue_lemma = clause.lemma;
    a.statement.source = source(cited->word);
    a.statement.source_span = source_span(cited->word);
    a.statement.content = outer->statement.content;
    a.statement.quoted = outer->statement.quoted;
    a.excluded = outer->excluded;
    a.inside = static_cast<std::size_t>(outer - found_.begin());
    found_.push_back(std::move(a));
  }

  /// Does the verb of citing belong to the statement: hang on its cue, or on its source?
  bool cites_for(const Clause& citing, const Attribution& a) const {
    if (!a.clause || a.cue == citing.predicate) return false;
    if (citing.governor && *citing.governor == *a.clause &&
        (citing.embedding == Embedding::Adverbial || citing.embedding == Embedding::Conjunct))
      return true;
    const ClauseArgument* subject = clauses_.all[*a.clause].argument(Role::Subject);
    return citing.embedding == Embedding::Relative && subject != nullptr && subject->word == citing.anchor;
  }

  void add(const Clause& clause, const ClauseArgument* subject, Span content, std::vector<Span> excluded) {
    if (content.empty()) return;
    Attribution a;
    a.sentence = sentence_;
    a.cue = clause.predicate;
    a.clause = clauses_.index(sentence_, clause.predicate);
    a.statement.cue = word(clause.predicate).span;
    a.statement.cue_lemma = clause.lemma;
    a.statement.content = content;
    a.statement.quoted = quoted(content);
    if (subject != nullptr) {
      a.statement.source = source(subject->word);
      a.statement.source_span = source_span(subject->word);
      if (a.statement.source_span->empty()) a.statement.source_span.reset();
    }
    if (subject != nullptr && !a.statement.source && !mentions_.headed_by(sentence_, subject->word))
      a.statement.source = issuer(subject->word);
    a.statement.addressee = addressee(clause, subject);
    a.excluded = std::move(excluded);
    found_.push_back(std::move(a));
  }

  /// "the spokesman said in a statement announcing that …": a document speaks for the one who issues it.
  std::optional<EntityIndex> issuer(int document) const {
    const Clause* issuing = word(document).head < 0 ? nullptr : clauses_.at(sentence_, word(document).head);
    if (issuing == nullptr || issuing->kind != PredicateKind::Verb || base_relation(word(document)) != "obl")
      return std::nullopt;
    const ClauseArgument* subject = issuing->argument(Role::Subject);
    return subject == nullptr ? std::nullopt : source(subject->word);
  }

  std::optional<EntityIndex> addressee(const Clause& clause, const ClauseArgument* subject) const {
    if (clause.kind != PredicateKind::Verb || is(clause, WordClass::Citing)) return std::nullopt;
    for (const ClauseArgument& a : clause.arguments) {
      if (subject != nullptr && a.word == subject->word) continue;
      const bool spoken_to = a.role == Role::IndirectObject || a.role == Role::Object ||
                             (a.role == Role::Oblique && (a.preposition == "to" || a.preposition == "on"));
      if (!spoken_to) continue;
      if (const auto found = entity(a.word)) {
        const EntityType type = mentions_.entities[*found].type;
        if (type == EntityType::Person || type == EntityType::Agency || type == EntityType::Group ||
            type == EntityType::Country)
          return found;
      }
    }
    return std::nullopt;
  }

  const Document& document_;
  std::uint32_t sentence_;
  const Tree tree_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const Lexicon& lexicon_;
  const std::vector<Quotation>& quotations_;
  std::vector<Attribution>& found_;
};

}  // namespace

std::vector<Attribution> find_cues(const Document& document, const Clauses& clauses, const Mentions& mentions,
                                   const Lexicon& lexicon, const std::vector<Quotation>& quotations) {
  std::vector<Attribution> found;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (document.sentences[s].region == RegionKind::Prose ||
        document.sentences[s].region == RegionKind::Headline)
      SentenceCues(document, s, clauses, mentions, lexicon, quotations, found).run();
  return found;
}

}  // namespace newsgraph::parser
