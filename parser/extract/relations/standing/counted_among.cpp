#include "parser/extract/relations/standing/counted_among.hpp"

#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool are_people(EntityType type) { return type == EntityType::Group || type == EntityType::Unit; }

std::string_view relation_of_part(EntityType part) {
  return part == EntityType::Person ? "MEMBER_OF" : are_people(part) ? "PART_OF" : "";
}

void add_part(const SentenceView& view, const End& part, const End& whole, std::string_view lemma, int from,
              int to, int cue, StandingRecord& record) {
  const std::string_view type = relation_of_part(view.type(part));
  if (!type.empty())
    record.add(view, {.type = type,
                      .subject = part,
                      .object = whole,
                      .lemma = lemma,
                      .from = from,
                      .to = to,
                      .cue = cue,
                      .has_sources = true});
}

/// Behind the noun's phrase, past a comma or a dash: the word "including", or "among" with "them", or -1.
int counting_word(const SentenceView& view, int last) {
  int at = last;
  while (at < view.size() && at < last + 2 && is_punctuation(view.word(at)) && view.word(at).form != ".")
    ++at;
  if (at + 2 >= view.size()) return -1;
  if (same_word(view.word(at).form, "including")) return at;
  const bool among = same_word(view.word(at).form, "among") &&
                     is_one_of(view.word(at + 1).lemma, {"they", "them", "whom", "who"});
  return among ? at : -1;
}

/// "former captain" of "former captain Ana Berg": nothing but what tells of the one named behind it.
bool is_description(const SentenceView& view, int first, int last) {
  for (int i = first; i < last; ++i)
    if (!is_noun(view.word(i)) && view.word(i).upos != UPos::ADJ && view.word(i).upos != UPos::DET)
      return false;
  return last - first < 5;
}

/// "sons" of "the mayor's two sons": whose they are stands in front.
int owned_by(const SentenceView& view, int owner) {
  while (view.word(owner).relation == "nmod:poss" && view.word(owner).head > owner)
    owner = view.word(owner).head;
  return owner;
}

/// The head of the phrase that begins at a word, or -1.
int head_of_phrase_at(const SentenceView& view, int first) {
  for (const Mention& m : view.mentions.all) {
    if (m.sentence != view.index || m.first < first || m.kind == MentionKind::Pronoun) continue;
    if (m.first == first)
      if (const int head = owned_by(view, m.head); head != m.head || m.type != EntityType::Country)
        return head;
    if (m.kind == MentionKind::Name && m.type == EntityType::Person)
      return is_description(view, first, m.first) ? m.head : -1;
  }
  return -1;
}

/// The words that count some of several people, and the head of the first of those counted; -1: nobody.
struct Counted {
  int word = -1, head = -1;
  bool among = false;
};

Counted counted_behind(const SentenceView& view, const End& whole) {
  if (whole.mention == nullptr || whole.mention->sentence != view.index || !are_people(view.type(whole)))
    return {};
  Counted found;
  found.word = counting_word(view, whole.mention->last);
  if (found.word < 0) return {};
  found.among = same_word(view.word(found.word).form, "among");
  found.head = head_of_phrase_at(view, found.word + (found.among ? 2 : 1));
  return found;
}

/// "two nurses, Ana Berg and Omar Silva": more than one name, or the two may only stand side by side.
std::vector<End> listed_behind(const SentenceView& view, const End& whole) {
  if (whole.mention == nullptr || whole.mention->sentence != view.index || !whole.mention->plural ||
      whole.mention->kind != MentionKind::Nominal || !are_people(view.type(whole)))
    return {};
  for (const int c : view.tree.children(whole.mention->head)) {
    if (c < whole.mention->last || base_relation(view.word(c)) != "appos") continue;
    std::vector<End> named = view.phrases.all_at(c);
    const bool all_named = std::all_of(named.begin(), named.end(), [&](const End& e) {
      return e.mention != nullptr && e.mention->kind == MentionKind::Name &&
             view.type(e) == EntityType::Person;
    });
    if (named.size() > 1 && all_named) return named;
  }
  return {};
}

/// What a title makes of the one whose name a country stands behind: "President Ana Berg of Chile".
std::string_view relation_to_country(const SentenceView& view, int name) {
  for (const int c : view.tree.children(name))
    if (const auto post = c < name ? post_at(view, c) : std::nullopt)
      return view.lexicon.lists(WordList::RulingPosts, post->name) && !is_deputy(view, c) ? "LEADS"
             : view.lexicon.lists(WordList::PrivatePosts, post->name)                     ? "BELONGS_TO"
                                                                                          : "WORKS_FOR";
  return "BELONGS_TO";
}

