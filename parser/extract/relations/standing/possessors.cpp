#include "parser/extract/relations/standing/possessors.hpp"

#include <climits>

#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

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

/// "foreign minister", "ambassador"
bool is_post_of_state(const SentenceView& view, int noun) {
  const auto post = post_at(view, noun);
  return post && (view.lexicon.lists(WordList::NationalPosts, post->name) ||
                  view.lexicon.lists(WordList::RulingPosts, post->name) || post->name == "ambassador");
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

/// Has the sentence another mention of the entity than the pronoun?
bool is_told_of_here(const SentenceView& view, EntityIndex entity, int pronoun) {
  const auto& all = view.mentions.all;
  const auto first = std::lower_bound(all.begin(), all.end(), view.index,
                                      [](const Mention& m, std::uint32_t s) { return m.sentence < s; });
  for (auto i = static_cast<MentionIndex>(first - all.begin());
       i < all.size() && all[i].sentence == view.index; ++i)
    if (view.mentions.entity_of[i] == entity && view.mentions.all[i].head != pronoun) return true;
  return false;
}

/// The subject of the nearest verb above the word that has one, past the phrase of the word's own; -1: none.
int subject_above(const SentenceView& view, int word) {
  int below = word;
  for (int at = view.word(word).head, steps = 0; at >= 0 && steps < 12;
       below = at, at = view.word(at).head, ++steps)
    for (const int c : view.tree.children(at))
      if (base_relation(view.word(c)) == "nsubj" && c != below && c < word) return c;
  return -1;
}

/// "Omar Silva kept out of sight and criticised his envoy": the pronoun is below another person.
bool is_said_of_another(const SentenceView& view, int pronoun, const End& person) {
  const int subject = subject_above(view, pronoun);
  const auto end = subject < 0 ? std::nullopt : view.phrases.at(subject);
  return end && view.type(*end) == EntityType::Person && end->entity != person.entity;
}

/// A pronoun of one person in the third: those of the first and second are whoever speaks or is spoken to.
bool is_his_or_her(const Word& word) { return is_one_of(lower_case(word.form), {"his", "her"}); }

/// "his or her"
bool is_anybodys(const SentenceView& view, int pronoun) {
  const auto is_or = [&](int i) { return i >= 0 && i < view.size() && same_word(view.word(i).form, "or"); };
  return is_or(pronoun - 1) || is_or(pronoun + 1);
}

/// Are the pronoun and the given names of one gender, as far as names tell?
bool can_be(const SentenceView& view, const Word& pronoun, EntityIndex person) {
  const Gender gender = same_word(pronoun.form, "her") ? Gender::Female : Gender::Male;
  for (MentionIndex i = 0; i < view.mentions.all.size(); ++i) {
    const Mention& m = view.mentions.all[i];
    if (view.mentions.entity_of[i] != person || m.kind != MentionKind::Name || m.last - m.first < 2) continue;
    const auto& words = view.document.sentences[m.sentence].words;
    const Gender known = view.lexicon.given_name(words[static_cast<std::size_t>(m.first)].form);
    if (known != Gender::Unknown && known != gender) return false;
  }
  return true;
}

/// The person named as the subject that the pronoun stands below, or the one named as a subject before it:
/// "Omar Silva was in court with his lawyer", "Omar Silva is innocent, his lawyer said".
std::optional<End> person_in_subject(const SentenceView& view, int pronoun, const End& bearer) {
  const auto is_meant = [&](const End& end) {
    return end.mention != nullptr && end.mention->kind == MentionKind::Name && !end.mention->plural &&
           end.entity != bearer.entity && view.type(end) == EntityType::Person &&
           can_be(view, view.word(pronoun), end.entity);
  };
  if (const int subject = subject_above(view, pronoun); subject >= 0) {
    const auto end = view.phrases.at(subject);
    return end && is_meant(*end) ? end : std::nullopt;
  }
  std::optional<End> only;
  for (MentionIndex i = 0; i < view.mentions.all.size(); ++i) {
    const Mention& m = view.mentions.all[i];
    const auto entity = view.mentions.entity_of[i];
    if (m.sentence != view.index || m.last > pronoun || !entity ||
        base_relation(view.word(m.head)) != "nsubj")
      continue;
    const End end{*entity, &m};
    if (!is_meant(end)) continue;
    if (only && only->entity != *entity) return std::nullopt;
    only = end;
  }
  return only;
}

/// Can the post be held there? A country has no director.
bool has_such_post(const SentenceView& view, int post, bool of_state, EntityType type) {
  if (!is_body(type)) return false;
  if (type != EntityType::Country || of_state) return true;
  const auto held = post_at(view, post);
  return !held || held->kind != PostKind::Leads;
}

/// The single body that is the subject of a sentence's main clause.
std::optional<End> root_subject(const SentenceView& view, std::uint32_t sentence) {
  const Sentence& s = view.document.sentences[sentence];
  if (s.region != RegionKind::Prose) return std::nullopt;
  for (MentionIndex i = 0; i < view.mentions.all.size(); ++i) {
    const Mention& m = view.mentions.all[i];
    if (m.sentence != sentence) continue;
    const Word& head = s.words[static_cast<std::size_t>(m.head)];
    if (base_relation(head) != "nsubj" || head.head < 0 ||
        s.words[static_cast<std::size_t>(head.head)].relation != "root")
      continue;
    if (const auto body = single_body(view, i)) return body;
  }
  return std::nullopt;
}

/// The only agency that a sentence names before a word.
std::optional<End> only_agency(const SentenceView& view, std::uint32_t sentence, int before) {
  if (view.document.sentences[sentence].region != RegionKind::Prose) return std::nullopt;
  std::optional<End> only;
  for (MentionIndex i = 0; i < view.mentions.all.size(); ++i) {
    const Mention& m = view.mentions.all[i];
    if (m.sentence != sentence || m.last > before) continue;
    const auto body = single_body(view, i);
    if (!body || view.type(*body) != EntityType::Agency) continue;
    if (only && only->entity != body->entity) return std::nullopt;
    only = body;
  }
  return only;
}

/// "Juan Perez and his wife": does what the word owns stand joined to the person?
bool is_joined_to(const SentenceView& view, int word, const End& person) {
  const int owned = view.word(word).head;
  if (owned < 0 || view.word(owned).relation != "conj" || view.word(owned).head > owned) return false;
  const auto first = view.phrases.at(view.word(owned).head);
  return first && first->entity == person.entity;
}

}  // namespace

