#include "cli/serve/bolt/conversation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "cli/serve/bolt/failure.hpp"
#include "cli/serve/bolt/packstream.hpp"
#include "cli/serve/bolt/response.hpp"
#include "cli/serve/bolt/summary.hpp"
#include "cli/serve/bolt/value_reader.hpp"
#include "cli/serve/bolt/value_writer.hpp"

namespace newsgraph::cli::bolt {

namespace {

using graph::Map;
using graph::Value;

constexpr unsigned bit(State state) { return 1u << static_cast<unsigned>(state); }

/// The states in which a message is in order; elsewhere it is a protocol error.
unsigned states_for(Request::Kind kind) {
  using enum State;
  constexpr auto kAdmitted = bit(Ready) | bit(Streaming) | bit(TxReady) | bit(TxStreaming) | bit(Failed);
  switch (kind) {
    case Request::Kind::Hello:
      return bit(Negotiation);
    case Request::Kind::Logon:
      return bit(Authentication);
    case Request::Kind::Logoff:
    case Request::Kind::Begin:
    case Request::Kind::Route:
    case Request::Kind::Telemetry:
      return bit(Ready);
    case Request::Kind::Run:
      return bit(Ready) | bit(TxReady) | bit(TxStreaming);
    case Request::Kind::Pull:
    case Request::Kind::Discard:
      return bit(Streaming) | bit(TxStreaming);
    case Request::Kind::Commit:
    case Request::Kind::Rollback:
      return bit(TxReady) | bit(TxStreaming);
    case Request::Kind::Reset:
      return kAdmitted;
    case Request::Kind::Goodbye:
      return kAdmitted | bit(Negotiation) | bit(Authentication);
  }
  return 0;
}

/// A row's message, cut into chunks.
std::string record(const graph::PropertyGraph& graph, std::span<const Value> row, Dialect dialect) {
  std::string message;
  Packer packer(message);
  packer.structure(response::kRecord, 1);
  packer.list(row.size());
  for (const auto& value : row) write_value(packer, value, graph, dialect);
  std::string chunked;
  chunked.reserve(message.size() + 4);
  append_chunked(chunked, message);
  return chunked;
}

std::optional<std::chrono::milliseconds> time_in(const Value& extra) {
  const auto time = integer_in(extra, "tx_timeout");
  if (time && *time < 0) throw BadRequest(fmt::format("a `tx_timeout` of {}", *time));
  if (!time || *time == 0) return std::nullopt;  // zero: whatever the server grants
  return std::chrono::milliseconds(std::min<std::int64_t>(*time, std::numeric_limits<std::int32_t>::max()));
}

bool may_write_in(const Value& extra) {
  const auto mode = string_in(extra, "mode").value_or("w");
  if (mode != "r" && mode != "w") throw BadRequest(fmt::format("a `mode` of `{}`", mode));
  return mode == "w";
}

/// Bytes of memory; of small messages the string itself is most of it.
std::size_t taken_by(const std::string& message) { return sizeof(std::string) + message.size(); }

}  // namespace

std::string_view name_of(State state) {
  constexpr std::string_view kNames[] = {"CONNECTED",   "NEGOTIATION", "AUTHENTICATION", "READY",
                                         "STREAMING",   "TX_READY",    "TX_STREAMING",   "FAILED",
                                         "INTERRUPTED", "DEFUNCT"};
  return kNames[static_cast<std::size_t>(state)];
}

Conversation::Conversation(Database& database, Settings settings, Wake wake)
    : database_(database),
      settings_(std::move(settings)),
      wake_(std::move(wake)),
      dechunker_(settings_.largest_greeting) {}

Conversation::~Conversation() = default;

bool Conversation::is_interrupted() const {
  return interrupts_ > 0 && (bit(state_) & states_for(Request::Kind::Reset)) != 0;
}

State Conversation::state() const { return is_interrupted() ? State::Interrupted : state_; }

// What comes in.

void Conversation::receive(std::string_view bytes) {
  if (over()) return;
  if (state_ == State::Connected) take_handshake(bytes);
  if (state_ == State::Connected || over()) return;
  try {
    while (auto message = dechunker_.take(bytes)) enqueue(std::move(*message));
  } catch (const MessageTooLarge& error) {
    give_up(error.what());
  }
}

void Conversation::take_handshake(std::string_view& bytes) {
  const auto part = bytes.substr(0, kHandshakeSize - handshake_.size());
  handshake_ += part;
  bytes.remove_prefix(part.size());
  if (!may_be_handshake(handshake_)) {
    state_ = State::Defunct;
    return;
  }
  if (handshake_.size() < kHandshakeSize) return;
  const auto version = chosen_version(handshake_);
  out_ += handshake_answer(version);
  if (!version) {
    state_ = State::Defunct;
    return;
  }
  version_ = *version;
  dialect_ = dialect_of(version_);
  state_ = State::Negotiation;
}

void Conversation::enqueue(std::string message) {
  if (is_reset(message)) {
    ++interrupts_;
    for (auto& [query, result] : results_) result.stream().cancel();
  }
  waiting_bytes_ += taken_by(message);
  waiting_.push_back(std::move(message));
}

// What goes out.

std::string Conversation::work(std::size_t enough) {
  while (out_.size() < enough && !over()) {
    if (std::holds_alternative<std::monostate>(doing_)) {
      if (waiting_.empty()) break;
      answer_next();
    } else if (!go_on(enough)) {
      break;
    }
  }
  return std::exchange(out_, {});
}

bool Conversation::go_on(std::size_t enough) {
  if (is_interrupted() && !std::holds_alternative<Committing>(doing_)) {
    doing_ = {};
    response::ignored(out_);
    return true;
  }
  if (auto* fetching = std::get_if<Fetching>(&doing_)) return go_on(*fetching, enough);
  if (auto* holding = std::get_if<Holding>(&doing_)) return go_on(*holding);
  if (const auto* starting = std::get_if<Starting>(&doing_)) return go_on(*starting);
  if (const auto* finishing = std::get_if<Finishing>(&doing_)) return go_on(*finishing);
  return go_on(std::get<Committing>(doing_));
}

bool Conversation::is_ignored(Request::Kind kind) const {
  if (kind == Request::Kind::Reset || kind == Request::Kind::Goodbye) return false;
  return state_ == State::Failed || is_interrupted();
}

void Conversation::answer_next() {
  const auto message = std::move(waiting_.front());
  waiting_.pop_front();
  waiting_bytes_ -= taken_by(message);
  try {
    const auto kind = kind_of(message, version_);
    if (is_ignored(kind)) return response::ignored(out_);
    if ((bit(state_) & states_for(kind)) == 0)
      return give_up(fmt::format("{} is out of order in the state {}", name_of(kind), name_of(state_)));
    handle(read_request(message, version_, dialect_));
  } catch (const BadRequest& error) {
    give_up(error.what());
  } catch (const PackStreamError& error) {
    give_up(error.what());
  } catch (const UnusableValue& error) {
    if (!admitted_) return give_up(error.what());
    fail(code::kTypeError, fmt::format("the server cannot use {}", error.what()));
  } catch (const Refused& error) {
    fail(error.code(), error.what());
  }
}

void Conversation::handle(const Request& request) {
  switch (request.kind) {
    case Request::Kind::Hello:
      return hello(request);
    case Request::Kind::Logon:
      return admit(request.fields[0], {});
    case Request::Kind::Logoff:
      return logoff();
    case Request::Kind::Run:
      return run(request);
    case Request::Kind::Pull:
      return fetch(request, false);
    case Request::Kind::Discard:
      return fetch(request, true);
    case Request::Kind::Begin:
      return begin(request);
    case Request::Kind::Commit:
      doing_ = Finishing{};
      return;
    case Request::Kind::Rollback:
      drop_all();
      state_ = State::Ready;
      return succeed();
    case Request::Kind::Reset:
      return reset();
    case Request::Kind::Route:
      return route(request);
    case Request::Kind::Telemetry:
      return succeed();
    case Request::Kind::Goodbye:
      drop_all();
      state_ = State::Defunct;
      return;
  }
}

void Conversation::succeed(const Map& metadata) { response::success(out_, metadata, dialect_); }

void Conversation::fail(std::string_view code, std::string_view message) {
  response::failure(out_, code, message);
  drop_all();
  state_ = State::Failed;
}

void Conversation::fail(const serve::Failure& failure) {
  const auto code = std::string(code_of(failure));
  const auto message = failure.shown.empty() ? failure.message : failure.shown;
  fail(code, message);
}

void Conversation::give_up(std::string_view message) {
  response::failure(out_, code::kInvalid, message);
  drop_all();
  waiting_.clear();
  waiting_bytes_ = 0;
  state_ = State::Defunct;
}

void Conversation::drop_all() {
  doing_ = {};
  results_.clear();
  transaction_.reset();
}

// Who is there.

void Conversation::hello(const Request& request) {
  const auto& extra = request.fields[0];
  notices_ = wants_notices(extra, true);
  Map answer{{"server", settings_.server}, {"connection_id", settings_.connection_id}};
  if (version_ < Version{5, 0}) {
    const auto patches = strings_in(extra, "patch_bolt");
    dialect_.utc = std::find(patches.begin(), patches.end(), "utc") != patches.end();
    if (dialect_.utc) answer.emplace_back("patch_bolt", graph::List{"utc"});
  }
  if (version_ < Version{5, 1}) return admit(extra, answer);
  state_ = State::Authentication;
  succeed(answer);
}

/// The secret is the credentials of the schemes "basic" and "bearer"; the name is not looked at.
void Conversation::admit(const Value& auth, const Map& answer) {
  const auto secret = string_in(auth, "credentials").value_or("");
  if (!database_.admits(secret)) {
    response::failure(out_, code::kUnauthorized,
                      "the server's token is wanted, as password or as bearer's token");
    state_ = State::Defunct;
    return;
  }
  admitted_ = true;
  dechunker_.set_largest(settings_.largest_message);
  state_ = State::Ready;
  succeed(answer);
}

void Conversation::logoff() {
  admitted_ = false;
  dechunker_.set_largest(settings_.largest_greeting);
  state_ = State::Authentication;
  succeed();
}

void Conversation::reset() {
  --interrupts_;
  drop_all();
  state_ = State::Ready;
  if (interrupts_ > 0) return response::ignored(out_);
  succeed();
}

void Conversation::route(const Request& request) {
  check_extra(request.fields[2]);
  const auto address = string_in(request.fields[0], "address").value_or(settings_.address);
  succeed(routing_table(address, database_.name()));
}

// Queries.

void Conversation::check_extra(const Value& extra) const {
  strings_in(extra, "bookmarks");  // this is the only server, and shows whatever was committed
  if (const auto user = string_in(extra, "imp_user"))
    throw Refused(code::kForbidden, fmt::format("nobody can act for `{}` here", *user));
  const auto name = string_in(extra, "db").value_or("");
  if (!name.empty() && name != database_.name() && name != "neo4j")
    throw Refused(code::kUnknownDatabase,
                  fmt::format("there is no database `{}`; this one is `{}`", name, database_.name()));
}

Statement Conversation::statement_of(const Request& request) const {
  Statement statement{
      std::string(request.fields[0].string()), request.fields[1].map(), may_write_, std::nullopt, {}};
  statement.encode = [dialect = dialect_](const graph::PropertyGraph& graph, std::span<const Value> row) {
    return record(graph, row, dialect);
  };
  return statement;
}

void Conversation::begin(const Request& request) {
  const auto& extra = request.fields[0];
  check_extra(extra);
  may_write_ = may_write_in(extra);
  transaction_notices_ = wants_notices(extra, notices_);
  transaction_ = database_.begin(may_write_, time_in(extra));
  last_query_ = -1;
  state_ = State::TxReady;
  succeed();
}

void Conversation::run(const Request& request) {
  const auto& extra = request.fields[2];
  if (transaction_) {
    doing_ = Holding{statement_of(request)};
    return;
  }
  check_extra(extra);
  may_write_ = may_write_in(extra);
  transaction_notices_ = wants_notices(extra, notices_);
  last_query_ = -1;
  auto statement = statement_of(request);
  statement.time = time_in(extra);
  start(std::move(statement));
}

void Conversation::start(Statement statement) {
  auto stream = transaction_ ? transaction_->run(std::move(statement), wake_)
                             : database_.run(std::move(statement), wake_);
  results_.emplace(++last_query_, OpenResult(std::move(stream)));
  doing_ = Starting{last_query_, Clock::now()};
}

/// A transaction runs one statement after the other: what the results before still hold is taken here.
bool Conversation::go_on(Holding& holding) {
  std::size_t bytes = 0;
  for (auto& [query, result] : results_) {
    result.fetch_all();
    bytes += result.ready_bytes();
    if (bytes > settings_.largest_held) {
      fail(code::kTooLarge, "the results that are open are too large to run another query beside them");
      return true;
    }
    if (!result.made()) return false;
    if (result.failed()) {
      fail(serve::Failure(*result.stream().failure()));
      return true;
    }
  }
  start(std::move(holding.statement));
  return true;
}

bool Conversation::go_on(const Starting& starting) {
  auto& result = results_.at(starting.query);
  if (!result.stream().has_columns()) {
    result.fetch(1);
    if (!result.made()) return false;
    if (result.failed()) {
      fail(serve::Failure(*result.stream().failure()));
      return true;
    }
  }
  const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - starting.since);
  Map metadata{{"fields", list_of(result.stream().columns())},
               {"t_first", static_cast<std::int64_t>(waited.count())}};
  if (transaction_) metadata.emplace_back("qid", starting.query);
  state_ = transaction_ ? State::TxStreaming : State::Streaming;
  doing_ = {};
  succeed(metadata);
  return true;
}

