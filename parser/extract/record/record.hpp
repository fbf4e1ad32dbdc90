#pragma once
// The extraction record as JSON Lines: the form in which extractions travel between programs and machines.
// Offsets are UTF-8 bytes in an Extraction and Unicode code points in the JSON; this is the one place that
// converts them.

#include <stdexcept>
#include <string>
#include <string_view>

#include "parser/extract/extraction.hpp"

namespace newsgraph::parser {

/// A record that cannot be read. what() says what is wrong and where in the record, e.g.
/// "relations[3].subject: no entity e9".
class RecordError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One JSON object without a line end. Entities are named e1, e2 …, relations r1 …, statements s1 … in their
/// order.
std::string write_record(const Extraction& extraction);

/// The inverse: every reference and offset is checked. An article's regions are not part of a record: they
/// come back empty. Throws RecordError.
Extraction read_record(std::string_view json);

}  // namespace newsgraph::parser
