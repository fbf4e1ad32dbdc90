#pragma once
// What was read in an article, laid over its text.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/extract/extraction.hpp"

namespace newsgraph::cli {

/// A stretch of the text that stands for an entity, a relation or a statement.
struct Mark {
  enum class Kind : std::uint8_t { Statement, Entity, Relation };
  parser::Span span;
  Kind kind = Kind::Entity;
  std::uint32_t index = 0;  // into the record's entities, relations or statements
};

/// Mentions of entities, the words that relations were read from, and the contents of statements; by start,
/// the longer first.
std::vector<Mark> marks_of(const parser::Extraction& extraction);

/// Name and value, for people: {"factuality", "planned"}.
using Details = std::vector<std::pair<std::string, std::string>>;

/// "North Korea sent 3,000 troops": a relation in one line; "somebody" stands at an open end.
std::string in_words(const parser::Extraction& extraction, const parser::Relation& relation);
/// Who vouches for it, the outermost first: "Ivo, citing Ada"; empty for the article's own voice.
std::string speakers_of(const parser::Extraction& extraction, const parser::Relation& relation);

Details details_of(const parser::Extraction& extraction, const parser::Entity& entity);
Details details_of(const parser::Extraction& extraction, const parser::Relation& relation);
Details details_of(const parser::Extraction& extraction, const parser::Statement& statement);

/// Is the sentence prose, and has neither a relation nor a statement been read in it?
bool is_missed(const parser::Extraction& extraction, parser::Span sentence);

/// The article as a page of its own, no network needed: everything marked, details on hover and focus.
std::string annotated_page(const std::vector<parser::Extraction>& articles);

/// The article for a terminal: entities in colour (or in brackets, without colour), below each sentence what
/// was read in it.
std::string annotated_text(const parser::Extraction& extraction, std::size_t width, bool colour);

}  // namespace newsgraph::cli
