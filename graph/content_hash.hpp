#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph::graph {

/// A key for content: the same parts in the same order give the same key on every machine. 96 bits, not
/// cryptographic.
class ContentHash {
 public:
  /// Parts are told apart: ("ab", "c") and ("a", "bc") differ.
  ContentHash& add(std::string_view part);
  /// The 96 bits, highest first.
  std::array<std::uint32_t, 3> words() const;
  /// The same as 24 hexadecimal digits.
  std::string hex() const;

 private:
  // FNV-1a, and a second lane with another start and multiplier.
  std::uint64_t a_ = 0xcbf29ce484222325u, b_ = 0x84222325cbf29ce4u;
};

}  // namespace newsgraph::graph