/// What the person is to what stands behind "of"; empty: nothing that stands.
std::string_view relation_behind(const SentenceView& view, int name, int word, EntityType type) {
  if (type == EntityType::Country) return relation_to_country(view, name);
  if (type == EntityType::Place && view.word(word).upos == UPos::PROPN) return "FROM";
  if (type != EntityType::Agency && type != EntityType::Unit) return {};
  const bool party = is_one_of(view.word(word).lemma, {"Party", "party", "Front", "Movement", "Alliance"});
  return party ? "MEMBER_OF" : "WORKS_FOR";
}

/// "Ana Berg is among the nurses"
void read_being_among(const SentenceView& view, ClauseIndex index, int subject, StandingRecord& record) {
  const int people = view.clauses.all[index].predicate;
  const auto part = view.phrases.at(subject), whole = view.phrases.at(people);
  if (!part || !whole || !are_people(view.type(*whole))) return;
  if (factuality_of(view.document, view.clauses, index, view.lexicon) != Factuality::Actual) return;
  add_part(view, *part, *whole, "among", subject, people, people, record);
}

}  // namespace

void read_those_among(const SentenceView& view, int noun, StandingRecord& record) {
  const auto whole = view.phrases.at(noun);
  if (!whole || whole->mention == nullptr || whole->mention->head != noun || !are_people(view.type(*whole)))
    return;
  const Counted counted = counted_behind(view, *whole);
  if (counted.head < 0) return;
  for (const End& part : view.phrases.all_at(counted.head))
    add_part(view, part, *whole, counted.among ? "among" : "include", noun, counted.head, counted.word,
             record);
}

std::vector<End> named_among(const SentenceView& view, const End& whole) {
  const Counted counted = counted_behind(view, whole);
  if (counted.head < 0) return listed_behind(view, whole);
  std::vector<End> named = view.phrases.all_at(counted.head);
  std::erase_if(named, [&](const End& e) {
    return e.mention == nullptr || e.mention->kind != MentionKind::Name || view.type(e) != EntityType::Person;
  });
  return named;
}

void read_one_of(const SentenceView& view, ClauseIndex index, StandingRecord& record) {
  const Clause& clause = view.clauses.all[index];
  const int subject = clause.word_of(Role::Subject);
  if (subject < 0 || clause.kind != PredicateKind::Copular) return;
  if (preposition(view.tree, clause.predicate) == "among")
    return read_being_among(view, index, subject, record);
  if (clause.lemma != "one") return;
  for (const int c : view.tree.children(clause.predicate)) {
    if (base_relation(view.word(c)) != "nmod" || preposition(view.tree, c) != "of") continue;
    const auto part = view.phrases.at(subject), whole = view.phrases.at(c);
    if (!part || !whole || !are_people(view.type(*whole))) continue;
    if (factuality_of(view.document, view.clauses, index, view.lexicon) != Factuality::Actual) continue;
    add_part(view, *part, *whole, "one", subject, c, clause.predicate, record);
  }
}

void read_body_behind(const SentenceView& view, int noun, StandingRecord& record) {
  const auto person = view.phrases.at(noun);
  if (!person || view.type(*person) != EntityType::Person || person->mention == nullptr ||
      person->mention->kind != MentionKind::Name || person->mention->head != noun)
    return;
  for (const int c : view.tree.children(noun)) {
    const bool owner = view.word(c).relation == "nmod:poss";
    // Not "director of the mint Ana Berg", whose post tells.
    const bool of = c > noun && c > person->mention->first && base_relation(view.word(c)) == "nmod" &&
                    preposition(view.tree, c) == "of";
    const auto body = owner || of ? view.phrases.at(c) : std::nullopt;
    if (!body || body->mention == nullptr || body->mention->kind == MentionKind::Pronoun) continue;
    if (view.tree.extent(c).first > person->mention->last + 1) continue;  // "Ana Berg's council of"
    if (owner && (body->mention->kind != MentionKind::Name || view.type(*body) != EntityType::Agency))
      continue;
    const std::string_view type = relation_behind(view, noun, c, view.type(*body));
    if (type.empty() || is_past(view, noun)) continue;
    record.add(view, {.type = type,
                      .subject = *person,
                      .object = *body,
                      .lemma = "of",
                      .from = std::min(noun, c),
                      .to = std::max(noun, c),
                      .cue = noun});
  }
}

}  // namespace newsgraph::parser
