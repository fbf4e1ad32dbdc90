#include "parser/extract/phrases.hpp"

#include <algorithm>

namespace newsgraph::parser {

std::optional<End> Phrases::direct(int word) const {
  const auto mention = mentions_.headed_by(sentence_, word);
  if (!mention) return std::nullopt;
  const auto entity = mentions_.entity_of[*mention];
  if (!entity) return std::nullopt;
  return End{*entity, &mentions_.all[*mention]};
}

std::optional<End> Phrases::at(int word) const {
  for (int steps = 0; steps < 4 && word >= 0; ++steps) {
    if (auto found = direct(word)) return found;
    const Word& w = tree_.word(word);
    const bool partitive = w.upos == UPos::NUM || w.upos == UPos::DET || w.upos == UPos::ADJ ||
                           (w.upos == UPos::NOUN && lexicon_.is_no_entity(w.lemma)) ||
                           (is_pronoun(w) && !mentions_.headed_by(sentence_, word));
    if (!partitive) return std::nullopt;
    int inner = -1;
    for (const int c : tree_.children(word))
      if (base_relation(tree_.word(c)) == "nmod" && preposition(tree_, c) == "of") inner = c;
    word = inner;
  }
  return std::nullopt;
}

std::vector<End> Phrases::all_at(int word) const {
  std::vector<End> found;
  if (coordinated_ != nullptr && is_pronoun(tree_.word(word)) && coordinated_->sentence + 1 >= sentence_ &&
      (coordinated_->sentence < sentence_ || coordinated_->word < word)) {
    const auto mention = mentions_.headed_by(sentence_, word);
    if (mention && mentions_.all[*mention].plural) {
      const auto entity = mentions_.entity_of[*mention];
      const auto& both = coordinated_->ends;
      if (!entity || std::any_of(both.begin(), both.end(), [&](const End& e) { return e.entity == *entity; }))
        return both;
    }
  }
  for (const int conjunct : tree_.conjuncts(word)) {
    const auto end = at(conjunct);
    if (!end) continue;
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const End& e) { return e.entity == end->entity; });
    if (!known) found.push_back(*end);
  }
  return found;
}

std::optional<End> Phrases::about(int word) const {
  for (int steps = 0; steps < 4 && word >= 0; ++steps) {
    if (auto found = at(word)) return found;
    if (!is_noun(tree_.word(word))) return std::nullopt;
    int of = -1, owner = -1, modifier = -1;
    for (const int c : tree_.children(word)) {
      const Word& w = tree_.word(c);
      const std::string_view base = base_relation(w);
      if (w.relation == "nmod:poss" && owner < 0) owner = c;
      if (base == "nmod" && w.relation != "nmod:poss" && of < 0) {
        const std::string_view prep = preposition(tree_, c);
        if (prep == "of" || prep == "about" || prep == "on" || prep == "against" || prep == "for") of = c;
      }
      if ((base == "compound" || base == "amod") && modifier < 0 && at(c)) modifier = c;
    }
    const bool event = clauses_.at(sentence_, word) != nullptr;
    if (event && of < 0 && modifier >= 0)
      if (const auto found = at(modifier); found && type(*found) != EntityType::Country) return found;
    word = event && of >= 0 ? of : owner >= 0 ? owner : of >= 0 ? of : event ? modifier : -1;
  }
  return std::nullopt;
}

}  // namespace newsgraph::parser
