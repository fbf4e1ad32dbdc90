#include "graph/formats/csv_scanner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <utility>

#include "graph/formats/format_error.hpp"

namespace newsgraph::graph {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;

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

CsvScanner::CsvScanner(std::string file, std::istream& in) : file_(std::move(file)), in_(in) {
  refill();
  if (std::string_view(buffer_.data(), used_).starts_with("\xEF\xBB\xBF")) record_ = next_ = 3;
}

void CsvScanner::refill() {
  std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(record_),
            buffer_.begin() + static_cast<std::ptrdiff_t>(used_), buffer_.begin());
  used_ -= record_;
  record_ = next_ = 0;
  if (buffer_.size() < used_ + kChunk) buffer_.resize(std::max(used_ + kChunk, 2 * used_));
  in_.read(buffer_.data() + used_, static_cast<std::streamsize>(buffer_.size() - used_));
  used_ += static_cast<std::size_t>(in_.gcount());
  at_end_ = !in_;
  if (in_.bad()) throw FormatError(0, fmt::format("{}: cannot be read", file_));
}

bool CsvScanner::next() {
  for (;;) {
    line_ += lines_;
    lines_ = 0;
    record_ = next_;
    Outcome outcome = scan();
    while (outcome == Outcome::NeedsMore) {
      refill();
      outcome = scan();
    }
    if (outcome == Outcome::End) return false;
    if (fields_.size() == 1 && is_absent(0)) continue;
    check_encoding();
    undouble();
    return true;
  }
}

/// The size of the line break at a place; 0 where there is none.
std::size_t CsvScanner::line_break(std::size_t at) const {
  if (buffer_[at] == '\n') return 1;
  return buffer_[at] == '\r' && at + 1 < used_ && buffer_[at + 1] == '\n' ? 2 : 0;
}

CsvScanner::Outcome CsvScanner::scan() {
  fields_.clear();
  lines_ = 0;
  std::size_t at = record_;
  if (at == used_) return at_end_ ? Outcome::End : Outcome::NeedsMore;
  for (;;) {  // one field each time
    if (at < used_ && buffer_[at] == '"') {
      if (!scan_quoted(at)) return Outcome::NeedsMore;
    } else {
      const std::size_t start = at;
      const char* const bytes = buffer_.data();
      while (at < used_ && bytes[at] != ',' && bytes[at] != '\n') ++at;
      const bool has_return = at < used_ && bytes[at] == '\n' && at > start && bytes[at - 1] == '\r';
      if (has_return) --at;
      fields_.push_back({start, at - start, false, false, start});
    }
    if (at == used_) {
      if (!at_end_) return Outcome::NeedsMore;
      next_ = at;
      return Outcome::Record;
    }
    if (buffer_[at] == ',') {
      ++at;
      continue;
    }
    if (at + 1 == used_ && !at_end_) return Outcome::NeedsMore;  // the second half of a line break may come
    const std::size_t size = line_break(at);
    if (size == 0) fail_at(at, "expected a comma or the end of the line after the closing quote");
    next_ = at + size;
    ++lines_;
    return Outcome::Record;
  }
}

bool CsvScanner::scan_quoted(std::size_t& at) {
  const std::size_t place = at++;
  bool doubled = false;
  for (;; ++at) {
    while (at < used_ && buffer_[at] != '"') {
      if (buffer_[at] == '\n') ++lines_;
      ++at;
    }
    if (at == used_) {
      if (at_end_) fail_at(place, "a quoted field that is never closed; expected \"");
      return false;
    }
    if (at + 1 == used_ && !at_end_) return false;
    if (at + 1 == used_ || buffer_[at + 1] != '"') break;
    doubled = true;
    ++at;
  }
  fields_.push_back({place + 1, at - place - 1, true, doubled, place});
  ++at;
  return true;
}

void CsvScanner::undouble() {
  plain_.clear();
  for (Field& field : fields_) {
    if (!field.doubled) continue;
    const std::size_t start = plain_.size();
    for (std::size_t i = field.start; i < field.start + field.size; ++i) {
      plain_ += buffer_[i];
      if (buffer_[i] == '"') ++i;
    }
    field.start = start;
    field.size = plain_.size() - start;
  }
}

void CsvScanner::check_encoding() const {
  const std::string_view record(buffer_.data() + record_, next_ - record_);
  if (is_ascii(record)) return;
  for (std::size_t at = 0; at < record.size();) {
    const std::size_t size = character_size(record, at);
    if (size == 0) fail_at(record_ + at, "not UTF-8");
    at += size;
  }
}

std::pair<std::size_t, std::size_t> CsvScanner::line_and_column(std::size_t place) const {
  const std::string_view before(buffer_.data() + record_, place - record_);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::string_view own = lines == 0 ? before : before.substr(before.rfind('\n') + 1);
  const auto column = std::count_if(own.begin(), own.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return {line_ + static_cast<std::size_t>(lines), static_cast<std::size_t>(column) + 1};
}

void CsvScanner::fail_at(std::size_t place, const std::string& message) const {
  const auto [line, column] = line_and_column(place);
  throw FormatError(0, fmt::format("{}: line {}, column {}: {}", file_, line, column, message));
}

void CsvScanner::fail(std::size_t field, const std::string& message) const {
  if (field < fields_.size()) fail_at(fields_[field].place, message);
  std::size_t end = next_;  // of the last field
  while (end > record_ && (buffer_[end - 1] == '\n' || buffer_[end - 1] == '\r')) --end;
  fail_at(end, message);
}

}  // namespace newsgraph::graph
