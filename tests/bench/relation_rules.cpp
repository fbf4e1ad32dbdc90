// Counts how often each way of reading relations fires on a folder of articles, and lists what it gave:
//
//   relation_rules DATA INPUT…          rule, type and lemma of each relation with its count, most frequent
//   first relation_rules --list DATA INPUT…   every relation with its sentence, by rule
//
// DATA is the folder of english.bin, lexicon.bin and attribution.bin: the build folder. A rule or an entry of
// the lexicon that never fires rightly on articles of many kinds should go.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "parser/article/reader.hpp"
#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/mending/mend_analysis.hpp"
#include "parser/extract/mentions/mentions.hpp"
#include "parser/extract/relations/relations.hpp"
#include "parser/extract/relations/standing/standing.hpp"
#include "parser/language/analyser.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/resolve/coreference.hpp"

using namespace newsgraph::parser;

namespace {

struct Models {
  explicit Models(const std::filesystem::path& folder)
      : analyser(folder / "english.bin"),
        lexicon(load_lexicon(folder / "lexicon.bin")),
        attribution(load_attribution_model(folder / "attribution.bin")) {}

  Analyser analyser;
  Lexicon lexicon;
  AttributionModel attribution;
};

std::string name_of_end(const Mentions& mentions, std::optional<EntityIndex> end) {
  return end ? mentions.entities[*end].name : "-";
}

/// Rule, type and lemma; and where all are listed, the ends and the sentence.
std::string line_of(const Candidate& c, const Document& document, const Mentions& mentions, bool list) {
  const Relation& r = c.relation;
  std::string line = fmt::format("{}\t{}\t{}", c.rule, r.type, r.lemma);
  if (list)
    line += fmt::format("\t{} > {}\t{}", name_of_end(mentions, r.subject), name_of_end(mentions, r.object),
                        document.text(document.sentences[r.sentence].span));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void count(const Models& models, RawArticle raw, bool list, std::map<std::string, std::size_t>& counts) {
  const Article article = read_article(std::move(raw));
  Document document = models.analyser.analyse(article);
  mend_analysis(document, models.lexicon);
  const Mentions mentions =
      resolve_coreference(document, models.lexicon, find_mentions(document, models.lexicon));
  const Clauses clauses = find_clauses(document, models.lexicon);
  const Attributions attributions =
      find_attributions(document, clauses, mentions, models.lexicon, models.attribution);
  const std::vector<Relation> standing =
      find_standing_relations(document, clauses, mentions, attributions, models.lexicon);
  for (const Candidate& c :
       read_relations(document, clauses, mentions, attributions, models.lexicon, standing))
    ++counts[line_of(c, document, mentions, list)];
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool list = !arguments.empty() && arguments[0] == "--list";
  if (list) arguments.erase(arguments.begin());
  if (arguments.size() < 2) {
    std::cerr << "usage: relation_rules [--list] DATA INPUT…\n";
    return 2;
  }
  try {
    const Models models(arguments[0]);
    arguments.erase(arguments.begin());
    std::map<std::string, std::size_t> counts;
    ArticleStream stream(list_inputs(arguments));
    while (auto item = stream.next())
      if (auto* raw = std::get_if<RawArticle>(&*item)) count(models, std::move(*raw), list, counts);
    std::vector<std::pair<std::size_t, std::string>> lines;
    for (const auto& [line, times] : counts) lines.emplace_back(times, line);
    if (!list)
      std::stable_sort(lines.begin(), lines.end(), [](auto& a, auto& b) { return a.first > b.first; });
    for (const auto& [times, line] : lines) std::cout << times << '\t' << line << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
