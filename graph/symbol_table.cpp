#include "graph/symbol_table.hpp"

#include <algorithm>
#include <functional>

namespace newsgraph::graph {
namespace {

std::uint32_t hash_text(std::string_view text) {
  const std::size_t hash = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

std::size_t SymbolTable::slot_of(std::string_view text, std::size_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0) {
    const std::uint32_t symbol = slots_[slot] - 1;
    if (hashes_[symbol] == hash && strings_[symbol].string() == text) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void SymbolTable::grow() {
  if ((strings_.size() + 1) * 2 <= slots_.size()) return;
  slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, 0);
  rehash();
}

void SymbolTable::rehash() {
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t symbol = 0; symbol < strings_.size(); ++symbol) {
    std::size_t slot = hashes_[symbol] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = symbol + 1;
  }
}

void SymbolTable::reserve(std::size_t strings) {
  strings_.reserve(strings);
  hashes_.reserve(strings);
  while (slots_.size() < strings * 2) slots_.resize(slots_.empty() ? 16 : slots_.size() * 2);
  std::fill(slots_.begin(), slots_.end(), 0);
  rehash();
}

std::size_t SymbolTable::bytes() const {
  constexpr std::size_t kCell = 32;  // a string's cell and what the allocator adds
  std::size_t bytes =
      strings_.capacity() * sizeof(Value) + (hashes_.capacity() + slots_.capacity()) * sizeof(std::uint32_t);
  for (const Value& string : strings_) bytes += kCell + string.string().size();
  return bytes;
}

std::uint32_t SymbolTable::intern(std::string_view text) {
  if (const auto found = find(text)) return *found;
  return intern(Value(text));
}

std::uint32_t SymbolTable::intern(const Value& string) {
  grow();
  const std::uint32_t hash = hash_text(string.string());
  const std::size_t slot = slot_of(string.string(), hash);
  if (slots_[slot] == 0) {
    strings_.push_back(string);
    hashes_.push_back(hash);
    slots_[slot] = static_cast<std::uint32_t>(strings_.size());
  }
  return slots_[slot] - 1;
}

std::optional<std::uint32_t> SymbolTable::find(std::string_view text) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t slot = slot_of(text, hash_text(text));
  if (slots_[slot] == 0) return std::nullopt;
  return slots_[slot] - 1;
}

}  // namespace newsgraph::graph
