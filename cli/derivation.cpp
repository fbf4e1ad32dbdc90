#include "cli/derivation.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "parser/extract/record/record.hpp"
#include "parser/resolve/content.hpp"

namespace newsgraph::cli {

graph::Content derive_content(const graph::Store& store, const parser::Lexicon& lexicon, Progress& progress) {
  const parser::Corrections corrections =
      parser::parse_corrections(store.setting(kCorrections).value_or(""), "corrections");
  std::vector<parser::Extraction> records;
  for (const graph::RecordInfo& info : store.records()) {
    records.push_back(parser::read_record(store.record(info.id).value()));
    progress.show(fmt::format("resolving: {} articles", records.size()));
  }
  auto [content, notices] = parser::resolve(std::move(records), lexicon, corrections);
  if (!notices.empty()) progress.clear();
  for (const std::string& notice : notices) fmt::print(stderr, "newsgraph: {}\n", notice);
  return std::move(content);
}

}  // namespace newsgraph::cli
