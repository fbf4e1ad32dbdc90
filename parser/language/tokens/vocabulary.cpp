#include "parser/language/tokens/vocabulary.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace newsgraph::parser::tokens {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& titles() {
  static const Words words{
      "adm",    "ald",  "atty",   "brig", "capt", "cmdr", "col",  "comdr", "cpl",  "det",  "dr",  "drs",
      "ens",    "esq",  "fr",     "ft",   "gen",  "gens", "gov",  "govs",  "hon",  "insp", "lt",  "maj",
      "messrs", "mlle", "mme",    "mr",   "mrs",  "ms",   "msgr", "mt",    "mx",   "no",   "nos", "pfc",
      "pres",   "prof", "profs",  "pvt",  "rep",  "reps", "rev",  "sen",   "sens", "sgt",  "sr",  "st",
      "ste",    "supt", "vs",     "v",    "pp",   "vol",  "vols", "fig",   "figs", "eq",   "art", "para",
      "cf",     "viz",  "approx", "ca",   "attn", "e.g",  "i.e",  "eg",    "ph",   "u"};
  return words;
}

const Words& abbreviations() {
  static const Words words{
      "a.k.a", "a.m",  "p.m",  "assn", "assoc", "asst", "ass't", "ave",   "bldg", "blvd",  "bros", "co",
      "corp",  "cos",  "dept", "dist", "div",   "ed",   "eds",   "est",   "etc",  "ext",   "inc",  "intl",
      "int'l", "jr",   "ltd",  "mfg",  "min",   "misc", "natl",  "nat'l", "op",   "plc",   "rd",   "rte",
      "sec",   "sq",   "univ", "jan",  "feb",   "mar",  "apr",   "jun",   "jul",  "aug",   "sep",  "sept",
      "oct",   "nov",  "dec",  "mon",  "tue",   "tues", "wed",   "thu",   "thur", "thurs", "fri",  "sat",
      "sun",   "ala",  "ariz", "ark",  "calif", "colo", "conn",  "del",   "fla",  "ga",    "ind",  "kan",
      "ky",    "la",   "mass", "md",   "mich",  "minn", "mo",    "mont",  "neb",  "nev",   "okla", "ore",
      "pa",    "penn", "que",  "tenn", "tex",   "va",   "vt",    "wash",  "wis",  "wyo",   "lb",   "lbs",
      "oz",    "yr",   "yrs",  "hr",   "hrs",   "mins", "ps",    "al",    "ibid", "conf",  "spec", "temp",
      "tel",   "incl", "dem",  "arrv"};
  return words;
}

const Words& ambiguous_abbreviations() {  // also words: an abbreviation only with a capital ("Sat.", "Mass.")
  static const Words words{"sat", "sun", "mar",  "ala", "ark", "del", "ind",  "la",  "mass", "md",
                           "mo",  "pa",  "wash", "ore", "fig", "art", "ed",   "dem", "min",  "no",
                           "v",   "u",   "ca",   "fr",  "ms",  "sec", "pres", "col", "gen",  "ft"};
  return words;
}

const Words& prefixes() {
  static const Words words{"ante",  "anti",  "arch",   "co",     "counter", "cross", "e",    "ex",
                           "extra", "hyper", "inter",  "intra",  "macro",   "mega",  "meta", "micro",
                           "mid",   "mini",  "multi",  "neo",    "non",     "over",  "post", "pre",
                           "pro",   "proto", "pseudo", "psycho", "quasi",   "re",    "semi", "socio",
                           "sub",   "super", "trans",  "ultra",  "un",      "under", "uni"};
  return words;
}

const Words& units() {
  static const Words words{"am",  "pm",   "a.m", "p.m",  "mm", "cm",  "m",       "km",     "kg",    "mg",
                           "ml",  "l",    "ft",  "in",   "lb", "lbs", "oz",      "hz",     "khz",   "mhz",
                           "ghz", "k",    "mn",  "bn",   "tn", "mln", "bln",     "trn",    "c",     "f",
                           "hh",  "mph",  "kph", "kmh",  "kb", "mb",  "gb",      "tb",     "hrs",   "hr",
                           "min", "mins", "sec", "secs", "yr", "yrs", "x",       "watt",   "watts", "kw",
                           "mw",  "gw",   "kt",  "yo",   "pc", "p",   "million", "billion"};
  return words;
}

const Words& domains_and_extensions() {
  static const Words words{"com", "org",  "net", "edu", "gov",  "mil",  "int",  "info", "biz",  "tv",  "co",
                           "uk",  "us",   "ca",  "au",  "de",   "fr",   "ru",   "ua",   "cn",   "jp",  "kr",
                           "kp",  "in",   "io",  "eu",  "news", "doc",  "docx", "xls",  "xlsx", "pdf", "ppt",
                           "txt", "html", "htm", "jpg", "jpeg", "png",  "gif",  "url",  "zip",  "exe", "csv",
                           "mp3", "mp4",  "php", "asp", "aspx", "unix", "dtf"};
  return words;
}

