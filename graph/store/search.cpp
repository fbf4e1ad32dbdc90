// Searching the store: texts by their words, names by how they are spelt.

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_map>

#include "graph/formats/json_value.hpp"
#include "graph/store/name_likeness.hpp"
#include "graph/store/search_index.hpp"
#include "graph/store/session.hpp"

namespace newsgraph::graph {
namespace {

/// How many of the nodes that share most with a name are compared with it, and how alike those must be that
/// are given.
constexpr std::size_t kCandidates = 1000;
constexpr double kLeastLikeness = 0.4;
/// A name longer than this is found by its beginning.
constexpr std::size_t kLongestName = 400;

bool has_letters(std::string_view word) {
  return std::ranges::any_of(
      word, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; });
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    if (c != '\0') result += c;
  }
  return result + '"';
}

/// At most so many bytes, whole characters.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (text[most] & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

/// FTS5's language out of what a user types: words, phrases in quotes, beginnings with a star, OR and NOT
/// between. Nothing that is typed is a mistake. Empty where no word is in it.
std::string match_expression(std::string_view typed) {
  std::string expression;
  std::string_view waiting;  // an operator, until a word follows
  const auto add = [&](const std::string& operand) {
    if (!expression.empty()) expression.append(" ").append(waiting.empty() ? "AND" : waiting).append(" ");
    expression += operand;
    waiting = {};
  };
  while (!typed.empty()) {
    if (std::isspace(static_cast<unsigned char>(typed[0])) != 0) {
      typed.remove_prefix(1);
      continue;
    }
    const bool is_phrase = typed[0] == '"';
    if (is_phrase) typed.remove_prefix(1);
    std::string_view word = typed.substr(0, typed.find_first_of(is_phrase ? "\"" : " \t\r\n\""));
    typed.remove_prefix(std::min(typed.size(), word.size() + (is_phrase ? 1 : 0)));
    if (!is_phrase && (word == "OR" || word == "NOT" || word == "AND")) {
      if (!expression.empty()) waiting = word;
      continue;
    }
    const bool is_beginning = !is_phrase && word.ends_with('*');
    if (is_beginning) word.remove_suffix(1);
    if (has_letters(word)) add(quoted(word) + (is_beginning ? "*" : ""));
  }
  return expression;
}

/// Ids of the loaded graph by rows, many at a time: where elements were removed, there is no quick way.
std::unordered_map<std::int64_t, NodeId> nodes_of(const RowIds& ids, const std::vector<std::int64_t>& rows) {
  std::unordered_map<std::int64_t, NodeId> nodes;
  if (ids.is_dense()) {
    for (const std::int64_t row : rows) {
      if (const auto id = ids.id_of(row)) nodes.emplace(row, NodeId{*id});
    }
    return nodes;
  }
  std::vector<std::int64_t> sorted = rows;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t id = 0; id < ids.size(); ++id) {
    if (std::binary_search(sorted.begin(), sorted.end(), ids[id]))
      nodes.emplace(ids[id], NodeId{static_cast<std::uint32_t>(id)});
  }
  return nodes;
}

/// What a node's properties call it.
std::vector<std::string> names_in(std::string_view properties) {
  std::vector<std::string> names;
  const Value map = parse_json(properties);
  const auto take = [&](const Value& value) {
    if (value.kind() == Kind::String) names.emplace_back(value.string());
  };
  if (map.kind() != Kind::Map) return names;
  if (const Value* name = map.find("name")) take(*name);
  if (const Value* aliases = map.find("aliases")) {
    take(*aliases);
    if (aliases->kind() == Kind::List) std::ranges::for_each(aliases->list(), take);
  }
  return names;
}

/// The rows of name_search that share most with a name, with how many trigrams; most first.
std::vector<std::int64_t> candidates(Database& database, const std::string& typed, const std::string& plain) {
  std::vector<std::string> wanted = trigrams(typed);
  for (std::string& group : trigrams(plain)) wanted.push_back(std::move(group));
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  std::unordered_map<std::int64_t, std::size_t> shared;
  Statement find(database, "SELECT rowid FROM name_search WHERE name_search MATCH ?");
  for (const std::string& group : wanted) {
    const std::string expression = quoted(group);
    find.bind(0, expression);
    while (find.step()) ++shared[find.integer(0)];
  }
  std::vector<std::pair<std::int64_t, std::size_t>> best(shared.begin(), shared.end());
  std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
    return std::pair(b.second, a.first) < std::pair(a.second, b.first);
  });
  if (best.size() > kCandidates) best.resize(kCandidates);
  std::vector<std::int64_t> rows;
  for (const auto& [row, count] : best) rows.push_back(row);
  return rows;
}

