#include "parser/extract/relations/standing.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "parser/extract/attribution/factuality.hpp"
#include "parser/extract/attribution/vouching.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/relations/phrases.hpp"
#include "parser/extract/relations/sentence_view.hpp"
#include "parser/lexicon/lexicon.hpp"

namespace newsgraph::parser {

namespace {

/// Who rules a country; other posts with a nationality work for it.
bool rules(std::string_view post) {
  return is_one_of(
      post, {"president", "prime minister", "premier", "leader", "chancellor", "king", "queen", "emperor",
             "monarch", "sultan", "emir", "ruler", "dictator", "strongman", "supreme leader"});
}

using Known = std::set<std::tuple<std::string, EntityIndex, EntityIndex>>;

class SentenceStanding {
 public:
  SentenceStanding(const Document& document, std::uint32_t sentence, const Clauses& clauses,
                   const Mentions& mentions, const Attributions& attributions, const Lexicon& lexicon,
                   Known& known, std::vector<Relation>& found)
      : document_(document),
        sentence_(sentence),
        tree_(document.sentences[sentence]),
        clauses_(clauses),
        mentions_(mentions),
        attributions_(attributions),
        lexicon_(lexicon),
        known_(known),
        found_(found),
        phrases_(tree_, sentence, clauses, mentions, lexicon) {}

  void run() {
    for (int i = 0; i < tree_.size(); ++i)
      if (const auto index = clauses_.index(sentence_, i)) read_being(*index);
    for (int i = 0; i < tree_.size(); ++i) {
      if (!is_noun(word(i))) continue;
      read_post(i);
      read_owner(i);
      read_place(i);
    }
  }

 private:
  const Word& word(int i) const { return tree_.word(i); }
  EntityType type(const End& end) const { return phrases_.type(end); }

  void add(std::string type, const End& subject, const End& object, std::string_view lemma, int first,
           int last, int cue, bool has_sources, Factuality factuality = Factuality::Actual) {
    if (subject.entity == object.entity) return;
    if (is_yet_to_be(document_, clauses_, sentence_, cue, lexicon_)) return;
    if (!known_.emplace(type, subject.entity, object.entity).second) return;
    Relation r;
    r.type = std::move(type);
    r.lemma = std::string(lemma);
    r.subject = subject.entity;
    r.object = object.entity;
    if (subject.mention != nullptr) r.count = subject.mention->count;
    r.factuality = factuality;
    r.sentence = sentence_;
    r.clause = {word(std::min(first, last)).span.start, word(std::max(first, last)).span.end};
    r.cue = word(cue).span;
    if (has_sources) vouch(r, attributions_, r.cue);
    found_.push_back(std::move(r));
  }

  // --- posts ---

  /// The post that the word names, with what stands before it: "defence minister" before "minister".
  std::optional<std::pair<PostKind, std::string>> post(int i) const {
    const Word& w = word(i);
    std::string lemma = w.lemma;
    for (char& c : lemma)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (i > 0 && lemma == "member" && same_word(word(i - 1).form, "family")) return std::nullopt;
    if (i > 0) {
      std::string two = word(i - 1).lemma + " " + lemma;
      for (char& c : two)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      if (const auto kind = lexicon_.post(two)) return std::pair(*kind, two);
    }
    if (const auto kind = lexicon_.post(lemma)) return std::pair(*kind, lemma);
    return std::nullopt;
  }

