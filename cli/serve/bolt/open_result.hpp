#pragma once
// A result that its client fetches piece by piece.

#include <cstddef>
#include <deque>
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
  /// The same, all of it; gives how many bytes lie ready.
  std::size_t fetch_all();
  std::size_t ready() const { return ready_.size(); }
  std::string next();
  void drop_ready() { ready_.clear(); }
  /// The stream has given its last row; some may lie ready.
  bool made() const { return made_; }
  bool ended() const { return made_ && ready_.empty(); }
  bool failed() const { return made_ && stream_->failure().has_value(); }

 private:
  std::shared_ptr<serve::ResultStream> stream_;
  std::deque<std::string> ready_;
  bool made_ = false;
};

}  // namespace newsgraph::cli::bolt
