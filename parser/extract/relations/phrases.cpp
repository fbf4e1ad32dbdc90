#include "parser/extract/relations/phrases.hpp"

#include <algorithm>

#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "the number of nurses", unlike "a number of nurses", is a number.
bool is_figure(const Tree& tree, int word) {
  const int determiner = tree.child(word, "det");
  return determiner >= 0 && same_word(tree.word(determiner).form, "the") &&
         (tree.word(word).lemma == "number" || tree.word(word).lemma == "percentage" ||
          tree.word(word).lemma == "amount");
}

}  // namespace

std::optional<End> Phrases::counted(int figure) const {
  const auto mention = mentions_.headed_by(sentence_, figure);
  if (!mention || !is_figure(tree_, figure) || !mentions_.entity_of[*mention]) return std::nullopt;
  return End{*mentions_.entity_of[*mention], &mentions_.all[*mention]};
}

std::optional<End> Phrases::direct(int word) const {
  const auto mention = mentions_.headed_by(sentence_, word);
  if (!mention || is_figure(tree_, word)) return std::nullopt;
  const auto entity = mentions_.entity_of[*mention];
  if (!entity || (mentions_.all[*mention].kind == MentionKind::Nominal && is_event(word)))
    return std::nullopt;
  return End{*entity, &mentions_.all[*mention]};
}

/// "the movement of troops", "troop movements", as against "the movement".
bool Phrases::is_event(int word) const {
  const Clause* clause = clauses_.at(sentence_, word);
  if (clause == nullptr || clause->kind != PredicateKind::Nominal || lexicon_.noun(clause->lemma) == nullptr)
    return false;
  return std::any_of(clause->arguments.begin(), clause->arguments.end(), [&](const ClauseArgument& a) {
    if (a.preposition == "of") return true;
    if (a.preposition != "+") return false;
    const auto found = mentions_.headed_by(sentence_, a.word);
    return found && (mentions_.all[*found].type == EntityType::Unit ||
                     mentions_.all[*found].type == EntityType::Weapon);
  });
}

std::optional<End> Phrases::at(int word) const {
  int part = -1;
  for (int steps = 0; steps < 4 && word >= 0; ++steps) {
    if (auto found = direct(word)) {
      found->part = part;
      return found;
    }
    const Word& w = tree_.word(word);
    const bool partitive = w.upos == UPos::NUM || w.upos == UPos::DET || w.upos == UPos::ADJ ||
                           (w.upos == UPos::NOUN && lexicon_.is_no_entity(w.lemma) &&
                            lexicon_.lists(WordList::Shares, w.lemma)) ||
                           (is_pronoun(w) && !mentions_.headed_by(sentence_, word));
    if (!partitive) {
      if (const auto found = named_beside(word)) return found;
      if (const auto found = described_beside(word)) return found;
      return predicated(word);
    }
    if (is_figure(tree_, word)) return std::nullopt;
    if (w.lemma == "one")  // "One of the four, Ana Berg, …": she
      if (const auto found = name_of(word)) return found;
    int inner = -1;
    for (const int c : tree_.children(word))
      if (base_relation(tree_.word(c)) == "nmod" && preposition(tree_, c) == "of") inner = c;
    if (part < 0 && takes_part(word, inner)) part = word;
    word = inner;
  }
  return std::nullopt;
}

/// The name in apposition.
std::optional<End> Phrases::name_of(int word) const {
  for (const int c : tree_.children(word)) {
    const auto found = c > word && base_relation(tree_.word(c)) == "appos" ? direct(c) : std::nullopt;
    if (found && found->mention->kind == MentionKind::Name) return found;
  }
  return std::nullopt;
}

/// "half of the 200 nurses", "four of them", as against "all of the 200", "a group of 200".
bool Phrases::takes_part(int word, int whole) const {
  if (whole < 0 || is_one_of(lower_case(tree_.word(word).form), {"all", "both", "each", "total"}))
    return false;
  if (is_pronoun(tree_.word(whole))) return true;
  const auto children = tree_.children(whole);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c < whole && (tree_.word(c).relation == "nmod:poss" ||
                         is_one_of(lower_case(tree_.word(c).form), {"the", "these", "those"}));
  });
}

