#pragma once
// A graph being laid out: elements by key, in any order, turned into Content whose ids ascend by key.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/provenance.hpp"

namespace newsgraph::parser {

class Draft {
 public:
  using Node = std::uint32_t;  // in order of addition
  using Edge = std::uint32_t;

  /// A property that is null is left out; `key` becomes a property too.
  Node add_node(std::string key, std::vector<std::string> labels, graph::Map properties);
  Edge add_edge(std::string key, std::string type, Node source, Node target, graph::Map properties);
  std::uint32_t add_source(graph::Source source);
  std::uint32_t add_passage(graph::Passage passage);
  void mention_node(Node node, std::uint32_t passage, std::uint32_t start, std::uint32_t end,
                    graph::Map attributes);
  void mention_edge(Edge edge, std::uint32_t passage, std::uint32_t start, std::uint32_t end,
                    graph::Map attributes);

  graph::Content finish();

 private:
  struct NodeDraft {
    std::string key;
    std::vector<std::string> labels;
    graph::Map properties;
  };
  struct EdgeDraft {
    std::string key, type;
    Node source, target;
    graph::Map properties;
  };
  struct MentionDraft {
    bool on_edge;
    std::uint32_t element, passage, start, end;
    graph::Map attributes;
  };
  std::vector<NodeDraft> nodes_;
  std::vector<EdgeDraft> edges_;
  std::vector<MentionDraft> mentions_;
  std::vector<graph::Source> sources_;
  std::vector<graph::Passage> passages_;
};

}  // namespace newsgraph::parser
