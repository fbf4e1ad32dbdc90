#include "record_sketch.hpp"

#include <sstream>
#include <stdexcept>

namespace newsgraph::tests {

using namespace newsgraph::parser;

namespace {

std::string trimmed(std::string text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Cuts "[…]" or "{…}" out of a line.
std::string cut(std::string& line, char open, char close) {
  const auto from = line.find(open), to = line.find(close);
  if (from == std::string::npos || to == std::string::npos) return {};
  std::string inner = line.substr(from + 1, to - from - 1);
  line.erase(from, to - from + 1);
  return inner;
}

/// The name is written into the article's text, so that the mention has a place; the sentence is not all in
/// capitals, whatever the name is.
EntityMention mention_in(Extraction& record, const std::string& name, bool named) {
  const auto sentence = static_cast<std::uint32_t>(record.article.text.size());
  record.article.text += "And " + name + ". ";
  const std::uint32_t start = sentence + 4;
  const Span span{start, start + static_cast<std::uint32_t>(name.size())};
  record.sentences.push_back({sentence, span.end + 1});
  return {span, named ? MentionKind::Name : MentionKind::Nominal};
}

Entity read_entity(Extraction& record, std::string type, std::string rest) {
  Entity entity;
  const bool named = !type.ends_with('*');
  if (!named) type.pop_back();
  if (!entity_type(type)) throw std::runtime_error("no entity type: " + type);
  entity.type = *entity_type(type);
  if (const std::string role = cut(rest, '[', ']'); !role.empty()) entity.role = role;
  if (const std::string count = cut(rest, '{', '}'); !count.empty()) entity.count = std::stoll(count);
  std::istringstream names(rest);
  for (std::string name; std::getline(names, name, ';');) {
    name = trimmed(name);
    entity.mentions.push_back(mention_in(record, name, named));
    if (entity.name.empty()) {
      entity.name = name;
    } else {
      entity.aliases.push_back(name);
    }
  }
  return entity;
}

Relation read_relation(Extraction& record, const std::map<std::string, EntityIndex>& ids,
                       std::istringstream& words) {
  std::string subject, type, object;
  words >> subject >> type >> object;
  Relation relation;
  relation.type = type;
  relation.lemma = type;
  if (subject != "-") relation.subject = ids.at(subject);
  if (object != "-") relation.object = ids.at(object);
  for (std::string word; words >> word;) {
    const auto equals = word.find('=');
    const std::string name = word.substr(0, equals), value = word.substr(equals + 1);
    if (name == "by") {
      relation.said_by.push_back(ids.at(value));
    } else if (name == "count") {
      relation.count = std::stoll(value);
    } else if (name == "factuality") {
      relation.factuality = *factuality(value);
    } else if (name == "day") {
      relation.time = TimeExpression{value, graph::parse_date(value), graph::parse_date(value)};
    } else if (name == "class") {
      relation.event_class = value;
    } else if (name == "lemma") {
      relation.lemma = value;
    } else if (name == "place") {
      relation.place = ids.at(value);
    } else {
      relation.arguments.push_back({name, ids.at(value)});
    }
  }
  relation.sentence = static_cast<std::uint32_t>(record.sentences.size());
  relation.clause = mention_in(record, subject + " " + type + " " + object, false).span;
  relation.cue = relation.clause;
  return relation;
}

}  // namespace

Sketch read_sketch(const std::string& text) {
  Sketch sketch;
  std::map<std::string, EntityIndex> ids;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (const auto hash = line.find('#'); hash != std::string::npos) line.resize(hash);
    std::istringstream words(line);
    std::string first, second;
    if (!(words >> first)) continue;
    if (first == "article") {
      Extraction record;
      std::string date;
      words >> record.article.id >> date;
      record.article.date = graph::parse_date(date);
      record.article.source = record.article.id + ".txt";
      sketch.records.push_back(std::move(record));
      ids.clear();
    } else if (line.starts_with(' ') && first == "r") {
      Extraction& record = sketch.records.back();
      record.relations.push_back(read_relation(record, ids, words));
    } else if (line.starts_with(' ')) {
      words >> second;
      std::string rest;
      std::getline(words, rest);
      Extraction& record = sketch.records.back();
      ids[first] = static_cast<EntityIndex>(record.entities.size());
      sketch.entities[record.article.id + "/" + first] = {sketch.records.size() - 1, ids[first]};
      record.entities.push_back(read_entity(record, second, rest));
    } else {
      sketch.rest.push_back({first});
      while (words >> second) sketch.rest.back().push_back(second);
    }
  }
  return sketch;
}

}  // namespace newsgraph::tests
