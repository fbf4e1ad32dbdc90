#include "parser/extract/relations/standing/post_ends.hpp"

#include "parser/extract/factuality/factuality.hpp"
#include "parser/extract/relations/standing/possessors.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

bool is_person(const SentenceView& view, int word) {
  const auto end = view.phrases.at(word);
  return end && (view.type(*end) == EntityType::Person || view.type(*end) == EntityType::Group);
}

bool is_name_of_person(const SentenceView& view, int word) {
  return view.word(word).upos == UPos::PROPN && is_person(view, word);
}

/// "Norway, a member of NATO": states and bodies are members, too.
bool is_member_body(const SentenceView& view, int post) {
  const Word& w = view.word(post);
  const auto end = w.lemma == "member" ? view.phrases.at(w.head) : std::nullopt;
  return end && (view.type(*end) == EntityType::Country || view.type(*end) == EntityType::Agency);
}

/// A title's name: "Minister Ana Berg".
bool is_title(const Word& post, int word) {
  const std::string_view base = base_relation(post);
  return word < post.head &&
         (base == "compound" || base == "flat" || post.relation == "nmod:desc" || base == "amod");
}

/// "the minister, Ana Berg", or -1.
int name_behind(const SentenceView& view, int post) {
  for (const int c : view.tree.children(post))
    if (c > post && is_one_of(view.word(c).relation, {"appos", "flat", "nmod:desc"}) &&
        is_name_of_person(view, c))
      return c;
  return -1;
}

/// "She is the head of the agency", not "she may be" or "was destined to be".
int holder_by_clause(const SentenceView& view, ClauseIndex index) {
  const Clause& clause = view.clauses.all[index];
  const int subject = clause.word_of(Role::Subject);
  if (subject < 0 || clause.embedding == Embedding::OpenComplement ||
      factuality_of(view.document, view.clauses, index, view.lexicon) != Factuality::Actual)
    return -1;
  return is_person(view, subject) ? subject : -1;
}

/// "the office of president", "the job of chief"
bool is_office_itself(const SentenceView& view, int post) {
  const Word& w = view.word(post);
  return w.head >= 0 && base_relation(w) == "nmod" && preposition(view.tree, post) == "of" &&
         view.tree.child(post, "det") < 0 && view.tree.child(post, "nmod:poss") < 0 &&
         is_one_of(view.word(w.head).lemma,
                   {"office", "post", "position", "job", "role", "title", "rank", "duty"});
}

/// "any members of the council", "no member", "a nurse from either team": nobody, and no body.
bool is_any(const SentenceView& view, int noun) {
  int determiner = view.tree.child(noun, "det");
  if (determiner < 0 && view.tree.child(noun, "conj") < 0)
    determiner = view.tree.child(noun, "cc:preconj");  // as parsers have "either"
  return determiner >= 0 && is_one_of(view.word(determiner).lemma, {"any", "no", "neither", "either"});
}

/// "running for president", "nominated as secretary of state": a post, and nobody who holds it.
bool is_sought(const SentenceView& view, int post) {
  const std::string_view role = preposition(view.tree, post);
  if (is_office_itself(view, post)) return true;
  if (view.word(post).xpos == "NNS" || !is_one_of(role, {"for", "as", "to"})) return false;
  if (view.phrases.has_name(*view.phrases.at(post))) return false;
  return role == "as" || (view.tree.child(post, "det") < 0 && view.tree.child(post, "nmod:poss") < 0);
}

/// The verb with its particle, or with the noun that makes one thing of the two: "swear in", "take office".
std::string whole_verb(const SentenceView& view, const Clause& clause) {
  std::string verb(clause.lemma);
  if (!clause.particle.empty()) return verb.append(" ").append(clause.particle);
  const int object = clause.word_of(Role::Object);
  if (clause.lemma == "take" && object >= 0) verb.append(" ").append(lower_case(view.word(object).lemma));
  return verb;
}

