#include "query/functions/temporal/zone.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include <fmt/format.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "query/error.hpp"
#include "query/functions/temporal/units.hpp"

namespace newsgraph::query::temporal {

using graph::DateTime;
using graph::LocalDateTime;

namespace {

constexpr std::int32_t kLargestOffset = 18 * 3600;

std::optional<std::int32_t> two_digits(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() != 2 || !digit(text[0]) || !digit(text[1])) return std::nullopt;
  return (text[0] - '0') * 10 + (text[1] - '0');
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

/// Null where ICU knows no such zone. Zones are kept for good: there are some hundreds.
const icu::TimeZone* find_zone(const std::string& name) {
  thread_local std::unordered_map<std::string, std::unique_ptr<icu::TimeZone>> zones;
  const auto found = zones.find(name);
  if (found != zones.end()) return found->second.get();
  const auto id = utf16(name);
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  icu::UnicodeString known;
  if (zone->getID(known) != id) return nullptr;  // ICU gives Etc/Unknown, or a normalised custom id
  return zones.emplace(name, std::move(zone)).first->second.get();
}

// ICU's own calendar is 32 bits wide. The rules of the last and first years hold for all time after and
// before, and the Gregorian calendar repeats every 400 years.
constexpr std::int64_t kSecondsPer400Years = 146'097 * kSecondsPerDay;
constexpr std::int64_t kFarFuture = 16'725'225'600;  // 2500-01-01
constexpr std::int64_t kFarPast = -11'676'096'000;   // 1600-01-01

std::int64_t within_known_history(std::int64_t seconds) {
  if (seconds < kFarPast) return kFarPast;
  if (seconds < kFarFuture) return seconds;
  return kFarFuture + (seconds - kFarFuture) % kSecondsPer400Years;
}

}  // namespace

std::optional<std::int32_t> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int sign = text[0] == '-' ? -1 : 1;
  text.remove_prefix(1);
  std::int32_t offset = 0;
  const bool extended = text.size() > 2 && text[2] == ':';
  constexpr std::array<std::int32_t, 3> kUnits = {3600, 60, 1};
  for (std::size_t part = 0; part < kUnits.size() && (part == 0 || !text.empty()); ++part) {
    if (part > 0 && extended) {
      if (text[0] != ':') return std::nullopt;
      text.remove_prefix(1);
    }
    const auto value = two_digits(text.substr(0, 2));
    if (!value || (part > 0 && *value > 59)) return std::nullopt;
    offset += *value * kUnits[part];
    text.remove_prefix(2);
  }
  if (!text.empty() || offset > kLargestOffset) return std::nullopt;
  return sign * offset;
}

Zone parse_zone(std::string_view text) {
  if (const auto offset = parse_offset(text)) return {*offset, {}};
  std::string name(text);
  std::replace(name.begin(), name.end(), ' ', '_');
  if (!find_zone(name)) {
    throw argument_error("InvalidArgumentValue", fmt::format("no time zone is called `{}`", text));
  }
  return {0, std::move(name)};
}

std::string offset_text(std::int32_t offset) {
  if (offset == 0) return "Z";
  const auto size = std::abs(offset);
  auto text = fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
  return text;
}

std::string to_string(const Zone& zone) { return zone.named() ? zone.name : offset_text(zone.offset); }

std::int64_t local_seconds(const LocalDateTime& local) {
  return local.date.days * kSecondsPerDay + local.time.nanoseconds / kNanosecondsPerSecond;
}

std::int32_t nanosecond_of(const LocalDateTime& local) {
  return static_cast<std::int32_t>(local.time.nanoseconds % kNanosecondsPerSecond);
}

Instant instant_of(const DateTime& value) {
  return {local_seconds(value.local) - value.offset, nanosecond_of(value.local)};
}

std::int32_t offset_at(const Zone& zone, std::int64_t seconds) {
  if (!zone.named()) return zone.offset;
  const icu::TimeZone* rules = find_zone(zone.name);
  if (!rules)
    throw argument_error("InvalidArgumentValue", fmt::format("no time zone is called `{}`", zone.name));
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  rules->getOffset(static_cast<double>(within_known_history(seconds)) * 1000, false, raw, saving, status);
  if (U_FAILURE(status)) {
    throw argument_error("InvalidArgumentValue", fmt::format("the offset of `{}` cannot be found ({})",
                                                             zone.name, u_errorName(status)));
  }
  return (raw + saving) / 1000;
}

DateTime at_zone(Instant instant, const Zone& zone) {
  const auto offset = offset_at(zone, instant.seconds);
  return {local_date_time(instant.seconds + offset, instant.nanoseconds), offset, zone.name};
}

DateTime in_zone(const LocalDateTime& local, const Zone& zone) {
  if (!zone.named()) return {local, zone.offset, {}};
  const auto seconds = local_seconds(local);
  // No zone changes its clocks twice within two days, so these are the offsets before and after any change
  // near by.
  const auto before = offset_at(zone, seconds - kSecondsPerDay);
  const auto after = offset_at(zone, seconds + kSecondsPerDay);
  if (offset_at(zone, seconds - before) == before) return {local, before, zone.name};
  if (offset_at(zone, seconds - after) == after) return {local, after, zone.name};
  return at_zone({seconds - before, nanosecond_of(local)}, zone);
}

bool offset_is_valid(const LocalDateTime& local, const Zone& zone, std::int32_t offset) {
  return offset_at(zone, local_seconds(local) - offset) == offset;
}

Zone zone_of(const DateTime& value) { return {value.offset, value.zone}; }

graph::Date date_from_days(std::int64_t days) {
  static const std::int64_t first = graph::from_civil({-kLastYear, 1, 1}).days;
  static const std::int64_t last = graph::from_civil({kLastYear, 12, 31}).days;
  if (days < first || days > last) {
    throw argument_error("NumberOutOfRange",
                         fmt::format("the date lies beyond the years -{0} to {0}", kLastYear));
  }
  return {days};
}

LocalDateTime local_date_time(std::int64_t seconds, std::int32_t nanoseconds) {
  return {date_from_days(floor_divide(seconds, kSecondsPerDay)),
          {floor_modulo(seconds, kSecondsPerDay) * kNanosecondsPerSecond + nanoseconds}};
}

}  // namespace newsgraph::query::temporal
