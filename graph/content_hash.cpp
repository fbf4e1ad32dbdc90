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

std::array<std::uint32_t, 3> ContentHash::words() const {
  const std::uint64_t a = mix(a_);
  return {static_cast<std::uint32_t>(a >> 32), static_cast<std::uint32_t>(a),
          static_cast<std::uint32_t>(mix(b_) >> 32)};
}

std::string ContentHash::hex() const {
  const auto [a, b, c] = words();
  return fmt::format("{:08x}{:08x}{:08x}", a, b, c);
}

}  // namespace newsgraph::graph
