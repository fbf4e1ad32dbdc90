// /healthz and /metrics: for those who watch the server. The metrics are in Prometheus's text format 0.0.4.

#include <fmt/format.h>

#include <fstream>

#include "cli/serve/api/api.hpp"

namespace newsgraph::cli::serve::api {

namespace {

/// Bytes of memory that the program uses.
std::size_t resident_memory() {
  std::ifstream statm("/proc/self/statm");
  std::size_t total = 0, resident = 0;
  statm >> total >> resident;
  return resident * 4096;
}

class Text {
 public:
  void describe(std::string_view name, std::string_view type, std::string_view help) {
    text_ += fmt::format("# HELP newsgraph_{0} {1}\n# TYPE newsgraph_{0} {2}\n", name, help, type);
  }
  template <class Number>
  void value(std::string_view name, Number value, std::string_view labels = "") {
    text_ += fmt::format("newsgraph_{}{} {}\n", name, labels, value);
  }
  template <class Number>
  void one(std::string_view name, std::string_view type, std::string_view help, Number number) {
    describe(name, type, help);
    value(name, number);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void add_requests(Text& text, const Metrics& metrics) {
  const auto requests = metrics.requests();
  text.describe("http_requests_total", "counter", "Requests answered, by route and status.");
  for (const auto& [route, own] : requests) {
    for (const auto& [status, count] : own.by_status)
      text.value("http_requests_total", count, fmt::format("{{route=\"{}\",status=\"{}\"}}", route, status));
  }
  text.describe("http_request_seconds", "histogram", "From a request's first byte to its answer's last.");
  for (const auto& [route, own] : requests) {
    for (std::size_t i = 0; i < own.buckets.size(); ++i)
      text.value("http_request_seconds_bucket", own.buckets[i],
                 fmt::format("{{route=\"{}\",le=\"{}\"}}", route, Metrics::bounds[i]));
    text.value("http_request_seconds_bucket", own.count, fmt::format("{{route=\"{}\",le=\"+Inf\"}}", route));
    text.value("http_request_seconds_sum", own.seconds, fmt::format("{{route=\"{}\"}}", route));
    text.value("http_request_seconds_count", own.count, fmt::format("{{route=\"{}\"}}", route));
  }
}

void add_connections(Text& text, const ConnectionCounts& counts) {
  text.one("connections", "gauge", "Connections that are open.", counts.open.load());
  text.one("connections_total", "counter", "Connections taken or refused.", counts.accepted.load());
  text.one("connections_refused_total", "counter", "Connections beyond the limit.", counts.refused.load());
  text.one("connections_too_slow_total", "counter", "Connections closed as the client took too long.",
           counts.too_slow.load());
  text.one("received_bytes_total", "counter", "Bytes received.", counts.bytes_in.load());
  text.one("sent_bytes_total", "counter", "Bytes sent.", counts.bytes_out.load());
}

void add_queries(Text& text, const QueryService& service) {
  const auto& counts = service.counts();
  text.one("queries_running", "gauge", "Queries under way, those that wait among them.",
           counts.running.load());
  text.one("queries_waiting", "gauge", "Queries that wait for others to end.", service.waiting());
  text.describe("queries_total", "counter", "Queries by how they ended.");
  text.value("queries_total", counts.finished.load(), "{end=\"finished\"}");
  text.value("queries_total", counts.failed.load(), "{end=\"failed\"}");
  text.value("queries_total", counts.cancelled.load(), "{end=\"cancelled\"}");
  text.value("queries_total", counts.timed_out.load(), "{end=\"timed_out\"}");
  text.one("query_seconds_total", "counter", "Time of all queries together.",
           static_cast<double>(counts.microseconds.load()) / 1e6);
  text.one("query_rows_total", "counter", "Rows given.", counts.rows.load());
}

void add_graph(Text& text, QueryService& service) {
  const auto snapshot = service.holder().newest();
  text.one("graph_nodes", "gauge", "Nodes of the newest snapshot.", snapshot->graph().node_count());
  text.one("graph_relationships", "gauge", "Relationships of the newest snapshot.",
           snapshot->graph().edge_count());
  text.one("graph_version", "gauge", "The file's version that is served.", snapshot->version());
  text.one("snapshots_total", "counter", "Snapshots made.", service.holder().snapshots_made());
  text.one("resident_memory_bytes", "gauge", "Memory that the program uses.", resident_memory());
}

}  // namespace

Reply health(const Call&) { return Response{200, "text/plain; charset=utf-8", "ok\n", {}}; }

Reply metrics(const Call& call) {
  Text text;
  add_requests(text, call.surroundings.metrics);
  add_connections(text, call.surroundings.connections);
  add_queries(text, call.surroundings.service);
  add_graph(text, call.surroundings.service);
  return Response{200, "text/plain; version=0.0.4; charset=utf-8", text.take(), {}};
}

}  // namespace newsgraph::cli::serve::api
