#include "parser/extract/attribution/learned/content_choice.hpp"

#include <algorithm>

#include "parser/extract/attribution/learned/word_traits.hpp"

namespace newsgraph::parser {

namespace {

bool is_content_label(std::string_view base) {
  return is_one_of(
      base, {"obj", "iobj", "ccomp", "xcomp", "obl", "advcl", "nmod", "acl", "parataxis", "conj", "dep"});
}

class Candidates {
 public:
  Candidates(const SentenceReading& reading, int cue, int source, const NearAttributions& near)
      : reading_(reading), cue_(cue), source_(source), near_(near) {}

  std::vector<ContentCandidate> find() {
    if (const Attribution* a = found_at(reading_, cue_, near_))
      found_.push_back({a->statement.content, a->excluded, "rule", true});
    add_dependents();
    add_rest();
    add_around();
    add_quotations();
    return std::move(found_);
  }

 private:
  const Word& word(int i) const { return reading_.word(i); }
  const Tree& tree() const { return reading_.tree; }

  void add(int first, int last, std::string kind, bool stated, std::vector<Span> excluded = {}) {
    add(reading_.trimmed(first, last), std::move(kind), stated, std::move(excluded));
  }

  void add(Span span, std::string kind, bool stated, std::vector<Span> excluded = {}) {
    if (span.empty()) return;
    for (const ContentCandidate& c : found_)
      if (c.span == span && c.kind != "rule") return;
    found_.push_back({span, std::move(excluded), std::move(kind), stated});
  }

  std::string label(int i) const {
    const std::string_view base = base_relation(word(i));
    std::string result(base);
    if (base == "obl" || base == "nmod") result.append(":").append(preposition(tree(), i));
    return result;
  }

  bool stated(int i) const {
    const std::string_view base = base_relation(word(i));
    return base == "ccomp" || base == "parataxis";
  }

  bool names_source(int i) const { return source_ >= 0 && tree().below(source_, i); }

  void add_dependents() {
    std::vector<int> run;
    for (const int c : tree().children(cue_)) {
      const std::string_view base = base_relation(word(c));
      if (names_source(c)) continue;
      const auto [first, last] = tree().extent(c);
      if (base == "nsubj" || base == "csubj" || base == "det" || base == "amod" || base == "compound")
        add(first, last, std::string(word(c).relation) + "<", false);
      if (word(c).relation == "nmod:poss") add(first, last, "nmod:poss", false);
      if (!is_content_label(base)) continue;
      if (c < cue_) {
        add(first, last, label(c) + "<", stated(c));
        continue;
      }
      run.push_back(c);
      const Span span = reading_.content_of(c);
      add(span, label(c), stated(c));
      for (const int d : tree().children(c)) {
        const std::string_view below = base_relation(word(d));
        if (d > c && is_one_of(below, {"acl", "ccomp", "xcomp", "nmod", "obj", "obl", "advcl"}))
          add(reading_.content_of(d), label(c) + ">" + label(d), below == "ccomp");
      }
    }
    for (std::size_t i = 0; i < run.size(); ++i)
      for (std::size_t j = i + 1; j < run.size() && j < i + 4; ++j)
        add(tree().extent(run[i]).first, tree().extent(run[j]).second, label(run[i]) + "+" + label(run[j]),
            stated(run[j]));
  }

  void add_rest() {
    for (int i = cue_; i < tree().size(); ++i)
      if (word(i).form == ":") {
        add(i + 1, tree().size(), "behind a colon", true);
        break;
      }
    const int last = tree().extent(cue_).second;
    add(cue_ + 1, last, "rest of the clause", false);
    add(cue_ + 1, tree().size(), "rest of the sentence", false);
    const int own = std::min(tree().extent(cue_).first, source_ >= 0 ? tree().extent(source_).first : cue_);
    add(0, own, "sentence before", true);
    if (source_ >= 0 && source_ > cue_) add(0, cue_, "sentence before", true);
    if (source_ >= 0 && source_ < cue_) add(0, tree().extent(source_).first, "sentence before source", true);
  }

  /// What the cue is put into, or what it modifies.
  void add_around() {
    int at = cue_;
    for (int steps = 0; steps < 2; ++steps) {
      const int head = word(at).head;
      if (head < 0) return;
      const auto [own_first, own_last] = tree().extent(at);
      auto [first, last] = tree().extent(head);
      if (own_first <= first) first = own_last;
      if (own_last >= last) last = own_first;
      std::vector<Span> excluded;
      if (own_first > first && own_last < last)
        excluded.push_back({word(own_first).span.start, word(own_last - 1).span.end});
      if (first < last)
        add(first, last, "around " + std::string(word(at).relation), base_relation(word(at)) == "parataxis",
            std::move(excluded));
      if (base_relation(word(at)) == "acl" && own_first > head)
        add(tree().extent(head).first, own_first, "noun of " + std::string(word(at).relation), false);
      at = head;
    }
  }

