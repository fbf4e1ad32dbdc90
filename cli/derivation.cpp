#include "cli/derivation.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "cli/ties.hpp"
#include "parser/extract/record/record.hpp"
#include "parser/resolve/content.hpp"

namespace newsgraph::cli {

graph::Content derive_content(graph::Store& store, const parser::Lexicon& lexicon, Progress& progress) {
  parser::Corrections corrections =
      parser::parse_corrections(store.setting(kCorrections).value_or(""), "corrections");
  std::vector<std::string> tie_notices;
  for (parser::IdentityRule& rule : rules_of_ties(store, tie_notices))
    corrections.identity.push_back(std::move(rule));
  std::vector<parser::Extraction> records;
  for (const graph::RecordInfo& info : store.records()) {
    records.push_back(parser::read_record(store.record(info.id).value()));
    progress.show(fmt::format("resolving: {} articles", records.size()));
  }
  auto [content, notices] = parser::resolve(std::move(records), lexicon, corrections);
  notices.insert(notices.begin(), tie_notices.begin(), tie_notices.end());
  if (!notices.empty()) progress.clear();
  for (const std::string& notice : notices) fmt::print(stderr, "newsgraph: {}\n", notice);
  return std::move(content);
}

}  // namespace newsgraph::cli