/// "the embassy's attaché, Colonel Ana Berg", "the state enterprise Norvik", where the description is no
/// mention of its own.
std::optional<End> Phrases::named_beside(int word) const {
  if (!is_noun(tree_.word(word))) return std::nullopt;
  for (const int c : tree_.children(word)) {
    if (c < word || base_relation(tree_.word(c)) != "appos") continue;
    const auto found = direct(c);
    if (!found || found->mention->kind != MentionKind::Name) continue;
    const bool holder = lexicon_.post(tree_.word(word).lemma) && type(*found) == EntityType::Person;
    if (holder || tree_.extent(c).first == word + 1) return found;
  }
  return std::nullopt;
}

/// "met rebel leader Ana Berg", where the tree has the name for an object of its own and the leader is the
/// mention.
std::optional<End> Phrases::described_beside(int word) const {
  const Word& name = tree_.word(word);
  const int before = tree_.extent(word).first - 1;
  if (name.upos != UPos::PROPN || before < 0 || tree_.word(before).head != name.head ||
      !lexicon_.post(tree_.word(before).lemma))
    return std::nullopt;
  const auto found = direct(before);
  return found && found->mention->last > word ? found : std::nullopt;
}

/// "She is the lawyer who sued the bank", "became the first lawyer to sue it": the lawyer is she.
std::optional<End> Phrases::predicated(int word) const {
  const Word& w = tree_.word(word);
  const bool became =
      w.relation == "xcomp" && w.head >= 0 && is_one_of(tree_.word(w.head).lemma, {"become", "remain"});
  const Clause* clause = clauses_.at(sentence_, became ? w.head : word);
  if (clause == nullptr || clause->negated) return std::nullopt;
  if (became ? clause->tense == Tense::None : clause->kind != PredicateKind::Copular) return std::nullopt;
  const int subject = clause->word_of(Role::Subject);
  return subject < 0 || subject == word || !is_noun(tree_.word(word)) ? std::nullopt : direct(subject);
}

bool Phrases::is_thing(const End& end) { return end.mention != nullptr && end.mention->thing; }

/// Has this sentence or the one before it a name or description of the entity?
bool Phrases::is_spoken_of_nearby(EntityIndex entity) const {
  const std::uint32_t from = sentence_ == 0 ? 0 : sentence_ - 1;
  auto m = std::lower_bound(mentions_.all.begin(), mentions_.all.end(), from,
                            [](const Mention& a, std::uint32_t sentence) { return a.sentence < sentence; });
  for (; m != mentions_.all.end() && m->sentence <= sentence_; ++m)
    if (m->kind != MentionKind::Pronoun &&
        mentions_.entity_of[static_cast<std::size_t>(m - mentions_.all.begin())] == entity)
      return true;
  return false;
}

bool Phrases::has_name(const End& end) const {
  const auto& mentions = mentions_.entities[end.entity].mentions;
  return std::any_of(mentions.begin(), mentions.end(),
                     [](const EntityMention& m) { return m.kind == MentionKind::Name; });
}

bool Phrases::stands_for_a_name(const End& end) const {
  return end.mention != nullptr && end.mention->kind == MentionKind::Nominal && has_name(end);
}

/// "nurses, rather than drivers", "nurses, not drivers": not the drivers; but "and not only the drivers".
bool Phrases::is_left_out(int conjunct) const {
  const auto children = tree_.children(conjunct);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    const Word& w = tree_.word(c);
    if (c > conjunct) return false;
    if (w.relation == "cc") return is_one_of(lower_case(w.form), {"rather", "instead", "not"});
    const bool only = is_one_of(tree_.word(c + 1).form, {"only", "just", "merely", "simply", "least"});
    return base_relation(w) == "advmod" && same_word(w.form, "not") && !only;
  });
}

/// "the villages of Selva and Amaru": the first of the names, or -1.
int Phrases::named_places(int word) const {
  const Word& w = tree_.word(word);
  if (w.xpos != "NNS" || !lexicon_.lists(WordList::PlacesNamed, w.lemma)) return -1;
  for (const int c : tree_.children(word)) {
    if (c < word || base_relation(tree_.word(c)) != "nmod" || preposition(tree_, c) != "of") continue;
    const auto name = direct(c);
    const bool several = tree_.conjuncts(c).size() > 1;
    if (several && name && name->mention->kind == MentionKind::Name && type(*name) == EntityType::Place)
      return c;
  }
  return -1;
}

