// An extraction record: what is accepted is written, read and written again alike.

#include "parser/extract/record/record.hpp"

#include "demand.hpp"
#include "targets.hpp"

namespace newsgraph::fuzz {

void record(std::string_view bytes) {
  try {
    const auto written = parser::write_record(parser::read_record(bytes));
    demand(parser::write_record(parser::read_record(written)) == written, "a record comes back as it was");
  } catch (const parser::RecordError&) {
  }
}

}  // namespace newsgraph::fuzz
