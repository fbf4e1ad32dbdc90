#pragma once
// The entities of a GUM document, as its annotators marked them: `Entity=` in the last column of CoNLL-U.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "parser/language/document.hpp"

namespace newsgraph::parser {

struct MarkedMention {
  std::size_t first = 0, last = 0;  // words of the document, end exclusive
  std::vector<std::size_t> heads;   // the words that say what it is
  std::string group;                // the entity; equal within a document where it is one
};

struct MarkedDocument {
  std::string id;
  std::size_t words = 0;
  std::vector<MarkedMention> mentions;
};

/// The documents in order. Throws std::runtime_error, naming file and line.
std::vector<MarkedDocument> read_gum(const std::filesystem::path& file);

/// By sentence: how many words are before it. Throws std::runtime_error where the analysis has other words.
std::vector<std::size_t> first_words(const MarkedDocument& marked, const Document& document);

/// Which entities the annotators' marks give the words that head them.
class Gold {
 public:
  explicit Gold(const MarkedDocument& document) : groups_(document.words) {
    for (const MarkedMention& m : document.mentions) {
      for (const std::size_t head : m.heads)
        if (head < groups_.size()) groups_[head].push_back(&m);
    }
  }

  /// The entity of the largest mention that the word heads alone; of a pronoun itself.
  std::string of(std::size_t word) const {
    const MarkedMention* best = nullptr;
    for (const MarkedMention* m : groups_[word]) {
      const bool alone =
          m->heads.front() == word || m->heads.size() == 1 || m->last - m->first <= m->heads.size();
      if (alone && !joins(*m) && (!best || m->last - m->first > best->last - best->first)) best = m;
    }
    return best ? best->group : std::string();
  }

  /// The entity of "A and B".
  std::string of_both(std::size_t first, std::size_t second) const {
    for (const MarkedMention* m : groups_[first])
      if (std::find(m->heads.begin(), m->heads.end(), second) != m->heads.end()) return m->group;
    return {};
  }

 private:
  /// Heads that do not stand together are joined things.
  static bool joins(const MarkedMention& m) {
    return m.heads.size() > 1 && m.heads.back() - m.heads.front() >= m.heads.size();
  }

  std::vector<std::vector<const MarkedMention*>> groups_;
};

}  // namespace newsgraph::parser
