#include "parser/extract/mentions/post_bodies.hpp"

#include <algorithm>
#include <array>

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

/// What people are rather than what they do for the body.
bool is_rank_and_file(const Lexicon& lexicon, std::string_view body, std::string_view post) {
  return lexicon.lists(WordList::RankAndFile, post) ||
         (body == "police" && post != "chief" && post != "spokesman" && post != "spokeswoman" &&
          post != "commander" && post != "official");
}

}  // namespace

bool is_body_of_post(const SentenceContext& context, const Lexicon& lexicon, int word) {
  const int post = word + 1;
  if (word < 0 || post >= context.size()) return false;
  const Word& w = context.word(word);
  const Word& p = context.word(post);
  const std::string body = lower_case(w.lemma), held = lower_case(p.lemma);
  const bool adjective = w.upos == UPos::ADJ && body == "military" &&
                         (held == "chief" || held == "spokesman" || held == "spokeswoman");
  const bool joined = w.head == post || (w.head == p.head && p.head > post);
  const std::string_view relation = base_relation(w);
  if (!joined || (w.upos != UPos::NOUN && !adjective) || w.xpos == "NNS" || !is_noun(p)) return false;
  if (relation != "compound" && !(adjective && relation == "amod")) return false;
  if (!lexicon.post(held) || is_rank_and_file(lexicon, body, held)) return false;
  if (adjective || lexicon.lists(WordList::SoleBodies, body)) return true;
  const auto sense = lexicon.noun_sense(body);
  if (!sense || lexicon.is_no_entity(body) ||
      (sense->type != EntityType::Agency && sense->type != EntityType::Unit &&
       sense->type != EntityType::Group))
    return false;
  return std::any_of(context.tree.children(word).begin(), context.tree.children(word).end(), [&](int child) {
    const std::string_view own = base_relation(context.word(child));
    return child < word && (own == "compound" || own == "amod") && context.word(child).upos != UPos::PROPN;
  });
}

}  // namespace newsgraph::parser
