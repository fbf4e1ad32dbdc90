#include "cli/results/format.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"

namespace newsgraph::cli {

std::span<const ResultFormat> result_formats() {
  static constexpr std::array<ResultFormat, 6> formats = {{
      {"table", write_table},
      {"fields", write_fields},
      {"tsv", write_tsv},
      {"csv", write_csv},
      {"json", write_json},
      {"jsonl", write_jsonl},
  }};
  return formats;
}

std::vector<std::string> result_format_names() {
  std::vector<std::string> names;
  for (const ResultFormat& format : result_formats()) names.emplace_back(format.name);
  return names;
}

const ResultFormat& result_format(std::string_view name) {
  if (name.empty()) name = output_is_terminal() ? "table" : "tsv";
  for (const ResultFormat& format : result_formats()) {
    if (format.name == name) return format;
  }
  throw BadCall(fmt::format("no format {}: there are {}", name, fmt::join(result_format_names(), ", ")));
}

std::string cell_text(const graph::PropertyGraph& graph, const graph::Value& value) {
  if (value.is_null()) return {};
  if (value.kind() == graph::Kind::String) return std::string(value.string());
  return query::to_text(graph, value);
}

std::string cell_for_people(const graph::PropertyGraph& graph, const graph::Value& value) {
  std::string text;
  const bool texts = value.kind() == graph::Kind::List &&
                     std::all_of(value.list().begin(), value.list().end(), [](const graph::Value& element) {
                       return element.kind() == graph::Kind::String;
                     });
  if (!texts) {
    text = cell_text(graph, value);
  } else {
    for (const graph::Value& element : value.list()) {
      text += (text.empty() ? "" : ", ") + std::string(element.string());
    }
  }
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

std::string describe(const query::Statistics& statistics) {
  const std::array<std::pair<std::string_view, std::int64_t>, 9> counts = {{
      {"nodes created", statistics.nodes_created},
      {"nodes deleted", statistics.nodes_deleted},
      {"relationships created", statistics.relationships_created},
      {"relationships deleted", statistics.relationships_deleted},
      {"labels added", statistics.labels_added},
      {"labels removed", statistics.labels_removed},
      {"properties set", statistics.properties_set},
      {"indexes created", statistics.indexes_created},
      {"indexes dropped", statistics.indexes_dropped},
  }};
  std::vector<std::string> parts;
  for (const auto& [name, count] : counts) {
    if (count != 0) parts.push_back(fmt::format("{}: {}", name, count));
  }
  std::string text = fmt::format("{}", fmt::join(parts, ", "));
  if (!text.empty()) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace newsgraph::cli