  void read_post(int i) {
    const auto found = post(i);
    if (!found) return;
    const int holder_word = holder(i);
    if (holder_word < 0 || is_rank_of_another(i)) return;
    std::vector<End> holders;
    if (const auto end = phrases_.at(holder_word)) holders.push_back(*end);
    if (holders.empty()) return;
    if (is_past(i) || is_past(holder_word)) return;
    if (holder_word != i && word(i).xpos == "NNS" && type(holders[0]) == EntityType::Person)
      return;  // "the minister, members of the council and …": a list
    int body_word = -1;
    bool modifier = false;
    find_body(i, holder_word, body_word, modifier);
    if (body_word < 0) return;
    const std::vector<End> bodies = phrases_.all_at(body_word);
    for (const End& body : bodies) {
      const EntityType kind = type(body);
      if (kind == EntityType::Group && type(bodies[0]) != kind) continue;  // "members of Congress and voters"
      if (found->second == "speaker" && is_one_of(preposition(tree_, body_word), {"at", "for", "in", "on"}))
        continue;
      if (kind == EntityType::Person || kind == EntityType::Weapon || kind == EntityType::Agreement) continue;
      if (kind == EntityType::Place && (found->first != PostKind::Leads || !governs(found->second)))
        continue;  // "Accra reporters" only are there, and a town's imam leads its faithful
      if (found->first == PostKind::Leads && !is_led(i, holder_word, body_word, kind)) continue;
      if (kind == EntityType::Group && found->first != PostKind::Leads && !is_body(body_word))
        continue;  // "their candidate", "delegates in these states"
      if (kind == EntityType::Group && found->first == PostKind::MemberOf &&
          preposition(tree_, body_word) == "for")
        continue;  // "a candidate for reporters"
      if (kind == EntityType::Group && base_relation(word(body_word)) == "amod")
        continue;  // "Catholic rebels"
      if (word(body_word).lemma == "board" && tree_.child(body_word, "det") < 0)
        continue;  // "members on board"
      for (const End& holder_end : holders) {
        if (type(holder_end) != EntityType::Person && type(holder_end) != EntityType::Group) continue;
        const bool of_its_people =
            leads_some_of_it(i, found->second) ||
            (found->second == "leader" && !part_before(i, body_word).empty()) ||  // "French student leader"
            (!serves_a_state(*found) && (modifier || found->first == PostKind::MemberOf));
        if (kind == EntityType::Country && of_its_people) {
          add("BELONGS_TO", holder_end, body, found->second, std::min(i, body_word),
              std::max(holder_word, body_word), i, false);
          continue;
        }
        const bool loosely = modifier || preposition(tree_, body_word) == "with";
        PostKind held = kind_towards(*found, kind, i, loosely);
        if (held == PostKind::Leads && leads_some_of_it(i, found->second)) held = PostKind::MemberOf;
        // "EU farm ministers" meet there, and each leads something else
        if (held == PostKind::Leads && kind == EntityType::Agency && word(i).xpos == "NNS" &&
            is_one_of(found->second, {"minister", "president", "prime minister", "governor", "king"}))
          continue;
        if (held == PostKind::Leads && kind != EntityType::Country &&
            heads_a_part(i, found->second, body_word))
          held = PostKind::WorksFor;
        add(std::string(relation_of(held)), holder_end, body, found->second, std::min(i, body_word),
            std::max(holder_word, body_word), i, false);
      }
    }
  }

