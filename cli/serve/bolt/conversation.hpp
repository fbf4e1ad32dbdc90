#pragma once
// One client's conversation: bytes in, bytes out, without a socket. It is used by one thread at a time and
// never waits.
//
// The states are Bolt's (neo4j.com/docs/bolt/current/bolt/server-state). A client may send ahead: messages
// wait here until those before them are answered. Only RESET takes effect at once: what goes on is cancelled,
// and the messages ahead of it are answered with IGNORED.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/serve/bolt/chunking.hpp"
#include "cli/serve/bolt/database.hpp"
#include "cli/serve/bolt/dialect.hpp"
#include "cli/serve/bolt/open_result.hpp"
#include "cli/serve/bolt/request.hpp"

namespace newsgraph::cli::bolt {

enum class State : std::uint8_t {
  Connected,       // the handshake is not complete
  Negotiation,     // HELLO is awaited
  Authentication,  // LOGON is awaited
  Ready,
  Streaming,
  TxReady,
  TxStreaming,
  Failed,
  Interrupted,
  Defunct
};

/// "TX_READY", as the specification writes it.
std::string_view name_of(State state);

struct Settings {
  std::string connection_id;                 // shown to clients
  std::string server;                        // who we are, shown to clients
  std::string address;                       // "host:port" by which clients reach us, for ROUTE
  std::size_t largest_greeting = 16 * 1024;  // bytes of a message of a client that is not admitted yet
  std::size_t largest_message = 1024 * 1024;
  std::size_t largest_backlog = 4 * 1024 * 1024;  // bytes of messages that wait
  std::size_t largest_held =
      64 * 1024 * 1024;  // bytes of results that wait within a transaction for another to run
};

class Conversation {
 public:
  /// `wake` is called, on any thread, when work() may go on.
  Conversation(Database& database, Settings settings, Wake wake);
  ~Conversation();  // whatever goes on is cancelled, an open transaction rolled back
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;

  /// Bytes from the client, in whatever pieces.
  void receive(std::string_view bytes);
  /// Is there room for more of them? Otherwise they are to wait outside.
  bool has_room() const { return waiting_bytes_ < settings_.largest_backlog; }

  /// Answers what can be answered, until about so many bytes are there to be sent. Empty: nothing to say
  /// before more is received, or `wake`.
  std::string work(std::size_t enough = 64 * 1024);
  /// Nothing will be said any more: close the connection once the last bytes are sent.
  bool over() const { return state_ == State::Defunct; }

  State state() const;
  bool is_admitted() const { return admitted_; }
  /// The last bytes received were not the end of a message.
  bool is_midway() const { return dechunker_.is_midway(); }
  /// Something was asked and is not answered yet.
  bool is_busy() const { return !waiting_.empty() || !std::holds_alternative<std::monostate>(doing_); }

 private:
  using Clock = std::chrono::steady_clock;
  /// What goes on, and cannot be answered yet.
  struct Starting {  // RUN: its columns are awaited
    std::int64_t query;
    Clock::time_point since;
  };
  struct Fetching {  // PULL or DISCARD
    std::int64_t query;
    std::size_t left;  // rows
    bool discard;
  };
  struct Holding {  // RUN in a transaction: the results before it are taken out of the way
    Statement statement;
  };
  struct Finishing {};  // COMMIT: the results are awaited
  struct Committing {
    std::shared_ptr<serve::ResultStream> stream;
  };
  using Doing = std::variant<std::monostate, Starting, Fetching, Holding, Finishing, Committing>;

  void take_handshake(std::string_view& bytes);
  void enqueue(std::string message);
  void answer_next();
  void handle(const Request& request);
  bool is_ignored(Request::Kind kind) const;
  void hello(const Request& request);
  void admit(const graph::Value& auth, const graph::Map& answer);
  void logoff();
  void run(const Request& request);
  void fetch(const Request& request, bool discard);
  void begin(const Request& request);
  void reset();
  void route(const Request& request);

  // Each gives whether there was anything to be done.
  bool go_on(std::size_t enough);
  bool go_on(const Starting& starting);
  bool go_on(Fetching& fetching, std::size_t enough);
  bool go_on(Holding& holding);
  bool go_on(const Finishing&);
  bool go_on(const Committing& committing);

  void start(Statement statement);
  void end_fetching(std::int64_t query);
  bool is_interrupted() const;
  Statement statement_of(const Request& request) const;
  void check_extra(const graph::Value& extra) const;
  void succeed(const graph::Map& metadata = {});
  void fail(std::string_view code, std::string_view message);
  void fail(const serve::Failure& failure);
  void give_up(std::string_view message);  // a protocol error: the last thing said
  void drop_all();                         // transaction, results and what goes on

  Database& database_;
  const Settings settings_;
  const Wake wake_;
  Version version_;
  Dialect dialect_;
  State state_ = State::Connected;
  bool admitted_ = false;
  // Does the client want notices? As HELLO, BEGIN and RUN say, each for what is within it.
  bool notices_ = true, transaction_notices_ = true;

  std::string handshake_;
  Dechunker dechunker_;
  std::deque<std::string> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::size_t interrupts_ = 0;  // RESETs that wait
  std::string out_;
  Doing doing_;

  std::unique_ptr<Transaction> transaction_;
  bool may_write_ = true;  // of the transaction
  std::map<std::int64_t, OpenResult> results_;
  std::int64_t last_query_ = -1;
};

}  // namespace newsgraph::cli::bolt
