#pragma once
// A result that its client fetches piece by piece.

#include <cstddef>
#include <deque>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "cli/serve/result_stream.hpp"

namespace newsgraph::cli::bolt {

class OpenResult {
 public:
  explicit OpenResult(std::shared_ptr<serve::ResultStream> stream) : stream_(std::move(stream)) {}
  OpenResult(OpenResult&&) = default;
  OpenResult& operator=(OpenResult&&) = default;
  /// Whoever makes rows for it stops.
  ~OpenResult() {
    if (stream_) stream_->cancel();
  }

  serve::ResultStream& stream() const { return *stream_; }

  /// Takes what the stream holds, at most until so many rows lie ready.
  void fetch(std::size_t rows);
  void fetch_all() { fetch(std::numeric_limits<std::size_t>::max()); }
  std::size_t ready() const { return ready_.size(); }
  std::size_t ready_bytes() const { return bytes_; }
  std::string next();
  void drop_ready();
  /// The stream has given its last row; some may lie ready.
  bool made() const { return made_; }
  bool ended() const { return made_ && ready_.empty(); }
  bool failed() const { return made_ && stream_->failure().has_value(); }

 private:
  std::shared_ptr<serve::ResultStream> stream_;
  std::deque<std::string> ready_;
  std::size_t bytes_ = 0;
  bool made_ = false;
};

}  // namespace newsgraph::cli::bolt
