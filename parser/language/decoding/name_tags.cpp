#include "parser/language/decoding/name_tags.hpp"

#include <limits>
#include <stdexcept>
#include <string>

#include "parser/language/names.hpp"

namespace newsgraph::parser {

NameTags::NameTags(const std::vector<std::string_view>& tags) {
  for (const std::string_view tag : tags) {
    const bool outside = tag == "O";
    const bool inside =
        tag.size() > 2 && std::string_view("BIES").find(tag[0]) != std::string_view::npos && tag[1] == '-';
    const std::optional<NameType> type = inside ? name_type(tag.substr(2)) : std::nullopt;
    if (!outside && !type) throw std::invalid_argument("'" + std::string(tag) + "' is no name tag");
    tags_.push_back({tag[0], type.value_or(NameType::Miscellaneous)});
  }
  for (const Tag& tag : tags_) {
    before_.emplace_back();
    for (std::size_t i = 0; i < tags_.size(); ++i)
      if (may_follow(tags_[i], tag)) before_.back().push_back(i);
  }
}

bool NameTags::may_follow(const Tag& before, const Tag& after) const {
  if (before.place == 'B' || before.place == 'I')
    return (after.place == 'I' || after.place == 'E') && before.type == after.type;
  return may_begin(after);
}

std::vector<std::size_t> NameTags::best(const float* scores, std::size_t words) const {
  if (words == 0) return {};
  constexpr float lowest = -std::numeric_limits<float>::infinity();
  const std::size_t n = size();
  std::vector<float> sums(n), next(n);
  std::vector<std::uint8_t> back(words * n);
  for (std::size_t t = 0; t < n; ++t) sums[t] = may_begin(tags_[t]) ? scores[t] : lowest;
  for (std::size_t w = 1; w < words; ++w) {
    for (std::size_t t = 0; t < n; ++t) {
      float best = lowest;
      std::size_t from = before_[t].empty() ? 0 : before_[t].front();
      for (const std::size_t b : before_[t]) {
        if (sums[b] > best) {
          best = sums[b];
          from = b;
        }
      }
      next[t] = best + scores[w * n + t];
      back[w * n + t] = static_cast<std::uint8_t>(from);
    }
    sums.swap(next);
  }
  std::size_t tag = 0;
  float best = lowest;
  for (std::size_t t = 0; t < n; ++t) {
    if (may_end(tags_[t]) && sums[t] > best) {
      best = sums[t];
      tag = t;
    }
  }
  std::vector<std::size_t> sequence(words);
  for (std::size_t w = words; w-- > 0;) {
    sequence[w] = tag;
    tag = back[w * n + tag];
  }
  return sequence;
}

std::vector<Name> NameTags::names(const std::vector<std::size_t>& sequence) const {
  std::vector<Name> names;
  int first = 0;
  for (std::size_t w = 0; w < sequence.size(); ++w) {
    const Tag& tag = tags_[sequence[w]];
    if (tag.place == 'B' || tag.place == 'S') first = static_cast<int>(w);
    if (tag.place == 'E' || tag.place == 'S') names.push_back({first, static_cast<int>(w) + 1, tag.type});
  }
  return names;
}

}  // namespace newsgraph::parser
