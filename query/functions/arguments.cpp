#include "query/functions/arguments.hpp"

#include <fmt/format.h>

#include "query/error.hpp"

namespace newsgraph::query {

void refuse_argument(const char* function, const graph::Value& given) {
  throw type_error("InvalidArgumentValue",
                   fmt::format("{}() cannot take {}", function, graph::name_of(given.kind())));
}

}  // namespace newsgraph::query