std::vector<TextHit> read_hits(Database& database, const RowIds& ids, const std::string& expression,
                               std::size_t most) {
  struct Found {
    IndexedText what;
    double score;
  };
  std::vector<Found> found;
  std::vector<std::int64_t> node_rows;
  Statement search(database,
                   "SELECT rowid, -bm25(text_search) FROM text_search WHERE text_search MATCH ? "
                   "ORDER BY bm25(text_search), rowid LIMIT ?");
  search.bind(0, expression).bind(1, static_cast<std::int64_t>(most));
  while (search.step()) {
    found.push_back({indexed_text(search.integer(0)), search.real(1)});
    if (found.back().what.is_node) node_rows.push_back(found.back().what.id);
  }
  const auto nodes = nodes_of(ids, node_rows);
  Statement passage(database,
                    "SELECT source.name, CAST(substr(CAST(source.text AS BLOB), passage.start + 1, "
                    "passage.end - passage.start) AS TEXT) FROM passage JOIN source ON source.id = "
                    "passage.source WHERE passage.id = ?");
  Statement text(database, "SELECT json_extract(properties, '$.text') FROM node WHERE id = ?");
  std::vector<TextHit> hits;
  for (const Found& one : found) {
    Statement& read = one.what.is_node ? text : passage;
    read.reset();
    read.bind(0, one.what.id);
    if (!read.step()) continue;
    TextHit hit;
    hit.score = one.score;
    if (one.what.is_node) {
      const auto node = nodes.find(one.what.id);
      if (node == nodes.end()) continue;
      hit.node = node->second;
      hit.text = read.text(0);
    } else {
      hit.source = read.text(0);
      hit.text = read.text(1);
    }
    hits.push_back(std::move(hit));
  }
  return hits;
}

std::vector<NameHit> read_names(Database& database, const RowIds& ids, std::string_view typed,
                                std::size_t most) {
  const std::string plain = plain_name(typed);
  const std::vector<std::int64_t> rows = candidates(database, std::string(typed), plain);
  const auto nodes = nodes_of(ids, rows);
  Statement read(database, "SELECT properties FROM node WHERE id = ?");
  std::vector<NameHit> hits;
  for (const std::int64_t row : rows) {
    const auto node = nodes.find(row);
    read.reset();
    read.bind(0, row);
    if (node == nodes.end() || !read.step()) continue;
    NameHit hit{node->second, 0, {}};
    for (std::string& name : names_in(read.text(0))) {
      const std::string other = plain_name(name);
      const double score = name == typed ? 1 : likeness(plain, other);
      if (score > hit.score) hit = {node->second, score, std::move(name)};
    }
    if (hit.score >= kLeastLikeness) hits.push_back(std::move(hit));
  }
  std::stable_sort(hits.begin(), hits.end(), [](const NameHit& a, const NameHit& b) {
    return a.score != b.score ? a.score > b.score : a.name < b.name;
  });
  if (hits.size() > most) hits.resize(most);
  return hits;
}

/// Puts the indexes into the file if that can be done at once; false where it cannot be written or somebody
/// else is writing.
bool put_into_file(Database& database) {
  if (!database.may_write()) return false;
  const Database::Writing writing(database);
  try {
    database.run("BEGIN IMMEDIATE");
    if (!has_search_index(database)) create_search_index(database);
    database.run("COMMIT");
    return true;
  } catch (const StoreError&) {  // a full disk too: there is another way
    if (database.in_transaction()) database.run("ROLLBACK");
    return false;
  }
}

/// Sees to it that there are indexes of the file's version, in it or of this connection.
template <class Data>
void provide_indexes(Data& data) {
  Database& database = data.database;
  if (has_search_index(database) || (!database.in_transaction() && put_into_file(database))) {
    if (!data.own_index_version) return;
    const Database::Writing writing(database);
    drop_own_search_index(database);  // it would hide the file's
    data.own_index_version.reset();
    return;
  }
  if (data.own_index_version == data.version()) return;
  const Database::Writing writing(database);
  const ReadingGroup group(database);
  data.own_index_version.reset();
  drop_own_search_index(database);
  create_own_search_index(database);
  data.own_index_version = data.version();
}

}  // namespace

std::vector<TextHit> Store::search_text(std::string_view words, std::size_t most) {
  const std::string expression = match_expression(words);
  if (expression.empty()) return {};
  provide_indexes(*data_);
  const ReadingGroup group(data_->database);
  data_->check_is_loaded_version();
  return read_hits(data_->database, data_->node_rows, expression, most);
}

std::vector<NameHit> Store::search_names(std::string_view name, std::size_t most) {
  name = beginning(name, kLongestName);
  if (!has_letters(name)) return {};
  provide_indexes(*data_);
  const ReadingGroup group(data_->database);
  data_->check_is_loaded_version();
  return read_names(data_->database, data_->node_rows, name, most);
}

}  // namespace newsgraph::graph
