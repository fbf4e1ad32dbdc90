#pragma once
// Sets of kinds: what a function takes and gives, for the checks made before a query runs.

#include <cstdint>
#include <initializer_list>
#include <string>

#include "graph/value.hpp"

namespace newsgraph::query {

/// A set of graph::Kind. Null is always allowed as an argument, so sets of arguments leave it out.
class Kinds {
 public:
  constexpr Kinds() = default;
  constexpr Kinds(graph::Kind kind) : bits_(1u << static_cast<unsigned>(kind)) {}
  constexpr Kinds(std::initializer_list<graph::Kind> kinds) {
    for (const auto kind : kinds) bits_ |= 1u << static_cast<unsigned>(kind);
  }
  static constexpr Kinds any() {
    Kinds all;
    all.bits_ = 0xffff;
    return all;
  }

  constexpr bool contains(graph::Kind kind) const { return (bits_ >> static_cast<unsigned>(kind)) & 1u; }
  constexpr bool overlaps(Kinds other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr Kinds operator|(Kinds other) const {
    Kinds both;
    both.bits_ = bits_ | other.bits_;
    return both;
  }
  constexpr bool operator==(const Kinds&) const = default;

 private:
  std::uint32_t bits_ = 0;
};

/// For messages: "Integer or Float", "anything".
std::string to_string(Kinds kinds);

}  // namespace newsgraph::query
