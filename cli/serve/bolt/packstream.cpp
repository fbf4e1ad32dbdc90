#include "cli/serve/bolt/packstream.hpp"

#include <bit>

#include <unicode/utf8.h>

namespace newsgraph::cli::bolt {

/// The markers of a kind that has a size: one that holds a size below 16 itself (0 where there is none), and
/// those before sizes of one, two and four bytes.
struct Packer::Markers {
  std::uint8_t tiny, one, two, four;
};

void Packer::big_endian(std::uint64_t value, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out_ += static_cast<char>(value >> shift);
}

void Packer::sized(const Markers& markers, std::size_t size) {
  if (size < 16 && markers.tiny != 0) {
    out_ += static_cast<char>(markers.tiny | size);
  } else if (size <= 0xff) {
    out_ += static_cast<char>(markers.one);
    big_endian(size, 1);
  } else if (size <= 0xffff) {
    out_ += static_cast<char>(markers.two);
    big_endian(size, 2);
  } else if (size <= 0xffff'ffff) {
    out_ += static_cast<char>(markers.four);
    big_endian(size, 4);
  } else {
    throw std::length_error("a value larger than PackStream can hold");
  }
}

void Packer::null() { out_ += '\xc0'; }

void Packer::boolean(bool value) { out_ += value ? '\xc3' : '\xc2'; }

void Packer::integer(std::int64_t value) {
  const auto fits = [value](int bits) {
    return value >= -(1LL << (bits - 1)) && value < (1LL << (bits - 1));
  };
  const auto after = [&](char marker, int bytes) {
    out_ += marker;
    big_endian(static_cast<std::uint64_t>(value), bytes);
  };
  if (value >= -16 && value < 128) {
    out_ += static_cast<char>(value);
  } else if (fits(8)) {
    after('\xc8', 1);
  } else if (fits(16)) {
    after('\xc9', 2);
  } else if (fits(32)) {
    after('\xca', 4);
  } else {
    after('\xcb', 8);
  }
}

void Packer::real(double value) {
  out_ += '\xc1';
  big_endian(std::bit_cast<std::uint64_t>(value), 8);
}

void Packer::bytes(std::string_view value) {
  sized({0, 0xcc, 0xcd, 0xce}, value.size());
  out_ += value;
}

void Packer::string(std::string_view value) {
  sized({0x80, 0xd0, 0xd1, 0xd2}, value.size());
  out_ += value;
}

void Packer::list(std::size_t count) { sized({0x90, 0xd4, 0xd5, 0xd6}, count); }

void Packer::map(std::size_t count) { sized({0xa0, 0xd8, 0xd9, 0xda}, count); }

void Packer::structure(std::uint8_t tag, std::size_t fields) {
  if (fields > 15) throw std::length_error("a structure of more than 15 fields");
  out_ += static_cast<char>(0xb0 | fields);
  out_ += static_cast<char>(tag);
}

namespace {

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < size;) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    UChar32 character = 0;
    U8_NEXT(bytes, at, size, character);
    if (character < 0) return false;
  }
  return true;
}

}  // namespace

std::string_view Unpacker::take(std::uint64_t size) {
  if (size > rest_.size()) throw PackStreamError("the message ends within a value");
  const auto taken = rest_.substr(0, static_cast<std::size_t>(size));
  rest_.remove_prefix(taken.size());
  return taken;
}

std::uint64_t Unpacker::big_endian(int bytes) {
  std::uint64_t value = 0;
  for (const auto byte : take(static_cast<std::uint64_t>(bytes)))
    value = value << 8 | static_cast<std::uint8_t>(byte);
  return value;
}

Item Unpacker::text(Item::Kind kind, std::uint64_t size) {
  Item item{.kind = kind, .text = take(size)};
  if (kind == Item::Kind::String && !is_utf8(item.text)) throw PackStreamError("a string that is not UTF-8");
  return item;
}

Item Unpacker::container(Item::Kind kind, std::uint64_t count, std::uint64_t bytes_each) {
  if (count * bytes_each > rest_.size()) throw PackStreamError("the message ends within a list or a map");
  return {.kind = kind, .count = static_cast<std::size_t>(count)};
}

Item Unpacker::scalar(std::uint8_t marker) {
  using enum Item::Kind;
  const auto integer = [this]<class Narrow>(Narrow) {
    return Item{.kind = Integer, .integer = static_cast<Narrow>(big_endian(sizeof(Narrow)))};
  };
  switch (marker) {
    case 0xc0:
      return {};
    case 0xc1:
      return {.kind = Float, .real = std::bit_cast<double>(big_endian(8))};
    case 0xc2:
    case 0xc3:
      return {.kind = Boolean, .boolean = marker == 0xc3};
    case 0xc8:
      return integer(std::int8_t{});
    case 0xc9:
      return integer(std::int16_t{});
    case 0xca:
      return integer(std::int32_t{});
    case 0xcb:
      return integer(std::int64_t{});
    default:
      throw PackStreamError("a byte that begins no value");
  }
}

Item Unpacker::next() {
  using enum Item::Kind;
  const auto marker = static_cast<std::uint8_t>(big_endian(1));
  if (marker < 0x80 || marker >= 0xf0) return {.kind = Integer, .integer = static_cast<std::int8_t>(marker)};
  const std::uint64_t tiny = marker & 0x0f;
  const auto size = [&](int first) {
    return big_endian(1 << (marker - first));
  };  // of one, two or four bytes
  switch (marker & 0xf0) {
    case 0x80:
      return text(String, tiny);
    case 0x90:
      return container(List, tiny, 1);
    case 0xa0:
      return container(Map, tiny, 2);
    case 0xb0: {
      const auto tag = static_cast<std::uint8_t>(big_endian(1));
      auto item = container(Structure, tiny, 1);
      item.tag = tag;
      return item;
    }
    default:
      break;
  }
  if (marker >= 0xcc && marker <= 0xce) return text(Bytes, size(0xcc));
  if (marker >= 0xd0 && marker <= 0xd2) return text(String, size(0xd0));
  if (marker >= 0xd4 && marker <= 0xd6) return container(List, size(0xd4), 1);
  if (marker >= 0xd8 && marker <= 0xda) return container(Map, size(0xd8), 2);
  return scalar(marker);
}

}  // namespace newsgraph::cli::bolt
