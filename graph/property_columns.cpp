#include "graph/property_columns.hpp"

#include <bit>

namespace newsgraph::graph {
namespace {

bool is_word(Kind kind) {
  return kind == Kind::Boolean || kind == Kind::Integer || kind == Kind::Float || kind == Kind::Date ||
         kind == Kind::LocalTime;
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

bool PropertyColumn::has(std::uint32_t element) const {
  const std::uint32_t page = element / kPageSize;
  return page < pages_.size() && pages_[page] && pages_[page]->present[element % kPageSize];
}

Value PropertyColumn::get(std::uint32_t element, const SymbolTable& strings) const {
  if (!has(element)) return {};
  return read(*pages_[element / kPageSize], element % kPageSize, strings);
}

Value PropertyColumn::read(const Page& page, std::uint32_t row, const SymbolTable& strings) const {
  if (is_word(page.kind)) return from_word(page.kind, page.words[row]);
  if (page.kind == Kind::String) return strings.value(page.symbols[row]);
  return page.values[row];
}

void PropertyColumn::open_page(Page& page, Kind kind) {
  page.kind = is_word(kind) || kind == Kind::String ? kind : Kind::Null;
  if (is_word(kind)) {
    page.words.resize(kPageSize);
  } else if (kind == Kind::String) {
    page.symbols.resize(kPageSize);
  } else {
    page.values.resize(kPageSize);
  }
}

void PropertyColumn::generalise(Page& page, const SymbolTable& strings) {
  std::vector<Value> values(kPageSize);
  for (std::uint32_t row = 0; row < kPageSize; ++row) {
    if (page.present[row]) values[row] = read(page, row, strings);
  }
  page.values = std::move(values);
  page.words = {};
  page.symbols = {};
  page.kind = Kind::Null;
}

void PropertyColumn::set(std::uint32_t element, Value value, SymbolTable& strings) {
  const std::uint32_t number = element / kPageSize, row = element % kPageSize;
  if (number >= pages_.size()) pages_.resize(number + std::size_t{1});
  if (!pages_[number]) {
    pages_[number] = std::make_unique<Page>();
    open_page(*pages_[number], value.kind());
  }
  Page& page = *pages_[number];
  if (page.kind != Kind::Null && page.kind != value.kind()) generalise(page, strings);
  if (is_word(page.kind)) {
    page.words[row] = to_word(value);
  } else if (page.kind == Kind::String) {
    page.symbols[row] = strings.intern(value);
  } else {
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

}  // namespace newsgraph::graph
