#include "parser/resolve/coreference/described.hpp"

#include <algorithm>
#include <string_view>

#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

class SameDescriptions {
 public:
  explicit SameDescriptions(const Described& described) : d_(described) {}

  /// Uncounted things of one kind and nation.
  std::optional<ChainIndex> same_description(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    if (const auto same = same_make(m)) return same;
    const Description& mine = d_.descriptions[i];
    const bool owned = d_.has_possessive_pronoun(m);
    const auto sender = sending_state(m);
    const auto fits = [&](MentionIndex j, ChainIndex k, bool exact) {
      const Chain& chain = d_.chains.all[k];
      const Mention& other = d_.chains.mention(j);
      if (other.kind == MentionKind::Pronoun || chain.country || !d_.chains.nations_agree(k, m)) return false;
      if (is_head_count(chain)) return false;
      // "Norway sent troops": they are not the Peruvian forces.
      if (sender && is_of_another_nation(j, *sender)) return false;
      const bool groups = (chain.type == EntityType::Group || chain.type == EntityType::Unit) &&
                          (m.type == EntityType::Group || m.type == EntityType::Unit);
      // "the mosque" is a building or a body, and its name one or the other.
      const bool named_so =
          other.kind == MentionKind::Name && m.type == EntityType::Place && chain.type == EntityType::Agency;
      if (chain.type != m.type && !groups && !named_so) return false;
      if (batch_of(chain.batch) != batch_of(m.batch)) return false;
      if (is_another(m)) return false;
      // "other miners" are the miners, and not the injured ones.
      if (is_another(other) && other.plural && (!m.definite || m.name.find(' ') != m.name.npos)) return false;
      if (m.plural && d_.are_elsewhere(m, other)) return false;
      if (!m.country && !d_.plurals_agree(m, other)) return false;
      if (d_.is_long_gone(i, j, k, exact)) return false;
      if (m.plural && !m.definite && m.type == EntityType::Group &&
          (d_.describer.is_vague(m) || d_.describer.is_vague(other)))
        return false;
      const Description& its = d_.descriptions[j];
      if (its.kind != mine.kind) return false;
      if (mine.kind == "people" && chain.nation != m.country) return false;
      if (other.plural != m.plural && mine.kind != "junta" && !is_modifier(m) && !is_modifier(other))
        return false;
      // "the states that vote in March" says itself which ones.
      if (m.type == EntityType::Group && d_.has_clause(m)) return false;
      // "Peruvian drones" are none of those whose nation nobody has told.
      if (m.country && !m.definite && chain.nation != m.country) return false;
      if (exact) return its.modifiers == mine.modifiers;
      // "all voters" are not the registered ones
      if (same_word(d_.chains.tree(m).word(m.first).form, "all")) return false;
      // Bare "troops" are those just spoken of; bare "users" are users.
      return includes(its.modifiers, mine.modifiers) && (m.definite || !d_.has_complement(m)) &&
             (m.definite || (mine.modifiers.empty() && m.type != EntityType::Group));
    };
    if (owned) {
      // "its soldiers" are not the soldiers of just now; whose they are, only pronouns tell.
      const Word& owner = d_.chains.tree(m).word(possessive_pronoun(d_.chains.tree(m), m));
      if (!is_a_speakers(owner.form)) return std::nullopt;
      return d_.nearest_before(i, [&](auto j, auto k) {
        return fits(j, k, true) && d_.same_possessive_pronoun(d_.chains.mention(j), m);
      });
    }
    // A single indefinite thing is a new one: "a treaty".
    if (!m.plural && !m.definite && m.type != EntityType::Weapon) return std::nullopt;
    // "its battalion … the battalion", but not "its soldiers … the soldiers".
    const auto unowned = [&](MentionIndex j) {
      return (m.definite && !m.plural) || !d_.has_possessive_pronoun(d_.chains.mention(j));
    };
    if (m.country)
      if (const auto same = d_.nearest_before(
              i, [&](auto j, auto k) { return d_.chains.all[k].nation == m.country && fits(j, k, true); }))
        return same;
    auto same = d_.nearest_before(i, [&](auto j, auto k) { return unowned(j) && fits(j, k, true); });
    if (!same) same = d_.nearest_before(i, [&](auto j, auto k) { return unowned(j) && fits(j, k, false); });
    if (const auto body = same ? acting_since(i, *same) : std::nullopt) return body;
    return same && may_be_the_counted(i, *same) ? std::nullopt : same;
  }

