#include "graph/temporal_value.hpp"

namespace newsgraph::graph {

TemporalText temporal_text(const Value& value) {
  switch (value.kind()) {
    case Kind::Date:
      return {"date", to_string(value.date())};
    case Kind::LocalTime:
      return {"localtime", to_string(value.local_time())};
    case Kind::Time:
      return {"time", to_string(value.time())};
    case Kind::LocalDateTime:
      return {"localdatetime", to_string(value.local_date_time())};
    case Kind::DateTime:
      return {"datetime", to_string(value.date_time())};
    default:
      return {"duration", to_string(value.duration())};
  }
}

}  // namespace newsgraph::graph
