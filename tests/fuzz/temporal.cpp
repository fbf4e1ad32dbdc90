// Texts of dates, times and durations: what is accepted is printed, read and printed again alike.

#include <string>

#include "demand.hpp"
#include "graph/temporal_text.hpp"
#include "query/error.hpp"
#include "query/functions/temporal/parse.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

template <class Read>
void there_and_back(std::string_view bytes, Read read) {
  const auto value = read(bytes);
  if (!value) return;
  const auto printed = graph::to_string(*value);
  const auto again = read(printed);
  demand(again && *again == *value, "what is printed is read as what it was");
}

/// The query language's wider reading; the narrow one must know what it makes.
template <class Parse, class Read>
void narrow_after_wide(Parse parse, Read read) {
  try {
    const auto value = parse();
    const auto again = read(graph::to_string(value));
    demand(again && *again == value, "what the query language makes can be printed and read");
  } catch (const query::QueryError&) {
  }
}

}  // namespace

void temporal(std::string_view bytes) {
  namespace wide = query::temporal;
  there_and_back(bytes, graph::parse_date);
  there_and_back(bytes, graph::read_date);
  there_and_back(bytes, graph::read_local_time);
  there_and_back(bytes, graph::read_time);
  there_and_back(bytes, graph::read_local_date_time);
  there_and_back(bytes, graph::read_date_time);
  there_and_back(bytes, graph::read_duration);
  const wide::Zone utc{};
  narrow_after_wide([&] { return wide::parse_date(bytes); }, graph::read_date);
  narrow_after_wide([&] { return wide::parse_local_time(bytes); }, graph::read_local_time);
  narrow_after_wide([&] { return wide::parse_time(bytes, utc, {}); }, graph::read_time);
  narrow_after_wide([&] { return wide::parse_local_date_time(bytes); }, graph::read_local_date_time);
  narrow_after_wide([&] { return wide::parse_date_time(bytes, utc); }, graph::read_date_time);
  narrow_after_wide([&] { return wide::parse_duration(bytes); }, graph::read_duration);
}

}  // namespace newsgraph::fuzz
