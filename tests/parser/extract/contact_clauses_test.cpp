// Relative clauses that follow a number without a pronoun.

#include "parser/extract/contact_clauses.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "parser/language/conllu.hpp"

using namespace newsgraph::parser;

namespace {

/// "word<head:relation" of the words given, after the clauses have been attached.
std::string attached(const std::string& tree, std::initializer_list<int> words) {
  std::istringstream in(tree);
  ConlluReader reader(in, "tree", ConlluContent::Everything);
  const auto article = reader.next();
  REQUIRE(article);
  Document document = article->document;
  attach_contact_clauses(document);
  std::string text;
  for (const int i : words) {
    const auto& all = document.sentences[0].words;
    const Word& w = all[static_cast<std::size_t>(i - 1)];
    text += w.form + "<" + all[static_cast<std::size_t>(w.head)].form + ":" + w.relation + " ";
  }
  return text;
}

constexpr const char* joined = R"(# newdoc id = x
# newpar
# sent_id = x-1
# text = Ninety nurses joined the 400 the agency said had reached Peru.
1	Ninety	ninety	NUM	CD	_	2	nummod	_	_
2	nurses	nurse	NOUN	NNS	_	3	nsubj	_	_
3	joined	join	VERB	VBD	_	0	root	_	_
4	the	the	DET	DT	_	5	det	_	_
5	400	400	NUM	CD	_	3	obj	_	_
6	the	the	DET	DT	_	7	det	_	_
7	agency	agency	NOUN	NN	_	3	obj	_	_
8	said	say	VERB	VBD	_	7	acl	_	_
9	had	have	AUX	VBD	_	10	aux	_	_
10	reached	reach	VERB	VBN	_	8	ccomp	_	_
11	Peru	Peru	PROPN	NNP	_	10	obj	_	Name=B-LOC|SpaceAfter=No
12	.	.	PUNCT	.	_	3	punct	_	_

)";

constexpr const char* told = R"(# newdoc id = x
# newpar
# sent_id = x-1
# text = Nurses told the crew the agency had left.
1	Nurses	nurse	NOUN	NNS	_	2	nsubj	_	_
2	told	tell	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	crew	crew	NOUN	NN	_	2	obj	_	_
5	the	the	DET	DT	_	6	det	_	_
6	agency	agency	NOUN	NN	_	2	obj	_	_
7	had	have	AUX	VBD	_	8	aux	_	_
8	left	leave	VERB	VBN	_	6	acl	_	SpaceAfter=No
9	.	.	PUNCT	.	_	2	punct	_	_

)";

}  // namespace

TEST_CASE("a finite verb behind a number and a noun is the noun's and tells of the number") {
  CHECK(attached(joined, {7, 8}) == "agency<said:nsubj said<400:acl:relcl ");
}

TEST_CASE("two nouns side by side stay as they are") {
  CHECK(attached(told, {6, 8}) == "agency<told:obj left<agency:acl ");
}
