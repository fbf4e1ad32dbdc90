// newsgraph_train_antecedents GUM.CONLLU WIRE MARKS NEWS ENGLISH.BIN LEXICON.BIN OUTPUT.CPP [DEV.CONLLU]:
// learns what the properties of a pronoun's antecedents weigh, from marked documents and from a folder of
// plain articles, prints what five-fold cross-validation says of the choices and of whole documents, and
// writes the table.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "parser/article/reader.hpp"
#include "parser/extract/mending/mend_analysis.hpp"
#include "parser/language/analyser.hpp"
#include "parser/language/conllu.hpp"
#include "parser/resolve/coreference/training/evaluate.hpp"
#include "parser/resolve/coreference/training/lessons.hpp"
#include "parser/resolve/coreference/training/wire.hpp"

namespace newsgraph::parser {
namespace {

/// A document as the program analyses it, with what annotators marked.
struct Lesson {
  TreebankArticle article;
  MarkedDocument marked;
  bool is_wire() const { return marked.id.starts_with("wire_"); }
  bool is_news() const { return marked.id.find("_news_") != std::string::npos; }
};

std::vector<Lesson> read_marked(const char* file, const Analyser& analyser, const Lexicon& lexicon) {
  std::ifstream in(file);
  ConlluReader reader(in, file, ConlluContent::Tokens);
  const std::vector<MarkedDocument> marked = read_gum(file);
  std::vector<Lesson> lessons;
  while (auto article = reader.next()) {
    analyser.annotate(article->document);
    mend_analysis(article->document, lexicon);
    const std::size_t number = lessons.size();
    lessons.push_back({std::move(*article), marked.at(number)});
  }
  return lessons;
}

void add_wire(const char* file, const char* marks, const Analyser& analyser, const Lexicon& lexicon,
              std::vector<Lesson>& lessons) {
  for (WireArticle& wire : read_wire(file, marks)) {
    analyser.annotate(wire.article.document);
    mend_analysis(wire.article.document, lexicon);
    lessons.push_back({std::move(wire.article), std::move(wire.marked)});
  }
}

void read_news(const char* folder, const Analyser& analyser, const Lexicon& lexicon,
               PronounLessons& lessons) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.insert(entry.path());
  for (const auto& file : files) {
    std::ifstream in(file);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const Article article =
        read_article({file.stem().string(), file.string(), InputFormat::Text, std::move(text), 0});
    Document document = analyser.analyse(article);
    mend_analysis(document, lexicon);
    add_pronouns_by_gender(document, lexicon, lessons);
  }
}

using NamedWeights = std::vector<std::pair<std::string, double>>;

void write(NamedWeights kept, const char* file) {
  std::sort(kept.begin(), kept.end());
  std::ofstream out(file);
  out << "// Written by training/train.cpp from GUM's training documents; not by hand.\n\n#include "
         "<array>\n\n"
         "#include \"parser/resolve/coreference/antecedent_weights.hpp\"\n\nnamespace newsgraph::parser {\n\n"
      << fmt::format(
             "std::span<const AntecedentWeight> antecedent_weights() {{\n"
             "  // clang-format off\n  static constexpr std::array<AntecedentWeight, {}> weights{{{{\n",
             kept.size());
  for (const auto& [name, weight] : kept) out << fmt::format("    {{\"{}\", {:.2f}F}},\n", name, weight);
  out << "  }};\n  // clang-format on\n  return weights;\n}\n\n}  // namespace newsgraph::parser\n";
  if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", file));
}

AntecedentTable table_of(const NamedWeights& weights) {
  AntecedentTable table;
  for (const auto& [name, weight] : weights) table.add(name, static_cast<float>(weight));
  return table;
}

/// By fold that is left out, and last of all documents.
std::vector<NamedWeights> learn_all(const std::string& title, const PronounLessons& lessons) {
  std::vector<NamedWeights> tables;
  std::vector<std::pair<const PronounExample*, std::vector<double>>> judged;
  for (std::size_t fold = 0; fold <= folds; ++fold) {
    const std::vector<double> weights = learn(lessons, fold);
    for (const PronounExample& e : lessons.examples)
      if (e.document && *e.document % folds == fold) judged.emplace_back(&e, probabilities(e, weights));
    tables.push_back(worth_keeping(lessons, weights));
  }
  report(title, judged);
  return tables;
}

void evaluate(const std::string& title, const std::vector<Lesson>& lessons, const Lexicon& lexicon,
              const std::vector<AntecedentTable>& tables) {
  Measured all, news, wire;
  for (std::size_t number = 0; number < lessons.size(); ++number) {
    const Lesson& lesson = lessons[number];
    const AntecedentTable& table = tables[number % tables.size()];
    (lesson.is_wire() ? wire : all).add(lesson.marked, lesson.article.document, lexicon, table);
    if (lesson.is_news()) news.add(lesson.marked, lesson.article.document, lexicon, table);
  }
  all.print(title);
  news.print(title + " news");
  wire.print(title + " wire");
}

struct Files {
  const char *gum, *wire, *marks, *news, *english, *lexicon, *output, *dev;
};

int train(const Files& files) {
  const Analyser analyser{std::filesystem::path(files.english)};
  const Lexicon lexicon = load_lexicon(files.lexicon);
  std::vector<Lesson> marked = read_marked(files.gum, analyser, lexicon);
  add_wire(files.wire, files.marks, analyser, lexicon, marked);
  PronounLessons pronouns;
  for (std::size_t number = 0; number < marked.size() && !marked[number].is_wire(); ++number)
    add_pronouns(marked[number].marked, marked[number].article.document, lexicon, number, pronouns);
  read_news(files.news, analyser, lexicon, pronouns);
  const std::vector<NamedWeights> weights = learn_all("cross-validated", pronouns);
  write(weights.back(), files.output);
  std::vector<AntecedentTable> tables;
  for (const NamedWeights& some : weights) tables.push_back(table_of(some));
  const AntecedentTable whole = tables.back();
  tables.pop_back();
  evaluate("cross-validated", marked, lexicon, tables);
  if (files.dev) evaluate("dev", read_marked(files.dev, analyser, lexicon), lexicon, {whole});
  return 0;
}

}  // namespace
}  // namespace newsgraph::parser

int main(int argc, char** argv) {
  if (argc != 8 && argc != 9) {
    fmt::print(
        stderr,
        "usage: newsgraph_train_antecedents GUM.CONLLU WIRE MARKS NEWS ENGLISH.BIN LEXICON.BIN OUTPUT.CPP "
        "[DEV.CONLLU]\n");
    return 2;
  }
  try {
    return newsgraph::parser::train(
        {argv[1], argv[2], argv[3], argv[4], argv[5], argv[6], argv[7], argc == 9 ? argv[8] : nullptr});
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
