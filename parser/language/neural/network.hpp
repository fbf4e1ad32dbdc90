#pragma once
// The whole network: from the forms of a stretch of sentences to tags, trees and names.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/language/decoding/core_arguments.hpp"
#include "parser/language/decoding/name_tags.hpp"
#include "parser/language/document.hpp"
#include "parser/language/neural/encoder.hpp"
#include "parser/language/neural/heads.hpp"
#include "parser/language/neural/input_layer.hpp"

namespace newsgraph::parser {

/// Words that are analysed as one sentence.
struct WordRange {
  Word* words = nullptr;
  std::size_t count = 0;
  std::vector<Name> names;  // found ones, numbered within the range
};

/// Is given each annotated word, in order, with its encoded state of Network::width() numbers.
using StateReader = std::function<void(Word&, const float*)>;

/// What the network computes of the tokens of one chunk before anything is decided. Columns are tokens.
struct ChunkScores {
  Matrix encoded, upos, xpos, names;
  ParserHeads::Roles roles;
};

class Network {
 public:
  explicit Network(const ModelFile& file);

  /// Fills in upos, xpos, head, relation of the words and the names of each range. Ranges must not be empty.
  void annotate(std::vector<WordRange>& ranges, const StateReader& read = {}) const;

  /// Scores of sentences given as forms, one after the other; `lengths` adds up to the number of forms.
  ChunkScores score(const std::vector<std::string_view>& forms,
                    const std::vector<std::size_t>& lengths) const;

  std::uint32_t width() const { return width_; }
  const InputLayer& input() const { return input_; }
  const ParserHeads& parser() const { return parser_; }

 private:
  using Ranges = std::vector<WordRange>::iterator;
  void annotate_batch(Ranges first, Ranges last, const StateReader& read) const;
  void annotate_chunk(Ranges first, Ranges last, const Matrix& input, const StateReader& read) const;
  ChunkScores score_input(Matrix input, const std::vector<std::size_t>& lengths) const;
  std::vector<LabelledTree> decode_trees(Ranges first, Ranges last, const ParserHeads::Roles& roles) const;
  void add_labels(std::vector<Matrix>& arcs, const ParserHeads::Roles& roles) const;
  LabelledTree settle_arguments(LabelledTree tree, const Matrix& arcs, const ParserHeads::Roles& roles,
                                std::size_t start) const;

  std::uint32_t width_;
  InputLayer input_;
  Encoder encoder_;
  TagHeads tags_;
  ParserHeads parser_;
  std::vector<UPos> upos_;
  StringTable xpos_, relations_;
  CoreArguments core_arguments_;
  NameTags names_;
};

}  // namespace newsgraph::parser
