#include "cli/repl/completion.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/element_text.hpp"
#include "query/functions/registry.hpp"
#include "query/procedures.hpp"

namespace newsgraph::cli {

namespace {

using graph::NodeId;
using graph::PropertyGraph;

constexpr std::array<std::string_view, 53> keywords = {"ALL",          "AND",
                                                       "ANY",          "AS",
                                                       "ASC",          "ASCENDING",
                                                       "BY",           "CALL",
                                                       "CASE",         "CONTAINS",
                                                       "CREATE",       "DELETE",
                                                       "DESC",         "DESCENDING",
                                                       "DETACH",       "DISTINCT",
                                                       "ELSE",         "END",
                                                       "ENDS WITH",    "EXISTS",
                                                       "EXPLAIN",      "FALSE",
                                                       "IN",           "IS NOT NULL",
                                                       "IS NULL",      "LIMIT",
                                                       "MATCH",        "MERGE",
                                                       "NONE",         "NOT",
                                                       "NULL",         "ON CREATE SET",
                                                       "ON MATCH SET", "OPTIONAL MATCH",
                                                       "OR",           "ORDER BY",
                                                       "REMOVE",       "RETURN",
                                                       "SET",          "SINGLE",
                                                       "SKIP",         "STARTS WITH",
                                                       "THEN",         "TRUE",
                                                       "UNION",        "UNION ALL",
                                                       "UNWIND",       "WHEN",
                                                       "WHERE",        "WITH",
                                                       "XOR",          "YIELD",
                                                       "PROFILE"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), text.begin(),
                                                       [](char a, char b) { return lower(a) == lower(b); });
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Where the text stands at its end: inside which bracket or quote.
struct Place {
  std::vector<char> brackets;
  char quote = 0;  // ' " ` or 0
  std::size_t quoted_from = 0;
  char inside() const { return brackets.empty() ? ' ' : brackets.back(); }
};

Place place_at_end(std::string_view text) {
  Place place;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (place.quote != 0) {
      if (c == '\\' && place.quote != '`') {
        ++i;
      } else if (c == place.quote) {
        place.quote = 0;
      }
    } else if (c == '\'' || c == '"' || c == '`') {
      place.quote = c;
      place.quoted_from = i + 1;
    } else if (c == '(' || c == '[' || c == '{') {
      place.brackets.push_back(c);
    } else if ((c == ')' || c == ']' || c == '}') && !place.brackets.empty()) {
      place.brackets.pop_back();
    }
  }
  return place;
}

void offer(const std::vector<std::string>& words, std::string_view beginning,
           std::vector<std::string>& candidates, std::string_view ending = {}) {
  for (const std::string& word : words) {
    if (begins_with(word, beginning)) candidates.push_back(word + std::string(ending));
  }
}

/// A name as it stands inside quotes, with the closing one.
std::string in_quotes(const std::string& name, char quote) {
  std::string text;
  for (const char c : name) {
    if (c == quote || c == '\\') text += '\\';
    text += c;
  }
  return text + quote;
}

Completion complete_name(const Vocabulary& vocabulary, std::string_view text, const Place& place) {
  Completion completion{place.quoted_from, {}};
  const std::string_view beginning = text.substr(place.quoted_from);
  for (const std::string& name : vocabulary.names) {
    const std::string quoted = in_quotes(name, place.quote);
    if (begins_with(quoted, beginning)) completion.candidates.push_back(quoted);
  }
  return completion;
}

Completion complete_file(std::string_view text, std::size_t start) {
  namespace fs = std::filesystem;
  Completion completion{start, {}};
  const std::string typed(text.substr(start));
  const std::size_t slash = typed.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : typed.substr(0, slash + 1);
  std::error_code error;  // a folder that cannot be read offers nothing
  for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, error)) {
    const std::string path =
        folder + entry.path().filename().string() + (entry.is_directory(error) ? "/" : "");
    if (path.starts_with(typed)) completion.candidates.push_back(path);
  }
  std::sort(completion.candidates.begin(), completion.candidates.end());
  return completion;
}

Completion complete_command(const Vocabulary& vocabulary, std::string_view text) {
  const std::size_t space = text.find(' ');
  Completion completion;
  if (space == std::string_view::npos) {
    offer(vocabulary.commands, text, completion.candidates);
    return completion;
  }
  const std::string_view command = text.substr(0, space);
  completion.start = text.rfind(' ') + 1;
  const std::string_view beginning = text.substr(completion.start);
  if (command == ":format") {
    offer(vocabulary.formats, beginning, completion.candidates);
  } else if (command == ":schema") {
    offer(vocabulary.labels, beginning, completion.candidates);
    offer(vocabulary.types, beginning, completion.candidates);
  } else if (command == ":source" || command == ":build" || command == ":save" || command == ":draw") {
    return complete_file(text, completion.start);
  }
  return completion;
}

