#pragma once
// Interned strings: each distinct one has a dense number from 0, in order of first appearance.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/value.hpp"

namespace newsgraph::graph {

class SymbolTable {
 public:
  std::uint32_t intern(std::string_view text);
  /// Shares the given value's cell where the string is new.
  std::uint32_t intern(const Value& string);
  std::optional<std::uint32_t> find(std::string_view text) const;
  std::string_view text(std::uint32_t symbol) const { return strings_[symbol].string(); }
  const Value& value(std::uint32_t symbol) const { return strings_[symbol]; }
  std::size_t size() const { return strings_.size(); }
  void reserve(std::size_t strings);
  /// In memory, with the texts.
  std::size_t bytes() const;

 private:
  std::size_t slot_of(std::string_view text, std::size_t hash) const;
  void grow();
  void rehash();

  std::vector<Value> strings_;
  std::vector<std::uint32_t> hashes_;  // low bits, to skip comparisons and rehash without the text
  std::vector<std::uint32_t> slots_;   // open addressing, symbol + 1, 0 where free; a power of two
};

}  // namespace newsgraph::graph
