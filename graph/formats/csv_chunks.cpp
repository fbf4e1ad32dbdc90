#include "graph/formats/csv_chunks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <utility>

#include "graph/formats/format_error.hpp"

namespace newsgraph::graph {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;

}  // namespace

CsvChunks::CsvChunks(std::string file, std::istream& in) : file_(std::move(file)), in_(in) {
  fill();
  if (rest_.starts_with("\xEF\xBB\xBF")) rest_.erase(0, 3);
}

/// Reads on; false at the end.
bool CsvChunks::fill() {
  const std::size_t used = rest_.size();
  rest_.resize(used + std::max(kChunk, used));  // a long record costs no more than twice its size
  in_.read(rest_.data() + used, static_cast<std::streamsize>(rest_.size() - used));
  rest_.resize(used + static_cast<std::size_t>(in_.gcount()));
  at_end_ = !in_;
  if (in_.bad()) throw FormatError(0, fmt::format("{}: cannot be read", file_));
  return rest_.size() > used;
}

/// Looks through what is new. As for the scanner, a quote opens a field only as its first character.
std::size_t CsvChunks::end_of_records() {
  const std::size_t size = rest_.size();
  if (!in_quotes_ && rest_.find('"', place_) == std::string::npos) {
    const std::size_t last = rest_.rfind('\n');
    if (last != std::string::npos && last >= place_) end_ = last + 1;
    if (size > place_) at_field_start_ = rest_.back() == ',' || rest_.back() == '\n';
    place_ = size;
    return end_;
  }
  for (; place_ < size; ++place_) {
    const char c = rest_[place_];
    if (in_quotes_) {
      // A doubled quote closes the field and opens it again.
      if (c == '"') in_quotes_ = false, at_field_start_ = true;
    } else if (c == '"' && at_field_start_) {
      in_quotes_ = true;
    } else {
      at_field_start_ = c == ',' || c == '\n';
      if (c == '\n') end_ = place_ + 1;
    }
  }
  return end_;
}

bool CsvChunks::next(CsvChunk& chunk) {
  while (end_of_records() == 0 && !at_end_) fill();
  const std::size_t size = at_end_ ? rest_.size() : end_;
  if (size == 0) return false;
  chunk.line = line_;
  if (size == rest_.size()) {
    chunk.bytes = std::move(rest_);
    rest_ = std::string();
  } else {
    chunk.bytes = rest_.substr(0, size);
    rest_.erase(0, size);
  }
  line_ += static_cast<std::size_t>(std::count(chunk.bytes.begin(), chunk.bytes.end(), '\n'));
  place_ -= size;
  end_ = 0;
  if (!at_end_) fill();
  return true;
}

}  // namespace newsgraph::graph
