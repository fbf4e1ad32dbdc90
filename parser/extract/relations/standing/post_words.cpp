#include "parser/extract/relations/standing/post_words.hpp"

#include "parser/extract/numbers/numerals.hpp"

namespace newsgraph::parser {

namespace {

/// "the firm's director of sales"
bool has_department_behind(const SentenceView& view, int noun) {
  const auto children = view.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c > noun && base_relation(view.word(c)) == "nmod" &&
           is_one_of(preposition(view.tree, c), {"of", "for"});
  });
}

}  // namespace

std::optional<Post> post_at(const SentenceView& view, int noun) {
  std::string name = lower_case(view.word(noun).lemma);
  if (noun > 0) {
    const Word& before = view.word(noun - 1);
    if (name == "member" && same_word(before.form, "family")) return std::nullopt;
    std::string both = lower_case(before.lemma) + " " + name;
    if (const auto kind = view.lexicon.post(both)) return Post{*kind, std::move(both)};
  }
  if (const auto kind = view.lexicon.post(name)) return Post{*kind, std::move(name)};
  return std::nullopt;
}

bool is_past(const SentenceView& view, int noun) {
  const auto children = view.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return is_one_of(view.word(c).lemma, {"former", "ex", "late", "then", "onetime", "one-time", "outgoing",
                                          "ex-president", "deposed", "ousted"});
  });
}

bool is_rank_of_another(const SentenceView& view, int noun) {
  const int above = view.word(noun).head;
  return is_one_of(view.word(noun).lemma, {"deputy", "vice", "assistant", "associate"}) && above > noun &&
         post_at(view, above).has_value();
}

bool is_deputy(const SentenceView& view, int noun) {
  const auto children = view.tree.children(noun);
  if (std::any_of(children.begin(), children.end(), [&](int c) {
        return c < noun && is_one_of(view.word(c).lemma, {"vice", "deputy", "assistant", "associate"});
      }))
    return true;
  const auto before = [&](int steps) -> std::string_view {
    return noun >= steps ? std::string_view(view.word(noun - steps).lemma) : std::string_view();
  };
  if (noun > 1 && same_word(view.word(noun - 1).form, "prime") && is_one_of(before(2), {"deputy", "vice"}))
    return true;
  return is_one_of(before(1), {"vice", "deputy", "assistant", "under"});
}

bool rules(const Post& post) {
  return is_one_of(post.name, {"president", "prime minister", "premier", "leader", "chancellor", "king",
                               "queen", "emperor", "monarch", "sultan", "emir", "ruler", "dictator",
                               "strongman", "supreme leader"});
}

bool governs(const Post& post) {
  return rules(post) || is_one_of(post.name, {"governor",
                                              "mayor",
                                              "administrator",
                                              "first minister",
                                              "head",
                                              "chief",
                                              "sheriff",
                                              "warlord",
                                              "commissioner",
                                              "speaker",
                                              "secretary",
                                              "attorney general",
                                              "secretary of state",
                                              "commander",
                                              "boss",
                                              "superintendent",
                                              "dean",
                                              "bishop",
                                              "archbishop",
                                              "patriarch",
                                              "high commissioner",
                                              "chief executive",
                                              "vice president"});
}

bool serves_a_state(const Post& post) {
  switch (post.kind) {
    case PostKind::MemberOf:
      return is_one_of(post.name, {"member", "lawmaker", "legislator", "senator", "congressman",
                                   "congresswoman", "parliamentarian", "mp", "mep", "deputy"});
    case PostKind::Leads:
      return !is_one_of(post.name, {"coach",
                                    "head coach",
                                    "manager",
                                    "director",
                                    "editor",
                                    "founder",
                                    "co-founder",
                                    "owner",
                                    "captain",
                                    "principal",
                                    "dean",
                                    "rector",
                                    "boss",
                                    "ceo",
                                    "chief executive",
                                    "executive director",
                                    "managing director",
                                    "imam",
                                    "kingpin",
                                    "ringleader",
                                    "superintendent"});
    case PostKind::WorksFor:
      break;
  }
  return !is_one_of(
      post.name,
      {"journalist", "reporter",   "correspondent", "columnist", "commentator",  "analyst",    "doctor",
       "surgeon",    "nurse",      "professor",     "lecturer",  "teacher",      "researcher", "scientist",
       "fellow",     "expert",     "economist",     "engineer",  "worker",       "employee",   "lawyer",
       "attorney",   "executive",  "historian",     "librarian", "curator",      "presenter",  "producer",
       "organizer",  "organiser",  "strategist",    "intern",    "trainee",      "staffer",    "translator",
       "contractor", "technician", "consultant",    "clerk",     "photographer", "cameraman",  "bodyguard"});
}

bool leads_elsewhere(const SentenceView& view, const Post& post, int noun) {
  return view.word(noun).xpos == "NNS" &&
         is_one_of(post.name, {"minister", "president", "prime minister", "governor", "king"});
}

bool leads_some_of_it(const SentenceView& view, const Post& post, int noun) {
  if (!is_one_of(post.name, {"leader", "whip", "chairman", "chair"})) return false;
  const auto children = view.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c < noun &&
           is_one_of(view.word(c).lemma, {"minority", "majority", "opposition", "union", "rebel", "party",
                                          "business", "community", "student", "church", "religious",
                                          "guerrilla", "labour", "labor", "tribal", "gang", "separatist"});
  });
}

std::string_view department_before(const SentenceView& view, int noun, int body) {
  for (const int c : view.tree.children(noun)) {
    const Word& w = view.word(c);
    const std::string_view base = base_relation(w);
    if (c >= noun || c == body || (base != "compound" && base != "amod") || view.phrases.at(c)) continue;
    if (!is_one_of(lower_case(w.lemma),
                   {"executive", "managing",      "general",         "acting",       "interim",   "new",
                    "current",   "chief",         "longtime",        "long-time",    "permanent", "incoming",
                    "then",      "first",         "joint",           "national",     "founding",  "campaign",
                    "powerful",  "elected",       "newly",           "embattled",    "hardline",  "top",
                    "overall",   "supreme",       "veteran",         "late",         "former",    "popular",
                    "young",     "controversial", "self-proclaimed", "long-serving", "principal"}))
      return w.lemma;
  }
  return {};
}

bool heads_a_part(const SentenceView& view, const Post& post, int noun, int body) {
  if (is_one_of(post.name,
                {"editor", "manager", "director", "coach", "captain", "superintendent", "principal"}) &&
      is_one_of(preposition(view.tree, body), {"at", "with", "for", "from", "in"}))
    return true;
  if (view.word(body).relation == "nmod:poss" && has_department_behind(view, noun)) return true;
  const bool by_region = is_one_of(post.name, {"chairman", "chair", "head", "chief", "captain"});
  if (!by_region && !is_one_of(post.name, {"director", "manager", "editor", "secretary", "coach",
                                           "commissioner", "officer"}))
    return false;
  const std::string_view department = department_before(view, noun, body);
  return by_region ? is_one_of(department,
                               {"finance", "state", "regional", "county", "economic", "political", "policy"})
                   : !department.empty();
}

}  // namespace newsgraph::parser
