#pragma once
// What the lexicon's files say, as plain data: read from *.lex text, from WordNet and from lexicon.bin, laid
// over one another, and indexed by Lexicon.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

/// What the lexicon knows of a noun.
struct NounEntry {
  NounSense sense;
  bool military = false;
  bool no_entity = false;  // and then `sense` means nothing
  bool operator==(const NounEntry&) const = default;
};

/// A bit set over WordClass.
using WordClasses = std::uint16_t;
static_assert(word_class_count <= 16);
/// A set of lists.
struct WordLists {
  std::array<std::uint64_t, (word_list_count + 63) / 64> bits{};  // of list n: bit n % 64 of number n / 64

  bool has(WordList list) const { return (bits[number(list)] >> place(list)) & 1u; }
  void add(WordList list) { bits[number(list)] |= std::uint64_t{1} << place(list); }
  void add(const WordLists& other) {
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= other.bits[i];
  }
  bool operator==(const WordLists&) const = default;

 private:
  static std::size_t number(WordList list) { return static_cast<std::size_t>(list) / 64; }
  static unsigned place(WordList list) { return static_cast<unsigned>(list) % 64; }
};

struct LexiconContent {
  std::vector<RelationDefinition> relations;
  std::vector<Country> countries;
  std::map<std::pair<std::string, UPos>, WordClasses> words;  // by lemma and VERB, NOUN, ADJ, ADV or ADP
  std::map<std::string, PostKind, std::less<>> posts;         // lower case
  std::map<std::string, char, std::less<>> honorifics;        // lower case, without the full stop; a set
  std::map<std::string, NounEntry, std::less<>> nouns;        // lemma, lower case
  std::map<std::string, Gender, std::less<>> given_names;     // as written
  std::map<std::string, char, std::less<>> verbs;             // lemma, lower case; a set
  std::map<std::string, std::string, std::less<>> irregular;  // form of a verb -> its lemma
  std::map<std::string, WordLists, std::less<>> listed;       // word, as its list has it
  std::map<std::pair<std::string, PhrasePart>, std::string> usual_words;  // folded word -> its synonym
  std::map<std::string, std::string, std::less<>> spelt_out;              // letters -> folded name
  bool operator==(const LexiconContent&) const = default;
};

/// Adds what `more` says to `content`. A verb that several relations claim is all of theirs: what it is done
/// to tells them apart, and the last goes first.
void unite(LexiconContent& content, LexiconContent more);

/// Adds what `upper` says to `content`; where both speak of one thing, `upper` holds. A verb or a noun that a
/// relation of `upper` claims leaves the other definitions.
void lay_over(LexiconContent& content, LexiconContent upper);

/// Reads the text of one *.lex file. `file` is its name in error messages. Throws std::runtime_error with
/// file, line, column, the line itself and a caret.
LexiconContent parse_lexicon(std::string_view text, std::string_view file);

/// Reads the *.lex files of a folder in byte order, all united.
LexiconContent parse_lexicon_folder(const std::filesystem::path& folder);

/// The form of lexicon.bin: a magic, a version, a checksum, and the content's fields in order.
std::string to_compiled(const LexiconContent& content);
/// Throws std::runtime_error where the bytes are not what to_compiled gave.
LexiconContent from_compiled(std::string_view bytes);

}  // namespace newsgraph::parser
