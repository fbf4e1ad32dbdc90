#include "cli/serve/bolt/chunking.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::cli::bolt {

namespace {

constexpr std::size_t kLargestChunk = 0xffff;

void append_size(std::string& out, std::size_t size) {
  out += static_cast<char>(size >> 8);
  out += static_cast<char>(size);
}

}  // namespace

void append_chunked(std::string& out, std::string_view message) {
  while (!message.empty()) {
    const auto chunk = message.substr(0, kLargestChunk);
    append_size(out, chunk.size());
    out += chunk;
    message.remove_prefix(chunk.size());
  }
  append_size(out, 0);
}

std::optional<std::string> Dechunker::take(std::string_view& bytes) {
  while (!bytes.empty()) {
    if (wanted_ > 0) {
      const auto part = bytes.substr(0, wanted_);
      message_ += part;
      wanted_ -= part.size();
      bytes.remove_prefix(part.size());
      continue;
    }
    head_ = head_ << 8 | static_cast<std::uint8_t>(bytes.front());
    bytes.remove_prefix(1);
    if (++head_bytes_ < 2) continue;
    wanted_ = std::exchange(head_, 0);
    head_bytes_ = 0;
    if (wanted_ > largest_ - std::min(largest_, message_.size()))
      throw MessageTooLarge("a message of more than " + std::to_string(largest_) + " bytes");
    if (wanted_ == 0 && !message_.empty()) return std::exchange(message_, {});
  }
  return std::nullopt;
}

}  // namespace newsgraph::cli::bolt
