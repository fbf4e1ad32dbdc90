#include "graph/formats/rdf/term_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/quoted_text.hpp"

namespace newsgraph::graph::rdf {
namespace {

constexpr std::array<Prefix, 12> kPrefixes = {{
    {"rdf", kRdf},
    {"rdfs", kRdfs},
    {"xsd", kXsd},
    {"prov", kProv},
    {"schema", kSchema},
    {"ng", kOwn},
    {"node", kNode},
    {"edge", kEdge},
    {"label", kLabel},
    {"type", kType},
    {"p", kProperty},
    {"factuality", kFactuality},
}};

bool is_simple_part(std::string_view part) {
  const auto is_letter_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !part.empty() && is_letter_or_digit(part.front()) &&
         std::ranges::all_of(part, [&](char c) { return is_letter_or_digit(c) || c == '-'; });
}

std::string iri_text(std::string_view iri) {
  std::string text = prefixed(iri);
  return text.empty() ? fmt::format("<{}>", iri) : text;
}

bool is_xsd(const Term& term, std::string_view type) {
  return term.datatype.size() == kXsd.size() + type.size() && term.datatype.starts_with(kXsd) &&
         term.datatype.ends_with(type);
}

bool is_bare(const Term& term) {
  if (is_xsd(term, "integer") || is_xsd(term, "boolean")) return true;
  return is_xsd(term, "double") && term.text.find_first_not_of("0123456789.e-") == std::string::npos;
}

}  // namespace

std::span<const Prefix> prefixes() { return kPrefixes; }

std::string prefixed(std::string_view iri) {
  for (const auto& [name, space] : kPrefixes) {
    if (iri.starts_with(space) && is_simple_part(iri.substr(space.size())))
      return fmt::format("{}:{}", name, iri.substr(space.size()));
  }
  return {};
}

std::string ntriples_text(const Term& term) {
  if (term.kind == Term::Kind::Iri) return fmt::format("<{}>", term.text);
  if (term.kind == Term::Kind::Blank) return "_:" + term.text;
  std::string out;
  append_quoted(out, term.text, '"');
  if (!is_xsd(term, "string")) out += fmt::format("^^<{}>", term.datatype);
  return out;
}

std::string turtle_text(const Term& term) {
  if (term.kind == Term::Kind::Iri) return iri_text(term.text);
  if (term.kind == Term::Kind::Blank) return "_:" + term.text;
  if (is_bare(term)) return term.text;
  std::string out;
  append_quoted(out, term.text, '"');
  if (!is_xsd(term, "string")) out += "^^" + iri_text(term.datatype);
  return out;
}

}  // namespace newsgraph::graph::rdf
