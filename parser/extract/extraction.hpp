#pragma once
// The extraction record: what one article states. The contract between the text side and the graph; the JSON form is
// written and read by parser/extract/record. Offsets here are UTF-8 bytes; in the JSON they are code points.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/temporal.hpp"
#include "parser/article/article.hpp"

namespace newsgraph::parser {

enum class EntityType : std::uint8_t { Person, Agency, Country, Place, Unit, Group, Weapon, Agreement };
enum class MentionKind : std::uint8_t { Name, Nominal, Pronoun };
enum class Factuality : std::uint8_t { Actual, Planned, Possible, Alleged, Denied };

std::string_view name_of(EntityType type);        // "Person"
std::string_view name_of(MentionKind kind);       // "name"
std::string_view name_of(Factuality factuality);  // "actual"
std::optional<EntityType> entity_type(std::string_view name);
std::optional<MentionKind> mention_kind(std::string_view name);
std::optional<Factuality> factuality(std::string_view name);

using EntityIndex = std::uint32_t;     // into Extraction::entities
using StatementIndex = std::uint32_t;  // into Extraction::statements

struct EntityMention {
  Span span;
  MentionKind kind = MentionKind::Name;
  /// The rule of coreference that put it with the mentions before, in words ("the same name"); empty for the
  /// first one, and where the record does not say.
  std::string joined_by = {};
};

struct Entity {
  EntityType type = EntityType::Person;
  std::string name;                      // canonical
  std::vector<std::string> aliases;      // the other surface names, in order of appearance
  std::optional<std::string> role;       // what the text says a person or an agency is
  std::optional<std::int64_t> count;     // of heads or items, for Unit, Group and Weapon
  std::vector<EntityMention> mentions;   // ascending
};

struct Argument {
  std::string role;  // a lower-case preposition; "to" for an indirect object
  EntityIndex entity = 0;
};

/// An interval of days; ends are absent where the article has no date.
struct TimeExpression {
  std::string text;
  std::optional<graph::Date> start, end;
};

struct Relation {
  std::string type;                              // "SENT"
  std::string lemma;                             // "dispatch"
  std::optional<std::string> event_class;        // PLOVER's, e.g. "mobilize"
  std::optional<EntityIndex> subject, object;    // at most one is absent
  bool inferred = false;                         // an end comes from context
  std::vector<Argument> arguments;
  std::optional<std::int64_t> count;
  std::optional<TimeExpression> time;
  std::optional<EntityIndex> place;
  Factuality factuality = Factuality::Actual;
  std::vector<EntityIndex> said_by;              // outermost speaker first; empty: the article's own voice
  std::optional<StatementIndex> statement;       // the innermost statement that it stands in
  std::uint32_t sentence = 0;
  Span clause, cue;
};

struct Statement {
  std::optional<EntityIndex> source, addressee;
  Span cue;
  std::string cue_lemma;
  std::optional<Span> source_span;
  Span content;
  bool quoted = false;
  /// False: the source wishes, judges or speaks of the content, and does not say that it is so.
  bool reported = true;
};

struct Extraction {
  Article article;               // with its text
  std::vector<Span> sentences;
  std::vector<Entity> entities;
  std::vector<Relation> relations;
  std::vector<Statement> statements;
};

}  // namespace newsgraph::parser
