#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <istream>
#include <limits>

#include "parser/language/conllu.hpp"
#include "parser/language/names.hpp"

namespace newsgraph::parser {
namespace {

using Row = std::array<std::string, 10>;

std::optional<UPos> upos(std::string_view tag) {
  for (int i = 0; i <= static_cast<int>(UPos::X); ++i)
    if (name_of(static_cast<UPos>(i)) == tag) return static_cast<UPos>(i);
  return std::nullopt;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::string> comment(const std::string& line, std::string_view key) {
  const std::string prefix = "# " + std::string(key);
  if (line.rfind(prefix, 0) != 0) return std::nullopt;
  std::string rest = line.substr(prefix.size());
  if (!rest.empty() && rest[0] != ' ' && rest[0] != '=') return std::nullopt;
  const std::size_t value = rest.find_first_not_of(" =");
  return value == std::string::npos ? "" : rest.substr(value);
}

std::string_view value_of(std::string_view cell, std::string_view key) {
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    const std::string_view item = cell.substr(0, bar);
    if (item.size() > key.size() && item.starts_with(key) && item[key.size()] == '=')
      return item.substr(key.size() + 1);
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
  return {};
}

/// Puts one article together, line by line.
class Builder {
 public:
  Builder(std::string source, ConlluContent content) : source_(std::move(source)), content_(content) {
    result_.article = std::make_unique<Article>();
    result_.document.article = result_.article.get();
    result_.content = content;
    result_.article->source = source_;
  }

  bool empty() const { return result_.document.sentences.empty() && rows_.empty(); }

  void begin_paragraph() { paragraph_pending_ = true; }

  void add_row(Row row, std::uint64_t line) {
    row_lines_.push_back(line);
    rows_.push_back(std::move(row));
  }

  void end_sentence() {
    if (rows_.empty()) return;
    begin_region();
    Sentence sentence;
    sentence.paragraph = static_cast<std::uint32_t>(article().regions.size() - 1);
    add_tokens(sentence);
    if (content_ == ConlluContent::Everything) add_analysis(sentence);
    rows_.clear();
    row_lines_.clear();
    sentence.span = {sentence.words.front().span.start, sentence.words.back().span.end};
    article().regions.back().span.end = sentence.span.end;
    result_.names |= !sentence.names.empty();
    result_.document.sentences.push_back(std::move(sentence));
  }

  TreebankArticle finish(std::string id) {
    if (!article().text.empty()) article().text += '\n';
    article().id = std::move(id);
    return std::move(result_);
  }

 private:
  Article& article() { return *result_.article; }

  [[noreturn]] void fail(std::size_t row, const std::string& what) const {
    throw ConlluError(fmt::format("{}:{}: {}", source_, row_lines_[row], what));
  }

  void begin_region() {
    if (!paragraph_pending_ && !article().regions.empty()) return;
    paragraph_pending_ = false;
    if (!article().regions.empty()) {
      article().text += "\n\n";
      space_ = false;
    }
    const auto start = static_cast<std::uint32_t>(article().text.size());
    article().regions.push_back({{start, start}, RegionKind::Prose});
  }

  Span append(const std::string& form) {
    if (article().text.size() + form.size() + 2 > std::numeric_limits<std::uint32_t>::max())
      fail(0, "the article is longer than 4 GB");
    if (space_) article().text += ' ';
    space_ = false;
    const auto start = static_cast<std::uint32_t>(article().text.size());
    article().text += form;
    return {start, static_cast<std::uint32_t>(article().text.size())};
  }

  void add_tokens(Sentence& sentence) {
    for (std::size_t r = 0; r < rows_.size();) {
      const std::string& id = rows_[r][0];
      const std::size_t dash = id.find('-');
      if (dash == std::string::npos) {
        const Span span = append(rows_[r][1]);
        add_word(sentence, r, span, false);
        space_ = value_of(rows_[r][9], "SpaceAfter") != "No";
        ++r;
        continue;
      }
      const std::optional<int> first = number(std::string_view(id).substr(0, dash));
      const std::optional<int> last = number(std::string_view(id).substr(dash + 1));
      if (!first || !last || *first != static_cast<int>(sentence.words.size()) + 1 || *last < *first)
        fail(r, fmt::format("'{}' is no range of the words that follow", id));
      const auto count = static_cast<std::size_t>(*last - *first + 1);
      if (count >= rows_.size() - r) fail(r, fmt::format("the words of '{}' are missing", id));
      add_multiword(sentence, r, count);
      r += count + 1;
    }
  }

  // The words share out the token's text by their lengths; where it does not spell them, the last one gets
  // the rest.
  void add_multiword(Sentence& sentence, std::size_t range, std::size_t count) {
    const Span token = append(rows_[range][1]);
    std::uint32_t at = token.start;
    for (std::size_t i = 1; i <= count; ++i) {
      const auto length =
          static_cast<std::uint32_t>(std::min<std::size_t>(rows_[range + i][1].size(), token.end - at));
      std::uint32_t end = i == count ? token.end : at + length;
      while (end < token.end && (static_cast<unsigned char>(article().text[end]) & 0xC0) == 0x80) ++end;
      add_word(sentence, range + i, {at, end}, i > 1);
      at = end;
    }
    space_ = value_of(rows_[range][9], "SpaceAfter") != "No";
  }

  void add_word(Sentence& sentence, std::size_t r, Span span, bool joined) {
    const std::optional<int> id = number(rows_[r][0]);
    if (!id || *id != static_cast<int>(sentence.words.size()) + 1)
      fail(r, fmt::format("word number {} expected, not '{}'", sentence.words.size() + 1, rows_[r][0]));
    Word word;
    word.span = span;
    word.joined = joined;
    word.form = rows_[r][1];
    sentence.words.push_back(std::move(word));
    if (content_ == ConlluContent::Everything) word_rows_.push_back(r);
  }

  void add_analysis(Sentence& sentence) {
    const int count = static_cast<int>(sentence.words.size());
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const std::size_t r = word_rows_[i];
      const Row& row = rows_[r];
      Word& word = sentence.words[i];
      word.lemma = row[2];
      const std::optional<UPos> tag = upos(row[3]);
      if (!tag) fail(r, fmt::format("'{}' is no universal part of speech", row[3]));
      word.upos = *tag;
      word.xpos = row[4] == "_" ? "" : row[4];
      const std::optional<int> head = number(row[6]);
      if (!head || *head < 0 || *head > count || *head == static_cast<int>(i) + 1)
        fail(r, fmt::format("head '{}' is neither 0 nor another word of the sentence", row[6]));
      word.head = *head - 1;
      word.relation = word.head < 0 ? "root" : row[7];  // whatever the file calls it
      add_name(sentence, static_cast<int>(i), value_of(row[9], "Name"), r);
    }
    word_rows_.clear();
    require_tree(sentence);
  }

  void add_name(Sentence& sentence, int word, std::string_view tag, std::size_t row) const {
    if (tag.empty() || tag == "O") return;
    const std::optional<NameType> type = tag.size() > 2 ? name_type(tag.substr(2)) : std::nullopt;
    if (!type || tag[1] != '-' || (tag[0] != 'B' && tag[0] != 'I'))
      fail(row, fmt::format("'Name={}' is no name tag", tag));
    std::vector<Name>& names = sentence.names;
    const bool continues =
        tag[0] == 'I' && !names.empty() && names.back().last == word && names.back().type == *type;
    if (continues) {
      names.back().last = word + 1;
    } else {
      names.push_back({word, word + 1, *type});
    }
  }

  // Every word leads to one root: what follows relies on it. Words are marked as they are found to.
  void require_tree(const Sentence& sentence) const {
    std::vector<int> walk(sentence.words.size(), -1);  // the walk that visited the word first
    int roots = 0;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      roots += sentence.words[i].head < 0;
      int at = static_cast<int>(i);
      while (at >= 0 && walk[static_cast<std::size_t>(at)] < 0) {
        walk[static_cast<std::size_t>(at)] = static_cast<int>(i);
        at = sentence.words[static_cast<std::size_t>(at)].head;
      }
      if (at >= 0 && walk[static_cast<std::size_t>(at)] == static_cast<int>(i))
        fail(0, "the heads of the sentence form a cycle");
    }
    if (roots != 1) fail(0, fmt::format("the sentence has {} roots, not 1", roots));
  }

