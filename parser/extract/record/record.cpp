// Writing records.

#include "parser/extract/record/record.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "parser/extract/record/code_points.hpp"

namespace newsgraph::parser {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

class RecordWriter {
 public:
  RecordWriter(Writer& out, const Extraction& extraction)
      : out_(out), extraction_(extraction), points_(extraction.article.text) {}

  void write() {
    out_.StartObject();
    key("article");
    write_article();
    list("entities", extraction_.entities,
         [this](const Entity& entity, std::size_t i) { write_entity(entity, i); });
    list("relations", extraction_.relations,
         [this](const Relation& relation, std::size_t i) { write_relation(relation, i); });
    list("statements", extraction_.statements,
         [this](const Statement& statement, std::size_t i) { write_statement(statement, i); });
    out_.EndObject();
  }

 private:
  void key(std::string_view name) { out_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void text(std::string_view value) {
    out_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  }
  void member(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void optional_text(std::string_view name, const std::optional<std::string>& value) {
    key(name);
    value ? text(*value) : void(out_.Null());
  }
  void optional_number(std::string_view name, const std::optional<std::int64_t>& value) {
    key(name);
    value ? out_.Int64(*value) : out_.Null();
  }
  void optional_date(std::string_view name, const std::optional<graph::Date>& date) {
    key(name);
    date ? text(graph::to_string(*date)) : void(out_.Null());
  }
  void reference(char prefix, std::uint32_t index) { text(prefix + std::to_string(index + 1)); }
  void optional_reference(std::string_view name, char prefix, const std::optional<std::uint32_t>& index) {
    key(name);
    index ? reference(prefix, *index) : void(out_.Null());
  }
  void offsets(Span span) {
    key("start");
    out_.Uint(points_.from_byte(span.start));
    key("end");
    out_.Uint(points_.from_byte(span.end));
  }
  void write_span(Span span) {
    out_.StartObject();
    offsets(span);
    out_.EndObject();
  }
  template <class Elements, class Write>
  void list(std::string_view name, const Elements& elements, Write write) {
    key(name);
    out_.StartArray();
    for (std::size_t i = 0; i < elements.size(); ++i) write(elements[i], i);
    out_.EndArray();
  }

  void write_article() {
    const Article& article = extraction_.article;
    out_.StartObject();
    member("id", article.id);
    member("source", article.source);
    optional_text("title", article.title);
    optional_date("date", article.date);
    optional_text("outlet", article.outlet);
    member("text", article.text);
    list("sentences", extraction_.sentences, [this](Span span, std::size_t) { write_span(span); });
    out_.EndObject();
  }

  void write_entity(const Entity& entity, std::size_t index) {
    out_.StartObject();
    key("id");
    reference('e', static_cast<std::uint32_t>(index));
    member("type", name_of(entity.type));
    member("name", entity.name);
    list("aliases", entity.aliases, [this](const std::string& alias, std::size_t) { text(alias); });
    optional_text("role", entity.role);
    optional_number("count", entity.count);
    list("mentions", entity.mentions, [this](const EntityMention& mention, std::size_t) {
      out_.StartObject();
      offsets(mention.span);
      member("kind", name_of(mention.kind));
      if (!mention.joined_by.empty()) member("joined_by", mention.joined_by);
      out_.EndObject();
    });
    out_.EndObject();
  }

  void write_time(const std::optional<TimeExpression>& time) {
    key("time");
    if (!time) {
      out_.Null();
      return;
    }
    out_.StartObject();
    member("text", time->text);
    optional_date("start", time->start);
    optional_date("end", time->end);
    out_.EndObject();
  }

  void write_relation(const Relation& relation, std::size_t index) {
    out_.StartObject();
    key("id");
    reference('r', static_cast<std::uint32_t>(index));
    member("type", relation.type);
    member("lemma", relation.lemma);
    optional_text("class", relation.event_class);
    optional_reference("subject", 'e', relation.subject);
    optional_reference("object", 'e', relation.object);
    key("inferred");
    out_.Bool(relation.inferred);
    list("arguments", relation.arguments, [this](const Argument& argument, std::size_t) {
      out_.StartObject();
      member("role", argument.role);
      key("entity");
      reference('e', argument.entity);
      out_.EndObject();
    });
    optional_number("count", relation.count);
    write_time(relation.time);
    optional_reference("place", 'e', relation.place);
    member("factuality", name_of(relation.factuality));
    list("said_by", relation.said_by, [this](EntityIndex speaker, std::size_t) { reference('e', speaker); });
    optional_reference("statement", 's', relation.statement);
    key("sentence");
    out_.Uint(relation.sentence);
    offsets(relation.clause);
    key("cue");
    write_span(relation.cue);
    out_.EndObject();
  }

  void write_statement(const Statement& statement, std::size_t index) {
    out_.StartObject();
    key("id");
    reference('s', static_cast<std::uint32_t>(index));
    optional_reference("source", 'e', statement.source);
    optional_reference("addressee", 'e', statement.addressee);
    key("cue");
    out_.StartObject();
    offsets(statement.cue);
    member("lemma", statement.cue_lemma);
    out_.EndObject();
    key("source_span");
    statement.source_span ? write_span(*statement.source_span) : void(out_.Null());
    key("content");
    write_span(statement.content);
    key("quoted");
    out_.Bool(statement.quoted);
    key("reported");
    out_.Bool(statement.reported);
    out_.EndObject();
  }

  Writer& out_;
  const Extraction& extraction_;
  CodePoints points_;
};

}  // namespace

std::string write_record(const Extraction& extraction) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  RecordWriter(writer, extraction).write();
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace newsgraph::parser
