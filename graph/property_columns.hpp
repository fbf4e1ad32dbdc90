#pragma once
// Properties of nodes or of edges in columns, one per key, cut into pages of 256 elements. A page whose
// values are all of one fixed-width kind holds words, a page of strings their symbols, as what they are above
// the page's base in as few bytes as all of them need; any other page holds Values. Pages without a value are
// not there.

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "graph/symbol_table.hpp"
#include "graph/value.hpp"

namespace newsgraph::graph {

struct PropertyView;  // property_graph.hpp

class PropertyColumn {
 public:
  PropertyColumn() = default;
  PropertyColumn(const PropertyColumn& other);
  PropertyColumn(PropertyColumn&&) noexcept = default;
  PropertyColumn& operator=(PropertyColumn other) noexcept {
    pages_.swap(other.pages_);
    return *this;
  }

  Value get(std::uint32_t element, const SymbolTable& strings) const;
  PropertyView view(std::uint32_t element, const SymbolTable& strings) const;
  bool has(std::uint32_t element) const;
  /// The value must be storable.
  void set(std::uint32_t element, Value value, SymbolTable& strings);
  void erase(std::uint32_t element);
  /// In memory, without the strings.
  std::size_t bytes() const;

  static constexpr std::uint32_t kPageSize = 256;

 private:
  friend class ColumnImage;  // column_image.hpp
  /// Of kind Null: a page of Values of any kind.
  struct Page {
    Kind kind = Kind::Null;
    std::uint8_t width = 0;  // bytes a word: 1, 2, 4 or 8
    std::uint64_t base = 0;  // a word is the base and what is stored, modulo 2^64
    std::bitset<kPageSize> present;
    std::unique_ptr<unsigned char[]> words;  // kPageSize of them
    std::unique_ptr<Value[]> values;         // kPageSize of them

    Page() = default;
    Page(const Page& other);
    std::uint64_t word(std::uint32_t row) const {
      switch (width) {
        case 1:
          return base + words[row];
        case 2:
          return base + load<std::uint16_t>(row);
        case 4:
          return base + load<std::uint32_t>(row);
        default:
          return base + load<std::uint64_t>(row);
      }
    }
    template <class Word>
    Word load(std::uint32_t row) const {
      Word word;
      std::memcpy(&word, words.get() + row * sizeof(Word), sizeof(Word));
      return word;
    }
    void set_word(std::uint32_t row, std::uint64_t word);
    void store(std::uint32_t row, std::uint64_t offset);
    void widen(std::uint32_t row, std::uint64_t word);
  };
  Value read(const Page& page, std::uint32_t row, const SymbolTable& strings) const;
  void generalise(Page& page, const SymbolTable& strings);

  std::vector<std::unique_ptr<Page>> pages_;
};

}  // namespace newsgraph::graph
