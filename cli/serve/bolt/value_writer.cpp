#include "cli/serve/bolt/value_writer.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "query/functions/temporal/zone.hpp"

namespace newsgraph::cli::bolt {

namespace {

using graph::Kind;
using graph::Value;

template <class Id>
std::int64_t number_of(Id id) {
  return static_cast<std::uint32_t>(id);
}

class Writer {
 public:
  Writer(Packer& out, const graph::PropertyGraph* graph, Dialect dialect)
      : out_(out), graph_(graph), dialect_(dialect) {}

  void write(const Value& value) {
    switch (value.kind()) {
      case Kind::Null:
        return out_.null();
      case Kind::Boolean:
        return out_.boolean(value.boolean());
      case Kind::Integer:
        return out_.integer(value.integer());
      case Kind::Float:
        return out_.real(value.real());
      case Kind::String:
        return out_.string(value.string());
      case Kind::List:
        out_.list(value.list().size());
        for (const auto& element : value.list()) write(element);
        return;
      case Kind::Map:
        out_.map(value.map().size());
        for (const auto& [key, entry] : value.map()) {
          out_.key(key);
          write(entry);
        }
        return;
      case Kind::Node:
        return node(value.node());
      case Kind::Relationship:
        return relationship(value.edge());
      case Kind::Path:
        return path(value.path());
      case Kind::Date:
        return structure(tag::kDate, {value.date().days});
      case Kind::LocalTime:
        return structure(tag::kLocalTime, {value.local_time().nanoseconds});
      case Kind::Time:
        return structure(tag::kTime, {value.time().local.nanoseconds, value.time().offset});
      case Kind::LocalDateTime:
        return structure(tag::kLocalDateTime, {query::temporal::local_seconds(value.local_date_time()),
                                               query::temporal::nanosecond_of(value.local_date_time())});
      case Kind::DateTime:
        return date_time(value.date_time());
      case Kind::Duration: {
        const auto& duration = value.duration();
        return structure(tag::kDuration,
                         {duration.months, duration.days, duration.seconds, duration.nanoseconds});
      }
    }
  }

 private:
  const graph::PropertyGraph& graph() const {
    if (graph_ == nullptr) throw std::logic_error("a part of a graph where there is no graph");
    return *graph_;
  }

  void structure(std::uint8_t tag, std::initializer_list<std::int64_t> fields) {
    out_.structure(tag, fields.size());
    for (const auto field : fields) out_.integer(field);
  }

  void element_id(std::int64_t id) {
    if (dialect_.element_ids) out_.string(std::to_string(id));
  }

  template <class Id>
  void properties(Id id) {
    if (!graph().contains(id)) return out_.map(0);
    const auto properties = graph().properties(id);
    out_.map(properties.size());
    for (const auto& [key, value] : properties) {
      out_.key(graph().name(key));
      write(value);
    }
  }

  void node(graph::NodeId id) {
    out_.structure(tag::kNode, dialect_.element_ids ? 4 : 3);
    out_.integer(number_of(id));
    const auto labels = graph().contains(id) ? graph().labels(id) : std::span<const graph::LabelId>{};
    out_.list(labels.size());
    for (const auto label : labels) out_.string(graph().name(label));
    properties(id);
    element_id(number_of(id));
  }

  void relationship(graph::EdgeId id) {
    const auto source = number_of(graph().source(id));
    const auto target = number_of(graph().target(id));
    out_.structure(tag::kRelationship, dialect_.element_ids ? 8 : 5);
    out_.integer(number_of(id));
    out_.integer(source);
    out_.integer(target);
    out_.string(graph().name(graph().type_of(id)));
    properties(id);
    element_id(number_of(id));
    element_id(source);
    element_id(target);
  }

  /// A relationship whose ends are told by the path around it.
  void unbound(graph::EdgeId id) {
    out_.structure(tag::kUnboundRelationship, dialect_.element_ids ? 4 : 3);
    out_.integer(number_of(id));
    out_.string(graph().name(graph().type_of(id)));
    properties(id);
    element_id(number_of(id));
  }

  /// Each node and relationship once, then the walk by their places: a relationship's from 1, negative where
  /// it is walked against its direction, then the next node's from 0. The walk begins at the first node.
  void path(const graph::Path& path) {
    const auto place_in = [](auto& distinct, auto element) {
      const auto found = std::find(distinct.begin(), distinct.end(), element);
      const auto place = found - distinct.begin();
      if (found == distinct.end()) distinct.push_back(element);
      return static_cast<std::int64_t>(place);
    };
    std::vector<graph::NodeId> nodes;
    std::vector<graph::EdgeId> edges;
    std::vector<std::int64_t> walk;
    if (!path.nodes.empty()) place_in(nodes, path.nodes.front());
    for (std::size_t i = 0; i < path.edges.size(); ++i) {
      const auto forwards = graph().source(path.edges[i]) == path.nodes[i];
      const auto edge = place_in(edges, path.edges[i]) + 1;
      walk.push_back(forwards ? edge : -edge);
      walk.push_back(place_in(nodes, path.nodes[i + 1]));
    }
    out_.structure(tag::kPath, 3);
    out_.list(nodes.size());
    for (const auto id : nodes) node(id);
    out_.list(edges.size());
    for (const auto id : edges) unbound(id);
    out_.list(walk.size());
    for (const auto place : walk) out_.integer(place);
  }

  void date_time(const graph::DateTime& value) {
    const auto seconds = query::temporal::local_seconds(value.local) - (dialect_.utc ? value.offset : 0);
    const auto zoned = !value.zone.empty();
    if (dialect_.utc) {
      out_.structure(zoned ? tag::kZonedDateTime : tag::kDateTime, 3);
    } else {
      out_.structure(zoned ? tag::kLegacyZonedDateTime : tag::kLegacyDateTime, 3);
    }
    out_.integer(seconds);
    out_.integer(query::temporal::nanosecond_of(value.local));
    if (zoned) {
      out_.string(value.zone);
    } else {
      out_.integer(value.offset);
    }
  }

  Packer& out_;
  const graph::PropertyGraph* graph_;
  Dialect dialect_;
};

}  // namespace

void write_value(Packer& out, const Value& value, const graph::PropertyGraph& graph, Dialect dialect) {
  Writer(out, &graph, dialect).write(value);
}

void write_plain(Packer& out, const Value& value, Dialect dialect) {
  Writer(out, nullptr, dialect).write(value);
}

}  // namespace newsgraph::cli::bolt