  /// Equal count and batch, the same nation as far as known, the same noun or none.
  std::optional<ChainIndex> counted(MentionIndex i) const {
    const Mention& m = d_.chains.mention(i);
    const Description& mine = d_.descriptions[i];
    const auto fits = [&](MentionIndex j, ChainIndex k, bool any_batch) {
      const Chain& chain = d_.chains.all[k];
      const Mention& other = d_.chains.mention(j);
      if (chain.count != m.count || !d_.chains.nations_agree(k, m) || other.kind != MentionKind::Nominal)
        return false;
      if (!any_batch && batch_of(chain.batch) != batch_of(m.batch)) return false;
      const Description& its = d_.descriptions[j];
      const bool kinds = mine.kind.empty() || its.kind.empty() || its.kind == mine.kind ||
                         (chain.type == EntityType::Unit && may_be_soldiers(m, mine) &&
                          (its.kind == "soldiers" || mine.kind == "soldiers"));
      return kinds && (includes(its.modifiers, mine.modifiers) || includes(mine.modifiers, its.modifiers));
    };
    // Small counts recur: "two soldiers" here and there are the same only where the text says so.
    const bool small = *m.count < 20 && !m.definite;
    const auto same = d_.nearest_before(i, [&](auto j, auto k) {
      const Description& its = d_.descriptions[j];
      const bool alike = its.modifiers == mine.modifiers && (its.kind == mine.kind || mine.kind.empty()) &&
                         (*m.count >= 10 || mine.kind.empty() || d_.chains.all[k].nation == m.country);
      return fits(j, k, false) && (!small || alike);
    });
    if (same) return same;
    if (!m.definite || !m.batch.empty()) return std::nullopt;
    if (mine.kind.empty()) return std::nullopt;
    return d_.nearest_before(i, [&](auto j, auto k) { return fits(j, k, true); });
  }

 private:
  /// "The rebel group left. Amaru Aid protested. The group's director …": the body that has acted since.
  std::optional<ChainIndex> acting_since(MentionIndex i, ChainIndex found) const {
    const auto body = only_body_near(d_, i);
    if (!body || body == found) return std::nullopt;
    const auto last = [&](ChainIndex k) { return d_.chains.mention(last_before(i, k)).sentence; };
    return last(*body) > last(found) ? body : std::nullopt;
  }

  /// "the nine men" may be the soldiers, "the three countries" may not.
  bool may_be_soldiers(const Mention& m, const Description& description) const {
    if (m.type == EntityType::Unit || description.kind == "people") return true;
    const auto sense = d_.chains.lexicon.noun_sense(m.lemma);
    return sense && sense->type == EntityType::Person;
  }

  /// "other miners", "another treaty"
  static bool is_another(const Mention& m) {
    return is_one_of(lower_case(m.name.substr(0, m.name.find(' '))), {"other", "another"});
  }

  /// "Norway sent 400 soldiers to fight beside Chilean troops. The soldiers …": either nation's.
  bool may_be_the_counted(MentionIndex i, ChainIndex found) const {
    const Mention& m = d_.chains.mention(i);
    const auto& nation = d_.chains.all[found].nation;
    if (!nation || !m.plural || !m.definite || m.country || !d_.descriptions[i].modifiers.empty())
      return false;
    const auto last = d_.chains.mention(last_before(i, found)).sentence;
    for (MentionIndex j = d_.chains.in_sentence(last).first; j < i; ++j)
      if (d_.chains.resolved(j) && is_head_count(d_.chains.all[*d_.chains.of[j]]) &&
          d_.descriptions[j].kind == d_.descriptions[i].kind && is_of_another_nation(j, *nation))
        return true;
    return false;
  }

