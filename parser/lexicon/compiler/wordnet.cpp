#include "parser/lexicon/compiler/wordnet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

namespace newsgraph::parser {
namespace {

/// A synset is named by a lemma and the number of its sense, as WordNet's own sense keys count them.
struct Root {
  std::string_view lemma;
  int sense;
  std::optional<NounEntry> entry;  // none: below it are no entities
};

NounEntry noun(EntityType type, EntityType plural, bool military = false, bool place_of_work = false) {
  return {{type, plural, place_of_work}, military, false};
}

/// The nearest root above a synset decides.
const std::vector<Root>& roots() {
  using enum EntityType;
  static const std::vector<Root> all{
      {"person", 1, noun(Person, Group)},
      {"military_personnel", 1, noun(Person, Unit, true)},
      {"serviceman", 1, noun(Person, Unit, true)},
      {"combatant", 1, noun(Person, Unit, true)},
      {"military_unit", 1, noun(Unit, Unit, true)},
      {"military_force", 1, noun(Unit, Unit, true)},
      {"organization", 1, noun(Agency, Agency)},
      {"institution", 1, noun(Agency, Agency)},
      {"people", 1, noun(Group, Group)},
      {"social_group", 1, noun(Group, Group)},
      {"gathering", 1, noun(Group, Group)},
      {"district", 1, noun(Place, Place)},
      {"geographical_area", 1, noun(Place, Place)},
      {"municipality", 1, noun(Place, Place)},
      {"land", 4, noun(Place, Place)},
      {"body_of_water", 1, noun(Place, Place)},
      {"geological_formation", 1, noun(Place, Place)},
      {"building", 1, noun(Place, Place)},
      {"facility", 1, noun(Place, Place)},
      {"road", 1, noun(Place, Place)},
      {"bridge", 1, noun(Place, Place)},
      {"building_complex", 1, noun(Place, Place)},
      {"fortification", 1, noun(Place, Place)},
      {"weapon", 1, noun(Weapon, Weapon)},
      {"weaponry", 1, noun(Weapon, Weapon)},
      {"ammunition", 1, noun(Weapon, Weapon)},
      {"explosive", 1, noun(Weapon, Weapon)},
      {"military_vehicle", 1, noun(Weapon, Weapon)},
      {"craft", 2, noun(Weapon, Weapon)},
      {"agreement", 1, noun(Agreement, Agreement)},
      {"written_agreement", 1, noun(Agreement, Agreement)},
      // Senses nearer than the roots above them, and kinds that have no root of their own.
      {"court", 1, noun(Agency, Agency)},
      {"jury", 1, noun(Agency, Agency)},
      {"administration", 2, noun(Agency, Agency)},
      {"deliberative_assembly", 1, noun(Agency, Agency)},
      {"movement", 4, noun(Agency, Agency)},
      {"legislature", 1, noun(Agency, Agency)},
      {"newspaper", 1, noun(Agency, Agency)},
      {"broadcasting_station", 1, noun(Agency, Agency)},
      {"periodical", 1, noun(Agency, Agency)},
      {"website", 1, noun(Agency, Agency)},
      {"diplomatic_building", 1, noun(Agency, Agency, false, true)},
      {"hospital", 1, noun(Agency, Agency, false, true)},
      {"university", 1, noun(Agency, Agency, false, true)},
      {"university", 3, noun(Agency, Agency, false, true)},
      {"college", 1, noun(Agency, Agency, false, true)},
      {"school", 1, noun(Agency, Agency, false, true)},
      {"penal_institution", 1, noun(Agency, Agency, false, true)},
      {"place_of_worship", 1, noun(Agency, Agency, false, true)},
      {"museum", 1, noun(Agency, Agency, false, true)},
      {"library", 3, noun(Agency, Agency, false, true)},
      {"laboratory", 1, noun(Agency, Agency, false, true)},
      {"factory", 1, noun(Agency, Agency, false, true)},
      {"plant", 1, noun(Agency, Agency, false, true)},
      {"legislative_act", 1, noun(Agreement, Agreement)},
      {"law", 2, noun(Agreement, Agreement)},
      {"act", 1, noun(Agreement, Agreement)},
      {"bill", 1, noun(Agreement, Agreement)},
      {"truce", 1, noun(Agreement, Agreement)},
      {"state", 4, noun(Country, Group)},
      {"country", 2, noun(Country, Group)},
      {"delegation", 1, noun(Group, Group)},
      {"gang", 1, noun(Group, Group)},
      {"crew", 1, noun(Group, Group)},
      {"family", 1, noun(Group, Group)},
      {"work_force", 1, noun(Group, Group)},
      {"electorate", 1, noun(Group, Group)},
      {"stadium", 1, noun(Place, Place)},
      {"shelter", 1, noun(Place, Place)},
      {"marketplace", 2, noun(Place, Place)},
      {"mercantile_establishment", 1, noun(Place, Place)},
      {"housing", 1, noun(Place, Place)},
      {"farm", 1, noun(Place, Place)},
      {"mine", 1, noun(Place, Place)},
      {"tunnel", 1, noun(Place, Place)},
      {"defensive_structure", 1, noun(Place, Place)},
      {"port", 1, noun(Place, Place)},
      {"neighborhood", 1, noun(Place, Place)},
      {"village", 1, noun(Place, Place)},
      {"county", 1, noun(Place, Place)},
      {"dam", 1, noun(Place, Place)},
      {"pier", 1, noun(Place, Place)},
      {"truck", 1, noun(Weapon, Weapon)},
      {"armored_vehicle", 1, noun(Weapon, Weapon)},
      {"rocket", 1, noun(Weapon, Weapon)},
      {"satellite", 1, noun(Weapon, Weapon)},
      {"explosive_device", 1, noun(Weapon, Weapon)},
      {"radar", 1, noun(Weapon, Weapon)},
      {"fleet", 1, noun(Unit, Unit, true)},
      {"cavalry", 1, noun(Unit, Unit, true)},
      {"guerrilla", 1, noun(Person, Unit, true)},
      {"mercenary", 1, noun(Person, Unit, true)},
      {"gunman", 1, noun(Person, Unit, true)},
      {"sniper", 1, noun(Person, Unit, true)},
      {"rifleman", 1, noun(Person, Unit, true)},
      // Below the roots, but no things of which the news says who did what.
      {"relationship", 3, std::nullopt},
      {"imaginary_being", 1, std::nullopt},
      {"social_event", 1, std::nullopt},
      {"animal_group", 1, std::nullopt},
      {"party", 2, std::nullopt},
      {"sport", 1, std::nullopt},
      {"jam", 3, std::nullopt},
  };
  return all;
}

/// A synset below which nouns are on a list; none: on no list.
struct ListRoot {
  std::string_view lemma;
  int sense;
  std::optional<WordList> list;
};

/// Things that people make, carry and trade, and what they write: entities where something is done to them.
const std::vector<ListRoot>& list_roots() {
  static const std::vector<ListRoot> all{
      {"instrumentality", 3, WordList::Wares},
      {"commodity", 1, WordList::Wares},
      {"drug", 1, WordList::Wares},
      {"fuel", 1, WordList::Wares},
      {"food", 1, WordList::Wares},
      {"food", 2, WordList::Wares},
      {"chemical", 1, WordList::Wares},
      {"clothing", 1, WordList::Wares},
      {"currency", 1, WordList::Wares},
      {"document", 1, WordList::Writings},
      {"written_communication", 1, WordList::Writings},
      {"writing", 2, WordList::Writings},
      {"photograph", 1, WordList::Writings},
      {"recording", 3, WordList::Writings},
      {"list", 1, WordList::Writings},
      {"map", 1, WordList::Writings},
      {"record", 1, WordList::Writings},
      {"publication", 1, WordList::Writings},
      {"letter", 1, WordList::Writings},
      {"report", 1, WordList::Writings},
      {"physical_entity", 1, WordList::Matter},
      // Nearer than those, and nothing that the news tells whose hands it goes through.
      {"causal_agent", 1, std::nullopt},
      {"location", 1, std::nullopt},
      {"process", 6, std::nullopt},
      {"furniture", 1, std::nullopt},
      {"system", 1, std::nullopt},
      {"medium", 1, std::nullopt},
      {"game_equipment", 1, std::nullopt},
      {"beverage", 1, std::nullopt},
      {"nutriment", 1, std::nullopt},
      {"fiction", 1, std::nullopt},
      {"critique", 1, std::nullopt},
      {"recording", 1, std::nullopt},
  };
  return all;
}

struct Nouns {
  std::unordered_map<std::string, std::vector<long>> senses;  // lemma -> synsets, most frequent first
  std::unordered_map<long, std::vector<long>> hypernyms;      // synset -> synsets above it
};

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(fmt::format("{}: cannot be opened", file.string()));
  return in;
}

template <class Read>
void for_each_line(const std::filesystem::path& file, Read read) {
  std::ifstream in = open(file);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("  ")) continue;  // the licence
    std::istringstream fields(line);
    read(fields);
    if (!fields)
      throw std::runtime_error(fmt::format("{}: not WordNet's: {}", file.string(), line.substr(0, 60)));
  }
}

