#include "cli/serve/bolt/handshake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace newsgraph::cli::bolt {

namespace {

constexpr std::string_view kMagic{"\x60\x60\xb0\x17", 4};

/// The best of the versions that a proposal names: its fourth byte is the major version, the third the
/// highest minor one, the second how many minor ones below that are meant too.
std::optional<Version> best_of(std::string_view proposal) {
  const auto byte = [&](std::size_t i) { return static_cast<int>(static_cast<std::uint8_t>(proposal[i])); };
  const auto highest = byte(2);
  const auto lowest = highest - byte(1);
  const auto found = std::find_if(kVersions.begin(), kVersions.end(), [&](Version version) {
    return version.major == byte(3) && version.minor <= highest && version.minor >= lowest;
  });
  return found == kVersions.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

bool may_be_handshake(std::string_view bytes) {
  const auto compared = std::min(bytes.size(), kMagic.size());
  return bytes.substr(0, compared) == kMagic.substr(0, compared);
}

std::optional<Version> chosen_version(std::string_view handshake) {
  for (std::size_t at = kMagic.size(); at + 4 <= kHandshakeSize; at += 4)
    if (const auto version = best_of(handshake.substr(at, 4))) return version;
  return std::nullopt;
}

std::string handshake_answer(std::optional<Version> version) {
  const auto chosen = version.value_or(Version{});
  return {'\0', '\0', static_cast<char>(chosen.minor), static_cast<char>(chosen.major)};
}

std::string to_string(Version version) { return fmt::format("{}.{}", version.major, version.minor); }

}  // namespace newsgraph::cli::bolt
