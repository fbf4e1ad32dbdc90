#include "parser/extract/attribution/learned/learned_cues.hpp"

#include <algorithm>

#include "parser/extract/attribution/learned/content_choice.hpp"
#include "parser/extract/attribution/learned/source_choice.hpp"
#include "parser/extract/attribution/learned/word_marks.hpp"

namespace newsgraph::parser {

namespace {

/// The candidate of the highest score, the first of several; nullptr where there is none.
template <class Candidate, class Score>
const Candidate* best(const std::vector<Candidate>& candidates, Score score) {
  const Candidate* result = nullptr;
  float highest = 0;
  for (const Candidate& c : candidates)
    if (const float s = score(c); result == nullptr || s > highest) {
      result = &c;
      highest = s;
    }
  return result;
}

// What a rule chose counts for so much more, in log-odds; rules know clauses and quotations well.
constexpr float trust_in_source = 1, trust_in_clause = 4, trust_in_phrase = 1;

// Features and network know much of the same, and their sum exaggerates. In cross-validation the log-odds are
// this share of it.
constexpr float share_of_sum = 0.58f;

bool is_source(const Attribution* by_rule, const SentenceReading& reading, int word) {
  return by_rule != nullptr && by_rule->statement.source_span &&
         by_rule->statement.source_span->contains(reading.word(word).span);
}

/// Does the rules' content come from a clause or a quotation, rather than from an object or a phrase?
bool is_stated(const Attribution* by_rule, const SentenceReading& reading, int cue) {
  if (by_rule == nullptr) return false;
  if (by_rule->statement.quoted || reading.clause(cue) == nullptr) return true;
  const auto is_clause = [&](int word) {
    return is_one_of(base_relation(reading.word(word)), {"ccomp", "parataxis"});
  };
  const auto dependents = reading.tree.children(cue);
  return base_relation(reading.word(cue)) == "parataxis" ||
         std::any_of(dependents.begin(), dependents.end(), is_clause);
}

bool is_finite(const SentenceReading& reading, int word) {
  const Clause* clause = reading.clause(word);
  return clause != nullptr && clause->kind != PredicateKind::Nominal && clause->tense != Tense::None;
}

/// A clause that nothing joins to the verb before it.
bool is_beside(const SentenceReading& reading, int word) {
  return is_one_of(base_relation(reading.word(word)), {"conj", "parataxis", "advcl", "dep"}) &&
         is_finite(reading, word) && reading.tree.child(word, "cc") < 0 &&
         reading.tree.child(word, "mark") < 0;
}

/// "reports that …", "claims that …"
bool has_content_clause(const SentenceReading& reading, int noun, Span content) {
  const auto below = reading.tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&](int c) {
    const int marker = reading.tree.child(c, "mark");
    return c > noun && content.contains(reading.word(c).span) && marker >= 0 &&
           same_word(reading.word(marker).form, "that");
  });
}

/// Does somebody say the content as a whole, however the tree has it? The clause that the cue has for its
/// complement, with its "that"; behind a verb of saying any clause; "confirmed reports that …"; "her answer
/// was that …"; and what a verb of saying is set into.
bool is_said(const SentenceReading& reading, int cue, Span content) {
  const Word& w = reading.word(cue);
  const auto within = [&](int i) { return i >= 0 && content.contains(reading.word(i).span); };
  const auto has = [&](std::initializer_list<WordClass> classes) {
    return std::any_of(classes.begin(), classes.end(),
                       [&](WordClass c) { return reading.lexicon.is(w.lemma, w.upos, c); });
  };
  if (w.upos == UPos::NOUN)
    return has({WordClass::Saying}) &&
           (has_content_clause(reading, cue, content) ||
            (w.relation.starts_with("nsubj") && within(w.head) && is_finite(reading, w.head)));
  const Clause* clause = reading.clause(cue);
  if (clause == nullptr || clause->negated) return false;
  const bool says =
      has({WordClass::Saying}) && !has({WordClass::Requesting}) && clause->voice == Voice::Active;
  // "claimed that …", though the tree hang the clause elsewhere
  const int behind = cue + 1;
  if (says && behind < reading.tree.size() && reading.word(behind).upos == UPos::SCONJ &&
      same_word(reading.word(behind).form, "that") && reading.word(behind).head > behind &&
      within(reading.word(behind).head))
    return true;
  bool has_complement = false;
  for (const int c : reading.tree.children(cue)) {
    const std::string_view base = base_relation(reading.word(c));
    if (c > cue && within(c)) {
      if (base == "ccomp" || (says && is_beside(reading, c))) return true;
      if (base == "obj" && has({WordClass::Saying, WordClass::Denying}) &&
          has_content_clause(reading, c, content))
        return true;
    }
    has_complement |= is_one_of(base, {"ccomp", "xcomp", "obj"});
  }
  return says && !has_complement && within(w.head) && is_finite(reading, w.head);
}

/// "accused Chile of arming them", "called on Chile to leave", "expects Chile to leave"
bool is_charge_or_wish(const SentenceReading& reading, int cue, int source) {
  const Clause* clause = reading.clause(cue);
  if (clause == nullptr || clause->kind != PredicateKind::Verb || clause->word_of(Role::Subject) != source)
    return false;
  return reading.is(*clause, WordClass::Alleging) || reading.is(*clause, WordClass::Requesting) ||
         (clause->lemma == "expect" && clause->word_of(Role::Object) > cue);
}

