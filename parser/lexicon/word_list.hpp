#pragma once
// Lists of words, by what they are read for. A new one: a name here and in word_list.cpp, and a block `list`
// in one of data/*.lex.

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph::parser {

enum class WordList : std::uint8_t {
  // who is who in names and descriptions (data/lists.lex)
  Determiners,     // in front of a description, and do not say what it is: "the", "several"
  Batches,         // tell equal counts apart: "another"
  Numerals,        // "two", "dozens"
  Approximations,  // in front of a number: "about", "at least"
  Emphasis,        // praise a thing and do not tell it from another: "historic"
  Empty,           // adjectives that do not tell a description from another: "same", "alleged"
  Vague,           // some of them, never those of before: "several"
  Soldiers,        // any of the words for a nation's soldiers; not mercenaries, rebels, peacekeepers
  Rulers,          // who rules by arms, behind "military"
  Epithets,        // tell who somebody was whom the text has just named: "former"
  Coming,          // "a new president" is nobody yet
  Particles,       // small words that stand inside persons' names: "van", "bin"
  Prepositions,    // behind which a name or a description names another thing
  Offices,         // every country has one, so that the name alone does not tell whose: "ministry"
  KindsOfBody,     // may be left out of a body's name: "Group"
  Branches,        // tell a part of a body from the whole: "youth"
  UnionsOfStates,  // what a bloc's name has: "Community"
  Bodies,          // recall any body: "the organisation"
  Commercial,      // bodies that are companies, too: "bank"
  Outlets,         // "newspaper"
  Settlements,     // recall a place: "town"
  PlacesNamed,     // stand before "of" and a place's name, or behind it
  // what a post tells (data/lists-posts.lex)
  RulingPosts,      // of a country: "president"
  GoverningPosts,   // of a place, too: "mayor"
  NationalPosts,    // one in each nation: "minister"
  PrivatePosts,     // with a nationality before them, not the state's: "nurse"
  SharedPosts,      // a body has several: "manager"
  DepartmentPosts,  // of the department before them: "director"
  HeadPosts,        // of the whole body, unless one of Departments stands before: "chairman"
  Departments,      // "regional"
  Followings,       // whom a leader leads within a body: "minority"
  Ranks,            // before a post, and no department: "executive"
  Portfolios,       // before "minister": "foreign"
  PersonalPosts,    // held with a person, too: "aide"
  CrewPosts,        // held aboard: "captain"
  // how phrases and verbs are read (data/lists-relations.lex)
  Past,          // so no longer: "former"
  NamedBodies,   // behind the name of a body: "faction"
  Sites,         // behind the name of a place: "district"
  Counterparts,  // not its own: "rival"
  Related,       // before what is not its own: "parent"
  Divisions,     // parts of the body whose name stands before: "committee"
  TownBodies,    // lie in the town whose name stands before: "hospital"
  Kin,           // "sister"
  Shares,        // stand for what is behind "of": "number"
  Misfortunes,   // come over whoever has them: "famine"
  Wills,         // at which something is done: "invitation"
  Gifts,         // of whoever stands behind "of": "support"
  SeenAs,        // verbs with "as": "portray"
  MadeTo,        // verbs with an object and an infinitive: "drive"
  SaidTo,        // verbs whose passive takes an infinitive: "report"
  Wishing,       // verbs before what nobody has seen: "like"
  // what a name is one of (data/lists-names.lex)
  KnownPlaces,     // as written: "Ohio"
  KnownBodies,     // as written: "OPEC"
  EventNames,      // end the names of what happens: "summit"
  Conventions,     // before "convention", where people meet: "annual"
  NewspaperNames,  // newspapers are named after them: "herald"
  AgreementNames,  // end the names of agreements: "treaty"
  BodyNames,       // end the names of bodies: "foundation"
  StateBodies,     // as written, in the names of what a state has by law: "Navy"
  Makers,          // as written; a thing with them before it is made by them: "Airbus"
  // what is done and told (data/lists-relations.lex)
  Suffered,      // nouns of what comes over people: "arrest"
  BroughtAbout,  // verbs that say that what they govern came about: "manage"
  ToldToAct,     // verbs whose object does what the infinitive says: "allow"
  Works,         // of whom "by" names the author: "film"
  Moments,       // behind "by", when and not who: "weekend"
  Violent,       // things that do harm: "blast"
  Monies,        // sums: "dollar"
  Series,        // several events: "wave"
  // what nouns and names denote (data/lists-mentions.lex)
  PeopleOrBodies,  // people whom the news calls bodies and places by, too: "rival"
  Trades,          // make a body of what looks like a place: "dealer"
  Contests,        // behind a nation's name: "cup"
  Joined,          // joined to a name by a hyphen: "led"
  Local,           // of a town, and not of its government: "mayor"
  Arms,            // in the names of divisions under arms: "infantry"
  CompanyForms,    // end the names of companies: "ltd"
  Motions,         // verbs with "to" and a place: "fly"
  Measures,        // measure out what is behind "of": "handful"
  GoodsOfArms,     // behind a weapon, arms: "part"
  Bare,            // no body without an article: "office"
  Multitudes,      // before "of" and what is nobody: "swarm"
  Business,        // make a unit or division a company's: "shares"
  SoleBodies,      // known by their noun alone before a post: "army"
  RankAndFile,     // what people are, and no post in the body: "soldier"
  DoneToPeople,    // verbs whose bare number counts people: "wound"
  Wares,           // goods, entities where something is done to them: "grain"
  Writings,        // papers, the same: "letter"
  Matter,          // what can be touched, a ware where it is handled: "tusk"
  Handling,        // verbs of what is done to wares: "smuggle"
  // who does what, and whether it happened (data/lists-clauses.lex)
  OwnInfinitives,  // verbs with an object whose infinitive is their subject's: "promise"
  Abilities,       // of whom "of" names: "right"
  Wanting,         // verbs; what is wanted others may do: "hope"
  OwningUp,        // verbs with "responsibility": "claim"
  Prospective,     // adjectives of what is yet to be: "future"
  Makings,         // nouns; what is behind "of" is not yet there: "creation"
  Making,          // verbs whose object is there once they are fact: "elect"
  Missing,         // verbs whose object is not there: "lack"
  Failing,         // verbs; what they govern was not done: "refuse"
  TakingTheFloor,  // verbs before a purpose of speech that came about: "rise"
  Prosecuting,     // verbs of the law; what stands behind them is alleged: "charge"
  Happening,       // verbs; an event before them is what they are: "occur"
  Guessing,        // verbs, weaker than believing: "suppose"
  Fit,             // who is so has not yet done it: "best"
  Drawing,         // verbs whose participle tells a reaction to what is said: "prompt"
  TurningOut,      // verbs that say little with a preposition: "result"
  Destining,       // verbs with "for" or "to" and where things are to go: "intend"
  Mutual,          // verbs of what each does to the other: "swap"
  SayingLittle,    // verbs that give no relation by themselves: "have"
  Describing,      // verbs with "as" and what somebody calls somebody: "portray"
  Calling,         // verbs with two objects, the second what somebody calls somebody: "dub"
  States,          // verbs whose passive tells how somebody is: "divide"
  Styling,         // verbs whose passive names who somebody became: "crown"
  NamedTies,       // nouns that a standing relation is named after: "rival"
  Teachers,        // who trains others: "instructor"
  Irregulars,      // under arms, of no nation's forces: "mercenary"
  Rebels           // those of them who fight a state: "insurgent"
};
inline constexpr unsigned word_list_count = 115;

std::optional<WordList> word_list(std::string_view name);  // "determiners"

}  // namespace newsgraph::parser