void Conversation::fetch(const Request& request, bool discard) {
  const auto& extra = request.fields[0];
  const auto rows = integer_in(extra, "n");
  if (!rows || (*rows < 1 && *rows != -1))
    throw BadRequest("`n`, the number of rows, is to be positive, or -1 for all");
  const auto named = integer_in(extra, "qid").value_or(-1);
  const auto query = named == -1 ? last_query_ : named;
  if (!results_.contains(query)) throw BadRequest(fmt::format("there is no open result {}", query));
  const auto all = std::numeric_limits<std::size_t>::max();
  doing_ = Fetching{query, *rows == -1 ? all : static_cast<std::size_t>(*rows), discard};
}

bool Conversation::go_on(Fetching& fetching, std::size_t enough) {
  constexpr std::size_t kAtOnce = 4096;
  auto& result = results_.at(fetching.query);
  // One more than is wanted tells whether there are more.
  result.fetch(std::min(fetching.left, kAtOnce) + 1);
  while (fetching.left > 0 && result.ready() > 0 && out_.size() < enough) {
    auto row = result.next();
    if (!fetching.discard) out_ += row;
    --fetching.left;
  }
  if (out_.size() >= enough) return true;
  if (fetching.left == 0 && result.ready() > 0) {
    doing_ = {};
    succeed({{"has_more", true}});
    return true;
  }
  if (!result.ended()) {
    result.fetch(1);
    return result.ready() > 0 || result.ended();
  }
  if (result.failed()) {
    fail(serve::Failure(*result.stream().failure()));
    return true;
  }
  end_fetching(fetching.query);
  return true;
}