/// Names that stand in the statement already: its variables, among others.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    const bool variable = end > i && !(text[i] >= '0' && text[i] <= '9') && end < text.size() &&
                          (i == 0 || (text[i - 1] != ':' && text[i - 1] != '.'));
    if (variable) words.emplace_back(text.substr(i, end - i));
    i = std::max(end, i + 1);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void offer_anything(const Vocabulary& vocabulary, std::string_view text, std::string_view beginning,
                    std::vector<std::string>& candidates) {
  offer(vocabulary.keywords, beginning, candidates);
  if (beginning.empty()) return;
  offer(vocabulary.functions, beginning, candidates, "(");
  offer(vocabulary.procedures, beginning, candidates, "()");
  for (const std::string& word : words_of(text.substr(0, text.size() - beginning.size()))) {
    const bool known = std::any_of(candidates.begin(), candidates.end(), [&](const std::string& c) {
      return c.size() == word.size() && begins_with(c, word);
    });
    if (begins_with(word, beginning) && word.size() > beginning.size() && !known) candidates.push_back(word);
  }
}

std::size_t start_of_word(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0 && is_word_byte(text[start - 1])) --start;
  return start;
}

/// The procedure's whole name has dots: "db.la".
std::size_t start_of_procedure(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0 && (is_word_byte(text[start - 1]) || text[start - 1] == '.')) --start;
  std::size_t before = start;
  while (before > 0 && text[before - 1] == ' ') --before;
  return before >= 4 && begins_with(text.substr(before - 4), "call") ? start : text.size() + 1;
}

}  // namespace

Vocabulary vocabulary_of(const PropertyGraph& graph) {
  Vocabulary vocabulary;
  vocabulary.keywords.assign(keywords.begin(), keywords.end());
  for (const query::Function& function : query::functions()) vocabulary.functions.emplace_back(function.name);
  vocabulary.procedures = query::builtin_procedure_names();
  for (std::uint32_t i = 0; i < graph.label_count(); ++i) {
    if (graph.node_count(graph::LabelId(i)) > 0)
      vocabulary.labels.emplace_back(graph.name(graph::LabelId(i)));
  }
  for (std::uint32_t i = 0; i < graph.type_count(); ++i) {
    if (graph.edge_count(graph::TypeId(i)) > 0) vocabulary.types.emplace_back(graph.name(graph::TypeId(i)));
  }
  for (std::uint32_t i = 0; i < graph.key_count(); ++i)
    vocabulary.properties.emplace_back(graph.name(graph::KeyId(i)));
  std::vector<std::pair<std::size_t, std::string>> names;
  for (std::uint32_t i = 0; i < graph.node_bound(); ++i) {
    const auto node = NodeId(i);
    if (!graph.contains(node)) continue;
    if (std::string name = as_text(property_of(graph, node, "name")); !name.empty())
      names.emplace_back(graph.degree(node, graph::Direction::Both), std::move(name));
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (auto& [degree, name] : names) {
    vocabulary.names.push_back(std::move(name));
  }
  for (auto* words : {&vocabulary.keywords, &vocabulary.functions, &vocabulary.procedures, &vocabulary.labels,
                      &vocabulary.types, &vocabulary.properties})
    std::sort(words->begin(), words->end());
  return vocabulary;
}

Completion complete(const Vocabulary& vocabulary, std::string_view text) {
  if (text.starts_with(':')) return complete_command(vocabulary, text);
  const Place place = place_at_end(text);
  if (place.quote == '`') return {};
  if (place.quote != 0) return complete_name(vocabulary, text, place);
  if (const std::size_t start = start_of_procedure(text); start <= text.size()) {
    Completion completion{start, {}};
    offer(vocabulary.procedures, text.substr(start), completion.candidates, "()");
    return completion;
  }
  Completion completion{start_of_word(text), {}};
  const std::string_view beginning = text.substr(completion.start);
  std::size_t before = completion.start;
  while (before > 0 && text[before - 1] == ' ') --before;
  const char sign = before > 0 ? text[before - 1] : ' ';
  const char inside = place.inside();
  if (sign == '$') {
    completion.start = before - 1;
    offer(vocabulary.parameters, text.substr(completion.start), completion.candidates);
  } else if (sign == '.') {
    offer(vocabulary.properties, beginning, completion.candidates);
  } else if ((sign == ':' && inside != '{') || (sign == '|' && inside == '[')) {
    offer(inside == '[' ? vocabulary.types : vocabulary.labels, beginning, completion.candidates);
  } else if (inside == '{' && (sign == '{' || sign == ',')) {
    offer(vocabulary.properties, beginning, completion.candidates, ": ");
  } else {
    offer_anything(vocabulary, text, beginning, completion.candidates);
  }
  return completion;
}

std::string common_beginning(const std::vector<std::string>& candidates) {
  if (candidates.empty()) return {};
  std::size_t length = candidates.front().size();
  for (const std::string& candidate : candidates) {
    std::size_t same = 0;
    while (same < length && same < candidate.size() &&
           lower(candidate[same]) == lower(candidates.front()[same]))
      ++same;
    length = same;
  }
  const std::string& first = candidates.front();
  while (length > 0 && length < first.size() && (static_cast<unsigned char>(first[length]) & 0xC0) == 0x80)
    --length;
  return first.substr(0, length);
}

}  // namespace newsgraph::cli
