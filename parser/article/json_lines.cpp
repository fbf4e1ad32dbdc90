#include "parser/article/json_lines.hpp"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "parser/article/characters.hpp"
#include "parser/article/reader.hpp"
#include "parser/article/written_date.hpp"

namespace newsgraph::parser {

namespace {

using rapidjson::Value;

/// A member's string; nullopt where it is absent, null or blank.
std::optional<std::string> string_member(const Value& object, const char* name, const std::string& place) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || found->value.IsNull()) return std::nullopt;
  if (!found->value.IsString()) throw InputError(fmt::format("{}: \"{}\" is not a string", place, name));
  std::string text(found->value.GetString(), found->value.GetStringLength());
  if (trimmed(std::string_view(text)).empty()) return std::nullopt;
  return text;
}

std::string id_of(const Value& object, const std::string& place) {
  const auto found = object.FindMember("id");
  if (found == object.MemberEnd() || found->value.IsNull()) return {};
  if (found->value.IsInt64()) return std::to_string(found->value.GetInt64());
  if (found->value.IsUint64()) return std::to_string(found->value.GetUint64());
  if (!found->value.IsString())
    throw InputError(fmt::format("{}: \"id\" is neither a string nor an integer", place));
  return {found->value.GetString(), found->value.GetStringLength()};
}

}  // namespace

Article read_json_article(std::string_view line, const std::string& place) {
  if (const auto invalid = first_invalid_byte(line)) {
    throw InputError(fmt::format("{}: byte {} of the line: not UTF-8", place, *invalid));
  }
  rapidjson::Document document;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  if (document.Parse<flags>(line.data(), line.size()).HasParseError()) {
    throw InputError(fmt::format("{}: column {}: {}", place, document.GetErrorOffset() + 1,
                                 rapidjson::GetParseError_En(document.GetParseError())));
  }
  if (!document.IsObject()) throw InputError(fmt::format("{}: not a JSON object", place));
  Article article;
  article.id = id_of(document, place);
  article.title = string_member(document, "title", place);
  article.outlet = string_member(document, "outlet", place);
  if (const auto date = string_member(document, "date", place)) {
    article.date = metadata_date(*date);
    if (!article.date) throw InputError(fmt::format("{}: \"date\": \"{}\" is no date", place, *date));
  }
  auto text = string_member(document, "text", place);
  if (!text) throw InputError(fmt::format("{}: no \"text\"", place));
  article.text = std::move(*text);
  return article;
}

}  // namespace newsgraph::parser
