#pragma once
// Between byte offsets and code-point offsets of one text.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace newsgraph::parser {

/// Counts of code points at every 256th byte: a look-up reads at most that many bytes, and the table of an
/// ASCII text is empty. The text must be valid UTF-8 and outlive this.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  std::uint32_t size() const { return total_; }  // code points of the text
  /// Code points before the byte offset, which must lie in the text or at its end.
  std::uint32_t from_byte(std::uint32_t byte) const;
  /// The byte offset of the code point; nullopt beyond the text's end.
  std::optional<std::uint32_t> to_byte(std::uint32_t code_point) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> counts_;  // [i]: code points that begin before byte 256 i
  std::uint32_t total_ = 0;
};

}  // namespace newsgraph::parser
