#include "parser/extract/attribution/verb_cues.hpp"

#include <algorithm>

namespace newsgraph::parser {

namespace {

class VerbCues {
 public:
  VerbCues(const SentenceReading& reading, std::vector<Attribution>& found)
      : reading_(reading), found_(found) {}

  void read_verb(const Clause& clause) {
    const bool saying = reading_.is(clause, WordClass::Saying),
               thinking = reading_.is(clause, WordClass::Thinking);
    const bool denying = reading_.is(clause, WordClass::Denying),
               alleging = reading_.is(clause, WordClass::Alleging);
    const bool requesting = reading_.is(clause, WordClass::Requesting),
               showing = reading_.is(clause, WordClass::Showing);
    const bool citing = reading_.is(clause, WordClass::Citing);
    if (!saying && !thinking && !denying && !alleging && !requesting && !showing && !citing) {
      read_estimate(clause);
      return;
    }
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
    if (subject != nullptr && word(subject->word).upos == UPos::VERB) return;

    if (const int said = complement(clause); said >= 0) {
      if (passive && subject == nullptr && !saying) return;
      return read_complement(clause, subject, said);
    }
    if (subject == nullptr || read_estimate(clause)) return;
    if (saying || thinking || denying) {
      if (clause.embedding == Embedding::Parataxis && read_interposed(clause, subject)) return;
      if (clause.embedding == Embedding::Adverbial && clause.marker >= 0 &&
          same_word(word(clause.marker).form, "as") && read_interposed(clause, subject))
        return;
    }
    if ((saying || denying || alleging || requesting) &&
        clause.lemma != "continue") {  // "continues to leave"
      if (const int said = open_complement(clause); said >= 0) {
        const bool promises =
            reading_.is(clause, WordClass::Promising) && !requesting && !denying && !alleging;
        if (!promises) return add(clause, subject, reading_.content_of(said), {});
      }
    }
    if (citing) return;
    if (saying || denying || alleging || requesting) read_object(clause, subject, requesting, denying);
  }

 private:
  const Word& word(int i) const { return reading_.word(i); }
  const Tree& tree() const { return reading_.tree; }

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
      if (reading_.speaks(head) && reading_.mention_at(head)->last == left + 1) return head;
    const bool inverted = word(cue).lemma != "tell" && cue > 0 &&
                          (word(cue - 1).form == "," || is_closing_mark(word(cue - 1).form));
    for (int head = cue + 1; inverted && head < tree().size() && head < cue + 8; ++head)
      if (speaks_behind(head, cue)) return head;
    int mark = left;
    while (mark > 0 && !is_closing_mark(word(mark).form)) --mark;
    for (int head = mark + 1; mark > 0 && head < left && head < mark + 8; ++head)
      if (reading_.speaks(head) && reading_.mention_at(head)->first <= mark + 2) return head;
    return -1;
  }

  /// Of "said her brother" the brother.
  bool speaks_behind(int head, int cue) const {
    return reading_.speaks(head) && reading_.mention_at(head)->first == cue + 1 &&
           word(head).relation != "nmod:poss";
  }

  /// “…,” said Jane Doe.
  int speaker_behind_quotation(int cue) const {
    if (cue < 2 || !is_closing_mark(word(cue - 1).form)) return -1;
    for (int head = cue + 1; head < tree().size() && head < cue + 8; ++head)
      if (speaks_behind(head, cue)) return head;
    return -1;
  }

  void read_complement(const Clause& clause, const ClauseArgument* subject, int said) {
    Span content = reading_.content_of(said);
    std::vector<Span> excluded;
    // "If troops come, he said, it will be serious": the condition is said, too.
    const int next = clause.predicate + 1;
    if (subject != nullptr && said > next && next < tree().size() && word(next).form == ",") {
      const int from = tree().extent(subject->word).first;
      int before = from;
      for (const int c : tree().children(clause.predicate))
        if (is_one_of(base_relation(word(c)), {"advcl", "ccomp"}) && c < from)
          before = std::min(before, tree().extent(c).first);
      if (const Clause* complement = reading_.clause(said))
        for (const ClauseArgument& a : complement->arguments)
          if (a.inherited && a.role != Role::Oblique && a.word < from)
            before = std::min(before, tree().extent(a.word).first);
      if (before < from) {
        content.start = word(before).span.start;
        excluded.push_back({word(from).span.start, word(clause.predicate).span.end});
      }
    }
    if (const int more = rest_of_what_is_said(clause, subject, said); more >= 0) {
      const bool inverted = clause.predicate < subject->word;  // "said Berg, when …"
      const int from = inverted ? clause.predicate : tree().extent(subject->word).first;
      excluded.push_back({word(from).span.start, word(tree().extent(more).first).span.start});
      content.end = reading_.content_of(more).end;
    }
    add(clause, subject, content, std::move(excluded));
  }

