// Bytes of a client of Bolt: values, and whole conversations from the handshake on.

#include <chrono>
#include <string>

#include "cli/serve/bolt/conversation.hpp"
#include "cli/serve/bolt/value_reader.hpp"
#include "cli/serve/bolt/value_writer.hpp"
#include "demand.hpp"
#include "query/query.hpp"
#include "targets.hpp"
#include "tests/serve/bolt/memory_database.hpp"

namespace newsgraph::fuzz {

namespace {

namespace wire = cli::bolt;

std::string written(const graph::Value& value, wire::Dialect dialect) {
  std::string bytes;
  wire::Packer packer(bytes);
  wire::write_plain(packer, value, dialect);
  return bytes;
}

void there_and_back(std::string_view bytes, wire::Dialect dialect) {
  try {
    wire::Unpacker in(bytes);
    const auto once = written(wire::ValueReader(in, dialect).read(), dialect);
    wire::Unpacker again(once);
    demand(written(wire::ValueReader(again, dialect).read(), dialect) == once,
           "a value is read as what was written");
    demand(again.done(), "a value ends where it ends");
  } catch (const wire::PackStreamError&) {
  } catch (const wire::UnusableValue&) {
  }
}

/// What is said must be whole messages.
void listen(wire::Conversation& conversation, std::string& said) {
  for (std::string bytes; !(bytes = conversation.work(4096)).empty();) {
    said += bytes;
    demand(said.size() < (std::size_t{1} << 28), "answers end");
  }
}

}  // namespace

void packstream(std::string_view bytes) {
  there_and_back(bytes, {.element_ids = true, .utc = true});
  there_and_back(bytes, {.element_ids = false, .utc = false});
}

void bolt(std::string_view bytes) {
  wire::test::MemoryDatabase database;
  query::run(database.graph(),
             "CREATE (a:Person {name: 'Ada', born: date('1990-05-01')})-[:KNOWS {since: 2019}]->(b:Person "
             "{name: 'Bo'}), "
             "(b)-[:LIVES_IN]->(:Country {name: 'Norland'})");
  wire::Conversation conversation(database, {.connection_id = "1", .server = "fuzzed", .address = "here:1"},
                                  [] {});
  std::string said;
  // In pieces whose sizes the input itself gives.
  while (!bytes.empty()) {
    const auto size = 1 + static_cast<std::size_t>(static_cast<unsigned char>(bytes.front()));
    conversation.receive(bytes.substr(0, size));
    bytes.remove_prefix(std::min(size, bytes.size()));
    if (size % 3 != 0) listen(conversation, said);
  }
  listen(conversation, said);
  if (said.size() <= 4) return;
  wire::Dechunker dechunker(std::size_t{1} << 28);
  auto rest = std::string_view(said).substr(4);  // after the handshake
  while (dechunker.take(rest)) {
  }
  demand(!dechunker.is_midway(), "whole messages are said");
}

}  // namespace newsgraph::fuzz
