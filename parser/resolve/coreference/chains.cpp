#include "parser/resolve/coreference/chains.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace newsgraph::parser {

Chains::Chains(const Document& its_document, const Lexicon& its_lexicon, std::vector<Mention> its_mentions,
               const AntecedentTable& its_weights)
    : document(its_document),
      lexicon(its_lexicon),
      weights(its_weights),
      mentions(std::move(its_mentions)),
      of(mentions.size()),
      why(mentions.size()) {
  trees.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) trees.emplace_back(sentence);
}

ChainIndex Chains::open(MentionIndex i) {
  const auto index = static_cast<ChainIndex>(all.size());
  all.emplace_back().type = mentions[i].type;
  join(i, index, {});
  return index;
}

void Chains::join(MentionIndex i, ChainIndex index, std::string_view its_why) {
  Chain& chain = all[index];
  const Mention& m = mentions[i];
  chain.mentions.push_back(i);
  of[i] = index;
  why[i] = its_why;
  if (m.kind == MentionKind::Pronoun) return;
  if (m.kind == MentionKind::Name) chain.named = true;
  if (m.type == EntityType::Country)
    chain.country = chain.country ? chain.country : m.country;
  else if (!chain.nation && !chain.country)
    chain.nation = m.country;
  if (!chain.role) chain.role = m.role;
  if (!chain.count) chain.count = m.count;
  if (chain.batch.empty()) chain.batch = m.batch;
  if (chain.type == EntityType::Group && m.type == EntityType::Unit) chain.type = EntityType::Unit;
}

void Chains::merge(ChainIndex into, ChainIndex from, std::string_view its_why) {
  if (into == from) return;
  Chain gone = std::move(all[from]);
  all[from] = {};
  Chain& kept = all[into];
  for (const MentionIndex i : gone.mentions) {
    kept.mentions.push_back(i);
    of[i] = into;
    if (why[i].empty()) why[i] = its_why;
  }
  std::sort(kept.mentions.begin(), kept.mentions.end());
  if (!kept.named && gone.named) kept.type = gone.type;
  kept.named = kept.named || gone.named;
  if (!kept.country) kept.country = gone.country;
  if (!kept.nation) kept.nation = gone.nation;
  if (!kept.role) kept.role = std::move(gone.role);
  if (!kept.count) kept.count = gone.count;
  if (kept.batch.empty()) kept.batch = std::move(gone.batch);
  if (kept.gender == Gender::Unknown) kept.gender = gone.gender;
}

std::pair<MentionIndex, MentionIndex> Chains::in_sentence(std::uint32_t sentence) const {
  const auto starts = [&](std::uint32_t wanted) {
    return static_cast<MentionIndex>(
        std::lower_bound(mentions.begin(), mentions.end(), wanted,
                         [](const Mention& m, std::uint32_t s) { return m.sentence < s; }) -
        mentions.begin());
  };
  return {starts(sentence), starts(sentence + 1)};
}

std::optional<MentionIndex> Chains::headed_by(std::uint32_t sentence, int word) const {
  auto at = std::lower_bound(mentions.begin(), mentions.end(), sentence,
                             [](const Mention& m, std::uint32_t wanted) { return m.sentence < wanted; });
  for (; at != mentions.end() && at->sentence == sentence; ++at)
    if (at->head == word) return static_cast<MentionIndex>(at - mentions.begin());
  return std::nullopt;
}

bool Chains::nations_agree(ChainIndex chain, const Mention& m) const {
  return !m.country || !all[chain].nation || *m.country == *all[chain].nation;
}

bool Chains::is_foremost(CountryIndex country) const {
  std::size_t its = 0, most = 0;
  for (const Chain& chain : all) {
    if (!chain.country) continue;
    most = std::max(most, chain.mentions.size());
    if (*chain.country == country) its = chain.mentions.size();
  }
  return its == most;
}

namespace {

std::string decomposed(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  if (U_SUCCESS(error))
    nfkd->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr,
                        error);
  return U_SUCCESS(error) ? result : std::string(text);
}

bool joins_words(UChar32 c) {
  return c == '-' || c == 0x2010 || c == 0x2011 || c == '.' || c == '\'' || c == 0x2019 || c == 0x2018;
}

std::string folded(std::string_view text) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string letters = ascii ? std::string(text) : decomposed(text);
  std::string result;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(letters.data());
  const auto length = static_cast<int32_t>(letters.size());
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    if (c < 0 || joins_words(c) || u_charType(c) == U_NON_SPACING_MARK) continue;
    char buffer[U8_MAX_LENGTH];
    int32_t written = 0;
    U8_APPEND_UNSAFE(reinterpret_cast<std::uint8_t*>(buffer), written, u_tolower(c));
    result.append(buffer, static_cast<std::size_t>(written));
  }
  return result;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  while (!name.empty()) {
    const auto gap = name.find(' ');
    std::string_view word = name.substr(0, gap);
    for (const std::string_view possessive : {"'s", "\u2019s"})
      if (word.ends_with(possessive)) word.remove_suffix(possessive.size());
    if (std::string plain = folded(word); !plain.empty()) words.push_back(std::move(plain));
    name = gap == name.npos ? std::string_view() : name.substr(gap + 1);
  }
  return words;
}

namespace {

Gender gender_of_role(const Lexicon& lexicon, std::string_view role) {
  const auto words = name_words(role);
  if (words.empty()) return Gender::Unknown;
  if (words.back() == "mr" || words.back() == "sir" || words.back() == "lord") return Gender::Male;
  if (words.back() == "mrs" || words.back() == "ms" || words.back() == "dame") return Gender::Female;
  return lexicon.noun_gender(words.back());
}

}  // namespace

Gender told_gender(const Chains& chains, const Mention& m) {
  Gender gender = Gender::Unknown;
  if (m.kind == MentionKind::Name) {
    // Of a name of one word nobody knows whether it is a given name: "Kennedy", "Martin".
    const std::size_t given = m.name.find(' ');
    if (given != std::string::npos)
      gender = chains.lexicon.given_name(std::string_view(m.name).substr(0, given));
  } else {
    gender = chains.lexicon.noun_gender(m.lemma);
  }
  return gender == Gender::Unknown && m.role ? gender_of_role(chains.lexicon, *m.role) : gender;
}

Gender told_gender(const Chains& chains, const Chain& chain) {
  for (const MentionIndex i : chain.mentions)
    if (const Gender gender = told_gender(chains, chains.mention(i)); gender != Gender::Unknown)
      return gender;
  return Gender::Unknown;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  if (std::abs(n - m) > limit) return limit + 1;
  // Three rows of the optimal string alignment distance.
  std::vector<int> before(static_cast<std::size_t>(m) + 1), last(before), row(before);
  for (int j = 0; j <= m; ++j) last[static_cast<std::size_t>(j)] = j;
  for (int i = 1; i <= n; ++i) {
    row[0] = i;
    for (int j = 1; j <= m; ++j) {
      const auto k = static_cast<std::size_t>(j);
      const char x = a[static_cast<std::size_t>(i) - 1], y = b[k - 1];
      row[k] = std::min({last[k] + 1, row[k - 1] + 1, last[k - 1] + (x == y ? 0 : 1)});
      if (i > 1 && j > 1 && x == b[k - 2] && a[static_cast<std::size_t>(i) - 2] == y)
        row[k] = std::min(row[k], before[k - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[static_cast<std::size_t>(m)], limit + 1);
}

}  // namespace newsgraph::parser
