#include "parser/extract/relations/standing/posts.hpp"

#include "parser/extract/relations/standing/counterparts.hpp"
#include "parser/extract/relations/standing/owning.hpp"
#include "parser/extract/relations/standing/possessors.hpp"
#include "parser/extract/relations/standing/post_ends.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// A post, its holder and the word of the body that it is held in.
struct HeldPost {
  Post post;
  int word, holder_word, body_word;
  End holder;
  bool modifier;               // the body stands before the post, and no possessor
  std::optional<End> implied;  // the body, where only the sentence before names it
};

/// The holder, where the sentence tells of one who holds the post now.
std::optional<End> present_holder(const SentenceView& view, int noun, int holder_word) {
  if (holder_word < 0 || is_past(view, noun) || is_past(view, holder_word)) return std::nullopt;
  const auto holder = view.phrases.at(holder_word);
  if (!holder) return std::nullopt;
  const EntityType type = view.type(*holder);
  // "the minister, members of the council and …": a list
  if (holder_word != noun && view.word(noun).xpos == "NNS" && type == EntityType::Person) return std::nullopt;
  const bool body = (type == EntityType::Country || type == EntityType::Agency) && holder_word != noun &&
                    view.word(noun).lemma == "member";  // "Norway, a member of NATO"
  return body || type == EntityType::Person || type == EntityType::Group ? holder : std::nullopt;
}

/// "American" of "an African-American baker": what she is, and not whom she serves.
bool is_half_of_a_people(const SentenceView& view, int body) {
  return view.word(body).upos == UPos::ADJ && body > 1 && view.word(body - 1).form == "-" &&
         view.word(body - 2).upos == UPos::ADJ;
}

/// "Dean" of "Prince Dean"
bool is_bare_name(const End& holder, int post) {
  const Mention* m = holder.mention;
  return m != nullptr && m->kind == MentionKind::Name && m->head == post && m->last - m->first == 1;
}

/// "Peruvian or foreign employees": some of them are not Peru's.
bool is_one_of_two_kinds(const SentenceView& view, int post, int body) {
  if (body + 1 >= post || view.word(post).xpos != "NNS" || view.word(body + 1).upos != UPos::CCONJ)
    return false;
  return is_one_of(view.word(body + 2).lemma, {"foreign", "other", "local", "international", "independent"});
}

std::optional<HeldPost> held_post(const SentenceView& view, int noun) {
  if (names_an_owner(view.word(noun))) return std::nullopt;
  auto post = post_at(view, noun);
  if (!post || is_rank_of_another(view, noun)) return std::nullopt;
  const int holder_word = holder_of(view, noun);
  const auto holder = present_holder(view, noun, holder_word);
  if (!holder || is_bare_name(*holder, noun)) return std::nullopt;
  if (const auto implied = names_a_counterpart(view, noun) ? std::nullopt : implied_body(view, noun))
    return HeldPost{std::move(*post), noun, holder_word, implied->pronoun, *holder, false, implied->body};
  const BodyWord body = body_of(view, post->kind, noun, holder_word);
  // "a source in the ministry", not "the agency's sources"
  if (is_one_of(post->name, {"source", "insider"}) &&
      (body.word < noun || !is_one_of(preposition(view.tree, body.word), {"at", "in", "inside", "within"})))
    return std::nullopt;
  if (body.word < 0 || is_one_of_two_kinds(view, noun, body.word)) return std::nullopt;
  // "a rival of the party", unlike "a partner at the firm"
  if (names_a_counterpart(view, noun) && !is_one_of(preposition(view.tree, body.word), {"at", "in", "with"}))
    return std::nullopt;
  return HeldPost{std::move(*post), noun, holder_word, body.word, *holder, body.modifier, {}};
}

/// People are served by name: "members of the group", "junta spokesman". Not "Catholic rebels", "their
/// candidate", "delegates in these states", "a candidate for reporters".
bool is_group_served(const SentenceView& view, const HeldPost& held) {
  const std::string_view role = preposition(view.tree, held.body_word);
  const Word& body = view.word(held.body_word);
  if (base_relation(body) == "amod") return false;
  // "faction leaders", of whatever factions
  if (base_relation(body) == "compound" && view.word(held.word).xpos == "NNS" &&
      view.tree.child(held.word, "det") < 0 && is_one_of(body.lemma, {"faction", "group", "community"}))
    return false;
  if (held.post.kind == PostKind::Leads) return true;
  if (is_pronoun(body) || is_one_of(role, {"in", "on", "at", "from"})) return false;
  return held.post.kind != PostKind::MemberOf || role != "for";
}