std::optional<Attribution> read(const SentenceReading& reading, int cue, const NearAttributions& known,
                                const AttributionModel& model) {
  const Attribution* by_rule = found_at(reading, cue, known);
  const std::vector<SourceCandidate> sources = source_candidates(reading, cue);
  const SourceCandidate* source = best(sources, [&](const SourceCandidate& c) {
    return model.score(Question::Source, source_features(reading, cue, c, known)) +
           (is_source(by_rule, reading, c.word) ? trust_in_source : 0);
  });
  if (source == nullptr) return std::nullopt;
  const std::vector<ContentCandidate> contents = content_candidates(reading, cue, source->word, known);
  const float trust = is_stated(by_rule, reading, cue) ? trust_in_clause : trust_in_phrase;
  const ContentCandidate* content = best(contents, [&](const ContentCandidate& c) {
    return model.score(Question::Content, content_features(reading, cue, source->word, c, known)) +
           (c.kind == "rule" ? trust : 0);
  });
  if (content == nullptr) return std::nullopt;
  Attribution a = reading.attribution(cue, source->word, content->span);
  const bool stated = content->stated || is_said(reading, cue, content->span);
  a.statement.reported = stated;
  a.charge_or_wish = !stated && is_charge_or_wish(reading, cue, source->word);
  if (!stated) a.statement.addressee.reset();
  a.excluded = content->excluded;
  return a;
}

/// Takes over the model's choice of source, where it is another, and of content.
void refine(Attribution& by_rule, const Attribution& learned) {
  Statement& statement = by_rule.statement;
  const std::optional<Span> source = learned.statement.source_span;
  if (!statement.source_span || !source || !statement.source_span->overlaps(*source)) {
    statement.source_span = source;
    statement.source = learned.statement.source;
  }
  statement.content = learned.statement.content;
  statement.quoted = learned.statement.quoted;
  by_rule.excluded = learned.excluded;
}

/// How many words of the document stand before each sentence.
std::vector<std::size_t> first_word_by_sentence(const Document& document) {
  std::vector<std::size_t> result;
  std::size_t words = 0;
  for (const Sentence& s : document.sentences) {
    result.push_back(words);
    words += s.words.size();
  }
  return result;
}

}  // namespace

std::vector<NearAttributions> near_by_sentence(const Document& document,
                                               const std::vector<Attribution>& by_rule) {
  const std::vector<Sentence>& sentences = document.sentences;
  std::vector<NearAttributions> result(sentences.size());
  const auto starts_after = [](std::uint32_t end, const Sentence& s) { return end <= s.span.start; };
  for (const Attribution& a : by_rule) {
    result[a.sentence].push_back(&a);
    const Span content = a.statement.content;
    auto s = std::upper_bound(sentences.begin(), sentences.end(), content.end, starts_after);
    while (s != sentences.begin() && (s - 1)->span.end > content.start) {
      --s;
      const auto number = static_cast<std::size_t>(s - sentences.begin());
      if (number != a.sentence) result[number].push_back(&a);
    }
  }
  return result;
}

std::vector<Attribution> with_learned(const std::vector<SentenceReading>& readings,
                                      std::vector<Attribution> by_rule, const AttributionModel& model,
                                      std::span<const float> vectors) {
  if (model.empty() || readings.empty()) return by_rule;
  std::vector<Attribution> added;
  std::vector<std::size_t> accepted;
  std::vector<std::optional<Attribution>> better;  // of each accepted one
  for (Attribution& a : by_rule) a.doubt = 0;
  const Document& document = readings.front().document;
  const std::vector<NearAttributions> near = near_by_sentence(document, by_rule);
  const std::vector<std::size_t> first_words = first_word_by_sentence(document);
  std::vector<float> leanings;
  if (!vectors.empty())
    leanings = model.leanings(vectors, word_marks(document, near, readings.front().quotations));
  const float threshold = model.threshold(!leanings.empty());
  for (const SentenceReading& reading : readings) {
    const NearAttributions& known = near[reading.sentence];
    for (int i = 0; i < reading.tree.size(); ++i) {
      if (!may_be_cue(reading, i)) continue;
      const std::size_t word = first_words[reading.sentence] + static_cast<std::size_t>(i);
      const float leaning = word < leanings.size() ? leanings[word] : 0;
      const float missing = threshold - leaning - model.score(Question::Cue, cue_features(reading, i, known));
      const Attribution* a = found_at(reading, i, known);
      if (missing > 0) {
        // What a rule has put into another's statement by its form is no guess: "quoted Diaz as saying".
        if (a != nullptr && !a->inside)
          by_rule[static_cast<std::size_t>(a - by_rule.data())].doubt =
              leanings.empty() ? missing : share_of_sum * missing;
        continue;
      }
      if (a != nullptr) {
        accepted.push_back(static_cast<std::size_t>(a - by_rule.data()));
        better.push_back(a->inside ? std::nullopt : read(reading, i, known, model));
      } else if (auto found = read(reading, i, known, model)) {
        added.push_back(std::move(*found));
      }
    }
  }
  for (std::size_t i = 0; i < accepted.size(); ++i) {
    by_rule[accepted[i]].doubt.reset();
    if (better[i]) refine(by_rule[accepted[i]], *better[i]);
  }
  by_rule.insert(by_rule.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  return by_rule;
}

}  // namespace newsgraph::parser