const std::unordered_map<std::string_view, std::vector<std::size_t>>& contractions() {
  static const std::unordered_map<std::string_view, std::vector<std::size_t>> words{
      {"cannot", {3, 3}},  {"gonna", {3, 2}},   {"wanna", {3, 2}},    {"gotta", {3, 2}},  {"outta", {3, 2}},
      {"gimme", {3, 2}},   {"lemme", {3, 2}},   {"dunno", {2, 1, 2}}, {"dont", {2, 2}},   {"cant", {2, 2}},
      {"wont", {2, 2}},    {"didnt", {3, 2}},   {"doesnt", {4, 2}},   {"isnt", {2, 2}},   {"wasnt", {3, 2}},
      {"arent", {3, 2}},   {"werent", {4, 2}},  {"hasnt", {3, 2}},    {"havent", {4, 2}}, {"hadnt", {3, 2}},
      {"wouldnt", {5, 2}}, {"couldnt", {5, 2}}, {"shouldnt", {6, 2}}, {"aint", {2, 2}},   {"im", {1, 1}},
      {"ive", {1, 2}},     {"youre", {3, 2}},   {"youve", {3, 2}},    {"youll", {3, 2}},  {"theyre", {4, 2}},
      {"theyve", {4, 2}},  {"thats", {4, 1}},   {"whats", {4, 1}},    {"theres", {5, 1}}, {"heres", {4, 1}},
      {"hes", {2, 1}},     {"shes", {3, 1}},    {"itll", {2, 2}}};
  return words;
}

const Words& openers() {
  static const Words words{
      "a",         "an",   "the",       "this",   "that",  "these",    "those",  "he",      "she",
      "it",        "they", "we",        "i",      "you",   "his",      "her",    "their",   "our",
      "my",        "its",  "but",       "and",    "or",    "so",       "yet",    "in",      "on",
      "at",        "by",   "for",       "from",   "with",  "after",    "before", "during",  "since",
      "as",        "if",   "when",      "while",  "where", "although", "though", "because", "however",
      "meanwhile", "then", "there",     "here",   "what",  "who",      "how",    "why",     "some",
      "many",      "most", "several",   "no",     "not",   "all",      "both",   "each",    "every",
      "another",   "also", "according", "under",  "last",  "earlier",  "later",  "now",     "once",
      "to",        "even", "such",      "please", "one",   "two",      "three",  "other",   "others",
      "is",        "are",  "was",       "do",     "does",  "did"};
  return words;
}

}  // namespace

bool is_numbering_abbreviation(std::string_view stem) {
  static const Words words{"no", "nos", "fig", "figs", "art", "vol", "vols", "pp", "eq", "para", "sec"};
  return words.contains(stem);
}

bool is_title_abbreviation(std::string_view stem) { return titles().contains(stem); }

bool is_abbreviation(std::string_view stem) {
  return titles().contains(stem) || abbreviations().contains(stem);
}

bool is_ambiguous_abbreviation(std::string_view stem) { return ambiguous_abbreviations().contains(stem); }

bool is_bound_prefix(std::string_view word) { return prefixes().contains(word); }

bool is_hyphenated_verb(std::string_view first, std::string_view second) {
  struct Verb {
    std::string_view first, stem;
  };
  static constexpr Verb verbs[] = {
      {"test", "fir"},     {"court", "martial"}, {"cross", "examin"}, {"hand", "pick"},  {"cherry", "pick"},
      {"fast", "track"},   {"mass", "produc"},   {"stage", "manag"},  {"spot", "check"}, {"rubber", "stamp"},
      {"double", "cross"}, {"short", "chang"},   {"gang", "rap"},     {"strong", "arm"}, {"test", "fly"},
      {"ill", "treat"},    {"fire", "bomb"},     {"air", "drop"}};
  static const Words endings{"", "e", "s", "es", "ed", "ing", "led", "ling", "ped", "ping"};
  return std::any_of(std::begin(verbs), std::end(verbs), [&](const Verb& verb) {
    return first == verb.first && second.starts_with(verb.stem) &&
           endings.contains(second.substr(verb.stem.size()));
  });
}

bool is_unit(std::string_view word) { return units().contains(word); }

bool is_domain_or_extension(std::string_view word) { return domains_and_extensions().contains(word); }

std::vector<std::size_t> contraction_parts(std::string_view word) {
  const auto found = contractions().find(word);
  return found == contractions().end() ? std::vector<std::size_t>{} : found->second;
}

bool is_sentence_opener(std::string_view word) { return openers().contains(word); }

}  // namespace newsgraph::parser::tokens
