#include "parser/extract/attribution/training/lessons.hpp"

#include <algorithm>

#include "parser/article/reader.hpp"
#include "parser/extract/attribution/cues.hpp"
#include "parser/extract/attribution/learned/content_choice.hpp"
#include "parser/extract/attribution/learned/learned_cues.hpp"
#include "parser/extract/attribution/learned/source_choice.hpp"
#include "parser/extract/mending/mend_analysis.hpp"
#include "parser/extract/mentions/mentions.hpp"
#include "parser/resolve/coreference.hpp"

namespace newsgraph::parser {

namespace {

bool overlaps(const std::vector<Span>& spans, Span other) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.overlaps(other); });
}

/// As the program does; `vectors` gets those of the words.
Document analysed(const Article& article, const Analyser& analyser, const Lexicon& lexicon,
                  std::vector<float>& vectors) {
  Document document = analyser.analyse(article, [&](std::span<const float> vector) {
    vectors.insert(vectors.end(), vector.begin(), vector.end());
  });
  mend_analysis(document, lexicon);
  return document;
}

class ArticleLessons {
 public:
  ArticleLessons(const MarkedArticle& marked, const Analyser& analyser, const Lexicon& lexicon,
                 std::size_t number, Lessons& lessons)
      : marked_(marked),
        article_(read_article({marked.name, marked.name + ".txt", InputFormat::Text, marked.text, 0})),
        vectors_(*lessons.vectors.emplace_back(std::make_unique<std::vector<float>>())),
        vector_size_(analyser.word_vector_size()),
        document_(analysed(article_, analyser, lexicon, vectors_)),
        lexicon_(lexicon),
        mentions_(resolve_coreference(document_, lexicon, find_mentions(document_, lexicon))),
        clauses_(find_clauses(document_, lexicon)),
        quotations_(find_quotations(document_)),
        number_(number),
        lessons_(lessons) {}

