#include "parser/language/neural/model_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>

#include "parser/language/model_error.hpp"

namespace newsgraph::parser {

static_assert(std::endian::native == std::endian::little, "the file is used in place and is little-endian");

namespace {

constexpr std::uint64_t fnv_start = 0xcbf29ce484222325, fnv_prime = 0x100000001b3;
constexpr std::size_t alignment = 64, header_size = 64, entry_size = 64, name_size = 32;
constexpr std::uint32_t version = 1;
constexpr char magic[8] = {'N', 'G', 'M', 'O', 'D', 'E', 'L', '\0'};

template <typename T>
T number_at(const std::uint8_t* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

std::uint64_t checksum(const std::uint8_t* bytes, std::size_t size) {
  std::uint64_t hash = fnv_start;
  for (std::size_t i = 0; i < size; i += sizeof(std::uint64_t)) {
    hash ^= number_at<std::uint64_t>(bytes + i);
    hash *= fnv_prime;
  }
  return hash;
}

std::uint64_t aligned(std::uint64_t size) { return (size + alignment - 1) / alignment * alignment; }

}  // namespace

std::uint64_t fnv(std::string_view bytes) {
  std::uint64_t hash = fnv_start;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= fnv_prime;
  }
  return hash;
}

void QuantisedTable::read_row(std::uint32_t row, float* out) const {
  const std::int8_t* from = values + std::size_t{row} * columns;
  const float scale = scales[row];
  for (std::uint32_t i = 0; i < columns; ++i) out[i] = scale * static_cast<float>(from[i]);
}

std::optional<std::uint32_t> StringIndex::find(std::string_view string) const {
  const std::uint32_t mask = slot_count_ - 1;
  auto slot = static_cast<std::uint32_t>(fnv(string)) & mask;
  for (std::uint32_t probes = 0; probes < slot_count_; ++probes, slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot];
    if (number == 0) return std::nullopt;
    if (strings_[number - 1] == string) return number - 1;
  }
  return std::nullopt;
}

struct ModelFile::Section {
  std::string name;
  Kind kind;
  std::uint32_t rows, columns;
  const std::uint8_t* data;
  std::uint64_t size;
};

ModelFile::ModelFile(const std::filesystem::path& path) : path_(path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(fmt::format("cannot be opened: {}", std::strerror(errno)));
  struct stat status {};
  const bool regular = fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  size_ = regular ? static_cast<std::size_t>(status.st_size) : 0;
  if (!regular || size_ < header_size) {
    close(file);
    regular ? fail_as_too_short() : fail("is not a regular file");
  }
  void* mapped = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
  const int error = errno;
  close(file);
  if (mapped == MAP_FAILED) fail(fmt::format("cannot be mapped: {}", std::strerror(error)));
  bytes_ = static_cast<const std::uint8_t*>(mapped);
  try {
    read();
  } catch (...) {
    munmap(mapped, size_);
    throw;
  }
}

ModelFile::ModelFile(std::string_view bytes, const std::filesystem::path& path)
    : path_(path), copy_((bytes.size() + 7) / 8), size_(bytes.size()) {
  if (size_ < header_size) fail_as_too_short();
  std::memcpy(copy_.data(), bytes.data(), size_);
  bytes_ = reinterpret_cast<const std::uint8_t*>(copy_.data());
  read();
}

ModelFile::~ModelFile() {
  if (copy_.empty()) munmap(const_cast<std::uint8_t*>(bytes_), size_);
}

void ModelFile::read() {
  check_header();
  read_sections();
}

void ModelFile::fail_as_too_short() const { fail(fmt::format("is too short for a model: {} bytes", size_)); }

void ModelFile::fail(const std::string& what) const {
  throw ModelError(fmt::format("{}: {}", path_.string(), what));
}

void ModelFile::check_header() const {
  if (std::memcmp(bytes_, magic, sizeof magic) != 0) fail("is not a newsgraph model (wrong magic)");
  const auto found = number_at<std::uint32_t>(bytes_ + 8);
  if (found != version) fail(fmt::format("has version {}; this program reads version {}", found, version));
  const auto stated = number_at<std::uint64_t>(bytes_ + 16);
  if (stated != size_)
    fail(fmt::format("has {} bytes and should have {}: it was cut off or extended", size_, stated));
  if (size_ % alignment != 0) fail(fmt::format("has {} bytes, not a multiple of {}", size_, alignment));
  if (checksum(bytes_ + header_size, size_ - header_size) != number_at<std::uint64_t>(bytes_ + 24))
    fail("is damaged (wrong checksum)");
}

