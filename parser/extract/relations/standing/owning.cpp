#include "parser/extract/relations/standing/owning.hpp"

#include "parser/extract/relations/standing/possessors.hpp"
#include "parser/extract/relations/standing/post_ends.hpp"
#include "parser/extract/relations/standing/post_words.hpp"

namespace newsgraph::parser {

namespace {

std::string_view relation_of_owner(const Word& noun) {
  if (is_one_of(noun.lemma, {"owner", "co-owner", "proprietor"})) return "OWNS";
  return is_one_of(noun.lemma, {"founder", "co-founder", "cofounder"}) ? "SET_UP" : "";
}

/// "homeowners", "gun owners", "business owners" own some such thing, and none that the text speaks of.
bool is_meant(const SentenceView& view, int body, const End& thing) {
  if (thing.mention == nullptr || thing.mention->kind != MentionKind::Nominal) return true;
  return view.word(body).relation == "nmod:poss" ||
         (base_relation(view.word(body)) == "nmod" && thing.mention->definite);
}

bool can_be_owned(EntityType type, bool founded) {
  return type == EntityType::Agency || type == EntityType::Place ||
         (founded && (type == EntityType::Group || type == EntityType::Unit));
}

}  // namespace

bool names_an_owner(const Word& noun) { return !relation_of_owner(noun).empty(); }

void read_owner(const SentenceView& view, int noun, StandingRecord& record) {
  const std::string_view relation = relation_of_owner(view.word(noun));
  const bool founded = relation == "SET_UP";
  if (relation.empty() || (!founded && is_past(view, noun))) return;
  const int holder_word = holder_of(view, noun);
  const auto holder = holder_word < 0 ? std::nullopt : view.phrases.at(holder_word);
  if (!holder) return;
  const BodyWord body = body_of(view, PostKind::Leads, noun, holder_word);
  const auto implied = body.word < 0 ? implied_body(view, noun) : std::nullopt;
  const int word = implied ? implied->pronoun : body.word;
  const auto thing = implied ? std::optional(implied->body) : word < 0 ? std::nullopt : view.phrases.at(word);
  if (!thing || !can_be_owned(view.type(*thing), founded) || !is_meant(view, word, *thing)) return;
  record.add(view, {.type = relation,
                    .subject = *holder,
                    .object = *thing,
                    .lemma = view.word(noun).lemma,
                    .from = std::min({noun, holder_word, word}),
                    .to = std::max({noun, holder_word, word}),
                    .cue = noun});
}

}  // namespace newsgraph::parser