void Conversation::end_fetching(std::int64_t query) {
  const auto result = std::move(results_.at(query));
  results_.erase(query);
  doing_ = {};
  auto metadata = summary(result.stream().summary(), transaction_notices_);
  metadata.emplace_back("db", database_.name());
  if (!transaction_) metadata.emplace_back("bookmark", database_.bookmark());
  if (results_.empty()) state_ = transaction_ ? State::TxReady : State::Ready;
  succeed(metadata);
}

/// What nobody fetched is forgotten, but it has to have come to a good end.
bool Conversation::go_on(const Finishing&) {
  for (auto& [query, result] : results_) {
    result.fetch_all();
    result.drop_ready();
    if (!result.made()) return false;
    if (result.failed()) {
      fail(serve::Failure(*result.stream().failure()));
      return true;
    }
  }
  results_.clear();
  doing_ = Committing{transaction_->commit(wake_)};
  return true;
}

bool Conversation::go_on(const Committing& committing) {
  if (!committing.stream->take().at_end) return false;
  if (const auto& failure = committing.stream->failure()) {
    fail(serve::Failure(*failure));
    return true;
  }
  drop_all();
  state_ = State::Ready;
  succeed({{"bookmark", database_.bookmark()}});
  return true;
}

}  // namespace newsgraph::cli::bolt
