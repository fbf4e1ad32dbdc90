#include "cli/serve/bolt/chunking.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/serve/bolt/message_text.hpp"

namespace newsgraph::cli::bolt::test {

namespace {

std::vector<std::string> messages_in(std::string_view bytes, std::size_t piece) {
  Dechunker dechunker(1 << 20);
  std::vector<std::string> messages;
  while (!bytes.empty()) {
    auto part = bytes.substr(0, piece);
    bytes.remove_prefix(part.size());
    while (auto message = dechunker.take(part)) messages.push_back(*message);
  }
  return messages;
}

}  // namespace

TEST_CASE("messages come out as they went in, whatever the pieces") {
  const std::vector<std::string> messages = {"a", std::string(65535, 'b'), std::string(65536, 'c'), "d",
                                             std::string(200'000, 'e')};
  std::string bytes;
  for (const auto& message : messages) append_chunked(bytes, message);
  for (const std::size_t piece : {1u, 2u, 3u, 1000u, 65537u, 1'000'000u})
    CHECK(messages_in(bytes, piece) == messages);
}

TEST_CASE("a message may be cut anywhere, and chunks of no bytes between messages say nothing") {
  const std::vector<std::string> one = {"abc"};
  CHECK(messages_in(bytes_of("0000 0000 0001 61 0002 6263 0000 0000"), 4) == one);
}

TEST_CASE("a message larger than it may be is refused before it is read") {
  Dechunker dechunker(100);
  auto fits = std::string_view("\0\x64", 2);
  CHECK_FALSE(dechunker.take(fits));
  Dechunker other(99);
  auto larger = std::string_view("\0\x64", 2);
  CHECK_THROWS_AS(other.take(larger), MessageTooLarge);
  Dechunker third(5);  // the sum counts
  auto sum = std::string_view(
      "\0\x03"
      "abc\0\x03",
      7);
  CHECK_THROWS_AS(third.take(sum), MessageTooLarge);
}

}  // namespace newsgraph::cli::bolt::test
