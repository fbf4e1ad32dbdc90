#include "parser/extract/attribution/document_sources.hpp"

#include <string_view>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {

namespace {

constexpr std::uint32_t furthest = 3;  // sentences

/// "the statement", "the letter"; of "the firm's statement" the firm is the source.
bool is_paper(std::string_view words) {
  if (words.find('\'') != words.npos || words.find("\u2019") != words.npos) return false;
  const std::string_view last = words.substr(words.rfind(' ') + 1);
  return is_one_of(last, {"statement", "communique", "declaration", "letter", "release"});
}

}  // namespace

void find_document_sources(const Document& document, std::vector<Attribution>& attributions) {
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    Statement& said = attributions[i].statement;
    if (said.source || !said.source_span || !is_paper(lower_case(document.text(*said.source_span)))) continue;
    for (std::size_t j = i; j-- > 0;) {
      if (attributions[j].sentence + furthest < attributions[i].sentence) break;
      if (attributions[j].sentence == attributions[i].sentence || attributions[j].inside) continue;
      said.source = attributions[j].statement.source;
      if (said.source) break;
    }
  }
}

}  // namespace newsgraph::parser
