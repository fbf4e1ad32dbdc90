// newsgraph_train_attribution SPLIT ENGLISH.BIN LEXICON.BIN OUTPUT: learns attribution.bin from a split of
// PolNeAR, and prints what five-fold cross-validation says of each of its three choices.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <fstream>
#include <map>
#include <memory>

#include "parser/article/reader.hpp"
#include "parser/extract/attribution/cues.hpp"
#include "parser/extract/attribution/learned/content_choice.hpp"
#include "parser/extract/attribution/learned/learned_cues.hpp"
#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/attribution/learned/source_choice.hpp"
#include "parser/extract/attribution/training/learner.hpp"
#include "parser/extract/attribution/training/polnear.hpp"
#include "parser/extract/mentions/mentions.hpp"
#include "parser/extract/verb_lemmas.hpp"
#include "parser/language/analyser.hpp"
#include "parser/resolve/coreference.hpp"

namespace newsgraph::parser {
namespace {

/// The articles in parts, each of which is measured by what the others teach: the number of each one's part.
struct Parts {
  std::vector<std::size_t> of;
  std::size_t count = 0;
};

Parts in_folds(std::size_t articles) {
  Parts folds{{}, 5};
  for (std::size_t i = 0; i < articles; ++i) folds.of.push_back(i % folds.count);
  return folds;
}

/// By publisher, whose name is the first part of the article's: "news-site_2016-…".
Parts by_publisher(const std::vector<MarkedArticle>& articles) {
  Parts parts;
  std::map<std::string, std::size_t> numbers;
  for (const MarkedArticle& a : articles)
    parts.of.push_back(numbers.emplace(a.name.substr(0, a.name.find('_')), numbers.size()).first->second);
  parts.count = numbers.size();
  return parts;
}

struct Lessons {
  std::array<std::vector<Example>, question_count> examples;
  std::vector<std::unique_ptr<std::vector<float>>> vectors;  // of articles, word after word
  std::size_t cues = 0, cues_met = 0, sources_met = 0, contents_met = 0;
  std::vector<Example>& of(Question q) { return examples[static_cast<std::size_t>(q)]; }
};

bool overlaps(const std::vector<Span>& spans, Span other) {
  return std::any_of(spans.begin(), spans.end(), [&](Span s) { return s.overlaps(other); });
}

/// As the program does; `vectors` gets those of the words.
Document analysed(const Article& article, const Analyser& analyser, const Lexicon& lexicon,
                  std::vector<float>& vectors) {
  Document document = analyser.analyse(article, [&](std::span<const float> vector) {
    vectors.insert(vectors.end(), vector.begin(), vector.end());
  });
  mend_verb_lemmas(document, lexicon);
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
    for (const SentenceReading& reading : readings) add_sentence(reading, near[reading.sentence]);
  }

 private:
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
      example.vector = std::span(vectors_).subspan((first_word + static_cast<std::size_t>(i)) * vector_size_,
                                                   vector_size_);
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
  Lessons& lessons_;
};

Weights learn_without(const std::vector<Example>& examples, const Parts& parts, std::size_t part,
                      const LearnerOptions& options) {
  std::vector<const Example*> used;
  for (const Example& e : examples)
    if (parts.of[e.article] != part) used.push_back(&e);
  return learn(used, options);
}

Weights learn_all(const std::vector<Example>& examples, const LearnerOptions& options) {
  std::vector<const Example*> used;
  for (const Example& e : examples) used.push_back(&e);
  return learn(used, options);
}

struct Standard {
  std::vector<float> mean, deviation;
};

/// Brings each number of the cues' vectors to a mean of 0 and a deviation of 1.
Standard standardise(Lessons& lessons) {
  std::vector<Example>& cues = lessons.of(Question::Cue);
  const std::size_t size = cues.front().vector.size();
  const auto count = static_cast<float>(cues.size());
  Standard standard{std::vector<float>(size, 0.f), std::vector<float>(size, 0.f)};
  for (const Example& e : cues)
    for (std::size_t i = 0; i < size; ++i) standard.mean[i] += e.vector[i] / count;
  for (const Example& e : cues)
    for (std::size_t i = 0; i < size; ++i) {
      const float off = e.vector[i] - standard.mean[i];
      standard.deviation[i] += off * off / count;
    }
  for (float& d : standard.deviation) d = std::max(std::sqrt(d), 1e-6f);
  for (const auto& vectors : lessons.vectors)
    for (std::size_t i = 0; i < vectors->size(); ++i)
      (*vectors)[i] = ((*vectors)[i] - standard.mean[i % size]) / standard.deviation[i % size];
  return standard;
}

/// The same function, of vectors as they come.
Direction direction_of(const std::vector<float>& weights, const Standard& standard) {
  Direction direction{weights, 0};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    direction.weights[i] /= standard.deviation[i];
    direction.constant -= direction.weights[i] * standard.mean[i];
  }
  return direction;
}

using Scored = std::vector<std::pair<float, bool>>;  // by the model; is it right?

