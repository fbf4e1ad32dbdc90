#pragma once
// What the words of a post tell: which post it is, whether it is still held, and of which part of the body.

#include <optional>
#include <string>

#include "parser/extract/relations/sentence_view.hpp"

namespace newsgraph::parser {

/// A post that the lexicon knows.
struct Post {
  PostKind kind;
  std::string name;  // "defence minister", lower case
};

/// "staff" of "chief of staff", which is one post; -1 for none.
int staff_of_chief(const SentenceView& view, int noun);

/// The post that a noun names, with the word before it where the two are one: "prime minister".
std::optional<Post> post_at(const SentenceView& view, int noun);

/// "former", "ex-", "late", "then": what the noun names is so no longer.
bool is_past(const SentenceView& view, int noun);

/// "deputy Foreign Minister": the minister's rank, and no post of its own.
bool is_rank_of_another(const SentenceView& view, int noun);

/// "vice president", "deputy prime minister"
bool is_deputy(const SentenceView& view, int noun);

/// "EU farm ministers" meet there, and each leads something else.
bool leads_elsewhere(const SentenceView& view, const Post& post, int noun);

/// "Senate minority leader": of some who belong to the body.
bool leads_some_of_it(const SentenceView& view, const Post& post, int noun, int body);

/// "of defence" of "the minister of defence": the portfolio's word behind the post, or -1.
int portfolio_behind(const SentenceView& view, int noun);

/// "defence" of "defence minister", "foreign" of "minister of foreign affairs"; empty: none.
std::string portfolio_of(const SentenceView& view, int noun);

/// The department in a post: an adjective or a noun before it that is neither a name, nor the body, nor its
/// rank. Empty: none.
std::string_view department_before(const SentenceView& view, int noun, int body);

/// Of "political director", "operations manager", "an editor at the paper" the body has another head; unlike
/// "executive director", "campaign manager".
bool heads_a_part(const SentenceView& view, const Post& post, int noun, int body);

}  // namespace newsgraph::parser
