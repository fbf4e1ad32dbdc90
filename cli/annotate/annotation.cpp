#include "cli/annotate/annotation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/element_text.hpp"

namespace newsgraph::cli {

using parser::Entity;
using parser::Extraction;
using parser::Relation;
using parser::Span;
using parser::Statement;

namespace {

std::string text_at(const Extraction& extraction, Span span) {
  return extraction.article.text.substr(span.start, span.size());
}

const std::string& name_at(const Extraction& extraction, parser::EntityIndex index) {
  return extraction.entities.at(index).name;
}

std::string verb_of_type(std::string_view type) {
  std::string verb(type);
  for (char& c : verb) c = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return verb;
}

void add(Details& details, std::string name, std::string value) {
  if (!value.empty()) details.emplace_back(std::move(name), std::move(value));
}

std::string interval(const parser::TimeExpression& time) {
  if (!time.start && !time.end) return time.text;
  if (time.start && time.end && *time.start == *time.end)
    return fmt::format("{} ({})", time.text, graph::to_string(*time.start));
  return fmt::format("{} ({} \u2013 {})", time.text, time.start ? graph::to_string(*time.start) : "",
                     time.end ? graph::to_string(*time.end) : "");
}

}  // namespace

std::vector<Mark> marks_of(const Extraction& extraction) {
  std::vector<Mark> marks;
  for (std::uint32_t i = 0; i < extraction.statements.size(); ++i)
    marks.push_back({extraction.statements[i].content, Mark::Kind::Statement, i});
  for (std::uint32_t i = 0; i < extraction.entities.size(); ++i) {
    for (const parser::EntityMention& mention : extraction.entities[i].mentions)
      marks.push_back({mention.span, Mark::Kind::Entity, i});
  }
  for (std::uint32_t i = 0; i < extraction.relations.size(); ++i)
    marks.push_back({extraction.relations[i].cue, Mark::Kind::Relation, i});
  std::erase_if(marks, [](const Mark& mark) { return mark.span.empty(); });
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.kind < b.kind;
  });
  return marks;
}

std::string in_words(const Extraction& extraction, const Relation& relation) {
  std::string text = relation.subject ? name_at(extraction, *relation.subject) : std::string("somebody");
  text += ' ' + verb_of_type(relation.type);
  if (relation.object) text += ' ' + name_at(extraction, *relation.object);
  for (const parser::Argument& argument : relation.arguments)
    text += fmt::format(" {} {}", argument.role, name_at(extraction, argument.entity));
  return text;
}

std::string speakers_of(const Extraction& extraction, const Relation& relation) {
  std::string text;
  for (const parser::EntityIndex speaker : relation.said_by)
    text += (text.empty() ? "" : ", citing ") + name_at(extraction, speaker);
  return text;
}

Details details_of(const Extraction& extraction, const Entity& entity) {
  Details details;
  add(details, "type", std::string(parser::name_of(entity.type)));
  add(details, "role", entity.role.value_or(""));
  add(details, "count", entity.count ? grouped(*entity.count) : std::string());
  add(details, "also", listed(entity.aliases));
  add(details, "mentions", std::to_string(entity.mentions.size()));
  const auto index = static_cast<parser::EntityIndex>(&entity - extraction.entities.data());
  std::size_t shown = 0;
  for (const Relation& relation : extraction.relations) {
    if (relation.subject != index && relation.object != index) continue;
    if (++shown > 6) continue;
    add(details, "relation", in_words(extraction, relation));
  }
  if (shown > 6) add(details, "relation", fmt::format("and {} more", shown - 6));
  return details;
}

Details details_of(const Extraction& extraction, const Relation& relation) {
  Details details;
  add(details, "type", relation.type);
  add(details, "how", std::string(factuality_in_words(parser::name_of(relation.factuality))));
  const std::string speakers = speakers_of(extraction, relation);
  add(details, "says", speakers.empty() ? "the article itself" : speakers);
  add(details, "count", relation.count ? grouped(*relation.count) : std::string());
  add(details, "time", relation.time ? interval(*relation.time) : std::string());
  add(details, "place", relation.place ? name_at(extraction, *relation.place) : std::string());
  add(details, "clause", text_at(extraction, relation.clause));
  if (relation.inferred) add(details, "note", "an end comes from the context");
  return details;
}

Details details_of(const Extraction& extraction, const Statement& statement) {
  Details details;
  add(details, "speaker", statement.source ? name_at(extraction, *statement.source) : "not stated");
  add(details, "to", statement.addressee ? name_at(extraction, *statement.addressee) : std::string());
  add(details, "verb", statement.cue_lemma);
  add(details, "quoted", statement.quoted ? "word for word" : "");
  return details;
}

bool is_missed(const Extraction& extraction, Span sentence) {
  const bool prose =
      std::any_of(extraction.article.regions.begin(), extraction.article.regions.end(),
                  [&](const parser::Region& region) {
                    return region.kind == parser::RegionKind::Prose && region.span.overlaps(sentence);
                  });
  const bool read =
      std::any_of(extraction.relations.begin(), extraction.relations.end(),
                  [&](const Relation& relation) { return relation.cue.overlaps(sentence); }) ||
      std::any_of(extraction.statements.begin(), extraction.statements.end(),
                  [&](const Statement& statement) { return statement.content.overlaps(sentence); });
  return prose && !read;
}

}  // namespace newsgraph::cli
