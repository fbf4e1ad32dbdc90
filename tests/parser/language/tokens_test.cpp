#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "case_file.hpp"
#include "parser/language/tokens/sentence_splitter.hpp"
#include "parser/language/tokens/tokeniser.hpp"

using namespace newsgraph::parser;

namespace {

Span whole(const std::string& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

// Words with spaces between them; "|" before one that is joined to the word before.
std::string listed(const std::string& text, const std::vector<TokenSpan>& tokens) {
  std::string out;
  for (const TokenSpan& token : tokens) {
    if (!out.empty()) out += token.joined ? '|' : ' ';
    out += text.substr(token.span.start, token.span.size());
  }
  return out;
}

std::vector<std::string> sentences(const std::string& text) {
  const std::vector<TokenSpan> tokens = tokenise(text, whole(text));
  std::vector<std::string> out;
  std::size_t first = 0;
  for (const std::size_t end : sentence_ends(text, tokens)) {
    out.push_back(text.substr(tokens[first].span.start, tokens[end - 1].span.end - tokens[first].span.start));
    first = end;
  }
  return out;
}

void require_covering(const std::string& text) {
  std::uint32_t at = 0;
  for (const TokenSpan& token : tokenise(text, whole(text))) {
    REQUIRE(token.span.start >= at);
    REQUIRE(token.span.end > token.span.start);
    REQUIRE(token.span.end <= text.size());
    for (; at < token.span.start; ++at) REQUIRE(static_cast<unsigned char>(text[at]) <= ' ');
    at = token.span.end;
  }
}

}  // namespace

TEST_CASE("a text is split into words") {
  for (const test::Case& c : test::cases("words.txt")) {
    REQUIRE(c.size() == 2);
    CHECK(listed(c[0], tokenise(c[0], whole(c[0]))) == c[1]);
  }
}

TEST_CASE("a region is split into sentences") {
  for (const test::Case& c : test::cases("sentences.txt")) {
    const std::vector<std::string> expected(c.begin() + 1, c.end());
    CHECK(sentences(c[0]) == expected);
  }
}

TEST_CASE("words stay inside their region") {
  const std::string text = "One two. Three";
  const std::vector<TokenSpan> tokens = tokenise(text, {4, 11});
  REQUIRE(tokens.size() == 3);
  CHECK(tokens.front().span == Span{4, 7});
  CHECK(tokens.back().span == Span{9, 11});
}

TEST_CASE("nothing has no words and no sentences") {
  CHECK(tokenise("", {0, 0}).empty());
  CHECK(tokenise(" \n\t ", {0, 4}).empty());
  CHECK(sentence_ends("", {}).empty());
}

TEST_CASE("a sentence that does not end is cut behind a comma, or else between words") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i == 350 ? "they said, " : "they don't say ";
  const std::vector<std::string> cut = sentences(text);
  REQUIRE(cut.size() > 8);
  for (const std::string& sentence : cut) {
    CHECK(std::count(sentence.begin(), sentence.end(), ' ') < 400);
    CHECK_FALSE(sentence.starts_with("n't"));
  }
  CHECK(std::any_of(cut.begin(), cut.end(),
                    [](const std::string& sentence) { return sentence.ends_with(','); }));
}

TEST_CASE("a megabyte without white space is cut into words") {
  const std::string text(1 << 20, 'x');
  const std::vector<TokenSpan> tokens = tokenise(text, whole(text));
  CHECK(tokens.size() > 1000);
  CHECK(tokens.back().span.end == text.size());
}

TEST_CASE("any bytes are covered by words in order") {
  std::mt19937 random(7);
  const std::string alphabet = "aAzZ09 .,!?'\"()-/@#$&*:;\n\xE2\x84\x99\xC3\x97\xFF\xF0\x9F";
  std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1), length(0, 60);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t n = length(random); n > 0; --n) text += alphabet[pick(random)];
    require_covering(text);
  }
}
