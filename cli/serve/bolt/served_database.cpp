#include "cli/serve/bolt/served_database.hpp"

#include <fmt/format.h>

#include <utility>

namespace newsgraph::cli::bolt {

namespace {

serve::QueryRequest request_of(Statement& statement) {
  serve::QueryRequest request;
  request.text = std::move(statement.text);
  for (auto& [name, value] : statement.parameters) request.parameters.emplace(name, value);
  request.time = statement.time;
  request.read_only = !statement.may_write;
  return request;
}

class Served : public Transaction {
 public:
  Served(serve::QueryService& service, std::shared_ptr<serve::Transaction> transaction)
      : service_(service), transaction_(std::move(transaction)) {}
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  ~Served() override {
    if (transaction_) service_.rollback(transaction_, [](const std::optional<serve::Failure>&) {});
  }

  std::shared_ptr<serve::ResultStream> run(Statement statement, Wake wake) override {
    auto request = request_of(statement);
    return service_.start(std::move(request), std::move(statement.encode), std::move(wake), transaction_);
  }

  std::shared_ptr<serve::ResultStream> commit(Wake wake) override {
    auto stream = std::make_shared<serve::ResultStream>(std::move(wake));
    service_.commit(std::exchange(transaction_, nullptr), [stream](std::optional<serve::Failure> failure) {
      if (failure) {
        stream->fail(std::move(*failure));
      } else {
        stream->finish({});
      }
    });
    return stream;
  }

 private:
  serve::QueryService& service_;
  std::shared_ptr<serve::Transaction> transaction_;
};

}  // namespace

std::string ServedDatabase::bookmark() const {
  return fmt::format("{}:{}", name_, service_.holder().snapshots_made());
}

std::shared_ptr<serve::ResultStream> ServedDatabase::run(Statement statement, Wake wake) {
  auto request = request_of(statement);
  return service_.start(std::move(request), std::move(statement.encode), std::move(wake));
}

std::unique_ptr<Transaction> ServedDatabase::begin(bool may_write,
                                                   std::optional<std::chrono::milliseconds> time) {
  return std::make_unique<Served>(service_, service_.begin(!may_write, time));
}

}  // namespace newsgraph::cli::bolt
