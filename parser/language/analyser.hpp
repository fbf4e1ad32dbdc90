#pragma once
// The analyser of English: from an article to its document, by rules (sentences, words) and one neural model
// (the rest).

#include <filesystem>
#include <memory>

#include "parser/article/article.hpp"
#include "parser/language/document.hpp"
#include "parser/language/word_vector.hpp"

namespace newsgraph::parser {

/// Holds the mapped weights. Const after construction: any number of threads may share one.
class Analyser {
 public:
  /// Maps the weights file (parser/language/model/README.md). Throws ModelError, which names the file and
  /// what is wrong with it.
  explicit Analyser(const std::filesystem::path& model);
  ~Analyser();
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;

  /// Sentences, words, tags, lemmas, trees and names. The article must outlive the document.
  Document analyse(const Article& article) const;
  Document analyse(const Article& article, const WordVectorReader& read) const;

  /// Fills in tags, lemmas, trees and names of words and sentences that are given.
  void annotate(Document& tokenised) const;
  void annotate(Document& tokenised, const WordVectorReader& read) const;

  std::size_t word_vector_size() const;

  /// Finds the names alone and leaves tags and trees as they are.
  void annotate_names(Document& document) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace newsgraph::parser
