#include "parser/extract/mentions/pronoun_mentions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph::parser {

void find_pronouns(SentenceContext& context) {
  struct Pronoun {
    std::string_view form;
    EntityType type;
    bool plural;
  };
  static constexpr std::array<Pronoun, 17> pronouns{{{"he", EntityType::Person, false},
                                                     {"him", EntityType::Person, false},
                                                     {"his", EntityType::Person, false},
                                                     {"himself", EntityType::Person, false},
                                                     {"she", EntityType::Person, false},
                                                     {"her", EntityType::Person, false},
                                                     {"hers", EntityType::Person, false},
                                                     {"herself", EntityType::Person, false},
                                                     {"it", EntityType::Agency, false},
                                                     {"its", EntityType::Agency, false},
                                                     {"itself", EntityType::Agency, false},
                                                     {"they", EntityType::Group, true},
                                                     {"them", EntityType::Group, true},
                                                     {"their", EntityType::Group, true},
                                                     {"theirs", EntityType::Group, true},
                                                     {"themselves", EntityType::Group, true},
                                                     {"themself", EntityType::Person, false}}};
  for (int i = 0; i < context.size(); ++i) {
    const Word& w = context.word(i);
    if (w.upos != UPos::PRON || context.used[static_cast<std::size_t>(i)] || base_relation(w) == "expl")
      continue;
    const auto found = std::find_if(pronouns.begin(), pronouns.end(),
                                    [&](const Pronoun& p) { return p.form == context.form(i); });
    if (found == pronouns.end()) continue;
    Mention mention = context.mention(i, i + 1, i, MentionKind::Pronoun, found->type);
    mention.name = w.form;
    mention.lemma = std::string(found->form);
    mention.plural = found->plural;
    mention.definite = true;
    context.mentions.push_back(std::move(mention));
  }
}

}  // namespace newsgraph::parser
