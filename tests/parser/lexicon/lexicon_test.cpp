#include "parser/lexicon/lexicon.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "parser/lexicon/content.hpp"
#include "parser/lexicon/word_list.hpp"

using namespace newsgraph::parser;

namespace {

const Lexicon& compiled() {
  static const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON);
  return lexicon;
}

Lexicon written(std::string_view text) { return Lexicon(parse_lexicon(text, "mine.lex")); }

std::string error_of(std::string_view text) {
  try {
    parse_lexicon(text, "mine.lex");
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a relation definition gives its verbs, nouns, types and arguments") {
  const Lexicon lexicon = written(
      "relation BUILT   # a comment\n"
      "  class       cooperate\n"
      "  verbs       build, put up,\n"
      "              set up\n"
      "  nouns       construction\n"
      "  subject     Agency, Person\n"
      "  argument in Country, Place\n");
  REQUIRE(lexicon.relations().size() == 1);
  const RelationDefinition& built = lexicon.relations()[0];
  CHECK(built.type == "BUILT");
  CHECK(built.event_class == "cooperate");
  CHECK(built.verbs == std::vector<std::string>{"build", "put up", "set up"});
  CHECK(built.subject.contains(EntityType::Agency));
  CHECK_FALSE(built.subject.allows(EntityType::Place));
  CHECK(built.object.allows(EntityType::Place));
  REQUIRE(built.argument("in"));
  CHECK(built.argument("in")->types.contains(EntityType::Country));
  CHECK(built.argument("with") == nullptr);
  CHECK(lexicon.noun("construction") == &built);
  CHECK(lexicon.verb_phrase("set up") == &built);
  REQUIRE(lexicon.verb("put").size() == 1);
  CHECK(lexicon.verb("put")[0].rest == "up");
  CHECK(lexicon.verb("tear").empty());
}

TEST_CASE("a verb that several relations claim is all of theirs, the choosy ones first") {
  const Lexicon lexicon = written(
      "relation FIRED\n  verbs fire\n  object Weapon\n"
      "relation ANY\n  verbs fire\n"
      "relation SACKED\n  verbs fire\n  object Person\n");
  const auto entries = lexicon.verb("fire");
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].definition->type == "SACKED");
  CHECK(entries[1].definition->type == "FIRED");
  CHECK(entries[2].definition->type == "ANY");
}

TEST_CASE("traits of a relation are added to those it has, and outlive compilation") {
  LexiconContent content = parse_lexicon("relation NETTED\n  verbs net\n  traits own object\n", "mine.lex");
  lay_over(content, parse_lexicon("relation NETTED\n  traits befalls, needs agent\n", "mine.lex"));
  const Lexicon lexicon(from_compiled(to_compiled(content)));
  const RelationDefinition& netted = *lexicon.relation("NETTED");
  CHECK(netted.has(RelationTrait::OwnObject));
  CHECK(netted.has(RelationTrait::Befalls));
  CHECK(netted.has(RelationTrait::NeedsAgent));
  CHECK_FALSE(netted.has(RelationTrait::State));
}

TEST_CASE("every trait has a name of its own") {
  for (unsigned i = 0; i < relation_trait_count; ++i) {
    const auto trait = static_cast<RelationTrait>(i);
    CHECK(relation_trait(name_of(trait)) == trait);
  }
}

TEST_CASE("passives are verbs that happen to their subject, and outlive compilation") {
  const LexiconContent content =
      parse_lexicon("relation TAUGHT\n  verbs teach\n  passives learn from\n", "mine.lex");
  const Lexicon lexicon(from_compiled(to_compiled(content)));
  REQUIRE(lexicon.verb("learn").size() == 1);
  CHECK(lexicon.verb("learn")[0].rest == "from");
  CHECK(lexicon.verb("learn")[0].passive);
  CHECK_FALSE(lexicon.verb("teach")[0].passive);
}

TEST_CASE("the longest verb comes first") {
  const Lexicon lexicon = written("relation A\n  verbs take\nrelation B\n  verbs take part in, take over\n");
  const auto entries = lexicon.verb("take");
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].rest == "part in");
  CHECK(entries[2].rest.empty());
}

