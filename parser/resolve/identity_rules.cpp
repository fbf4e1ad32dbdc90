#include "parser/resolve/identity_rules.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "parser/resolve/folding.hpp"

namespace newsgraph::parser {
namespace {

[[noreturn]] void fail(const std::string& file, std::size_t line, const std::string& message) {
  throw IdentityRuleError(fmt::format("{}:{}: {}", file, line, message));
}

/// Reads one line from left to right.
class LineReader {
 public:
  LineReader(std::string_view line, const std::string& file, std::size_t number)
      : rest_(line), file_(file), number_(number) {}

  void skip_blanks() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\r'))
      rest_.remove_prefix(1);
  }
  bool at_end() {
    skip_blanks();
    return rest_.empty() || rest_[0] == '#';
  }
  std::string_view rest() const { return rest_; }

  /// The letters, digits and other signs up to a blank.
  std::string word() {
    skip_blanks();
    const std::string_view found = rest_.substr(0, rest_.find_first_of(" \t\r\"|="));
    rest_.remove_prefix(found.size());
    return std::string(found);
  }
  bool take(char sign) {
    skip_blanks();
    if (rest_.empty() || rest_[0] != sign) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::string quoted() {
    if (!take('"'))
      fail(file_, number_, fmt::format("a name in double quotes is missing before \"{}\"", rest_));
    const std::size_t end = rest_.find('"');
    if (end == std::string_view::npos) fail(file_, number_, "a name's closing quote is missing");
    std::string found(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return found;
  }

 private:
  std::string_view rest_;
  const std::string& file_;
  std::size_t number_;
};

NamedThing read_thing(LineReader& reader, const std::string& file, std::size_t line) {
  const std::string written = reader.quoted();
  NamedThing thing{folded_name(written), {}};
  if (thing.name.empty()) fail(file, line, fmt::format("\"{}\" holds no name", written));
  reader.skip_blanks();
  if (reader.rest().starts_with("in ") || reader.rest().starts_with("in\t")) {
    reader.word();
    thing.article = reader.word();
    if (thing.article.empty()) fail(file, line, "an article's id is missing after \"in\"");
  }
  return thing;
}

IdentityRule read_rule(std::string_view text, const std::string& file, std::size_t line) {
  LineReader reader(text, file, line);
  IdentityRule rule;
  rule.line = line;
  const std::string word = reader.word();
  if (word != "same" && word != "different")
    fail(file, line, fmt::format("a rule begins with \"same\" or \"different\", not with \"{}\"", word));
  rule.same = word == "same";
  const char* const start = reader.rest().data() - word.size();
  if (const std::string type = reader.word(); !type.empty()) {
    rule.type = entity_type(type);
    if (!rule.type) fail(file, line, fmt::format("\"{}\" is no type of entity", type));
  }
  rule.a = read_thing(reader, file, line);
  const char between = rule.same ? '=' : '|';
  if (!reader.take(between))
    fail(file, line, fmt::format("\"{}\" is missing between the two names", std::string(1, between)));
  rule.b = read_thing(reader, file, line);
  rule.text.assign(start, reader.rest().data());
  rule.text.erase(rule.text.find_last_not_of(" \t\r") + 1);
  if (!reader.at_end()) fail(file, line, fmt::format("\"{}\" is left over", reader.rest()));
  if (rule.a == rule.b) fail(file, line, "both sides of the rule are the same");
  return rule;
}

/// Union-find over the sides of the "same" rules.
void check_contradictions(const std::vector<IdentityRule>& rules, const std::string& file) {
  std::map<std::pair<std::string, std::string>, std::size_t> number;
  std::vector<std::size_t> parent;
  const auto find = [&](const NamedThing& thing) {
    const auto [found, fresh] = number.try_emplace({thing.name, thing.article}, parent.size());
    if (fresh) parent.push_back(found->second);
    std::size_t root = found->second;
    while (parent[root] != root) root = parent[root];
    return root;
  };
  for (const IdentityRule& rule : rules) {
    if (!rule.same) continue;
    const std::size_t a = find(rule.a), b = find(rule.b);
    parent[a] = b;
  }
  for (const IdentityRule& rule : rules) {
    if (!rule.same && find(rule.a) == find(rule.b))
      fail(file, rule.line, fmt::format("other rules say that these are the same: {}", rule.text));
  }
}

}  // namespace

std::vector<IdentityRule> parse_identity_rules(std::string_view text, const std::string& file) {
  std::vector<IdentityRule> rules;
  std::size_t line = 0;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::string_view here = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), here.size() + 1));
    ++line;
    if (!LineReader(here, file, line).at_end()) rules.push_back(read_rule(here, file, line));
  }
  check_contradictions(rules, file);
  return rules;
}

}  // namespace newsgraph::parser
