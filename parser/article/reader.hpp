#pragma once
// Articles from files: plain text, HTML, JSON Lines. Finding and reading the bytes (ArticleStream) is apart
// from understanding them (read_article), so that the second can run on many threads.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "parser/article/article.hpp"

namespace newsgraph::parser {

/// Input that cannot be read. what() is one line that names the file and the place: "a.txt: byte 17: not
/// UTF-8".
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class InputFormat : std::uint8_t { Text, Html, JsonLines };

/// By the file's extension: .txt, .html and .htm, .jsonl; nullopt for any other.
std::optional<InputFormat> format_of(std::string_view path);

/// One article's bytes: a whole file, or one line of a JSON Lines file.
struct RawArticle {
  std::string id;      // empty where a JSON Lines object must bring its own
  std::string source;  // the path as given, or "-"
  InputFormat format = InputFormat::Text;
  std::string bytes;
  std::size_t line = 0;  // of a JSON Lines file, from 1
};

/// No article is longer: offsets stay small, and one damaged file cannot fill the memory.
inline constexpr std::size_t longest_article = std::size_t{64} << 20;  // bytes

/// Reads the article and recognises its regions, title, date and outlet. Throws InputError for broken UTF-8
/// (with the byte), bad JSON, an empty article and one longer than longest_article.
Article read_article(RawArticle raw);

enum class IdRule : std::uint8_t { Stem, Path };

struct InputFile {
  std::string path;  // "-" is standard input
  std::string id;
  InputFormat format = InputFormat::Text;
};

struct InputList {
  std::vector<InputFile> files;      // in the order given, directories in byte order
  std::vector<std::string> skipped;  // files of directories that are none of ours
};

/// Files, directories (walked deep), globs and "-". A file given twice is taken once. Throws InputError where
/// one does not exist, a glob matches nothing, a named file is of no known format (unless `format` says
/// which), or two files have one id.
InputList list_inputs(std::span<const std::string> arguments, IdRule rule = IdRule::Stem,
                      std::optional<InputFormat> format = {});

/// The articles' bytes, one after the other; holds one at a time.
class ArticleStream {
 public:
  explicit ArticleStream(InputList inputs);
  ~ArticleStream();
  ArticleStream(ArticleStream&&) noexcept;

  struct Failure {
    std::string source;
    std::string message;
  };
  using Item = std::variant<RawArticle, Failure>;
  /// The next article, or why it could not be read (the stream goes on after it); nullopt at the end.
  std::optional<Item> next();
  /// How far it is, for progress: files read to the end, and files in all.
  std::size_t files_done() const;
  std::size_t files_total() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsgraph::parser
