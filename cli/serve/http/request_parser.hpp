#pragma once
// Bytes into requests. Boost.Beast's parser does it; nothing else in the program knows of Boost.Beast.

#include <cstddef>
#include <memory>
#include <string>

#include "cli/serve/http/message.hpp"

namespace newsgraph::cli::serve::http {

class RequestParser {
 public:
  RequestParser(std::size_t header_bytes, std::size_t body_bytes);
  ~RequestParser();
  RequestParser(RequestParser&&) noexcept;
  RequestParser& operator=(RequestParser&&) noexcept;

  enum class Progress {
    Wants,   // more bytes
    Header,  // the header is there, and was not before; request() has all but the body
    Done,    // the request is whole
    Bad      // it is none: see status() and message(); the connection is of no use any more
  };
  /// Takes bytes from the front of the text, as many as belong to the request.
  Progress take(std::string& bytes);
  /// Does the client wait for "100 Continue" before it sends the body?
  bool waits_to_continue() const;
  Request& request();
  unsigned status() const;
  const std::string& message() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace newsgraph::cli::serve::http
