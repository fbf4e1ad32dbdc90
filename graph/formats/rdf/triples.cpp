#include "graph/formats/rdf/triples.hpp"

#include <fmt/format.h>
#include <raptor2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <istream>
#include <limits>
#include <memory>

#include "graph/formats/format_error.hpp"
#include "graph/formats/rdf/rdf.hpp"

namespace newsgraph::graph::rdf {
namespace {

/// What libraptor's callbacks, through which nothing may be thrown, leave behind.
struct Outcome {
  TripleTaker* taker;
  std::exception_ptr failure;
  std::string message;  // the first error's
  std::size_t line = 0;
  std::size_t lines_before = 0;  // those that the parser at work was not given
};

std::string text_of(const unsigned char* text, std::size_t size) {
  return {reinterpret_cast<const char*>(text), size};
}

std::string text_of(raptor_uri* uri) {
  std::size_t size = 0;
  const unsigned char* text = raptor_uri_as_counted_string(uri, &size);
  return text_of(text, size);
}

Term term_of(const raptor_term& term) {
  if (term.type == RAPTOR_TERM_TYPE_URI) return {Term::Kind::Iri, text_of(term.value.uri), {}};
  if (term.type == RAPTOR_TERM_TYPE_BLANK)
    return {Term::Kind::Blank, text_of(term.value.blank.string, term.value.blank.string_len), {}};
  const raptor_term_literal_value& literal = term.value.literal;
  return {Term::Kind::Literal, text_of(literal.string, literal.string_len),
          literal.datatype != nullptr ? text_of(literal.datatype) : std::string(kXsd) + "string"};
}

void take_statement(void* user_data, raptor_statement* statement) {
  auto& outcome = *static_cast<Outcome*>(user_data);
  if (outcome.failure) return;
  try {
    outcome.taker->take(term_of(*statement->subject), term_of(*statement->predicate),
                        term_of(*statement->object));
  } catch (...) {
    outcome.failure = std::current_exception();
  }
}

void take_message(void* user_data, raptor_log_message* message) {
  auto& outcome = *static_cast<Outcome*>(user_data);
  if (message->level < RAPTOR_LOG_LEVEL_ERROR || !outcome.message.empty() || outcome.failure) return;
  try {
    outcome.message = message->text != nullptr ? message->text : "not in the format";
    const int line = message->locator != nullptr ? raptor_locator_line(message->locator) : -1;
    outcome.line = line > 0 ? outcome.lines_before + static_cast<std::size_t>(line) : 0;
  } catch (...) {
    outcome.failure = std::current_exception();
  }
}

void throw_if_failed(const Outcome& outcome) {
  if (outcome.failure) std::rethrow_exception(outcome.failure);
  if (!outcome.message.empty()) throw FormatError(outcome.line, outcome.message);
}

/// Lines of text, checked to be UTF-8, which libraptor does not do.
class Lines {
 public:
  explicit Lines(std::istream& in) : in_(in) {}
  /// False at the end.
  bool next(std::string& line) {
    if (!std::getline(in_, line)) return false;
    if (!in_.eof()) line += '\n';
    ++number_;
    if (line.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
      throw FormatError(number_, "a line of more than 2 GB");
    const auto size = static_cast<std::int32_t>(line.size());
    for (std::int32_t at = 0; at < size;) {
      UChar32 character = 0;
      U8_NEXT(line.data(), at, size, character);
      if (character < 0) throw FormatError(number_, "not UTF-8");
      if (character == 0) throw FormatError(number_, "a NUL character");
    }
    return true;
  }

 private:
  std::istream& in_;
  std::size_t number_ = 0;
};

}  // namespace

std::size_t TermTable::Hash::operator()(const Term& term) const {
  const std::hash<std::string> hash;
  return hash(term.text) * 31 + hash(term.datatype) * 7 + static_cast<std::size_t>(term.kind);
}

TermId TermTable::add(Term term) {
  const auto [at, is_new] = ids_.try_emplace(std::move(term), static_cast<TermId>(terms_.size()));
  if (is_new) terms_.push_back(&at->first);
  return at->second;
}

void Triples::add(Term subject, Term predicate, Term object) {
  const TermId from = terms.add(std::move(subject)), by = terms.add(std::move(predicate)),
               to = terms.add(std::move(object));
  all.push_back({from, by, to});
}

void Triples::settle() {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

void parse(std::istream& in, const char* syntax, TripleTaker& taker) {
  using World = std::unique_ptr<raptor_world, decltype(&raptor_free_world)>;
  using Uri = std::unique_ptr<raptor_uri, decltype(&raptor_free_uri)>;
  using Parser = std::unique_ptr<raptor_parser, decltype(&raptor_free_parser)>;
  Outcome outcome{&taker, {}, {}, 0, 0};
  const World world(raptor_new_world(), raptor_free_world);
  if (!world || raptor_world_open(world.get()) != 0) throw FormatError(0, "libraptor cannot be opened");
  raptor_world_set_log_handler(world.get(), &outcome, take_message);
  const Uri base(raptor_new_uri(world.get(), reinterpret_cast<const unsigned char*>("file:///")),
                 raptor_free_uri);
  // libraptor keeps what a parser was given until its end. So where statements can be seen to end at a line's
  // end, one parser reads a part of the file only.
  constexpr std::size_t kPart = std::size_t{1} << 15;
  const bool is_ntriples = std::string_view(syntax) == "ntriples";
  bool has_parts = is_ntriples;
  std::string prefixes;
  Parser parser(nullptr, raptor_free_parser);
  const auto feed = [&](std::string_view text, bool is_end) {
    raptor_parser_parse_chunk(parser.get(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                              is_end);
    throw_if_failed(outcome);
  };
  const auto start = [&] {
    parser.reset(raptor_new_parser(world.get(), syntax));
    if (!parser) throw FormatError(0, fmt::format("libraptor does not read {}", syntax));
    raptor_parser_set_statement_handler(parser.get(), &outcome, take_statement);
    raptor_parser_parse_start(parser.get(), base.get());
  };
  start();
  Lines lines(in);
  bool is_first = true;
  std::size_t fed = 0, number = 0;
  for (std::string line; lines.next(line); is_first = false) {
    if (is_first) {
      taker.begin(line);
      has_parts = is_ntriples || (std::string_view(syntax) == "turtle" && line == kInOrder);
    }
    if (has_parts && !is_ntriples && line.starts_with("@prefix ")) prefixes += line;
    feed(line, false);
    ++number;
    fed += line.size();
    if (!has_parts || fed < kPart || !(is_ntriples || line.ends_with(" .\n"))) continue;
    feed({}, true);
    start();
    feed(prefixes, false);
    outcome.lines_before = number - static_cast<std::size_t>(std::ranges::count(prefixes, '\n'));
    fed = 0;
  }
  feed({}, true);
}

}  // namespace newsgraph::graph::rdf
