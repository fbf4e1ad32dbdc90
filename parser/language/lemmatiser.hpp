#pragma once
// Lemmas by a list and by endings, both learned. Specified in model/README.md.

#include <string>
#include <string_view>

#include "parser/language/neural/model_file.hpp"

namespace newsgraph::parser {

class Lemmatiser {
 public:
  explicit Lemmatiser(const ModelFile& file);
  std::string operator()(std::string_view form, std::string_view xpos) const;

 private:
  StringIndex words_, rules_;
  StringTable word_lemmas_, rule_values_;
};

}  // namespace newsgraph::parser
