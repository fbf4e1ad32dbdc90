#pragma once
// The weights file, mapped into memory. The format is specified in ../model/README.md.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::parser {

/// Rows × columns of int8 with one scale a row, in place.
struct QuantisedTable {
  std::uint32_t rows = 0, columns = 0;
  const float* scales = nullptr;
  const std::int8_t* values = nullptr;

  /// Writes the row's `columns` numbers.
  void read_row(std::uint32_t row, float* out) const;
};

/// A list of strings, in place.
class StringTable {
 public:
  StringTable() = default;
  StringTable(const std::uint32_t* offsets, const char* bytes, std::uint32_t count)
      : offsets_(offsets), bytes_(bytes), count_(count) {}

  std::uint32_t size() const { return count_; }
  std::string_view operator[](std::uint32_t i) const {
    return {bytes_ + offsets_[i], offsets_[i + 1] - offsets_[i]};
  }

 private:
  const std::uint32_t* offsets_ = nullptr;
  const char* bytes_ = nullptr;
  std::uint32_t count_ = 0;
};

/// A list of strings with its hash index.
class StringIndex {
 public:
  StringIndex() = default;
  StringIndex(StringTable strings, const std::uint32_t* slots, std::uint32_t slot_count)
      : strings_(strings), slots_(slots), slot_count_(slot_count) {}

  std::optional<std::uint32_t> find(std::string_view string) const;
  const StringTable& strings() const { return strings_; }

 private:
  StringTable strings_;
  const std::uint32_t* slots_ = nullptr;
  std::uint32_t slot_count_ = 0;
};

/// FNV-1a over bytes, 64 bits: the file's hash of strings.
std::uint64_t fnv(std::string_view bytes);

/// The mapped file. The constructor checks magic, version, size, checksum and every section's bounds; the
/// accessors check that a section is there, of the right kind and shape. All throw ModelError. What they
/// return lives as long as the file.
class ModelFile {
 public:
  explicit ModelFile(const std::filesystem::path& path);
  /// Of bytes that lie in another file, `path`.
  ModelFile(std::string_view bytes, const std::filesystem::path& path);
  ~ModelFile();
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;

  /// A float32 or int8 section as floats, row after row.
  std::vector<float> floats(std::string_view name, std::uint32_t rows, std::uint32_t columns) const;
  /// An int8 section with that many columns.
  QuantisedTable table(std::string_view name, std::uint32_t columns) const;
  StringTable strings(std::string_view name) const;
  /// A string section and its index, the section "NAME.index".
  StringIndex index(std::string_view name) const;
  /// The number after `key` in the section `hyperparameters`.
  double hyperparameter(std::string_view key) const;

  [[noreturn]] void fail(const std::string& what) const;

 private:
  struct Section;
  enum class Kind : std::uint32_t { Float32 = 1, Int8, Strings, Index, Text };

  void read();
  [[noreturn]] void fail_as_too_short() const;
  void check_header() const;
  void read_sections();
  void check_strings(const Section& section) const;
  const Section& section(std::string_view name, Kind kind) const;
  QuantisedTable table_of(const Section& section) const;
  StringTable strings_of(const Section& section) const;

  std::filesystem::path path_;
  std::vector<std::uint64_t> copy_;      // of bytes from another file
  const std::uint8_t* bytes_ = nullptr;  // mapped, or the copy's
  std::size_t size_ = 0;
  std::vector<Section> sections_;
};

}  // namespace newsgraph::parser
