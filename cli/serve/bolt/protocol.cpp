#include "cli/serve/bolt/protocol.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <utility>

#include "cli/serve/bolt/conversation.hpp"
#include "cli/serve/bolt/served_database.hpp"

namespace newsgraph::cli::bolt {

namespace {

// Drivers keep connections for later, for an hour as a rule; one that says nothing for longer is gone.
constexpr std::chrono::minutes kIdle{65};
constexpr std::size_t kMostUnsent = 256 * 1024;

/// What drivers take for a Neo4j of a version that speaks the same Bolt; tools ask for no more than the first
/// word.
std::string server_name(const About& about) {
  return fmt::format("Neo4j/5.13.0 compatible newsgraph/{}", about.version);
}

/// A conversation on a connection.
class BoltSession : public serve::Session {
 public:
  BoltSession(std::shared_ptr<Database> database, Settings settings, const serve::ServerLimits& limits,
              const std::shared_ptr<serve::Connection>& connection)
      : connection_(*connection), limits_(limits), database_(std::move(database)) {
    // Called on any thread, also when the connection is long gone; while it is open it has this session.
    auto wake = [weak = std::weak_ptr(connection), this] {
      if (const auto open = weak.lock()) open->post([this] { go_on(); });
    };
    conversation_.emplace(*database_, std::move(settings), std::move(wake));
    connection_.expect_within(limits_.request);
  }

  void received(std::string_view bytes) override { go_on(bytes); }

  void sent() override { go_on(); }

  void closed() override { conversation_.reset(); }

  void stopping() override {
    stopping_ = true;
    go_on();
  }

 private:
  enum class Wait : unsigned char { Greeting, Rest, Answer, Request };

  void go_on(std::string_view received = {}) {
    if (!conversation_ || closing_) return;
    try {
      answer(received);
    } catch (const std::exception& error) {  // no memory, as a rule: the others are to be served
      spdlog::error("a conversation had to be ended: {}", error.what());
      conversation_.reset();
    }
    if (!conversation_ || conversation_->over() || (stopping_ && !conversation_->is_busy())) {
      closing_ = true;
      conversation_.reset();
      return connection_.close();
    }
    connection_.set_reading(conversation_->has_room());
    watch();
  }

  void answer(std::string_view received) {
    conversation_->receive(received);
    while (connection_.unsent() < kMostUnsent) {
      auto bytes = conversation_->work();
      if (bytes.empty()) return;
      connection_.write(std::move(bytes));
    }
  }

  /// Says how long the client may take for what is wanted of it; once for each thing, or a client that sends
  /// a byte now and then would have for ever.
  void watch() {
    const auto wait = !conversation_->is_admitted() ? Wait::Greeting
                      : conversation_->is_busy()    ? Wait::Answer
                      : conversation_->is_midway()  ? Wait::Rest
                                                    : Wait::Request;
    if (std::exchange(wait_, wait) == wait && wait != Wait::Request) return;
    switch (wait) {
      case Wait::Greeting:
      case Wait::Rest:
        return connection_.expect_within(limits_.request);
      case Wait::Answer:
        return connection_.expect_within({});
      case Wait::Request:
        return connection_.expect_within(kIdle);
    }
  }

  serve::Connection& connection_;  // it owns the session
  const serve::ServerLimits& limits_;
  const std::shared_ptr<Database> database_;
  std::optional<Conversation> conversation_;
  Wait wait_ = Wait::Greeting;
  bool stopping_ = false;
  bool closing_ = false;
};

}  // namespace

serve::Protocol protocol(serve::QueryService& service, const serve::Access& access, About about,
                         std::function<std::string()> address) {
  auto database = std::make_shared<ServedDatabase>(service, access, about.graph);
  return [database, server = server_name(about), address = std::move(address), limits = &service.limits(),
          counted = std::make_shared<std::atomic<std::uint64_t>>(0)](
             const std::shared_ptr<serve::Connection>& connection) -> std::unique_ptr<serve::Session> {
    Settings settings{
        .connection_id = fmt::format("bolt-{}", ++*counted), .server = server, .address = address()};
    settings.largest_message = limits->body_bytes;
    settings.largest_backlog = 4 * limits->body_bytes;
    return std::make_unique<BoltSession>(database, std::move(settings), *limits, connection);
  };
}

}  // namespace newsgraph::cli::bolt
