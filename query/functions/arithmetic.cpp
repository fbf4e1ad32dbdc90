// + - * / % ^ (openCypher 9, "Mathematical operators", "String operators", "List operators", "Temporal
// operators").

#include <cmath>
#include <limits>
#include <string>

#include <fmt/format.h>

#include "query/error.hpp"
#include "query/functions/number_text.hpp"
#include "query/functions/operators.hpp"
#include "query/functions/temporal/arithmetic.hpp"

namespace newsgraph::query {

using graph::Kind;
using graph::List;
using graph::Value;

namespace {

[[noreturn]] void refuse(const char* operation, const Value& a, const Value& b) {
  throw type_error("InvalidArgumentType",
                   fmt::format("cannot {} {} and {}", operation, name_of(a.kind()), name_of(b.kind())));
}

[[noreturn]] void overflow(const char* symbol, std::int64_t a, std::int64_t b) {
  throw QueryError("ArithmeticError", Phase::Runtime, "IntegerOverflow",
                   fmt::format("{} {} {} does not fit a 64-bit integer", a, symbol, b));
}

bool integers(const Value& a, const Value& b) {
  return a.kind() == Kind::Integer && b.kind() == Kind::Integer;
}
bool numbers(const Value& a, const Value& b) { return a.is_number() && b.is_number(); }

/// What is doubled again and again must end somewhere.
constexpr std::size_t kLongestText = std::size_t{1} << 30;  // bytes
constexpr std::size_t kLongestList = std::size_t{1} << 27;  // values

[[noreturn]] void refuse_length(std::string_view what) {
  throw argument_error("InvalidArgumentValue", fmt::format("the {} would be too long", what));
}

Value concatenate(const Value& a, const Value& b) {
  List joined;
  const auto append = [&joined](const Value& part) {
    if (part.kind() == Kind::List) {
      joined.insert(joined.end(), part.list().begin(), part.list().end());
    } else {
      joined.push_back(part);
    }
  };
  const auto length =
      (a.kind() == Kind::List ? a.list().size() : 1) + (b.kind() == Kind::List ? b.list().size() : 1);
  if (length > kLongestList) refuse_length("list");
  joined.reserve(length);
  append(a);
  append(b);
  return joined;
}

bool is_text_or_number(const Value& value) { return value.kind() == Kind::String || value.is_number(); }

std::string text_of(const Value& value) {
  if (value.kind() == Kind::String) return std::string(value.string());
  if (value.kind() == Kind::Integer) return std::to_string(value.integer());
  return format_float(value.real());
}

}  // namespace

Value add(const Value& a, const Value& b) {
  if (integers(a, b)) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.integer(), b.integer(), &sum)) overflow("+", a.integer(), b.integer());
    return sum;
  }
  if (a.is_null() || b.is_null()) return {};
  if (numbers(a, b)) return a.number() + b.number();
  if (a.kind() == Kind::List || b.kind() == Kind::List) return concatenate(a, b);
  if ((a.kind() == Kind::String || b.kind() == Kind::String) && is_text_or_number(a) &&
      is_text_or_number(b)) {
    auto text = text_of(a);
    const auto more = text_of(b);
    if (text.size() + more.size() > kLongestText) refuse_length("text");
    return text += more;
  }
  if (auto sum = temporal::add(a, b)) return *std::move(sum);
  refuse("add", a, b);
}

Value subtract(const Value& a, const Value& b) {
  if (integers(a, b)) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.integer(), b.integer(), &difference))
      overflow("-", a.integer(), b.integer());
    return difference;
  }
  if (a.is_null() || b.is_null()) return {};
  if (numbers(a, b)) return a.number() - b.number();
  if (auto difference = temporal::subtract(a, b)) return *std::move(difference);
  refuse("subtract", a, b);
}

Value multiply(const Value& a, const Value& b) {
  if (integers(a, b)) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.integer(), b.integer(), &product)) overflow("*", a.integer(), b.integer());
    return product;
  }
  if (a.is_null() || b.is_null()) return {};
  if (numbers(a, b)) return a.number() * b.number();
  if (a.kind() == Kind::Duration && b.is_number()) return temporal::scale(a.duration(), b.number());
  if (a.is_number() && b.kind() == Kind::Duration) return temporal::scale(b.duration(), a.number());
  refuse("multiply", a, b);
}

Value divide(const Value& a, const Value& b) {
  if (integers(a, b)) {
    if (b.integer() == 0) {
      throw QueryError("ArithmeticError", Phase::Runtime, "DivisionByZero",
                       fmt::format("{} cannot be divided by zero", a.integer()));
    }
    if (b.integer() == -1 && a.integer() == std::numeric_limits<std::int64_t>::min()) {
      overflow("/", a.integer(), b.integer());
    }
    return a.integer() / b.integer();
  }
  if (a.is_null() || b.is_null()) return {};
  if (numbers(a, b)) return a.number() / b.number();
  if (a.kind() == Kind::Duration && b.is_number()) return temporal::divide(a.duration(), b.number());
  refuse("divide", a, b);
}

Value modulo(const Value& a, const Value& b) {
  if (integers(a, b)) {
    if (b.integer() == 0) {
      throw QueryError("ArithmeticError", Phase::Runtime, "DivisionByZero",
                       fmt::format("{} cannot be divided by zero", a.integer()));
    }
    return b.integer() == -1 ? std::int64_t{0} : a.integer() % b.integer();
  }
  if (a.is_null() || b.is_null()) return {};
  if (numbers(a, b)) return std::fmod(a.number(), b.number());
  refuse("take the remainder of", a, b);
}

Value power(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return {};
  if (numbers(a, b)) return std::pow(a.number(), b.number());
  refuse("raise to a power", a, b);
}

Value negate(const Value& a) {
  switch (a.kind()) {
    case Kind::Null:
      return {};
    case Kind::Integer:
      if (a.integer() == std::numeric_limits<std::int64_t>::min()) overflow("-", 0, a.integer());
      return -a.integer();
    case Kind::Float:
      return -a.real();
    case Kind::Duration:
      return temporal::scale(a.duration(), -1.0);
    default:
      throw type_error("InvalidArgumentType", fmt::format("cannot negate {}", name_of(a.kind())));
  }
}

Value unary_plus(const Value& a) {
  if (a.is_null() || a.is_number() || a.kind() == Kind::Duration) return a;
  throw type_error("InvalidArgumentType", fmt::format("cannot put a plus sign before {}", name_of(a.kind())));
}

}  // namespace newsgraph::query
