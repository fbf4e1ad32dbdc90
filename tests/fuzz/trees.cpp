// Somebody else's tags and trees, extracted from: whatever they say, the record is one that can be read.

#include <filesystem>
#include <sstream>
#include <string>

#include "demand.hpp"
#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/extract.hpp"
#include "parser/extract/record/record.hpp"
#include "parser/language/conllu.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

struct Models {
  parser::Lexicon lexicon = parser::load_lexicon(NEWSGRAPH_LEXICON);
  parser::AttributionModel attribution = parser::load_attribution_model(
      std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "parser/extract/attribution/model/attribution.bin");
};

const Models& models() {
  static const Models loaded;
  return loaded;
}

}  // namespace

void trees(std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  parser::ConlluReader reader(in, "trees.conllu", parser::ConlluContent::Everything);
  try {
    while (const auto article = reader.next()) {
      const auto record = parser::extract(article->document, models().lexicon, models().attribution);
      const auto written = parser::write_record(record);
      demand(parser::write_record(parser::read_record(written)) == written, "a record comes back as it was");
    }
  } catch (const parser::ConlluError&) {
  }
}

}  // namespace newsgraph::fuzz