  /// "They were hurt, he said, when rebels shelled the town": the clause behind the verb is said, too; one
  /// with "as" or "after" may as well tell of the saying. -1: there is none.
  int rest_of_what_is_said(const Clause& clause, const ClauseArgument* subject, int said) const {
    const int cue = clause.predicate;
    if (subject == nullptr || said > cue || subject->word < said) return -1;
    for (const int c : tree().children(cue)) {
      const Clause* more = reading_.clause(c);
      if (c < cue || more == nullptr || base_relation(word(c)) != "advcl" || more->marker < 0) continue;
      const int first = tree().extent(c).first;
      const bool behind_comma = word(first).form == "," || (first > 0 && word(first - 1).form == ",");
      const bool reason = is_one_of(lower_case(word(more->marker).form),
                                    {"because", "when", "if", "unless", "although", "though", "until"});
      const bool finite = more->argument(Role::Subject) != nullptr || more->argument(Role::Object) != nullptr;
      if (behind_comma && reason && finite && more->tense != Tense::None) return c;
    }
    return -1;
  }

  /// The clause that is said: a ccomp, also behind a colon, or with "that" behind the one who is told.
  int complement(const Clause& clause) const {
    int behind_colon = -1, behind_argument = -1;
    for (const int c : tree().children(clause.predicate)) {
      const Word& w = word(c);
      if (w.relation == "ccomp") return c;
      if (w.relation == "parataxis" && c > clause.predicate && behind_colon < 0)
        for (int i = clause.predicate + 1; i < c; ++i)
          if (word(i).form == ":") behind_colon = c;
      if (c < clause.predicate || behind_argument >= 0 || !is_noun(w)) continue;
      for (const int inner : tree().children(c)) {
        const Clause* said = reading_.clause(inner);
        const bool told = said != nullptr && said->embedding == Embedding::Complement &&
                          (base_relation(w) == "obl" || !reading_.clause(c));
        if (told) behind_argument = inner;
      }
    }
    if (behind_colon >= 0) return behind_colon;
    return behind_argument >= 0 || !says_plainly(clause) ? behind_argument : distant_complement(clause);
  }

  /// "said in a letter posted to the paper that …": the clause with "that" may hang deep below the verb.
  int distant_complement(const Clause& clause) const {
    if (clause.argument(Role::Object) != nullptr && clause.lemma != "tell") return -1;
    for (int i = clause.predicate + 1; i < tree().size(); ++i) {
      const Clause* said = reading_.clause(i);
      if (said == nullptr || said->kind == PredicateKind::Nominal) continue;
      const bool that = said->marker >= 0 && same_word(word(said->marker).form, "that");
      if (that && tree().below(i, clause.predicate)) return i;
    }
    return -1;
  }

  int open_complement(const Clause& clause) const {
    for (const int c : tree().children(clause.predicate)) {
      const Clause* inner = reading_.clause(c);
      if (inner != nullptr && inner->embedding == Embedding::OpenComplement && word(c).upos == UPos::VERB &&
          word(c).relation != "conj")
        return c;
    }
    return -1;
  }