TEST_CASE("a definition laid over another claims its words") {
  LexiconContent content = parse_lexicon("relation A\n  verbs take, grab\n  subject Person\n", "a.lex");
  lay_over(content, parse_lexicon("relation B\n  verbs grab\nrelation A\n  verbs seize\n", "b.lex"));
  const Lexicon lexicon(std::move(content));
  CHECK(lexicon.verb_phrase("grab")->type == "B");
  CHECK(lexicon.relation("A")->verbs == std::vector<std::string>{"take", "seize"});
  CHECK(lexicon.relation("A")->subject.contains(EntityType::Person));
}

TEST_CASE("a user's folder is laid over the compiled lexicon") {
  const auto folder = std::filesystem::temp_directory_path() / "newsgraph-user-lexicon";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "mine.lex")
      << "relation SCOLDED\n  verbs scold\ncountry Ruritania\n  adjectives Ruritanian\n";
  const Lexicon lexicon = load_lexicon(NEWSGRAPH_LEXICON, folder);
  std::filesystem::remove_all(folder);
  CHECK(lexicon.verb_phrase("scold")->type == "SCOLDED");
  CHECK(lexicon.country("Ruritanian")->kind == CountryWord::Adjective);
  CHECK(lexicon.country("Norway"));
}

TEST_CASE("a missing user's folder is an error that names it") {
  CHECK_THROWS_WITH(load_lexicon(NEWSGRAPH_LEXICON, "/no/such/folder"), Catch::Contains("/no/such/folder"));
}

TEST_CASE("errors name the file, the line and the column, with a caret") {
  CHECK(error_of("relation SENT\n  verbs  send\n  vrbs   post\n") ==
        "mine.lex:3:3: unknown field: class, traits, verbs, passives, nouns, subject, object and argument "
        "are known\n"
        "    vrbs   post\n"
        "    ^");
  CHECK(error_of("relation SENT\n  object Country, Planet\n") ==
        "mine.lex:2:19: unknown entity type: Person, Agency, Country, Place, Unit, Group, Weapon and "
        "Agreement are known\n"
        "    object Country, Planet\n"
        "                    ^");
  CHECK(error_of("relation SENT\n  verbs send,, post\n") ==
        "mine.lex:2:13: expected a comma or the end of the line\n"
        "    verbs send,, post\n"
        "              ^");
  CHECK(error_of("  verbs send\n") ==
        "mine.lex:1:1: expected a block (a keyword at the start of a line)\n"
        "    verbs send\n"
        "  ^");
  CHECK_THAT(error_of("relation SENT\n  verbs\n"), Catch::StartsWith("mine.lex:2:8: expected "));
  CHECK_THAT(error_of("realtion SENT\n"), Catch::StartsWith("mine.lex:1:1: unknown block"));
  CHECK_THAT(error_of("relation sent\n"),
             Catch::StartsWith("mine.lex:1:10: a relation's type is in capitals"));
  CHECK_THAT(error_of("words shouting\n  verbs yell\n"),
             Catch::StartsWith("mine.lex:1:7: unknown class of words"));
  CHECK_THAT(error_of("relation SENT\n  traits own objcet\n"),
             Catch::StartsWith("mine.lex:2:10: unknown trait"));
  CHECK_THAT(error_of("relation SENT\n  argument to\n"), Catch::StartsWith("mine.lex:2:12: an argument is"));
}

TEST_CASE("an empty file and one of comments say nothing") {
  CHECK(parse_lexicon("", "a.lex") == LexiconContent{});
  CHECK(parse_lexicon("# nothing\n\n   # at all", "a.lex") == LexiconContent{});
  CHECK(parse_lexicon("words saying\r\n  verbs yell\r\n", "a.lex").words.size() == 1);
}

TEST_CASE("the compiled form keeps everything and detects damage") {
  const LexiconContent content = parse_lexicon(
      "relation A\n  verbs take\n  argument to Country\ncountry X\n  code XX\n  shorts Y\nwords saying\n  "
      "nouns word\n"
      "posts leads\n  of boss\nnouns Person, Unit\n  military scout\nnames female\n  given Ada\nhonorifics\n "
      " before mr\n",
      "a.lex");
  std::string bytes = to_compiled(content);
  CHECK(from_compiled(bytes) == content);
  for (const std::size_t size : {0u, 7u, 15u, 25u}) CHECK_THROWS(from_compiled(bytes.substr(0, size)));
  CHECK_THROWS(from_compiled(bytes.substr(0, bytes.size() - 1)));
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  CHECK_THROWS_WITH(from_compiled(bytes), Catch::Contains("damaged"));
}

