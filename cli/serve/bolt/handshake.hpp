#pragma once
// How a connection begins: the client sends a magic number and four proposals of versions, best first; the
// server answers with the version it takes, or with zeros (neo4j.com/docs/bolt/current/bolt/handshake).

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::cli::bolt {

struct Version {
  int major = 0;
  int minor = 0;
  auto operator<=>(const Version&) const = default;
};

/// Best first.
inline constexpr std::array kVersions = {Version{5, 4}, Version{5, 3}, Version{5, 2},
                                         Version{5, 1}, Version{5, 0}, Version{4, 4}};

inline constexpr std::size_t kHandshakeSize = 20;

/// May these bytes, at most kHandshakeSize, be the beginning of a handshake?
bool may_be_handshake(std::string_view bytes);

/// The version to speak with a client that began with these kHandshakeSize bytes; nullopt where none suits.
std::optional<Version> chosen_version(std::string_view handshake);

/// The four bytes that tell the client so.
std::string handshake_answer(std::optional<Version> version);

/// "5.4".
std::string to_string(Version version);

}  // namespace newsgraph::cli::bolt
