#pragma once
// The values that properties hold and queries compute with: openCypher's types (openCypher 9, "Values and
// types").
//
// A Value is 16 bytes: a kind and either the scalar itself or a pointer to an immutable, reference-counted
// cell. Copies are cheap and safe to share between threads. Node, Relationship and Path are references into a
// PropertyGraph and, like Map, cannot be stored as properties (is_storable).

#include <atomic>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/temporal.hpp"

namespace newsgraph::graph {

enum class NodeId : std::uint32_t {};
enum class EdgeId : std::uint32_t {};

enum class Kind : std::uint8_t {
  Null,
  Boolean,
  Integer,
  Float,
  String,
  List,
  Map,
  Node,
  Relationship,
  Path,
  Date,
  LocalTime,
  Time,
  LocalDateTime,
  DateTime,
  Duration
};

/// The kind's name as openCypher writes it, e.g. "Integer".
std::string_view name_of(Kind kind);

class Value;
using List = std::vector<Value>;
/// Entries sorted by key, keys distinct.
using Map = std::vector<std::pair<std::string, Value>>;

/// An alternating walk: nodes.size() == edges.size() + 1.
struct Path {
  std::vector<NodeId> nodes;
  std::vector<EdgeId> edges;
};

class Value {
 public:
  Value() noexcept = default;  // Null
  Value(bool value) noexcept : kind_(Kind::Boolean) { payload_.boolean = value; }
  Value(std::int64_t value) noexcept : kind_(Kind::Integer) { payload_.integer = value; }
  Value(int value) noexcept : Value(static_cast<std::int64_t>(value)) {}
  Value(double value) noexcept : kind_(Kind::Float) { payload_.real = value; }
  Value(std::string_view value);
  Value(const std::string& value) : Value(std::string_view(value)) {}
  Value(const char* value) : Value(std::string_view(value)) {}
  Value(List value);
  Value(Map value);  // sorts by key; of equal keys the last one given wins
  Value(Path value);
  Value(NodeId value) noexcept : kind_(Kind::Node) { payload_.integer = static_cast<std::uint32_t>(value); }
  Value(EdgeId value) noexcept : kind_(Kind::Relationship) {
    payload_.integer = static_cast<std::uint32_t>(value);
  }
  Value(Date value) noexcept : kind_(Kind::Date) { payload_.integer = value.days; }
  Value(LocalTime value) noexcept : kind_(Kind::LocalTime) { payload_.integer = value.nanoseconds; }
  Value(Time value);
  Value(LocalDateTime value);
  Value(DateTime value);
  Value(Duration value);

  Value(const Value& other) noexcept : kind_(other.kind_), payload_(other.payload_) { retain(); }
  Value(Value&& other) noexcept : kind_(std::exchange(other.kind_, Kind::Null)), payload_(other.payload_) {}
  Value& operator=(Value other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(payload_, other.payload_);
    return *this;
  }
  ~Value() { release(); }

  Kind kind() const noexcept { return kind_; }
  bool is_null() const noexcept { return kind_ == Kind::Null; }
  bool is_number() const noexcept { return kind_ == Kind::Integer || kind_ == Kind::Float; }
  /// May it be a property? Scalars, temporal values and lists of those; not null, maps, nodes, relationships,
  /// paths.
  bool is_storable() const noexcept;

  // Access; the kind must match (asserted in debug builds).
  bool boolean() const noexcept { return payload_.boolean; }
  std::int64_t integer() const noexcept { return payload_.integer; }
  double real() const noexcept { return payload_.real; }
  double number() const noexcept {  // an Integer or a Float
    return kind_ == Kind::Integer ? static_cast<double>(payload_.integer) : payload_.real;
  }
  std::string_view string() const noexcept;
  const List& list() const noexcept;
  const Map& map() const noexcept;
  const Value* find(std::string_view key) const noexcept;  // a Map's entry, or nullptr
  const Path& path() const noexcept;
  NodeId node() const noexcept { return NodeId(static_cast<std::uint32_t>(payload_.integer)); }
  EdgeId edge() const noexcept { return EdgeId(static_cast<std::uint32_t>(payload_.integer)); }
  Date date() const noexcept { return Date{payload_.integer}; }
  LocalTime local_time() const noexcept { return LocalTime{payload_.integer}; }
  Time time() const noexcept;
  LocalDateTime local_date_time() const noexcept;
  const DateTime& date_time() const noexcept;
  const Duration& duration() const noexcept;

 private:
  struct Cell {  // the content follows, by kind; see value.cpp
    std::atomic<std::uint32_t> references{1};
  };
  union Payload {
    bool boolean;
    std::int64_t integer;
    double real;
    Cell* cell;
  };
  bool has_cell() const noexcept {
    constexpr auto bit = [](Kind kind) { return 1u << static_cast<unsigned>(kind); };
    constexpr unsigned celled = bit(Kind::String) | bit(Kind::List) | bit(Kind::Map) | bit(Kind::Path) |
                                bit(Kind::Time) | bit(Kind::LocalDateTime) | bit(Kind::DateTime) |
                                bit(Kind::Duration);
    return (celled & bit(kind_)) != 0;
  }
  void retain() const noexcept {
    if (has_cell()) payload_.cell->references.fetch_add(1, std::memory_order_relaxed);
  }
  void release() noexcept {
    if (has_cell() && payload_.cell->references.fetch_sub(1, std::memory_order_acq_rel) == 1) destroy();
  }
  void destroy() noexcept;  // frees the cell, whose last reference is gone
  template <class T>
  struct CellOf;
  struct StringCell;
  template <class T>
  static Cell* make_cell(T&& content);
  template <class T>
  const T& content() const noexcept;

  Kind kind_ = Kind::Null;
  Payload payload_{.integer = 0};
};

static_assert(sizeof(Value) == 16);

/// Grouping equality and DISTINCT (openCypher "equivalence"): null equals null, NaN equals NaN, 1 equals 1.0.
bool equivalent(const Value& a, const Value& b);
/// Consistent with `equivalent`.
std::size_t hash_of(const Value& value);
/// The global order of ORDER BY, ascending (openCypher "orderability"): total, nulls last.
std::weak_ordering order(const Value& a, const Value& b);

/// The value as a Cypher literal: 1, 1.0, 'it\'s', [1, 'a'], {k: 1}, date('2024-10-23'). A node, relationship
/// or path is printed by its internal ids, "(#4)-[#7]->(#5)", for messages only.
std::string to_string(const Value& value);
/// The shortest text that reads back as the same number, always with a point or an exponent: "1.0", "1e300",
/// "NaN", "-Infinity".
std::string to_string_float(double value);

}  // namespace newsgraph::graph
