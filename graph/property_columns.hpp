#pragma once
// Properties of nodes or of edges in columns, one per key, cut into pages of 256 elements. A page whose
// values are all of one fixed-width kind holds plain 64-bit words, a page of strings holds 32-bit symbols,
// any other page holds Values; pages without a value are not there.

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <vector>

#include "graph/symbol_table.hpp"
#include "graph/value.hpp"

namespace newsgraph::graph {

class PropertyColumn {
 public:
  Value get(std::uint32_t element, const SymbolTable& strings) const;
  bool has(std::uint32_t element) const;
  /// The value must be storable.
  void set(std::uint32_t element, Value value, SymbolTable& strings);
  void erase(std::uint32_t element);

 private:
  static constexpr std::uint32_t kPageSize = 256;
  /// Null: a page of Values of any kind.
  struct Page {
    Kind kind = Kind::Null;
    std::bitset<kPageSize> present;
    std::vector<std::uint64_t> words;
    std::vector<std::uint32_t> symbols;
    std::vector<Value> values;
  };
  Value read(const Page& page, std::uint32_t row, const SymbolTable& strings) const;
  void open_page(Page& page, Kind kind);
  void generalise(Page& page, const SymbolTable& strings);

  std::vector<std::unique_ptr<Page>> pages_;
};

}  // namespace newsgraph::graph