std::vector<End> Phrases::all_at(int word) const {
  std::vector<End> found;
  if (coordinated_ != nullptr && is_pronoun(tree_.word(word)) && coordinated_->sentence + 1 >= sentence_ &&
      (coordinated_->sentence < sentence_ || coordinated_->word < word)) {
    const auto mention = mentions_.headed_by(sentence_, word);
    if (mention && mentions_.all[*mention].plural) {
      const auto entity = mentions_.entity_of[*mention];
      const auto& both = coordinated_->ends;
      if (!entity || !is_spoken_of_nearby(*entity) ||
          std::any_of(both.begin(), both.end(), [&](const End& e) { return e.entity == *entity; }))
        return both;
    }
  }
  if (const int named = named_places(word); named >= 0) return all_at(named);
  for (const int conjunct : tree_.conjuncts(word)) {
    const auto end = conjunct != word && is_left_out(conjunct) ? std::nullopt : at(conjunct);
    if (!end) continue;
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const End& e) { return e.entity == end->entity; });
    if (!known) found.push_back(*end);
  }
  return found;
}

/// "arms sales", "missile tests": the arms are sold, the missiles tested, unlike "gun control", "gun laws".
bool Phrases::is_done_to_arms(int noun) const {
  const RelationDefinition* definition = lexicon_.noun(tree_.word(noun).lemma);
  return definition != nullptr && !definition->has(RelationTrait::State);
}

std::optional<End> Phrases::about(int word, bool owners) const {
  for (int steps = 0; steps < 4 && word >= 0; ++steps) {
    if (auto found = at(word); found && !(steps == 0 && is_thing(*found))) return found;
    const Word& w = tree_.word(word);
    if (!is_noun(w) || lexicon_.lists(WordList::Misfortunes, w.lemma)) return std::nullopt;
    const bool event = clauses_.at(sentence_, word) != nullptr;
    int of = -1, owner = -1, modifier = -1;
    for (const int c : tree_.children(word)) {
      const std::string_view base = base_relation(tree_.word(c));
      if (tree_.word(c).relation == "nmod:poss" && owner < 0) owner = c;
      if (base == "nmod" && tree_.word(c).relation != "nmod:poss" && of < 0) {
        const std::string_view prep = preposition(tree_, c);
        if (prep == "of" ||
            (event && !owners && (prep == "about" || prep == "on" || prep == "against" || prep == "for")))
          of = c;
      }
      if (base == "compound" && event && modifier < 0)
        if (const auto found = at(c); found && type(*found) != EntityType::Country &&
                                      (type(*found) != EntityType::Weapon || is_done_to_arms(word)))
          modifier = c;
    }
    // Who condemns an attack does not condemn the one attacked.
    const RelationDefinition* definition = event ? lexicon_.noun(tree_.word(word).lemma) : nullptr;
    const bool hostile = definition != nullptr &&
                         (definition->event_class == "assault" || definition->event_class == "coerce" ||
                          definition->event_class == "sanction");
    // And who confirms or disavows a meeting or an endorsement says nothing of those met or endorsed.
    const bool mutual = definition != nullptr && !owners &&
                        (definition->event_class == "support" || definition->event_class == "cooperate" ||
                         definition->event_class == "consult" || definition->event_class == "agree");
    // "repelled a raid by the smugglers"
    if (const int agent = hostile && owner < 0 ? clauses_.at(sentence_, word)->oblique("by") : -1; agent >= 0)
      return at(agent);
    if (hostile || mutual) return owner >= 0 ? at(owner) : std::nullopt;
    // "supports the withdrawal of troops", "the release of nurses": who only undergoes it has no part in it.
    if (definition != nullptr && owners) return owner >= 0 ? at(owner) : std::nullopt;
    if (modifier >= 0 && of < 0) return at(modifier);
    if (owners && owner >= 0)
      word = owner;
    else
      word = event || owners ? of : -1;
  }
  return std::nullopt;
}

}  // namespace newsgraph::parser
