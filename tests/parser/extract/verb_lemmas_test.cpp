#include "parser/extract/mending/verb_lemmas.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "parser/lexicon/lexicon.hpp"

using namespace newsgraph::parser;

namespace {

std::string mended(const std::string& form, const std::string& tag, const std::string& lemma,
                   UPos upos = UPos::VERB) {
  static const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  Document document;
  Word& word = document.sentences.emplace_back().words.emplace_back();
  word.form = form;
  word.lemma = lemma;
  word.xpos = tag;
  word.upos = upos;
  mend_verb_lemmas(document, lexicon);
  return document.sentences[0].words[0].lemma;
}

}  // namespace

TEST_CASE("lemmas that are no verbs of English are mended") {
  CHECK(mended("fled", "VBD", "fl") == "flee");
  CHECK(mended("Shelled", "VBN", "shel") == "shell");
  CHECK(mended("looting", "VBG", "lootee") == "loot");
  CHECK(mended("swing", "VB", "sw") == "swing");
  CHECK(mended("Raid", "VBD", "ray") == "raid");
  CHECK(mended("taping", "VBG", "tap") == "tape");
  CHECK(mended("tapping", "VBG", "tap") == "tap");
}

TEST_CASE("past forms have the verb that they are irregular of, whatever else is a verb") {
  CHECK(mended("shrank", "VBD", "shake") == "shrink");
  CHECK(mended("shot", "VBN", "shot") == "shoot");
}

TEST_CASE("good lemmas, unknown verbs and other words stay") {
  CHECK(mended("founded", "VBN", "found") == "found");
  CHECK(mended("led", "VBD", "lead") == "lead");
  CHECK(mended("blorbed", "VBD", "blorb") == "blorb");
  CHECK(mended("shot", "NN", "shot", UPos::NOUN) == "shot");
}

TEST_CASE("a finite verb taken for an adjective or a noun is one where it has a subject") {
  const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  const UPos taken_for = GENERATE(UPos::ADJ, UPos::NOUN);
  for (const bool subject : {true, false}) {
    Document document;
    auto& words = document.sentences.emplace_back().words;
    words.resize(2);
    words[0].head = 1;
    words[0].relation = subject ? "nsubj" : "advmod";
    words[1].form = "advanced";
    words[1].xpos = "VBD";
    words[1].upos = taken_for;
    mend_verb_lemmas(document, lexicon);
    CHECK((words[1].upos == UPos::VERB) == subject);
  }
}