TEST_CASE("countries are known by names, adjectives, capitals and seats") {
  const auto known = [](std::string_view words, std::string_view name, CountryWord kind) {
    const auto match = compiled().country(words);
    return match && compiled().countries()[match->country].name == name && match->kind == kind;
  };
  CHECK(known("the Netherlands", "Netherlands", CountryWord::Name));
  CHECK(known("UAE", "United Arab Emirates", CountryWord::Name));
  CHECK(known("Danish", "Denmark", CountryWord::Adjective));
  CHECK(known("Ottawa", "Canada", CountryWord::Capital));
  CHECK(known("White House", "United States", CountryWord::Seat));
  CHECK(known("North", "North Korea", CountryWord::Short));
  CHECK_FALSE(compiled().country("polish"));
  CHECK(compiled().country_matches("Congolese").size() == 2);
}

TEST_CASE("nouns denote what the news means by them") {
  const auto type = [](std::string_view lemma) { return compiled().noun_sense(lemma)->type; };
  CHECK(type("envoy") == EntityType::Person);
  CHECK(type("watchdog") == EntityType::Agency);
  CHECK(type("corvette") == EntityType::Weapon);
  CHECK(type("accord") == EntityType::Agreement);
  CHECK(type("battalion") == EntityType::Unit);
  CHECK(type("village") == EntityType::Place);
  CHECK(compiled().noun_sense("soldier")->plural == EntityType::Unit);
  CHECK(compiled().noun_sense("lawmaker")->plural == EntityType::Group);
  CHECK_FALSE(compiled().noun_sense("bread"));
  CHECK(compiled().is_no_entity("number"));
  CHECK(compiled().is_military("troops"));
}

TEST_CASE("titles, posts and genders") {
  CHECK(compiled().is_honorific("Lt."));
  CHECK(compiled().post("Spokesman") == PostKind::WorksFor);
  CHECK(compiled().post("member") == PostKind::MemberOf);
  CHECK(compiled().post("prime minister") == PostKind::Leads);
  CHECK(compiled().given_name("Maria") == Gender::Female);
  CHECK(compiled().noun_gender("chairman") == Gender::Male);
  CHECK(compiled().noun_gender("human") == Gender::Unknown);
}

TEST_CASE("a lexicon file that is missing or another's is an error that names it") {
  CHECK_THROWS_WITH(load_lexicon("/no/lexicon.bin"), Catch::Contains("/no/lexicon.bin"));
  CHECK_THROWS_WITH(load_lexicon(NEWSGRAPH_TEST_DATA_DIR "/lexicon_test.cpp"),
                    Catch::Contains("not a compiled lexicon"));
}

TEST_CASE("verbs are known by their irregular forms and by their endings") {
  const Lexicon& lexicon = compiled();
  CHECK(lexicon.verb_of("fled") == "flee");
  CHECK(lexicon.verb_of("fought") == "fight");
  CHECK(lexicon.verb_of("bombed") == "bomb");
  CHECK(lexicon.verb_of("razed") == "raze");
  CHECK(lexicon.verb_of("carries") == "carry");
  CHECK(lexicon.verb_of("halting") == "halt");
  CHECK_FALSE(lexicon.verb_of("zzzed"));
  CHECK(lexicon.irregular_verb_of("bombed").empty());
  CHECK(lexicon.is_verb("flee"));
  CHECK_FALSE(lexicon.is_verb("fl"));
}

TEST_CASE("what WordNet calls a compound of no entity is none either") {
  CHECK_FALSE(compiled().noun_sense("political system"));
  CHECK(compiled().noun_sense("envoy")->type == EntityType::Person);
  CHECK(compiled().noun_sense("corvette")->type == EntityType::Weapon);
  CHECK(compiled().noun_sense("gazette")->type == EntityType::Agency);
  CHECK(compiled().noun_sense("accord")->type == EntityType::Agreement);
}

