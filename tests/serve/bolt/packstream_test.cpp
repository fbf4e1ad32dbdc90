#include "cli/serve/bolt/packstream.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/serve/bolt/message_text.hpp"

namespace newsgraph::cli::bolt::test {

namespace {

template <class Write>
std::string packed(Write write) {
  std::string bytes;
  Packer packer(bytes);
  write(packer);
  return bytes;
}

std::string integer(std::int64_t value) {
  return packed([&](Packer& out) { out.integer(value); });
}

}  // namespace

TEST_CASE("integers take as few bytes as hold them") {
  const std::pair<std::int64_t, const char*> all[] = {
      {0, "00"},
      {127, "7f"},
      {128, "c90080"},
      {-16, "f0"},
      {-17, "c8ef"},
      {-128, "c880"},
      {-129, "c9ff7f"},
      {32767, "c97fff"},
      {32768, "ca00008000"},
      {-32769, "caffff7fff"},
      {2147483647, "ca7fffffff"},
      {2147483648, "cb0000000080000000"},
      {std::numeric_limits<std::int64_t>::min(), "cb8000000000000000"},
      {std::numeric_limits<std::int64_t>::max(), "cb7fffffffffffffff"}};
  for (const auto& [value, hex] : all) {
    CHECK(integer(value) == bytes_of(hex));
    CHECK(text_of(bytes_of(hex)) == std::to_string(value));
  }
}

TEST_CASE("integers in more bytes than they need are read") {
  CHECK(text_of(bytes_of("c801")) == "1");
  CHECK(text_of(bytes_of("cbffffffffffffffff")) == "-1");
}

TEST_CASE("other scalars") {
  CHECK(text_of(bytes_of("c0")) == "null");
  CHECK(text_of(bytes_of("c2")) == "false");
  CHECK(text_of(bytes_of("c3")) == "true");
  CHECK(text_of(bytes_of("c13ff199999999999a")) == "1.1");
  CHECK(packed([](Packer& out) { out.real(1.1); }) == bytes_of("c13ff199999999999a"));
  CHECK(packed([](Packer& out) { out.null(), out.boolean(true), out.boolean(false); }) == bytes_of("c0c3c2"));
  CHECK(packed([](Packer& out) { out.bytes("\1\2"); }) == bytes_of("cc020102"));
}

TEST_CASE("sizes are one, two or four bytes") {
  const std::pair<std::size_t, const char*> strings[] = {
      {0, "80"},       {15, "8f"},        {16, "d010"},         {255, "d0ff"},
      {256, "d10100"}, {65535, "d1ffff"}, {65536, "d200010000"}};
  for (const auto& [size, hex] : strings) {
    const std::string text(size, 'x');
    const auto bytes = packed([&](Packer& out) { out.string(text); });
    CHECK(bytes == bytes_of(hex) + text);
    CHECK(Unpacker(bytes).next().text == text);
  }
  CHECK(packed([](Packer& out) { out.list(2), out.list(16), out.list(256), out.list(65536); }) ==
        bytes_of("92 d410 d50100 d600010000"));
  CHECK(packed([](Packer& out) { out.map(2), out.map(16), out.map(256), out.map(65536); }) ==
        bytes_of("a2 d810 d90100 da00010000"));
  CHECK(packed([](Packer& out) { out.structure(0x4e, 3); }) == bytes_of("b34e"));
}

TEST_CASE("what is not PackStream is refused") {
  for (const auto* hex : {"",
                          "c1",
                          "c13ff1",
                          "d0",
                          "d005 6162",
                          "82 61",
                          "d2 ffffffff",
                          "92 01",
                          "d6 ffffffff 01",
                          "a1 8161",
                          "da ffffffff 8161 01",
                          "b1",
                          "b1 4e",
                          "c4",
                          "c7",
                          "df",
                          "dc 01 4e 01",
                          "cf",
                          "d3",
                          "cc 05 00",
                          "81 ff",
                          "82 c0 80",
                          "83 ed a0 80"}) {
    INFO(hex);
    CHECK_THROWS_AS(text_of(bytes_of(hex)), PackStreamError);
  }
}

}  // namespace newsgraph::cli::bolt::test
