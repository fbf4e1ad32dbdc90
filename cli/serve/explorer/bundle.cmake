# cmake -DPAGE=DIR -DCYTOSCAPE=FILE -DOUTPUT=FILE.cpp -P bundle.cmake: the page's files as a C++ source. Without CYTOSCAPE
# it holds none.
set(scripts elements model source_server source_inside layout graph_view table_view panel search filter_form address saving main)

set(source "// Made by bundle.cmake.\n#include \"cli/serve/explorer/explorer.hpp\"\n\nnamespace newsgraph::cli::serve {\n\n")
if(CYTOSCAPE)
  set(explorer "'use strict';\n(() => {\n")
  foreach(script ${scripts})
    file(READ "${PAGE}/${script}.js" text)
    string(APPEND explorer "${text}")
  endforeach()
  string(APPEND explorer "})();\n")
  file(READ "${PAGE}/index.html" index)
  file(READ "${PAGE}/explorer.css" style)
  file(READ "${CYTOSCAPE}" cytoscape)
  string(APPEND source
    "namespace {\n\nconstexpr char index[] = R\"bundle(${index})bundle\";\nconstexpr char style[] = R\"bundle(${style})bundle\";\n"
    "constexpr char explorer[] = R\"bundle(${explorer})bundle\";\nconstexpr char cytoscape[] = R\"bundle(${cytoscape})bundle\";\n\n"
    "}  // namespace\n\n"
    "std::span<const BundledFile> explorer_files() {\n  static constexpr BundledFile all[] = {\n"
    "    {\"/\", \"text/html; charset=utf-8\", {index, sizeof index - 1}},\n"
    "    {\"/explorer.css\", \"text/css; charset=utf-8\", {style, sizeof style - 1}},\n"
    "    {\"/explorer.js\", \"text/javascript; charset=utf-8\", {explorer, sizeof explorer - 1}},\n"
    "    {\"/cytoscape.js\", \"text/javascript; charset=utf-8\", {cytoscape, sizeof cytoscape - 1}},\n"
    "  };\n  return all;\n}\n")
else()
  string(APPEND source "std::span<const BundledFile> explorer_files() { return {}; }\n")
endif()
file(WRITE "${OUTPUT}" "${source}\n}  // namespace newsgraph::cli::serve\n")
