#include "cli/serve/listener.hpp"

#include <spdlog/spdlog.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

namespace newsgraph::cli::serve {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

constexpr std::size_t threads = 2;  // carrying bytes is little work
constexpr std::size_t few_unsent = 64 * 1024;
constexpr std::size_t slow_bytes = 4096;             // less than so many in the time of a stall is nothing
constexpr std::chrono::milliseconds to_end{1000};    // for sessions, when the server stops
constexpr std::chrono::milliseconds to_linger{500};  // for the client to take what was written at the end

class Client;

/// All open connections.
class Clients {
 public:
  explicit Clients(const ServerLimits& own) : limits(own) {}
  bool add(const std::shared_ptr<Client>& client);
  void remove(const std::shared_ptr<Client>& client);
  std::vector<std::shared_ptr<Client>> all();

  const ServerLimits limits;
  ConnectionCounts counts;

 private:
  std::mutex mutex_;
  std::set<std::shared_ptr<Client>> clients_;
};

class Client : public Connection, public std::enable_shared_from_this<Client> {
 public:
  Client(tcp::socket socket, Clients& clients)
      : socket_(std::move(socket)), timer_(socket_.get_executor()), clients_(clients) {}

  void start(const Protocol& protocol) {
    error_code ignored;
    socket_.set_option(tcp::no_delay(true), ignored);
    asio::post(socket_.get_executor(), [self = shared_from_this(), protocol] {
      self->session_ = protocol(self);
      self->read();
    });
  }

  // Connection.
  void write(std::string bytes) override {
    if (is_closed_ || bytes.empty()) return;
    unsent_ += bytes.size();
    queue_.push_back(std::move(bytes));
    if (!is_writing_) send();
  }
  std::size_t unsent() const override { return unsent_; }
  void close() override {
    if (is_closed_) return;
    is_ending_ = true;
    if (!is_writing_) finish();
  }
  void post(std::function<void()> action) override {
    asio::post(socket_.get_executor(), [self = shared_from_this(), action = std::move(action)] {
      if (!self->is_closed_) action();
    });
  }
  void expect_within(std::chrono::milliseconds time) override {
    if (is_finishing_) return;
    expected_ = time.count() == 0 ? never : Clock::now() + time;
    watch();
  }
  void set_reading(bool reading) override {
    is_reading_wanted_ = reading;
    if (reading && !is_reading_) read();
  }

  /// From any thread.
  void tell_stopping() {
    post([this] { session_->stopping(); });
  }
  void cut() {
    asio::post(socket_.get_executor(), [self = shared_from_this()] { self->fail(); });
  }

 private:
  static constexpr Clock::time_point never = Clock::time_point::max();

  void read() {
    if (is_closed_ || is_reading_ || is_ending_ || !is_reading_wanted_) return;
    is_reading_ = true;
    socket_.async_read_some(asio::buffer(buffer_),
                            [self = shared_from_this()](error_code error, std::size_t size) {
                              self->is_reading_ = false;
                              if (self->is_closed_) return;
                              if (error) return self->fail();
                              self->clients_.counts.bytes_in += size;
                              if (!self->is_ending_) self->session_->received({self->buffer_.data(), size});
                              if (self->is_finishing_) return self->drain();
                              self->read();
                            });
  }

  void send() {
    is_writing_ = true;
    if (sent_since_ >= slow_bytes || taken_by_ == never) {
      sent_since_ = 0;
      taken_by_ = Clock::now() + clients_.limits.stall;
      watch();
    }
    // As few calls as possible, however small the pieces.
    std::vector<asio::const_buffer> buffers;
    for (auto piece = queue_.begin(); piece != queue_.end() && buffers.size() < 32; ++piece) {
      const std::size_t from = buffers.empty() ? sent_of_first_ : 0;
      buffers.emplace_back(piece->data() + from, piece->size() - from);
    }
    socket_.async_write_some(buffers, [self = shared_from_this()](error_code error, std::size_t size) {
      self->is_writing_ = false;
      if (self->is_closed_) return;
      if (error) return self->fail();
      self->took(size);
    });
  }

