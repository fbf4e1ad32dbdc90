#pragma once
// From a word's form to the rows of the embedding tables. Specified in ../model/README.md.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parser/language/neural/model_file.hpp"

namespace newsgraph::parser {

/// Quotes and dashes in ASCII, nothing invisible; "_" for what would be empty. Takes UTF-8.
std::u32string normalised(std::string_view form);
std::u32string lowered(std::u32string_view text);  // simple mapping, code point by code point
std::string utf8(std::u32string_view text);

struct FormFeatures {
  std::uint32_t word = 0, form = 0, prefix = 0, suffix3 = 0, suffix2 = 0, shape = 0;  // rows
  std::vector<std::uint32_t> characters;                                              // rows, at least 1
};

/// Looks forms up in a model's vocabularies.
class FeatureExtractor {
 public:
  explicit FeatureExtractor(const ModelFile& file);
  FormFeatures operator()(std::string_view form) const;

 private:
  StringIndex words_, forms_;
  std::unordered_map<char32_t, std::uint32_t> characters_;
  std::uint32_t character_limit_, prefix_buckets_, suffix_buckets_, shape_buckets_;
};

}  // namespace newsgraph::parser