/// Does the clause put its object into a post: "named her head of the agency"? Not "the first woman elected
/// as president", who may be nobody.
bool appoints(const SentenceView& view, const Clause& clause) {
  return clause.embedding != Embedding::Adnominal &&
         view.lexicon.lists(WordList::Appointing, whole_verb(view, clause));
}

/// Which of the clause's ends is said to hold the post that it names behind "as", or right away: "named her
/// head of the agency", "became its head".
std::optional<Role> holding_role(const SentenceView& view, const Clause& clause, bool behind_as) {
  const std::string verb = whole_verb(view, clause);
  if (appoints(view, clause)) return Role::Object;
  if (view.lexicon.lists(WordList::TakingUp, verb)) return Role::Subject;
  if (!behind_as) return std::nullopt;
  if (is_one_of(verb, {"identify", "describe", "introduce", "know", "recognise", "recognize"}))
    return Role::Object;
  const bool serves = is_one_of(verb, {"serve", "act"}) && clause.tense == Tense::Present;
  return serves ? std::optional(Role::Subject) : std::nullopt;
}

/// The clause whose verb names a post behind "as", or right away; nullopt where it is none or the post is not
/// actually held.
std::optional<ClauseIndex> naming_clause(const SentenceView& view, int post) {
  const Word& w = view.word(post);
  const bool behind_as = preposition(view.tree, post) == "as";
  if (w.head < 0 || w.xpos == "NNS" || (!behind_as && !is_one_of(base_relation(w), {"xcomp", "obj"})))
    return std::nullopt;
  // "named acting head"
  const bool acting = same_word(view.word(w.head).form, "acting") && view.word(w.head).relation == "xcomp";
  const auto index = view.clauses.index(view.index, acting ? view.word(w.head).head : w.head);
  if (!index || (!behind_as && view.clauses.all[*index].embedding == Embedding::Adverbial) ||
      factuality_of(view.document, view.clauses, *index, view.lexicon) != Factuality::Actual)
    return std::nullopt;
  return index;
}

/// "her appointment as head of the agency", "the election of Ana Berg as president": who now holds the post,
/// or -1.
int appointed_by_noun(const SentenceView& view, int post) {
  const int noun = view.word(post).head;
  if (noun < 0 || preposition(view.tree, post) != "as" || !is_noun(view.word(noun))) return -1;
  const RelationDefinition* definition = view.lexicon.noun(view.word(noun).lemma);
  const auto index = view.clauses.index(view.index, noun);
  if (definition == nullptr || !definition->has(RelationTrait::NamesPost) || !index ||
      definition->type == "NOMINATED" ||
      factuality_of(view.document, view.clauses, *index, view.lexicon) != Factuality::Actual)
    return -1;
  int of = -1, owner = -1;
  for (const int c : view.tree.children(noun)) {
    if (base_relation(view.word(c)) == "nmod" && preposition(view.tree, c) == "of") of = c;
    if (view.word(c).relation == "nmod:poss") owner = c;
  }
  const int holder = of >= 0 ? of : owner;
  return holder >= 0 && is_person(view, holder) ? holder : -1;
}

/// "was elected president", "serves as its director", "described herself as its owner": who is said to hold
/// the post now, or -1.
int known_holder(const SentenceView& view, int post) {
  if (const int holder = appointed_by_noun(view, post); holder >= 0) return holder;
  const auto index = naming_clause(view, post);
  if (!index) return -1;
  const Clause& clause = view.clauses.all[*index];
  const auto role = holding_role(view, clause, preposition(view.tree, post) == "as");
  if (!role) return -1;
  int holder = clause.word_of(*role);
  if (holder >= 0 && view.word(holder).form.ends_with("self")) holder = clause.word_of(Role::Subject);
  return holder >= 0 && holder != post && is_person(view, holder) ? holder : -1;
}