/// lemma pos synset_cnt p_cnt [ptr_symbol…] sense_cnt tagsense_cnt synset_offset…
void read_index(const std::filesystem::path& file, Nouns& nouns) {
  for_each_line(file, [&](std::istream& in) {
    std::string lemma, skipped;
    int synsets = 0, pointers = 0, tagged = 0;
    in >> lemma >> skipped >> synsets >> pointers;
    for (int i = 0; i < pointers; ++i) in >> skipped;
    in >> skipped >> tagged;
    auto& senses = nouns.senses[lemma];
    for (long offset = 0; synsets > 0 && in >> offset; --synsets) senses.push_back(offset);
  });
}

/// synset_offset lex_filenum ss_type w_cnt word lex_id … p_cnt [ptr_symbol synset_offset pos source/target]…
/// | gloss
void read_data(const std::filesystem::path& file, Nouns& nouns) {
  for_each_line(file, [&](std::istream& in) {
    long synset = 0;
    std::string skipped, words, symbol;
    int pointers = 0;
    in >> synset >> skipped >> skipped >> words;
    for (int i = std::stoi(words, nullptr, 16); i > 0; --i) in >> skipped >> skipped;
    in >> pointers;
    auto& above = nouns.hypernyms[synset];
    for (; pointers > 0; --pointers) {
      long target = 0;
      in >> symbol >> target >> skipped >> skipped;
      if (symbol == "@") above.push_back(target);
    }
  });
}

