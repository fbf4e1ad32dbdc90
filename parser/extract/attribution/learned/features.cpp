#include "parser/extract/attribution/learned/features.hpp"

namespace newsgraph::parser {

namespace {

constexpr std::uint64_t start = 0xcbf29ce484222325u, prime = 0x100000001b3u;

/// The last step of MurmurHash3: every bit depends on every other.
std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
  return hash ^ (hash >> 33);
}

}  // namespace

Trait trait(std::initializer_list<std::string_view> parts) {
  std::uint64_t hash = start;
  for (const std::string_view part : parts) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    hash = (hash ^ 0xffu) * prime;
  }
  return mixed(hash);
}

Trait both(Trait a, Trait b) { return mixed(a * prime + b); }

}  // namespace newsgraph::parser
