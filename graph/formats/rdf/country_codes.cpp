#include "graph/formats/rdf/country_codes.hpp"

#include <unicode/locdspnm.h>
#include <unicode/uloc.h>

#include <memory>
#include <unordered_map>

namespace newsgraph::graph::rdf {
namespace {

/// CLDR's "&" and "St." written out, its apostrophe made plain, what it says in brackets left out.
std::string plain(std::string name) {
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = name.find(from, at)) != std::string::npos; at += to.size())
      name.replace(at, from.size(), to);
  };
  replace("&", "and");
  replace("St. ", "Saint ");
  replace("\u2019", "'");
  if (const auto bracket = name.find(" ("); bracket != std::string::npos) name.erase(bracket);
  return name;
}

std::unordered_map<std::string, std::string> make_codes() {
  std::unordered_map<std::string, std::string> codes;
  for (const UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
    UDisplayContext contexts[] = {length};
    const std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(icu::Locale::getEnglish(), contexts, 1));
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
      icu::UnicodeString shown;
      names->regionDisplayName(*code, shown);
      std::string name;
      shown.toUTF8String(name);
      codes.emplace(name, *code);
      codes.emplace(plain(name), *code);
    }
  }
  return codes;
}

}  // namespace

std::optional<std::string> country_code(std::string_view name) {
  static const std::unordered_map<std::string, std::string> codes = make_codes();
  const auto found = codes.find(plain(std::string(name)));
  if (found == codes.end()) return std::nullopt;
  return found->second;
}

}  // namespace newsgraph::graph::rdf
