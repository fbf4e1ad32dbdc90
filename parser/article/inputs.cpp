// Which files the arguments of a command mean.

#include <fmt/format.h>
#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>

#include "parser/article/reader.hpp"

namespace newsgraph::parser {

namespace {

namespace fs = std::filesystem;

std::string lower_extension(std::string_view path) {
  std::string extension = fs::path(path).extension().string();
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return extension;
}

class Listing {
 public:
  Listing(IdRule rule, std::optional<InputFormat> format) : rule_(rule), format_(format) {}

  void argument(const std::string& argument) {
    if (argument == "-") {
      file("-", format_.value_or(InputFormat::Text));
      return;
    }
    std::error_code error;
    if (fs::is_directory(argument, error)) return directory(argument);
    if (fs::exists(argument, error)) return named_file(argument);
    if (argument.find_first_of("*?[") != std::string::npos) return pattern(argument);
    throw InputError(fmt::format("{}: no such file or folder", argument));
  }

  InputList take() { return std::move(list_); }

 private:
  void named_file(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return directory(path);
    const auto format = format_ ? format_ : format_of(path);
    if (!format) {
      throw InputError(fmt::format("{}: not a format that can be read (.txt, .html, .htm, .jsonl)", path));
    }
    file(path, *format);
  }

  void pattern(const std::string& pattern) {
    glob_t found{};
    const int status = glob(pattern.c_str(), 0, nullptr, &found);
    std::vector<std::string> paths;
    for (std::size_t i = 0; status == 0 && i < found.gl_pathc; ++i) paths.emplace_back(found.gl_pathv[i]);
    globfree(&found);
    if (paths.empty()) throw InputError(fmt::format("{}: no such file or folder", pattern));
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) named_file(path);
  }

  void directory(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> paths;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error), end;
    for (; !error && walk != end; walk.increment(error)) {
      std::error_code ignored;  // a file that vanishes meanwhile is no file
      if (walk->is_regular_file(ignored)) paths.push_back(walk->path().string());
    }
    if (error) throw InputError(fmt::format("{}: {}", folder, error.message()));
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) {
      if (const auto format = format_of(path)) {
        file(path, *format);
      } else {
        list_.skipped.push_back(path);
      }
    }
  }

  void file(const std::string& path, InputFormat format) {
    std::error_code error;
    const fs::path whole = path == "-" ? fs::path("-") : fs::weakly_canonical(path, error);
    if (!seen_.insert(error ? path : whole.string()).second) return;
    std::string id = rule_ == IdRule::Path || path == "-" ? path : fs::path(path).stem().string();
    if (path == "-" && rule_ == IdRule::Stem) id = "stdin";
    if (format != InputFormat::JsonLines) {
      const auto [earlier, added] = ids_.try_emplace(id, path);
      if (!added) {
        throw InputError(fmt::format("{}: the article id \"{}\" is taken by {} (--id path tells them apart)",
                                     path, id, earlier->second));
      }
    }
    list_.files.push_back({path, std::move(id), format});
  }

  IdRule rule_;
  std::optional<InputFormat> format_;
  InputList list_;
  std::unordered_set<std::string> seen_;
  std::unordered_map<std::string, std::string> ids_;
};

}  // namespace

std::optional<InputFormat> format_of(std::string_view path) {
  const std::string extension = lower_extension(path);
  if (extension == ".txt") return InputFormat::Text;
  if (extension == ".html" || extension == ".htm") return InputFormat::Html;
  if (extension == ".jsonl") return InputFormat::JsonLines;
  return std::nullopt;
}

InputList list_inputs(std::span<const std::string> arguments, IdRule rule,
                      std::optional<InputFormat> format) {
  Listing listing(rule, format);
  for (const std::string& argument : arguments) listing.argument(argument);
  return listing.take();
}

}  // namespace newsgraph::parser
