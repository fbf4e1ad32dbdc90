#include "parser/language/analyser.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <thread>

#include "case_file.hpp"
#include "parser/language/conllu.hpp"

using namespace newsgraph::parser;

namespace {

const Analyser& analyser() {
  static const Analyser shared(test::model_path());
  return shared;
}

Article article(std::string text) {
  Article a;
  a.id = "a";
  a.text = std::move(text);
  if (!a.text.empty())
    a.regions.push_back({{0, static_cast<std::uint32_t>(a.text.size())}, RegionKind::Prose});
  return a;
}

std::string conllu(const Article& a) {
  std::ostringstream out;
  write_conllu(analyser().analyse(a), out);
  return out.str();
}

void require_sound(const Document& document) {
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    REQUIRE(sentence.span.start >= at);
    REQUIRE_FALSE(sentence.words.empty());
    int roots = 0;
    for (const Word& word : sentence.words) {
      REQUIRE(word.span.start >= at);
      REQUIRE(word.head < static_cast<int>(sentence.words.size()));
      REQUIRE_FALSE(word.lemma.empty());
      roots += word.head < 0;
      REQUIRE((word.relation == "root") == (word.head < 0));
      at = word.span.end;
    }
    CHECK(roots == 1);
    CHECK(sentence.span.end == at);
    for (const Name& name : sentence.names) REQUIRE((0 <= name.first && name.first < name.last));
  }
}

}  // namespace

TEST_CASE("an empty article has no sentences") { CHECK(analyser().analyse(article("")).sentences.empty()); }

TEST_CASE("a plain sentence is understood") {
  const Article a = article("The minister visited Norway on Monday.");
  const Document document = analyser().analyse(a);
  REQUIRE(document.sentences.size() == 1);
  const Sentence& s = document.sentences[0];
  REQUIRE(s.words.size() == 7);
  CHECK(s.words[2].relation == "root");
  CHECK(s.words[2].lemma == "visit");
  CHECK(s.words[1].head == 2);
  CHECK(s.words[1].relation == "nsubj");
  CHECK(s.words[3].relation == "obj");
  CHECK(s.words[3].upos == UPos::PROPN);
  REQUIRE(s.names.size() == 1);
  CHECK(document.text(s.words[static_cast<std::size_t>(s.names[0].first)].span) == "Norway");
  CHECK(s.names[0].type == NameType::Location);
}

TEST_CASE("sentences keep the kind and number of their region") {
  Article a = article("Envoy leaves\n\nThe envoy left. He flew home.");
  a.regions = {{{0, 12}, RegionKind::Headline}, {{14, 43}, RegionKind::Prose}};
  const Document document = analyser().analyse(a);
  REQUIRE(document.sentences.size() == 3);
  CHECK(document.sentences[0].region == RegionKind::Headline);
  CHECK(document.sentences[2].region == RegionKind::Prose);
  CHECK(document.sentences[2].paragraph == 1);
}

TEST_CASE("a sentence of two thousand words is analysed") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += i % 7 == 6 ? "troops, " : "and ";
  const Article a = article(text);
  require_sound(analyser().analyse(a));
}

TEST_CASE("given sentences of any length get one tree") {
  std::string text;
  for (int i = 1; i <= 900; ++i) text += std::to_string(i) + "\tword\t_\t_\t_\t_\t_\t_\t_\t_\n";
  std::istringstream in(text);
  auto read = ConlluReader(in, "-", ConlluContent::Tokens).next();
  REQUIRE(read);
  analyser().annotate(read->document);
  CHECK(read->document.sentences.size() == 1);
  require_sound(read->document);
}

TEST_CASE("text in other scripts and with odd characters is analysed") {
  for (const char* text :
       {"МИД России заявил об этом.", "外務省は発表した。", "\xEF\xBB\xBFHello\u00ADworld \u200B .",
        "مرحبا بالعالم", "a\u0301\u0301\u0301 😀😀 #@!", "\x01\x02 \x7F"}) {
    const Article a = article(text);
    require_sound(analyser().analyse(a));
  }
}

TEST_CASE("bytes that are not UTF-8 do no harm") {
  const Article a = article("The \xFF\xFE minister \xC3 left \xE2\x82");
  require_sound(analyser().analyse(a));
}

TEST_CASE("an article's analysis is the same on every thread") {
  const Article a = article(
      "Norway lent three boats to Peru, Mr. Berg said on Monday. \"We don't know how many,\" he added.");
  const std::string alone = conllu(a);
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& result : found) threads.emplace_back([&] { result = conllu(a); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : found) CHECK(result == alone);
}

TEST_CASE("names are found on trees that stay as they are") {
  std::istringstream in(
      "1\tNorway\tnorway\tX\tXX\t_\t2\tdep\t_\t_\n2\tagreed\tagreed\tX\tXX\t_\t0\troot\t_\t_\n");
  auto read = ConlluReader(in, "-", ConlluContent::Everything).next();
  REQUIRE(read);
  CHECK_FALSE(read->names);
  analyser().annotate_names(read->document);
  const Sentence& sentence = read->document.sentences.at(0);
  CHECK(sentence.words[0].upos == UPos::X);
  CHECK(sentence.words[0].relation == "dep");
  REQUIRE(sentence.names.size() == 1);
  CHECK(sentence.names[0].type == NameType::Location);
}