  /// "Troops, he said, were sent", "Troops were sent, he said", "As Lima had claimed, troops were sent".
  bool read_interposed(const Clause& clause, const ClauseArgument* subject) {
    int said = word(clause.predicate).head;
    if (said < 0) return false;
    // "The troops, she added, will leave": hung on who will
    const int before = tree().extent(clause.predicate).first - 1;
    if (is_noun(word(said)) && base_relation(word(said)) == "nsubj" && word(said).head >= 0 &&
        said < subject->word && before > said && word(before).form == ",")
      said = word(said).head;
    auto [own_first, own_last] = tree().extent(clause.predicate);
    auto [first, last] = tree().extent(said);
    if (const int more = rest_of_what_is_said(clause, subject, said); more >= 0) {
      own_last = tree().extent(more).first;
      last = std::max(last, tree().extent(more).second);
    }
    if (own_first <= first) first = own_last;
    int end = last;  // but for the full stop
    while (end > own_last && is_punctuation(word(end - 1))) --end;
    if (own_last >= end) last = own_first;
    if (first >= last) return false;
    std::vector<Span> excluded;
    if (own_first > first && own_last < last)
      excluded.push_back({word(own_first).span.start, word(own_last - 1).span.end});
    add(clause, subject, reading_.trimmed(first, last), std::move(excluded));
    return true;
  }

  /// "denied the allegations", "called it “nonsense”", "urged a quick retreat", "called for a
  /// ceasefire".
  void read_object(const Clause& clause, const ClauseArgument* subject, bool requesting, bool denying) {
    const ClauseArgument* object = clause.argument(Role::Object);
    if (object != nullptr && object->inherited) object = nullptr;
    if (object == nullptr && requesting)
      for (const ClauseArgument& a : clause.arguments)
        if (a.role == Role::Oblique && a.preposition == "for" && !a.inherited) object = &a;
    if (object == nullptr) return;
    const int judged = tree().child(clause.predicate, "xcomp");
    if (clause.lemma == "call" && clause.particle.empty() && judged > object->word)
      return add(clause, subject,
                 reading_.trimmed(tree().extent(object->word).first, tree().extent(judged).second), {});
    const Span span =
        reading_.trimmed(tree().extent(object->word).first, end_of_judgement(clause, object->word));
    if (clause.lemma == "say" && is_noun(word(object->word)) && reading_.clause(object->word) != nullptr)
      return add(clause, subject, span, {});
    if (reading_.quoted(span)) return add(clause, subject, span, {});
    const bool event = reading_.clause(object->word) != nullptr;
    if ((requesting || denying) && event && !reading_.entity(object->word))
      return add(clause, subject, span, {});
  }

  /// "dismissed the report as nonsense": what is thought of the object is said, too.
  int end_of_judgement(const Clause& clause, int object) const {
    const int end = tree().extent(object).second;
    for (const int c : tree().children(clause.predicate))
      if (c > object && base_relation(word(c)) == "obl" && preposition(tree(), c) == "as" &&
          tree().extent(c).first == end)
        return tree().extent(c).second;
    return end;
  }

  /// "put the dead at nine", "estimated the losses at $2 billion"
  bool read_estimate(const Clause& clause) {
    const ClauseArgument* subject = clause.argument(Role::Subject);
    const ClauseArgument* object = clause.argument(Role::Object);
    if (!is_one_of(clause.lemma, {"put", "estimate", "reckon"}) || clause.voice == Voice::Passive ||
        !subject || !object || object->word < clause.predicate)
      return false;
    for (const int at : {clause.predicate, object->word})
      for (const int c : tree().children(at)) {
        const bool number = word(c).upos == UPos::NUM || tree().child(c, "nummod") >= 0;
        if (c < object->word || !number || preposition(tree(), c) != "at") continue;
        const int first = tree().extent(object->word).first, last = tree().extent(c).second;
        found_.push_back(
            reading_.attribution(clause.predicate, subject->word, reading_.trimmed(first, last)));
        found_.back().statement.addressee.reset();  // the object is spoken of
        return true;
      }
    return false;
  }

  void add(const Clause& clause, const ClauseArgument* subject, Span content, std::vector<Span> excluded) {
    if (content.empty()) return;
    found_.push_back(reading_.attribution(clause.predicate, subject ? subject->word : -1, content));
    found_.back().excluded = std::move(excluded);
  }

  const SentenceReading& reading_;
  std::vector<Attribution>& found_;
};

}  // namespace

void find_verb_cues(const SentenceReading& reading, const Clause& clause, std::vector<Attribution>& found) {
  VerbCues(reading, found).read_verb(clause);
}

}  // namespace newsgraph::parser
