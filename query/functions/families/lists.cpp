// Functions on lists, and those that take anything (openCypher 9, "List functions" and "Scalar functions").

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families/families.hpp"
#include "query/functions/text.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::Value;

namespace {

Value coalesce(Arguments a, const Context&) {
  const auto found = std::find_if(a.begin(), a.end(), [](const Value& value) { return !value.is_null(); });
  return found == a.end() ? Value() : *found;
}

Value exists(Arguments a, const Context&) { return !a[0].is_null(); }

Value head(Arguments a, const Context&) {
  if (a[0].kind() != Kind::List) refuse_argument("head", a[0]);
  return a[0].list().empty() ? Value() : a[0].list().front();
}

Value last(Arguments a, const Context&) {
  if (a[0].kind() != Kind::List) refuse_argument("last", a[0]);
  return a[0].list().empty() ? Value() : a[0].list().back();
}

Value tail(Arguments a, const Context&) {
  if (a[0].kind() != Kind::List) refuse_argument("tail", a[0]);
  const List& list = a[0].list();
  return list.empty() ? List{} : List(list.begin() + 1, list.end());
}

Value size(Arguments a, const Context&) {
  if (a[0].kind() == Kind::List) return static_cast<std::int64_t>(a[0].list().size());
  if (a[0].kind() == Kind::String) return static_cast<std::int64_t>(text::length(a[0].string()));
  refuse_argument("size", a[0]);
}

Value is_empty(Arguments a, const Context&) {
  if (a[0].kind() == Kind::List) return a[0].list().empty();
  if (a[0].kind() == Kind::Map) return a[0].map().empty();
  if (a[0].kind() == Kind::String) return a[0].string().empty();
  refuse_argument("isEmpty", a[0]);
}

Value reverse(Arguments a, const Context&) {
  if (a[0].kind() == Kind::List) return List(a[0].list().rbegin(), a[0].list().rend());
  if (a[0].kind() == Kind::String) return text::reversed(a[0].string());
  refuse_argument("reverse", a[0]);
}

std::int64_t bound(const Value& value) {
  if (value.kind() == Kind::Integer) return value.integer();
  throw argument_error("InvalidArgumentType",
                       fmt::format("range() takes Integers, not {}", name_of(value.kind())));
}

Value range(Arguments a, const Context&) {
  const auto first = bound(a[0]);
  const auto limit = bound(a[1]);
  const auto step = a.size() > 2 ? bound(a[2]) : 1;
  if (step == 0) throw argument_error("NumberOutOfRange", "the step of range() must not be 0");
  if ((step > 0 && first > limit) || (step < 0 && first < limit)) return List{};
  const auto distance = static_cast<unsigned __int128>(step > 0 ? static_cast<__int128>(limit) - first
                                                                : static_cast<__int128>(first) - limit);
  const auto stride =
      static_cast<unsigned __int128>(step > 0 ? static_cast<__int128>(step) : -static_cast<__int128>(step));
  constexpr std::uint64_t kMost = 1ull << 26;  // 1 GiB of values
  if (distance / stride >= kMost) {
    throw argument_error("NumberOutOfRange",
                         fmt::format("range({}, {}, {}) is too long a list", first, limit, step));
  }
  const auto count = static_cast<std::size_t>(distance / stride) + 1;
  List list;
  list.reserve(count);
  for (std::size_t i = 0; i < count; ++i) list.emplace_back(first + static_cast<std::int64_t>(i) * step);
  return list;
}

constexpr Kinds kListOrString{Kind::List, Kind::String};

}  // namespace

std::vector<Function> list_functions() {
  return {
      {.name = "coalesce",
       .least = 1,
       .most = Function::unbounded,
       .gives = Kinds::any(),
       .null_in_null_out = false,
       .evaluate = coalesce},
      {.name = "exists",
       .least = 1,
       .most = 1,
       .gives = Kind::Boolean,
       .null_in_null_out = false,
       .evaluate = exists},
      {.name = "head", .least = 1, .most = 1, .takes = {Kind::List}, .gives = Kinds::any(), .evaluate = head},
      {.name = "last", .least = 1, .most = 1, .takes = {Kind::List}, .gives = Kinds::any(), .evaluate = last},
      {.name = "tail", .least = 1, .most = 1, .takes = {Kind::List}, .gives = Kind::List, .evaluate = tail},
      {.name = "size",
       .least = 1,
       .most = 1,
       .takes = {kListOrString},
       .gives = Kind::Integer,
       .evaluate = size},
      {.name = "isEmpty",
       .least = 1,
       .most = 1,
       .takes = {kListOrString | Kind::Map},
       .gives = Kind::Boolean,
       .evaluate = is_empty},
      {.name = "reverse",
       .least = 1,
       .most = 1,
       .takes = {kListOrString},
       .gives = kListOrString,
       .evaluate = reverse},
      // Wrong types are found at run time only: the kit asks for an ArgumentError.
      {.name = "range", .least = 2, .most = 3, .gives = Kind::List, .evaluate = range},
  };
}

}  // namespace newsgraph::query
