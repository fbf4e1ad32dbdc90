#include "parser/extract/relations/past_tense.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsgraph::parser {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Sorted by lemma. Verbs with a prefix (overthrow, withdraw, undertake) are found by their last part.
constexpr Pair kIrregular[] = {{"arise", "arose"},   {"awake", "awoke"},     {"be", "was"},
                               {"bear", "bore"},     {"beat", "beat"},       {"become", "became"},
                               {"begin", "began"},   {"bend", "bent"},       {"bet", "bet"},
                               {"bid", "bid"},       {"bind", "bound"},      {"bite", "bit"},
                               {"bleed", "bled"},    {"blow", "blew"},       {"break", "broke"},
                               {"breed", "bred"},    {"bring", "brought"},   {"broadcast", "broadcast"},
                               {"build", "built"},   {"burst", "burst"},     {"buy", "bought"},
                               {"cast", "cast"},     {"catch", "caught"},    {"choose", "chose"},
                               {"cling", "clung"},   {"come", "came"},       {"cost", "cost"},
                               {"creep", "crept"},   {"cut", "cut"},         {"deal", "dealt"},
                               {"dig", "dug"},       {"do", "did"},          {"draw", "drew"},
                               {"drink", "drank"},   {"drive", "drove"},     {"eat", "ate"},
                               {"fall", "fell"},     {"feed", "fed"},        {"feel", "felt"},
                               {"fight", "fought"},  {"find", "found"},      {"flee", "fled"},
                               {"fling", "flung"},   {"fly", "flew"},        {"forbid", "forbade"},
                               {"forget", "forgot"}, {"forsake", "forsook"}, {"freeze", "froze"},
                               {"get", "got"},       {"give", "gave"},       {"go", "went"},
                               {"grind", "ground"},  {"grow", "grew"},       {"hang", "hung"},
                               {"have", "had"},      {"hear", "heard"},      {"hide", "hid"},
                               {"hit", "hit"},       {"hold", "held"},       {"hurt", "hurt"},
                               {"keep", "kept"},     {"kneel", "knelt"},     {"know", "knew"},
                               {"lay", "laid"},      {"lead", "led"},        {"leave", "left"},
                               {"lend", "lent"},     {"let", "let"},         {"lie", "lay"},
                               {"light", "lit"},     {"lose", "lost"},       {"make", "made"},
                               {"mean", "meant"},    {"meet", "met"},        {"pay", "paid"},
                               {"prove", "proved"},  {"put", "put"},         {"quit", "quit"},
                               {"read", "read"},     {"rid", "rid"},         {"ride", "rode"},
                               {"ring", "rang"},     {"rise", "rose"},       {"run", "ran"},
                               {"say", "said"},      {"see", "saw"},         {"seek", "sought"},
                               {"sell", "sold"},     {"send", "sent"},       {"set", "set"},
                               {"shake", "shook"},   {"shed", "shed"},       {"shine", "shone"},
                               {"shoot", "shot"},    {"show", "showed"},     {"shrink", "shrank"},
                               {"shut", "shut"},     {"sing", "sang"},       {"sink", "sank"},
                               {"sit", "sat"},       {"slay", "slew"},       {"sleep", "slept"},
                               {"slide", "slid"},    {"speak", "spoke"},     {"spend", "spent"},
                               {"spin", "spun"},     {"split", "split"},     {"spread", "spread"},
                               {"spring", "sprang"}, {"stand", "stood"},     {"steal", "stole"},
                               {"stick", "stuck"},   {"sting", "stung"},     {"strike", "struck"},
                               {"strive", "strove"}, {"swear", "swore"},     {"sweep", "swept"},
                               {"swim", "swam"},     {"swing", "swung"},     {"take", "took"},
                               {"teach", "taught"},  {"tear", "tore"},       {"tell", "told"},
                               {"think", "thought"}, {"throw", "threw"},     {"thrust", "thrust"},
                               {"wage", "waged"},    {"wake", "woke"},       {"wear", "wore"},
                               {"weave", "wove"},    {"win", "won"},         {"wind", "wound"},
                               {"wring", "wrung"},   {"write", "wrote"}};

constexpr std::string_view kPrefixes[] = {"over", "under", "with", "out", "up", "re", "fore", "mis", "un"};

// Of more than one syllable, stressed on the last: the consonant is doubled.
constexpr std::string_view kDoubling[] = {
    "abet",   "acquit",  "admit", "allot",  "annul",    "commit",   "compel", "concur",
    "confer", "control", "debug", "defer",  "deter",    "dispel",   "enrol",  "equip",
    "excel",  "expel",   "extol", "format", "handicap", "impel",    "incur",  "infer",
    "kidnap", "occur",   "omit",  "outwit", "overlap",  "patrol",   "permit", "prefer",
    "propel", "quip",    "quiz",  "rebel",  "rebut",    "recur",    "refer",  "regret",
    "remit",  "repel",   "squat", "submit", "transfer", "transmit", "unplug"};

std::string_view irregular(std::string_view lemma) {
  const auto found = std::lower_bound(std::begin(kIrregular), std::end(kIrregular), lemma,
                                      [](const Pair& p, std::string_view l) { return p.first < l; });
  return found != std::end(kIrregular) && found->first == lemma ? found->second : std::string_view{};
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// "chop", "jab": one vowel before one last consonant.
bool is_short_syllable(std::string_view lemma) {
  const std::size_t n = lemma.size();
  if (n < 3 || is_vowel(lemma.back()) || !is_vowel(lemma[n - 2])) return false;
  if (lemma.back() == 'w' || lemma.back() == 'x' || lemma.back() == 'y') return false;
  return std::none_of(lemma.begin(), lemma.end() - 2, [](char c) { return is_vowel(c) || c == 'y'; });
}

std::string regular(std::string_view lemma) {
  std::string past(lemma);
  const std::size_t n = lemma.size();
  if (n >= 2 && lemma.back() == 'e') return past + "d";
  if (n >= 2 && lemma.back() == 'y' && !is_vowel(lemma[n - 2])) {
    past.back() = 'i';
    return past + "ed";
  }
  if (is_short_syllable(lemma) || std::binary_search(std::begin(kDoubling), std::end(kDoubling), lemma))
    past.push_back(lemma.back());
  return past + "ed";
}

}  // namespace

std::string past_tense(std::string_view lemma) {
  if (const std::string_view found = irregular(lemma); !found.empty()) return std::string(found);
  for (const std::string_view prefix : kPrefixes) {
    if (!lemma.starts_with(prefix)) continue;
    const std::string_view rest = lemma.substr(prefix.size());
    // "relay" is no "lay", "restate" no "state"; two letters are an accident.
    if (rest.size() < 3 || lemma == "relay" || lemma == "reread") continue;
    if (const std::string_view found = irregular(rest); !found.empty())
      return std::string(prefix) + std::string(found);
  }
  return regular(lemma);
}

std::string type_from_verb(std::string_view lemma, std::string_view rest) {
  return type_from_past(past_tense(lemma), rest);
}

std::string type_from_past(std::string_view past, std::string_view rest) {
  std::string type(past);
  if (!rest.empty()) type.append("_").append(rest);
  for (char& c : type) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const bool plain = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!plain) c = '_';
  }
  return type;
}

}  // namespace newsgraph::parser
