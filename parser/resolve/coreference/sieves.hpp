#pragma once
// The sieves of coreference, in the order in which they run. Each takes the chains that the ones before
// left, and adds to them.

#include "parser/resolve/coreference/chains.hpp"

namespace newsgraph::parser {

/// Countries by name, adjective and short form; capitals and seats of government where they act rather than
/// house.
void resolve_countries(Chains& chains);

/// Names to equal, fuller, abbreviated and misspelt names.
void resolve_names(Chains& chains);

/// Appositives ("Duarte, a member of …", "the director, Diallo"), naming phrases ("the town of X") and
/// copulas
/// ("Duarte is a lawmaker").
void resolve_appositives(Chains& chains);

/// Descriptions: "the agency", "the 400", "Norwegian troops". Opens a chain for each thing not spoken
/// of before.
void resolve_descriptions(Chains& chains);

/// "The Selva outpost" and "Selva", where the article calls nothing else so.
void resolve_sites(Chains& chains);

/// "The miners" that are the only ones counted.
void resolve_counted(Chains& chains);

/// Of people whose given name, noun or title tells it.
void learn_genders(Chains& chains);

/// he, she, it, they and their possessives: the likeliest of what type, number, gender and syntax allow, or
/// nobody where two are about as likely.
void resolve_pronouns(Chains& chains);

/// "Ana Berg worked as a nurse", "although a nurse, she …": what somebody is.
void resolve_roles(Chains& chains);

/// One thing of one owner, once pronouns have theirs: "its army" and "the country's army".
void resolve_possessives(Chains& chains);

}  // namespace newsgraph::parser
