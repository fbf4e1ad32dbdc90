// Which files the arguments mean, and the stream of their bytes.

#include <unistd.h>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "parser/article/reader.hpp"

namespace newsgraph::parser {
namespace {

namespace fs = std::filesystem;

/// A folder of files that goes when the test ends.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("newsgraph-inputs-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string file(const std::string& name, const std::string& content = "Text.") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
    return (path_ / name).string();
  }
  std::string path(const std::string& name = "") const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

 private:
  fs::path path_;
};

InputList list(std::vector<std::string> arguments, IdRule rule = IdRule::Stem) {
  return list_inputs(arguments, rule);
}

std::string error_of(std::vector<std::string> arguments) {
  try {
    list(std::move(arguments));
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

TEST_CASE("a folder is walked in byte order, and what is no article is named") {
  const Folder folder;
  folder.file("b.txt");
  folder.file("B.html");
  folder.file("sub/a.jsonl");
  folder.file("notes.md");
  folder.file("c.HTM");
  const InputList found = list({folder.path()});
  std::vector<std::string> ids;
  for (const InputFile& file : found.files) ids.push_back(file.id);
  CHECK(ids == std::vector<std::string>{"B", "b", "c", "a"});
  CHECK(found.skipped == std::vector<std::string>{folder.path("notes.md")});
}

TEST_CASE("a pattern is expanded in byte order") {
  const Folder folder;
  folder.file("b.txt");
  folder.file("a.txt");
  folder.file("c.html");
  const InputList found = list({folder.path("*.txt")});
  REQUIRE(found.files.size() == 2);
  CHECK(found.files[0].id == "a");
}

TEST_CASE("a file given twice is one input") {
  const Folder folder;
  const std::string file = folder.file("a.txt");
  CHECK(list({file, folder.path()}).files.size() == 1);
}

TEST_CASE("two files with one id are an error unless ids are paths") {
  const Folder folder;
  const std::string first = folder.file("x/a.txt"), second = folder.file("y/a.txt");
  CHECK(error_of({first, second}) ==
        second + ": the article id \"a\" is taken by " + first + " (--id path tells them apart)");
  CHECK(list({first, second}, IdRule::Path).files.at(1).id == second);
}

TEST_CASE("what cannot be an input is named") {
  const Folder folder;
  CHECK(error_of({folder.path("none.txt")}) == folder.path("none.txt") + ": no such file or folder");
  CHECK(error_of({folder.path("*.txt")}) == folder.path("*.txt") + ": no such file or folder");
  const std::string other = folder.file("a.pdf");
  CHECK(error_of({other}) == other + ": not a format that can be read (.txt, .html, .htm, .jsonl)");
}

TEST_CASE("the stream reports an empty file and goes on") {
  const Folder folder;
  folder.file("a.txt", "");
  folder.file("b.txt", "Text.");
  folder.file("c.jsonl", "");
  folder.file("d.jsonl", "{\"text\": \"One.\"}\n\n{\"text\": \"Two.\"}");
  ArticleStream stream(list({folder.path()}));
  CHECK(stream.files_total() == 4);
  std::vector<std::string> seen;
  while (const auto item = stream.next()) {
    if (const auto* failure = std::get_if<ArticleStream::Failure>(&*item)) {
      seen.push_back("! " + failure->message.substr(folder.path().size() + 1));
    } else {
      seen.push_back(std::get<RawArticle>(*item).id + ":" + std::to_string(std::get<RawArticle>(*item).line));
    }
  }
  CHECK(seen == std::vector<std::string>{"! a.txt: the file is empty", "b:0", "! c.jsonl: the file is empty",
                                         "d:1", "d:3"});
  CHECK(stream.files_done() == 4);
}

TEST_CASE("a line beyond the limit is passed over") {
  const Folder folder;
  const std::string path = folder.file("a.jsonl");
  {
    std::ofstream out(path, std::ios::binary);
    const std::string chunk(std::size_t{1} << 20, 'x');
    for (int i = 0; i < 65; ++i) out << chunk;
    out << "\n{\"text\": \"Two.\"}\n";
  }
  ArticleStream stream(list({path}));
  const auto first = stream.next();
  REQUIRE(std::holds_alternative<ArticleStream::Failure>(*first));
  CHECK(std::get<ArticleStream::Failure>(*first).message ==
        path + ":1: longer than 64 MiB, the most that one article may have");
  CHECK(std::get<RawArticle>(*stream.next()).line == 2);
}

}  // namespace
}  // namespace newsgraph::parser
