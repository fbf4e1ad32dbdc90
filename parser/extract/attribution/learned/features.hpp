#pragma once
// Features of a choice: named in words, kept as hashes.

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace newsgraph::parser {

/// How many weights a question has; a feature's hash chooses one.
inline constexpr std::uint32_t bucket_count = 1u << 18;

/// A property that holds, as the 64-bit FNV-1a hash of its name's parts.
using Trait = std::uint64_t;
Trait trait(std::initializer_list<std::string_view> parts);

/// Both properties hold.
Trait both(Trait a, Trait b);

/// The properties that hold of one choice, as places in a table of weights.
class Features {
 public:
  void add(Trait t) { buckets_.push_back(static_cast<std::uint32_t>(t >> 20) & (bucket_count - 1)); }
  void add(std::initializer_list<std::string_view> parts) { add(trait(parts)); }
  /// Each of the first with each of the second.
  void add_pairs(const std::vector<Trait>& first, const std::vector<Trait>& second) {
    for (const Trait a : first)
      for (const Trait b : second) add(both(a, b));
  }
  const std::vector<std::uint32_t>& buckets() const { return buckets_; }

 private:
  std::vector<std::uint32_t> buckets_;
};

}  // namespace newsgraph::parser
