#include "graph/value.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <functional>
#include <new>

namespace newsgraph::graph {

std::string_view name_of(Kind kind) {
  constexpr std::string_view kNames[] = {
      "Null",         "Boolean", "Integer", "Float",     "String", "List",          "Map",      "Node",
      "Relationship", "Path",    "Date",    "LocalTime", "Time",   "LocalDateTime", "DateTime", "Duration"};
  return kNames[static_cast<std::size_t>(kind)];
}

template <class T>
struct Value::CellOf : Cell {
  explicit CellOf(T given) : content(std::move(given)) {}
  T content;
};

/// The characters follow the cell in the same allocation.
struct Value::StringCell : Cell {
  explicit StringCell(std::size_t given) : size(given) {}
  std::size_t size;
  char* characters() noexcept { return reinterpret_cast<char*>(this + 1); }
};

template <class T>
Value::Cell* Value::make_cell(T&& content) {
  return new CellOf<std::remove_cvref_t<T>>(std::forward<T>(content));
}

template <class T>
const T& Value::content() const noexcept {
  return static_cast<const CellOf<T>*>(payload_.cell)->content;
}

Value::Value(std::string_view value) {
  void* memory = ::operator new(sizeof(StringCell) + value.size());
  auto* cell = new (memory) StringCell(value.size());
  if (!value.empty()) std::memcpy(cell->characters(), value.data(), value.size());
  payload_.cell = cell;
  kind_ = Kind::String;
}

Value::Value(List value) {
  payload_.cell = make_cell(std::move(value));
  kind_ = Kind::List;
}

Value::Value(Map value) {
  std::stable_sort(value.begin(), value.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Map distinct;
  distinct.reserve(value.size());
  for (auto& entry : value) {
    if (!distinct.empty() && distinct.back().first == entry.first) {
      distinct.back().second = std::move(entry.second);
    } else {
      distinct.push_back(std::move(entry));
    }
  }
  payload_.cell = make_cell(std::move(distinct));
  kind_ = Kind::Map;
}

Value::Value(Path value) {
  payload_.cell = make_cell(std::move(value));
  kind_ = Kind::Path;
}

Value::Value(Time value) {
  payload_.cell = make_cell(value);
  kind_ = Kind::Time;
}

Value::Value(LocalDateTime value) {
  payload_.cell = make_cell(value);
  kind_ = Kind::LocalDateTime;
}

Value::Value(DateTime value) {
  payload_.cell = make_cell(std::move(value));
  kind_ = Kind::DateTime;
}

Value::Value(Duration value) {
  payload_.cell = make_cell(value);
  kind_ = Kind::Duration;
}

void Value::destroy() noexcept {
  Cell* cell = payload_.cell;
  // Lists within lists are taken apart by a work list: a value nested a million deep must not exhaust the
  // stack.
  std::vector<Value> pending;
  const auto take = [&pending](Value& child) {
    if (child.kind_ == Kind::List || child.kind_ == Kind::Map) pending.push_back(std::move(child));
  };
  const auto free_cell = [&take](Kind kind, Cell* dead) {
    switch (kind) {
      case Kind::String: {
        auto* string = static_cast<StringCell*>(dead);
        string->~StringCell();
        ::operator delete(string);
        break;
      }
      case Kind::List: {
        auto* list = static_cast<CellOf<List>*>(dead);
        for (Value& child : list->content) take(child);
        delete list;
        break;
      }
      case Kind::Map: {
        auto* map = static_cast<CellOf<Map>*>(dead);
        for (auto& entry : map->content) take(entry.second);
        delete map;
        break;
      }
      case Kind::Path:
        delete static_cast<CellOf<Path>*>(dead);
        break;
      case Kind::Time:
        delete static_cast<CellOf<Time>*>(dead);
        break;
      case Kind::LocalDateTime:
        delete static_cast<CellOf<LocalDateTime>*>(dead);
        break;
      case Kind::DateTime:
        delete static_cast<CellOf<DateTime>*>(dead);
        break;
      case Kind::Duration:
        delete static_cast<CellOf<Duration>*>(dead);
        break;
      default:
        break;
    }
  };
  free_cell(kind_, cell);
  while (!pending.empty()) {
    Value next = std::move(pending.back());
    pending.pop_back();
    const Kind kind = std::exchange(next.kind_, Kind::Null);
    if (next.payload_.cell->references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
      free_cell(kind, next.payload_.cell);
    }
  }
}

bool Value::is_storable() const noexcept {
  switch (kind_) {
    case Kind::Null:
    case Kind::Map:
    case Kind::Node:
    case Kind::Relationship:
    case Kind::Path:
      return false;
    case Kind::List:
      return std::all_of(list().begin(), list().end(),
                         [](const Value& v) { return v.kind_ != Kind::List && v.is_storable(); });
    default:
      return true;
  }
}

std::string_view Value::string() const noexcept {
  assert(kind_ == Kind::String);
  auto* cell = static_cast<StringCell*>(payload_.cell);
  return {cell->characters(), cell->size};
}

const List& Value::list() const noexcept {
  assert(kind_ == Kind::List);
  return content<List>();
}

const Map& Value::map() const noexcept {
  assert(kind_ == Kind::Map);
  return content<Map>();
}

const Value* Value::find(std::string_view key) const noexcept {
  const Map& entries = map();
  const auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                      [](const auto& entry, std::string_view k) { return entry.first < k; });
  return found != entries.end() && found->first == key ? &found->second : nullptr;
}

const Path& Value::path() const noexcept {
  assert(kind_ == Kind::Path);
  return content<Path>();
}

Time Value::time() const noexcept {
  assert(kind_ == Kind::Time);
  return content<Time>();
}

LocalDateTime Value::local_date_time() const noexcept {
  assert(kind_ == Kind::LocalDateTime);
  return content<LocalDateTime>();
}

const DateTime& Value::date_time() const noexcept {
  assert(kind_ == Kind::DateTime);
  return content<DateTime>();
}

const Duration& Value::duration() const noexcept {
  assert(kind_ == Kind::Duration);
  return content<Duration>();
}

}  // namespace newsgraph::graph