void ModelFile::read_sections() {
  const auto count = number_at<std::uint32_t>(bytes_ + 12);
  if (count > (size_ - header_size) / entry_size)
    fail(fmt::format("its table of {} sections passes its end", count));
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint8_t* entry = bytes_ + header_size + std::size_t{i} * entry_size;
    const auto* name = reinterpret_cast<const char*>(entry);
    Section s;
    s.name.assign(name, strnlen(name, name_size));
    const auto kind = number_at<std::uint32_t>(entry + 32);
    s.rows = number_at<std::uint32_t>(entry + 36);
    s.columns = number_at<std::uint32_t>(entry + 40);
    const auto offset = number_at<std::uint64_t>(entry + 48);
    s.size = number_at<std::uint64_t>(entry + 56);
    if (offset % alignment != 0 || offset > size_ || s.size > size_ - offset)
      fail(fmt::format("section '{}' lies outside of the file", s.name));
    if (kind < 1 || kind > 5) fail(fmt::format("section '{}' is of the unknown kind {}", s.name, kind));
    s.kind = static_cast<Kind>(kind);
    s.data = bytes_ + offset;
    const std::uint64_t cells = std::uint64_t{s.rows} * s.columns;
    const std::uint64_t needed = s.kind == Kind::Float32 ? cells * sizeof(float)
                                 : s.kind == Kind::Int8  ? aligned(s.rows * sizeof(float)) + cells
                                 : s.kind == Kind::Strings
                                     ? (s.rows + std::uint64_t{1}) * sizeof(std::uint32_t)
                                 : s.kind == Kind::Index ? s.rows * sizeof(std::uint32_t)
                                                         : 0;
    if (cells > size_ || needed > s.size)
      fail(fmt::format("section '{}' is too small for its shape", s.name));
    if (s.kind == Kind::Strings) check_strings(s);
    sections_.push_back(std::move(s));
  }
}

void ModelFile::check_strings(const Section& s) const {
  const auto* offsets = reinterpret_cast<const std::uint32_t*>(s.data);
  const std::uint64_t room = s.size - (s.rows + std::uint64_t{1}) * sizeof(std::uint32_t);
  bool good = offsets[s.rows] <= room;
  for (std::uint32_t i = 0; i < s.rows; ++i) good = good && offsets[i] <= offsets[i + 1];
  if (!good) fail(fmt::format("the strings of section '{}' lie outside of it", s.name));
}

const ModelFile::Section& ModelFile::section(std::string_view name, Kind kind) const {
  const auto found =
      std::find_if(sections_.begin(), sections_.end(), [&](const Section& s) { return s.name == name; });
  if (found == sections_.end()) fail(fmt::format("section '{}' is missing", name));
  if (found->kind != kind) fail(fmt::format("section '{}' is of the wrong kind", name));
  return *found;
}

QuantisedTable ModelFile::table_of(const Section& s) const {
  return {s.rows, s.columns, reinterpret_cast<const float*>(s.data),
          reinterpret_cast<const std::int8_t*>(s.data + aligned(s.rows * sizeof(float)))};
}

StringTable ModelFile::strings_of(const Section& s) const {
  const auto* offsets = reinterpret_cast<const std::uint32_t*>(s.data);
  return {offsets, reinterpret_cast<const char*>(offsets + s.rows + 1), s.rows};
}

std::vector<float> ModelFile::floats(std::string_view name, std::uint32_t rows, std::uint32_t columns) const {
  const auto found =
      std::find_if(sections_.begin(), sections_.end(), [&](const Section& s) { return s.name == name; });
  if (found == sections_.end()) fail(fmt::format("section '{}' is missing", name));
  const Section& s = *found;
  if (s.kind != Kind::Float32 && s.kind != Kind::Int8)
    fail(fmt::format("section '{}' is of the wrong kind", name));
  if (s.rows != rows || s.columns != columns)
    fail(fmt::format("section '{}' is {} × {}, not {} × {}", name, s.rows, s.columns, rows, columns));
  std::vector<float> out(std::size_t{rows} * columns);
  if (s.kind == Kind::Float32) {
    std::memcpy(out.data(), s.data, out.size() * sizeof(float));
  } else {
    const QuantisedTable t = table_of(s);
    for (std::uint32_t r = 0; r < rows; ++r) t.read_row(r, out.data() + std::size_t{r} * columns);
  }
  if (!std::all_of(out.begin(), out.end(), [](float x) { return std::isfinite(x); }))
    fail(fmt::format("section '{}' holds a number that is not finite", name));
  return out;
}

QuantisedTable ModelFile::table(std::string_view name, std::uint32_t columns) const {
  const Section& s = section(name, Kind::Int8);
  if (s.columns != columns || s.rows == 0)
    fail(fmt::format("section '{}' is {} × {}, not … × {}", name, s.rows, s.columns, columns));
  const QuantisedTable t = table_of(s);
  if (!std::all_of(t.scales, t.scales + t.rows, [](float x) { return std::isfinite(x); }))
    fail(fmt::format("section '{}' holds a scale that is not finite", name));
  return t;
}

StringTable ModelFile::strings(std::string_view name) const {
  return strings_of(section(name, Kind::Strings));
}

StringIndex ModelFile::index(std::string_view name) const {
  const StringTable list = strings(name);
  const Section& s = section(std::string(name) + ".index", Kind::Index);
  const auto* slots = reinterpret_cast<const std::uint32_t*>(s.data);
  if (!std::has_single_bit(s.rows) ||
      std::any_of(slots, slots + s.rows, [&](auto n) { return n > list.size(); }))
    fail(fmt::format("section '{}' is no index of '{}'", s.name, name));
  return {list, slots, s.rows};
}

double ModelFile::hyperparameter(std::string_view key) const {
  const Section& s = section("hyperparameters", Kind::Text);
  std::string_view text(reinterpret_cast<const char*>(s.data), s.size);
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ' ') continue;
    line.remove_prefix(key.size() + 1);
    double value = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    if (error == std::errc() && (end == line.data() + line.size() || *end == '\0' || *end == '\r'))
      return value;
    fail(fmt::format("hyperparameter '{}' is no number", key));
  }
  fail(fmt::format("hyperparameter '{}' is missing", key));
}

}  // namespace newsgraph::parser