  void took(std::size_t size) {
    clients_.counts.bytes_out += size;
    unsent_ -= size;
    sent_since_ += size;
    for (sent_of_first_ += size; !queue_.empty() && sent_of_first_ >= queue_.front().size();) {
      sent_of_first_ -= queue_.front().size();
      queue_.pop_front();
    }
    if (!is_ending_ && unsent_ <= few_unsent) session_->sent();
    if (is_closed_ || is_writing_) return;
    if (!queue_.empty()) return send();
    taken_by_ = never;
    sent_since_ = 0;
    if (is_ending_) finish();
  }

  /// All is sent: the client is to read it before the connection is gone, so its end is waited for.
  void finish() {
    if (is_finishing_) return;
    is_finishing_ = true;
    error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    expected_ = Clock::now() + to_linger;
    watch();
    drain();
  }

  void drain() {
    if (is_closed_ || is_reading_) return;
    is_reading_ = true;
    socket_.async_read_some(asio::buffer(buffer_),
                            [self = shared_from_this()](error_code error, std::size_t) {
                              self->is_reading_ = false;
                              if (error) return self->fail();
                              self->drain();
                            });
  }

  void fail() {
    if (is_closed_) return;
    is_closed_ = true;
    error_code ignored;
    socket_.close(ignored);
    timer_.cancel();
    queue_.clear();
    if (session_) session_->closed();
    clients_.remove(shared_from_this());
  }

  /// One timer for the nearer of two times; it is set again only where it would come too late.
  void watch() {
    const auto nearest = std::min(expected_, taken_by_);
    if (is_closed_ || nearest == never || (is_watching_ && timer_.expiry() <= nearest)) return;
    is_watching_ = true;
    timer_.expires_at(nearest);
    timer_.async_wait([self = shared_from_this()](error_code error) {
      if (error || self->is_closed_) return;  // set anew, or closed
      self->is_watching_ = false;
      const auto now = Clock::now();
      if (now < self->expected_ && now < self->taken_by_) return self->watch();
      if (!self->is_finishing_) ++self->clients_.counts.too_slow;
      self->fail();
    });
  }

  tcp::socket socket_;
  asio::steady_timer timer_;
  Clients& clients_;
  std::unique_ptr<Session> session_;
  std::array<char, 16 * 1024> buffer_;
  std::deque<std::string> queue_;
  std::size_t sent_of_first_ = 0, unsent_ = 0, sent_since_ = 0;
  Clock::time_point expected_ = never, taken_by_ = never;
  bool is_reading_wanted_ = true, is_reading_ = false, is_writing_ = false, is_watching_ = false;
  bool is_ending_ = false, is_finishing_ = false, is_closed_ = false;
};

bool Clients::add(const std::shared_ptr<Client>& client) {
  const std::lock_guard lock(mutex_);
  ++counts.accepted;
  if (clients_.size() >= limits.connections) {
    ++counts.refused;
    return false;
  }
  clients_.insert(client);
  counts.open = clients_.size();
  return true;
}

void Clients::remove(const std::shared_ptr<Client>& client) {
  const std::lock_guard lock(mutex_);
  clients_.erase(client);
  counts.open = clients_.size();
}

std::vector<std::shared_ptr<Client>> Clients::all() {
  const std::lock_guard lock(mutex_);
  return {clients_.begin(), clients_.end()};
}

/// One address.
struct Door {
  tcp::acceptor acceptor;
  asio::steady_timer pause;
  Protocol protocol;
};

}  // namespace

struct Listener::Data {
  explicit Data(const ServerLimits& limits)
      : clients(limits), control(asio::make_strand(io)), signals(control), second(control), end(control) {
    signals.add(SIGINT);  // from now on they wait for run()
    signals.add(SIGTERM);
  }

