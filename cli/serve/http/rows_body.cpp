#include "cli/serve/http/rows_body.hpp"

#include <fmt/format.h>

#include "cli/results/json_text.hpp"
#include "graph/formats/json_value.hpp"

namespace newsgraph::cli::serve::http {

namespace {

using graph::Value;

constexpr std::size_t largest_row = 128 << 20;  // bytes

std::string as_list(const std::vector<std::string>& texts) {
  graph::List list;
  for (const std::string& text : texts) list.emplace_back(text);
  return graph::to_json(Value(std::move(list)));
}

std::string described(const ResultStream::Summary& summary) {
  const query::Statistics& own = summary.statistics;
  graph::Map changes;
  for (const auto& [name, count] : {std::pair("nodes_created", own.nodes_created),
                                    {"nodes_deleted", own.nodes_deleted},
                                    {"relationships_created", own.relationships_created},
                                    {"relationships_deleted", own.relationships_deleted},
                                    {"labels_added", own.labels_added},
                                    {"labels_removed", own.labels_removed},
                                    {"properties_set", own.properties_set},
                                    {"indexes_created", own.indexes_created},
                                    {"indexes_dropped", own.indexes_dropped}}) {
    if (count != 0) changes.emplace_back(name, Value(count));
  }
  return fmt::format(R"({{"rows":{},"milliseconds":{},"notices":{},"changes":{}}})", summary.rows,
                     summary.consumed_after.count(), as_list(summary.notices),
                     graph::to_json(Value(std::move(changes))));
}

/// The problem that it would have been in a response of its own.
std::string described(const Failure& failure) {
  std::string text = api::problem(failure).body;
  text.pop_back();  // the line's end
  return text;
}

class Json : public RowsBody {
 public:
  std::string_view content_type() const override { return "application/json"; }
  std::string beginning(const std::vector<std::string>& columns) override {
    return fmt::format("{{\"columns\":{},\n\"rows\":[", as_list(columns));
  }
  std::string row(const std::string& record) override {
    return (std::exchange(is_first_, false) ? "\n" : ",\n") + record;
  }
  std::string end(const ResultStream::Summary& summary) override {
    return fmt::format("],\n\"summary\":{}}}\n", described(summary));
  }
  std::string end(const Failure& failure) override {
    return fmt::format("],\n\"error\":{}}}\n", described(failure));
  }

 private:
  bool is_first_ = true;
};

class JsonLines : public RowsBody {
 public:
  std::string_view content_type() const override { return "application/jsonl"; }
  std::string beginning(const std::vector<std::string>& columns) override {
    return fmt::format("{{\"columns\":{}}}\n", as_list(columns));
  }
  std::string row(const std::string& record) override { return record + "\n"; }
  std::string end(const ResultStream::Summary& summary) override {
    return fmt::format("{{\"summary\":{}}}\n", described(summary));
  }
  std::string end(const Failure& failure) override {
    return fmt::format("{{\"error\":{}}}\n", described(failure));
  }
};

}  // namespace

std::string encode_row(const graph::PropertyGraph& graph, std::span<const Value> row) {
  JsonText json(graph, JsonText::Ids::With, largest_row);
  const char* comma = "[";
  for (const Value& value : row) {
    json.raw(std::exchange(comma, ","));
    json.value(value);
  }
  json.raw(row.empty() ? "[]" : "]");
  return json.take();
}

std::unique_ptr<RowsBody> make_rows_body(api::RowsOfQuery::Form form) {
  if (form == api::RowsOfQuery::Form::Json) return std::make_unique<Json>();
  return std::make_unique<JsonLines>();
}

}  // namespace newsgraph::cli::serve::http
