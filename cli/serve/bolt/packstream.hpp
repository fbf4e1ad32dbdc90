#pragma once
// PackStream 1, the binary form of values that Bolt speaks (neo4j.com/docs/bolt/current/packstream): a marker
// byte, a size in big-endian where the marker asks for one, and the content. Only the form lives here; what
// structures mean is in value_writer.hpp and value_reader.hpp.

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace newsgraph::cli::bolt {

/// The bytes are not PackStream, or break a limit; there is no going on with who sent them.
class PackStreamError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Appends values to a string. Lists, maps and structures are written as a head, after which their elements
/// are to follow; a map's are key, value, key, value …
class Packer {
 public:
  explicit Packer(std::string& out) : out_(out) {}

  void null();
  void boolean(bool value);
  void integer(std::int64_t value);  // in as few bytes as hold it
  void real(double value);
  void bytes(std::string_view value);
  void string(std::string_view value);  // UTF-8
  void list(std::size_t count);
  void map(std::size_t count);
  void structure(std::uint8_t tag, std::size_t fields);  // at most 15

  /// A map's entry whose value follows.
  void key(std::string_view name) { string(name); }

 private:
  struct Markers;
  void sized(const Markers& markers, std::size_t size);
  void big_endian(std::uint64_t value, int bytes);

  std::string& out_;
};

/// One value's head and, of scalars, its content.
struct Item {
  enum class Kind : std::uint8_t { Null, Boolean, Integer, Float, Bytes, String, List, Map, Structure };
  Kind kind = Kind::Null;
  std::uint8_t tag = 0;  // of a Structure
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view text{};  // Bytes and String; lies in what is read
  std::size_t count = 0;    // elements of a List, entries of a Map, fields of a Structure that follow
};

/// Reads values from left to right. No size is believed that the bytes left cannot hold, so what is allocated
/// for it is bounded by what was sent.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }
  /// Throws PackStreamError at the end, at markers that are none, at sizes beyond the end and at strings that
  /// are not UTF-8.
  Item next();

 private:
  std::uint64_t big_endian(int bytes);
  std::string_view take(std::uint64_t size);
  Item scalar(std::uint8_t marker);
  Item text(Item::Kind kind, std::uint64_t size);
  Item container(Item::Kind kind, std::uint64_t count, std::uint64_t bytes_each);

  std::string_view rest_;
};

}  // namespace newsgraph::cli::bolt
