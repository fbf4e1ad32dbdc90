#include "parser/extract/mentions/passing_nouns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {}  // namespace

bool PassingNouns::is_nominal_position(const Word& w) const {
  const std::string_view relation = base_relation(w);
  return relation == "nsubj" || relation == "obj" || relation == "iobj" || relation == "obl" ||
         relation == "nmod" || relation == "appos" || relation == "conj" || relation == "root" ||
         relation == "dislocated" || relation == "parataxis" || relation == "xcomp" || relation == "advcl" ||
         relation == "ccomp" || relation == "list" || relation == "orphan" || relation == "acl";
}

bool PassingNouns::is_acted_on(int i) const {
  const Word& w = c_.word(i);
  if (base_relation(w) == "conj" && w.head >= 0 && w.head < i && is_noun(c_.word(w.head)))
    return is_acted_on(w.head);
  if (const int amount = phrases_.amount_of(i); amount >= 0) return is_acted_on(amount);
  if (base_relation(w) == "obj" || w.relation == "nsubj:pass") return true;
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    return child > i && c_.word(child).relation == "acl" && c_.word(child).xpos == "VBN";
  });
}

bool PassingNouns::is_handled(int i) const {
  const Word& w = c_.word(i);
  if (base_relation(w) == "conj" && w.head >= 0 && w.head < i && is_noun(c_.word(w.head)))
    return is_handled(w.head);
  if (const int amount = phrases_.amount_of(i); amount >= 0) return is_handled(amount);
  if (base_relation(w) == "obj" || w.relation == "nsubj:pass")
    return w.head >= 0 && lexicon_.lists(WordList::Handling, c_.word(w.head).lemma);
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    return child > i && c_.word(child).relation == "acl" && c_.word(child).xpos == "VBN" &&
           lexicon_.lists(WordList::Handling, c_.word(child).lemma);
  });
}

bool PassingNouns::has_content(int i) const {
  // Wherever the analysis hangs what is said.
  if (is_one_of(c_.form(i + 1), {"that", "to"}) && base_relation(c_.word(i + 1)) == "mark") return true;
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    const Word& w = c_.word(child);
    if (child < i) return false;
    return base_relation(w) == "nmod" ? preposition(c_.tree, child) == "about"
                                      : w.relation == "acl" && c_.tree.child(child, "mark") >= 0;
  });
}

bool PassingNouns::is_event_modifier(int i) const {
  const Word& w = c_.word(i);
  if (w.relation != "compound" || w.head < 0 || w.head <= i) return false;
  return !phrases_.sense_of(w.head);
}

bool PassingNouns::is_anybody(int i) const {
  if (phrases_.count_of(i)) return false;
  return std::none_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    const std::string_view relation = base_relation(c_.word(child));
    return (relation == "amod" && c_.word(child).xpos == "JJ" && c_.form(child) != "many") ||
           relation == "compound" || relation == "nmod" || relation == "acl" || c_.form(child) == "the" ||
           c_.form(child) == "those";
  });
}

bool PassingNouns::is_in_quotation_marks(int i) const {
  if (i < 1 || c_.word(i - 1).xpos != "``" || phrases_.is_plural(i)) return false;
  // "his “friend”" is called one, "the strike “theatre”" is read as one phrase and is two.
  for (const int child : c_.tree.children(i))
    if (child < i - 1 && !is_noun(c_.word(i - 2)) && !is_punctuation(c_.word(child))) return false;
  int behind = i + 1;
  while (behind < c_.size() && (c_.form(behind) == "," || c_.form(behind) == ".")) ++behind;
  return behind < c_.size() && c_.word(behind).xpos == "''";
}

