// A user's lexicon file: what is accepted comes back from its compiled form.

#include <stdexcept>
#include <typeinfo>

#include "demand.hpp"
#include "parser/lexicon/content.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

parser::LexiconContent read(std::string_view bytes) {
  try {
    return parser::parse_lexicon(bytes, "user.lex");
  } catch (const std::runtime_error& error) {
    demand(typeid(error) == typeid(std::runtime_error), "a lexicon is refused with its own error");
    return {};
  }
}

}  // namespace

void lexicon(std::string_view bytes) {
  const auto content = read(bytes);
  demand(parser::from_compiled(parser::to_compiled(content)) == content,
         "compiled content comes back as it was");
}

}  // namespace newsgraph::fuzz
