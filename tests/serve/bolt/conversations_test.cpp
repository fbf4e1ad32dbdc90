// Walks the conversations in cases/: what a client sends, and what it is told. A file holds conversations:
//
//     == its name
//     graph STATEMENT        changes the graph beforehand
//     token TEXT             the server wants it
//     read only              the server does not write
//     version 5.4            the handshake
//     C MESSAGE              the client's, as message_text.hpp reads them; what the server says to it follows
//     C+ MESSAGE             the same, sent ahead: the server reads it and answers later
//     S MESSAGE              the server's
//     over                   the server closes the connection
//     state STATE

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

#include "cli/serve/bolt/conversation.hpp"
#include "query/query.hpp"
#include "tests/serve/bolt/memory_database.hpp"
#include "tests/serve/bolt/message_text.hpp"

namespace newsgraph::cli::bolt::test {

namespace {

namespace fs = std::filesystem;

struct Case {
  std::string name;
  std::vector<std::string> lines;
};

std::vector<Case> read_cases(const fs::path& file) {
  std::ifstream in(file);
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("== ")) {
      cases.push_back({line.substr(3), {}});
    } else {
      if (cases.empty()) throw std::runtime_error(file.string() + " does not begin with a name");
      cases.back().lines.push_back(line);
    }
  }
  return cases;
}

std::string handshake(std::string_view version) {
  std::string bytes("\x60\x60\xb0\x17", 4);
  bytes += std::string("\0\0", 2) + static_cast<char>(version[2] - '0') + static_cast<char>(version[0] - '0');
  return bytes + std::string(12, '\0');
}

/// Holds a conversation as the case says, and writes down what was said.
class Stage {
 public:
  explicit Stage(const Case& one) {
    const auto has = [&](const char* line) {
      return std::find(one.lines.begin(), one.lines.end(), line) != one.lines.end();
    };
    std::string token;
    for (const auto& line : one.lines)
      if (line.starts_with("token ")) token = line.substr(6);
    database_ = std::make_unique<MemoryDatabase>(token, !has("read only"));
    conversation_ = std::make_unique<Conversation>(
        *database_, Settings{.connection_id = "bolt-1", .server = "newsgraph", .address = "localhost:7687"},
        [] {});
    for (const auto& line : one.lines) play(line);
    hear();
    if (conversation_->over()) said_.push_back("over");
  }

  const std::vector<std::string>& said() const { return said_; }

 private:
  void play(const std::string& line) {
    const auto after = [&](std::size_t size) { return std::string_view(line).substr(size); };
    if (line.starts_with("graph ")) {
      query::run(database_->graph(), after(6));
    } else if (line.starts_with("version ")) {
      conversation_->receive(handshake(after(8)));
      CHECK(conversation_->work() == handshake_answer(Version{line[8] - '0', line[10] - '0'}));
    } else if (line.starts_with("C")) {
      const bool ahead = line.starts_with("C+ ");
      std::string chunked;
      append_chunked(chunked, message_of(after(ahead ? 3 : 2)));
      said_.push_back(line);
      conversation_->receive(chunked);
      if (!ahead) hear();
      return;
    } else if (line.starts_with("state ")) {
      said_.push_back(fmt::format("state {}", name_of(conversation_->state())));
      return;
    }
    if (!line.starts_with("S ") && line != "over") said_.push_back(line);
  }

  void hear() {
    for (std::string bytes; !(bytes = conversation_->work()).empty();)
      for (const auto& line : lines_of(bytes)) said_.push_back("S " + line);
  }

  std::unique_ptr<MemoryDatabase> database_;
  std::unique_ptr<Conversation> conversation_;
  std::vector<std::string> said_;
};

}  // namespace

TEST_CASE("conversations go as written") {
  for (const auto& entry : fs::directory_iterator(fs::path(NEWSGRAPH_TEST_DATA_DIR) / "cases")) {
    for (const auto& one : read_cases(entry.path())) {
      INFO(entry.path().filename().string() << ": " << one.name);
      const Stage stage(one);
      CHECK(fmt::format("{}", fmt::join(stage.said(), "\n")) ==
            fmt::format("{}", fmt::join(one.lines, "\n")));
    }
  }
}

}  // namespace newsgraph::cli::bolt::test
