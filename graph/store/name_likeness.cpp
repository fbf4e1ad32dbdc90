#include "graph/store/name_likeness.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace newsgraph::graph {
namespace {

/// Where a name is part of the other one.
constexpr double kPart = 0.95;

const icu::Transliterator& to_latin() {
  static const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU's data has no transliterator to Latin letters");
    return made;
  }();
  return *transliterator;
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::vector<std::string_view> words_of(std::string_view plain) {
  std::vector<std::string_view> words;
  while (!plain.empty()) {
    words.push_back(plain.substr(0, plain.find(' ')));
    plain.remove_prefix(std::min(plain.size(), words.back().size() + 1));
  }
  return words;
}

double dice(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return 2 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

}  // namespace

std::string plain_name(std::string_view name) {
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  to_latin().transliterate(text);
  std::string latin, plain;
  text.toUTF8String(latin);
  for (const char c : latin) {
    if (is_plain(c)) {
      plain += c;
    } else if (c != '\'' && !plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

std::vector<std::string> trigrams(std::string_view text) {
  if (text.empty()) return {};
  // Where characters begin.
  std::string padded = " ";
  padded.append(text).append(" ");
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < padded.size(); ++i) {
    if ((padded[i] & 0xC0) != 0x80) starts.push_back(i);
  }
  starts.push_back(padded.size());
  std::vector<std::string> groups;
  for (std::size_t i = 0; i + 3 < starts.size(); ++i)
    groups.push_back(padded.substr(starts[i], starts[i + 3] - starts[i]));
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

double likeness(std::string_view a, std::string_view b) {
  const std::vector<std::string> of_a = trigrams(a), of_b = trigrams(b);
  double best = dice(of_a, of_b);
  const bool b_is_longer = std::ranges::count(b, ' ') > std::ranges::count(a, ' ');
  const std::vector<std::string_view> some = words_of(b_is_longer ? a : b),
                                      all = words_of(b_is_longer ? b : a);
  if (some.empty() || some.size() == all.size()) return best;
  const std::vector<std::string>& wanted = b_is_longer ? of_a : of_b;
  // What was asked for may be part of a name; a name that is part of what was asked for says less.
  const double weight =
      b_is_longer ? kPart : kPart * static_cast<double>(some.size()) / static_cast<double>(all.size());
  for (std::size_t i = 0; i + some.size() <= all.size(); ++i) {
    const char* const start = all[i].data();
    const std::string_view& last = all[i + some.size() - 1];
    const std::string_view window(start, static_cast<std::size_t>(last.data() + last.size() - start));
    best = std::max(best, weight * dice(wanted, trigrams(window)));
  }
  return best;
}

}  // namespace newsgraph::graph
