#include "parser/resolve/identity_rules.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "parser/resolve/correction_line.hpp"

namespace newsgraph::parser {
namespace {

IdentityRule read_rule(std::string_view text, const std::string& file, std::size_t line) {
  CorrectionLine reader(text, file, line);
  IdentityRule rule;
  rule.line = line;
  const std::string word = reader.word();
  if (word != "same" && word != "different")
    reader.fail(fmt::format("a rule begins with \"same\" or \"different\", not with \"{}\"", word));
  rule.same = word == "same";
  const char* const start = reader.rest().data() - word.size();
  if (const std::string type = reader.word(); !type.empty()) {
    rule.type = entity_type(type);
    if (!rule.type) reader.fail(fmt::format("\"{}\" is no type of entity", type));
  }
  rule.a = reader.thing();
  const char between = rule.same ? '=' : '|';
  if (!reader.take(between))
    reader.fail(fmt::format("\"{}\" is missing between the two names", std::string(1, between)));
  rule.b = reader.thing();
  rule.text.assign(start, reader.rest().data());
  rule.text.erase(rule.text.find_last_not_of(" \t\r") + 1);
  reader.end();
  if (rule.a == rule.b) reader.fail("both sides of the rule are the same");
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
      throw CorrectionError(
          fmt::format("{}:{}: other rules say that these are the same: {}", file, rule.line, rule.text));
  }
}

}  // namespace

std::vector<IdentityRule> parse_identity_rules(std::string_view text, const std::string& file) {
  std::vector<IdentityRule> rules;
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    if (!CorrectionLine(line, file, number).at_end()) rules.push_back(read_rule(line, file, number));
  });
  check_contradictions(rules, file);
  return rules;
}

}  // namespace newsgraph::parser
