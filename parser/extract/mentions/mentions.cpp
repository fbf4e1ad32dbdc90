#include "parser/extract/mentions/mentions.hpp"

#include <algorithm>
#include <tuple>

#include "parser/extract/mentions/described_names.hpp"
#include "parser/extract/mentions/ethnic_words.hpp"
#include "parser/extract/mentions/name_mentions.hpp"
#include "parser/extract/mentions/name_types.hpp"
#include "parser/extract/mentions/nominal_mentions.hpp"
#include "parser/extract/mentions/pronoun_mentions.hpp"
#include "parser/extract/mentions/sentence_context.hpp"

namespace newsgraph::parser {

namespace {

/// "another 1,500", "thousands": what a number without its noun counts is what was counted before it; people
/// where nothing was.
void type_bare_numbers(std::vector<Mention>& all) {
  EntityType counted = EntityType::Group;
  for (Mention& m : all) {
    if (m.kind != MentionKind::Nominal || !m.plural) continue;
    if (m.lemma.empty())
      m.type = counted;
    else if (m.count)
      counted = m.type;
  }
}

/// Moves a heading's nominals out of its mentions.
void take_descriptions(SentenceContext& context, const Lexicon& lexicon, std::vector<Mention>& into) {
  const auto named = static_cast<std::ptrdiff_t>(context.mentions.size());
  std::unordered_set<std::string> things;
  find_nominal_mentions(context, lexicon, things);
  const auto first = context.mentions.begin() + named;
  std::copy_if(first, context.mentions.end(), std::back_inserter(into),
               [](const Mention& m) { return !m.thing && !m.lemma.empty(); });
  context.mentions.erase(first, context.mentions.end());
}

}  // namespace

FoundMentions find_mentions(const Document& document, const Lexicon& lexicon) {
  FoundMentions found;
  std::vector<Mention>& all = found.all;
  std::vector<std::vector<Name>> names = settled_names(document, lexicon);
  const std::unordered_set<std::string> ethnic = ethnic_words(document, lexicon);
  const std::unordered_set<std::string> craft = craft_names(document, lexicon);
  std::unordered_set<std::string> things;
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    // What stands in forms, bylines and buttons is nobody's news.
    if (sentence.words.empty() || sentence.region == RegionKind::Furniture ||
        sentence.region == RegionKind::Byline)
      continue;
    SentenceContext context(document, i, std::move(names[i]));
    find_name_mentions(context, lexicon, ethnic, craft);
    if (sentence.region == RegionKind::Headline)
      take_descriptions(context, lexicon, found.described_in_headings);
    if (sentence.region == RegionKind::Prose || sentence.region == RegionKind::Caption) {
      find_nominal_mentions(context, lexicon, things);
      find_pronouns(context);
    }
    std::stable_sort(context.mentions.begin(), context.mentions.end(),
                     [](const Mention& a, const Mention& b) {
                       return std::tuple(a.first, -a.last) < std::tuple(b.first, -b.last);
                     });
    std::move(context.mentions.begin(), context.mentions.end(), std::back_inserter(all));
  }
  type_bare_numbers(all);
  return found;
}

std::optional<MentionIndex> Mentions::headed_by(std::uint32_t sentence, int word) const {
  auto at = std::lower_bound(all.begin(), all.end(), sentence,
                             [](const Mention& m, std::uint32_t wanted) { return m.sentence < wanted; });
  std::optional<MentionIndex> best;
  for (; at != all.end() && at->sentence == sentence; ++at) {
    const auto index = static_cast<MentionIndex>(at - all.begin());
    if (at->head == word && (!best || all[*best].span.size() < at->span.size())) best = index;
  }
  return best;
}

}  // namespace newsgraph::parser
