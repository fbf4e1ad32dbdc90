// The annotated article for a terminal.

#include <fmt/format.h>

#include <algorithm>

#include "cli/annotate/annotation.hpp"
#include "cli/colour.hpp"
#include "cli/element_text.hpp"
#include "cli/text_lines.hpp"

namespace newsgraph::cli {

namespace {

using parser::EntityType;
using parser::Extraction;
using parser::Span;

Ink ink_of(EntityType type) {
  switch (type) {
    case EntityType::Person:
      return Ink::Blue;
    case EntityType::Agency:
      return Ink::Green;
    case EntityType::Country:
    case EntityType::Place:
      return Ink::Yellow;
    case EntityType::Unit:
    case EntityType::Group:
      return Ink::Magenta;
    case EntityType::Weapon:
    case EntityType::Agreement:
      return Ink::Cyan;
  }
  return Ink::Bold;
}

/// A stretch of one line: what stands for an entity or a relation is inked; in brackets where there is no
/// colour.
std::string inked_line(const Extraction& extraction, const std::vector<Mark>& marks, Span line, bool colour) {
  const std::string& text = extraction.article.text;
  std::string result;
  std::uint32_t at = line.start;
  for (const Mark& mark : marks) {
    if (mark.kind == Mark::Kind::Statement || !mark.span.overlaps(line)) continue;
    const Span here{std::max(mark.span.start, line.start), std::min(mark.span.end, line.end)};
    if (here.start < at) continue;  // inside another one
    result += text.substr(at, here.start - at);
    const std::string words = text.substr(here.start, here.size());
    if (mark.kind == Mark::Kind::Relation) {
      result += inked(words, Ink::Underline, colour);
    } else {
      const bool begins = here.start == mark.span.start, ends = here.end == mark.span.end;
      result += colour ? inked(words, ink_of(extraction.entities[mark.index].type), true)
                       : (begins ? "[" : "") + words + (ends ? "]" : "");
    }
    at = here.end;
  }
  return result + text.substr(at, line.end - at);
}

std::string reading_of(const Extraction& extraction, Span sentence, std::size_t width, bool colour) {
  std::string text;
  const auto add = [&](std::string_view sign, const std::string& words) {
    bool first = true;
    for (const std::string_view line : lines_of(words, width - 6)) {
      text += fmt::format("    {} {}\n", first ? sign : " ", inked(line, Ink::Dim, colour));
      first = false;
    }
  };
  for (const parser::Relation& relation : extraction.relations) {
    if (!relation.cue.overlaps(sentence)) continue;
    const std::string speakers = speakers_of(extraction, relation);
    add("\u2192", fmt::format("{} ({}{})", in_words(extraction, relation),
                              factuality_in_words(parser::name_of(relation.factuality)),
                              speakers.empty() ? std::string() : "; " + speakers));
  }
  for (const parser::Statement& statement : extraction.statements) {
    if (statement.content.start < sentence.start || statement.content.start >= sentence.end) continue;
    std::string content = extraction.article.text.substr(statement.content.start, statement.content.size());
    std::replace_if(
        content.begin(), content.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    add("\u00BB",
        fmt::format("{}: {}", statement.source ? extraction.entities[*statement.source].name : "somebody",
                    content));
  }
  return text;
}

}  // namespace

std::string annotated_text(const Extraction& extraction, std::size_t width, bool colour) {
  width = std::max<std::size_t>(width, 40);
  const auto marks = marks_of(extraction);
  std::string text =
      inked(extraction.article.title.value_or(extraction.article.id), Ink::Bold, colour) + "\n\n";
  for (const Span sentence : extraction.sentences) {
    const std::string_view words =
        std::string_view(extraction.article.text).substr(sentence.start, sentence.size());
    std::size_t from = 0;
    while (from <= words.size()) {
      const std::size_t end = std::min(words.find('\n', from), words.size());
      for (const std::string_view line : lines_of(words.substr(from, end - from), width)) {
        const auto start = static_cast<std::uint32_t>(line.data() - extraction.article.text.data());
        text +=
            inked_line(extraction, marks, {start, start + static_cast<std::uint32_t>(line.size())}, colour) +
            '\n';
      }
      from = end + 1;
    }
    text += reading_of(extraction, sentence, width, colour);
    if (is_missed(extraction, sentence)) text += "    \u00B7 nothing was read here\n";
    text += '\n';
  }
  return text;
}

}  // namespace newsgraph::cli
