#include "graph/store/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "graph/formats/json_value.hpp"

namespace newsgraph::graph {
namespace {

void append_entry(Database& database, const Anchor& anchor, Map entry) {
  entry.emplace_back(std::string(name_of(anchor.table)), Value(anchor.key));
  entry.emplace_back("places", anchor.places);
  if (anchor.table == ElementTable::Edge) entry.emplace_back("type", Value(anchor.type));
  const std::string json = to_json(Value(std::move(entry)));
  Statement(database, "INSERT INTO correction (change) VALUES (?)").bind(0, json).run();
}

Value list_of(const std::vector<std::string>& strings) { return Value(List(strings.begin(), strings.end())); }

Value column(Database& database, ElementTable table, const char* name, std::int64_t row) {
  Statement read(database, fmt::format("SELECT {} FROM {} WHERE id = ?", name, name_of(table)));
  read.bind(0, row);
  return read.step() ? parse_json(read.text(0)) : Value();
}

void write_column(Database& database, ElementTable table, const char* name, std::int64_t row,
                  const Value& value) {
  const std::string json = to_json(value);
  Statement(database, fmt::format("UPDATE {} SET {} = ? WHERE id = ?", name_of(table), name))
      .bind(0, json)
      .bind(1, row)
      .run();
}

void set_property(Database& database, ElementTable table, std::int64_t row, std::string_view property,
                  const Value& value) {
  const Value before = column(database, table, "properties", row);
  Map properties = before.kind() == Kind::Map ? before.map() : Map();
  std::erase_if(properties, [&](const auto& entry) { return entry.first == property; });
  if (!value.is_null()) properties.emplace_back(property, value);
  write_column(database, table, "properties", row, Value(std::move(properties)));
}

void change_labels(Database& database, std::int64_t row, const List& added, const List& removed) {
  const Value before = column(database, ElementTable::Node, "labels", row);
  List labels = before.kind() == Kind::List ? before.list() : List();
  const auto is_in = [](const List& list, const Value& label) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Value& other) { return equivalent(label, other); });
  };
  std::erase_if(labels, [&](const Value& label) { return is_in(removed, label) || is_in(added, label); });
  labels.insert(labels.end(), added.begin(), added.end());
  std::sort(labels.begin(), labels.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
  write_column(database, ElementTable::Node, "labels", row, Value(std::move(labels)));
}

/// A list of strings in JSON, sorted.
std::vector<std::string> strings_of(std::string_view json) {
  std::vector<std::string> strings;
  const Value list = parse_json(json);
  if (list.kind() != Kind::List) throw JsonError("not a list");
  for (const Value& element : list.list()) {
    if (element.kind() != Kind::String) throw JsonError("not a list of strings");
    strings.emplace_back(element.string());
  }
  std::sort(strings.begin(), strings.end());
  return strings;
}

void remove_edge_row(Database& database, std::int64_t row) {
  for (const char* table : {"mention", "remark"})
    Statement(database, fmt::format("DELETE FROM {} WHERE edge = ?", table)).bind(0, row).run();
  Statement(database, "DELETE FROM edge WHERE id = ?").bind(0, row).run();
}

void remove_node_row(Database& database, std::int64_t row) {
  for (const char* table : {"mention", "remark"}) {
    Statement(database, fmt::format("DELETE FROM {} WHERE node = ?1 OR edge IN "
                                    "(SELECT id FROM edge WHERE source = ?1 OR target = ?1)",
                                    table))
        .bind(0, row)
        .run();
  }
  Statement(database, "DELETE FROM edge WHERE source = ?1 OR target = ?1").bind(0, row).run();
  Statement(database, "DELETE FROM node WHERE id = ?").bind(0, row).run();
}

/// A member that a correction must have.
const Value& member(const Value& entry, std::string_view name, Kind kind) {
  const Value* found = entry.find(name);
  if (found == nullptr || found->kind() != kind) throw JsonError(fmt::format("\"{}\" is missing", name));
  return *found;
}

ElementTable table_of(const Value& entry) {
  return entry.find("node") != nullptr ? ElementTable::Node : ElementTable::Edge;
}

