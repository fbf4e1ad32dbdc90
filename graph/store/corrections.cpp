#include "graph/store/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "graph/formats/json_value.hpp"

namespace newsgraph::graph {
namespace {

std::string_view name_of(ElementTable table) { return table == ElementTable::Node ? "node" : "edge"; }

void append_entry(Database& database, Map entry) {
  const std::string json = to_json(Value(std::move(entry)));
  Statement(database, "INSERT INTO correction (change) VALUES (?)").bind(0, json).run();
}

Value list_of(const std::vector<std::string>& strings) { return Value(List(strings.begin(), strings.end())); }

/// The derived row with the key, or 0.
std::int64_t row_of(Database& database, ElementTable table, std::string_view key) {
  Statement find(database, fmt::format("SELECT id FROM {} WHERE key = ? AND derived = 1", name_of(table)));
  find.bind(0, key);
  return find.step() ? find.integer(0) : 0;
}

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
  Statement(database, "DELETE FROM mention WHERE edge = ?").bind(0, row).run();
  Statement(database, "DELETE FROM edge WHERE id = ?").bind(0, row).run();
}

void remove_node_row(Database& database, std::int64_t row) {
  Statement(
      database,
      "DELETE FROM mention WHERE node = ?1 OR edge IN (SELECT id FROM edge WHERE source = ?1 OR target = ?1)")
      .bind(0, row)
      .run();
  Statement(database, "DELETE FROM edge WHERE source = ?1 OR target = ?1").bind(0, row).run();
  Statement(database, "DELETE FROM node WHERE id = ?").bind(0, row).run();
}

/// A member that a correction must have.
const Value& member(const Value& entry, std::string_view name, Kind kind) {
  const Value* found = entry.find(name);
  if (found == nullptr || found->kind() != kind) throw JsonError(fmt::format("\"{}\" is missing", name));
  return *found;
}

void apply(Database& database, const Value& entry) {
  if (entry.kind() != Kind::Map) throw JsonError("not an object");
  const bool on_node = entry.find("node") != nullptr;
  const ElementTable table = on_node ? ElementTable::Node : ElementTable::Edge;
  const std::int64_t row = row_of(database, table, member(entry, name_of(table), Kind::String).string());
  if (row == 0) return;
  const std::string_view change = member(entry, "change", Kind::String).string();
  if (change == "set") {
    const Value* value = entry.find("value");
    set_property(database, table, row, member(entry, "property", Kind::String).string(),
                 value != nullptr ? *value : Value());
  } else if (change == "labels") {
    change_labels(database, row, member(entry, "add", Kind::List).list(),
                  member(entry, "remove", Kind::List).list());
  } else if (on_node) {
    remove_node_row(database, row);
  } else {
    remove_edge_row(database, row);
  }
}

void log_differences(Database& database, ElementTable table, std::string_view key,
                     std::string_view labels_before, std::string_view properties_before,
                     std::string_view labels_after, std::string_view properties_after) {
  const Value before = parse_json(properties_before), after = parse_json(properties_after);
  const auto find = [](const Value& properties, std::string_view name) {
    const Value* found = properties.kind() == Kind::Map ? properties.find(name) : nullptr;
    return found != nullptr ? *found : Value();
  };
  if (before.kind() == Kind::Map) {
    for (const auto& [name, value] : before.map()) {
      if (find(after, name).is_null()) log_property(database, table, key, name, Value());
    }
  }
  if (after.kind() == Kind::Map) {
    for (const auto& [name, value] : after.map()) {
      if (!equivalent(find(before, name), value)) log_property(database, table, key, name, value);
    }
  }
  if (labels_before.empty() && labels_after.empty()) return;
  const std::vector<std::string> own = strings_of(labels_before), wanted = strings_of(labels_after);
  std::vector<std::string> added, removed;
  std::ranges::set_difference(wanted, own, std::back_inserter(added));
  std::ranges::set_difference(own, wanted, std::back_inserter(removed));
  if (!added.empty() || !removed.empty()) log_labels(database, key, added, removed);
}

}  // namespace

void log_property(Database& database, ElementTable table, std::string_view key, std::string_view property,
                  const Value& value) {
  append_entry(
      database,
      {{"change", "set"}, {std::string(name_of(table)), key}, {"property", property}, {"value", value}});
}

void log_labels(Database& database, std::string_view key, const std::vector<std::string>& added,
                const std::vector<std::string>& removed) {
  append_entry(database,
               {{"change", "labels"}, {"node", key}, {"add", list_of(added)}, {"remove", list_of(removed)}});
}

void log_removal(Database& database, ElementTable table, std::string_view key) {
  append_entry(database, {{"change", "delete"}, {std::string(name_of(table)), key}});
}

void log_replacement(Database& database, ElementTable table, std::string_view key,
                     std::string_view labels_before, std::string_view properties_before,
                     std::string_view labels_after, std::string_view properties_after) try {
  log_differences(database, table, key, labels_before, properties_before, labels_after, properties_after);
} catch (const JsonError& error) {
  throw StoreError(StoreError::Reason::Damaged,
                   fmt::format("{}: a row cannot be read: {}", database.path(), error.what()));
}

void join_made_to_derived(Database& database) {
  struct Pair {
    std::int64_t made, derived;
    std::string key, labels_before, before, labels_after, after;
  };
  for (const ElementTable table : {ElementTable::Node, ElementTable::Edge}) {
    const bool on_nodes = table == ElementTable::Node;
    std::vector<Pair> pairs;
    Statement read(database, fmt::format("SELECT made.id, derived.id, made.key, {}, derived.properties, {}, "
                                         "made.properties FROM {} AS made JOIN {} AS derived "
                                         "ON derived.key = made.key AND derived.derived = 1 "
                                         "WHERE made.derived = 0 AND made.key IS NOT NULL ORDER BY made.id",
                                         on_nodes ? "derived.labels" : "''", on_nodes ? "made.labels" : "''",
                                         name_of(table), name_of(table)));
    while (read.step()) {
      const auto text = [&read](int column) { return std::string(read.text(column)); };
      pairs.push_back({read.integer(0), read.integer(1), text(2), text(3), text(4), text(5), text(6)});
    }
    for (const Pair& pair : pairs) {
      log_replacement(database, table, pair.key, pair.labels_before, pair.before, pair.labels_after,
                      pair.after);
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
  std::vector<std::string> entries;
  Statement read(database, "SELECT change FROM correction ORDER BY number");
  while (read.step()) entries.emplace_back(read.text(0));
  for (const std::string& entry : entries) {
    try {
      apply(database, parse_json(entry));
    } catch (const JsonError& error) {
      throw StoreError(StoreError::Reason::Damaged,
                       fmt::format("{}: a correction cannot be read: {}", database.path(), error.what()));
    }
  }
}

}  // namespace newsgraph::graph
