// Compiles the lexicon's data files and WordNet's nouns into one file: compile_lexicon DATA_FOLDER
// WORDNET_FOLDER OUTPUT

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>

#include "parser/lexicon/compiler/wordnet.hpp"

namespace {

using namespace newsgraph::parser;

/// "traffic jam": where the data files call a noun no entity, WordNet's compounds of it are none either.
void remove_compounds_of_none(LexiconContent& wordnet, const LexiconContent& data) {
  std::erase_if(wordnet.nouns, [&](const auto& noun) {
    const auto gap = noun.first.rfind(' ');
    if (gap == noun.first.npos) return false;
    const auto head = data.nouns.find(std::string_view(noun.first).substr(gap + 1));
    return head != data.nouns.end() && head->second.no_entity;
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: compile_lexicon DATA_FOLDER WORDNET_FOLDER OUTPUT\n");
    return 2;
  }
  try {
    LexiconContent content = read_wordnet(argv[2]);
    LexiconContent data = parse_lexicon_folder(argv[1]);
    remove_compounds_of_none(content, data);
    lay_over(content, std::move(data));
    std::ofstream out(argv[3], std::ios::binary);
    out << to_compiled(content);
    if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", argv[3]));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
