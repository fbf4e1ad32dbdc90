#include "cli/derivation.hpp"

#include <fmt/format.h>

#include "parser/extract/record/record.hpp"
#include "parser/resolve/content.hpp"

namespace newsgraph::cli {

graph::Content derive_content(const graph::Store& store, const parser::Lexicon& lexicon, Progress& progress) {
  const auto rules =
      parser::parse_identity_rules(store.setting(kIdentityRules).value_or(""), "the graph's identity rules");
  std::vector<parser::Extraction> records;
  for (const graph::RecordInfo& info : store.records()) {
    records.push_back(parser::read_record(store.record(info.id).value()));
    progress.show(fmt::format("resolving: {} articles", records.size()));
  }
  return parser::resolve(records, lexicon, rules);
}

}  // namespace newsgraph::cli