/// The threshold of the best F1.
float best_threshold(const std::string& name, Scored scored, std::size_t marked) {
  std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<double> f1;
  std::size_t right = 0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    right += scored[i].second;
    f1.push_back(200. * static_cast<double>(right) / static_cast<double>(i + 1 + marked));
  }
  // The curve is flat and rough at its top: the middle of the top is a steadier choice than the peak.
  const double enough = *std::max_element(f1.begin(), f1.end()) - 0.3;
  const auto is_top = [&](double value) { return value >= enough; };
  const auto first = std::find_if(f1.begin(), f1.end(), is_top) - f1.begin();
  const auto last = static_cast<std::ptrdiff_t>(f1.size()) - 1 -
                    (std::find_if(f1.rbegin(), f1.rend(), is_top) - f1.rbegin());
  const auto middle = static_cast<std::size_t>(first + last) / 2;
  const float threshold = scored[middle].first;
  fmt::print("{}: F1 {:.1f}, {} found of {}, from a score of {:.2f} on\n", name, f1[middle], middle + 1,
             marked, threshold);
  return threshold;
}

/// By the cross-validated scores of the cues.
Thresholds validate_cues(const Lessons& lessons, const Parts& parts, const char* by,
                         const LearnerOptions& options) {
  const std::vector<Example>& examples = lessons.examples[0];
  Scored with_leaning, without;
  for (std::size_t part = 0; part < parts.count; ++part) {
    const Weights weights = learn_without(examples, parts, part, options);
    for (const Example& e : examples) {
      if (parts.of[e.article] != part) continue;
      with_leaning.emplace_back(score(weights, e.candidates[0], e.vector), e.right[0]);
      without.emplace_back(score(weights, e.candidates[0]), e.right[0]);
    }
  }
  return {best_threshold(fmt::format("cues by {}", by), std::move(with_leaning), lessons.cues),
          best_threshold(fmt::format("cues by {}, without vectors", by), std::move(without), lessons.cues)};
}

void validate_choice(const char* name, const Lessons& lessons, const Parts& parts, Question question,
                     const LearnerOptions& options) {
  const std::vector<Example>& examples = lessons.examples[static_cast<std::size_t>(question)];
  std::size_t right = 0;
  for (std::size_t part = 0; part < parts.count; ++part) {
    const Weights weights = learn_without(examples, parts, part, options);
    for (const Example& e : examples) {
      if (parts.of[e.article] != part) continue;
      std::vector<float> scores;
      for (const Features& f : e.candidates) scores.push_back(score(weights, f));
      right +=
          e.right[static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin())];
    }
  }
  fmt::print("{}: {:.1f} % of {} right\n", name,
             100. * static_cast<double>(right) / static_cast<double>(examples.size()), examples.size());
}

constexpr LearnerOptions cue_options{5, 0.03f, 1e-4f, 1, 0.01f, 3}, choice_options{6, 0.03f, 1e-5f};

AttributionModel learned_model(const Lessons& lessons, const Standard& standard, Thresholds thresholds) {
  std::array<std::vector<float>, question_count> weights;
  Direction direction;
  for (std::size_t q = 0; q < question_count; ++q) {
    Weights learned = learn_all(lessons.examples[q], q == 0 ? cue_options : choice_options);
    weights[q] = std::move(learned.buckets);
    if (q == 0) direction = direction_of(learned.vector, standard);
  }
  return {weights, std::move(direction), thresholds};
}

int train(const char* split, const char* english, const char* lexicon_file, const char* output) {
  const Analyser analyser{std::filesystem::path(english)};
  const Lexicon lexicon = load_lexicon(lexicon_file);
  Lessons lessons;
  const std::vector<MarkedArticle> articles = read_polnear(split);
  for (std::size_t i = 0; i < articles.size(); ++i)
    ArticleLessons(articles[i], analyser, lexicon, i, lessons).add();
  fmt::print(
      "{} articles, {} attributions; among the candidates: {} cues, {} "
      "sources, {} contents\n",
      articles.size(), lessons.cues, lessons.cues_met, lessons.sources_met, lessons.contents_met);
  const Standard standard = standardise(lessons);
  const Parts folds = in_folds(articles.size()), publishers = by_publisher(articles);
  Thresholds thresholds = validate_cues(lessons, folds, "fold", cue_options);
  // Other articles have other publishers: what is learned from one is a better guide to another's.
  if (publishers.count > 1) thresholds = validate_cues(lessons, publishers, "publisher", cue_options);
  validate_choice("sources", lessons, folds, Question::Source, choice_options);
  validate_choice("contents", lessons, folds, Question::Content, choice_options);
  std::ofstream out(output, std::ios::binary);
  out << learned_model(lessons, standard, thresholds).to_bytes();
  if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", output));
  return 0;
}

}  // namespace
}  // namespace newsgraph::parser

int main(int argc, char** argv) {
  if (argc != 5) {
    fmt::print(stderr,
               "usage: newsgraph_train_attribution SPLIT ENGLISH.BIN "
               "LEXICON.BIN OUTPUT\n");
    return 2;
  }
  try {
    return newsgraph::parser::train(argv[1], argv[2], argv[3], argv[4]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "newsgraph_train_attribution: {}\n", error.what());
    return 1;
  }
}
