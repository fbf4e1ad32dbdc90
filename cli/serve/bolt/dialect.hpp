#pragma once
// How values are written differs between versions of Bolt.

#include <cstdint>

#include "cli/serve/bolt/handshake.hpp"

namespace newsgraph::cli::bolt {

struct Dialect {
  bool element_ids = true;  // nodes and relationships have ids that are texts, too: from 5.0
  bool utc = true;  // date-times hold seconds of UTC: from 5.0, and where 4.4's patch "utc" is agreed on
};

inline Dialect dialect_of(Version version) { return {version >= Version{5, 0}, version >= Version{5, 0}}; }

/// The tags of structures that are values (neo4j.com/docs/bolt/current/bolt/structure-semantics).
namespace tag {
inline constexpr std::uint8_t kNode = 0x4e, kRelationship = 0x52, kUnboundRelationship = 0x72, kPath = 0x50;
inline constexpr std::uint8_t kDate = 0x44, kTime = 0x54, kLocalTime = 0x74, kLocalDateTime = 0x64,
                              kDuration = 0x45;
inline constexpr std::uint8_t kDateTime = 0x49, kZonedDateTime = 0x69;  // seconds of UTC
inline constexpr std::uint8_t kLegacyDateTime = 0x46,
                              kLegacyZonedDateTime = 0x66;  // seconds of the local clock
inline constexpr std::uint8_t kPoint2D = 0x58, kPoint3D = 0x59;
}  // namespace tag

}  // namespace newsgraph::cli::bolt
