#include "parser/extract/record/code_points.hpp"

#include <algorithm>

namespace newsgraph::parser {

namespace {

constexpr std::size_t stride = 256;

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text), total_(static_cast<std::uint32_t>(text.size())) {
  const bool ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  if (ascii) return;
  total_ = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % stride == 0) counts_.push_back(total_);
    total_ += begins_code_point(text[i]);
  }
}

std::uint32_t CodePoints::from_byte(std::uint32_t byte) const {
  if (counts_.empty()) return byte;
  if (byte >= text_.size()) return total_;
  std::uint32_t count = counts_[byte / stride];
  for (std::size_t i = byte - byte % stride; i < byte; ++i) count += begins_code_point(text_[i]);
  return count;
}

std::optional<std::uint32_t> CodePoints::to_byte(std::uint32_t code_point) const {
  if (code_point > total_) return std::nullopt;
  if (counts_.empty()) return code_point;
  if (code_point == total_) return static_cast<std::uint32_t>(text_.size());
  const auto above = std::upper_bound(counts_.begin(), counts_.end(), code_point);
  std::size_t block = static_cast<std::size_t>(above - counts_.begin()) - 1;
  std::uint32_t count = counts_[block];
  for (std::size_t i = block * stride; i < text_.size(); ++i) {
    if (!begins_code_point(text_[i])) continue;
    if (count == code_point) return static_cast<std::uint32_t>(i);
    ++count;
  }
  return std::nullopt;
}

}  // namespace newsgraph::parser
