#include "parser/extract/relations/standing/counterparts.hpp"

#include <algorithm>

#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/relations/standing/possessors.hpp"
#include "parser/extract/relations/standing/post_ends.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool can_stand_beside(EntityType type) {
  return type == EntityType::Person || type == EntityType::Country || type == EntityType::Agency ||
         type == EntityType::Group || type == EntityType::Unit;
}

/// A body or country that the noun stands before or behind, or is said of: "Norway's ally Chile", "Norvik, a
/// rival of Amaru", "Chile is a partner"; -1: none.
int body_called(const SentenceView& view, int noun) {
  const auto is_body = [&](int word) {
    const auto end = word < 0 || !is_noun(view.word(word)) ? std::nullopt : view.phrases.at(word);
    return end && end->mention != nullptr && end->mention->kind == MentionKind::Name &&
           can_stand_beside(view.type(*end));
  };
  const Word& w = view.word(noun);
  const std::string_view base = base_relation(w);
  if (w.head > noun && (base == "compound" || w.relation == "nmod:desc") && is_body(w.head)) return w.head;
  if (base == "appos" && is_body(w.head)) return w.head;
  for (const int c : view.tree.children(noun))
    if (c > noun && is_one_of(view.word(c).relation, {"appos", "flat", "nmod:desc"}) && is_body(c)) return c;
  const auto index = view.clauses.index(view.index, noun);
  if (!index || view.clauses.all[*index].kind != PredicateKind::Copular) return -1;
  const Clause& clause = view.clauses.all[*index];
  const int subject = clause.word_of(Role::Subject);
  const bool is_so = clause.embedding != Embedding::OpenComplement &&
                     factuality_of(view.document, view.clauses, *index, view.lexicon) == Factuality::Actual;
  return is_so && is_body(subject) ? subject : -1;
}

/// Where the other one is named: a possessor, behind "of" or "to", a name right before; -1: nowhere.
int other_word(const SentenceView& view, int noun, int holder_word) {
  for (const int at : {noun, holder_word})
    for (const int c : view.tree.children(at)) {
      if (c == noun || c == holder_word || (at != noun && c > noun)) continue;
      const Word& w = view.word(c);
      if (w.relation == "nmod:poss") return c;
      if (at == noun && c > noun && base_relation(w) == "nmod" &&
          is_one_of(preposition(view.tree, c), {"of", "to"}))
        return c;
      if (at == noun && c < noun && w.relation == "compound" && w.upos == UPos::PROPN) return c;
    }
  return -1;
}

/// Whom the word means; of "its" and "his" the one meant there, and nobody of "their" and "my".
std::vector<End> others_meant(const SentenceView& view, int noun, int word, const End& holder) {
  const Word& w = view.word(word);
  if (!is_pronoun(w)) return view.phrases.all_at(word);
  if (same_word(w.form, "its")) {
    const auto body = implied_body(view, noun);
    return body ? std::vector{body->body} : std::vector<End>{};
  }
  const auto person = person_meant(view, word, holder);
  return person ? std::vector{*person} : std::vector<End>{};
}

std::string type_of(std::string_view lemma) {
  if (is_one_of(lemma, {"supporter", "backer"})) return "SUPPORTED";
  std::string type;
  for (const char c : lemma)
    type += c == '-' || c == ' ' ? '_' : c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
  return type + "_OF";
}

}  // namespace

bool names_a_counterpart(const SentenceView& view, int noun) {
  return view.lexicon.lists(WordList::NamedTies, view.word(noun).lemma);
}

void read_counterpart(const SentenceView& view, int noun, StandingRecord& record) {
  if (!names_a_counterpart(view, noun) || is_past(view, noun)) return;
  int holder_word = body_called(view, noun);
  if (holder_word < 0) holder_word = holder_of(view, noun);
  if (holder_word < 0 || is_past(view, holder_word)) return;
  const auto holder = view.phrases.at(holder_word);
  const int word = holder && can_stand_beside(view.type(*holder)) ? other_word(view, noun, holder_word) : -1;
  if (word < 0) return;
  const std::string type = type_of(view.word(noun).lemma);
  for (const End& other : others_meant(view, noun, word, *holder))
    if (can_stand_beside(view.type(other)) && view.phrases.has_name(other))
      record.add(view, {.type = type,
                        .subject = *holder,
                        .object = other,
                        .lemma = view.word(noun).lemma,
                        .from = std::min({noun, holder_word, word}),
                        .to = std::max({noun, holder_word, word}),
                        .cue = noun});
}

}  // namespace newsgraph::parser
