#include "parser/language/neural/features.hpp"

#include <unicode/utf8.h>

#include <algorithm>

#include "parser/language/tokens/characters.hpp"

namespace newsgraph::parser {

using namespace tokens;
namespace {

constexpr std::uint32_t unknown_character = 1;

void append_normalised(std::u32string& out, char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2B9:
    case 0x2BC:
    case 0xB4:
    case 0x60:
    case 0xFF07:
      out += U'\'';
      return;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB:
      out += U'"';
      return;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      out += U'-';
      return;
    case 0x2014:
    case 0x2015:
      out += U"--";
      return;
    case 0x2026:
      out += U"...";
      return;
    case 0xAD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return;
    default:
      out += c;
  }
}

char32_t shape_of(char32_t c) {
  if (lower(c) != c) return U'X';
  if (is_digit(c)) return U'd';
  return (c >= 'a' && c <= 'z') || c >= 0x80 ? U'x' : c;
}

std::u32string shape(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    const char32_t kind = shape_of(c);
    const bool fifth =
        out.size() >= 4 && std::all_of(out.end() - 4, out.end(), [&](char32_t k) { return k == kind; });
    if (!fifth) out += kind;
  }
  return out;
}

std::uint32_t bucket(char kind, std::u32string_view text, std::uint32_t buckets) {
  return static_cast<std::uint32_t>(fnv(kind + utf8(text)) % buckets);
}

std::uint32_t whole(const ModelFile& file, std::string_view key, std::uint32_t highest) {
  const double value = file.hyperparameter(key);
  if (!(value >= 1 && value <= highest))
    file.fail("hyperparameter '" + std::string(key) + "' is out of range");
  return static_cast<std::uint32_t>(value);
}

}  // namespace

std::u32string normalised(std::string_view form) {
  CodePoints points;
  decode(form, 0, static_cast<std::uint32_t>(form.size()), points);
  std::u32string out;
  for (const char32_t c : points.points) append_normalised(out, c);
  if (out == U"''") return U"\"";
  return out.empty() ? U"_" : out;
}

std::u32string lowered(std::u32string_view text) {
  std::u32string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
    out.append(bytes, static_cast<std::size_t>(length));
  }
  return out;
}

FeatureExtractor::FeatureExtractor(const ModelFile& file)
    : words_(file.index("words")),
      forms_(file.index("forms")),
      character_limit_(whole(file, "character_limit", 1000)),
      prefix_buckets_(whole(file, "prefix_buckets", 1u << 24)),
      suffix_buckets_(whole(file, "suffix_buckets", 1u << 24)),
      shape_buckets_(whole(file, "shape_buckets", 1u << 24)) {
  const StringTable alphabet = file.strings("characters");
  for (std::uint32_t i = unknown_character + 1; i < alphabet.size(); ++i) {
    CodePoints point;
    decode(alphabet[i], 0, static_cast<std::uint32_t>(alphabet[i].size()), point);
    if (point.size() != 1) file.fail("a row of section 'characters' is not one character");
    characters_.emplace(point.points[0], i);
  }
}

FormFeatures FeatureExtractor::operator()(std::string_view form) const {
  const std::u32string text = normalised(form);
  std::u32string zeroed = lowered(text);
  FormFeatures features;
  features.word = words_.find(utf8(zeroed)).value_or(0);
  std::replace_if(zeroed.begin(), zeroed.end(), is_digit, U'0');
  features.form = forms_.find(utf8(zeroed)).value_or(0);
  const std::u32string_view z = zeroed;
  features.prefix = bucket('p', z.substr(0, 3), prefix_buckets_);
  features.suffix3 = bucket('3', z.substr(z.size() - std::min<std::size_t>(z.size(), 3)), suffix_buckets_);
  features.suffix2 = bucket('2', z.substr(z.size() - std::min<std::size_t>(z.size(), 2)), suffix_buckets_);
  features.shape = bucket('s', shape(text), shape_buckets_);
  for (const char32_t c : text.substr(0, character_limit_)) {
    const auto found = characters_.find(c);
    features.characters.push_back(found == characters_.end() ? unknown_character : found->second);
  }
  return features;
}

}  // namespace newsgraph::parser
