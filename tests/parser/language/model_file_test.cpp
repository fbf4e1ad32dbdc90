#include "parser/language/neural/model_file.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>

#include "case_file.hpp"
#include "parser/language/analyser.hpp"
#include "parser/language/model_error.hpp"

using namespace newsgraph::parser;

namespace {

const std::string& model_bytes() {
  static const std::string bytes = [] {
    std::ifstream in(test::model_path(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return bytes;
}

void put_checksum(std::string& bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (std::size_t i = 64; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, sizeof word);
    hash = (hash ^ word) * 0x100000001b3;
  }
  std::memcpy(bytes.data() + 24, &hash, sizeof hash);
}

std::size_t table_entry(const std::string& bytes, const std::string& section) {
  const std::size_t at = bytes.find(section + '\0', 64);
  REQUIRE((at != std::string::npos && at % 64 == 0));
  return at;
}

// The message of the error that opening the bytes gives; the file's name is cut off.
std::string error_of(const std::string& bytes) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("newsgraph_model_" + std::to_string(getpid()) + ".bin");
  std::ofstream(path, std::ios::binary) << bytes;
  std::string message = "(none)";
  try {
    const Analyser analyser(path);
  } catch (const ModelError& error) {
    message = error.what();
    REQUIRE(message.starts_with(path.string() + ": "));
    message.erase(0, path.string().size() + 2);
  }
  std::filesystem::remove(path);
  return message;
}

std::string damaged(const std::function<void(std::string&)>& damage) {
  std::string bytes = model_bytes();
  damage(bytes);
  put_checksum(bytes);
  return error_of(bytes);
}

}  // namespace

TEST_CASE("a model that is not there is an error that names it") {
  CHECK_THROWS_WITH(Analyser("/nowhere/english.bin"),
                    Catch::Contains("/nowhere/english.bin") && Catch::Contains("No such file"));
}

TEST_CASE("a folder is no model") {
  CHECK_THROWS_WITH(Analyser(std::filesystem::temp_directory_path()), Catch::Contains("not a regular file"));
}

TEST_CASE("an empty file is too short for a model") {
  CHECK(error_of("") == "is too short for a model: 0 bytes");
}

TEST_CASE("another kind of file is no model") {
  CHECK(error_of(std::string(6400, 'x')) == "is not a newsgraph model (wrong magic)");
}

TEST_CASE("another version is refused") {
  std::string bytes = model_bytes();
  bytes[8] = 9;
  CHECK(error_of(bytes) == "has version 9; this program reads version 1");
}

TEST_CASE("a truncated model is refused") {
  const std::string bytes = model_bytes().substr(0, 64000);
  CHECK_THAT(error_of(bytes),
             Catch::Contains("has 64000 bytes and should have") && Catch::Contains("cut off"));
}

TEST_CASE("a damaged byte is found by the checksum") {
  std::string bytes = model_bytes();
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  CHECK(error_of(bytes) == "is damaged (wrong checksum)");
}

TEST_CASE("a table of too many sections is refused") {
  CHECK_THAT(damaged([](std::string& b) { std::memset(b.data() + 12, 0x7f, 4); }),
             Catch::Contains("passes its end"));
}

TEST_CASE("a section outside of the file is refused") {
  CHECK(damaged([](std::string& b) {
          std::memset(b.data() + table_entry(b, "words.vectors") + 48, 0xC0, 8);
        }) == "section 'words.vectors' lies outside of the file");
}

TEST_CASE("a section that is too small for its shape is refused") {
  CHECK(damaged([](std::string& b) {
          std::memset(b.data() + table_entry(b, "words.vectors") + 37, 0x10, 2);
        }) == "section 'words.vectors' is too small for its shape");
}

TEST_CASE("a section of an unknown kind is refused") {
  CHECK(damaged([](std::string& b) { b[table_entry(b, "root") + 32] = 17; }) ==
        "section 'root' is of the unknown kind 17");
}

TEST_CASE("a missing section is named") {
  CHECK(damaged([](std::string& b) { b[table_entry(b, "arc.bias")] = 'x'; }) ==
        "section 'arc.bias' is missing");
}

TEST_CASE("a section of another shape is refused") {
  CHECK_THAT(damaged([](std::string& b) { b[table_entry(b, "arc.bias") + 40] -= 1; }),
             Catch::Contains("section 'arc.bias' is 1 × 159, not 1 × 160"));
}

TEST_CASE("an index that leads out of its strings is refused") {
  CHECK(damaged([](std::string& b) {
          std::uint64_t offset = 0;
          std::memcpy(&offset, b.data() + table_entry(b, "forms.index") + 48, sizeof offset);
          std::memset(b.data() + offset, 0x7f, 4);
        }) == "section 'forms.index' is no index of 'forms'");
}
