#pragma once
// Where a graph's content comes from, in neutral terms: sources (whole texts), passages of them, and the
// mentions in passages that stand behind a node or an edge.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

using Element = std::variant<NodeId, EdgeId>;

/// A text. Offsets into it are UTF-8 bytes, end exclusive.
struct Source {
  std::string id;   // unique
  std::string uri;  // where it was read
  std::string text;
};

/// A stretch of a source, as a rule a sentence.
struct Passage {
  std::uint32_t source = 0;  // index into Content::sources
  std::uint32_t start = 0, end = 0;
};

/// What a passage says of an element.
struct Mention {
  Element element;
  std::uint32_t passage = 0;         // index into Content::passages
  std::uint32_t start = 0, end = 0;  // in the source's text
  Map attributes;                    // what else is known, e.g. {factuality: 'denied', said_by: ['…']}
};

/// That an element is as somebody put it by hand, and in which words.
struct Corrected {
  Element element;
  std::string text;
};

/// A graph with its provenance: what Store::replace puts in place of what was there.
/// Nodes and edges that carry a string property `key` are told apart by it from one version to the next.
struct Content {
  PropertyGraph graph;
  std::vector<Source> sources;
  std::vector<Passage> passages;  // grouped by source, ascending
  std::vector<Mention> mentions;
  std::vector<Corrected> corrected;
};

/// A mention as it is read back.
struct Evidence {
  std::string source;                // its id
  std::uint32_t passage = 0;         // number of the passage in its source, from 0
  std::uint32_t start = 0, end = 0;  // code points in the source's text
  std::string text;                  // that stretch
  std::string passage_text;
  Map attributes;
};

}  // namespace newsgraph::graph
