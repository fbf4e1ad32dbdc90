#include "parser/language/lemmatiser.hpp"

#include <algorithm>
#include <array>

#include "parser/language/neural/features.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::size_t longest_suffix = 6;

bool keeps_case(std::string_view xpos) {
  static constexpr std::array<std::string_view, 8> tags{"NNP", "NNPS", "ADD", "FW", "GW", "LS", "NFP", "XX"};
  return std::find(tags.begin(), tags.end(), xpos) != tags.end();
}

}  // namespace

Lemmatiser::Lemmatiser(const ModelFile& file)
    : words_(file.index("lemma.words")),
      rules_(file.index("lemma.rules")),
      word_lemmas_(file.strings("lemma.words.values")),
      rule_values_(file.strings("lemma.rules.values")) {
  if (word_lemmas_.size() != words_.strings().size() || rule_values_.size() != rules_.strings().size())
    file.fail("the lemmas do not go with their keys");
  for (std::uint32_t i = 0; i < rule_values_.size(); ++i)
    if (rule_values_[i].empty() || rule_values_[i][0] < '0' || rule_values_[i][0] > '9')
      file.fail("a lemma rule does not begin with a digit");
}

std::string Lemmatiser::operator()(std::string_view form, std::string_view xpos) const {
  const std::u32string text = normalised(form), low = lowered(text);
  const std::string key = std::string(xpos) + '\t';
  if (const auto found = words_.find(key + utf8(low))) return std::string(word_lemmas_[*found]);
  const std::u32string& base = keeps_case(xpos) ? text : low;
  for (std::size_t length = std::min(longest_suffix, low.size() - 1) + 1; length-- > 0;) {
    const auto found = rules_.find(key + utf8(std::u32string_view(low).substr(low.size() - length)));
    if (!found) continue;
    const std::string_view rule = rule_values_[*found];
    const auto cut = static_cast<std::size_t>(rule[0] - '0');
    if (base.size() <= cut) return utf8(base);
    return utf8(std::u32string_view(base).substr(0, base.size() - cut)) + std::string(rule.substr(1));
  }
  return utf8(base);
}

}  // namespace newsgraph::parser
