// Reading records back, with every reference and offset checked: a record may come from another program.

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <unordered_map>

#include "parser/extract/record/code_points.hpp"
#include "parser/extract/record/record.hpp"

namespace newsgraph::parser {

namespace {

using Json = rapidjson::Value;
using Ids = std::unordered_map<std::string_view, std::uint32_t>;

/// A value and where it stands, for messages: "relations[3].cue".
struct Field {
  const Json* value;
  std::string path;

  [[noreturn]] void fail(std::string_view what) const {
    throw RecordError(fmt::format("{}: {}", path.empty() ? "the record" : path, what));
  }

  bool is_null() const { return value->IsNull(); }

  Field operator[](const char* name) const {
    if (!value->IsObject()) fail("not an object");
    const auto found = value->FindMember(name);
    const std::string place = path.empty() ? name : path + "." + name;
    if (found == value->MemberEnd()) throw RecordError(fmt::format("{}: missing", place));
    return {&found->value, place};
  }

  /// The member, or null where it is absent: older records may lack it.
  Field optional(const char* name) const {
    static const Json null;
    if (!value->IsObject()) fail("not an object");
    const auto found = value->FindMember(name);
    return {found == value->MemberEnd() ? &null : &found->value, path.empty() ? name : path + "." + name};
  }

  template <class Visit>
  void each(Visit visit) const {
    if (!value->IsArray()) fail("not an array");
    for (rapidjson::SizeType i = 0; i < value->Size(); ++i)
      visit(Field{&(*value)[i], fmt::format("{}[{}]", path, i)});
  }

  std::string_view text() const {
    if (!value->IsString()) fail("not a string");
    return {value->GetString(), value->GetStringLength()};
  }
  std::optional<std::string> optional_text() const {
    if (is_null()) return std::nullopt;
    return std::string(text());
  }
  std::uint32_t number() const {
    if (!value->IsUint()) fail("not a number from 0 to 4294967295");
    return value->GetUint();
  }
  std::optional<std::int64_t> optional_count() const {
    if (is_null()) return std::nullopt;
    if (!value->IsInt64()) fail("neither an integer nor null");
    return value->GetInt64();
  }
  bool boolean() const {
    if (!value->IsBool()) fail("neither true nor false");
    return value->GetBool();
  }
  std::optional<graph::Date> optional_date() const {
    if (is_null()) return std::nullopt;
    const auto date = graph::parse_date(text());
    if (!date) fail(fmt::format("\"{}\" is no date", text()));
    return date;
  }
  template <class Type>
  Type named(std::optional<Type> (*find)(std::string_view), std::string_view what) const {
    const auto found = find(text());
    if (!found) fail(fmt::format("\"{}\" is no {}", text(), what));
    return *found;
  }
  std::uint32_t reference(const Ids& ids, std::string_view what) const {
    const auto found = ids.find(text());
    if (found == ids.end()) fail(fmt::format("no {} {}", what, text()));
    return found->second;
  }
  std::optional<std::uint32_t> optional_reference(const Ids& ids, std::string_view what) const {
    if (is_null()) return std::nullopt;
    return reference(ids, what);
  }
};

class RecordReader {
 public:
  explicit RecordReader(const Json& json) : root_{&json, {}} {}

  Extraction read() {
    read_article(root_["article"]);
    const CodePoints points(result_.article.text);
    points_ = &points;
    root_["article"]["sentences"].each(
        [this](const Field& span) { result_.sentences.push_back(read_span(span)); });
    collect_ids(root_["entities"], entities_);
    collect_ids(root_["statements"], statements_);
    root_["entities"].each([this](const Field& field) { read_entity(field); });
    root_["relations"].each([this](const Field& field) { read_relation(field); });
    root_["statements"].each([this](const Field& field) { read_statement(field); });
    return std::move(result_);
  }

 private:
  static void collect_ids(const Field& list, Ids& ids) {
    list.each([&](const Field& field) {
      const Field id = field["id"];
      if (!ids.try_emplace(id.text(), static_cast<std::uint32_t>(ids.size())).second) {
        id.fail(fmt::format("{} is given twice", id.text()));
      }
    });
  }

  void read_article(const Field& field) {
    Article& article = result_.article;
    article.id = field["id"].text();
    if (article.id.empty()) field["id"].fail("empty");
    article.source = field["source"].text();
    article.title = field.optional("title").optional_text();
    article.date = field.optional("date").optional_date();
    article.outlet = field.optional("outlet").optional_text();
    article.text = field["text"].text();
  }

