#include "cli/data_files.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <vector>

#include "cli/commands.hpp"

namespace newsgraph::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::array file_names{"english.bin", "lexicon.bin", "attribution.bin"};

std::vector<fs::path> candidates(const DataOptions& options) {
  if (!options.folder.empty()) return {options.folder};
  std::vector<fs::path> folders;
  if (const char* named = std::getenv("NEWSGRAPH_DATA"); named != nullptr && *named != '\0')
    folders.emplace_back(named);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    folders.push_back(program.parent_path());
    folders.push_back(program.parent_path().parent_path() / "share" / "newsgraph");
  }
  return folders;
}

fs::path data_folder(const DataOptions& options) {
  const std::vector<fs::path> folders = candidates(options);
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (std::all_of(file_names.begin(), file_names.end(),
                    [&](const char* name) { return fs::exists(folder / name, error); }))
      return folder;
  }
  std::vector<std::string> names;
  for (const fs::path& folder : folders) names.push_back(folder.string());
  throw BadInput(fmt::format(
      "english.bin, lexicon.bin and attribution.bin are not in {} (--data DIR says where they are)",
      fmt::join(names, " or ")));
}

/// FNV-1a over 64-bit words: the files have megabytes, and this takes milliseconds.
std::uint64_t hash_file(const fs::path& file, std::uint64_t hash) {
  std::ifstream in(file, std::ios::binary);
  std::vector<char> chunk(std::size_t{1} << 20);
  while (in) {
    in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    const auto count = static_cast<std::size_t>(in.gcount());
    for (std::size_t i = 0; i < count; i += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, chunk.data() + i, std::min<std::size_t>(8, count - i));
      hash = (hash ^ word) * 0x100000001b3u;
    }
  }
  return hash;
}

std::vector<fs::path> user_lexicon_files(const std::string& folder) {
  std::vector<fs::path> files;
  if (folder.empty()) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".lex") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

void add_data_options(CLI::App& command, DataOptions& options) {
  command.add_option("--data", options.folder, "Folder of english.bin, lexicon.bin and attribution.bin")
      ->type_name("DIR");
  command.add_option("--lexicon", options.lexicon, "Folder of your own *.lex files, laid over the lexicon")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory);
}

LanguageData load_language_data(const DataOptions& options) {
  const fs::path folder = data_folder(options);
  const fs::path lexicon_file = folder / "lexicon.bin";
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char* name : file_names) hash = hash_file(folder / name, hash);
  for (const fs::path& file : user_lexicon_files(options.lexicon)) hash = hash_file(file, hash);
  parser::Lexicon lexicon = options.lexicon.empty() ? parser::load_lexicon(lexicon_file)
                                                    : parser::load_lexicon(lexicon_file, options.lexicon);
  return {parser::Analyser(folder / "english.bin"), std::move(lexicon),
          parser::load_attribution_model(folder / "attribution.bin"), fmt::format("{:016x}", hash)};
}

}  // namespace newsgraph::cli
