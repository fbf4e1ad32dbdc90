#pragma once
// Results' values as JSON: plain ones as graph/formats/json_value.hpp says, nodes as {"labels",
// "properties"}, relationships as {"type", "properties"}, paths as {"nodes", "relationships"}.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::cli {

class JsonText {
 public:
  /// With ids, nodes are {"kind": "node", "id", "labels", "properties"}, relationships {"kind":
  /// "relationship", "id", "type", "source", "target", "properties"}, paths {"kind": "path", …}; ids are
  /// those of elementId().
  enum class Ids { Without, With };

  /// `most`: throws std::length_error soon after the text has more bytes. A list that is there many times in
  /// another one is small as a value and large as a text.
  explicit JsonText(const graph::PropertyGraph& graph, Ids ids = Ids::Without,
                    std::size_t most = std::string::npos)
      : graph_(graph), with_ids_(ids == Ids::With), most_(most) {}

  void value(const graph::Value& value);
  /// An object with the columns as its members.
  void row(const std::vector<std::string>& columns, const std::vector<graph::Value>& values);
  void string(std::string_view text);
  /// What stands between values, as it is.
  void raw(std::string_view text) { text_ += text; }
  std::string take() { return std::exchange(text_, {}); }

 private:
  void key(std::string_view name);
  template <class Elements, class Write>
  void array(const Elements& elements, Write write);
  void map(const graph::Map& entries);
  void properties(const graph::Properties& values);
  void kind(std::string_view name);
  void node(graph::NodeId node);
  void relationship(graph::EdgeId edge);
  void path(const graph::Path& path);

  const graph::PropertyGraph& graph_;
  const bool with_ids_;
  const std::size_t most_;
  std::string text_;
};

}  // namespace newsgraph::cli