  std::uint32_t read_offset(const Field& field) const {
    const auto byte = points_->to_byte(field.number());
    if (!byte)
      field.fail(
          fmt::format("{} is beyond the text, which has {} code points", field.number(), points_->size()));
    return *byte;
  }

  Span read_span(const Field& field) const {
    const Span span{read_offset(field["start"]), read_offset(field["end"])};
    if (span.start > span.end) field.fail("ends before it starts");
    return span;
  }

  void read_entity(const Field& field) {
    Entity entity;
    entity.type = field["type"].named(entity_type, "entity type");
    entity.name = field["name"].text();
    if (entity.name.empty()) field["name"].fail("empty");
    field["aliases"].each([&](const Field& alias) { entity.aliases.emplace_back(alias.text()); });
    entity.role = field.optional("role").optional_text();
    entity.count = field.optional("count").optional_count();
    field["mentions"].each([&](const Field& mention) {
      const auto joined_by = mention.optional("joined_by").optional_text();
      entity.mentions.push_back({read_span(mention), mention["kind"].named(mention_kind, "kind of mention"),
                                 joined_by.value_or(std::string())});
    });
    result_.entities.push_back(std::move(entity));
  }

  std::optional<TimeExpression> read_time(const Field& field) const {
    if (field.is_null()) return std::nullopt;
    return TimeExpression{std::string(field["text"].text()), field.optional("start").optional_date(),
                          field.optional("end").optional_date()};
  }

  void read_relation(const Field& field) {
    Relation relation;
    relation.type = field["type"].text();
    if (relation.type.empty()) field["type"].fail("empty");
    relation.lemma = field["lemma"].text();
    relation.event_class = field.optional("class").optional_text();
    relation.subject = field["subject"].optional_reference(entities_, "entity");
    relation.object = field["object"].optional_reference(entities_, "entity");
    if (!relation.subject && !relation.object) field.fail("has neither a subject nor an object");
    const Field inferred = field.optional("inferred");
    relation.inferred = !inferred.is_null() && inferred.boolean();
    field["arguments"].each([&](const Field& argument) {
      relation.arguments.push_back(
          {std::string(argument["role"].text()), argument["entity"].reference(entities_, "entity")});
    });
    relation.count = field.optional("count").optional_count();
    relation.time = read_time(field.optional("time"));
    relation.place = field.optional("place").optional_reference(entities_, "entity");
    relation.factuality = field["factuality"].named(factuality, "factuality");
    field["said_by"].each(
        [&](const Field& speaker) { relation.said_by.push_back(speaker.reference(entities_, "entity")); });
    relation.statement = field.optional("statement").optional_reference(statements_, "statement");
    relation.sentence = field["sentence"].number();
    if (relation.sentence >= result_.sentences.size()) {
      field["sentence"].fail(fmt::format("there is no sentence {}", relation.sentence));
    }
    relation.clause = read_span(field);
    relation.cue = read_span(field["cue"]);
    result_.relations.push_back(std::move(relation));
  }

  void read_statement(const Field& field) {
    Statement statement;
    statement.source = field["source"].optional_reference(entities_, "entity");
    statement.addressee = field.optional("addressee").optional_reference(entities_, "entity");
    statement.cue = read_span(field["cue"]);
    statement.cue_lemma = field["cue"]["lemma"].text();
    const Field source = field.optional("source_span");
    if (!source.is_null()) statement.source_span = read_span(source);
    statement.content = read_span(field["content"]);
    statement.quoted = field["quoted"].boolean();
    const Field reported = field.optional("reported");
    statement.reported = reported.is_null() || reported.boolean();
    result_.statements.push_back(std::move(statement));
  }

  Field root_;
  Extraction result_;
  const CodePoints* points_ = nullptr;
  Ids entities_, statements_;
};

}  // namespace

Extraction read_record(std::string_view json) {
  rapidjson::Document document;
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  if (document.Parse<flags>(json.data(), json.size()).HasParseError()) {
    throw RecordError(fmt::format("column {}: {}", document.GetErrorOffset() + 1,
                                  rapidjson::GetParseError_En(document.GetParseError())));
  }
  return RecordReader(document).read();
}

}  // namespace newsgraph::parser
