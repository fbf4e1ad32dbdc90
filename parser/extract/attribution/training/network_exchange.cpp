#include "parser/extract/attribution/training/network_exchange.hpp"

#include <fmt/format.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace newsgraph::parser {

namespace {

template <class T>
void write_file(const std::filesystem::path& file, const std::vector<T>& numbers) {
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(numbers.data()),
            static_cast<std::streamsize>(numbers.size() * sizeof(T)));
  if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", file.string()));
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be opened", file.string()));
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<float> read_floats(const std::filesystem::path& file, std::size_t count) {
  const std::string bytes = read_file(file);
  if (bytes.size() != count * sizeof(float))
    throw std::runtime_error(fmt::format("{}: is not about these {} words", file.string(), count));
  std::vector<float> result(count);
  std::memcpy(result.data(), bytes.data(), bytes.size());
  return result;
}

}  // namespace

void write_for_network(const Lessons& lessons, const Parts& folds, const Parts& publishers,
                       const std::filesystem::path& folder) {
  std::vector<std::int32_t> words;
  std::vector<float> vectors;
  const auto add = [&](auto number) { words.push_back(static_cast<std::int32_t>(number)); };
  for (const WordLesson& w : lessons.words) {
    add(w.article);
    add(folds.of[w.article]);
    add(publishers.of[w.article]);
    add(w.marks.head);
    for (const bool in : w.in) add(in);
    add(w.is_cue ? *w.is_cue : -1);
    for (const bool mark : w.marks.marks) add(mark);
    vectors.insert(vectors.end(), w.vector.begin(), w.vector.end());
  }
  std::filesystem::create_directories(folder);
  write_file(folder / "words.bin", words);
  write_file(folder / "vectors.bin", vectors);
}

NetworkResult read_network_result(const std::filesystem::path& folder, std::size_t words) {
  return {read_file(folder / "network.bin"), read_floats(folder / "folds.bin", words),
          read_floats(folder / "publishers.bin", words)};
}

}  // namespace newsgraph::parser
