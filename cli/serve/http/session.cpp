#include "cli/serve/http/session.hpp"

#include <fmt/format.h>

#include "cli/serve/http/request_parser.hpp"
#include "cli/serve/http/rows_body.hpp"

namespace newsgraph::cli::serve::http {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t much_unsent = 256 * 1024;   // then the client is waited for
constexpr std::size_t much_waiting = 256 * 1024;  // of requests that were sent ahead

class HttpSession : public Session {
 public:
  HttpSession(std::shared_ptr<Connection> connection, api::Surroundings& surroundings)
      : connection_(connection),
        surroundings_(surroundings),
        limits_(surroundings.service.limits()),
        parser_(limits_.header_bytes, limits_.body_bytes) {
    connection->expect_within(limits_.request);
  }

  void received(std::string_view bytes) override {
    input_ += bytes;
    if (is_busy_ || is_over_) {
      if (input_.size() > much_waiting) client().set_reading(false);
      return;
    }
    advance();
  }

  void sent() override {
    if (rows_) return pump();
    if (is_busy_ || is_over_) return;
    client().set_reading(true);
    advance();
  }

  void closed() override {
    if (rows_) rows_->stream->cancel();
    rows_.reset();
    is_over_ = true;
  }

  void stopping() override {
    is_stopping_ = true;
    if (!is_busy_ && !is_over_) {
      is_over_ = true;
      client().close();
    }
  }

 private:
  /// While the session's functions run, there is one.
  Connection& client() { return *connection_.lock(); }

  void advance() {
    while (!is_busy_ && !is_over_) {
      if (input_.empty()) return;
      if (client().unsent() >= much_unsent) return client().set_reading(false);  // until sent()
      if (!has_begun_) {
        has_begun_ = true;
        begun_ = Clock::now();
        client().expect_within(limits_.request);
      }
      switch (parser_.take(input_)) {
        case RequestParser::Progress::Wants:
          return;
        case RequestParser::Progress::Header:
          if (!may_go_on()) return;
          if (parser_.waits_to_continue() && parser_.request().version >= 11)
            client().write("HTTP/1.1 100 Continue\r\n\r\n");
          break;
        case RequestParser::Progress::Bad:
          parser_.request().keep_alive = false;
          respond(api::problem(parser_.status(), parser_.message()));
          return;
        case RequestParser::Progress::Done:
          if (!is_looked_at_ && !may_go_on()) return;
          perform();
          break;
      }
    }
  }

  /// Has the request a right to be answered? What is wrong with it is said before its content is read, which
  /// is then not read at all.
  bool may_go_on() {
    is_looked_at_ = true;
    auto refused = api::refusal(parser_.request(), surroundings_);
    if (!refused) return true;
    parser_.request().keep_alive = false;
    respond(std::move(*refused));
    return false;
  }

  void perform() {
    is_busy_ = true;
    client().expect_within(std::chrono::milliseconds(0));
    if (is_stopping_) parser_.request().keep_alive = false;
    api::Reply reply = api::answer(parser_.request(), surroundings_);
    if (auto* response = std::get_if<Response>(&reply)) return respond(std::move(*response));
    if (auto* work = std::get_if<api::Work>(&reply)) return do_work(std::move(*work));
    begin_rows(std::get<api::RowsOfQuery>(std::move(reply)));
  }

  /// Something to be called from any thread with a response that is to be sent.
  std::function<void(Response)> responder() {
    return [connection = connection_, this](Response response) {
      if (const auto own = connection.lock())
        own->post([this, response = std::move(response)]() mutable { respond(std::move(response)); });
    };
  }

  void do_work(api::Work work) {
    const auto give = responder();
    surroundings_.service.run(
        [work = std::move(work), give](const Snapshot& snapshot) { give(work(snapshot)); },
        [give](const Failure& failure) { give(api::problem(failure)); });
  }

  void respond(Response response) {
    is_busy_ = true;
    Request& request = parser_.request();
    if (is_stopping_) request.keep_alive = false;
    const bool has_content = request.method != "HEAD" && response.status != 204 && response.status != 304;
    std::string bytes = head_of(response, request, response.body.size());
    if (has_content) bytes += response.body;
    client().write(std::move(bytes));
    finish(response.status);
  }

  // A query's rows.

  struct OpenRows {
    std::shared_ptr<ResultStream> stream;
    std::unique_ptr<RowsBody> body;
    bool has_head = false;
  };

  void begin_rows(api::RowsOfQuery asked) {
    auto body = make_rows_body(asked.form);
    const auto wake = [connection = connection_, this] {
      if (const auto own = connection.lock()) own->post([this] { pump(); });
    };
    rows_.emplace();
    rows_->body = std::move(body);
    rows_->stream = surroundings_.service.start(std::move(asked.query), encode_row, wake);
  }

  void pump() {
    if (!rows_) return;
    const Request& request = parser_.request();
    while (client().unsent() < much_unsent) {
      const auto taken = rows_->stream->take(1024);
      const auto& failure = rows_->stream->failure();
      if (taken.at_end && failure && !rows_->has_head && taken.records.empty()) {
        const Response response = api::problem(*failure);
        rows_.reset();
        return respond(response);
      }
      if (taken.records.empty() && !taken.at_end)
        return;  // nor is a head sent before it is known how it goes
      std::string content;
      if (!rows_->has_head) {
        rows_->has_head = true;
        client().write(
            head_of({200, std::string(rows_->body->content_type()), "", {}}, request, std::nullopt));
        content += rows_->body->beginning(rows_->stream->columns());
      }
      for (const std::string& record : taken.records) content += rows_->body->row(record);
      if (taken.at_end) {
        content += failure ? rows_->body->end(*failure) : rows_->body->end(rows_->stream->summary());
        write_content(content);
        if (request.version >= 11)
          client().write("0\r\n\r\n");
        else
          parser_.request().keep_alive = false;
        rows_.reset();
        return finish(200);
      }
      write_content(content);
    }
  }

  void write_content(std::string& content) {
    if (content.empty()) return;
    if (parser_.request().version >= 11) {
      client().write(fmt::format("{:x}\r\n", content.size()));
      content += "\r\n";
    }
    client().write(std::move(content));
  }

  void finish(unsigned status) {
    const Request& request = parser_.request();
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun_);
    surroundings_.metrics.count(std::string(request.path.empty() ? "" : api::route_of(request)), status,
                                took);
    if (!request.keep_alive || is_stopping_) {
      is_over_ = true;
      client().close();
      return;
    }
    parser_ = RequestParser(limits_.header_bytes, limits_.body_bytes);
    is_looked_at_ = has_begun_ = false;
    client().expect_within(limits_.idle);
    client().set_reading(true);
    // Requests that were sent ahead are answered one after the other, not one within the other.
    client().post([this] {
      is_busy_ = false;
      advance();
    });
  }

  std::weak_ptr<Connection> connection_;
  api::Surroundings& surroundings_;
  const ServerLimits& limits_;
  std::string input_;
  RequestParser parser_;
  Clock::time_point begun_ = Clock::now();
  std::optional<OpenRows> rows_;
  bool has_begun_ = false;     // a request
  bool is_looked_at_ = false;  // its header
  bool is_busy_ = false;       // with a request
  bool is_over_ = false;
  bool is_stopping_ = false;
};

}  // namespace

Protocol protocol(api::Surroundings& surroundings) {
  return [&surroundings](const std::shared_ptr<Connection>& connection) {
    return std::make_unique<HttpSession>(connection, surroundings);
  };
}

}  // namespace newsgraph::cli::serve::http
