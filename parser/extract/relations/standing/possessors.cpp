#include "parser/extract/relations/standing/possessors.hpp"

#include <climits>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {

namespace {

bool is_body(EntityType type) {
  return type == EntityType::Agency || type == EntityType::Unit || type == EntityType::Country ||
         type == EntityType::Group;
}

int possessive_it(const SentenceView& view, int post) {
  for (const int c : view.tree.children(post))
    if (view.word(c).relation == "nmod:poss" && same_word(view.word(c).form, "its")) return c;
  return -1;
}

/// Is it a single body, and known?
std::optional<End> single_body(const SentenceView& view, MentionIndex index) {
  const Mention& m = view.mentions.all[index];
  const auto entity = view.mentions.entity_of[index];
  if (!entity || m.plural || m.kind == MentionKind::Pronoun || !is_body(view.mentions.entities[*entity].type))
    return std::nullopt;
  return End{*entity, &m};
}

/// The persons, by name or description, of a sentence's words before one.
void collect_persons(const SentenceView& view, std::uint32_t sentence, int before, const End& bearer,
                     std::vector<End>& found) {
  for (MentionIndex i = 0; i < view.mentions.all.size(); ++i) {
    const Mention& m = view.mentions.all[i];
    const auto entity = view.mentions.entity_of[i];
    if (m.sentence != sentence || m.first >= before || !entity || m.kind == MentionKind::Pronoun ||
        m.plural || *entity == bearer.entity || view.mentions.entities[*entity].type != EntityType::Person)
      continue;
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const End& e) { return e.entity == *entity; });
    if (!known) found.push_back({*entity, &m});
  }
}

/// A pronoun of one person in the third: those of the first and second are whoever speaks or is spoken to.
bool is_his_or_her(const Word& word) { return is_one_of(lower_case(word.form), {"his", "her"}); }

}  // namespace

std::optional<End> person_meant(const SentenceView& view, int word, const End& bearer) {
  const auto known = view.phrases.at(word);
  const bool person = known && view.type(*known) == EntityType::Person && known->entity != bearer.entity;
  if (!is_pronoun(view.word(word))) return person ? known : std::nullopt;
  if (!is_his_or_her(view.word(word))) return std::nullopt;
  std::vector<End> persons;
  collect_persons(view, view.index, word, bearer, persons);
  if (view.index > 0) collect_persons(view, view.index - 1, INT_MAX, bearer, persons);
  if (persons.size() > 1 || (person && !persons.empty() && persons.front().entity != known->entity))
    return std::nullopt;
  if (person) return known;
  return persons.empty() ? std::nullopt : std::optional(persons.front());
}

std::optional<ImpliedBody> implied_body(const SentenceView& view, int post) {
  const int pronoun = possessive_it(view, post);
  if (pronoun < 0 || view.index == 0) return std::nullopt;
  if (const auto known = view.phrases.at(pronoun); known && is_body(view.type(*known)))
    return ImpliedBody{pronoun, *known};
  const std::uint32_t before = view.index - 1;
  const Sentence& sentence = view.document.sentences[before];
  if (sentence.region != RegionKind::Prose) return std::nullopt;
  std::optional<End> only;
  bool several = false;
  for (MentionIndex i = 0; i < view.mentions.all.size(); ++i) {
    const Mention& m = view.mentions.all[i];
    if (m.sentence != before) continue;
    const auto body = single_body(view, i);
    if (!body) continue;
    const Word& head = sentence.words[static_cast<std::size_t>(m.head)];
    const bool subject = base_relation(head) == "nsubj" && head.head >= 0 &&
                         sentence.words[static_cast<std::size_t>(head.head)].relation == "root";
    if (subject && view.type(*body) != EntityType::Country) return ImpliedBody{pronoun, *body};
    if (view.type(*body) != EntityType::Agency) continue;
    several = several || (only && only->entity != body->entity);
    only = body;
  }
  return only && !several ? std::optional(ImpliedBody{pronoun, *only}) : std::nullopt;
}

}  // namespace newsgraph::parser
