#pragma once
// Dates as news furniture writes them: "2024-10-23", "23 Oct 2024", "Oct. 23, 2024", "Wednesday, October
// 23rd".

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/temporal.hpp"

namespace newsgraph::parser {

struct WrittenDate {
  std::size_t length = 0;            // bytes
  std::optional<graph::Date> value;  // absent where the year is not written
};

/// The date that the text begins with. "23/10/2024" counts, "10/11/2024" is left alone: nobody knows which is
/// the month.
std::optional<WrittenDate> written_date(std::string_view text);

/// A line that says nothing but when something was published or changed: "Update : 4 Mar 2021, 09:12 GMT".
struct DateStamp {
  std::optional<graph::Date> published, updated;
};
std::optional<DateStamp> date_stamp(std::string_view line);

/// A date in machine-made metadata: ISO 8601 with or without a time, or a written date anywhere in the text.
std::optional<graph::Date> metadata_date(std::string_view text);

}  // namespace newsgraph::parser
