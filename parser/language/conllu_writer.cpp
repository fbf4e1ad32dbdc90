#include <algorithm>
#include <ostream>
#include <string>

#include "parser/language/conllu.hpp"
#include "parser/language/names.hpp"
#include "parser/language/tokens/characters.hpp"

namespace newsgraph::parser {

using namespace tokens;
namespace {

// White space in one line's cell: runs of it become one space.
std::string in_one_line(std::string_view text) {
  CodePoints points;
  decode(text, 0, static_cast<std::uint32_t>(text.size()), points);
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (is_space(points.points[i])) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += text.substr(points.offsets[i], points.offsets[i + 1] - points.offsets[i]);
  }
  return out;
}

std::string_view or_underscore(std::string_view cell) { return cell.empty() ? "_" : cell; }

std::vector<std::string> name_tags(const Sentence& sentence) {
  std::vector<std::string> tags(sentence.words.size());
  for (const Name& name : sentence.names)
    for (int i = name.first; i < name.last; ++i)
      tags[static_cast<std::size_t>(i)] = (i == name.first ? "B-" : "I-") + std::string(tag_of(name.type));
  return tags;
}

class Writer {
 public:
  Writer(const Document& document, std::ostream& out) : document_(document), out_(out) {}

  void write() {
    out_ << "# newdoc id = " << in_one_line(document_.article->id) << '\n';
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Sentence& sentence = document_.sentences[i];
      if (i == 0 || sentence.paragraph != document_.sentences[i - 1].paragraph) out_ << "# newpar\n";
      out_ << "# sent_id = " << in_one_line(document_.article->id) << '-' << i + 1 << '\n';
      out_ << "# text = " << in_one_line(document_.text(sentence.span)) << '\n';
      write_words(sentence, i + 1 < document_.sentences.size() ? &document_.sentences[i + 1] : nullptr);
      out_ << '\n';
    }
  }

 private:
  void write_words(const Sentence& sentence, const Sentence* following) {
    const std::vector<std::string> names = name_tags(sentence);
    const std::vector<Word>& words = sentence.words;
    for (std::size_t first = 0; first < words.size();) {
      std::size_t last = first + 1;
      while (last < words.size() && words[last].joined) ++last;
      const std::uint32_t end = words[last - 1].span.end;
      const bool glued = last < words.size() ? words[last].span.start == end
                                             : following != nullptr && following->span.start == end;
      if (last - first > 1) {
        const std::string token = in_one_line(document_.text({words[first].span.start, end}));
        out_ << first + 1 << '-' << last << '\t' << token << "\t_\t_\t_\t_\t_\t_\t_\t"
             << (glued ? "SpaceAfter=No" : "_") << '\n';
      }
      for (std::size_t i = first; i < last; ++i)
        write_word(words[i], i, names[i], glued && last - first == 1);
      first = last;
    }
  }

  void write_word(const Word& word, std::size_t index, const std::string& name, bool glued) {
    const bool analysed = !word.relation.empty();
    out_ << index + 1 << '\t' << or_underscore(in_one_line(word.form)) << '\t'
         << or_underscore(in_one_line(word.lemma)) << '\t' << (analysed ? name_of(word.upos) : "_") << '\t'
         << or_underscore(word.xpos) << "\t_\t";
    if (analysed) {
      out_ << word.head + 1;
    } else {
      out_ << '_';
    }
    out_ << '\t' << or_underscore(word.relation) << "\t_\t";
    if (!name.empty()) out_ << "Name=" << name << (glued ? "|" : "");
    out_ << (glued ? "SpaceAfter=No" : name.empty() ? "_" : "") << '\n';
  }

  const Document& document_;
  std::ostream& out_;
};

}  // namespace

void write_conllu(const Document& document, std::ostream& out) { Writer(document, out).write(); }

}  // namespace newsgraph::parser
