#include "parser/lexicon/syntax.hpp"

#include <fmt/format.h>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <stdexcept>

BOOST_FUSION_ADAPT_STRUCT(newsgraph::parser::lexicon_syntax::Field, key, values)
BOOST_FUSION_ADAPT_STRUCT(newsgraph::parser::lexicon_syntax::Block, keyword, names, fields)

namespace newsgraph::parser::lexicon_syntax {
namespace {

namespace x3 = boost::spirit::x3;

// Keeps the place of what was read: the matched characters, less white space at the end.
const auto keep = [](auto& context) {
  const auto& range = x3::_attr(context);
  std::string_view text(&*range.begin(), static_cast<std::size_t>(range.end() - range.begin()));
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  x3::_val(context) = text;
};

const auto gap = *x3::char_(" \t");
const auto comment = x3::lit('#') >> *(x3::char_ - x3::eol);
const auto line_end = gap >> -comment >> (x3::eol | x3::eoi);
// Stops at the end of the text, where line_end would match for ever.
const auto blank_line = !x3::eoi >> gap >> -comment >> (x3::eol | x3::eoi);

const x3::rule<struct KeyTag, Text> key = "a keyword";
const x3::rule<struct ValueTag, Text> value = "a value";
const x3::rule<struct FieldTag, Field> field = "a field";
const x3::rule<struct BlockTag, Block> block = "a block";
const x3::rule<struct FileTag, Blocks> file_rule = "a block (a keyword at the start of a line)";

const auto end_of_line = x3::rule<struct LineEndTag>("a comma or the end of the line") = x3::omit[line_end];
const auto white_space = x3::rule<struct WhiteSpaceTag>("white space and a value") =
    x3::omit[+x3::char_(" \t")];
const auto key_def = x3::raw[x3::char_("a-z") >> *x3::char_("a-z_")][keep];
const auto value_def = x3::raw[~x3::char_(" \t\r\n,#") >> *~x3::char_("\r\n,#")][keep];

// After a comma the list may go on in the next line.
const auto comma = x3::omit[gap >> ',' >> gap >> *(-comment >> x3::eol >> gap)];
const auto values = value % (comma);
const auto field_def = x3::omit[+x3::char_(" \t")] >> key > white_space > values > end_of_line;
const auto fields = *(x3::omit[*blank_line] >> field);
const auto block_def = key > x3::omit[gap] > (values | x3::attr(std::vector<Text>{})) > end_of_line > fields;
const auto file_def = *(x3::omit[*blank_line] >> block) > x3::omit[*blank_line] > x3::eoi;

BOOST_SPIRIT_DEFINE(key, value, field, block)
const auto whole_file = file_rule = file_def;

}  // namespace

std::string error_at(std::string_view text, std::string_view file, const char* place,
                     std::string_view message) {
  const auto offset = static_cast<std::size_t>(place - text.data());
  std::size_t line = 1, line_start = 0;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i)
    if (text[i] == '\n') {
      ++line;
      line_start = i + 1;
    }
  const auto line_end_at = text.find('\n', line_start);
  std::string_view shown =
      text.substr(line_start, line_end_at == text.npos ? text.npos : line_end_at - line_start);
  if (!shown.empty() && shown.back() == '\r') shown.remove_suffix(1);
  std::size_t column = 0;  // in characters
  for (std::size_t i = line_start; i < offset; ++i)
    column += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return fmt::format("{}:{}:{}: {}\n  {}\n  {}^", file, line, column + 1, message, shown,
                     std::string(column, ' '));
}

Blocks parse_blocks(std::string_view text, std::string_view file) {
  Blocks blocks;
  const char* place = text.data();
  const char* const end = text.data() + text.size();
  try {
    x3::parse(place, end, whole_file, blocks);
  } catch (const x3::expectation_failure<const char*>& failure) {
    const bool at_end = failure.which() == "eoi";
    throw std::runtime_error(error_at(text, file, failure.where(),
                                      fmt::format("expected {}", at_end ? file_rule.name : failure.which())));
  }
  return blocks;
}

}  // namespace newsgraph::parser::lexicon_syntax
