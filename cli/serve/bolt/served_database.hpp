#pragma once
// The server's query service as sessions of Bolt ask it.

#include <memory>
#include <string>

#include "cli/serve/access.hpp"
#include "cli/serve/bolt/database.hpp"
#include "cli/serve/query_service.hpp"

namespace newsgraph::cli::bolt {

class ServedDatabase : public Database {
 public:
  /// `name`: what the graph is called. The service and the access outlive it.
  ServedDatabase(serve::QueryService& service, const serve::Access& access, std::string name)
      : service_(service), access_(access), name_(std::move(name)) {}

  bool admits(std::string_view secret) const override { return serve::is_token(access_, secret); }
  std::string name() const override { return name_; }
  /// How many versions of the graph were served so far.
  std::string bookmark() const override;
  std::shared_ptr<serve::ResultStream> run(Statement statement, Wake wake) override;
  std::unique_ptr<Transaction> begin(bool may_write, std::optional<std::chrono::milliseconds> time) override;

 private:
  serve::QueryService& service_;
  const serve::Access& access_;
  const std::string name_;
};

}  // namespace newsgraph::cli::bolt
