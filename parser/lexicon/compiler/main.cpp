// Compiles the lexicon's data files and WordNet's nouns into one file: compile_lexicon DATA_FOLDER
// WORDNET_FOLDER OUTPUT

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>

#include "parser/lexicon/compiler/wordnet.hpp"

int main(int argc, char** argv) {
  using namespace newsgraph::parser;
  if (argc != 4) {
    fmt::print(stderr, "usage: compile_lexicon DATA_FOLDER WORDNET_FOLDER OUTPUT\n");
    return 2;
  }
  try {
    LexiconContent content = read_wordnet(argv[2]);
    lay_over(content, parse_lexicon_folder(argv[1]));
    std::ofstream out(argv[3], std::ios::binary);
    out << to_compiled(content);
    if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", argv[3]));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
