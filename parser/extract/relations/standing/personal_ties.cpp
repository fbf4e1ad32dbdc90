#include "parser/extract/relations/standing/personal_ties.hpp"

#include "parser/extract/relations/standing/possessors.hpp"
#include "parser/extract/relations/standing/post_ends.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// Whoever heads something that is called a person's serves that person: "the president's security chief".
bool serves_its_possessor(std::string_view lemma) {
  return is_one_of(lemma, {"chief", "deputy", "manager", "director", "treasurer", "minister"});
}

bool represents_a_person(std::string_view lemma) {
  return is_one_of(lemma, {"lawyer", "attorney", "solicitor", "barrister"});
}

bool is_government(std::string_view lemma) {
  return is_one_of(lemma, {"government", "administration", "regime", "cabinet", "junta"});
}

/// What the noun makes of the one who bears it; empty: no tie to a person.
std::string_view tie_of(const Lexicon& lexicon, const Word& noun) {
  const std::string_view lemma = noun.lemma;
  if (lexicon.lists(WordList::Kin, lemma)) return "RELATED_TO";
  if (lexicon.lists(WordList::PersonalPosts, lemma) || serves_its_possessor(lemma)) return "WORKS_FOR";
  return represents_a_person(lemma) ? "REPRESENTS" : "";
}

/// "her manager" is as often above her; unlike "her campaign manager".
bool may_be_above(const SentenceView& view, int noun) {
  if (!is_one_of(view.word(noun).lemma, {"manager", "director"})) return false;
  const auto children = view.tree.children(noun);
  return std::none_of(children.begin(), children.end(), [&](int c) {
    const std::string_view relation = base_relation(view.word(c));
    return c < noun && (relation == "compound" || relation == "amod");
  });
}

bool is_link(const SentenceView& view, int noun, int child, bool kin) {
  const Word& w = view.word(child);
  if (w.relation == "nmod:poss") return true;
  if (serves_its_possessor(view.word(noun).lemma) && staff_of_chief(view, noun) < 0) return false;
  if (base_relation(w) == "nmod" && child > noun) {
    const std::string_view role = preposition(view.tree, child);
    return role == "of" || (!kin && is_one_of(role, {"for", "to"}));
  }
  return !kin && child < noun && w.relation == "compound" && w.upos == UPos::PROPN;
}

/// The person of a tie and where the text says so.
struct Other {
  int word = 0;
  std::vector<End> persons;
};

/// "Ana Berg's aide", "an aide to Ana Berg", "Berg aide Omar Silva"; empty: nobody.
Other other_persons(const SentenceView& view, int noun, int holder_word, const End& holder, bool kin) {
  for (const int at : {noun, holder_word})
    for (const int c : view.tree.children(at)) {
      // "Ana Berg, the aide, of Lima", "his wife, a lawyer"
      const bool of_holder = at != noun && (c > noun || view.word(at).upos == UPos::NOUN);
      if (c == noun || c == holder_word || of_holder || !is_link(view, noun, c, kin)) continue;
      const int word = antecedent(view, c);
      if (const auto meant = person_meant(view, word, holder); meant && is_pronoun(view.word(word)))
        return {word, {*meant}};
      else if (meant)
        return {word, view.phrases.all_at(word)};
    }
  return {};
}

void read_government(const SentenceView& view, int noun, StandingRecord& record) {
  const auto body = view.phrases.at(noun);
  if (!body || view.type(*body) != EntityType::Agency) return;
  // "in a Berg administration", of which nobody knows whether it will be one
  if (const int det = view.tree.child(noun, "det"); det >= 0 && is_one_of(view.word(det).lemma, {"a", "an"}))
    return;
  for (const int c : view.tree.children(noun)) {
    const Word& w = view.word(c);
    if (c > noun || w.upos != UPos::PROPN || (w.relation != "nmod:poss" && w.relation != "compound"))
      continue;
    const auto leader = view.phrases.at(c);
    if (!leader || leader->mention == nullptr || leader->mention->kind != MentionKind::Name ||
        view.type(*leader) != EntityType::Person || is_past(view, noun))
      continue;
    record.add(view, {.type = "LEADS",
                      .subject = *leader,
                      .object = *body,
                      .lemma = view.word(noun).lemma,
                      .from = c,
                      .to = noun,
                      .cue = noun});
  }
}

/// "her party, Free Chile"
void read_party(const SentenceView& view, int noun, StandingRecord& record) {
  const auto party = view.phrases.at(noun);
  const int owner = view.tree.child(noun, "nmod:poss");
  if (!party || view.type(*party) != EntityType::Agency || owner < 0 || is_past(view, noun)) return;
  // "Berg's party" may be a feast.
  if (!is_pronoun(view.word(owner)) && !view.phrases.has_name(*party)) return;
  const auto person = person_meant(view, owner, *party);
  if (!person || !view.phrases.has_name(*person)) return;
  record.add(view, {.type = "MEMBER_OF",
                    .subject = *person,
                    .object = *party,
                    .lemma = "party",
                    .from = owner,
                    .to = noun,
                    .cue = noun});
}

}  // namespace

void read_personal_tie(const SentenceView& view, int noun, StandingRecord& record) {
  if (is_government(view.word(noun).lemma)) return read_government(view, noun, record);
  if (view.word(noun).lemma == "party" && view.word(noun).xpos == "NN") return read_party(view, noun, record);
  const std::string_view tie = tie_of(view.lexicon, view.word(noun));
  if (tie.empty() || may_be_above(view, noun) || is_past(view, noun) || is_rank_of_another(view, noun))
    return;
  const int holder_word = holder_of(view, noun);
  if (holder_word < 0 || is_past(view, holder_word)) return;
  const auto holder = view.phrases.at(holder_word);
  const bool kin = tie == "RELATED_TO";
  if (!holder ||
      (view.type(*holder) != EntityType::Person && (kin || view.type(*holder) != EntityType::Group)))
    return;
  const Other other = other_persons(view, noun, holder_word, *holder, kin);
  for (const End& person : other.persons)
    if (view.type(person) == EntityType::Person && view.phrases.has_name(person))
      record.add(view, {.type = tie,
                        .subject = *holder,
                        .object = person,
                        .lemma = view.word(noun).lemma,
                        .from = std::min({noun, holder_word, other.word}),
                        .to = std::max({noun, holder_word, other.word}),
                        .cue = noun});
}

}  // namespace newsgraph::parser
