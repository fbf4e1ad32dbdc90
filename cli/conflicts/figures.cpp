#include "cli/conflicts/figures.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <string>

#include "cli/element_text.hpp"

namespace newsgraph::cli {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t most_summed = 12;  // figures; all their sums are tried

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

/// Where the number stands in the text, written in digits.
struct Written {
  std::string before, after;  // up to a few words each, in lower case, a blank at both ends
};

std::optional<Written> find_number(std::int64_t count, std::string_view text) {
  for (const std::string& digits : {grouped(count), std::to_string(count)}) {
    const std::size_t at = text.find(digits);
    if (at == std::string_view::npos) continue;
    const std::size_t from = at > 24 ? at - 24 : 0;
    return Written{' ' + lower(text.substr(from, at - from)),
                   lower(text.substr(at + digits.size(), 16)) + ' '};
  }
  return std::nullopt;
}

template <std::size_t size>
bool ends_with_any(std::string_view text, const std::array<std::string_view, size>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace

Range range_of(std::int64_t count, std::string_view text) {
  constexpr std::array<std::string_view, 7> at_least = {" more than ",           " over ",  " at least ",
                                                        " as many as at least ", " above ", " exceeding ",
                                                        " no fewer than "};
  constexpr std::array<std::string_view, 8> at_most = {" up to ",   " fewer than ", " less than ",
                                                       " at most ", " nearly ",     " almost ",
                                                       " under ",   " as many as "};
  constexpr std::array<std::string_view, 6> about = {" about ",   " some ",          " around ",
                                                     " roughly ", " approximately ", " an estimated "};
  const auto value = static_cast<double>(count);
  const auto written = find_number(count, text);
  if (!written) return {value, value};
  if (ends_with_any(written->before, at_least)) return {value, infinity};
  if (ends_with_any(written->before, at_most)) return {0, value};
  if (ends_with_any(written->before, about)) return {value * 0.9, value * 1.1};
  return {value, value};
}

bool is_addition(std::int64_t count, std::string_view text) {
  constexpr std::array<std::string_view, 6> before = {" another ",       " additional ", " further ",
                                                      " an additional ", " a further ",  " extra "};
  constexpr std::array<std::string_view, 4> after = {" more ", " additional ", " further ", " extra "};
  const auto written = find_number(count, text);
  if (!written) return false;
  return ends_with_any(written->before, before) ||
         std::any_of(after.begin(), after.end(),
                     [&](std::string_view word) { return written->after.starts_with(word); });
}

std::vector<std::size_t> added_up(const std::vector<Figure>& figures) {
  std::vector<std::size_t> group(figures.size());
  std::iota(group.begin(), group.end(), 0);
  if (figures.size() > most_summed) return group;
  const auto unite = [&](std::size_t a, std::size_t b) {
    const std::size_t from = std::max(group[a], group[b]), to = std::min(group[a], group[b]);
    std::replace(group.begin(), group.end(), from, to);
  };
  for (std::size_t set = 1; set < std::size_t{1} << figures.size(); ++set) {
    std::int64_t sum = 0;
    std::size_t parts = 0;
    bool adds = false;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if ((set >> i & 1) == 0) continue;
      sum += figures[i].count;
      ++parts;
      adds = adds || figures[i].addition;
    }
    if (parts < 2 || !adds) continue;
    for (std::size_t total = 0; total < figures.size(); ++total) {
      if ((set >> total & 1) != 0 || figures[total].count != sum || figures[total].addition) continue;
      for (std::size_t i = 0; i < figures.size(); ++i) {
        if ((set >> i & 1) != 0) unite(i, total);
      }
    }
  }
  return group;
}

}  // namespace newsgraph::cli
