#include "parser/extract/mentions/sentence_context.hpp"

#include <algorithm>
#include <utility>

#include "parser/extract/numbers/numerals.hpp"

namespace newsgraph::parser {
namespace {

/// Curly and modifier apostrophes as ', any white space as one space.
std::string plain(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    bool apostrophe = false;
    for (const std::string_view typed : {"\u2019", "\u2018", "\u02B9", "\u02BC"})
      if (rest.starts_with(typed)) {
        result += '\'';
        i += typed.size();
        apostrophe = true;
        break;
      }
    if (apostrophe) continue;
    const char c = text[i++];
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
      result += c;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  return result;
}

}  // namespace

SentenceContext::SentenceContext(const Document& its_document, std::uint32_t its_index,
                                 std::vector<Name> its_names)
    : document(its_document),
      sentence(its_document.sentences[its_index]),
      index(its_index),
      names(std::move(its_names)),
      tree(sentence),
      quantities(find_quantities(sentence)),
      used(sentence.words.size(), false) {
  lower.reserve(sentence.words.size());
  for (const Word& w : sentence.words) lower.push_back(lower_case(plain(w.form)));
}

std::string SentenceContext::text(int first, int last) const {
  return plain(document.text(span(first, last)));
}

int SentenceContext::head_of(int first, int last) const {
  int head = last - 1;
  for (int i = first; i < last; ++i)
    if (word(i).head < first || word(i).head >= last) {
      head = i;
      // Punctuation and the possessive 's may hang outside without heading anything.
      if (!is_punctuation(word(i)) && word(i).upos != UPos::PART && word(i).upos != UPos::DET) break;
    }
  return head;
}

const Mention* SentenceContext::headed_by(int head) const {
  const auto found =
      std::find_if(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.head == head; });
  return found == mentions.end() ? nullptr : &*found;
}

Mention SentenceContext::mention(int first, int last, int head, MentionKind kind, EntityType type) const {
  Mention made;
  made.sentence = index;
  made.first = first;
  made.last = last;
  made.head = head;
  made.span = span(first, last);
  made.kind = kind;
  made.type = type;
  return made;
}

}  // namespace newsgraph::parser
