// The page's files, and the description of the interface.

#include <algorithm>

#include "cli/serve/api/api.hpp"
#include "cli/serve/api/openapi.hpp"
#include "cli/serve/bundle.hpp"

namespace newsgraph::cli::serve::api {

Reply page(const Call& call) {
  const auto files = bundled_files();
  const auto found = std::ranges::find(files, std::string_view(call.request.path), &BundledFile::path);
  if (found == files.end()) return problem(404, "there is nothing of this name");
  Response response{200, std::string(found->content_type), std::string(found->bytes), {}};
  response.headers.emplace_back("Cache-Control", "no-cache");
  return response;
}

Reply openapi(const Call&) { return json(std::string(openapi_text())); }

}  // namespace newsgraph::cli::serve::api
