// A program of somebody else's: reads a sentence, and asks a graph of its own a question.

#include <iostream>

#include "graph/property_graph.hpp"
#include "parser/article/reader.hpp"
#include "parser/language/analyser.hpp"
#include "query/query.hpp"

int main() {
  using namespace newsgraph;
  const parser::Analyser analyser(DATA_DIR "/english.bin");
  const parser::Article article =
      parser::read_article({"a", "a.txt", parser::InputFormat::Text, "Norway sent a ship to Denmark.", 0});
  std::cout << analyser.analyse(article).sentences.size() << " sentence\n";

  graph::PropertyGraph graph;
  query::run(graph, "CREATE (:Country {name: 'Norway'})-[:SENT]->(:Unit {name: 'a ship'})");
  const query::ResultSet result = query::read(graph, "MATCH (a)-[:SENT]->(b) RETURN a.name + ' sent ' + b.name AS fact");
  std::cout << result.rows.at(0).at(0).string() << '\n';
}
