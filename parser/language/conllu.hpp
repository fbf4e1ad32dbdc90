#pragma once
// Documents as CoNLL-U (universaldependencies.org/format.html), out and in.

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "parser/article/article.hpp"
#include "parser/language/document.hpp"

namespace newsgraph::parser {

/// Writes a document: `# newdoc id`, `# newpar` at each region, `# sent_id`, `# text`, the words,
/// contractions as multiword tokens ("1-2 don't"), and in the last column `SpaceAfter=No` and, for the words
/// of a name, `Name=B-PER` or `Name=I-PER` (PER, ORG, LOC, MISC).
void write_conllu(const Document& document, std::ostream& out);

/// What is taken over from a CoNLL-U file.
enum class ConlluContent : std::uint8_t {
  Tokens,     // sentences and words: Analyser::annotate gives the rest
  Everything  // tags, lemmas, trees and names as well
};

/// A document with the article that it borrows.
struct TreebankArticle {
  std::unique_ptr<Article> article;
  Document document;
  ConlluContent content = ConlluContent::Tokens;  // what was taken over; Analyser gives the rest
  bool names = false;                             // some names were among it
};

/// Not CoNLL-U; the message is "SOURCE:LINE: what is wrong".
struct ConlluError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Reads articles one by one. An article begins at `# newdoc` (its id is the article's; without one the
/// source's stem, with a number from the second on); its text is the detokenised one, its regions are the
/// paragraphs (`# newpar`), all prose.
class ConlluReader {
 public:
  /// `in` must outlive the reader; `source` is the path as given, or "-".
  ConlluReader(std::istream& in, std::string source, ConlluContent content);

  /// The next article, or nullopt at the end. Throws ConlluError.
  std::optional<TreebankArticle> next();

 private:
  std::istream& in_;
  std::string source_, pending_id_;
  ConlluContent content_;
  std::uint64_t line_ = 0, articles_ = 0;
};

}  // namespace newsgraph::parser