/// "The club named her head coach": who appoints to a post of its own, or -1. A parliament may elect a
/// president of more than itself.
int appointing_body(const SentenceView& view, int post) {
  const auto index = naming_clause(view, post);
  if (!index || !appoints(view, view.clauses.all[*index])) return -1;
  const int subject = view.clauses.all[*index].word_of(Role::Subject);
  const auto end = subject < 0 ? std::nullopt : view.phrases.at(subject);
  if (!end) return -1;
  const EntityType type = view.type(*end);
  const bool rules = view.lexicon.lists(WordList::RulingPosts, lower_case(view.word(post).lemma));
  return type == EntityType::Country || (type == EntityType::Agency && !rules) ? subject : -1;
}

/// "a student from India", "lawmakers in Seoul": where they come from or are, not whom they serve.
bool is_origin(const SentenceView& view, int word, const End& body) {
  return is_place(view.type(body)) &&
         is_one_of(preposition(view.tree, word), {"from", "in", "at", "on", "with"});
}

bool can_be_served(EntityType type) {
  return type == EntityType::Agency || type == EntityType::Country || type == EntityType::Unit ||
         type == EntityType::Group || type == EntityType::Place || type == EntityType::Weapon;
}

/// "spokesman for Norway" speaks for it; "envoy for Sudan", "Oxfam's director for Kenya" only deal with the
/// country.
bool deals_with_country(const SentenceView& view, int post, int word, const End& body) {
  if (view.type(body) != EntityType::Country || preposition(view.tree, word) != "for") return false;
  const std::string noun = lower_case(view.word(post).lemma);
  return !noun.starts_with("spokes") && !is_one_of(noun, {"negotiator", "agent", "spy", "lawyer", "attorney",
                                                          "counsel", "consul", "diplomat"});
}

/// Looks for the body of one post.
class BodySearch {
 public:
  BodySearch(const SentenceView& view, PostKind kind, int post, int holder)
      : view_(view), kind_(kind), post_(post), holder_(holder) {}

  BodyWord find() const {
    if (const int behind = behind_post(); behind >= 0) return {behind, false};
    // "Peru's navy chief": of the navy
    if (const int compound = below(post_, "compound"); compound >= 0 && is_of_nation())
      return {compound, true};
    for (const std::string_view relation : {"nmod:poss", "compound", "nmod:desc", "amod"})
      for (const int at : {post_, holder_})
        if (const int before = below(at, relation); before >= 0) return {before, relation != "nmod:poss"};
    return {appointing_body(view_, post_), false};
  }

 private:
  std::optional<End> entity(int word) const {
    return word == post_ || word == holder_ ? std::nullopt : view_.phrases.at(word);
  }

  bool is_body(int word) const {
    const auto end = entity(word);
    return end && can_be_served(view_.type(*end));
  }

  /// "head of the agency"; but leaders "in Congress" lead something else there.
  int behind_post() const {
    const int staff = staff_of_chief(view_, post_);
    if (const int body = behind(post_, staff); body >= 0) return body;
    return staff > 0 ? behind(staff, -1) : -1;  // "chief of staff of the army"
  }

  int behind(int noun, int staff) const {
    const int portfolio = portfolio_behind(view_, post_);
    for (const int c : view_.tree.children(noun)) {
      const Word& w = view_.word(c);
      if (c == staff) continue;
      if (c == portfolio) {
        if (const int state = behind_portfolio(c); state >= 0) return state;
        continue;
      }
      if (base_relation(w) != "nmod" || w.relation == "nmod:poss") continue;
      const std::string_view role = preposition(view_.tree, c);
      if (!is_one_of(role, {"of", "for", "at", "with", "from", "in", "on"}) || !is_body(c)) continue;
      if (is_any(view_, c)) continue;
      const bool amid = kind_ == PostKind::Leads && is_one_of(role, {"in", "on"});
      const bool elsewhere =
          is_origin(view_, c, *entity(c)) || deals_with_country(view_, post_, c, *entity(c));
      if (!amid && !elsewhere) return c;
    }
    return -1;
  }