bool PassingNouns::is_inverted_subject(int i) const {
  const int verb = c_.tree.child(i, "cop");
  bool led = false;
  for (const int child : c_.tree.children(i)) {
    const std::string_view relation = base_relation(c_.word(child));
    if (relation == "nsubj" || relation == "csubj" || relation == "expl") return false;
    led = led || (child < verb && (relation == "obl" || relation == "nmod" || relation == "acl"));
  }
  if (!led || verb > i) return false;
  // "…, for which are answerable nurses", "…, but also of Peru, was the winner"
  for (int k = c_.tree.extent(i).first; k < verb; ++k)
    if (c_.word(k).xpos == "WDT" || c_.word(k).xpos == "WP") return false;
  const int det = c_.tree.child(i, "det");
  return phrases_.is_plural(i) || det < 0 || c_.form(det) != "the";
}

bool PassingNouns::is_abstract(int i) const {
  if (!lexicon_.lists(WordList::Bare, phrases_.lemma_of(i)) || phrases_.is_plural(i)) return false;
  return std::none_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    const std::string_view relation = base_relation(c_.word(child));
    return child < i && (relation == "det" || relation == "nummod" ||
                         c_.word(child).relation == "nmod:poss" || c_.word(child).upos == UPos::PROPN ||
                         (relation == "compound" && phrases_.lemma_of(i) == "movement"));
  });
}

bool PassingNouns::is_of_nobody(int i) const {
  if (!lexicon_.lists(WordList::Multitudes, phrases_.lemma_of(i))) return false;
  for (const int child : c_.tree.children(i))
    if (child > i && base_relation(c_.word(child)) == "nmod" && preposition(c_.tree, child) == "of" &&
        c_.word(child).upos == UPos::NOUN && !c_.headed_by(child) && !phrases_.sense_of(child))
      return true;
  return false;
}

bool PassingNouns::is_attitude(int i) const {
  if (c_.form(i) == "prosecutions") return true;
  static constexpr std::array<std::string_view, 4> words{"opposition", "resistance", "leadership", "service"};
  if (!is_one_of(std::string_view(phrases_.lemma_of(i)), words)) return false;
  if (c_.form(i + 1) == "to" || c_.form(i + 1) == "against") return true;
  // "the services of a nurse", "some services", and not "the special services of Peru"
  if (c_.form(i) == "services") return !is_public_service(i);
  if (c_.form(i) == "service" && !is_public_service(i)) return is_done(i);
  if (c_.form(i) == "opposition" && c_.form(i + 1) == "over") return true;
  for (const int child : c_.tree.children(i)) {
    if (child < i || base_relation(c_.word(child)) != "nmod") continue;
    const std::string_view role = preposition(c_.tree, child);
    const Mention* place = c_.headed_by(child);
    if ((role == "on" || role == "in") && !place && !phrases_.sense_of(child)) return true;
  }
  return false;
}

bool PassingNouns::is_done(int service) const {
  if (is_one_of(preposition(c_.tree, service), {"in", "during", "for", "after"})) return true;
  if (!is_acted_on(service)) return false;
  // "accused the service" is one told of before.
  static constexpr std::array<std::string_view, 12> verbs{"attend",  "hold",    "conduct",   "offer",
                                                          "provide", "supply",  "introduce", "launch",
                                                          "use",     "suspend", "resume",    "restore"};
  const int verb = c_.word(service).head;
  return !phrases_.premodifiers(service).definite ||
         (verb >= 0 && is_one_of(std::string_view(phrases_.lemma_of(verb)), verbs));
}

bool PassingNouns::is_public_service(int i) const {
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    return child < i && lexicon_.lists(WordList::PublicServices, lower_case(c_.word(child).lemma));
  });
}

bool PassingNouns::is_of_business(int i) const {
  const std::string lemma = phrases_.lemma_of(i);
  if (lemma != "unit" && lemma != "division") return false;
  for (int k = 0; k < c_.size(); ++k)
    if (lexicon_.lists(WordList::Business, c_.form(k))) return true;
  return false;
}

bool PassingNouns::is_feast(int i) const {
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    const std::string lemma = lower_case(c_.word(child).lemma);
    const std::string_view relation = base_relation(c_.word(child));
    return child < i && (relation == "compound" || relation == "amod") &&
           (lexicon_.lists(WordList::Feasts, lemma) || lexicon_.lists(WordList::Moments, lemma));
  });
}

