#pragma once
// The records of a CSV file (RFC 4180), one after the other, whatever its size: a buffer holds the record
// under way.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::graph {

class CsvScanner {
 public:
  CsvScanner(std::string file, std::istream& in);
  /// Reads the next record that is not an empty line; false at the end. Throws FormatError.
  bool next();
  std::size_t size() const { return fields_.size(); }
  /// A field's content without its quotes; valid until the next record.
  std::string_view text(std::size_t number) const {
    const Field& field = fields_[number];
    return {(field.doubled ? plain_ : buffer_).data() + field.start, field.size};
  }
  bool is_absent(std::size_t number) const { return fields_[number].size == 0 && !fields_[number].quoted; }
  bool is_quoted(std::size_t number) const { return fields_[number].quoted; }
  /// Throws "nodes.csv: line 3, column 7: MESSAGE"; of a field beyond the last one at the record's end.
  [[noreturn]] void fail(std::size_t field, const std::string& message) const;

 private:
  struct Field {
    std::size_t start, size;  // of the content, into buffer_ or, where it had doubled quotes, into plain_
    bool quoted, doubled;
    std::size_t place;  // where it begins in buffer_, its quote included
  };
  enum class Outcome { Record, NeedsMore, End };
  Outcome scan();
  bool scan_quoted(std::size_t& at);  // false where the buffer ends first
  std::size_t line_break(std::size_t at) const;
  void refill();
  void undouble();
  void check_encoding() const;
  std::pair<std::size_t, std::size_t> line_and_column(std::size_t place) const;
  [[noreturn]] void fail_at(std::size_t place, const std::string& message) const;

  std::string file_;
  std::istream& in_;
  std::string buffer_;
  std::string plain_;       // contents that had doubled quotes
  std::size_t used_ = 0;    // bytes of buffer_ that are the file's
  std::size_t record_ = 0;  // where the record under way begins
  std::size_t next_ = 0;    // where the one after it begins
  std::size_t line_ = 1;    // of record_
  std::size_t lines_ = 0;   // line breaks from record_ to next_
  bool at_end_ = false;
  std::vector<Field> fields_;
};

}  // namespace newsgraph::graph
