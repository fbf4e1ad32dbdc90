#include "parser/extract/relations/standing/governments.hpp"

#include "parser/extract/relations/standing/post_words.hpp"

namespace newsgraph::parser {

namespace {

/// "government officials": the word, where nothing else says of which government; or -1.
int government_before(const SentenceView& view, int noun) {
  int found = -1;
  for (const int c : view.tree.children(noun)) {
    if (c > noun) continue;
    if (view.word(c).relation == "nmod:poss" || view.phrases.at(c)) return -1;
    if (view.word(c).relation == "compound" && same_word(view.word(c).form, "government")) found = c;
  }
  return found;
}

/// The only government in the article, or nullopt.
std::optional<EntityIndex> only_government(const SentenceView& view) {
  std::optional<EntityIndex> only;
  for (std::size_t i = 0; i < view.mentions.all.size(); ++i) {
    const auto entity = view.mentions.entity_of[i];
    if (!entity || view.mentions.all[i].lemma != "government" ||
        view.mentions.entities[*entity].type != EntityType::Agency)
      continue;
    if (only && *only != *entity) return std::nullopt;
    only = entity;
  }
  return only;
}

/// What those whom the noun names are to a government; empty: neither its people nor its forces.
std::string_view relation_of(const SentenceView& view, int noun, EntityType type) {
  if (type == EntityType::Unit) return "BELONGS_TO";
  const auto post = post_at(view, noun);
  const bool people = type == EntityType::Person || type == EntityType::Group;
  return people && post && post->kind == PostKind::WorksFor ? "WORKS_FOR" : "";
}

}  // namespace

void read_of_government(const SentenceView& view, int noun, StandingRecord& record) {
  const int word = government_before(view, noun);
  const auto thing = word < 0 ? std::nullopt : view.phrases.at(noun);
  if (!thing || thing->mention == nullptr || is_past(view, noun)) return;
  const std::string_view type = relation_of(view, noun, view.type(*thing));
  const auto government = type.empty() ? std::nullopt : only_government(view);
  if (!government) return;
  record.add(view, {.type = type,
                    .subject = *thing,
                    .object = End{*government, nullptr},
                    .lemma = view.word(noun).lemma,
                    .from = word,
                    .to = noun,
                    .cue = noun,
                    .inferred = true});
}

}  // namespace newsgraph::parser
