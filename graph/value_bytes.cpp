#include "graph/value_bytes.hpp"

#include "graph/formats/json_value.hpp"

namespace newsgraph::graph {
namespace {

enum class Form : std::uint8_t { Boolean, Integer, Float, String, Date, List, Json };

/// Lists nest no deeper than JSON does (json_value.hpp).
constexpr int kDeepest = 500;

Value read_value(ByteReader& in, int depth) {
  if (depth > kDeepest) throw JsonError("nested too deeply");
  switch (static_cast<Form>(in.number<std::uint8_t>())) {
    case Form::Boolean:
      return Value(in.number<std::uint8_t>() != 0);
    case Form::Integer:
      return Value(in.number<std::int64_t>());
    case Form::Float:
      return Value(in.number<double>());
    case Form::String:
      return Value(in.text());
    case Form::Date:
      return Value(Date{in.number<std::int64_t>()});
    case Form::List: {
      List list;
      for (auto count = in.number<std::uint64_t>(); count > 0; --count)
        list.push_back(read_value(in, depth + 1));
      return Value(std::move(list));
    }
    case Form::Json:
      return parse_json(in.text());
  }
  throw JsonError("a value of no kind");
}

}  // namespace

void write_value(ByteWriter& out, const Value& value) {
  const auto start = [&out](Form form) { out.number(static_cast<std::uint8_t>(form)); };
  switch (value.kind()) {
    case Kind::Boolean:
      start(Form::Boolean);
      out.number(static_cast<std::uint8_t>(value.boolean()));
      return;
    case Kind::Integer:
      start(Form::Integer);
      out.number(value.integer());
      return;
    case Kind::Float:
      start(Form::Float);
      out.number(value.real());
      return;
    case Kind::String:
      start(Form::String);
      out.text(value.string());
      return;
    case Kind::Date:
      start(Form::Date);
      out.number(value.date().days);
      return;
    case Kind::List:
      start(Form::List);
      out.number(static_cast<std::uint64_t>(value.list().size()));
      for (const Value& element : value.list()) write_value(out, element);
      return;
    default:
      start(Form::Json);
      out.text(to_json(value));
  }
}

Value read_value(ByteReader& in) { return read_value(in, 0); }

}  // namespace newsgraph::graph
