#pragma once
// Full-text indexes beside the rows (SQLite's FTS5). `text_search` holds passages and nodes' texts by words,
// `name_search` what nodes are called, by groups of three letters. Neither holds the texts themselves.
//
// They are no part of the graph: a file may lack them, and then the first search makes them. Where they are,
// triggers keep them up to date, whoever writes.

#include <cstdint>

#include "graph/store/database.hpp"

namespace newsgraph::graph {

/// What a row of text_search is the text of.
struct IndexedText {
  bool is_node;     // else a passage
  std::int64_t id;  // of its row
};
inline IndexedText indexed_text(std::int64_t row) { return {row % 2 == 1, row / 2}; }

bool has_search_index(Database& database);
/// Within a transaction. Passages are not watched by triggers: who changes them drops the index before and
/// makes it anew.
void create_search_index(Database& database);
void drop_search_index(Database& database);

/// The same for this connection alone and as the file is now, where the file cannot be written.
bool has_own_search_index(Database& database);
void create_own_search_index(Database& database);
void drop_own_search_index(Database& database);

}  // namespace newsgraph::graph
