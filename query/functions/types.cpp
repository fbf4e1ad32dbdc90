#include "query/functions/types.hpp"

#include <vector>

namespace newsgraph::query {

std::string to_string(Kinds kinds) {
  if ((kinds | Kinds(graph::Kind::Null)) == Kinds::any()) return "anything";
  std::vector<std::string_view> names;
  for (unsigned kind = 1; kind < 16; ++kind) {
    if (kinds.contains(static_cast<graph::Kind>(kind)))
      names.push_back(name_of(static_cast<graph::Kind>(kind)));
  }
  if (names.empty()) return "null";
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace newsgraph::query
