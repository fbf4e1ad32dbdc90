#include "cli/serve/bolt/summary.hpp"

#include <algorithm>

#include "cli/serve/bolt/request.hpp"

namespace newsgraph::cli::bolt {

namespace {

using graph::List;
using graph::Map;
using graph::Value;

/// Names as the drivers know them; what is zero is left out.
Map counters(const query::Statistics& statistics) {
  const std::pair<const char*, std::int64_t> all[] = {
      {"nodes-created", statistics.nodes_created},
      {"nodes-deleted", statistics.nodes_deleted},
      {"relationships-created", statistics.relationships_created},
      {"relationships-deleted", statistics.relationships_deleted},
      {"labels-added", statistics.labels_added},
      {"labels-removed", statistics.labels_removed},
      {"properties-set", statistics.properties_set},
      {"indexes-added", statistics.indexes_created},
      {"indexes-removed", statistics.indexes_dropped}};
  Map counted;
  for (const auto& [name, count] : all)
    if (count != 0) counted.emplace_back(name, count);
  if (!counted.empty()) counted.emplace_back("contains-updates", true);
  return counted;
}

/// All notices speak of names that nothing in the graph has.
Map notification(const std::string& notice) {
  return {{"code", "Neo.ClientNotification.Statement.UnknownNameWarning"},
          {"title", "A name that the graph does not know"},
          {"description", notice},
          {"severity", "WARNING"},
          {"category", "UNRECOGNIZED"}};
}

}  // namespace

Map summary(const serve::ResultStream::Summary& of, bool with_notices) {
  Map told{{"type", of.kind}, {"t_last", static_cast<std::int64_t>(of.consumed_after.count())}};
  if (of.statistics.any()) told.emplace_back("stats", counters(of.statistics));
  if (with_notices && !of.notices.empty()) {
    List notifications;
    for (const auto& notice : of.notices) notifications.emplace_back(notification(notice));
    told.emplace_back("notifications", std::move(notifications));
  }
  return told;
}

bool wants_notices(const Value& extra, bool otherwise) {
  const auto severity = string_in(extra, "notifications_minimum_severity");
  const auto disabled = strings_in(extra, "notifications_disabled_categories");
  if (severity == "OFF" || std::find(disabled.begin(), disabled.end(), "UNRECOGNIZED") != disabled.end())
    return false;
  return severity.has_value() || extra.find("notifications_disabled_categories") != nullptr || otherwise;
}

Map routing_table(std::string_view address, std::string_view database) {
  List servers;
  for (const auto* role : {"ROUTE", "READ", "WRITE"})
    servers.emplace_back(Map{{"role", role}, {"addresses", List{Value(address)}}});
  return {{"rt", Map{{"ttl", 300}, {"db", Value(database)}, {"servers", std::move(servers)}}}};
}

List list_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

}  // namespace newsgraph::cli::bolt
