#pragma once
// What a column of Kùzu's CSV files holds: which type, how its values are written and how Kùzu is to read
// them.

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::graph::kuzu {

/// A name as Cypher has it.
std::string backticked(std::string_view name);

/// Gives names that differ by more than case, from each other and from those it began with (in lower case).
class Names {
 public:
  Names() = default;
  explicit Names(std::initializer_list<std::string> taken) : taken_(taken) {}
  std::string take(std::string name);

 private:
  std::set<std::string> taken_;  // in lower case
};

/// The type that holds all the values seen so far.
class ColumnType {
 public:
  void add(const Value& value);
  std::string name() const { return (scalar_.empty() ? "STRING" : scalar_) + (is_list_ ? "[]" : ""); }
  /// What stands in a field, before it is quoted.
  std::string field_text(const Value& value) const;
  /// How Kùzu makes the value of the column's text.
  std::string expression(std::string_view column) const;

 private:
  void widen(std::string_view type);

  std::string scalar_;  // empty: only empty lists so far
  bool is_list_ = false;
  bool is_known_ = false;
};

struct Column {
  std::string property, name;
  ColumnType type;
};

/// The columns of a table, by the names of the properties; a `key` that is the element's own is none of them.
class Columns {
 public:
  void add(const PropertyGraph& graph, const Properties& properties, std::string_view key);
  std::vector<Column> columns() const;

 private:
  std::map<std::string, ColumnType> types_;
};

/// A text that stands for null: no value's.
class NullMark {
 public:
  void add(const Value& value);
  std::string text() const { return "\\N" + std::string(most_, 'N'); }

 private:
  std::size_t most_ = 0;
};

}  // namespace newsgraph::graph::kuzu
