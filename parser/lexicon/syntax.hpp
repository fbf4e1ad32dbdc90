#pragma once
// The line format that all lexicon files share: blocks of a keyword and a name, with indented fields of
// comma-separated values. What the blocks mean is blocks.cpp's business.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::parser::lexicon_syntax {

/// Views into the file's text, so that an error can point at them.
using Text = std::string_view;

struct Field {
  Text key;
  std::vector<Text> values;  // trimmed, not empty
};

struct Block {
  Text keyword;
  std::vector<Text> names;  // what follows the keyword on its line, split at commas
  std::vector<Field> fields;
};

using Blocks = std::vector<Block>;

/// Throws std::runtime_error (error_at) where the text does not keep to the format.
Blocks parse_blocks(std::string_view text, std::string_view file);

/// "file:3:7: message", the line and a caret below column 7. `place` points into `text`.
std::string error_at(std::string_view text, std::string_view file, const char* place,
                     std::string_view message);

}  // namespace newsgraph::parser::lexicon_syntax
