#include "parser/resolve/coreference/training/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "parser/extract/mentions/mentions.hpp"
#include "parser/resolve/coreference.hpp"

namespace newsgraph::parser {
namespace {

std::string form_of(const Mention& m) {
  return std::string(m.definite ? "the " : "") + (m.count ? "counted" : m.plural ? "several" : "one");
}

}  // namespace

void Measured::add(const MarkedDocument& marked, const Document& document, const Lexicon& lexicon,
                   const AntecedentTable& weights) {
  const std::vector<std::size_t> first_word = first_words(marked, document);
  const Gold gold(marked);
  const Mentions resolved = resolve_coreference(document, lexicon, find_mentions(document, lexicon), weights);
  std::vector<std::string> groups;
  for (const Mention& m : resolved.all)
    groups.push_back(gold.of(first_word[m.sentence] + static_cast<std::size_t>(m.head)));

  for (MentionIndex i = 0; i < resolved.all.size(); ++i) {
    const Mention& m = resolved.all[i];
    if (m.kind != MentionKind::Nominal || m.lemma.empty() || groups[i].empty()) continue;
    bool wanted = false, chosen = false, right = false;
    for (MentionIndex j = i; j-- > 0;) {
      if (resolved.all[j].kind == MentionKind::Pronoun || groups[j].empty()) continue;
      const bool joined = resolved.entity_of[i] && resolved.entity_of[j] == resolved.entity_of[i];
      wanted |= groups[j] == groups[i];
      if (joined && !chosen) right = groups[j] == groups[i];
      chosen |= joined;
    }
    for (const std::string& form : {form_of(m), std::string("all")}) {
      links[form].wanted += wanted;
      links[form].chosen += chosen;
      links[form].right += right;
    }
  }

  std::map<std::pair<std::string, EntityIndex>, int> both;
  std::map<std::string, int> by_group;
  std::map<EntityIndex, int> by_entity;
  for (MentionIndex i = 0; i < resolved.all.size(); ++i) {
    if (groups[i].empty() || !resolved.entity_of[i]) continue;
    ++both[{groups[i], *resolved.entity_of[i]}];
    ++by_group[groups[i]];
    ++by_entity[*resolved.entity_of[i]];
  }
  for (const auto& [key, n] : both) {
    precision += double(n) * n / by_entity[key.second];
    recall += double(n) * n / by_group[key.first];
    mentions += n;
  }
}

void Measured::print(const std::string& title) const {
  for (const auto& [form, its] : links)
    fmt::print("{} {:12} {} of {} links right ({:.1f} %), {:.1f} % of {} found\n", title, form, its.right,
               its.chosen, 100. * its.right / std::max(its.chosen, 1),
               100. * its.right / std::max(its.wanted, 1), its.wanted);
  const double p = 100 * precision / std::max(mentions, 1), r = 100 * recall / std::max(mentions, 1);
  if (mentions > 0)
    fmt::print("{} B-cubed {:.1f} {:.1f} F1 {:.2f} ({} mentions)\n", title, p, r, 2 * p * r / (p + r),
               mentions);
}

}  // namespace newsgraph::parser
