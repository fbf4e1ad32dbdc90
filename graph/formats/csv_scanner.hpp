#pragma once
// The records of a chunk of a CSV file (RFC 4180), one after the other.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/formats/csv_chunks.hpp"

namespace newsgraph::graph {

class CsvScanner {
 public:
  /// `file` is for messages; the chunk's bytes must stay.
  CsvScanner(std::string_view file, const CsvChunk& chunk)
      : file_(file), bytes_(chunk.bytes), line_(chunk.line) {}
  /// Reads the next record that is not an empty line; false at the end. Throws FormatError.
  bool next();
  std::size_t size() const { return fields_.size(); }
  /// A field's content without its quotes: a part of the chunk, or, where it had doubled quotes, valid until
  /// the next record.
  std::string_view text(std::size_t number) const {
    const Field& field = fields_[number];
    return {(field.doubled ? plain_.data() : bytes_.data()) + field.start, field.size};
  }
  bool is_absent(std::size_t number) const { return fields_[number].size == 0 && !fields_[number].quoted; }
  bool is_passing(std::size_t number) const { return fields_[number].doubled; }
  /// What comes after the record.
  CsvChunk rest() const { return {std::string(bytes_.substr(next_)), line_ + lines_}; }
  /// Throws "nodes.csv: line 3, column 7: MESSAGE"; of a field beyond the last one at the record's end.
  [[noreturn]] void fail(std::size_t field, const std::string& message) const;

 private:
  struct Field {
    std::size_t start, size;  // of the content, into bytes_ or, where it had doubled quotes, into plain_
    bool quoted, doubled;
    std::size_t place;  // where it begins in bytes_, its quote included
  };
  void scan();
  std::size_t scan_quoted(std::size_t at);
  std::size_t line_break(std::size_t at) const;
  void undouble();
  void check_encoding() const;
  [[noreturn]] void fail_at(std::size_t place, const std::string& message) const;

  std::string_view file_;
  std::string_view bytes_;
  std::string plain_;       // contents that had doubled quotes
  std::size_t record_ = 0;  // where the record under way begins
  std::size_t next_ = 0;    // where the one after it begins
  std::size_t line_;        // of record_
  std::size_t lines_ = 0;   // line breaks from record_ to next_
  std::vector<Field> fields_;
};

}  // namespace newsgraph::graph
