// Reading the bytes of articles, one after the other.

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "parser/article/reader.hpp"

namespace newsgraph::parser {

namespace {

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Close>;

}  // namespace

struct ArticleStream::State {
  InputList inputs;
  std::size_t index = 0;  // of the file that is read, or comes next
  std::size_t done = 0;
  File open;  // a JSON Lines file in the middle of which we are
  std::size_t line = 0;

  File open_file(const InputFile& input) {
    if (input.path == "-") return File(stdin);
    File file(std::fopen(input.path.c_str(), "rb"));
    if (file) std::setvbuf(file.get(), nullptr, _IOFBF, std::size_t{1} << 16);
    return file;
  }

  std::string reason() const { return std::strerror(errno); }

  Failure failure(const InputFile& input, const std::string& what) const {
    return {input.path, fmt::format("{}: {}", input.path, what)};
  }

  void close_file() {
    open.reset();
    ++index;
    ++done;
  }

  std::optional<Item> whole_file(const InputFile& input) {
    const File file = open_file(input);
    const std::string why = file ? std::string() : reason();
    RawArticle raw{input.id, input.path, input.format, {}, 0};
    bool broken = false;
    if (file) {
      std::string chunk(std::size_t{1} << 16, '\0');
      for (std::size_t count = 1; count > 0 && raw.bytes.size() <= longest_article;) {
        count = std::fread(chunk.data(), 1, chunk.size(), file.get());
        raw.bytes.append(chunk, 0, count);
      }
      broken = std::ferror(file.get()) != 0;
    }
    const std::string fault = broken ? reason() : std::string();
    close_file();
    if (!file) return failure(input, why);
    if (broken) return failure(input, fault);
    if (raw.bytes.empty()) return failure(input, "the file is empty");
    if (raw.bytes.size() > longest_article) {
      return failure(input, fmt::format("longer than {} MiB, the most that one article may have",
                                        longest_article >> 20));
    }
    return raw;
  }

  /// The next line that is not blank; a line beyond the limit is passed over without being held.
  std::optional<Item> next_line(const InputFile& input) {
    if (!open) {
      open = open_file(input);
      line = 0;
      if (!open) {
        const std::string why = reason();
        close_file();
        return failure(input, why);
      }
    }
    while (true) {
      std::string bytes;
      std::size_t length = 0;
      int c = 0;
      while ((c = std::getc(open.get())) != EOF && c != '\n') {
        if (length++ < longest_article) bytes += static_cast<char>(c);
      }
      ++line;
      if (c == EOF && length == 0) return end_of_lines(input);
      if (length > longest_article) {
        return Failure{input.path,
                       fmt::format("{}:{}: longer than {} MiB, the most that one article may have",
                                   input.path, line, longest_article >> 20)};
      }
      if (bytes.find_first_not_of(" \t\r") == std::string::npos) continue;
      return RawArticle{input.id, input.path, input.format, std::move(bytes), line};
    }
  }

  std::optional<Item> end_of_lines(const InputFile& input) {
    const bool broken = std::ferror(open.get()) != 0;
    const std::string why = broken ? reason() : std::string();
    const bool empty = line == 1;
    close_file();
    if (broken) return failure(input, why);
    if (empty) return failure(input, "the file is empty");
    return std::nullopt;
  }
};

ArticleStream::ArticleStream(InputList inputs) : state_(std::make_unique<State>()) {
  state_->inputs = std::move(inputs);
}
ArticleStream::~ArticleStream() = default;
ArticleStream::ArticleStream(ArticleStream&&) noexcept = default;

std::optional<ArticleStream::Item> ArticleStream::next() {
  while (state_->index < state_->inputs.files.size()) {
    const InputFile& input = state_->inputs.files[state_->index];
    auto item = input.format == InputFormat::JsonLines ? state_->next_line(input) : state_->whole_file(input);
    if (item) return item;
  }
  return std::nullopt;
}

std::size_t ArticleStream::files_done() const { return state_->done; }
std::size_t ArticleStream::files_total() const { return state_->inputs.files.size(); }

}  // namespace newsgraph::parser