/// The entry's element; 0 where it is gone. Where it was found under another key, the log is told.
std::int64_t find_element(Database& database, std::int64_t number, const Value& entry) {
  const ElementTable table = table_of(entry);
  const std::string_view key = member(entry, name_of(table), Kind::String).string();
  const Value *places = entry.find("places"), *type = entry.find("type");
  const std::int64_t row =
      derived_row(database, table, key, places != nullptr ? *places : Value(),
                  type != nullptr && type->kind() == Kind::String ? type->string() : std::string_view());
  if (row == 0) return 0;
  Statement read(database, fmt::format("SELECT key FROM {} WHERE id = ?", name_of(table)));
  read.bind(0, row);
  if (read.step() && read.text(0) != key) {
    const std::string now(read.text(0));
    Statement(database,
              fmt::format("UPDATE correction SET change = json_set(change, '$.{}', ?) WHERE number = ?",
                          name_of(table)))
        .bind(0, now)
        .bind(1, number)
        .run();
  }
  return row;
}

void apply(Database& database, std::int64_t number, const Value& entry) {
  if (entry.kind() != Kind::Map) throw JsonError("not an object");
  const ElementTable table = table_of(entry);
  const std::int64_t row = find_element(database, number, entry);
  if (row == 0) return;
  const std::string_view change = member(entry, "change", Kind::String).string();
  if (change == "set") {
    const Value* value = entry.find("value");
    set_property(database, table, row, member(entry, "property", Kind::String).string(),
                 value != nullptr ? *value : Value());
  } else if (change == "labels") {
    change_labels(database, row, member(entry, "add", Kind::List).list(),
                  member(entry, "remove", Kind::List).list());
  } else if (table == ElementTable::Node) {
    remove_node_row(database, row);
  } else {
    remove_edge_row(database, row);
  }
}

/// An entry as it would be written in a query.
std::string in_words(const Value& entry) {
  const std::string_view change = member(entry, "change", Kind::String).string();
  if (change == "set") {
    const std::string_view property = member(entry, "property", Kind::String).string();
    const Value* value = entry.find("value");
    if (value == nullptr || value->is_null()) return fmt::format("REMOVE {}", property);
    return fmt::format("SET {} = {}", property, to_string(*value));
  }
  if (change != "labels") return "DELETE";
  std::string text;
  for (const auto& [list, word] : {std::pair("add", "SET "), std::pair("remove", "REMOVE ")}) {
    for (const Value& label : member(entry, list, Kind::List).list()) {
      if (label.kind() != Kind::String) throw JsonError("a label is a text");
      text += fmt::format("{}{}:{}", text.empty() ? "" : ", ", word, label.string());
    }
  }
  return text;
}

void log_differences(Database& database, const Anchor& anchor, std::string_view labels_before,
                     std::string_view properties_before, std::string_view labels_after,
                     std::string_view properties_after) {
  const Value before = parse_json(properties_before), after = parse_json(properties_after);
  const auto find = [](const Value& properties, std::string_view name) {
    const Value* found = properties.kind() == Kind::Map ? properties.find(name) : nullptr;
    return found != nullptr ? *found : Value();
  };
  if (before.kind() == Kind::Map) {
    for (const auto& [name, value] : before.map()) {
      if (find(after, name).is_null()) log_property(database, anchor, name, Value());
    }
  }
  if (after.kind() == Kind::Map) {
    for (const auto& [name, value] : after.map()) {
      if (!equivalent(find(before, name), value)) log_property(database, anchor, name, value);
    }
  }
  if (labels_before.empty() && labels_after.empty()) return;
  const std::vector<std::string> own = strings_of(labels_before), wanted = strings_of(labels_after);
  std::vector<std::string> added, removed;
  std::ranges::set_difference(wanted, own, std::back_inserter(added));
  std::ranges::set_difference(own, wanted, std::back_inserter(removed));
  if (!added.empty() || !removed.empty()) log_labels(database, anchor, added, removed);
}

}  // namespace

std::optional<Anchor> anchor_of(Database& database, ElementTable table, std::int64_t row) {
  Statement read(database,
                 fmt::format("SELECT key, {} FROM {} WHERE id = ? AND derived = 1 AND key IS NOT NULL",
                             table == ElementTable::Node ? "''" : "type", name_of(table)));
  read.bind(0, row);
  if (!read.step()) return std::nullopt;
  return Anchor{table, std::string(read.text(0)), places_of(database, table, row), std::string(read.text(1))};
}

