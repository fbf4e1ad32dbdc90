#pragma once
// Extraction records drawn in a few lines, for tests:
//
//   article a1 2030-05-01
//     p1  Person  Ida Holm; Holm [minister]        an entity: id, type, names, [role]; named
//     g1  Group*  300 South Velian soldiers {300}  a star: no proper name; {head count}
//     r   p1 SENT g1                               a relation; "-" for an end that the text leaves open
//
// Lines that begin with other words are kept for the test.

#include <map>
#include <string>
#include <vector>

#include "parser/extract/extraction.hpp"

namespace newsgraph::tests {

struct Sketch {
  std::vector<parser::Extraction> records;
  std::map<std::string, std::pair<std::size_t, parser::EntityIndex>> entities;  // by "a1/p1"
  std::vector<std::vector<std::string>> rest;  // other lines, split at blanks
};

Sketch read_sketch(const std::string& text);

}  // namespace newsgraph::tests
