#include "parser/resolve/coreference/training/gold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace newsgraph::parser {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// What opens and closes at one word: "(12-person-new-nnnnn-cf1-1,2-coref(13-…)12)".
class Brackets {
 public:
  explicit Brackets(MarkedDocument& document) : document_(document) {}

  void read(std::string_view text, std::size_t word) {
    while (!text.empty()) {
      if (text.front() == '(') {
        const std::size_t end = std::min(text.find_first_of("()", 1), text.size());
        open(text.substr(1, end - 1), word);
        const bool closes = end < text.size() && text[end] == ')';
        text.remove_prefix(end + (closes ? 1 : 0));
        if (closes) close(open_.back(), word);
      } else {
        const std::size_t end = std::min(text.find(')'), text.size());
        const std::string_view group = text.substr(0, std::min(text.find('['), end));
        const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                        [&](std::size_t i) { return document_.mentions[i].group == group; });
        if (found != open_.rend()) close(*found, word);
        text.remove_prefix(std::min(end + 1, text.size()));
      }
    }
  }

 private:
  void open(std::string_view text, std::size_t word) {
    const auto fields = split(text, '-');
    MarkedMention mention;
    mention.first = word;
    mention.group = fields[0].substr(0, fields[0].find('['));
    // The minimal span is the first of the fields behind that is made of numbers.
    for (std::size_t k = 3; k < fields.size() && mention.heads.empty(); ++k) {
      if (fields[k].empty() || fields[k].find_first_not_of("0123456789,") != std::string_view::npos) continue;
      for (const std::string_view number : split(fields[k], ','))
        if (!number.empty()) mention.heads.push_back(word + std::stoul(std::string(number)) - 1);
    }
    open_.push_back(document_.mentions.size());
    document_.mentions.push_back(std::move(mention));
  }

  void close(std::size_t mention, std::size_t word) {
    document_.mentions[mention].last = word + 1;
    open_.erase(std::find(open_.begin(), open_.end(), mention));
  }

  MarkedDocument& document_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<MarkedDocument> read_gum(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be read", file.string()));
  std::vector<MarkedDocument> documents;
  std::optional<Brackets> brackets;
  std::size_t number = 0;
  constexpr std::string_view new_document = "# newdoc id = ";
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with(new_document)) {
      documents.reserve(4096);  // Brackets borrow the last one
      documents.push_back({line.substr(new_document.size()), 0, {}});
      brackets.emplace(documents.back());
    }
    if (line.empty() || line.front() == '#') continue;
    const auto columns = split(line, '\t');
    if (columns.size() != 10 || !brackets)
      throw std::runtime_error(fmt::format("{}:{}: no word of a document", file.string(), number));
    if (columns[0].find_first_of("-.") != std::string_view::npos) continue;
    for (const std::string_view field : split(columns[9], '|'))
      if (field.starts_with("Entity=")) brackets->read(field.substr(7), documents.back().words);
    ++documents.back().words;
  }
  return documents;
}

std::vector<std::size_t> first_words(const MarkedDocument& marked, const Document& document) {
  std::vector<std::size_t> first{0};
  for (const Sentence& s : document.sentences) first.push_back(first.back() + s.words.size());
  if (first.back() != marked.words)
    throw std::runtime_error(
        fmt::format("{}: {} words, and {} in the analysis", marked.id, marked.words, first.back()));
  return first;
}

}  // namespace newsgraph::parser
