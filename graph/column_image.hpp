#pragma once
// A graph as bytes, column by column, from which it is read in bulk: names, strings, labels, edges, and the
// pages of the property columns as they lie in memory. It is for this program's own files, where it stands
// beside the rows that are the truth (store/snapshot.hpp).

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "graph/property_graph.hpp"

namespace newsgraph::graph {

class PropertyTable;

/// The bytes are no image.
class ImageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class ColumnImage {
 public:
  static constexpr std::size_t kSections = 6;
  using Sections = std::array<std::string, kSections>;

  /// nullopt where an id is not in use, because something was removed, or a string has over 4 GiB. Labels,
  /// types and keys are numbered by their first appearance among the elements, as when rows are read.
  static std::optional<Sections> write(const PropertyGraph& graph);
  /// Takes the sections apart, so that no more than one of them is there twice. Throws ImageError.
  static PropertyGraph read(Sections sections);
  /// The same graph once more, in memory, with the same ids. Not while a unit of change is open.
  static PropertyGraph copy(const PropertyGraph& graph);

 private:
  struct Numbering;
  static Numbering number(const PropertyGraph& graph);
  static std::string write_names(const PropertyGraph& graph, const Numbering& numbering);
  static std::string write_strings(const PropertyGraph& graph);
  static std::string write_nodes(const PropertyGraph& graph, const Numbering& numbering);
  static std::string write_edges(const PropertyGraph& graph, const Numbering& numbering);
  /// `shapes` gives the keys of each shape, by its number in the image.
  static std::string write_columns(const PropertyTable& table, const std::vector<std::vector<KeyId>>& shapes,
                                   const Numbering& numbering);
  static void read_columns(std::string bytes, std::uint32_t elements, std::size_t keys, std::size_t strings,
                           PropertyTable& table);
  static void read_names(std::string bytes, PropertyGraph& graph);
  static void read_strings(std::string bytes, PropertyGraph& graph);
  static void read_nodes(std::string bytes, PropertyGraph& graph);
  static void read_edges(std::string bytes, std::uint32_t nodes, std::size_t types, Adjacency& adjacency);
};

}  // namespace newsgraph::graph