/// "voters' heads", "the heads of prisoners" are no leaders, and "a secretary for the elderly" does not lead
/// them.
bool is_group_led(const SentenceView& view, const HeldPost& held) {
  if (view.word(held.word).lemma == "head" && held.holder_word == held.word) return false;
  if (held.post.name == "director" && view.word(held.body_word).lemma == "personnel") return false;
  return !is_one_of(preposition(view.tree, held.body_word), {"for", "with", "at"});
}

bool heads_places(const Lexicon& lexicon, std::string_view post) {
  return lexicon.lists(WordList::RulingPosts, post) || lexicon.lists(WordList::GoverningPosts, post);
}

bool is_running(std::string_view post) {
  return is_one_of(post, {"candidate", "contender", "hopeful", "nominee", "challenger"});
}

/// They have candidates of their own: "a candidate for the opposition".
bool nominates(std::string_view body) {
  return is_one_of(body,
                   {"party", "coalition", "alliance", "union", "opposition", "bloc", "movement", "front"});
}

/// "a Senate candidate", "nominee for the council": who wants a seat has none, unlike a party's candidate.
bool is_sought(const SentenceView& view, const HeldPost& held) {
  if (!is_running(held.post.name)) return false;
  if (preposition(view.tree, held.body_word) == "for" && view.word(held.body_word).upos == UPos::NOUN &&
      !nominates(lower_case(view.word(held.body_word).lemma)))
    return true;
  return is_one_of(
      lower_case(view.word(held.body_word).lemma),
      {"house", "senate", "congress", "parliament", "assembly", "council", "legislature", "court"});
}

/// Can the post be held in a body of that type, as the two stand here?
bool is_held_in(const SentenceView& view, const HeldPost& held, EntityType body) {
  if (is_sought(view, held)) return false;
  const bool leads = held.post.kind == PostKind::Leads;
  const std::string_view role = preposition(view.tree, held.body_word);
  if (held.post.name == "speaker" && is_one_of(role, {"at", "for", "in", "on"})) return false;
  // "reporters in the White House"
  if (role == "in" && is_one_of(held.post.name, {"reporter", "journalist", "correspondent"})) return false;
  // "its 57 delegates", who are to be won
  if (held.post.name == "delegate" && view.word(held.word).xpos == "NNS" &&
      view.word(held.body_word).relation == "nmod:poss")
    return false;
  // "members on board"
  if (view.word(held.body_word).lemma == "board" && view.tree.child(held.body_word, "det") < 0) return false;
  switch (body) {
    case EntityType::Person:
    case EntityType::Agreement:
      return false;
    case EntityType::Weapon:
      // "the captain of the frigate", "crewmen of the trawler"
      return view.lexicon.lists(WordList::CrewPosts, held.post.name);
    case EntityType::Place:  // "Accra reporters" only are there, and a town's imam leads its faithful
      return leads &&
             (heads_places(view.lexicon, held.post.name) ||
              (!held.modifier && view.lexicon.lists(WordList::Sites, view.word(held.body_word).lemma)));
    case EntityType::Group:
      return is_group_served(view, held) && (!leads || is_group_led(view, held));
    default:
      return true;
  }
}

/// "a Norwegian nurse", "the opposition leader of Chile": the holder is of the country, and no more is said.
bool is_one_of_its_people(const SentenceView& view, const HeldPost& held) {
  if (leads_some_of_it(view, held.post, held.word, held.body_word)) return true;
  if (held.post.name == "leader" && !department_before(view, held.word, held.body_word).empty())
    return true;  // "French student leader"
  return view.lexicon.lists(WordList::PrivatePosts, held.post.name) &&
         (held.modifier || held.post.kind == PostKind::MemberOf);
}

bool has_article(const SentenceView& view, int noun, std::string_view article) {
  const int determiner = view.tree.child(noun, "det");
  return determiner >= 0 && same_word(view.word(determiner).form, article);
}

/// Does whoever leads something lead this body, or only work for it?
bool is_its_head(const SentenceView& view, const HeldPost& held, EntityType body) {
  if (is_deputy(view, held.word)) return false;
  if (body == EntityType::Country) return view.lexicon.lists(WordList::RulingPosts, held.post.name);
  const bool loosely = held.modifier || preposition(view.tree, held.body_word) == "with";
  if (loosely && body == EntityType::Place) return false;
  // "a minister with the church", "a Lumio director"
  if (loosely && (has_article(view, held.word, "a") || has_article(view, held.word, "an"))) return false;
  return true;
}

