#include "parser/extract/attribution/sentence_reading.hpp"

#include <algorithm>

namespace newsgraph::parser {

bool is_closing_mark(std::string_view form) { return is_one_of(form, {"”", "\"", "''", "’"}); }

bool can_speak(EntityType type) { return type != EntityType::Weapon && type != EntityType::Agreement; }

SentenceReading::SentenceReading(const Document& read, std::uint32_t number, const Clauses& all_clauses,
                                 const Mentions& all_mentions, const Lexicon& knowledge,
                                 const std::vector<Quotation>& all_quotations)
    : document(read),
      sentence(number),
      tree(read.sentences[number]),
      clauses(all_clauses),
      mentions(all_mentions),
      lexicon(knowledge),
      quotations(all_quotations) {}

Span SentenceReading::trimmed(int first, int last) const {
  while (first < last && is_punctuation(word(first))) ++first;
  while (last > first && is_punctuation(word(last - 1))) --last;
  if (first >= last) return {};
  return {word(first).span.start, word(last - 1).span.end};
}

Span SentenceReading::subtree(int index) const {
  const auto [first, last] = tree.extent(index);
  return trimmed(first, last);
}

Span SentenceReading::content_of(int root) const {
  auto [first, last] = tree.extent(root);
  while (first < last &&
         (is_punctuation(word(first)) || (word(first).head == root && word(first).relation == "mark" &&
                                          same_word(word(first).form, "that"))))
    ++first;
  return trimmed(first, last);
}

Span SentenceReading::source_span(int head) const {
  if (const Mention* m = mention_at(head)) return m->span;
  int first = head, last = head + 1;
  for (const int c : tree.children(head)) {
    const std::string_view base = base_relation(word(c));
    if (c < head && base != "case" && base != "punct" && base != "cc" && base != "mark")
      first = std::min(first, tree.extent(c).first);
    if (c > head && (base == "flat" || base == "nmod" || base == "nummod"))
      last = std::max(last, tree.extent(c).second);
  }
  return trimmed(first, last);
}

bool SentenceReading::quoted(Span span) const {
  const auto q =
      std::lower_bound(quotations.begin(), quotations.end(), span.start,
                       [](const Quotation& a, std::uint32_t start) { return a.span.end <= start; });
  return q != quotations.end() && q->span.overlaps(span);
}

std::span<const Quotation> SentenceReading::quotations_near() const {
  const auto first =
      std::lower_bound(quotations.begin(), quotations.end(), sentence,
                       [](const Quotation& q, std::uint32_t s) { return q.last_sentence + 1 < s; });
  auto last = first;
  while (last != quotations.end() && last->first_sentence <= sentence + 1) ++last;
  return {first, last};
}

bool SentenceReading::ends_with_colon() const { return tree.size() > 0 && word(tree.size() - 1).form == ":"; }

const Mention* SentenceReading::mention_at(int head) const {
  const auto m = mentions.headed_by(sentence, head);
  return m ? &mentions.all[*m] : nullptr;
}

bool SentenceReading::speaks(int head) const {
  const Mention* m = mention_at(head);
  return m != nullptr && can_speak(m->type) && m->type != EntityType::Place;
}

std::optional<EntityIndex> SentenceReading::entity(int head) const {
  const auto m = mentions.headed_by(sentence, head);
  return m ? mentions.entity_of[*m] : std::nullopt;
}

int SentenceReading::meant_by(int head) const {
  const Word& w = word(head);
  if (w.upos != UPos::PRON || w.head < 0 || !is_one_of(w.lemma, {"who", "which", "that"})) return head;
  const Clause* inner = clause(w.head);
  return inner != nullptr && inner->embedding == Embedding::Relative ? inner->anchor : head;
}

std::optional<EntityIndex> SentenceReading::source(int head) const {
  head = meant_by(head);
  for (int steps = 0; steps < 4 && head >= 0; ++steps) {
    if (const auto found = entity(head); found && can_speak(mentions.entities[*found].type)) return found;
    head = behind(head);
  }
  return std::nullopt;
}

/// "a commentary in the China Daily" is the outlet's.
static bool is_piece(std::string_view noun) {
  return is_one_of(noun, {"article", "column", "commentary", "editorial", "report", "story"});
}

/// "a report seen by the paper" is not the paper's.
static bool is_reading(std::string_view verb) {
  return is_one_of(verb, {"obtain", "see", "review", "view", "read", "receive", "get", "examine", "hear"});
}

/// "a poll of nurses", "a Norwegian poll" is neither theirs nor Norway's.
static bool is_poll(std::string_view noun) { return is_one_of(noun, {"poll", "survey"}); }

int SentenceReading::behind(int head) const {
  if (!is_noun(word(head)) && word(head).upos != UPos::NUM) return -1;
  if (const int owner = tree.child(head, "nmod:poss"); owner >= 0) return owner;
  for (const int c : tree.children(head)) {
    const std::string_view base = base_relation(word(c));
    const bool asked = is_poll(word(head).lemma) && (preposition(tree, c) == "of" || base == "amod");
    if (asked) continue;
    if (base == "nmod" && is_one_of(preposition(tree, c), {"by", "from", "of"})) return c;
    if (base == "nmod" && preposition(tree, c) == "in" && is_piece(word(head).lemma))
      if (const auto outlet = entity(c); outlet && mentions.entities[*outlet].type == EntityType::Agency)
        return c;
    if ((base == "compound" || base == "amod") && c < head && entity(c)) return c;
    if (word(c).relation == "acl")
      if (const Clause* cited = clause(c); cited && !is_reading(cited->lemma))
        if (const ClauseArgument* agent = cited->argument(Role::Subject); agent && agent->word != head)
          return agent->word;
  }
  return -1;
}

std::optional<EntityIndex> SentenceReading::issuer(int issued) const {
  const Clause* issuing = word(issued).head < 0 ? nullptr : clause(word(issued).head);
  if (issuing == nullptr || issuing->kind != PredicateKind::Verb || base_relation(word(issued)) != "obl")
    return std::nullopt;
  const ClauseArgument* subject = issuing->argument(Role::Subject);
  return subject == nullptr ? std::nullopt : source(subject->word);
}

std::optional<EntityIndex> SentenceReading::addressee(const Clause& cue, int speaker) const {
  if (cue.kind != PredicateKind::Verb || is(cue, WordClass::Citing)) return std::nullopt;
  for (const ClauseArgument& a : cue.arguments) {
    if (a.word == speaker) continue;
    const bool spoken_to = a.role == Role::IndirectObject || a.role == Role::Object ||
                           (a.role == Role::Oblique && (a.preposition == "to" || a.preposition == "on"));
    if (!spoken_to) continue;
    if (const auto found = entity(a.word)) {
      const EntityType type = mentions.entities[*found].type;
      if (type == EntityType::Person || type == EntityType::Agency || type == EntityType::Group ||
          type == EntityType::Country)
        return found;
    }
  }
  return std::nullopt;
}

Attribution SentenceReading::attribution(int cue, int speaker, Span content) const {
  const Clause* predicate = clause(cue);
  Attribution a;
  a.sentence = sentence;
  a.cue = cue;
  a.clause = clauses.index(sentence, cue);
  a.statement.cue = word(cue).span;
  a.statement.cue_lemma = predicate ? predicate->lemma : std::string_view(word(cue).lemma);
  a.statement.content = content;
  a.statement.quoted = quoted(content);
  if (speaker >= 0) {
    a.statement.source = source(speaker);
    a.statement.source_span = source_span(speaker);
    if (a.statement.source_span->empty()) a.statement.source_span.reset();
    if (!a.statement.source && mention_at(speaker) == nullptr) a.statement.source = issuer(speaker);
  }
  if (predicate) a.statement.addressee = addressee(*predicate, speaker);
  return a;
}

}  // namespace newsgraph::parser
