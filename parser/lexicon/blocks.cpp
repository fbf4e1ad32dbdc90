// What the blocks of the lexicon files mean.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>

#include "parser/lexicon/content.hpp"
#include "parser/lexicon/syntax.hpp"

namespace newsgraph::parser {
namespace {

using lexicon_syntax::Block;
using lexicon_syntax::Field;
using lexicon_syntax::Text;

/// Reads the blocks of one file into content; knows the text for the sake of errors.
class BlockReader {
 public:
  BlockReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  LexiconContent read() {
    for (const Block& block : lexicon_syntax::parse_blocks(text_, file_)) {
      const auto known = std::find_if(std::begin(readers), std::end(readers),
                                      [&](const auto& reader) { return reader.first == block.keyword; });
      if (known == std::end(readers))
        fail(block.keyword,
             "unknown block: relation, words, country, honorifics, posts, nouns, names, list, synonyms and "
             "letters are known");
      (this->*known->second)(block);
    }
    return std::move(content_);
  }

 private:
  [[noreturn]] void fail(Text place, std::string_view message) const {
    throw std::runtime_error(lexicon_syntax::error_at(text_, file_, place.data(), message));
  }
  [[noreturn]] void unknown_field(const Field& field, std::string_view known) const {
    fail(field.key, fmt::format("unknown field: {} are known", known));
  }

  Text only_name(const Block& block, std::string_view what) const {
    if (block.names.size() != 1)
      fail(block.keyword, fmt::format("'{}' is followed by {}", block.keyword, what));
    return block.names.front();
  }
  EntityType type(Text name) const {
    const auto found = entity_type(name);
    if (!found)
      fail(
          name,
          "unknown entity type: Person, Agency, Country, Place, Unit, Group, Weapon and Agreement are known");
    return *found;
  }
  EntityTypes types(const std::vector<Text>& names) const {
    EntityTypes all;
    for (Text name : names) all.insert(type(name));
    return all;
  }
  static std::vector<std::string> strings(const std::vector<Text>& values) {
    return {values.begin(), values.end()};
  }

  void relation(const Block& block) {
    RelationDefinition definition;
    const Text name = only_name(block, "the relation's type: relation SENT");
    if (!std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; }))
      fail(name, "a relation's type is in capitals: SENT, TOOK_PART_IN");
    definition.type = name;
    for (const Field& field : block.fields) {
      if (field.key == "class") {
        definition.event_class = field.values.front();
      } else if (field.key == "traits") {
        definition.traits = traits(field.values);
      } else if (field.key == "verbs") {
        definition.verbs = strings(field.values);
      } else if (field.key == "passives") {
        definition.passives = strings(field.values);
      } else if (field.key == "nouns") {
        definition.nouns = strings(field.values);
      } else if (field.key == "subject") {
        definition.subject = types(field.values);
      } else if (field.key == "object") {
        definition.object = types(field.values);
      } else if (field.key == "argument") {
        definition.arguments.push_back(argument(field));
      } else {
        unknown_field(field, "class, traits, verbs, passives, nouns, subject, object and argument");
      }
    }
    LexiconContent one;
    one.relations.push_back(std::move(definition));
    unite(content_, std::move(one));
  }

  RelationTraits traits(const std::vector<Text>& names) const {
    RelationTraits all;
    for (const Text name : names) {
      const auto trait = relation_trait(name);
      if (!trait) fail(name, "unknown trait; parser/lexicon/README.md lists them");
      all.insert(*trait);
    }
    return all;
  }

  /// "argument to  Country, Place"
  ArgumentDefinition argument(const Field& field) const {
    std::vector<Text> names = field.values;
    Text& first = names.front();
    const auto role_end = first.find_first_of(" \t");
    ArgumentDefinition definition{std::string(first.substr(0, role_end)), {}};
    const auto type_start = role_end == first.npos ? first.npos : first.find_first_not_of(" \t", role_end);
    if (type_start == first.npos)
      fail(first, "an argument is a preposition and entity types: argument to  Country, Place");
    first.remove_prefix(type_start);
    definition.types = types(names);
    return definition;
  }

  void words(const Block& block) {
    static constexpr std::array<std::pair<std::string_view, UPos>, 5> parts{{{"verbs", UPos::VERB},
                                                                             {"nouns", UPos::NOUN},
                                                                             {"adjectives", UPos::ADJ},
                                                                             {"adverbs", UPos::ADV},
                                                                             {"adpositions", UPos::ADP}}};
    const Text name = only_name(block, "the words' class: words saying");
    const auto found = word_class(name);
    if (!found) fail(name, "unknown class of words");
    const auto bit = static_cast<WordClasses>(1u << static_cast<unsigned>(*found));
    for (const Field& field : block.fields) {
      const auto part =
          std::find_if(parts.begin(), parts.end(), [&](const auto& p) { return p.first == field.key; });
      if (part == parts.end()) unknown_field(field, "verbs, nouns, adjectives, adverbs and adpositions");
      for (Text word : field.values) content_.words[{std::string(word), part->second}] |= bit;
    }
  }

