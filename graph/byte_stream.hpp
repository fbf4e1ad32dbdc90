#pragma once
// Numbers and texts one after the other in a string of bytes, in the machine's own (little-endian) order.

#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace newsgraph::graph {

static_assert(std::endian::native == std::endian::little);

class ByteWriter {
 public:
  template <class Number>
  void number(Number value) {
    static_assert(std::is_trivially_copyable_v<Number>);
    bytes(&value, sizeof(Number));
  }
  void bytes(const void* data, std::size_t size) { out_.append(static_cast<const char*>(data), size); }
  void text(std::string_view text) {
    number(static_cast<std::uint64_t>(text.size()));
    bytes(text.data(), text.size());
  }
  template <class Number>
  void array(const std::vector<Number>& values) {
    number(static_cast<std::uint64_t>(values.size()));
    bytes(values.data(), values.size() * sizeof(Number));
  }
  void reserve(std::size_t size) { out_.reserve(size); }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Throws ByteReader::End where more is asked for than there is.
class ByteReader {
 public:
  struct End : std::runtime_error {
    End() : std::runtime_error("the bytes end too early") {}
  };
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <class Number>
  Number number() {
    Number value;
    std::memcpy(&value, bytes(sizeof(Number)).data(), sizeof(Number));
    return value;
  }
  std::string_view bytes(std::size_t size) {
    if (size > rest_.size()) throw End();
    const std::string_view front = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return front;
  }
  std::string_view text() { return bytes(number<std::uint64_t>()); }
  template <class Number>
  std::vector<Number> array() {
    const auto count = number<std::uint64_t>();
    if (count > rest_.size() / sizeof(Number)) throw End();
    std::vector<Number> values(count);
    if (count > 0) std::memcpy(values.data(), bytes(count * sizeof(Number)).data(), count * sizeof(Number));
    return values;
  }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace newsgraph::graph