void log_property(Database& database, const Anchor& anchor, std::string_view property, const Value& value) {
  append_entry(database, anchor, {{"change", "set"}, {"property", property}, {"value", value}});
}

void log_labels(Database& database, const Anchor& anchor, const std::vector<std::string>& added,
                const std::vector<std::string>& removed) {
  append_entry(database, anchor,
               {{"change", "labels"}, {"add", list_of(added)}, {"remove", list_of(removed)}});
}

void log_removal(Database& database, const Anchor& anchor) {
  append_entry(database, anchor, {{"change", "delete"}});
}

void log_replacement(Database& database, const Anchor& anchor, std::string_view labels_before,
                     std::string_view properties_before, std::string_view labels_after,
                     std::string_view properties_after) try {
  log_differences(database, anchor, labels_before, properties_before, labels_after, properties_after);
} catch (const JsonError& error) {
  throw StoreError(StoreError::Reason::Damaged,
                   fmt::format("{}: a row cannot be read: {}", database.path(), error.what()));
}

void join_made_to_derived(Database& database) {
  struct Pair {
    std::int64_t made, derived;
    std::string key, labels_before, before, labels_after, after, type;
  };
  for (const ElementTable table : {ElementTable::Node, ElementTable::Edge}) {
    const bool on_nodes = table == ElementTable::Node;
    std::vector<Pair> pairs;
    Statement read(database, fmt::format("SELECT made.id, derived.id, made.key, {}, derived.properties, {}, "
                                         "made.properties, {} FROM {} AS made JOIN {} AS derived "
                                         "ON derived.key = made.key AND derived.derived = 1 "
                                         "WHERE made.derived = 0 AND made.key IS NOT NULL ORDER BY made.id",
                                         on_nodes ? "derived.labels" : "''", on_nodes ? "made.labels" : "''",
                                         on_nodes ? "''" : "derived.type", name_of(table), name_of(table)));
    while (read.step()) {
      const auto text = [&read](int column) { return std::string(read.text(column)); };
      pairs.push_back(
          {read.integer(0), read.integer(1), text(2), text(3), text(4), text(5), text(6), text(7)});
    }
    for (const Pair& pair : pairs) {
      const Anchor anchor{table, pair.key, places_of(database, table, pair.derived), pair.type};
      log_replacement(database, anchor, pair.labels_before, pair.before, pair.labels_after, pair.after);
      if (on_nodes) {
        for (const char* end : {"source", "target"}) {
          Statement(database, fmt::format("UPDATE edge SET {0} = ? WHERE {0} = ?", end))
              .bind(0, pair.derived)
              .bind(1, pair.made)
              .run();
        }
      }
      Statement(database, fmt::format("DELETE FROM {} WHERE id = ?", name_of(table)))
          .bind(0, pair.made)
          .run();
    }
  }
}

void apply_corrections(Database& database) {
  std::vector<std::pair<std::int64_t, std::string>> entries;
  Statement read(database, "SELECT number, change FROM correction ORDER BY number");
  while (read.step()) entries.emplace_back(read.integer(0), read.text(1));
  for (const auto& [number, entry] : entries) {
    try {
      apply(database, number, parse_json(entry));
    } catch (const JsonError& error) {
      throw StoreError(StoreError::Reason::Damaged,
                       fmt::format("{}: a correction cannot be read: {}", database.path(), error.what()));
    }
  }
}

std::vector<std::string> corrections_in_words(Database& database, ElementTable table, std::string_view key) {
  Statement read(database, fmt::format("SELECT change FROM correction WHERE json_extract(change, '$.{}') = ? "
                                       "ORDER BY number",
                                       name_of(table)));
  read.bind(0, key);
  std::vector<std::string> all;
  try {
    while (read.step()) all.push_back(in_words(parse_json(read.text(0))));
  } catch (const JsonError& error) {
    throw StoreError(StoreError::Reason::Damaged,
                     fmt::format("{}: a correction cannot be read: {}", database.path(), error.what()));
  }
  return all;
}

}  // namespace newsgraph::graph
