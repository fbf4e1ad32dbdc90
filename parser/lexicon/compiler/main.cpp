// Compiles the lexicon's data files and WordNet's nouns into one file: compile_lexicon DATA_FOLDER
// WORDNET_FOLDER OUTPUT

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>

#include "parser/lexicon/compiler/wordnet.hpp"

namespace {

using namespace newsgraph::parser;

/// "traffic jam": where the data files call a noun no entity, WordNet's compounds of it are none either, and
/// it is on no list of WordNet's.
void remove_what_is_none(LexiconContent& wordnet, const LexiconContent& data) {
  const auto is_none = [&](std::string_view noun) {
    const auto head = data.nouns.find(noun.substr(noun.rfind(' ') + 1));
    return head != data.nouns.end() && head->second.no_entity;
  };
  std::erase_if(wordnet.nouns, [&](const auto& noun) {
    return noun.first.find(' ') != noun.first.npos && is_none(noun.first);
  });
  std::erase_if(wordnet.listed, [&](const auto& noun) { return is_none(noun.first); });
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
    remove_what_is_none(content, data);
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