  void add_quotations() {
    const Span cue = word(cue_).span;
    const std::uint32_t s = reading_.sentence;
    for (const Quotation& q : reading_.quotations_near()) {
      if (q.span.contains(cue)) continue;
      const bool behind = q.span.start >= cue.end;
      std::string kind = behind ? "quotation behind" : "quotation before";
      if (q.first_sentence > s || q.last_sentence < s) kind += " elsewhere";
      add(q.span, std::move(kind), true);
    }
    const bool speech_follows = reading_.ends_with_colon() && s + 1 < reading_.document.sentences.size();
    if (speech_follows) {
      const Span next = reading_.document.sentences[s + 1].span;
      add(next, "next sentence", true);
    }
  }

  const SentenceReading& reading_;
  int cue_, source_;
  const NearAttributions& near_;
  std::vector<ContentCandidate> found_;
};

}  // namespace

std::vector<ContentCandidate> content_candidates(const SentenceReading& reading, int cue, int source,
                                                 const NearAttributions& near) {
  return Candidates(reading, cue, source, near).find();
}

// Longer contents are all alike.
constexpr int most_words = 32;

Features content_features(const SentenceReading& reading, int cue, int source,
                          const ContentCandidate& candidate, const NearAttributions&) {
  const Span span = candidate.span, at = reading.word(cue).span;
  const Word* first = nullptr;
  int words = 0;
  const auto& all = reading.tree.sentence().words;
  auto w = std::lower_bound(all.begin(), all.end(), span.start,
                            [](const Word& word, std::uint32_t start) { return word.span.start < start; });
  for (; w != all.end() && w->span.start <= span.end && words < most_words; ++w)
    if (span.contains(w->span)) {
      if (first == nullptr) first = &*w;
      ++words;
    }
  const bool quoted = reading.quoted(span);
  const std::string length = std::to_string(words < 4            ? words
                                            : words < 8          ? 4
                                            : words < 16         ? 5
                                            : words < most_words ? 6
                                                                 : 7);
  std::vector<Trait> what{trait({"kind", candidate.kind}),
                          trait({"kind", candidate.kind, quoted ? "quoted" : ""}), trait({"words", length})};
  if (quoted) what.push_back(trait({"quoted"}));
  if (first != nullptr) {
    what.push_back(trait({"begins", name_of(first->upos)}));
    if (first->upos == UPos::ADP || first->upos == UPos::SCONJ || first->upos == UPos::PART)
      what.push_back(trait({"begins with", first->lemma}));
  }
  if (source >= 0 && span.contains(reading.word(source).span)) what.push_back(trait({"holds the source"}));
  if (span.contains(at)) what.push_back(trait({"holds the cue"}));
  const bool behind = span.start >= at.end;
  const std::uint32_t gap = behind ? span.start - at.end : span.end <= at.start ? at.start - span.end : 0;
  what.push_back(trait({"gap", behind ? "behind" : "before",
                        gap < 3    ? "none"
                        : gap < 12 ? "small"
                        : gap < 40 ? "some"
                                   : "large"}));

  std::vector<Trait> whose = word_traits(reading, cue);
  if (const Clause* clause = reading.clause(cue)) {
    whose.push_back(trait({"voice", clause->voice == Voice::Passive ? "passive" : "active",
                           std::to_string(static_cast<int>(clause->kind))}));
    whose.push_back(trait({"embedded", std::to_string(static_cast<int>(clause->embedding))}));
  }
  std::string frame;
  for (const int c : reading.tree.children(cue))
    if (is_content_label(base_relation(reading.word(c))))
      frame.append(base_relation(reading.word(c))).append(c < cue ? "<" : ">");
  whose.push_back(trait({"frame", frame}));
  const auto quotations = reading.quotations_near();
  const bool marks = std::any_of(quotations.begin(), quotations.end(), [&](const Quotation& q) {
    return q.first_sentence <= reading.sentence && q.last_sentence >= reading.sentence;
  });
  whose.push_back(trait({"marks", marks ? "yes" : "no"}));
  Features features;
  for (const Trait t : what) features.add(t);
  features.add_pairs(what, whose);
  return features;
}

}  // namespace newsgraph::parser