  /// A Norwegian envoy works for Norway, a Norwegian senator is a member of its parliament; a Norwegian nurse
  /// or candidate is only from there.
  static bool serves_a_state(const std::pair<PostKind, std::string>& post) {
    if (post.first == PostKind::MemberOf)
      return is_one_of(post.second, {"member", "lawmaker", "legislator", "senator", "congressman",
                                     "congresswoman", "parliamentarian", "mp", "mep", "deputy"});
    if (post.first == PostKind::Leads)
      return !is_one_of(post.second, {"coach",
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
    return !is_one_of(
        post.second,
        {"journalist", "reporter",   "correspondent", "columnist", "commentator", "analyst",    "doctor",
         "surgeon",    "nurse",      "professor",     "lecturer",  "teacher",     "researcher", "scientist",
         "fellow",     "expert",     "economist",     "engineer",  "worker",      "employee",   "lawyer",
         "attorney",   "executive",  "historian",     "librarian", "curator",     "presenter",  "producer",
         "organizer",  "organiser",  "strategist",    "intern",    "trainee",     "staffer",    "translator",
         "contractor", "technician", "consultant",    "clerk",     "bodyguard"});
  }

  /// Whom a place has for its head.
  static bool governs(std::string_view post) {
    return rules(post) || is_one_of(post, {"governor",
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

  /// "voters' heads", "the heads of prisoners" are no leaders, and "a secretary for the elderly" does not
  /// lead them.
  bool is_led(int post_word, int holder_word, int body_word, EntityType body) const {
    if (body != EntityType::Group && body != EntityType::Person) return true;
    if (word(post_word).lemma == "head" && holder_word == post_word) return false;
    return !is_one_of(preposition(tree_, body_word), {"for", "with", "at"});
  }

  /// "deputy Foreign Minister": the minister's rank, and no post of its own.
  bool is_rank_of_another(int i) const {
    const int above = word(i).head;
    return is_one_of(word(i).lemma, {"deputy", "vice", "assistant", "associate"}) && above > i &&
           post(above).has_value();
  }

  /// "Senate minority leader"
  bool leads_some_of_it(int post_word, std::string_view post) const {
    if (post != "leader" && post != "whip" && post != "chairman" && post != "chair") return false;
    const auto children = tree_.children(post_word);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      return c < post_word &&
             is_one_of(word(c).lemma, {"minority", "majority", "opposition", "union", "rebel", "party",
                                       "business", "community", "student", "church", "religious", "guerrilla",
                                       "labour", "labor", "tribal", "gang", "separatist"});
    });
  }

  /// Of "political director", "operations manager" and "deputy chief" the body has another head; unlike
  /// "executive director", "campaign manager".
  bool heads_a_part(int post_word, std::string_view post, int body_word) const {
    if (is_one_of(post,
                  {"editor", "manager", "director", "coach", "captain", "superintendent", "principal"}) &&
        is_one_of(preposition(tree_, body_word), {"at", "with", "for", "from", "in"}))
      return true;
    if (word(body_word).relation == "nmod:poss" && has_department_behind(post_word)) return true;
    if (!is_one_of(post, {"director", "manager", "editor", "secretary", "coach", "chief", "commissioner",
                          "officer", "chairman", "chair", "head", "captain"}))
      return false;
    const std::string_view part = part_before(post_word, body_word);
    if (part.empty()) return false;
    if (is_one_of(post, {"chairman", "chair", "head", "chief", "captain"}))
      return is_one_of(part, {"finance", "state", "regional", "county", "economic", "political", "policy"});
    return true;
  }

  /// "the firm's director of sales"
  bool has_department_behind(int post_word) const {
    const auto children = tree_.children(post_word);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      return c > post_word && base_relation(word(c)) == "nmod" &&
             is_one_of(preposition(tree_, c), {"of", "for"});
    });
  }

  /// The department in a post: an adjective or a noun before it that is neither a name nor its rank.
  std::string_view part_before(int post_word, int body_word) const {
    for (const int c : tree_.children(post_word)) {
      const Word& w = word(c);
      const std::string_view base = base_relation(w);
      if (c >= post_word || c == body_word || (base != "compound" && base != "amod")) continue;
      if (phrases_.at(c)) continue;
      std::string lemma = w.lemma;
      for (char& l : lemma)
        if (l >= 'A' && l <= 'Z') l = static_cast<char>(l - 'A' + 'a');
      if (!is_one_of(
              lemma,
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

  PostKind kind_towards(const std::pair<PostKind, std::string>& found, EntityType body, int i,
                        bool loosely) const {
    if (found.first != PostKind::Leads) return found.first;
    for (const int c : tree_.children(i))
      if (is_one_of(word(c).lemma, {"vice", "deputy", "assistant", "associate"}) && c < i)
        return PostKind::WorksFor;
    if (i > 1 && same_word(word(i - 1).form, "prime") && is_one_of(word(i - 2).lemma, {"deputy", "vice"}))
      return PostKind::WorksFor;
    if (i > 0 && is_one_of(word(i - 1).lemma, {"vice", "deputy", "assistant", "under"}))
      return PostKind::WorksFor;
    const bool country = body == EntityType::Country;
    if (country && !rules(found.second)) return PostKind::WorksFor;
    if (loosely && body == EntityType::Place) return PostKind::WorksFor;
    // "a minister with the church"
    if (loosely && is_one_of(found.second, {"minister", "captain", "manager", "director", "editor"}) &&
        tree_.child(i, "det") >= 0 && same_word(word(tree_.child(i, "det")).form, "a"))
      return PostKind::WorksFor;
    return PostKind::Leads;
  }

  /// "former", "ex-", "late", "then": a post no longer held.
  bool is_past(int i) const {
    for (const int c : tree_.children(i))
      if (is_one_of(word(c).lemma, {"former", "ex", "late", "then", "onetime", "one-time", "outgoing",
                                    "ex-president", "deposed", "ousted"}))
        return true;
    return false;
  }

  /// Who holds the post: the name that it stands before or beside, or the phrase itself.
  int holder(int i) const {
    const Word& w = word(i);
    const std::string_view base = base_relation(w);
    if (w.head >= 0) {
      const bool title =
          (base == "compound" || base == "flat" || w.relation == "nmod:desc" || base == "amod") && i < w.head;
      if (title) return word(w.head).upos == UPos::PROPN && is_person(w.head) ? w.head : -1;
      if (base == "appos" && is_person(w.head)) return w.head;
    }
    for (const int c : tree_.children(i)) {
      const bool name =
          word(c).relation == "appos" || word(c).relation == "flat" || word(c).relation == "nmod:desc";
      if (name && c > i && word(c).upos == UPos::PROPN && is_person(c)) return c;
    }
    if (const auto index = clauses_.index(sentence_, i);
        index && clauses_.all[*index].kind == PredicateKind::Copular)
      return predicated_holder(*index);
    return is_person(i) && !is_sought(i) ? i : -1;
  }

  /// "She is the head of the agency", not "she may be" or "was destined to be".
  int predicated_holder(ClauseIndex index) const {
    const Clause& clause = clauses_.all[index];
    const int subject = clause.word_of(Role::Subject);
    if (subject < 0 || clause.embedding == Embedding::OpenComplement ||
        factuality_of(document_, clauses_, index, lexicon_) != Factuality::Actual)
      return -1;
    return is_person(subject) ? subject : -1;
  }

  /// "running for president", "nominated as secretary of state": a post, and nobody who holds it.
  bool is_sought(int i) const {
    const std::string_view role = preposition(tree_, i);
    if (word(i).xpos == "NNS" || !is_one_of(role, {"for", "as", "to"})) return false;
    const auto end = phrases_.at(i);
    const auto& mentions = mentions_.entities[end->entity].mentions;
    const bool has_name = std::any_of(mentions.begin(), mentions.end(),
                                      [](const EntityMention& m) { return m.kind == MentionKind::Name; });
    if (has_name) return false;
    return role == "as" || (tree_.child(i, "det") < 0 && tree_.child(i, "nmod:poss") < 0);
  }

  bool is_person(int i) const {
    const auto end = phrases_.at(i);
    return end && (type(*end) == EntityType::Person || type(*end) == EntityType::Group);
  }

  /// The body, by how surely it is meant: "head of the agency", "the agency's head", "agency head", "South
  /// Korean head".
  void find_body(int post_word, int holder_word, int& body, bool& modifier) const {
    const auto takes = [&](int c) {
      return c != post_word && c != holder_word && phrases_.at(c).has_value();
    };
    for (const int c : tree_.children(post_word))
      if (base_relation(word(c)) == "nmod" && word(c).relation != "nmod:poss" &&
          is_one_of(preposition(tree_, c), {"of", "for", "at", "with", "from", "in", "on"}) && takes(c) &&
          fits(c) && !is_origin(c) && !is_amid(post_word, c)) {
        body = c;
        return;
      }
    for (const std::string_view relation : {"nmod:poss", "compound", "nmod:desc", "amod"})
      for (const int at : {post_word, holder_word})
        for (int c : tree_.children(at)) {
          if (word(c).relation != relation || c > std::max(post_word, holder_word)) continue;
          if (relation == "compound" && !takes(c) &&
              !is_membership(post_word))  // "U.S. Health Secretary", not "Vietnam War veteran"
            if (const int deeper = tree_.child(c, "compound");
                deeper >= 0 && c != post_word && c != holder_word)
              c = deeper;
          if (!takes(c) || !fits(c)) continue;
          if (relation == "nmod:poss" && at == holder_word && holder_word < post_word) continue;
          body = c;
          modifier = relation != "nmod:poss";
          return;
        }
  }

  /// A group that people serve is named behind "of" or before them: "members of the group", "junta
  /// spokesman".
  bool is_body(int body_word) const {
    return !is_pronoun(word(body_word)) &&
           !is_one_of(preposition(tree_, body_word), {"in", "on", "at", "from"});
  }

  /// "leaders in Congress" lead something else there.
  bool is_amid(int post_word, int c) const {
    const auto found = post(post_word);
    return found && found->first == PostKind::Leads && is_one_of(preposition(tree_, c), {"in", "on"});
  }

  bool is_membership(int post_word) const {
    const auto found = post(post_word);
    return found && found->first == PostKind::MemberOf;
  }

  /// "a student from India", "lawmakers in Seoul": where they come from or are, not whom they serve.
  bool is_origin(int c) const {
    return is_place(type(*phrases_.at(c))) &&
           is_one_of(preposition(tree_, c), {"from", "in", "at", "on", "with"});
  }

  bool fits(int c) const {
    const EntityType kind = type(*phrases_.at(c));
    return kind == EntityType::Agency || kind == EntityType::Country || kind == EntityType::Unit ||
           kind == EntityType::Group || kind == EntityType::Place;
  }

  // --- what belongs to what ---

  /// "Norwegian troops", "Norway's coast guard", "Hezbollah fighters", "parliament's committee".
  void read_owner(int i) {
    const auto owned = phrases_.at(i);
    if (!owned || owned->mention == nullptr || owned->mention->head != i) return;
    const EntityType kind = type(*owned);
    const bool belongs = kind == EntityType::Unit || kind == EntityType::Agency ||
                         kind == EntityType::Group || kind == EntityType::Place || kind == EntityType::Weapon;
    if (!belongs) return;
    if (kind == EntityType::Group && post(i)) return;
    for (const int c : tree_.children(i)) {
      const Word& w = word(c);
      const std::string_view base = base_relation(w);
      const bool before = c < i && (w.relation == "nmod:poss" || base == "amod" || base == "compound" ||
                                    w.relation == "nmod:desc");
      const bool of = base == "nmod" && w.relation != "nmod:poss" && preposition(tree_, c) == "of";
      if (!before && !of) continue;
      const auto owner = phrases_.at(c);
      if (!owner || owner->entity == owned->entity) continue;
      read_owner_pair(i, c, *owned, *owner, of, base == "compound");
    }
  }

  /// "the Ostrava news agency", "the Unity faction": the name and what it names are one thing.
  bool is_named_by(int i, int c, const End& owner) const {
    const bool right_before = owner.mention != nullptr && owner.mention->kind == MentionKind::Name &&
                              owner.mention->last == i && owner.mention->head != c;
    if (right_before && is_body_word(i)) return true;  // "the People's Weekly newspaper"
    return word(c).upos == UPos::PROPN && word(i).upos == UPos::NOUN && c < i &&
           word(c).relation != "nmod:poss" && word(i).xpos == "NN" && is_body_word(i);
  }

  bool is_body_word(int i) const {
    return is_one_of(
        word(i).lemma,
        {"agency",  "group",        "faction",      "party",      "movement", "newspaper", "paper",
         "daily",   "weekly",       "magazine",     "company",    "firm",     "network",   "channel",
         "station", "organisation", "organization", "gang",       "clan",     "alliance",  "coalition",
         "militia", "front",        "union",        "foundation", "charity",  "website",   "brand",
         "chain",   "club",         "team",         "bloc",       "airline",  "bank",      "corporation",
         "giant",   "maker"});
  }

  bool is_place_word(int i) const {
    return is_one_of(word(i).lemma, {"district",  "quarter", "neighbourhood", "neighborhood", "town",
                                     "city",      "village", "suburb",        "province",     "region",
                                     "state",     "valley",  "river",         "lake",         "airport",
                                     "street",    "square",  "highway",       "road",         "island",
                                     "peninsula", "border",  "port",          "camp",         "compound"});
  }

  /// "the firm's parent company", "the party's rival", "its former colonies": not its own.
  bool is_counterpart(int i) const {
    if (is_past(i)) return true;
    if (is_one_of(word(i).lemma,
                  {"parent",      "rival",     "opponent", "partner", "competitor", "counterpart",
                   "predecessor", "successor", "owner",    "enemy",   "ally",       "critic",
                   "foe",         "neighbour", "neighbor", "backer",  "sponsor",    "donor",
                   "attacker",    "bomber",    "exclave",  "enclave", "aid",        "assistance"}))
      return true;
    const auto children = tree_.children(i);
    return std::any_of(children.begin(), children.end(), [&](int c) {
      return c < i && is_one_of(word(c).lemma, {"parent", "holding", "rival", "partner", "sister"});
    });
  }

  /// "Chilean and Norwegian communities": each is of one of them.
  bool is_one_of_several(int i, int c) const {
    return word(i).xpos == "NNS" && tree_.conjuncts(c).size() > 1;
  }

  /// "Chilean-Norwegian talks", "Norwegian-Chileans"
  bool is_half_of_a_pair(int c) const {
    return (c + 1 < tree_.size() && word(c + 1).form == "-") || (c > 0 && word(c - 1).form == "-") ||
           (word(c).upos == UPos::ADJ && word(c).form.find('-') != std::string::npos);
  }

  void read_owner_pair(int i, int c, const End& owned, const End& owner, bool of, bool compound) {
    const EntityType kind = type(owned), by = type(owner);
    const int first = std::min(i, c), last = std::max(i, c);
    if (of && by == EntityType::Agency && word(c).xpos == "NNS") return;  // "a consortium of companies"
    if (is_counterpart(i) || is_one_of_several(i, c) || is_half_of_a_pair(c)) return;
    if (by == EntityType::Agency && is_named_by(i, c, owner)) return;
    if (kind == EntityType::Place) {
      if (by == EntityType::Place && is_place_word(i) && word(c).upos == UPos::PROPN && !of &&
          word(c).relation != "nmod:poss")
        return;                                                                 // "the Miraflores district"
      if (of && by == EntityType::Place && word(i).upos == UPos::NOUN) return;  // "the city of Lima"
      if (is_place(by) && !compound && (by == EntityType::Country || !stands_for_a_name(owned)))
        add("LOCATED_IN", owned, owner, word(i).lemma, first, last, i, false);
      return;
    }
    if (by == EntityType::Country) {
      // "the Lima crowd" is a town's
      if (kind == EntityType::Group && compound && owner.mention != nullptr) {
        const auto named = lexicon_.country(owner.mention->name);
        if (named && (named->kind == CountryWord::Capital || named->kind == CountryWord::Seat)) return;
      }
      if (of && kind != EntityType::Agency && kind != EntityType::Unit) return;
      add("BELONGS_TO", owned, owner, word(i).lemma, first, last, i, false);
    } else if (by == EntityType::Agency || by == EntityType::Unit) {
      if (kind == EntityType::Agency && (by == EntityType::Agency) && !compound)
        add("PART_OF", owned, owner, word(i).lemma, first, last, i, false);
      else if (kind == EntityType::Unit || (kind == EntityType::Group && compound))
        add(by == EntityType::Unit ? "PART_OF" : "BELONGS_TO", owned, owner, word(i).lemma, first, last, i,
            false);
    }
  }

  // --- where things are ---

  bool has_place(EntityType kind) const {
    return kind == EntityType::Unit || kind == EntityType::Weapon || kind == EntityType::Agency ||
           kind == EntityType::Place || kind == EntityType::Group;
  }

  /// "a home in Lima", "the ocean island": a noun taken for a place named elsewhere, which is not inside the
  /// second place.
  bool stands_for_a_name(const End& end) const {
    const auto& mentions = mentions_.entities[end.entity].mentions;
    return end.mention != nullptr && end.mention->kind == MentionKind::Nominal &&
           std::any_of(mentions.begin(), mentions.end(),
                       [](const EntityMention& m) { return m.kind == MentionKind::Name; });
  }

  /// "troops in Russia", "the hospital in the town", "Abéché, Chad".
  void read_place(int i) {
    const auto thing = phrases_.at(i);
    if (!thing || !has_place(type(*thing))) return;
    if (thing->mention == nullptr || thing->mention->head != i) return;  // "they are investors in Chile"
    if (type(*thing) == EntityType::Group &&
        (thing->mention == nullptr || (!thing->mention->count && !thing->mention->nation)))
      return;
    if (clauses_.at(sentence_, i) != nullptr && clauses_.at(sentence_, i)->kind == PredicateKind::Nominal)
      return;
    for (const int c : tree_.children(i)) {
      const std::string_view base = base_relation(word(c));
      const bool in =
          base == "nmod" && is_one_of(preposition(tree_, c), {"in", "inside", "at", "on"}) && c > i;
      const bool beside = base == "appos" && type(*thing) == EntityType::Place && c > i;
      if (!in && !beside) continue;
      const auto place = phrases_.at(c);
      if (!place || !is_place(type(*place))) continue;
      if (type(*thing) == EntityType::Place && type(*place) == EntityType::Place && stands_for_a_name(*thing))
        continue;
      if (beside && type(*place) != EntityType::Country) continue;
      add("LOCATED_IN", *thing, *place, beside ? std::string_view("in") : preposition(tree_, c), i, c, i,
          true);
    }
  }

  /// Who is in a seat of government holds an office.
  bool is_seat(const End& end) const {
    if (end.mention == nullptr) return false;
    const auto named = lexicon_.country(end.mention->name);
    return named && named->kind == CountryWord::Seat;
  }

  /// "there are troops in Russia", "the troops are in Russia".
  void read_being(ClauseIndex index) {
    const Clause& clause = clauses_.all[index];
    const ClauseArgument* subject = clause.argument(Role::Subject);
    if (subject == nullptr) return;
    if (clause.kind == PredicateKind::Copular && clause.lemma == "part") return read_part(index, *subject);
    int place_word = -1;
    if (clause.kind == PredicateKind::Existential) {
      for (const ClauseArgument& a : clause.arguments)
        if (a.role == Role::Oblique && is_one_of(a.preposition, {"in", "inside", "at", "on"}))
          place_word = a.word;
      if (place_word < 0)
        for (const int c : tree_.children(subject->word))
          if (base_relation(word(c)) == "nmod" &&
              is_one_of(preposition(tree_, c), {"in", "inside", "at", "on"}))
            place_word = c;
    } else if (clause.kind == PredicateKind::Copular && is_noun(word(clause.predicate)) &&
               is_one_of(preposition(tree_, clause.predicate), {"in", "inside", "at"})) {
      place_word = clause.predicate;
    }
    if (place_word < 0) return;
    const auto place = phrases_.at(place_word);
    if (!place || !is_place(type(*place)) || is_seat(*place)) return;
    const Factuality factuality = factuality_of(document_, clauses_, index, lexicon_);
    for (const End& thing : phrases_.all_at(subject->word))
      if (!is_place(type(thing)) || type(thing) == EntityType::Place)
        add("LOCATED_IN", thing, *place, "be", std::min(subject->word, place_word),
            std::max(subject->word, place_word), clause.predicate, true, factuality);
  }

  /// "the battalion is part of the force"
  void read_part(ClauseIndex index, const ClauseArgument& subject) {
    const int part = clauses_.all[index].predicate;
    for (const int c : tree_.children(part)) {
      if (base_relation(word(c)) != "nmod" || preposition(tree_, c) != "of") continue;
      const auto whole = phrases_.at(c), thing = phrases_.at(subject.word);
      if (!whole || !thing || type(*whole) == EntityType::Person || type(*thing) == EntityType::Person)
        continue;
      add("PART_OF", *thing, *whole, "part", std::min(subject.word, part), c, part, false,
          factuality_of(document_, clauses_, index, lexicon_));
    }
  }

  const Document& document_;
  std::uint32_t sentence_;
  const Tree tree_;
  const Clauses& clauses_;
  const Mentions& mentions_;
  const Attributions& attributions_;
  const Lexicon& lexicon_;
  Known& known_;
  std::vector<Relation>& found_;
  Phrases phrases_;
};

}  // namespace

std::vector<Relation> find_standing_relations(const Document& document, const Clauses& clauses,
                                              const Mentions& mentions, const Attributions& attributions,
                                              const Lexicon& lexicon) {
  std::vector<Relation> found;
  Known known;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (document.sentences[s].region == RegionKind::Prose)
      SentenceStanding(document, s, clauses, mentions, attributions, lexicon, known, found).run();
  return found;
}

}  // namespace newsgraph::parser
