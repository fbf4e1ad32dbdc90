#include "parser/extract/attribution/learned/source_choice.hpp"

#include <algorithm>

#include "parser/extract/attribution/learned/word_traits.hpp"

namespace newsgraph::parser {

namespace {

constexpr int longest_path = 3, beside = 6;

bool may_be_source(const Word& w) {
  return is_noun(w) || w.upos == UPos::PRON || w.upos == UPos::NUM || w.upos == UPos::DET ||
         w.upos == UPos::ADJ;
}

class Candidates {
 public:
  Candidates(const SentenceReading& reading, int cue) : reading_(reading), cue_(cue) {}

  std::vector<SourceCandidate> find() {
    walk(cue_, {}, 0, false);
    if (const Clause* clause = reading_.clause(cue_))
      if (const ClauseArgument* subject = clause->argument(Role::Subject)) add(subject->word, "subject");
    for (int i = std::max(0, cue_ - beside); i < std::min(reading_.tree.size(), cue_ + beside); ++i)
      if (reading_.speaks(i)) add(i, "beside");
    std::sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
    return std::move(found_);
  }

 private:
  void add(int word, std::string path) {
    if (word == cue_ || !may_be_source(reading_.word(word))) return;
    for (const SourceCandidate& c : found_)
      if (c.word == word) return;
    found_.push_back({word, std::move(path)});
  }

  void walk(int at, const std::string& path, int steps, bool down) {
    if (steps > 0) add(at, path);
    if (steps == longest_path) return;
    for (const int c : reading_.tree.children(at))
      if (!is_punctuation(reading_.word(c)) && reading_.word(c).upos != UPos::ADP)
        walk(c, path + "<" + reading_.word(c).relation, steps + 1, true);
    const int head = reading_.word(at).head;
    if (!down && head >= 0) walk(head, path + ">" + reading_.word(at).relation, steps + 1, false);
  }

  const SentenceReading& reading_;
  int cue_;
  std::vector<SourceCandidate> found_;
};

bool covers(const SentenceReading& reading, const Attribution* a, int word) {
  return a != nullptr && a->statement.source_span &&
         a->statement.source_span->contains(reading.word(word).span);
}

}  // namespace

std::vector<SourceCandidate> source_candidates(const SentenceReading& reading, int cue) {
  return Candidates(reading, cue).find();
}

Features source_features(const SentenceReading& reading, int cue, const SourceCandidate& candidate,
                         const NearAttributions& near) {
  const int i = candidate.word;
  const Clause* clause = reading.clause(cue);
  const ClauseArgument* subject = clause ? clause->argument(Role::Subject) : nullptr;
  const bool passive = clause && clause->voice == Voice::Passive;
  const int distance = std::min(10, std::abs(i - cue));
  std::vector<Trait> where{trait({"path", candidate.path}),
                           trait({"path", candidate.path, passive ? "passive" : "active"}),
                           trait({"distance", std::to_string(i < cue ? -distance : distance)})};
  if (subject && subject->word == i)
    where.push_back(trait({"subject", subject->inherited ? "inherited" : "own"}));
  if (covers(reading, found_at(reading, cue, near), i)) where.push_back(trait({"by rule"}));
  for (const Attribution* a : near)
    if (a->says(reading.word(i).span))
      where.push_back(trait({"said", a->says(reading.word(cue).span) ? "too" : ""}));
  std::vector<Trait> who{trait({"denotes", denoted(reading, i)}),
                         trait({"tag", name_of(reading.word(i).upos)})};
  if (reading.speaks(i)) who.push_back(trait({"speaks"}));
  if (reading.entity(i)) who.push_back(trait({"entity"}));
  Features features;
  for (const Trait t : where) features.add(t);
  for (const Trait t : who) features.add(t);
  features.add_pairs(where, who);
  features.add_pairs(word_traits(reading, cue), where);
  return features;
}

}  // namespace newsgraph::parser
