#include "cli/serve/server.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "cli/serve/bolt/protocol.hpp"
#include "cli/serve/http/session.hpp"
#include "cli/serve/listener.hpp"
#include "cli/serve/query_service.hpp"

namespace newsgraph::cli::serve {

namespace {

/// From the signal on; the connections have had a second of it.
constexpr std::chrono::milliseconds to_end{1800};

std::string address(const std::string& host, std::uint16_t port) {
  return host.find(':') == host.npos ? fmt::format("{}:{}", host, port) : fmt::format("[{}]:{}", host, port);
}

void listen_for_bolt(Listener& listener, QueryService& service, const ServerOptions& options) {
  // Clients come only once run() is called, when the port is known.
  const auto port = std::make_shared<std::uint16_t>(0);
  const auto own_address = [port, host = options.host] { return address(host, *port); };
  const auto name = std::filesystem::path(options.graph).stem().string();
  *port = listener.listen(options.host, *options.bolt_port,
                          bolt::protocol(service, options.access, {name, options.version}, own_address));
  std::cout << fmt::format("bolt://{}\n", address(options.host, *port)) << std::flush;
}

}  // namespace

void serve(const ServerOptions& options) {
  Listener listener(options.limits);
  QueryService service(options.graph, options.may_write, options.limits);
  Metrics metrics;
  api::Surroundings surroundings{service, listener.counts(), metrics, options.access};

  const std::uint16_t port = listener.listen(options.host, options.port, http::protocol(surroundings));
  std::cout << fmt::format("http://{}/\n", address(options.host, port)) << std::flush;
  if (options.bolt_port) listen_for_bolt(listener, service, options);

  std::chrono::steady_clock::time_point latest;
  const auto stopping = [&] {
    latest = std::chrono::steady_clock::now() + to_end;
    service.stop();
  };
  listener.run(stopping, [&] { service.sweep(); });
  if (service.wait_until_idle(latest)) return;
  // A query that does not look whether it is still wanted. It holds nothing that must be put in order: what
  // is committed is in the file, and what is not is as if it had never been.
  spdlog::warn("a query did not end in time and is left behind");
  std::cout.flush();
  std::_Exit(0);
}

}  // namespace newsgraph::cli::serve
