#include "parser/resolve/coreference/training/lessons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "parser/extract/mentions/mentions.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

/// A biography speaks of one person, and hundreds of its pronouns teach no more than that.
constexpr double weight_of_biographies = 0.3;

Chains chains_of(const Document& document, const Lexicon& lexicon) {
  Chains chains(document, lexicon, find_mentions(document, lexicon).all);
  for (const auto sieve : {resolve_countries, resolve_names, resolve_appositives, resolve_descriptions})
    sieve(chains);
  learn_genders(chains);
  return chains;
}

/// As the program does.
void join(Chains& chains, MentionIndex pronoun, ChainIndex chain) {
  chains.join(pronoun, chain, "gold");
  if (chains.all[chain].type == EntityType::Person && chains.all[chain].gender == Gender::Unknown)
    chains.all[chain].gender = gender_of(chains.mention(pronoun));
}

}  // namespace

void add_pronouns(const MarkedDocument& marked, const Document& document, const Lexicon& lexicon,
                  std::size_t number, PronounLessons& lessons) {
  Chains chains = chains_of(document, lexicon);
  const std::vector<std::size_t> first_word = first_words(marked, document);
  const Gold gold(marked);
  const Antecedents antecedents(chains, true);
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i) {
    const Mention& m = chains.mention(i);
    if (m.kind != MentionKind::Pronoun) continue;
    const std::string its = gold.of(first_word[m.sentence] + static_cast<std::size_t>(m.head));
    const std::vector<Antecedent> all = antecedents.of(i);
    PronounExample example = example_of(all, lessons);
    example.document = number;
    if (marked.id.find("_bio_") != std::string::npos) example.weight = weight_of_biographies;
    std::optional<ChainIndex> chain;
    bool any = false;
    for (std::size_t k = 0; k < all.size(); ++k) {
      const Antecedent& a = all[k];
      Answer& answer = example.answers[k];
      if (a.word >= 0 && !its.empty()) {
        const std::size_t word = first_word[a.sentence] + static_cast<std::size_t>(a.word);
        const std::string other =
            a.partner >= 0 ? gold.of_both(word, first_word[a.sentence] + static_cast<std::size_t>(a.partner))
                           : gold.of(word);
        answer.right =
            other == its || std::any_of(a.earlier.begin(), a.earlier.end(), [&](const auto& place) {
              return gold.of(first_word[place.first] + static_cast<std::size_t>(place.second)) == its;
            });
        if (answer.right && answer.entity >= 0 && !chain) chain = a.chain;
      }
      any |= answer.right;
    }
    if (!any) example.answers.front().right = true;
    lessons.examples.push_back(std::move(example));
    if (chain) join(chains, i, *chain);  // the next pronouns see what is right
  }
}

void add_pronouns_by_gender(const Document& document, const Lexicon& lexicon, PronounLessons& lessons) {
  Chains chains = chains_of(document, lexicon);
  std::vector<Gender> known;
  for (Chain& c : chains.all) known.push_back(std::exchange(c.gender, Gender::Unknown));
  const Antecedents antecedents(chains, true);
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i) {
    const Mention& m = chains.mention(i);
    if (m.kind != MentionKind::Pronoun || m.type != EntityType::Person || m.plural) continue;
    const std::vector<Antecedent> all = antecedents.of(i);
    std::vector<ChainIndex> right;
    bool wrong = false;
    for (const Antecedent& a : all) {
      if (!a.chain || known[*a.chain] == Gender::Unknown) continue;
      if (known[*a.chain] == gender_of(m)) right.push_back(*a.chain);
      wrong |= known[*a.chain] != gender_of(m);
    }
    if (right.size() != 1) continue;
    if (wrong) {
      PronounExample& example = lessons.examples.emplace_back(example_of(all, lessons));
      for (std::size_t k = 0; k < all.size(); ++k) example.answers[k].right = all[k].chain == right.front();
    }
    join(chains, i, right.front());
  }
}

}  // namespace newsgraph::parser
