#include "graph/content_hash.hpp"

#include <fmt/format.h>

namespace newsgraph::graph {
namespace {

std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdu;
  x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53u;
  return x ^ (x >> 33);
}

}  // namespace

ContentHash& ContentHash::add(std::string_view part) {
  const auto byte = [this](unsigned char c) {
    a_ = (a_ ^ c) * 0x100000001b3u;
    b_ = (b_ + c) * 0x9e3779b97f4a7c15u;
    b_ ^= b_ >> 32;
  };
  for (std::uint64_t size = part.size(), i = 0; i < 8; ++i, size >>= 8)
    byte(static_cast<unsigned char>(size));
  for (const char c : part) byte(static_cast<unsigned char>(c));
  return *this;
}

std::string ContentHash::hex() const { return fmt::format("{:016x}{:08x}", mix(a_), mix(b_) >> 32); }

}  // namespace newsgraph::graph