  /// "Peruvian soldiers", "Peru sent soldiers"
  bool is_of_another_nation(MentionIndex i, CountryIndex nation) const {
    const Mention& m = d_.chains.mention(i);
    if (const auto& own = d_.chains.all[*d_.chains.of[i]].nation) return *own != nation;
    const auto sender = acting_state(m);
    return sender && *sender != nation;
  }

  /// "Peru sent soldiers": Peru.
  std::optional<CountryIndex> acting_state(const Mention& m) const {
    const Word& head = d_.chains.head(m);
    const int doer = head.relation == "obj" ? d_.chains.tree(m).child(head.head, "nsubj") : -1;
    const auto who = doer < 0 ? std::nullopt : d_.chains.headed_by(m.sentence, doer);
    return who && d_.chains.resolved(*who) ? d_.chains.all[*d_.chains.of[*who]].country : std::nullopt;
  }

  /// The state that sends them: they are its own, as those whom it fights are not.
  std::optional<CountryIndex> sending_state(const Mention& m) const {
    const auto state = acting_state(m);
    if (!state) return std::nullopt;
    const Word& verb = d_.chains.tree(m).word(d_.chains.head(m).head);
    const RelationDefinition* definition = d_.chains.lexicon.verb_phrase(verb.lemma);
    const bool sends = definition != nullptr &&
                       (definition->event_class == "mobilize" || definition->has(RelationTrait::Giving));
    return sends || is_one_of(verb.lemma, {"contribute", "provide", "commit", "pledge"}) ? state
                                                                                         : std::nullopt;
  }

  MentionIndex last_before(MentionIndex i, ChainIndex k) const {
    MentionIndex last = 0;
    for (const MentionIndex j : d_.chains.all[k].mentions)
      if (j < i) last = std::max(last, j);
    return last;
  }

  /// "Taiga-3" of "Taiga-3 missiles"
  static std::string_view make_of(const Mention& m) {
    const std::string_view first = std::string_view(m.name).substr(0, m.name.find(' '));
    const auto hyphen = first.find('-');
    const bool numbered = m.type == EntityType::Weapon && !first.empty() && is_upper_case(first[0]) &&
                          hyphen != std::string_view::npos && hyphen + 1 < first.size() &&
                          first.find_first_not_of("0123456789", hyphen + 1) == std::string_view::npos;
    return numbered ? first : std::string_view();
  }

  /// What is called by its make is one with the make itself, named before or after.
  std::optional<ChainIndex> same_make(const Mention& m) const {
    const std::string_view make = make_of(m);
    if (make.empty() || m.count) return std::nullopt;
    for (MentionIndex j = 0; j < d_.chains.mentions.size(); ++j)
      if (d_.chains.resolved(j) && !d_.chains.mention(j).count && make_of(d_.chains.mention(j)) == make)
        return d_.chains.of[j];
    return std::nullopt;
  }

  /// "gun control" is of guns, many or one.
  bool is_modifier(const Mention& m) const {
    return m.type == EntityType::Weapon && base_relation(d_.chains.head(m)) == "compound";
  }

  /// "another", "more" and "additional" are one batch; a total is no batch.
  static std::string_view batch_of(std::string_view batch) {
    if (batch == "total") return "";
    if (batch == "other" || batch == "part") return batch;
    return batch.empty() ? "" : "more";
  }

  /// "420 soldiers"; "the 420-strong battalion" is a size.
  bool is_head_count(const Chain& chain) const {
    return chain.count && std::any_of(chain.mentions.begin(), chain.mentions.end(), [&](MentionIndex i) {
             return d_.chains.mention(i).plural && d_.chains.mention(i).count;
           });
  }

  const Described& d_;
};

}  // namespace

std::optional<ChainIndex> same_description(const Described& d, MentionIndex i) {
  return SameDescriptions(d).same_description(i);
}

std::optional<ChainIndex> same_number(const Described& d, MentionIndex i) {
  return SameDescriptions(d).counted(i);
}

}  // namespace newsgraph::parser
