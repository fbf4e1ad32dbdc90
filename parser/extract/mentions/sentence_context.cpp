#include "parser/extract/mentions/sentence_context.hpp"

#include <algorithm>
#include <utility>

#include "parser/language/letters.hpp"

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

bool is_capitals(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_upper_case);
}

/// Press digests set the name of each paper in capitals between a dash and the news: how many words these are
/// with the dash, 0 where there is none. Short capitals are acronyms, which news begins with as well.
int words_of_heading(const Sentence& sentence) {
  const std::vector<Word>& words = sentence.words;
  if (words.empty() || !(words[0].form.starts_with("--") || words[0].form.starts_with("—"))) return 0;
  std::size_t i = 1, letters = 0;
  while (i < words.size() && is_capitals(words[i].form)) letters += words[i++].form.size();
  return letters < 7 || i == words.size() ? 0 : static_cast<int>(i);
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
  start = words_of_heading(sentence);
  for (int i = 0; i < start; ++i) used[static_cast<std::size_t>(i)] = true;
  // What the tagger took to be one name with the heading is no name without it.
  std::erase_if(names, [&](const Name& name) { return name.first < start; });
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

void SentenceContext::push(Mention found) {
  for (int i = found.first; i < found.last; ++i) use(i);
  mentions.push_back(std::move(found));
}

}  // namespace newsgraph::parser
