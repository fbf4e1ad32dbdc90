#include "parser/lexicon/content.hpp"

#include <algorithm>

namespace newsgraph::parser {
namespace {

void remove_all(std::vector<std::string>& from, const std::vector<std::string>& what) {
  std::erase_if(
      from, [&](const std::string& item) { return std::find(what.begin(), what.end(), item) != what.end(); });
}

void add_missing(std::vector<std::string>& to, std::vector<std::string> more) {
  for (auto& item : more)
    if (std::find(to.begin(), to.end(), item) == to.end()) to.push_back(std::move(item));
}

void lay_over(RelationDefinition& below, RelationDefinition above) {
  if (!above.event_class.empty()) below.event_class = std::move(above.event_class);
  below.traits.bits |= above.traits.bits;
  if (!above.subject.empty()) below.subject = above.subject;
  if (!above.object.empty()) below.object = above.object;
  add_missing(below.verbs, std::move(above.verbs));
  add_missing(below.passives, std::move(above.passives));
  add_missing(below.nouns, std::move(above.nouns));
  for (auto& argument : above.arguments) {
    const auto same = std::find_if(below.arguments.begin(), below.arguments.end(),
                                   [&](const ArgumentDefinition& a) { return a.role == argument.role; });
    if (same != below.arguments.end())
      *same = std::move(argument);
    else
      below.arguments.push_back(std::move(argument));
  }
}

void lay_over(Country& below, Country above) {
  if (!above.code.empty()) below.code = std::move(above.code);
  if (!above.shared.empty()) below.shared = std::move(above.shared);
  add_missing(below.names, std::move(above.names));
  add_missing(below.adjectives, std::move(above.adjectives));
  add_missing(below.capitals, std::move(above.capitals));
  add_missing(below.seats, std::move(above.seats));
  add_missing(below.shorts, std::move(above.shorts));
}

template <class Container, class Item, class Name>
void lay_over_named(Container& items, Item item, Name name) {
  const auto same =
      std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.*name == item.*name; });
  if (same != items.end())
    lay_over(*same, std::move(item));
  else
    items.push_back(std::move(item));
}

}  // namespace

void unite(LexiconContent& content, LexiconContent upper) {
  for (auto& relation : upper.relations)
    lay_over_named(content.relations, std::move(relation), &RelationDefinition::type);
  for (auto& country : upper.countries) lay_over_named(content.countries, std::move(country), &Country::name);
  for (auto& [word, classes] : upper.words) content.words[word] |= classes;
  for (auto& [word, kind] : upper.posts) content.posts[word] = kind;
  for (auto& [word, entry] : upper.nouns) content.nouns[word] = entry;
  content.honorifics.merge(upper.honorifics);
  for (auto& [name, gender] : upper.given_names) content.given_names[name] = gender;
  content.verbs.merge(upper.verbs);
  for (auto& [form, verb] : upper.irregular) content.irregular[form] = verb;
  for (auto& [word, lists] : upper.listed) content.listed[word].add(lists);
  for (auto& [word, usual] : upper.usual_words) content.usual_words[word] = usual;
  for (auto& [letters, name] : upper.spelt_out) content.spelt_out[letters] = name;
}

void lay_over(LexiconContent& content, LexiconContent upper) {
  for (const auto& relation : upper.relations)
    for (auto& other : content.relations)
      if (other.type != relation.type) {
        remove_all(other.verbs, relation.verbs);
        remove_all(other.passives, relation.passives);
        remove_all(other.nouns, relation.nouns);
      }
  unite(content, std::move(upper));
}

}  // namespace newsgraph::parser
