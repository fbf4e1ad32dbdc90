#pragma once
// CREATE INDEX [IF NOT EXISTS] [FOR (n:Label)] ON (n.key) | ON :Label(key), DROP INDEX likewise, SHOW
// INDEXES: no part of openCypher, so that there is no grammar to follow but the habit of other engines.

#include <optional>

#include "query/grammar/ast.hpp"
#include "query/grammar/tokens.hpp"

namespace newsgraph::query {

/// Nothing where the tokens begin another kind of statement. Throws QueryError (SyntaxError).
std::optional<ast::IndexCommand> parse_index_command(const Token* at);

}  // namespace newsgraph::query