bool PassingNouns::is_assembly(int i) const {
  if (phrases_.lemma_of(i) == "party" && is_feast(i)) return true;
  if (phrases_.lemma_of(i) != "convention") return false;
  return std::none_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    const std::string_view role = preposition(c_.tree, child);
    return child > i && base_relation(c_.word(child)) == "nmod" &&
           (role == "on" || role == "against" || role == "for" || role == "relating to");
  });
}

bool PassingNouns::is_chair_held(int i) const {
  static constexpr std::array<std::string_view, 5> verbs{"hold", "take", "assume", "occupy", "rotate"};
  const int verb = c_.word(i).head;
  return phrases_.lemma_of(i) == "chair" && base_relation(c_.word(i)) == "obj" && verb >= 0 &&
         is_one_of(std::string_view(phrases_.lemma_of(verb)), verbs);
}

bool PassingNouns::is_errand(int i) const {
  if (phrases_.lemma_of(i) != "mission" || phrases_.is_plural(i)) return false;
  if (is_one_of(preposition(c_.tree, i), {"on", "for"})) return true;
  return std::any_of(c_.tree.children(i).begin(), c_.tree.children(i).end(), [&](int child) {
    return child > i && base_relation(c_.word(child)) == "acl" && c_.tree.child(child, "mark") >= 0 &&
           c_.form(c_.tree.child(child, "mark")) == "to";
  });
}

bool PassingNouns::is_part_of_body(int i) const {
  const std::string lemma = phrases_.lemma_of(i);
  const bool arms = lemma == "arm" || lemma == "arms";
  if (!arms && lemma != "head") return false;
  const int owner = c_.tree.child(i, "nmod:poss");
  // "shot in the head", "hit over the head"
  if (owner < 0)
    return !arms && is_one_of(preposition(c_.tree, i), {"in", "on", "over", "through", "above"}) &&
           c_.form(i - 1) == "the" && c_.tree.child(i, "nmod") < 0 && !phrases_.is_plural(i);
  static constexpr std::array<std::string_view, 6> bodies{"his", "her", "my", "your", "our", "one"};
  if (c_.word(owner).upos == UPos::PRON)
    return is_one_of(c_.form(owner), bodies) || (!arms && c_.form(owner) == "their");
  // "wept into the imam's arms"
  if (arms && preposition(c_.tree, i) != "into" && preposition(c_.tree, i) != "in") return false;
  const Mention* named = c_.headed_by(owner);
  if (named) return named->type == EntityType::Person || named->type == EntityType::Group;
  const auto sense = phrases_.sense_of(owner);
  return sense && sense->type == EntityType::Person;
}

bool PassingNouns::is_part_of_compound(int i) const {
  if (i > 3 && phrases_.end_of_tail(i - 4) == i + 1 && !c_.tree.below(i - 4, i)) return true;
  if (phrases_.end_of_tail(i) > 0) return false;
  // "six-party" of "a six-party, left-wing coalition"
  if (i > 1 && c_.form(i - 1) == "-" && c_.word(i - 2).upos == UPos::NUM &&
      c_.word(i - 2).span.end == c_.word(i - 1).span.start &&
      c_.word(i - 1).span.end == c_.word(i).span.start)
    return true;
  const int hyphen = i + 1, rest = i + 2;
  if (rest >= c_.size() || c_.form(hyphen) != "-" || c_.word(hyphen).span.start != c_.word(i).span.end ||
      c_.word(rest).span.start != c_.word(hyphen).span.end)
    return false;
  const std::string whole = phrases_.lemma_of(i) + '-' + std::string(c_.form(rest));
  return !lexicon_.noun_sense(whole) && !lexicon_.post(whole) && phrases_.noun_end(i) == i + 1;
}

bool PassingNouns::is_toll(int i) const {
  const Quantity* const q = phrases_.count_of(i);
  return q != nullptr && q->last == i && is_one_of(c_.form(i), {"dead", "wounded", "injured", "missing"});
}

}  // namespace newsgraph::parser
