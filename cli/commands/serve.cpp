// newsgraph serve: a graph for programs and browsers.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <thread>

#include "cli/commands.hpp"
#include "cli/serve/listener.hpp"
#include "cli/serve/server.hpp"

namespace newsgraph::cli {

namespace {

constexpr std::size_t shortest_token = 16;
constexpr std::uint16_t default_bolt_port = 7687;  // where Neo4j's drivers look

struct Options {
  serve::ServerOptions server;
  double seconds = 30;
  bool bolt = false;
  std::optional<std::uint16_t> bolt_port;
};

Status run(Options options) {
  serve::ServerOptions& server = options.server;
  if (server.access.token.empty()) {
    if (const char* token = std::getenv("NEWSGRAPH_TOKEN")) server.access.token = token;
  }
  if (!serve::Listener::is_loopback(server.host)) {
    if (server.access.token.empty())
      throw BadCall(fmt::format(
          "--host {}: other machines may ask only with a token (--token, NEWSGRAPH_TOKEN)", server.host));
    if (server.access.token.size() < shortest_token)
      throw BadCall(fmt::format("--token: one that others could guess at is to have {} characters or more",
                                shortest_token));
  }
  server.access.names.push_back(server.host);
  if (options.bolt) server.bolt_port = default_bolt_port;
  if (options.bolt_port) server.bolt_port = options.bolt_port;
  server.version = NEWSGRAPH_VERSION;
  server.limits.query.time = std::chrono::milliseconds(static_cast<std::int64_t>(options.seconds * 1000));
  serve::serve(server);
  return Status::Fine;
}

void add_limits(CLI::App& command, Options& options) {
  serve::ServerLimits& limits = options.server.limits;
  limits.queries = std::max<std::size_t>(4, 2 * std::thread::hardware_concurrency());
  const auto add = [&](const char* name, auto& value, const char* help, const char* type) {
    return command.add_option(name, value, help)->type_name(type)->capture_default_str();
  };
  add("--max-time", options.seconds, "A query's time", "SECONDS")->check(CLI::Range(0.001, 86400.0));
  add("--max-rows", limits.query.rows, "A query's rows", "ROWS")->check(CLI::PositiveNumber);
  add("--max-memory", limits.query.memory, "What working on a query may take, such as 500MB", "SIZE")
      ->transform(CLI::AsSizeValue(false));
  add("--max-queries", limits.queries, "Queries that work at once; others wait", "COUNT")
      ->check(CLI::Range(1, 1024));
  add("--max-connections", limits.connections, "Clients at once", "COUNT")->check(CLI::Range(1, 10000));
  add("--max-body", limits.body_bytes, "A request's content", "SIZE")->transform(CLI::AsSizeValue(false));
}

}  // namespace

void add_serve(CLI::App& app, Status& status) {
  const auto options = std::make_shared<Options>();
  serve::ServerOptions& server = options->server;
  CLI::App* command = app.add_subcommand("serve", "Let programs and browsers ask a graph, over HTTP");
  command->add_option("GRAPH", server.graph, "The graph's file")->required();
  command->add_option("--port", server.port, "Where to listen; 0 takes any port that is free")
      ->type_name("PORT")
      ->capture_default_str();
  command
      ->add_option("--host", server.host, "The address to listen at; others than this machine's need a token")
      ->type_name("ADDRESS")
      ->capture_default_str();
  command
      ->add_option("--token", server.access.token,
                   "What clients must show as a bearer's token; better given as NEWSGRAPH_TOKEN, where other "
                   "users of the machine cannot see it")
      ->type_name("TEXT");
  command
      ->add_option("--name", server.access.names,
                   "A host name that clients call the server by; may be given several times")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command->add_flag("--bolt", options->bolt, "Speak Bolt too, to Neo4j's drivers, at port 7687");
  command->add_option("--bolt-port", options->bolt_port, "The same at another port; 0 takes any that is free")
      ->type_name("PORT");
  command->add_flag("--write", server.may_write, "Let queries change the graph");
  add_limits(*command, *options);
  command->footer(
      "Examples:\n"
      "  newsgraph serve news.graph\n"
      "  curl http://127.0.0.1:7474/api/query --json '{\"query\": \"MATCH (a)-[r:SIGNED]->(b) RETURN a.name, "
      "b.name\"}'\n"
      "  NEWSGRAPH_TOKEN=$(openssl rand -hex 16) newsgraph serve news.graph --host 0.0.0.0\n"
      "What there is to be asked is told at /api/openapi.json.");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace newsgraph::cli