  std::string source_;
  ConlluContent content_;
  TreebankArticle result_;
  std::vector<Row> rows_;
  std::vector<std::uint64_t> row_lines_;
  std::vector<std::size_t> word_rows_;
  bool paragraph_pending_ = true, space_ = false;
};

bool is_empty_node(const Row& row) { return row[0].find('.') != std::string::npos; }

}  // namespace

ConlluReader::ConlluReader(std::istream& in, std::string source, ConlluContent content)
    : in_(in), source_(std::move(source)), content_(content) {}

std::optional<TreebankArticle> ConlluReader::next() {
  Builder builder(source_, content_);
  std::string id = std::move(pending_id_);
  pending_id_.clear();
  std::string line;
  while (std::getline(in_, line)) {
    ++line_;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) {
      builder.end_sentence();
    } else if (std::optional<std::string> document = comment(line, "newdoc")) {
      builder.end_sentence();
      std::string next_id = document->starts_with("id") ? comment("# " + *document, "id").value_or("") : "";
      if (builder.empty()) {
        id = std::move(next_id);
        continue;
      }
      pending_id_ = std::move(next_id);
      break;
    } else if (comment(line, "newpar")) {
      builder.begin_paragraph();
    } else if (line[0] != '#') {
      Row row;
      std::size_t column = 0;
      std::string_view rest = line;
      for (; column < row.size(); ++column) {
        const std::size_t tab = rest.find('\t');
        row[column] = rest.substr(0, tab);
        if (tab == std::string_view::npos) break;
        rest.remove_prefix(tab + 1);
      }
      if (column != row.size() - 1)
        throw ConlluError(fmt::format("{}:{}: a row needs 10 columns, separated by tabs", source_, line_));
      if (row[1].empty()) throw ConlluError(fmt::format("{}:{}: the form is empty", source_, line_));
      if (!is_empty_node(row)) builder.add_row(std::move(row), line_);
    }
  }
  builder.end_sentence();
  if (builder.empty()) return std::nullopt;
  ++articles_;
  if (id.empty()) {
    id = std::filesystem::path(source_).stem().string();
    if (articles_ > 1) id += fmt::format("-{}", articles_);
  }
  return builder.finish(std::move(id));
}

}  // namespace newsgraph::parser
