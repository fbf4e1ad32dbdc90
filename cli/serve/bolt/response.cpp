#include "cli/serve/bolt/response.hpp"

#include "cli/serve/bolt/chunking.hpp"
#include "cli/serve/bolt/packstream.hpp"
#include "cli/serve/bolt/value_writer.hpp"

namespace newsgraph::cli::bolt::response {

void success(std::string& out, const graph::Map& metadata, Dialect dialect) {
  std::string message;
  Packer packer(message);
  packer.structure(kSuccess, 1);
  write_plain(packer, graph::Value(metadata), dialect);
  append_chunked(out, message);
}

void ignored(std::string& out) {
  std::string message;
  Packer(message).structure(kIgnored, 0);
  append_chunked(out, message);
}

void failure(std::string& out, std::string_view code, std::string_view text) {
  std::string message;
  Packer packer(message);
  packer.structure(kFailure, 1);
  packer.map(2);
  packer.key("code");
  packer.string(code);
  packer.key("message");
  packer.string(text);
  append_chunked(out, message);
}

}  // namespace newsgraph::cli::bolt::response
