#include "graph/formats/csv_header.hpp"

#include <boost/fusion/include/std_pair.hpp>
#include <boost/spirit/home/x3.hpp>

#include <array>
#include <utility>

namespace newsgraph::graph {
namespace {

namespace x3 = boost::spirit::x3;
using Column = CsvColumn;

struct Roles : x3::symbols<Column::Role> {
  Roles() {
    add("ID", Column::Role::Id)("LABEL", Column::Role::Labels)("START_ID", Column::Role::Start)(
        "END_ID", Column::Role::End)("TYPE", Column::Role::Type)("IGNORE", Column::Role::Ignored);
  }
} const role;

struct Types : x3::symbols<Column::Type> {
  Types() {
    add("string", Column::Type::String)("char", Column::Type::String)("int", Column::Type::Integer)(
        "long", Column::Type::Integer)("short", Column::Type::Integer)("byte", Column::Type::Integer)(
        "float", Column::Type::Float)("double", Column::Type::Float)("boolean", Column::Type::Boolean)(
        "date", Column::Type::Date)("localtime", Column::Type::LocalTime)("time", Column::Type::Time)(
        "localdatetime", Column::Type::LocalDateTime)("datetime", Column::Type::DateTime)(
        "duration", Column::Type::Duration)("json", Column::Type::Json);
  }
} const type;

/// The part after the last colon: LABEL | ID(space) | int[].
bool read_kind(std::string_view text, Column& column) {
  const auto set_role = [&](auto& context) { column.role = x3::_attr(context); };
  const auto set_type = [&](auto& context) { column.type = x3::_attr(context); };
  const auto set_space = [&](auto& context) {
    column.space.assign(x3::_attr(context).begin(), x3::_attr(context).end());
  };
  const auto set_list = [&](auto&) { column.is_list = true; };
  const auto rule = ((role[set_role] >> -('(' >> x3::raw[*(x3::char_ - ')')][set_space] >> ')')) |
                     (type[set_type] >> -x3::lit("[]")[set_list])) >>
                    x3::eoi;
  return x3::parse(text.begin(), text.end(), rule);
}

constexpr std::array<std::pair<Column::Type, std::string_view>, 11> names = {
    {{Column::Type::String, "string"},
     {Column::Type::Integer, "int"},
     {Column::Type::Float, "float"},
     {Column::Type::Boolean, "boolean"},
     {Column::Type::Date, "date"},
     {Column::Type::LocalTime, "localtime"},
     {Column::Type::Time, "time"},
     {Column::Type::LocalDateTime, "localdatetime"},
     {Column::Type::DateTime, "datetime"},
     {Column::Type::Duration, "duration"},
     {Column::Type::Json, "json"}}};

}  // namespace

std::optional<CsvColumn> read_csv_heading(std::string_view heading) {
  CsvColumn column;
  const std::size_t colon = heading.rfind(':');
  column.name = heading.substr(0, colon);
  if (colon == std::string_view::npos) return column;
  if (!read_kind(heading.substr(colon + 1), column)) return std::nullopt;
  return column;
}

std::string csv_heading(const CsvColumn& column) {
  std::string text = column.name + ':';
  for (const auto& [kind, name] : names) {
    if (kind == column.type) text += name;
  }
  return column.is_list ? text + "[]" : text;
}

}  // namespace newsgraph::graph
