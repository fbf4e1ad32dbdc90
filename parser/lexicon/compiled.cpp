// lexicon.bin: everything in order, numbers little-endian, strings as length and bytes. Small enough to be
// read whole.

#include <bit>
#include <concepts>
#include <cstring>
#include <stdexcept>
#include <type_traits>

#include "parser/lexicon/content.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::string_view magic = "NGLEXICO";
constexpr std::uint32_t format = 7;
constexpr std::size_t header_size = 8 + 4 + 8;

/// FNV-1a, 64 bits.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

/// Of the format and of the lists, whose numbers the file holds: what an older program wrote is refused.
std::uint32_t version() {
  std::string lists;
  for (unsigned i = 0; i < word_list_count; ++i) (lists += name_of(static_cast<WordList>(i))) += '\n';
  return format + static_cast<std::uint32_t>(checksum(lists));
}

// One description of the fields serves both ways: `pass` writes to or reads from an archive.
class Writer {
 public:
  template <class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(const T& value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void operator()(const std::string& text) {
    (*this)(static_cast<std::uint32_t>(text.size()));
    bytes += text;
  }
  template <class Container, class Pass>
  void list(const Container& items, Pass pass) {
    (*this)(static_cast<std::uint32_t>(items.size()));
    for (const auto& item : items) pass(*this, item);
  }
  std::string bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(T& value) { std::memcpy(&value, take(sizeof value).data(), sizeof value); }
  void operator()(std::string& text) {
    std::uint32_t size = 0;
    (*this)(size);
    text = take(size);
  }
  template <class Container, class Pass>
  void list(Container& items, Pass pass) {
    std::uint32_t size = 0;
    (*this)(size);
    for (std::uint32_t i = 0; i < size; ++i) {
      if constexpr (requires { typename Container::mapped_type; }) {
        std::pair<typename Container::key_type, typename Container::mapped_type> item;
        pass(*this, item);
        items.insert(items.end(), std::move(item));
      } else {
        pass(*this, items.emplace_back());
      }
    }
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) throw std::runtime_error("the compiled lexicon is cut short");
    const auto taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  std::string_view bytes_;
};

const auto item = [](auto& archive, auto& value) { archive(value); };
const auto entry = [](auto& archive, auto& pair) {
  archive(pair.first);
  archive(pair.second);
};

template <class Archive, class Content>
void pass(Archive& archive, Content& content) {
  archive.list(content.relations, [](auto& a, auto& relation) {
    a(relation.type);
    a(relation.event_class);
    a.list(relation.verbs, item);
    a.list(relation.passives, item);
    a.list(relation.nouns, item);
    a(relation.traits.bits);
    a(relation.subject.bits);
    a(relation.object.bits);
    a.list(relation.arguments, [](auto& b, auto& argument) {
      b(argument.role);
      b(argument.types.bits);
    });
  });
  archive.list(content.countries, [](auto& a, auto& country) {
    a(country.name);
    a(country.code);
    a(country.shared);
    for (auto* list :
         {&country.names, &country.adjectives, &country.capitals, &country.seats, &country.shorts})
      a.list(*list, item);
  });
  archive.list(content.words, [](auto& a, auto& word) {
    a(word.first.first);
    a(word.first.second);
    a(word.second);
  });
  archive.list(content.posts, entry);
  archive.list(content.honorifics, entry);
  archive.list(content.nouns, [](auto& a, auto& noun) {
    a(noun.first);
    a(noun.second.sense.type);
    a(noun.second.sense.plural);
    a(noun.second.sense.place_of_work);
    a(noun.second.military);
    a(noun.second.no_entity);
  });
  archive.list(content.given_names, entry);
  archive.list(content.verbs, entry);
  archive.list(content.irregular, entry);
  archive.list(content.listed, [](auto& a, auto& word) {
    a(word.first);
    for (auto& bits : word.second.bits) a(bits);
  });
  archive.list(content.usual_words, [](auto& a, auto& word) {
    a(word.first.first);
    a(word.first.second);
    a(word.second);
  });
  archive.list(content.spelt_out, entry);
}

}  // namespace

std::string to_compiled(const LexiconContent& content) {
  Writer body;
  pass(body, content);
  Writer file;
  file.bytes = magic;
  file(version());
  file(checksum(body.bytes));
  return file.bytes + body.bytes;
}

LexiconContent from_compiled(std::string_view bytes) {
  if (bytes.size() < header_size || bytes.substr(0, magic.size()) != magic)
    throw std::runtime_error("not a compiled lexicon");
  Reader header(bytes.substr(magic.size()));
  std::uint32_t its_version = 0;
  std::uint64_t its_checksum = 0;
  header(its_version);
  header(its_checksum);
  if (its_version != version()) throw std::runtime_error("a compiled lexicon of another version");
  const auto body = bytes.substr(header_size);
  if (checksum(body) != its_checksum) throw std::runtime_error("the compiled lexicon is damaged");
  LexiconContent content;
  Reader reader(body);
  pass(reader, content);
  return content;
}

}  // namespace newsgraph::parser
