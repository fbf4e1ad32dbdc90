#pragma once
// What a column of a CSV file holds, as its heading says.

#include <optional>
#include <string>
#include <string_view>

#include "graph/value.hpp"

namespace newsgraph::graph {

struct CsvColumn {
  enum class Role { Property, Id, Labels, Start, End, Type, Ignored };
  enum class Type {
    String,
    Integer,
    Float,
    Boolean,
    Date,
    LocalTime,
    Time,
    LocalDateTime,
    DateTime,
    Duration,
    Json
  };
  Role role = Role::Property;
  std::string name;   // of the property; of an Id perhaps empty
  std::string space;  // of ids
  Type type = Type::String;
  bool is_list = false;
};

/// "name:type[]", ":LABEL", "x:ID(space)" …; the part after the last colon is the type. nullopt where that is
/// none.
std::optional<CsvColumn> read_csv_heading(std::string_view heading);
/// Of a property.
std::string csv_heading(const CsvColumn& column);
/// "an integer", for messages; of a list its elements.
std::string_view description_of(CsvColumn::Type type);

/// nullopt where the text is no value of the type. Numbers and times are read strictly, without blanks.
std::optional<Value> read_csv_value(CsvColumn::Type type, std::string_view text);
/// The elements split by ";"; an empty text is the empty list.
std::optional<Value> read_csv_list(CsvColumn::Type type, std::string_view text);
/// The column's type and form that a storable value needs; the name stays empty.
CsvColumn csv_column_for(const Value& value);
std::string csv_text(const CsvColumn& column, const Value& value);

}  // namespace newsgraph::graph
