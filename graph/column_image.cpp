#include "graph/column_image.hpp"

#include <tbb/parallel_invoke.h>

#include <algorithm>
#include <limits>
#include <tuple>

#include "graph/byte_stream.hpp"
#include "graph/formats/json_value.hpp"
#include "graph/property_graph_data.hpp"
#include "graph/value_bytes.hpp"

namespace newsgraph::graph {

namespace {

constexpr std::uint32_t kUnused = 0xffffffff;
constexpr std::uint8_t kNoPage = 0xff;

/// Symbols in a new order.
struct Renumbered {
  std::vector<std::uint32_t> order;   // the old ids of the symbols in use, in their new order
  std::vector<std::uint32_t> number;  // by old id, kUnused where none

  explicit Renumbered(std::size_t symbols) : number(symbols, kUnused) {}
  void use(std::uint32_t symbol) {
    if (number[symbol] != kUnused) return;
    number[symbol] = static_cast<std::uint32_t>(order.size());
    order.push_back(symbol);
  }
};

void check(bool holds, const char* what) {
  if (!holds) throw ImageError(what);
}

bool is_word_kind(Kind kind) {
  return kind == Kind::Boolean || kind == Kind::Integer || kind == Kind::Float || kind == Kind::Date ||
         kind == Kind::LocalTime || kind == Kind::String;
}

}  // namespace

struct ColumnImage::Numbering {
  Renumbered labels, types, keys;
};

/// As rows are read: nodes first, each with its labels and then its keys in the order of their names.
ColumnImage::Numbering ColumnImage::number(const PropertyGraph& graph) {
  const PropertyGraph::Data& data = *graph.data_;
  Numbering numbering{Renumbered(graph.label_count()), Renumbered(graph.type_count()),
                      Renumbered(graph.key_count())};
  std::vector<bool> seen(data.labels.sets_.size());
  for (const LabelSetId set : data.labels.sets_of_nodes_) {
    const auto i = static_cast<std::uint32_t>(set);
    if (seen[i]) continue;
    seen[i] = true;
    std::vector<LabelId> labels = data.labels.sets_[i];
    std::sort(labels.begin(), labels.end(),
              [&](LabelId a, LabelId b) { return graph.name(a) < graph.name(b); });
    for (const LabelId label : labels) numbering.labels.use(static_cast<std::uint32_t>(label));
  }
  const Adjacency& adjacency = graph.adjacency_;
  for (std::uint32_t edge = 0;
       edge < adjacency.edge_bound() && numbering.types.order.size() < graph.type_count(); ++edge) {
    numbering.types.use(static_cast<std::uint32_t>(adjacency.type_of(EdgeId{edge})));
  }
  for (const PropertyTable* table : {&data.node_properties, &data.edge_properties}) {
    std::vector<std::tuple<std::size_t, std::string_view, std::uint32_t>> first;  // element, name, key
    for (std::uint32_t key = 0; key < table->columns_.size(); ++key) {
      const auto& pages = table->columns_[key].pages_;
      const auto page =
          std::find_if(pages.begin(), pages.end(), [](const auto& own) { return own != nullptr; });
      if (page == pages.end()) continue;
      const auto element = static_cast<std::size_t>(page - pages.begin()) * PropertyColumn::kPageSize +
                           (*page)->present._Find_first();
      first.emplace_back(element, graph.name(KeyId{key}), key);
    }
    std::sort(first.begin(), first.end());
    for (const auto& [element, name, key] : first) numbering.keys.use(key);
  }
  return numbering;
}

std::string ColumnImage::write_names(const PropertyGraph& graph, const Numbering& numbering) {
  ByteWriter out;
  const auto write = [&](const Renumbered& symbols, auto name_of) {
    out.number(static_cast<std::uint64_t>(symbols.order.size()));
    for (const std::uint32_t symbol : symbols.order) out.text(name_of(symbol));
  };
  write(numbering.labels, [&](std::uint32_t i) { return graph.name(LabelId{i}); });
  write(numbering.types, [&](std::uint32_t i) { return graph.name(TypeId{i}); });
  write(numbering.keys, [&](std::uint32_t i) { return graph.name(KeyId{i}); });
  return out.take();
}

void ColumnImage::read_names(std::string bytes, PropertyGraph& graph) {
  ByteReader in(bytes);
  const auto read = [&in](auto intern) {
    const auto count = in.number<std::uint64_t>();
    for (std::uint64_t i = 0; i < count; ++i) {
      check(static_cast<std::uint64_t>(intern(in.text())) == i, "a name is there twice");
    }
  };
  read([&](std::string_view name) { return graph.label(name); });
  read([&](std::string_view name) { return graph.type(name); });
  read([&](std::string_view name) { return graph.key(name); });
}

std::string ColumnImage::write_strings(const PropertyGraph& graph) {
  const SymbolTable& strings = graph.data_->strings;
  ByteWriter out;
  std::vector<std::uint32_t> sizes(strings.size());
  std::size_t size = 0;
  for (std::uint32_t i = 0; i < strings.size(); ++i) {
    sizes[i] = static_cast<std::uint32_t>(strings.text(i).size());
    size += sizes[i];
  }
  out.reserve(size + 4 * sizes.size() + 8);
  out.array(sizes);
  for (std::uint32_t i = 0; i < strings.size(); ++i) out.bytes(strings.text(i).data(), sizes[i]);
  return out.take();
}

void ColumnImage::read_strings(std::string bytes, PropertyGraph& graph) {
  ByteReader in(bytes);
  SymbolTable& strings = graph.data_->strings;
  const auto sizes = in.array<std::uint32_t>();
  strings.reserve(sizes.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    check(strings.intern(in.bytes(sizes[i])) == i, "a string is there twice");
  }
}

std::string ColumnImage::write_nodes(const PropertyGraph& graph, const Numbering& numbering) {
  const LabelIndex& labels = graph.data_->labels;
  ByteWriter out;
  out.number(static_cast<std::uint64_t>(labels.sets_.size()));
  for (const auto& set : labels.sets_) {
    std::vector<std::uint32_t> renumbered;
    for (const LabelId label : set) {
      const std::uint32_t number = numbering.labels.number[static_cast<std::uint32_t>(label)];
      if (number != kUnused) renumbered.push_back(number);  // a set that no node has any more
    }
    std::sort(renumbered.begin(), renumbered.end());
    out.array(renumbered);
  }
  const auto& sets = labels.sets_of_nodes_;
  if (labels.sets_.size() <= 256) {
    std::vector<std::uint8_t> narrow(sets.size());
    std::transform(sets.begin(), sets.end(), narrow.begin(),
                   [](LabelSetId set) { return static_cast<std::uint8_t>(set); });
    out.array(narrow);
  } else {
    out.array(sets);
  }
  return out.take();
}

void ColumnImage::read_nodes(std::string bytes, PropertyGraph& graph) {
  ByteReader in(bytes);
  PropertyGraph::Data& data = *graph.data_;
  LabelIndex& labels = data.labels;
  const std::size_t known = graph.label_count();
  labels.sets_.clear();
  for (auto count = in.number<std::uint64_t>(); count > 0; --count) {
    std::vector<LabelId> set;
    for (const std::uint32_t label : in.array<std::uint32_t>()) {
      check(label < known && (set.empty() || set.back() < LabelId{label}), "a set of labels is wrong");
      set.push_back(LabelId{label});
    }
    labels.sets_.push_back(std::move(set));
  }
  check(!labels.sets_.empty() && labels.sets_[0].empty(), "the empty set of labels is missing");
  if (labels.sets_.size() <= 256) {
    for (const std::uint8_t set : in.array<std::uint8_t>()) labels.sets_of_nodes_.push_back(LabelSetId{set});
  } else {
    labels.sets_of_nodes_ = in.array<LabelSetId>();
  }
  labels.sets_of_nodes_.shrink_to_fit();
  const auto nodes = static_cast<std::uint32_t>(labels.sets_of_nodes_.size());
  labels.members_.resize(known);
  for (std::uint32_t node = 0; node < nodes; ++node) {
    const auto set = static_cast<std::uint32_t>(labels.sets_of_nodes_[node]);
    check(set < labels.sets_.size(), "a node's set of labels is unknown");
    for (const LabelId label : labels.sets_[set]) {
      auto& members = labels.members_[static_cast<std::uint32_t>(label)];
      members.nodes.push_back(NodeId{node});
      ++members.count;
    }
  }
  for (auto& members : labels.members_) members.nodes.shrink_to_fit();
  data.node_alive.assign(nodes, 1);
  data.node_count = nodes;
}

std::string ColumnImage::write_edges(const PropertyGraph& graph, const Numbering& numbering) {
  const Adjacency& adjacency = graph.adjacency_;
  ByteWriter out;
  const std::uint32_t edges = adjacency.edge_bound();
  const bool narrow = numbering.types.order.size() <= 256;
  out.reserve(edges * (sizeof(Adjacency::Ends) + (narrow ? 1 : 4)) + 24);
  out.array(adjacency.ends_);
  out.number(static_cast<std::uint8_t>(narrow));
  for (std::uint32_t edge = 0; edge < edges; ++edge) {
    const std::uint32_t type = numbering.types.number[static_cast<std::uint32_t>(adjacency.types_[edge])];
    if (narrow) {
      out.number(static_cast<std::uint8_t>(type));
    } else {
      out.number(type);
    }
  }
  return out.take();
}

void ColumnImage::read_edges(std::string bytes, std::uint32_t nodes, std::size_t types,
                             Adjacency& adjacency) {
  ByteReader in(bytes);
  adjacency.ends_ = in.array<Adjacency::Ends>();
  const std::size_t edges = adjacency.ends_.size();
  check(edges < kUnused, "too many edges");
  std::uint32_t highest = 0;
  for (const Adjacency::Ends& ends : adjacency.ends_) {
    highest =
        std::max({highest, static_cast<std::uint32_t>(ends.source), static_cast<std::uint32_t>(ends.target)});
  }
  check(edges == 0 || highest < nodes, "an edge at a node that is not there");
  const bool narrow = in.number<std::uint8_t>() != 0;
  adjacency.count_by_type_.assign(types, 0);
  adjacency.types_.reserve(edges);
  for (std::size_t edge = 0; edge < edges; ++edge) {
    const std::uint32_t type = narrow ? in.number<std::uint8_t>() : in.number<std::uint32_t>();
    check(type < types, "an edge of an unknown type");
    adjacency.types_.push_back(TypeId{type});
    ++adjacency.count_by_type_[type];
  }
  adjacency.alive_.assign(edges, true);
  adjacency.alive_count_ = edges;
  adjacency.outgoing_.newest.assign(nodes, Adjacency::kNone);
  adjacency.incoming_.newest.assign(nodes, Adjacency::kNone);
  adjacency.compact(false);
}

std::string ColumnImage::write_columns(const PropertyTable& table,
                                       const std::vector<std::vector<KeyId>>& shapes,
                                       const Numbering& numbering) {
  ByteWriter out;
  const auto& keys = numbering.keys.number;
  out.number(static_cast<std::uint64_t>(shapes.size()));
  for (const auto& own : shapes) {
    std::vector<std::uint32_t> renumbered;
    for (const KeyId key : own) {
      if (keys[index(key)] != kUnused) renumbered.push_back(keys[index(key)]);
    }
    std::sort(renumbered.begin(), renumbered.end());
    out.array(renumbered);
  }
  for (std::uint32_t key = 0; key < table.columns_.size(); ++key) {
    const auto& pages = table.columns_[key].pages_;
    if (keys[key] == kUnused || pages.empty()) continue;
    out.number(keys[key]);
    out.number(static_cast<std::uint32_t>(pages.size()));
    for (const auto& page : pages) {
      out.number(page ? static_cast<std::uint8_t>(page->kind) : kNoPage);
      if (!page) continue;
      out.number(page->present);
      if (page->kind == Kind::Null) {
        for (std::uint32_t row = 0; row < PropertyColumn::kPageSize; ++row) {
          if (page->present[row]) write_value(out, page->values[row]);
        }
      } else {
        out.number(page->width);
        out.number(page->base);
        out.bytes(page->words.get(), PropertyColumn::kPageSize * std::size_t{page->width});
      }
    }
  }
  return out.take();
}

void ColumnImage::read_columns(std::string bytes, std::uint32_t elements, std::size_t keys,
                               std::size_t strings, PropertyTable& table) {
  ByteReader in(bytes);
  table.keys_.resize(in.number<std::uint64_t>());
  for (auto& own : table.keys_) {
    for (const std::uint32_t key : in.array<std::uint32_t>()) {
      check(key < keys && (own.empty() || own.back() < KeyId{key}), "a set of keys is wrong");
      own.push_back(KeyId{key});
    }
  }
  table.columns_.resize(keys);
  while (!in.at_end()) {
    const auto key = in.number<std::uint32_t>();
    const auto count = in.number<std::uint32_t>();
    check(key < keys && count <= elements / PropertyColumn::kPageSize + 1, "a column is wrong");
    auto& pages = table.columns_[key].pages_;
    pages.resize(count);
    for (auto& page : pages) {
      const auto kind = in.number<std::uint8_t>();
      if (kind == kNoPage) continue;
      page = std::make_unique<PropertyColumn::Page>();
      page->kind = static_cast<Kind>(kind);
      page->present = in.number<decltype(page->present)>();
      if (page->kind == Kind::Null) {
        page->values = std::make_unique<Value[]>(PropertyColumn::kPageSize);
        for (std::uint32_t row = 0; row < PropertyColumn::kPageSize; ++row) {
          if (page->present[row]) page->values[row] = read_value(in);
        }
        continue;
      }
      page->width = in.number<std::uint8_t>();
      page->base = in.number<std::uint64_t>();
      const bool has_width = page->width == 1 || page->width == 2 || page->width == 4 || page->width == 8;
      check(has_width && is_word_kind(page->kind), "a page is wrong");
      const std::string_view words = in.bytes(PropertyColumn::kPageSize * std::size_t{page->width});
      page->words.reset(new unsigned char[words.size()]);
      std::memcpy(page->words.get(), words.data(), words.size());
      for (std::uint32_t row = 0; page->kind == Kind::String && row < PropertyColumn::kPageSize; ++row) {
        check(!page->present[row] || page->word(row) < strings, "a string that is not there");
      }
    }
  }
}

std::optional<ColumnImage::Sections> ColumnImage::write(const PropertyGraph& graph) {
  if (graph.node_count() != graph.node_bound() || graph.edge_count() != graph.edge_bound())
    return std::nullopt;
  const PropertyGraph::Data& data = *graph.data_;
  for (std::uint32_t i = 0; i < data.strings.size(); ++i) {
    if (data.strings.text(i).size() > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  }
  Numbering numbering = number(graph);
  std::vector<std::vector<KeyId>> by_type(numbering.types.order.size());  // an edge's shape is its type
  for (std::size_t i = 0; i < by_type.size(); ++i) {
    const std::uint32_t old = numbering.types.order[i];
    if (old < data.edge_properties.keys_.size()) by_type[i] = data.edge_properties.keys_[old];
  }
  Sections sections;
  tbb::parallel_invoke(
      [&] { sections[0] = write_names(graph, numbering); }, [&] { sections[1] = write_strings(graph); },
      [&] { sections[2] = write_nodes(graph, numbering); },
      [&] { sections[3] = write_edges(graph, numbering); },
      [&] { sections[4] = write_columns(data.node_properties, data.node_properties.keys_, numbering); },
      [&] { sections[5] = write_columns(data.edge_properties, by_type, numbering); });
  return sections;
}

PropertyGraph ColumnImage::read(Sections sections) {
  PropertyGraph graph;
  try {
    read_names(std::move(sections[0]), graph);
    read_nodes(std::move(sections[2]), graph);
    const std::uint32_t nodes = graph.node_bound();
    std::uint32_t edges = 0;
    std::size_t strings = 0;
    {
      ByteReader counts(sections[3]);
      edges = static_cast<std::uint32_t>(std::min<std::uint64_t>(counts.number<std::uint64_t>(), kUnused));
      ByteReader sizes(sections[1]);
      strings = sizes.number<std::uint64_t>();
    }
    PropertyGraph::Data& data = *graph.data_;
    const std::size_t keys = graph.key_count(), types = graph.type_count();
    tbb::parallel_invoke(
        [&] { read_edges(std::move(sections[3]), nodes, types, graph.adjacency_); },
        [&] { read_strings(std::move(sections[1]), graph); },
        [&] { read_columns(std::move(sections[4]), nodes, keys, strings, data.node_properties); },
        [&] { read_columns(std::move(sections[5]), edges, keys, strings, data.edge_properties); });
    check(data.node_properties.keys_.size() <= data.labels.sets_.size(), "keys of an unknown set of labels");
  } catch (const ByteReader::End& error) {
    throw ImageError(error.what());
  } catch (const JsonError& error) {
    throw ImageError(error.what());
  }
  return graph;
}

}  // namespace newsgraph::graph
