#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace newsgraph::graph {

/// Whole records of a CSV file (RFC 4180).
struct CsvChunk {
  std::string bytes;
  std::size_t line = 1;  // of its first byte in the file
};

/// Cuts a CSV file into chunks of about a megabyte, or of one record where that is longer, so that they can
/// be read apart from each other. What is wrong in a record is left for the CsvScanner to find.
class CsvChunks {
 public:
  CsvChunks(std::string file, std::istream& in);
  /// False at the end. Throws FormatError where the file cannot be read.
  bool next(CsvChunk& chunk);

 private:
  bool fill();
  std::size_t end_of_records();

  std::string file_;
  std::istream& in_;
  std::string rest_;       // read, but in no chunk yet
  std::size_t line_ = 1;   // of its first byte
  std::size_t place_ = 0;  // up to here it was looked through for records' ends
  std::size_t end_ = 0;    // of the last whole record before place_
  bool at_field_start_ = true, in_quotes_ = false;
  bool at_end_ = false;
};

}  // namespace newsgraph::graph