  /// "the minister of finance of Peru"
  int behind_portfolio(int portfolio) const {
    for (const int c : view_.tree.children(portfolio))
      if (base_relation(view_.word(c)) == "nmod" && preposition(view_.tree, c) == "of" && is_body(c))
        return c;
    return -1;
  }

  /// "the agency's head", "agency head": by the relation to the post, or to its holder's name.
  int below(int at, std::string_view relation) const {
    for (const int child : view_.tree.children(at)) {
      if (view_.word(child).relation != relation || child > std::max(post_, holder_)) continue;
      const int c = relation == "compound" ? named_within(child) : antecedent(view_, child);
      if (!is_body(c) || has_body_between(c)) continue;
      if (relation == "nmod:poss" && at == holder_ && holder_ < post_) continue;
      return c;
    }
    return -1;
  }

  /// "Lumio's union leaders" lead the union.
  bool has_body_between(int body) const {
    for (int i = body + 1; i < post_; ++i) {
      const Word& w = view_.word(i);
      if (w.upos == UPos::NOUN && w.relation == "compound" &&
          is_one_of(w.lemma, {"union", "guild", "syndicate"}))
        return true;
    }
    return false;
  }

  bool is_of_nation() const {
    const int owner = below(post_, "nmod:poss");
    return owner >= 0 && view_.type(*entity(owner)) == EntityType::Country;
  }

  /// "U.S. Health Secretary", not "Vietnam War veteran".
  int named_within(int word) const {
    if (entity(word) || kind_ == PostKind::MemberOf) return word;
    const int deeper = view_.tree.child(word, "compound");
    return deeper >= 0 && word != post_ && word != holder_ ? deeper : word;
  }

  const SentenceView& view_;
  PostKind kind_;
  int post_, holder_;
};

/// "chairman" of "is co-founder and chairman of the firm" is said by the clause of "co-founder".
int predicate_with(const SentenceView& view, int post) {
  const Word& w = view.word(post);
  const bool shares = w.head >= 0 && w.head < post && base_relation(w) == "conj" && w.xpos == "NN" &&
                      view.tree.child(w.head, "cop") >= 0 && view.tree.child(post, "cop") < 0 &&
                      view.tree.child(post, "nsubj") < 0;
  return shares ? w.head : post;
}

}  // namespace

int holder_of(const SentenceView& view, int post) {
  const Word& w = view.word(post);
  if (w.head >= 0) {
    if (is_title(w, post)) return is_name_of_person(view, w.head) ? w.head : -1;
    // "told prosecutors, its lawyer, Ana Berg, said": the lawyer is one
    const bool agrees = w.xpos == "NNS" || !is_one_of(view.word(w.head).xpos, {"NNS", "NNPS"});
    if (base_relation(w) == "appos" && agrees && (is_person(view, w.head) || is_member_body(view, post)))
      return w.head;
  }
  if (const int name = name_behind(view, post); name >= 0) return name;
  const int said = predicate_with(view, post);
  if (const auto clause = view.clauses.index(view.index, said);
      clause && view.clauses.all[*clause].kind == PredicateKind::Copular)
    return holder_by_clause(view, *clause);
  if (const int known = known_holder(view, post); known >= 0) return known;
  // "became the first members of the council", "whoever is named president": said of those before
  if (w.head >= 0 && w.relation == "xcomp" &&
      (view.lexicon.lists(WordList::TakingUp, view.word(w.head).lemma) ||
       view.lexicon.lists(WordList::Appointing, view.word(w.head).lemma)))
    return -1;
  return is_person(view, post) && !is_sought(view, post) && !is_any(view, post) ? post : -1;
}

BodyWord body_of(const SentenceView& view, PostKind kind, int post, int holder) {
  return BodySearch(view, kind, post, holder).find();
}

}  // namespace newsgraph::parser
