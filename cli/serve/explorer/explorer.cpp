#include "cli/serve/explorer/explorer.hpp"

#include <algorithm>

#include "cli/markup.hpp"

namespace newsgraph::cli::serve {

namespace {

std::string_view file(std::string_view path) {
  const auto files = explorer_files();
  const auto found = std::ranges::find(files, path, &BundledFile::path);
  return found == files.end() ? std::string_view() : found->bytes;
}

/// What stands between the two marks, they included, makes place for the text.
void replace(std::string& page, std::string_view from, std::string_view to, std::string_view text) {
  const std::size_t start = page.find(from);
  if (start == std::string::npos) return;
  const std::size_t end = page.find(to, start);
  if (end == std::string::npos) return;
  page.replace(start, end + to.size() - start, text);
}

/// JSON in a script element: nothing in it may end the element.
std::string in_script(std::string_view json) {
  std::string text;
  text.reserve(json.size() + json.size() / 50);
  for (const char c : json) {
    if (c == '<') {
      text += "\\u003c";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::string explorer_page_with(std::string_view title, std::string_view data) {
  if (explorer_files().empty()) return {};
  std::string page(file("/"));
  replace(page, "<title>", "</title>", "<title>" + escaped(title) + "</title>");
  replace(
      page, "<meta charset", ">",
      "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; "
      "form-action 'none'\">");
  replace(page, "<link rel=\"stylesheet\"", ">",
          "<style id=\"__________cytoscape_stylesheet\">" + std::string(file("/explorer.css")) + "</style>");
  std::string scripts =
      "<script type=\"application/json\" id=\"graph-data\">" + in_script(data) + "</script>\n";
  for (const std::string_view path : {"/cytoscape.js", "/explorer.js"})
    scripts += "<script>" + std::string(file(path)) + "</script>\n";
  replace(page, "<script src=\"cytoscape.js\">", "<script src=\"explorer.js\"></script>\n", scripts);
  return page;
}

}  // namespace newsgraph::cli::serve
