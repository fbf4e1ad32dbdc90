// A user's file of corrections: refused with its own error, or put into effect.

#include "demand.hpp"
#include "parser/resolve/content.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

namespace {

/// An article in which somebody leads something.
parser::Extraction small_record() {
  parser::Extraction record;
  record.article.id = "a";
  record.article.text = "Ida Holm leads Vik.";
  record.sentences = {{0, 19}};
  parser::Entity ida, vik;
  ida.name = "Ida Holm";
  ida.mentions = {{{0, 8}, parser::MentionKind::Name}};
  vik.name = "Vik";
  vik.type = parser::EntityType::Agency;
  vik.mentions = {{{15, 18}, parser::MentionKind::Name}};
  record.entities = {ida, vik};
  parser::Relation leads;
  leads.type = "LED";
  leads.subject = 0;
  leads.object = 1;
  leads.clause = {0, 18};
  record.relations = {leads};
  return record;
}

}  // namespace

void corrections(std::string_view bytes) {
  parser::Corrections lines;
  try {
    lines = parser::parse_corrections(bytes, "mine.txt");
  } catch (const parser::CorrectionError&) {
    return;
  }
  const auto [content, notices] = parser::resolve({small_record()}, parser::Lexicon(), lines);
  for (const graph::Mention& mention : content.mentions) {
    const bool is_there = std::visit([&](auto id) { return content.graph.contains(id); }, mention.element);
    demand(is_there, "mentions are of what is in the graph");
  }
  for (const graph::Corrected& one : content.corrected) {
    const bool is_there = std::visit([&](auto id) { return content.graph.contains(id); }, one.element);
    demand(is_there, "what was corrected is in the graph");
  }
}

}  // namespace newsgraph::fuzz
