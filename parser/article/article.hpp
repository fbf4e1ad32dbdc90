#pragma once
// An article as it came in. Its text is never edited: regions say what each stretch of it is.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/temporal.hpp"

namespace newsgraph::parser {

/// A stretch of an article's text: UTF-8 byte offsets, end exclusive.
struct Span {
  std::uint32_t start = 0, end = 0;
  std::uint32_t size() const { return end - start; }
  bool empty() const { return start == end; }
  bool contains(Span other) const { return start <= other.start && other.end <= end; }
  bool overlaps(Span other) const { return start < other.end && other.start < end; }
  auto operator<=>(const Span&) const = default;
};

enum class RegionKind : std::uint8_t {
  Prose,
  Headline,    // the title and its repetitions
  Subheading,  // "FAMILIES ISOLATED", "- Families unhappy? -"
  Dateline,    // "LIMA, Mar 4, 2021 (EFE/DPA) -": where and when, before the prose of the same paragraph
  Byline,      // "By Jane Doe", "Reporting by …; editing by …"
  Caption,
  Furniture  // comment forms, share buttons, "Read more", update stamps
};

/// A paragraph or a part of one. Sentences never cross a region's border.
struct Region {
  Span span;
  RegionKind kind = RegionKind::Prose;
};

struct Article {
  std::string id;
  std::string source;  // the path as given, or "-"
  std::string text;    // valid UTF-8
  std::optional<std::string> title, outlet;
  std::optional<graph::Date> date;  // of publication
  std::vector<Region> regions;  // ascending, disjoint; together all of the text but white space between them
};

}  // namespace newsgraph::parser
