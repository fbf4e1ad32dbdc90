#include "parser/resolve/coreference/speakers.hpp"

#include <algorithm>

#include "parser/extract/attribution/quotations.hpp"

namespace newsgraph::parser {
namespace {

std::vector<std::vector<bool>> quoted_words(const Chains& chains) {
  std::vector<std::vector<bool>> quoted;
  const std::vector<Quotation> quotations = find_quotations(chains.document);
  auto q = quotations.begin();
  for (const Tree& tree : chains.trees) {
    std::vector<bool>& words = quoted.emplace_back();
    for (int i = 0; i < tree.size(); ++i) {
      const Span word = tree.word(i).span;
      while (q != quotations.end() && q->span.end <= word.start) ++q;
      words.push_back(q != quotations.end() && q->span.contains(word));
    }
  }
  return quoted;
}

}  // namespace

Speakers::Speakers(const Chains& chains) : c_(chains), quoted_(quoted_words(chains)) {}

bool Speakers::speaks(const Mention& m) const {
  const Word& head = c_.head(m);
  return base_relation(head) == "nsubj" && head.head >= 0 && !is_quoted(m.sentence, m.head) &&
         (c_.lexicon.is(c_.tree(m).word(head.head).lemma, UPos::VERB, WordClass::Saying) ||
          c_.lexicon.is(c_.tree(m).word(head.head).lemma, UPos::VERB, WordClass::Denying));
}

bool Speakers::utters(const Mention& m) const {
  if (speaks(m)) return true;
  const Word& head = c_.head(m);
  if (head.relation != "nsubj" || head.head < 0 || is_quoted(m.sentence, m.head)) return false;
  const Tree& tree = c_.tree(m);
  const Word& verb = tree.word(head.head);
  if (verb.upos != UPos::VERB || is_quoted(m.sentence, head.head)) return false;
  // "“…,” Ana Berg shot back", wherever the quotation hangs
  if (m.first > 1 && is_punctuation(tree.word(m.first - 1)) && is_quoted(m.sentence, m.first - 2))
    return true;
  if (verb.relation == "parataxis" && verb.head >= 0 && is_quoted(m.sentence, verb.head)) return true;
  const auto below = tree.children(head.head);
  return std::any_of(below.begin(), below.end(), [&](int child) {
    const Word& word = tree.word(child);
    if (is_one_of(base_relation(word), {"ccomp", "parataxis"})) return is_quoted(m.sentence, child);
    return is_one_of(base_relation(word), {"advcl", "xcomp"}) && word.xpos == "VBG" &&
           !is_quoted(m.sentence, child) && c_.lexicon.is(word.lemma, UPos::VERB, WordClass::Saying);
  });
}

std::optional<ChainIndex> Speakers::around(MentionIndex i) const {
  const Mention& inside = c_.mention(i);
  if (!is_quoted(inside.sentence, inside.head)) return std::nullopt;
  const auto paragraph = [&](MentionIndex j) {
    return c_.document.sentences[c_.mention(j).sentence].paragraph;
  };
  std::optional<ChainIndex> before;
  constexpr MentionIndex most = 200;  // each way; a paragraph may be a book
  MentionIndex first = i;
  while (first > 0 && i - first < most && paragraph(first - 1) == paragraph(i)) --first;
  for (MentionIndex j = first; j < c_.mentions.size() && j < i + most && paragraph(j) == paragraph(i); ++j) {
    if (c_.mention(j).sentence > inside.sentence && before) return before;
    if (!c_.resolved(j) || !utters(c_.mention(j))) continue;
    if (c_.mention(j).sentence >= inside.sentence) return c_.of[j];
    before = c_.of[j];
  }
  if (!is_quoted(inside.sentence, 0) && !is_quoted(inside.sentence, 1)) return before;
  for (MentionIndex j = first; !before && j-- > 0 && first - j < most && paragraph(j) + 1 == paragraph(i);)
    if (c_.resolved(j) && utters(c_.mention(j))) before = c_.of[j];
  return before;
}

}  // namespace newsgraph::parser
