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
  return is_one_of(last, {"statement", "communique", "communiqué", "declaration", "letter", "release"});
}

/// "the commentary", "the survey": what was a source before, with its author.
bool is_text(std::string_view words) {
  return words.starts_with("the ") && is_one_of(words.substr(4), {"article", "commentary", "editorial",
                                                                  "poll", "report", "study", "survey"});
}

/// Is the noun one of the words? "a commentary in the China Daily"
bool names(std::string_view words, std::string_view noun) {
  const std::size_t at = words.find(noun);
  return at != words.npos && (at == 0 || words[at - 1] == ' ');
}

}  // namespace

void find_document_sources(const Document& document, std::vector<Attribution>& attributions) {
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    Statement& said = attributions[i].statement;
    if (said.source || !said.source_span) continue;
    const std::string words = lower_case(document.text(*said.source_span));
    const bool text = is_text(words);
    if (!text && !is_paper(words)) continue;
    for (std::size_t j = i; j-- > 0;) {
      if (attributions[j].sentence + furthest < attributions[i].sentence) break;
      if (attributions[j].sentence == attributions[i].sentence || attributions[j].inside) continue;
      const Statement& before = attributions[j].statement;
      if (text &&
          !(before.source_span && names(lower_case(document.text(*before.source_span)), words.substr(4))))
        continue;
      said.source = before.source;
      if (said.source) break;
    }
  }
}

}  // namespace newsgraph::parser