TEST_CASE("lists, synonyms and letters tell names and descriptions apart") {
  const Lexicon lexicon = written(
      "list kinds of body\n  words  group, corps\n"
      "list soldiers\n  words  troops\n"
      "synonyms agreement\n  words  pact\n"
      "synonyms service\n  heads  agency\n"
      "synonyms intelligence\n  modifiers  spy\n"
      "letters un\n  of  united nations\n");
  CHECK(lexicon.lists(WordList::KindsOfBody, "corps"));
  CHECK_FALSE(lexicon.lists(WordList::KindsOfBody, "troops"));
  CHECK(lexicon.lists(WordList::Soldiers, "troops"));
  CHECK(lexicon.usual_word("pact") == "agreement");
  CHECK(lexicon.usual_word("pact", PhrasePart::Head) == "agreement");
  CHECK(lexicon.usual_word("agency") == "agency");
  CHECK(lexicon.usual_word("agency", PhrasePart::Head) == "service");
  CHECK(lexicon.usual_word("spy", PhrasePart::Modifier) == "intelligence");
  CHECK(lexicon.usual_word("spy", PhrasePart::Head) == "spy");
  CHECK(lexicon.spelt_out("un") == "united nations");
  CHECK(lexicon.spelt_out("eu").empty());
}

TEST_CASE("every list of words has some") {
  for (unsigned i = 0; i < word_list_count; ++i) {
    static const LexiconContent content = from_compiled([] {
      std::ifstream in(NEWSGRAPH_LEXICON, std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(in), {});
    }());
    CHECK(std::any_of(content.listed.begin(), content.listed.end(),
                      [&](const auto& word) { return word.second.has(static_cast<WordList>(i)); }));
  }
}

TEST_CASE("known names are known as written") {
  const Lexicon lexicon = written("list known places\n  words  New Norfolk, Otago\n");
  CHECK(lexicon.lists(WordList::KnownPlaces, "New Norfolk"));
  CHECK_FALSE(lexicon.lists(WordList::KnownPlaces, "otago"));
}

TEST_CASE("lists hold posts of several words") {
  const Lexicon lexicon =
      written("list ruling posts\n  words  grand vizier,\n         doge\nlist past\n  words  erstwhile\n");
  CHECK(lexicon.lists(WordList::RulingPosts, "grand vizier"));
  CHECK(lexicon.lists(WordList::RulingPosts, "doge"));
  CHECK_FALSE(lexicon.lists(WordList::RulingPosts, "vizier"));
  CHECK_FALSE(lexicon.lists(WordList::Past, "doge"));
}

TEST_CASE("a user's lists and posts add to those built in") {
  LexiconContent content =
      parse_lexicon("posts leads\n  of  president\nlist ruling posts\n  words  president\n", "a.lex");
  lay_over(content, parse_lexicon("posts leads\n  of  taoiseach\nlist ruling posts\n  words  taoiseach\n"
                                  "list past\n  words  president\n",
                                  "b.lex"));
  const Lexicon lexicon(std::move(content));
  for (const char* post : {"president", "taoiseach"}) {
    CHECK(lexicon.post(post) == PostKind::Leads);
    CHECK(lexicon.lists(WordList::RulingPosts, post));
  }
  CHECK(lexicon.lists(WordList::Past, "president"));
  CHECK_FALSE(lexicon.lists(WordList::Past, "taoiseach"));
}

TEST_CASE("posts tell more than their relation") {
  CHECK(compiled().lists(WordList::RulingPosts, "president"));
  CHECK(compiled().lists(WordList::GoverningPosts, "mayor"));
  CHECK(compiled().lists(WordList::PrivatePosts, "nurse"));
  CHECK_FALSE(compiled().lists(WordList::PrivatePosts, "envoy"));
  CHECK(compiled().lists(WordList::SharedPosts, "manager"));
  CHECK(compiled().lists(WordList::HeadPosts, "chairman"));
}

TEST_CASE("an unknown list is an error that says where they are") {
  CHECK_THAT(error_of("list determinants\n  words  the\n"), Catch::Contains("unknown list"));
  CHECK_THAT(error_of("list past\n  adjectives  former\n"), Catch::Contains("mine.lex:2:3"));
  CHECK_THAT(error_of("list\n  words  former\n"), Catch::Contains("the list's name"));
  CHECK_THAT(error_of("synonyms agreement\n  nouns  pact\n"), Catch::Contains("words, heads and modifiers"));
}

TEST_CASE("foreign words denote what they do without their accents") {
  const Lexicon lexicon = written("nouns Person, Group\n  lemmas  attache\n");
  REQUIRE(lexicon.noun_sense("attach\xC3\xA9"));
  CHECK(lexicon.noun_sense("attach\xC3\xA9")->type == EntityType::Person);
  CHECK_FALSE(lexicon.noun_sense("attach\xC3\xA8t"));
}
