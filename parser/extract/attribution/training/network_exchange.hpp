#pragma once
// What goes to the network's training, network.py, and what comes from it: files in one folder.

#include <filesystem>
#include <string>
#include <vector>

#include "parser/extract/attribution/training/lessons.hpp"
#include "parser/extract/attribution/training/validation.hpp"

namespace newsgraph::parser {

/// `words.bin`: for each word 32-bit numbers: its article, the article's fold and publisher, the number of
/// its head, whether a marked cue, source and content hold it, whether it is a cue (-1 where it is no
/// candidate), and its marks. `vectors.bin`: its vector, floats. Throws std::runtime_error, naming the file.
void write_for_network(const Lessons& lessons, const Parts& folds, const Parts& publishers,
                       const std::filesystem::path& folder);

struct NetworkResult {
  std::string file;                          // the bytes of the network itself
  std::vector<float> by_fold, by_publisher;  // of every word, by networks that never saw its part
};

/// `network.bin`, `folds.bin` and `publishers.bin`. Throws std::runtime_error, naming the file.
NetworkResult read_network_result(const std::filesystem::path& folder, std::size_t words);

}  // namespace newsgraph::parser
