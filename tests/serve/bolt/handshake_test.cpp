#include "cli/serve/bolt/handshake.hpp"

#include <catch2/catch.hpp>

#include "cli/serve/bolt/conversation.hpp"
#include "tests/serve/bolt/memory_database.hpp"
#include "tests/serve/bolt/message_text.hpp"

namespace newsgraph::cli::bolt::test {

namespace {

std::string chosen(std::string_view proposals) {
  const auto version = chosen_version(bytes_of("6060b017") + bytes_of(proposals));
  return version ? to_string(*version) : "none";
}

}  // namespace

TEST_CASE("the first proposal that suits is taken, and the best version of it") {
  CHECK(chosen("00000405 00000000 00000000 00000000") == "5.4");
  CHECK(chosen("00000304 00000404 00000000 00000000") == "4.4");
  CHECK(chosen("00080805 00020404 00000003 00000000") == "5.4");  // 5.8 to 5.0
  CHECK(chosen("00020205 00000404 00000000 00000000") == "5.2");
  CHECK(chosen("00000404 00040405 00000000 00000000") == "4.4");
  CHECK(chosen("000001ff 00080805 00020404 00000003") ==
        "5.4");  // the manifest of later handshakes is passed over
  CHECK(chosen("00ff0205 00000000 00000000 00000000") == "5.2");  // more minor versions than there are
}

TEST_CASE("where no proposal suits, none is taken") {
  CHECK(chosen("00000003 00000002 00000001 00000000") == "none");
  CHECK(chosen("00010805 00000000 00000000 00000000") == "none");  // 5.8 and 5.7
  CHECK(handshake_answer(std::nullopt) == bytes_of("00000000"));
  CHECK(handshake_answer(Version{5, 4}) == bytes_of("00000405"));
}

TEST_CASE("a handshake may come byte by byte; anything else ends the connection at its first wrong byte") {
  MemoryDatabase database;
  Conversation slow(database, {}, [] {});
  for (const char byte : bytes_of("6060b017 00000405 00000000 00000000 00000000")) {
    CHECK(slow.work().empty());
    slow.receive({&byte, 1});
  }
  CHECK(slow.work() == bytes_of("00000405"));
  CHECK(slow.state() == State::Negotiation);
  Conversation other(database, {}, [] {});
  other.receive("GET / HTTP/1.1");
  CHECK(other.work().empty());
  CHECK(other.over());
}

}  // namespace newsgraph::cli::bolt::test
