#include "parser/resolve/person_name.hpp"

#include <algorithm>

#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

bool same_part(std::string_view a, std::string_view b) {
  if (a == b || skeleton(a) == skeleton(b)) return true;
  // An initial stands for any name that begins with it.
  return (a.size() == 1 || b.size() == 1) && a[0] == b[0];
}

/// Slavic names as they are written from one language or another: "Ihor Koval\u00ebu" and "Igor Kovalyov"
/// have the same consonants where "g" and "h" are one, and "u" behind a vowel at the end is "v". A feminine
/// ending stays.
std::string slavic_consonants(std::string_view word) {
  const auto vowel = [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; };
  std::string usual(word);
  if (usual.size() > 3 && usual.ends_with("ff")) usual.pop_back();
  const std::size_t last = usual.size() - 1;
  const bool voiced = usual.size() > 2 && vowel(usual[last - 1]) &&
                      (usual[last] == 'u' || usual[last] == 'w' || usual[last] == 'f');
  if (voiced) usual[last] = 'v';
  for (std::size_t i = 1; i + 1 < usual.size(); ++i)  // "Dubrouski"
    if (usual[i] == 'u' && (usual[i - 1] == 'o' || usual[i - 1] == 'a') && !vowel(usual[i + 1]))
      usual[i] = 'v';
  const bool feminine = vowel(usual.back());
  for (std::size_t i = 0; i < usual.size(); ++i)
    if (usual[i] == 'g' && (i + 1 == usual.size() || usual[i + 1] != 'h')) usual[i] = 'h';
  return consonants(usual) + (feminine ? "a" : "");
}

/// Short parts ("un", "il") must agree: there a letter tells people apart.
bool misspelt_part(std::string_view a, std::string_view b) {
  if (a.size() < 4 || b.size() < 4) return false;
  if (consonants(a) == consonants(b)) return true;
  if (a[0] == b[0] && slavic_consonants(a).size() > 2 && slavic_consonants(a) == slavic_consonants(b))
    return true;
  return (a.size() >= 5 || b.size() >= 5) && one_typo_apart(skeleton(a), skeleton(b));
}

NameLikeness compare_aligned(const PersonName& a, const PersonName& b) {
  std::size_t misspelt = 0, same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (same_part(a[i], b[i])) {
      ++same;
    } else if (misspelt_part(a[i], b[i])) {
      ++misspelt;
    } else {
      return NameLikeness::Different;
    }
  }
  if (misspelt == 0) return NameLikeness::Same;
  return same > 0 && misspelt <= same + 1 ? NameLikeness::Typo : NameLikeness::Different;
}

/// The shorter name's parts in the longer one's order, and its first or last part in the same place.
bool is_part_of(const PersonName& shorter, const PersonName& longer) {
  if (!same_part(shorter.front(), longer.front()) && !same_part(shorter.back(), longer.back())) return false;
  std::size_t next = 0;
  for (const std::string& part : longer) {
    if (next == shorter.size() || !same_part(shorter[next], part)) continue;
    // "Ida H. Berg" is no "Ida Holm": an initial does not stand for a family name.
    const bool family = next + 1 == shorter.size();
    if (family && part.size() == 1 && shorter[next].size() > 1) continue;
    ++next;
  }
  return next == shorter.size();
}

/// A single letter counts little: "J. Holm" has one part that tells.
std::size_t telling_parts(const PersonName& name) {
  std::size_t count = 0;
  for (const std::string& part : name) count += part.size() > 1;
  return count;
}

/// Long words that differ in the voice of consonants, in their vowels or by one letter, but not by a
/// plural's.
bool respelt_word(const std::string& a, const std::string& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 5 || a + 's' == b || b + 's' == a) return false;
  const std::string x = voiceless(skeleton(a)), y = voiceless(skeleton(b));
  if (x == y) return true;
  if (x[0] != y[0]) return false;
  return (consonants(a) == consonants(b) && consonants(a).size() > 2) ||
         (shorter >= 7 && one_typo_apart(x, y));
}

}  // namespace

// Which consonants are voiced is heard otherwise from tongue to tongue.
std::string voiceless(std::string consonants) {
  for (char& c : consonants) {
    if (c == 'g') c = 'k';
    if (c == 'd') c = 't';
    if (c == 'b' || c == 'v') c = 'p';
  }
  return consonants;
}

std::string compact_skeleton(const PersonName& name) {
  std::string all;
  for (const std::string& part : name) all += part;
  return skeleton(all);
}

NameLikeness compare(const PersonName& a, const PersonName& b) {
  if (compact_skeleton(a) == compact_skeleton(b)) return NameLikeness::Same;
  if (a.size() == b.size()) {
    const NameLikeness likeness = compare_aligned(a, b);
    const bool initials_only = telling_parts(a) < 2 || telling_parts(b) < 2;
    return likeness == NameLikeness::Same && initials_only ? NameLikeness::Partial : likeness;
  }
  const PersonName& shorter = a.size() < b.size() ? a : b;
  const PersonName& longer = a.size() < b.size() ? b : a;
  if (shorter.size() >= 2 && is_part_of(shorter, longer)) return NameLikeness::Partial;
  return NameLikeness::Different;
}

/// "Ben" and "Benjamin", "Tom" and "Thomas"
bool is_short_for(const std::string& brief, const std::string& full) {
  return brief.size() > 2 && brief.size() < full.size() && skeleton(full).starts_with(skeleton(brief));
}

bool sound_alike(const PersonName& a, const PersonName& b) {
  if (a.size() != 2 || b.size() != 2) return false;
  if (same_part(a[1], b[1]) && a[1].size() > 1 && (is_short_for(a[0], b[0]) || is_short_for(b[0], a[0])))
    return true;
  const auto alike = [&](std::size_t same, std::size_t other) {
    if (!same_part(a[same], b[same]) || a[same].size() < 2 || b[same].size() < 2) return false;
    const std::string x = voiceless(consonants(a[other])), y = voiceless(consonants(b[other]));
    return misspelt_part(a[other], b[other]) || (x == y && x.size() > 2) ||
           (a[other].size() > 3 && voiceless(skeleton(a[other])) == voiceless(skeleton(b[other])));
  };
  return alike(0, 1) || alike(1, 0);
}

bool all_sound_alike(const PersonName& a, const PersonName& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!same_part(a[i], b[i]) && !misspelt_part(a[i], b[i]) && !respelt_word(a[i], b[i]) &&
        !(a.size() > 2 && a[i].size() > 2 && b[i].size() > 2 &&
          one_typo_apart(skeleton(a[i]), skeleton(b[i]))))
      return false;
  return true;
}

bool lacks_parts_and_is_misspelt(const PersonName& a, const PersonName& b) {
  const PersonName &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
  return shorter.size() == 2 && longer.size() > 2 && shorter.back().size() > 1 &&
         same_part(shorter.back(), longer.back()) && misspelt_part(shorter.front(), longer.front());
}

bool written_otherwise(const PersonName& a, const PersonName& b) {
  if (a.size() != b.size()) return false;
  std::size_t respelt = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (++respelt > 1 || !respelt_word(a[i], b[i])) return false;
  }
  return respelt == 1;
}

}  // namespace newsgraph::parser