/// The first of the roots above the synset: breadth first, so that the nearest one decides.
template <class Root>
const Root* nearest_root(long synset, const Nouns& nouns,
                         const std::unordered_map<long, const Root*>& by_synset) {
  std::vector<long> level{synset};
  for (int depth = 0; depth < 20 && !level.empty(); ++depth) {
    std::vector<long> next;
    for (const long here : level) {
      if (const auto root = by_synset.find(here); root != by_synset.end()) return root->second;
      if (const auto above = nouns.hypernyms.find(here); above != nouns.hypernyms.end())
        next.insert(next.end(), above->second.begin(), above->second.end());
    }
    level = std::move(next);
  }
  return nullptr;
}

template <class Root>
std::unordered_map<long, const Root*> synsets_of(const std::vector<Root>& roots, const Nouns& nouns,
                                                 const std::filesystem::path& folder) {
  std::unordered_map<long, const Root*> by_synset;
  for (const Root& root : roots) {
    const auto found = nouns.senses.find(std::string(root.lemma));
    if (found == nouns.senses.end() || found->second.size() < static_cast<std::size_t>(root.sense))
      throw std::runtime_error(fmt::format("{}: no sense {} of {}", folder.string(), root.sense, root.lemma));
    by_synset.emplace(found->second[static_cast<std::size_t>(root.sense - 1)], &root);
  }
  return by_synset;
}

/// Verbs of one word, and the irregular forms of verbs: the first verb that a form may be of.
void read_verbs(const std::filesystem::path& folder, LexiconContent& content) {
  for_each_line(folder / "index.verb", [&](std::istream& in) {
    std::string lemma;
    in >> lemma;
    if (lemma.find('_') == lemma.npos) content.verbs.emplace(std::move(lemma), 1);
  });
  for_each_line(folder / "verb.exc", [&](std::istream& in) {
    std::string form, verb;
    in >> form >> verb;
    if (form.find('_') == form.npos && form != verb)
      content.irregular.emplace(std::move(form), std::move(verb));
  });
}

}  // namespace

LexiconContent read_wordnet(const std::filesystem::path& folder) {
  Nouns nouns;
  read_index(folder / "index.noun", nouns);
  read_data(folder / "data.noun", nouns);
  const auto by_synset = synsets_of(roots(), nouns, folder);
  const auto lists_by_synset = synsets_of(list_roots(), nouns, folder);
  LexiconContent content;
  for (const auto& [lemma, senses] : nouns.senses) {
    if (std::count(lemma.begin(), lemma.end(), '_') > 2 || senses.empty()) continue;
    std::string spaced = lemma;
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    const ListRoot* listed = nearest_root(senses.front(), nouns, lists_by_synset);
    if (listed && listed->list) content.listed[spaced].add(*listed->list);
    const Root* root = nearest_root(senses.front(), nouns, by_synset);
    if (root && root->entry) content.nouns.emplace(std::move(spaced), *root->entry);
  }
  read_verbs(folder, content);
  return content;
}

}  // namespace newsgraph::parser
