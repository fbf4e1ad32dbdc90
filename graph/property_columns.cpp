#include "graph/property_columns.hpp"

#include <algorithm>
#include <bit>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {
namespace {

bool is_word(Kind kind) {
  return kind == Kind::Boolean || kind == Kind::Integer || kind == Kind::Float || kind == Kind::Date ||
         kind == Kind::LocalTime;
}

/// Bytes for words of up to `range` above their base.
std::uint8_t width_of(std::uint64_t range) {
  return range <= 0xff ? 1 : range <= 0xffff ? 2 : range <= 0xffffffff ? 4 : 8;
}

std::uint64_t capacity_of(std::uint8_t width) {
  return width == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * width)) - 1;
}

std::uint64_t to_word(const Value& value) {
  switch (value.kind()) {
    case Kind::Boolean:
      return value.boolean();
    case Kind::Float:
      return std::bit_cast<std::uint64_t>(value.real());
    case Kind::Date:
      return static_cast<std::uint64_t>(value.date().days);
    case Kind::LocalTime:
      return static_cast<std::uint64_t>(value.local_time().nanoseconds);
    default:
      return static_cast<std::uint64_t>(value.integer());
  }
}

Value from_word(Kind kind, std::uint64_t word) {
  switch (kind) {
    case Kind::Boolean:
      return Value(word != 0);
    case Kind::Float:
      return Value(std::bit_cast<double>(word));
    case Kind::Date:
      return Value(Date{static_cast<std::int64_t>(word)});
    case Kind::LocalTime:
      return Value(LocalTime{static_cast<std::int64_t>(word)});
    default:
      return Value(static_cast<std::int64_t>(word));
  }
}

}  // namespace

PropertyColumn::Page::Page(const Page& other)
    : kind(other.kind), width(other.width), base(other.base), present(other.present) {
  if (other.words) {
    const std::size_t bytes = std::size_t{kPageSize} * width;
    words = std::make_unique_for_overwrite<unsigned char[]>(bytes);
    std::memcpy(words.get(), other.words.get(), bytes);
  }
  if (other.values) {
    values = std::make_unique<Value[]>(kPageSize);
    std::copy_n(other.values.get(), kPageSize, values.get());
  }
}

PropertyColumn::PropertyColumn(const PropertyColumn& other) {
  pages_.reserve(other.pages_.size());
  for (const auto& page : other.pages_)
    pages_.push_back(page ? std::make_unique<Page>(*page) : std::unique_ptr<Page>());
}

bool PropertyColumn::has(std::uint32_t element) const {
  const std::uint32_t page = element / kPageSize;
  return page < pages_.size() && pages_[page] && pages_[page]->present[element % kPageSize];
}

Value PropertyColumn::get(std::uint32_t element, const SymbolTable& strings) const {
  if (!has(element)) return {};
  return read(*pages_[element / kPageSize], element % kPageSize, strings);
}

PropertyView PropertyColumn::view(std::uint32_t element, const SymbolTable& strings) const {
  if (!has(element)) return {};
  const Page& page = *pages_[element / kPageSize];
  const std::uint32_t row = element % kPageSize;
  if (is_word(page.kind)) return {page.kind, false, page.word(row), {}};
  if (page.kind == Kind::String) {
    const auto symbol = static_cast<std::uint32_t>(page.word(row));
    return {Kind::String, true, symbol, strings.text(symbol)};
  }
  const Value& value = page.values[row];
  if (is_word(value.kind())) return {value.kind(), false, to_word(value), {}};
  return {value.kind(), false, 0, value.kind() == Kind::String ? value.string() : std::string_view()};
}

Value PropertyColumn::read(const Page& page, std::uint32_t row, const SymbolTable& strings) const {
  if (is_word(page.kind)) return from_word(page.kind, page.word(row));
  if (page.kind == Kind::String) return strings.value(static_cast<std::uint32_t>(page.word(row)));
  return page.values[row];
}

void PropertyColumn::Page::store(std::uint32_t row, std::uint64_t offset) {
  std::memcpy(words.get() + std::size_t{row} * width, &offset, width);  // little-endian: the low bytes
}

void PropertyColumn::Page::set_word(std::uint32_t row, std::uint64_t word) {
  if (width == 0 || word - base > capacity_of(width)) widen(row, word);
  store(row, word - base);
}

/// Chooses base and width anew so that the word fits too, with room on either side for more like these: a
/// page is not to be rewritten for every value of an ascending or descending series.
void PropertyColumn::Page::widen(std::uint32_t row, std::uint64_t word) {
  auto least = static_cast<std::int64_t>(word), most = least;
  for (std::uint32_t other = 0; other < kPageSize; ++other) {
    if (other == row || !present[other]) continue;
    const auto own = static_cast<std::int64_t>(this->word(other));
    least = std::min(least, own);
    most = std::max(most, own);
  }
  const std::uint64_t range = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least);
  const std::uint8_t wider = std::max(width, width_of(range));
  Page other;
  other.width = wider;
  other.base = wider == 8 ? 0 : static_cast<std::uint64_t>(least) - (capacity_of(wider) - range) / 2;
  other.words = std::make_unique<unsigned char[]>(kPageSize * std::size_t{wider});
  for (std::uint32_t i = 0; i < kPageSize; ++i) {
    if (i != row && present[i]) other.store(i, this->word(i) - other.base);
  }
  width = other.width;
  base = other.base;
  words = std::move(other.words);
}

void PropertyColumn::generalise(Page& page, const SymbolTable& strings) {
  auto values = std::make_unique<Value[]>(kPageSize);
  for (std::uint32_t row = 0; row < kPageSize; ++row) {
    if (page.present[row]) values[row] = read(page, row, strings);
  }
  page.values = std::move(values);
  page.words = nullptr;
  page.width = 0;
  page.kind = Kind::Null;
}

void PropertyColumn::set(std::uint32_t element, Value value, SymbolTable& strings) {
  const std::uint32_t number = element / kPageSize, row = element % kPageSize;
  if (number >= pages_.size()) pages_.resize(number + std::size_t{1});
  if (!pages_[number]) {
    pages_[number] = std::make_unique<Page>();
    pages_[number]->kind = is_word(value.kind()) || value.kind() == Kind::String ? value.kind() : Kind::Null;
  }
  Page& page = *pages_[number];
  if (page.kind != Kind::Null && page.kind != value.kind()) generalise(page, strings);
  if (is_word(page.kind)) {
    page.set_word(row, to_word(value));
  } else if (page.kind == Kind::String) {
    page.set_word(row, strings.intern(value));
  } else {
    if (!page.values) page.values = std::make_unique<Value[]>(kPageSize);
    page.values[row] = std::move(value);
  }
  page.present.set(row);
}

void PropertyColumn::erase(std::uint32_t element) {
  if (!has(element)) return;
  std::unique_ptr<Page>& page = pages_[element / kPageSize];
  page->present.reset(element % kPageSize);
  if (page->kind == Kind::Null) page->values[element % kPageSize] = {};
  if (page->present.none()) page.reset();
}

std::size_t PropertyColumn::bytes() const {
  constexpr std::size_t kAllocation = 16;  // what the allocator adds
  std::size_t bytes = pages_.capacity() * sizeof(pages_[0]);
  for (const auto& page : pages_) {
    if (!page) continue;
    bytes += sizeof(Page) + kAllocation;
    if (page->words) bytes += kPageSize * std::size_t{page->width} + kAllocation;
    if (page->values) bytes += kPageSize * sizeof(Value) + kAllocation;
  }
  return bytes;
}

}  // namespace newsgraph::graph