  void country(const Block& block) {
    Country country;
    country.name = only_name(block, "the country's name: country Norway");
    for (const Field& field : block.fields) {
      if (field.key == "code")
        country.code = field.values.front();
      else if (field.key == "names")
        country.names = strings(field.values);
      else if (field.key == "adjectives")
        country.adjectives = strings(field.values);
      else if (field.key == "capital")
        country.capitals = strings(field.values);
      else if (field.key == "seats")
        country.seats = strings(field.values);
      else if (field.key == "shorts")
        country.shorts = strings(field.values);
      else if (field.key == "shared")
        country.shared = field.values.front();
      else
        unknown_field(field, "code, names, adjectives, capital, seats, shorts and shared");
    }
    content_.countries.push_back(std::move(country));
  }

  void honorifics(const Block& block) {
    for (const Field& field : block.fields) {
      if (field.key != "before") unknown_field(field, "before");
      for (Text word : field.values) content_.honorifics.emplace(word, 1);
    }
  }

  void posts(const Block& block) {
    static constexpr std::array<std::pair<std::string_view, PostKind>, 3> kinds{
        {{"leads", PostKind::Leads}, {"works_for", PostKind::WorksFor}, {"member_of", PostKind::MemberOf}}};
    // "posts leads" and then the posts on lines of their own: the field's key is the first word of the list
    // otherwise.
    const Text name = only_name(block, "leads, works_for or member_of");
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.first == name; });
    if (kind == kinds.end()) fail(name, "unknown kind of post: leads, works_for and member_of are known");
    for (const Field& field : block.fields) {
      if (field.key != "of") unknown_field(field, "of");
      for (Text post : field.values) content_.posts[std::string(post)] = kind->second;
    }
  }

  void nouns(const Block& block) {
    NounEntry entry;
    if (block.names.size() == 1 && block.names.front() == "none")
      entry.no_entity = true;
    else if (block.names.size() == 2)
      entry.sense = {type(block.names[0]), type(block.names[1]), false};
    else
      fail(block.keyword,
           "'nouns' is followed by the type of one and of several, or none: nouns Person, Group");
    for (const Field& field : block.fields) {
      NounEntry mine = entry;
      if (field.key == "military")
        mine.military = true;
      else if (field.key == "workplaces")
        mine.sense.place_of_work = true;
      else if (field.key != "lemmas")
        unknown_field(field, "lemmas, military and workplaces");
      for (Text lemma : field.values) content_.nouns[std::string(lemma)] = mine;
    }
  }

  void names(const Block& block) {
    const Text name = only_name(block, "female or male");
    if (name != "female" && name != "male") fail(name, "unknown gender: female and male are known");
    for (const Field& field : block.fields) {
      if (field.key != "given") unknown_field(field, "given");
      for (Text given : field.values)
        content_.given_names[std::string(given)] = name == "female" ? Gender::Female : Gender::Male;
    }
  }

  void list(const Block& block) {
    const Text name = only_name(block, "the list's name: list determiners");
    const auto found = word_list(name);
    if (!found) fail(name, "unknown list: parser/lexicon/word_list.hpp names them all");
    for (const Field& field : block.fields) {
      if (field.key != "words") unknown_field(field, "words");
      for (Text word : field.values) content_.listed[std::string(word)].add(*found);
    }
  }

  void synonyms(const Block& block) {
    static constexpr std::array<std::pair<std::string_view, PhrasePart>, 3> parts{
        {{"words", PhrasePart::Anywhere}, {"heads", PhrasePart::Head}, {"modifiers", PhrasePart::Modifier}}};
    const Text usual = only_name(block, "the word that stands for the others: synonyms agreement");
    for (const Field& field : block.fields) {
      const auto part =
          std::find_if(parts.begin(), parts.end(), [&](const auto& s) { return s.first == field.key; });
      if (part == parts.end()) unknown_field(field, "words, heads and modifiers");
      for (Text word : field.values) content_.usual_words[{std::string(word), part->second}] = usual;
    }
  }

  void letters(const Block& block) {
    const Text letters = only_name(block, "an acronym in small letters: letters un");
    for (const Field& field : block.fields) {
      if (field.key != "of") unknown_field(field, "of");
      content_.spelt_out[std::string(letters)] = field.values.front();
    }
  }

  using Reader = void (BlockReader::*)(const Block&);
  static constexpr std::pair<std::string_view, Reader> readers[] = {
      {"relation", &BlockReader::relation}, {"words", &BlockReader::words},
      {"country", &BlockReader::country},   {"honorifics", &BlockReader::honorifics},
      {"posts", &BlockReader::posts},       {"nouns", &BlockReader::nouns},
      {"names", &BlockReader::names},       {"list", &BlockReader::list},
      {"synonyms", &BlockReader::synonyms}, {"letters", &BlockReader::letters}};

  std::string_view text_, file_;
  LexiconContent content_;
};

std::string read_all(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be read", file.string()));
  return text;
}

}  // namespace

LexiconContent parse_lexicon(std::string_view text, std::string_view file) {
  return BlockReader(text, file).read();
}

LexiconContent parse_lexicon_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".lex") files.push_back(entry.path());
  if (error) throw std::runtime_error(fmt::format("{}: {}", folder.string(), error.message()));
  std::sort(files.begin(), files.end());
  LexiconContent content;
  for (const auto& file : files) unite(content, parse_lexicon(read_all(file), file.string()));
  return content;
}

}  // namespace newsgraph::parser
