#include "cli/serve/name_index.hpp"

#include <algorithm>
#include <set>

#include "parser/resolve/folding.hpp"

namespace newsgraph::cli::serve {

using graph::Kind;

NameIndex::NameIndex(const graph::PropertyGraph& graph) {
  const auto aliases = graph.find_key("aliases");
  for (std::uint32_t i = 0; i < graph.node_bound(); ++i) {
    const auto node = graph::NodeId(i);
    if (!graph.contains(node)) continue;
    const auto degree = static_cast<std::uint32_t>(graph.degree(node, graph::Direction::Both));
    for (const char* property : {"name", "title"}) {
      const auto key = graph.find_key(property);
      const graph::Value name = key ? graph.property(node, *key) : graph::Value();
      if (name.kind() == Kind::String) add(std::string(name.string()), node, degree);
    }
    const graph::Value others = aliases ? graph.property(node, *aliases) : graph::Value();
    if (others.kind() != Kind::List) continue;
    for (const graph::Value& alias : others.list()) {
      if (alias.kind() == Kind::String) add(std::string(alias.string()), node, degree);
    }
  }
  std::ranges::sort(words_, {}, [this](const Word& word) { return rest(word); });
}

void NameIndex::add(const std::string& name, graph::NodeId node, std::uint32_t degree) {
  std::string folded = parser::fold(name);
  const auto number = static_cast<std::uint32_t>(names_.size());
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i] != ' ' && (i == 0 || folded[i - 1] == ' '))
      words_.push_back({number, static_cast<std::uint32_t>(i)});
  }
  names_.push_back({std::move(folded), name, node, degree});
}

std::vector<NameIndex::Hit> NameIndex::beginning_with(std::string_view typed, std::size_t most) const {
  const std::string wanted = parser::fold(typed);
  if (wanted.empty()) return {};
  const auto beginning = [&](const Word& word) { return rest(word).substr(0, wanted.size()); };
  const auto found = std::ranges::equal_range(words_, std::string_view(wanted), {}, beginning);
  std::vector<Word> words(found.begin(), found.end());
  std::ranges::sort(words, [this](const Word& a, const Word& b) {
    if ((a.from == 0) != (b.from == 0)) return a.from == 0;
    const Name &one = names_[a.name], &other = names_[b.name];
    if (one.degree != other.degree) return one.degree > other.degree;
    return std::tie(one.written, one.node) < std::tie(other.written, other.node);
  });
  std::vector<Hit> hits;
  std::set<graph::NodeId> seen;
  for (const Word& word : words) {
    if (hits.size() >= most) break;
    const Name& name = names_[word.name];
    if (seen.insert(name.node).second) hits.push_back({name.node, name.written});
  }
  return hits;
}

}  // namespace newsgraph::cli::serve