std::optional<PostKind> kind_of_leader(const SentenceView& view, const HeldPost& held, EntityType body) {
  if (!is_its_head(view, held, body)) return PostKind::WorksFor;
  if (leads_some_of_it(view, held.post, held.word, held.body_word)) return PostKind::MemberOf;
  if (body == EntityType::Agency && leads_elsewhere(view, held.post, held.word)) return std::nullopt;
  const bool part = body != EntityType::Country && heads_a_part(view, held.post, held.word, held.body_word);
  return part ? PostKind::WorksFor : PostKind::Leads;
}

bool is_legislator(std::string_view post) {
  return is_one_of(post, {"senator", "representative", "congressman", "congresswoman", "legislator",
                          "lawmaker", "mp", "deputy", "parliamentarian"});
}

/// What the holder is to a body of that type; empty: nothing that stands.
std::string_view relation_to(const SentenceView& view, const HeldPost& held, EntityType body) {
  if (body == EntityType::Country && is_one_of_its_people(view, held)) return "BELONGS_TO";
  if (body == EntityType::Country && is_legislator(held.post.name)) return "REPRESENTS";
  // "a lawyer for the families"
  if (is_one_of(held.post.name, {"lawyer", "attorney", "solicitor", "barrister"}) &&
      (body == EntityType::Group || preposition(view.tree, held.body_word) == "for"))
    return "REPRESENTS";
  if (held.post.kind != PostKind::Leads) return relation_of(held.post.kind);
  const auto kind = kind_of_leader(view, held, body);
  if (kind) return relation_of(*kind);
  return held.modifier && view.type(held.holder) == EntityType::Group ? "BELONGS_TO" : "";
}

/// What one who holds no post in the town or region is to it: "Texas senator", "Iowa voters"; empty: nothing.
std::string_view relation_to_place(const SentenceView& view, const HeldPost& held, const End& place) {
  if (!held.modifier || held.post.kind != PostKind::MemberOf || place.mention == nullptr ||
      place.mention->kind != MentionKind::Name || held.holder.entity == place.entity ||
      is_hyphenated(view, *place.mention) || is_running(held.post.name))
    return {};
  if (is_legislator(held.post.name)) return "REPRESENTS";
  return view.type(held.holder) == EntityType::Person ? "FROM" : "LOCATED_IN";
}

/// "Chile's ambassador to Peru", "the navy's commander in Callao": to or in what else.
std::vector<Argument> arguments_of(const SentenceView& view, int post, const End& body) {
  std::vector<Argument> found;
  for (const int c : view.tree.children(post)) {
    const std::string_view role = preposition(view.tree, c);
    if (c < post || base_relation(view.word(c)) != "nmod" || !is_one_of(role, {"to", "in"})) continue;
    const auto end = view.phrases.at(c);
    const bool fits =
        end && (is_place(view.type(*end)) || (role == "to" && view.type(*end) == EntityType::Agency));
    if (fits && end->entity != body.entity) found.push_back({std::string(role), end->entity});
  }
  return found;
}

/// "the Chilean army chief": the army is Chile's.
void add_nation_of_body(const SentenceView& view, int post, const End& body, StandingRecord& record) {
  const Mention* m = body.mention;
  const bool before_post = m != nullptr && m->kind == MentionKind::Nominal && m->last == post;
  if (!before_post || !m->nation || view.type(body) == EntityType::Country) return;
  record.add(view, {.type = "BELONGS_TO",
                    .subject = body,
                    .object = End{*m->nation, nullptr},
                    .lemma = m->lemma,
                    .from = m->first,
                    .to = post,
                    .cue = post});
}

}  // namespace

void read_post(const SentenceView& view, int noun, StandingRecord& record) {
  const auto held = held_post(view, noun);
  if (!held) return;
  const std::vector<End> bodies =
      held->implied ? std::vector{*held->implied} : view.phrases.all_at(held->body_word);
  for (const End& body : bodies) {
    const EntityType type = view.type(body);
    // "members of Congress and voters"
    if (type == EntityType::Group && view.type(bodies.front()) != type) continue;
    const bool elsewhere = !is_held_in(view, *held, type);
    if (elsewhere && type != EntityType::Place) continue;
    const std::string_view relation =
        elsewhere ? relation_to_place(view, *held, body) : relation_to(view, *held, type);
    if (relation.empty() || (relation != "BELONGS_TO" && is_half_of_a_people(view, held->body_word)))
      continue;
    std::vector<Argument> arguments = arguments_of(view, noun, body);
    record.add(view, {.type = relation,
                      .subject = held->holder,
                      .object = body,
                      .lemma = held->post.name,
                      .from = std::min(noun, held->body_word),
                      .to = std::max(held->holder_word, held->body_word),
                      .cue = noun,
                      .arguments = std::move(arguments)});
    add_nation_of_body(view, noun, body, record);
  }
}

}  // namespace newsgraph::parser