  void add() {
    for (const MarkedAttribution& m : marked_.attributions)
      if (m.complete()) ++lessons_.cues;
    std::vector<SentenceReading> readings;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s)
      if (document_.sentences[s].region == RegionKind::Prose ||
          document_.sentences[s].region == RegionKind::Headline)
        readings.emplace_back(document_, s, clauses_, mentions_, lexicon_, quotations_);
    for (const SentenceReading& reading : readings)
      for (Attribution& a : find_cues(reading)) rules_.push_back(std::move(a));
    const std::vector<NearAttributions> near = near_by_sentence(document_, rules_);
    first_lesson_ = lessons_.words.size();
    add_words(word_marks(document_, near, quotations_));
    for (const SentenceReading& reading : readings) add_sentence(reading, near[reading.sentence]);
  }

 private:
  void add_words(const std::vector<WordMarks>& marks) {
    for (const Sentence& sentence : document_.sentences)
      for (const Word& word : sentence.words) {
        const std::size_t i = lessons_.words.size() - first_lesson_;
        WordLesson lesson;
        lesson.article = number_;
        lesson.marks = marks[i];
        lesson.marks.head += first_lesson_;
        lesson.vector = std::span(vectors_).subspan(i * vector_size_, vector_size_);
        for (const MarkedAttribution& m : marked_.attributions) {
          if (!m.complete()) continue;
          const std::array<const std::vector<Span>*, 3> parts{&m.cue, &m.source, &m.content};
          for (std::size_t p = 0; p < parts.size(); ++p) lesson.in[p] |= overlaps(*parts[p], word.span);
        }
        lessons_.words.push_back(lesson);
      }
  }

  void add_sentence(const SentenceReading& reading, const NearAttributions& known) {
    std::size_t first_word = 0;
    for (std::uint32_t s = 0; s < reading.sentence; ++s) first_word += document_.sentences[s].words.size();
    for (int i = 0; i < reading.tree.size(); ++i) {
      if (!may_be_cue(reading, i)) continue;
      const Span span = reading.word(i).span;
      const MarkedAttribution* mark = nullptr;
      bool partial = false;
      for (const MarkedAttribution& m : marked_.attributions)
        if (overlaps(m.cue, span)) (m.complete() ? mark = &m, void() : void(partial = true));
      if (mark == nullptr && partial) continue;
      const bool right = mark != nullptr && heads(reading, i, *mark);
      Example example;
      example.article = number_;
      example.candidates.push_back(cue_features(reading, i, known));
      example.right.push_back(right);
      const std::size_t word = first_word + static_cast<std::size_t>(i);
      example.vector = std::span(vectors_).subspan(word * vector_size_, vector_size_);
      example.word = first_lesson_ + word;
      lessons_.words[example.word].is_cue = right;
      lessons_.of(Question::Cue).push_back(std::move(example));
      if (right) add_choices(reading, i, *mark, known);
    }
  }

  /// Of the words of a cue the one that the others hang on, the first of several.
  bool heads(const SentenceReading& reading, int word, const MarkedAttribution& mark) const {
    int best = -1;
    for (int i = 0; i < reading.tree.size(); ++i) {
      if (!overlaps(mark.cue, reading.word(i).span) || !may_be_cue(reading, i)) continue;
      const int head = reading.word(i).head;
      if (head >= 0 && overlaps(mark.cue, reading.word(head).span) && may_be_cue(reading, head)) continue;
      if (best < 0 || (reading.word(best).upos != UPos::VERB && reading.word(i).upos == UPos::VERB)) best = i;
    }
    return best == word;
  }

  void add_choices(const SentenceReading& reading, int cue, const MarkedAttribution& mark,
                   const NearAttributions& known) {
    ++lessons_.cues_met;
    Example source;
    source.article = number_;
    int chosen = -1;
    for (const SourceCandidate& c : source_candidates(reading, cue)) {
      const Span span = reading.source_span(c.word);
      const bool right = overlaps(mark.source, span) && overlaps(mark.source, reading.word(c.word).span);
      if (right && (chosen < 0 || reading.tree.below(chosen, c.word))) chosen = c.word;
      source.candidates.push_back(source_features(reading, cue, c, known));
      source.right.push_back(right);
    }
    if (chosen >= 0) {
      // The head of the phrase, and not the words within it.
      const auto candidates = source_candidates(reading, cue);
      for (std::size_t i = 0; i < candidates.size(); ++i) source.right[i] = candidates[i].word == chosen;
      ++lessons_.sources_met;
    }
    if (source.candidates.size() == 1) source.candidates.emplace_back(), source.right.push_back(false);
    lessons_.of(Question::Source).push_back(std::move(source));

    Example content;
    content.article = number_;
    double best = 0.5;
    std::vector<double> shares;
    for (const ContentCandidate& c : content_candidates(reading, cue, chosen, known)) {
      const double share = agreement(c, mark, reading.word(cue).span);
      shares.push_back(share);
      best = std::max(best, share);
      content.candidates.push_back(content_features(reading, cue, chosen, c, known));
    }
    bool any = false;
    for (const double share : shares) {
      content.right.push_back(share >= best - 1e-9);
      any |= content.right.back();
    }
    lessons_.contents_met += any;
    if (content.candidates.size() == 1) content.candidates.emplace_back(), content.right.push_back(false);
    if (!content.candidates.empty()) lessons_.of(Question::Content).push_back(std::move(content));
  }

  /// Words in both by words in either.
  double agreement(const ContentCandidate& candidate, const MarkedAttribution& mark, Span cue) const {
    std::size_t shared = 0, either = 0;
    for (const Sentence& s : document_.sentences)
      for (const Word& w : s.words) {
        if (is_punctuation(w)) continue;
        const bool a = overlaps(mark.content, w.span);
        const bool b =
            candidate.span.contains(w.span) && !cue.overlaps(w.span) && !overlaps(mark.source, w.span);
        shared += a && b;
        either += a || b;
      }
    return either == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(either);
  }

  const MarkedArticle& marked_;
  Article article_;
  std::vector<float>& vectors_;
  std::size_t vector_size_;
  Document document_;
  const Lexicon& lexicon_;
  Mentions mentions_;
  Clauses clauses_;
  std::vector<Quotation> quotations_;
  std::vector<Attribution> rules_;
  std::size_t number_;
  std::size_t first_lesson_ = 0;
  Lessons& lessons_;
};

}  // namespace

Lessons lessons_of(const std::vector<MarkedArticle>& articles, const Analyser& analyser,
                   const Lexicon& lexicon) {
  Lessons lessons;
  for (std::size_t i = 0; i < articles.size(); ++i)
    ArticleLessons(articles[i], analyser, lexicon, i, lessons).add();
  return lessons;
}

}  // namespace newsgraph::parser
