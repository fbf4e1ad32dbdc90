#include "cli/serve/bundle.hpp"

#include "cli/serve/explorer/explorer.hpp"

namespace newsgraph::cli::serve {

namespace {

constexpr std::string_view plain_page = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>newsgraph</title>
<h1>newsgraph</h1>
<p>This server answers questions about a graph of news. Its explorer was left out when the program was built, for
Cytoscape.js was not there: <code>npm ci --prefix cli/serve/explorer</code> in the sources, and build again.</p>
<ul>
<li><code>POST /api/query</code> with <code>{"query": "MATCH (n) RETURN n LIMIT 5"}</code>, or
<a href="/api/query?query=MATCH%20(n)%20RETURN%20n%20LIMIT%205">by a link</a>: rows of an openCypher query</li>
<li><a href="/api/schema"><code>/api/schema</code></a>: labels, relationship types and properties</li>
<li><code>/api/search?q=…</code>: names that begin so</li>
<li><code>/api/entity/{id}</code>, <code>/api/evidence/{id}</code>, <code>/api/article/{id}</code></li>
<li><a href="/api/openapi.json"><code>/api/openapi.json</code></a>: all of it, described</li>
<li><a href="/healthz"><code>/healthz</code></a>, <a href="/metrics"><code>/metrics</code></a></li>
</ul>
</html>
)";

}  // namespace

std::span<const BundledFile> bundled_files() {
  if (const auto explorer = explorer_files(); !explorer.empty()) return explorer;
  static constexpr BundledFile all[] = {{"/", "text/html; charset=utf-8", plain_page}};
  return all;
}

}  // namespace newsgraph::cli::serve
