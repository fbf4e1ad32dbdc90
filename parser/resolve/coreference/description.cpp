#include "parser/resolve/coreference/description.hpp"

#include <algorithm>

#include "parser/extract/numbers/numerals.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

/// Nouns that speak of the same kind of thing.
std::string Describer::kind_of(const std::string& lemma, bool military) const {
  if (c_.lexicon.lists(WordList::Soldiers, lemma)) return military ? "soldiers" : lemma;
  return std::string(c_.lexicon.usual_word(lemma, PhrasePart::Head));
}

namespace {

/// "the head of state": the president, as a rule.
bool is_head_of_state(const Tree& tree, const Mention& m) {
  if (m.lemma != "head") return false;
  const int state = tree.child(m.head, "nmod");
  return state == m.head + 2 && tree.word(state).form == "state" && preposition(tree, state) == "of";
}

}  // namespace

std::string Describer::modifier(const std::string& word) const {
  return std::string(c_.lexicon.usual_word(word, PhrasePart::Modifier));
}

Description Describer::describe_name(const Mention& m) const {
  Description description;
  const std::vector<std::string> words = name_words(m.name);
  if (words.empty()) return description;
  // "Church of the Holy Lake", "Committee on Defence": what stands before the preposition is what it is.
  const auto of = std::find_if(words.begin(), words.end(), [](const auto& word) {
    return word == "of" || word == "for" || word == "on" || word == "against";
  });
  const auto noun = std::prev(of == words.begin() || of == words.end() ? words.end() : of);
  description.kind = words.back() == "service" ? "service" : kind_of(*noun, false);
  for (auto word = words.begin(); word != words.end(); ++word)
    if (word != noun) description.modifiers.insert(modifier(*word));
  // "the coast guard" is said of the "Norwegian Coast Guard" as of "Norway's coast guard"
  const std::string nation = modifier(words.front());
  if (m.type == EntityType::Agency && description.modifiers.size() > 1 &&
      c_.lexicon.country(std::string_view(m.name).substr(0, m.name.find(' '))))
    description.modifiers.erase(nation);
  return description;
}

Description Describer::describe_noun(const Mention& m) const {
  Description description;
  const auto& words = c_.document.sentences[m.sentence].words;
  description.kind = kind_of(m.lemma, c_.lexicon.is_military(m.lemma));
  if (is_head_of_state(c_.tree(m), m)) {
    description.kind = "president";
    return description;
  }
  // "at the front" is where the fighting is, no body's name.
  if (m.lemma == "front" && !preposition(c_.tree(m), m.head).empty()) description.kind = "front line";
  // The words between, less numbers, determiners, participles and what names the nation.
  for (int i = m.first; i < m.last; ++i) {
    const Word& w = words[static_cast<std::size_t>(i)];
    if (i == m.head || w.upos == UPos::DET || w.upos == UPos::PRON || w.upos == UPos::NUM ||
        w.upos == UPos::ADP || is_punctuation(w) || w.upos == UPos::PART || w.upos == UPos::ADV ||
        w.upos == UPos::CCONJ || (m.definite && (w.xpos == "VBN" || w.xpos == "VBG")) || w.xpos == "JJR" ||
        names_nation(m, i))
      continue;
    const std::string plain = lower_case(w.lemma);
    if (plain == m.lemma || vague_numeral(lower_case(w.form)) || c_.lexicon.lists(WordList::Empty, plain))
      continue;
    description.modifiers.insert(modifier(plain));
  }
  add_owner(m, description);
  if (!m.country && has_country_inside(m)) description.modifiers.insert("of several nations");
  return description;
}

Description Describer::describe(const Mention& m) const {
  Description description = m.kind == MentionKind::Name ? describe_name(m) : describe_noun(m);
  // Who rules by arms has many names.
  const std::string military = modifier("military");
  if (description.modifiers.contains(military) && c_.lexicon.lists(WordList::Rulers, description.kind)) {
    description.kind = "junta";
    description.modifiers.erase(military);
  }
  return description;
}

/// "Danish and Norwegian sailors": the phrase has no one nation.
bool Describer::has_country_inside(const Mention& m) const {
  for (int i = m.first; i < m.head; ++i) {
    const auto inside = c_.headed_by(m.sentence, i);
    if (inside && c_.mention(*inside).type == EntityType::Country &&
        c_.mention(*inside).kind == MentionKind::Nominal)
      return true;
  }
  return false;
}

/// "sailors of the squadron" and "the squadron's sailors" are not just any officers.
void Describer::add_owner(const Mention& m, Description& description) const {
  const Tree& tree = c_.tree(m);
  for (const int child : tree.children(m.head)) {
    const Word& w = tree.word(child);
    const bool of = child >= m.last && base_relation(w) == "nmod" && preposition(tree, child) == "of";
    const bool possessor = w.relation == "nmod:poss" && is_noun(w);
    if (!of && !possessor) continue;
    const auto owner = c_.headed_by(m.sentence, child);
    // A nation is compared apart; the territory of one is not that of another.
    const bool nation = owner && c_.mention(*owner).type == EntityType::Country;
    if (nation && (possessor || m.type != EntityType::Place)) continue;
    description.modifiers.insert("of " + lower_case(w.lemma));
  }
}

bool Describer::is_vague(const Mention& m) const {
  for (int i = m.first; i < m.head; ++i)
    if (c_.lexicon.lists(WordList::Vague, lower_case(c_.tree(m).word(i).form))) return true;
  return false;
}

/// Is the word part of a mention of the phrase's nation or of whoever possesses it? The name of a town or a
/// body before a noun, "the Oslo judge", is no such thing: it tells one judge from another.
bool Describer::names_nation(const Mention& m, int word) const {
  auto at = std::lower_bound(c_.mentions.begin(), c_.mentions.end(), m.sentence,
                             [](const Mention& x, std::uint32_t wanted) { return x.sentence < wanted; });
  for (; at != c_.mentions.end() && at->sentence == m.sentence; ++at)
    if (&*at != &m && at->first <= word && word < at->last && at->first >= m.first && at->last <= m.last &&
        at->head != m.head) {
      // "the army chief" is not the police chief.
      if (at->kind == MentionKind::Nominal && at->type != EntityType::Country &&
          c_.head(*at).relation != "nmod:poss" && m.type == EntityType::Person)
        continue;
      return at->kind != MentionKind::Name || at->type == EntityType::Country ||
             c_.head(*at).relation == "nmod:poss";
    }
  return false;
}

bool is_a_speakers(std::string_view pronoun) {
  return same_word(pronoun, "my") || same_word(pronoun, "our") || same_word(pronoun, "your");
}

int possessive_pronoun(const Tree& tree, const Mention& m) {
  const int possessor = tree.child(m.head, "nmod:poss");
  return possessor >= 0 && tree.word(possessor).upos == UPos::PRON ? possessor : -1;
}

}  // namespace newsgraph::parser
