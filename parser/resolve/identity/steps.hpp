#pragma once
// The steps by which entities of several articles become one, from the surest to the weakest. Each is a file,
// or stands in one with its like.

#include <span>
#include <vector>

#include "parser/resolve/identity/gathered.hpp"
#include "parser/resolve/identity/groups.hpp"
#include "parser/resolve/identity_rules.hpp"

namespace newsgraph::parser {

/// What the user says comes first: pairs to keep apart, then things to join.
void obey(Gathered& all, std::span<const IdentityRule> rules);

void join_by_strong_keys(Gathered& all);
/// "National Something Service" without a nation is the one that the set knows, if it knows one only.
void join_namesakes_of_unknown_nation(Gathered& all);
void join_acronyms(Gathered& all);
void join_misspelt_persons(Gathered& all);
/// A name that lacks parts is the longer one's if only one person fits.
void join_incomplete_persons(Gathered& all);
/// Of three parts or more, two right and one misspelt, in one story: a role is not needed.
void join_misspelt_within_stories(Gathered& all);
/// A surname alone is the one person's of that name: in the same story, or known by role or by a rare
/// enough name.
void join_surnames(Gathered& all);
/// A name that one article takes for a place and the next for a firm: in one story it is what most mentions
/// take it for, unless an article speaks of both.
void join_names_of_other_types(Gathered& all);
/// "Andex" and "Andex Trading", where the story has one longer name only.
void join_shortened_names(Gathered& all);
/// "Sarmakand" and "Sarmagand", "Lumio Andes" and "Andes Lumio": in one story, and never both in an article.
void join_names_written_otherwise(Gathered& all);
void join_within_stories(Gathered& all);
/// "The intelligence committee" of one article is the next one's "parliamentary intelligence committee", if
/// the story knows one only.
void join_shortened_descriptions(Gathered& all);
/// "The 1,500" whose noun the article leaves out: the story's only 1,500.
void join_bare_counts(Gathered& all);
/// "23 trucks" and "26 trucks": the only such number of each article, near each other.
void join_counted_otherwise(Gathered& all, const std::vector<GroupTraits>& traits);
/// "A dozen rocket engines", "12 engines" of one article.
void join_counted_twice(Gathered& all, const std::vector<GroupTraits>& traits);
/// "31 crew", "31 people": an odd number of people that each article has once.
void join_counted_exactly(Gathered& all, const std::vector<GroupTraits>& traits);
/// "Four inspectors" of one article are the next one's "inspectors", where each knows no others.
void join_counted_once(Gathered& all, const std::vector<GroupTraits>& traits);
/// "870 Norlander soldiers", "the Norlander peacekeepers", "the battalion": where the story has one
/// contingent of a nation in another country.
void join_contingents(Gathered& all, const std::vector<GroupTraits>& traits);
/// "Lake Front fighters", "the rebels": the band, where a story names one only.
void join_rebels(Gathered& all, const std::vector<GroupTraits>& traits);
/// "The flotilla, led by Holm" and "Holm, who commands the Norwegians": in one story what a person
/// leads or speaks for is one body, where no two names stand against it.
void join_by_leaders(Gathered& all);
/// "The militia's leader" of an article that does not name him: whom the story says to lead it.
void join_leaders_of_one_body(Gathered& all);
/// "The Danish foreign minister" of an article that does not name her: whom the story calls so.
void join_holders_of_one_post(Gathered& all);
/// "The mission": the story's only one, whatever its name.
void join_bare_bodies(Gathered& all);
/// "The observers" and "observers of the league": in one story that has no other observers.
void join_by_only_noun(Gathered& all);
/// "The draft resolution" and "a Council resolution": in one story whose articles have one each.
void join_only_agreements(Gathered& all);

}  // namespace newsgraph::parser
