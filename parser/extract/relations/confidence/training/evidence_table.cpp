// Writes the evidence of every relation that the program can read in a folder of articles, before any is left
// out as too unsure, for train.py:
//
//   relation_evidence DATA INPUT…   article, offset of the predicate in code points, type, subject, object
//   and
//                                   evidence, apart by tabs; the evidence apart by |
//
// DATA is the folder of english.bin, lexicon.bin and attribution.bin: the build folder.

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "parser/article/reader.hpp"
#include "parser/extract/attribution/attribution.hpp"
#include "parser/extract/attribution/learned/model.hpp"
#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/contact_clauses.hpp"
#include "parser/extract/mentions/mentions.hpp"
#include "parser/extract/record/code_points.hpp"
#include "parser/extract/relations/relations.hpp"
#include "parser/extract/relations/standing.hpp"
#include "parser/extract/verb_lemmas.hpp"
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

void write(const Models& models, RawArticle raw) {
  const Article article = read_article(std::move(raw));
  Document document = models.analyser.analyse(article);
  mend_verb_lemmas(document, models.lexicon);
  attach_contact_clauses(document);
  const Mentions mentions =
      resolve_coreference(document, models.lexicon, find_mentions(document, models.lexicon));
  const Clauses clauses = find_clauses(document, models.lexicon);
  const Attributions attributions =
      find_attributions(document, clauses, mentions, models.lexicon, models.attribution);
  std::vector<Candidate> all = read_relations(document, clauses, mentions, attributions, models.lexicon);
  for (Candidate& c : read_standing_relations(document, clauses, mentions, attributions, models.lexicon))
    all.push_back(std::move(c));
  const CodePoints points(article.text);
  for (const Candidate& c : all) {
    std::string evidence;
    for (const std::string& name : c.evidence) evidence += (evidence.empty() ? "" : "|") + name;
    std::cout << article.id << '\t' << points.from_byte(c.relation.cue.start) << '\t' << c.relation.type
              << '\t' << name_of_end(mentions, c.relation.subject) << '\t'
              << name_of_end(mentions, c.relation.object) << '\t' << evidence << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) {
    std::cerr << "usage: relation_evidence DATA INPUT…\n";
    return 2;
  }
  try {
    const Models models(arguments[0]);
    arguments.erase(arguments.begin());
    ArticleStream stream(list_inputs(arguments));
    while (auto item = stream.next())
      if (auto* raw = std::get_if<RawArticle>(&*item)) write(models, std::move(*raw));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
