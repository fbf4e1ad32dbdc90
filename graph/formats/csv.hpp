#pragma once
// A graph as CSV files with Neo4j's import headers, one kind of element a file:
//   id:ID,:LABEL,name,height:float,born:date,alias:string[]      nodes
//   :START_ID,:END_ID,:TYPE,count:int                            relationships
// Fields as in RFC 4180: a field that holds a comma, a quote or a line break is quoted, a quote in it
// doubled; lines end in LF or CRLF; a byte order mark is passed over. An empty field is an absent value, ""
// is the empty string. Types: string (where none is given), char; int, long, short, byte; float, double;
// boolean; date, localtime, time, localdatetime, datetime, duration; each with [] for a list, split by ";";
// and our own json (formats/json_value.hpp) for what these have no type for. `:IGNORE` passes a column over.
// Ids belong to a space of names where the header says so: `:ID(Person)`, `:START_ID(Person)`.

#include <iosfwd>
#include <span>
#include <string>

#include "graph/formats/format_error.hpp"
#include "graph/property_graph.hpp"

namespace newsgraph::graph {

struct CsvFile {
  std::string name;  // for messages
  std::istream* in;
};

/// One graph from any number of files of nodes and of relationships, in any order: their headers tell. `x:ID`
/// also sets the property x, an integer if the file's whole column is; an id of a column `:ID` that is not
/// the node's derived key (element_keys.hpp) becomes its property `key`.
/// Throws FormatError with file, line, column (in code points) and what was expected there.
PropertyGraph read_csv(std::span<const CsvFile> files);

/// Nodes sorted by key, which is their `:ID`; relationships sorted likewise. A property whose values are of
/// several types has a column for each. Throws FormatError for a label with ";" in it, which CSV cannot tell
/// from two labels.
void write_csv(const PropertyGraph& graph, std::ostream& nodes, std::ostream& relationships);

}  // namespace newsgraph::graph
