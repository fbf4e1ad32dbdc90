#include "graph/formats/csv_scanner.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/formats/format_error.hpp"

namespace newsgraph::graph {
namespace {

/// How many bytes of `text` from `at` on are one well-formed character (Unicode, table 3-7); 0 where none.
std::size_t character_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const auto follows = [&](std::size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
  const unsigned first = byte(0), second = byte(1);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool fits = (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0);
    return fits && follows(1) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool fits = (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
    return fits && follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

}  // namespace

bool CsvScanner::next() {
  for (;;) {
    line_ += lines_;
    lines_ = 0;
    record_ = next_;
    if (record_ == bytes_.size()) return false;
    scan();
    if (fields_.size() == 1 && is_absent(0)) continue;
    check_encoding();
    undouble();
    return true;
  }
}

/// The size of the line break at a place; 0 where there is none.
std::size_t CsvScanner::line_break(std::size_t at) const {
  if (bytes_[at] == '\n') return 1;
  return bytes_[at] == '\r' && at + 1 < bytes_.size() && bytes_[at + 1] == '\n' ? 2 : 0;
}

void CsvScanner::scan() {
  fields_.clear();
  const std::size_t end = bytes_.size();
  const char* const bytes = bytes_.data();
  for (std::size_t at = record_;; ++at) {  // one field each time, and the comma after it
    if (at < end && bytes[at] == '"') {
      at = scan_quoted(at);
    } else {
      const std::size_t start = at;
      while (at < end && bytes[at] != ',' && bytes[at] != '\n') ++at;
      if (at < end && bytes[at] == '\n' && at > start && bytes[at - 1] == '\r') --at;
      fields_.push_back({start, at - start, false, false, start});
    }
    if (at == end) {
      next_ = at;
      return;
    }
    if (bytes[at] == ',') continue;
    const std::size_t size = line_break(at);
    if (size == 0) fail_at(at, "expected a comma or the end of the line after the closing quote");
    next_ = at + size;
    ++lines_;
    return;
  }
}

/// Gives the place after the closing quote.
std::size_t CsvScanner::scan_quoted(std::size_t at) {
  const std::size_t place = at++;
  bool doubled = false;
  for (;; ++at) {
    while (at < bytes_.size() && bytes_[at] != '"') {
      if (bytes_[at] == '\n') ++lines_;
      ++at;
    }
    if (at == bytes_.size()) fail_at(place, "a quoted field that is never closed; expected \"");
    if (at + 1 == bytes_.size() || bytes_[at + 1] != '"') break;
    doubled = true;
    ++at;
  }
  fields_.push_back({place + 1, at - place - 1, true, doubled, place});
  return at + 1;
}

void CsvScanner::undouble() {
  plain_.clear();
  for (Field& field : fields_) {
    if (!field.doubled) continue;
    const std::size_t start = plain_.size();
    for (std::size_t i = field.start; i < field.start + field.size; ++i) {
      plain_ += bytes_[i];
      if (bytes_[i] == '"') ++i;
    }
    field.start = start;
    field.size = plain_.size() - start;
  }
}

void CsvScanner::check_encoding() const {
  const std::string_view record(bytes_.data() + record_, next_ - record_);
  if (is_ascii(record)) return;
  for (std::size_t at = 0; at < record.size();) {
    const std::size_t size = character_size(record, at);
    if (size == 0) fail_at(record_ + at, "not UTF-8");
    at += size;
  }
}

void CsvScanner::fail_at(std::size_t place, const std::string& message) const {
  const std::string_view before = bytes_.substr(record_, place - record_);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::string_view own = lines == 0 ? before : before.substr(before.rfind('\n') + 1);
  const auto column = std::count_if(own.begin(), own.end(), [](char c) { return (c & 0xC0) != 0x80; });
  throw FormatError(0, fmt::format("{}: line {}, column {}: {}", file_,
                                   line_ + static_cast<std::size_t>(lines), column + 1, message));
}

void CsvScanner::fail(std::size_t field, const std::string& message) const {
  if (field < fields_.size()) fail_at(fields_[field].place, message);
  std::size_t end = next_;  // of the last field
  while (end > record_ && (bytes_[end - 1] == '\n' || bytes_[end - 1] == '\r')) --end;
  fail_at(end, message);
}

}  // namespace newsgraph::graph
