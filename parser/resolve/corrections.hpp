#pragma once
// What the user corrects by hand, as a file of lines (newsgraph build --corrections FILE):
//
//   same "Ida Holm" = "Ida Holm-Berg"                  # one thing
//   different "Han Lee" in a1 | "Han Lee" in a2        # two things
//   rename "Holm" to "Ida Holm-Berg"
//   retype "Quiet Bureau" to Agency
//   delete "Ida Holm" SENT "Quiet Bureau"              # * in place of SENT: whatever it is
//   add "Ida Holm" LEADS Agency "Quiet Bureau" planned from 2024-01-05 to 2024-03-01
//
// A name is any that articles have for the thing; a type before it and `in ARTICLE` behind it say which one
// is meant where several are called so. Names compare without case, diacritics, punctuation and article.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/provenance.hpp"
#include "graph/temporal.hpp"
#include "parser/extract/extraction.hpp"
#include "parser/resolve/correction_line.hpp"
#include "parser/resolve/identity_rules.hpp"

namespace newsgraph::parser {

/// Whom a line means.
struct CorrectedThing {
  std::optional<EntityType> type;
  NamedThing called;
  std::string written;  // the name as the user wrote it
  bool operator==(const CorrectedThing&) const = default;
};

/// A line, as it was written without its comment.
struct CorrectionText {
  std::string text;
  std::size_t line = 0;
};

struct Renaming : CorrectionText {
  CorrectedThing what;
  std::string name;
};
struct Retyping : CorrectionText {
  CorrectedThing what;
  EntityType type = EntityType::Person;
};
struct Deletion : CorrectionText {
  CorrectedThing source, target;
  std::string type;  // empty: any
};
struct Addition : CorrectionText {
  CorrectedThing source, target;
  std::string type;
  Factuality factuality = Factuality::Actual;
  std::optional<graph::Date> start, end;
};

struct Corrections {
  std::string file;  // for messages
  std::vector<IdentityRule> identity;
  std::vector<Renaming> renamings;
  std::vector<Retyping> retypings;
  std::vector<Deletion> deletions;
  std::vector<Addition> additions;
};

/// `file` is for messages. Throws CorrectionError for what is not well written, and for lines that contradict
/// each other.
Corrections parse_corrections(std::string_view text, const std::string& file);

}  // namespace newsgraph::parser
