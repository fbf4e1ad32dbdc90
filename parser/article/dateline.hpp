#pragma once
// Datelines: where and when a report was filed, and the agency that filed it, before the first words of the
// prose.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "graph/temporal.hpp"

namespace newsgraph::parser {

struct Dateline {
  std::size_t length = 0;  // bytes, the dash behind it included
  std::optional<graph::Date> date;
  std::string agency;  // of "(BSS/AFP)" the first; empty where none is named
};

/// The dateline that a paragraph begins with, or is:
///
///     LIMA, Mar 4, 2021 (EFE/DPA) -          LIMA/OSLO >>          LONDON (Reuters) -
///     NEW DELHI: …                           KYIV, Ukraine (AP) —  date 2021-03-04 LIMA >>
///     (Reuters) -                            Geneva, 23 October 2024 –
///
/// `first` says that no prose came before it: only there is a bare place name in capitals enough.
std::optional<Dateline> dateline(std::string_view paragraph, bool first);

}  // namespace newsgraph::parser