  Clients clients;
  asio::io_context io{static_cast<int>(threads)};
  asio::any_io_executor control;  // for all but the clients: one thing after the other
  asio::signal_set signals;
  asio::steady_timer second, end;
  std::deque<Door> doors;
  std::once_flag stopped;
  std::function<void()> stopping, each_second;

  void accept(Door& door) {
    door.acceptor.async_accept(asio::make_strand(io), [this, &door](error_code error, tcp::socket socket) {
      if (is_stopping || error == asio::error::operation_aborted) return;
      if (error) {  // as a rule too many open files: others have to close theirs first
        spdlog::warn("a client could not be taken: {}", error.message());
        door.pause.expires_after(std::chrono::milliseconds(100));
        door.pause.async_wait([this, &door](error_code cancelled) {
          if (!cancelled && !is_stopping) accept(door);
        });
        return;
      }
      const auto client = std::make_shared<Client>(std::move(socket), clients);
      if (clients.add(client)) client->start(door.protocol);
      accept(door);
    });
  }

  void tick() {
    second.expires_after(std::chrono::seconds(1));
    second.async_wait([this](error_code error) {
      if (error || is_stopping) return;
      each_second();
      tick();
    });
  }

  void begin_end() {
    std::call_once(stopped, [this] {
      asio::post(control, [this] {
        is_stopping = true;  // what was on its way already does not begin anything anew
        for (Door& door : doors) {
          error_code ignored;
          door.acceptor.close(ignored);
          door.pause.cancel();
        }
        second.cancel();
        signals.cancel();
        if (stopping) stopping();
        for (const auto& client : clients.all()) client->tell_stopping();
        latest = Clock::now() + to_end;
        wait_for_end();
      });
    });
  }

  void wait_for_end() {
    if (clients.counts.open == 0) return;  // nothing is left to do for run()
    const bool is_late = Clock::now() > latest;
    if (is_late) {
      for (const auto& client : clients.all()) client->cut();
    }
    end.expires_after(std::chrono::milliseconds(20));
    end.async_wait([this](error_code) { wait_for_end(); });
  }

  bool is_stopping = false;
  Clock::time_point latest;
};

Listener::Listener(const ServerLimits& limits) : data_(std::make_unique<Data>(limits)) {}
Listener::~Listener() = default;

std::uint16_t Listener::listen(const std::string& host, std::uint16_t port, Protocol protocol) {
  error_code error;
  tcp::resolver resolver(data_->io);
  const auto found = resolver.resolve(host, std::to_string(port),
                                      tcp::resolver::passive | tcp::resolver::numeric_service, error);
  if (error) throw std::system_error(error, host);
  const tcp::endpoint endpoint = found.begin()->endpoint();
  tcp::acceptor acceptor(data_->control);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) throw std::system_error(error, host + ":" + std::to_string(port));
  const std::uint16_t own = acceptor.local_endpoint().port();
  data_->doors.push_back({std::move(acceptor), asio::steady_timer(data_->control), std::move(protocol)});
  return own;
}

void Listener::run(const std::function<void()>& stopping, const std::function<void()>& each_second) {
  data_->stopping = stopping;
  data_->each_second = each_second;
  data_->signals.async_wait([this](error_code error, int) {
    if (!error) data_->begin_end();
  });
  for (Door& door : data_->doors) data_->accept(door);
  data_->tick();
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back([this] { data_->io.run(); });
  data_->io.run();
  for (std::thread& thread : others) thread.join();
}

void Listener::stop() { data_->begin_end(); }

const ConnectionCounts& Listener::counts() const { return data_->clients.counts; }

bool Listener::is_loopback(const std::string& host) {
  if (host == "localhost") return true;
  error_code error;
  const auto address = asio::ip::make_address(host, error);
  return !error && address.is_loopback();
}

}  // namespace newsgraph::cli::serve