std::optional<End> person_meant(const SentenceView& view, int word, const End& bearer) {
  const auto known = view.phrases.at(word);
  const bool person = known && view.type(*known) == EntityType::Person && known->entity != bearer.entity;
  if (!is_pronoun(view.word(word))) return person ? known : std::nullopt;
  if (!is_his_or_her(view.word(word)) || is_anybodys(view, word)) return std::nullopt;
  if (person && is_joined_to(view, word, *known)) return known;
  // "Ana Berg praised Ida Holm for finding her mother": one or the other's.
  const bool told_of = person && is_told_of_here(view, known->entity, word);
  if (auto subject = person_in_subject(view, word, bearer); subject && !told_of) return subject;
  if (person && can_be(view, view.word(word), known->entity) && !is_said_of_another(view, word, *known) &&
      told_of)
    return known;
  std::vector<End> persons;
  collect_persons(view, view.index, word, bearer, persons);
  if (view.index > 0) collect_persons(view, view.index - 1, INT_MAX, bearer, persons);
  if (persons.size() > 1 || (person && !persons.empty() && persons.front().entity != known->entity))
    return std::nullopt;
  const auto meant = person ? known : persons.empty() ? std::nullopt : std::optional(persons.front());
  return meant && can_be(view, view.word(word), meant->entity) ? meant : std::nullopt;
}

std::optional<ImpliedBody> implied_body(const SentenceView& view, int post) {
  const int pronoun = possessive_it(view, post);
  if (pronoun < 0) return std::nullopt;
  const bool of_state = is_post_of_state(view, post);
  const auto before = view.index > 0 ? root_subject(view, view.index - 1) : std::nullopt;
  if (of_state && pronoun == 0 && before && view.type(*before) == EntityType::Country)
    return ImpliedBody{pronoun, *before};
  const auto suits = [&](const End& body) { return has_such_post(view, post, of_state, view.type(body)); };
  const auto known = view.phrases.at(pronoun);
  if (known && suits(*known)) return ImpliedBody{pronoun, *known};
  if (known && !is_body(view.type(*known)) && view.phrases.has_name(*known)) return std::nullopt;
  if (const auto here = only_agency(view, view.index, pronoun)) return ImpliedBody{pronoun, *here};
  if (before && suits(*before) && (of_state || view.type(*before) != EntityType::Country))
    return ImpliedBody{pronoun, *before};
  const auto there = view.index > 0 ? only_agency(view, view.index - 1, INT_MAX) : std::nullopt;
  return there ? std::optional(ImpliedBody{pronoun, *there}) : std::nullopt;
}

int antecedent(const SentenceView& view, int word) {
  if (!same_word(view.word(word).form, "whose")) return word;
  for (int at = view.word(word).head, steps = 0; at >= 0 && steps < 4; at = view.word(at).head, ++steps)
    if (view.word(at).relation == "acl:relcl") return view.word(at).head;
  return word;
}

}  // namespace newsgraph::parser
