// What the network is told of each word: rules, quotation marks, and the word that it hangs on.

#include <catch2/catch.hpp>
#include <sstream>

#include "parser/extract/attribution/learned/word_marks.hpp"
#include "parser/language/conllu.hpp"

namespace newsgraph::parser {
namespace {

const char* const tree = R"(# newdoc id = marks
# text = "Rest," he said.
1	"	"	PUNCT	``	_	2	punct	_	SpaceAfter=No
2	Rest	rest	VERB	VB	_	6	ccomp	_	SpaceAfter=No
3	,	,	PUNCT	,	_	2	punct	_	SpaceAfter=No
4	"	"	PUNCT	''	_	2	punct	_	_
5	he	he	PRON	PRP	_	6	nsubj	_	_
6	said	say	VERB	VBD	_	0	root	_	SpaceAfter=No
7	.	.	PUNCT	.	_	6	punct	_	_

# text = They did.
1	They	they	PRON	PRP	_	2	nsubj	_	_
2	did	do	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

)";

bool has(const WordMarks& word, Mark mark) { return word.marks[static_cast<std::size_t>(mark)]; }

TEST_CASE("each word has its marks and the number of the word that it hangs on") {
  std::istringstream in(tree);
  const auto article = ConlluReader(in, "marks", ConlluContent::Everything).next();
  REQUIRE(article);
  const Document& document = article->document;
  const std::vector<Word>& words = document.sentences[0].words;
  Attribution said;
  said.statement.cue = words[5].span;
  said.statement.source_span = words[4].span;
  said.statement.content = words[1].span;
  said.statement.quoted = true;
  const std::vector<WordMarks> marks = word_marks(document, {{&said}, {}}, find_quotations(document));
  REQUIRE(marks.size() == 10);
  CHECK(has(marks[5], Mark::Cue));
  CHECK(has(marks[4], Mark::Source));
  CHECK((has(marks[1], Mark::Said) && has(marks[1], Mark::Cited) && has(marks[1], Mark::Quoted)));
  CHECK_FALSE((has(marks[4], Mark::Said) || has(marks[5], Mark::Quoted) || has(marks[1], Mark::Cue)));
  CHECK((has(marks[0], Mark::First) && has(marks[7], Mark::First) && !has(marks[8], Mark::First)));
  CHECK(has(marks[9], Mark::Prose));
  CHECK(marks[1].head == 5);
  CHECK(marks[5].head == 5);
  CHECK(marks[7].head == 8);
}

}  // namespace
}  // namespace newsgraph::parser
