#include <algorithm>
#include <optional>

#include "parser/lexicon/word_list.hpp"
#include "parser/resolve/coreference/sieves.hpp"

namespace newsgraph::parser {
namespace {

class Sieve {
 public:
  explicit Sieve(Chains& chains) : c_(chains) {}

  void run() {
    for (MentionIndex i = 0; i < c_.mentions.size(); ++i) {
      if (is_said_of_a_person(i)) c_.mentions[i].type = EntityType::Person;
      apposed(i);
      between_commas(i);
      two_descriptions(i);
      two_titles(i);
      named_by_a_participle(i);
      naming_phrase(i);
      copula(i);
      identified(i);
    }
  }

 private:
  static bool acts(EntityType t) {
    return t == EntityType::Agency || t == EntityType::Group || t == EntityType::Unit;
  }

  static bool compatible(EntityType a, EntityType b) { return a == b || (acts(a) && acts(b)); }

  /// "Ana Duarte, a member of …"; "the museum's director, Omar Diallo"
  void apposed(MentionIndex i) {
    const Mention& m = c_.mention(i);
    const Word& head = c_.head(m);
    if (base_relation(head) != "appos" || head.head < 0 || m.kind == MentionKind::Pronoun) return;
    if (is_behind_its_town(m)) return set_behind_its_town(i);
    // "a nurse at the hospital, Ana Duarte": parsers hang the name on the nearest noun.
    const Tree& tree = c_.tree(m);
    int at = head.head;
    for (int steps = 0; steps < 3 && at >= 0; ++steps) {
      const auto other = around(m.sentence, nearest_conjunct(tree, at, m.head));
      if (other && *other != i && is_apposed_to(c_.mention(*other), m)) {
        const bool name_first = c_.mention(*other).kind == MentionKind::Name;
        return link(name_first ? *other : i, name_first ? i : *other);
      }
      // "an office of the Andean League (AL)": the brackets say what the name before them is.
      const bool in_brackets = m.first > 0 && tree.word(m.first - 1).form == "(";
      if (in_brackets && other && *other != i && c_.mention(*other).kind == MentionKind::Name) return;
      if (m.kind != MentionKind::Name || base_relation(tree.word(at)) != "nmod") break;
      at = tree.word(at).head;
    }
    behind_a_name(i);
  }

  /// "The Lima, Peru, company": the article before the town is the company's.
  bool is_behind_its_town(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    const auto town = around(m.sentence, c_.head(m).head);
    if (!town || m.kind != MentionKind::Nominal || m.first < 2 || tree.word(m.first).upos == UPos::DET ||
        tree.word(m.first - 1).form != ",")
      return false;
    const Mention& name = c_.mention(*town);
    return name.kind == MentionKind::Name && name.first > 0 && name.type != EntityType::Person &&
           is_one_of(lower_case(tree.word(name.first - 1).form), {"the", "a"}) && name.last + 1 < m.first &&
           tree.word(name.last).form == ",";
  }

  /// It is the company, and the town a town, whatever taggers took that for.
  void set_behind_its_town(MentionIndex i) {
    Mention& m = c_.mentions[i];
    const auto town = around(m.sentence, c_.head(m).head);
    m.definite = same_word(c_.tree(m).word(c_.mention(*town).first - 1).form, "the");
    if (!c_.resolved(*town)) return;
    Chain& chain = c_.all[*c_.of[*town]];
    if (chain.type == EntityType::Agency && chain.mentions.size() == 1)
      chain.type = c_.mentions[*town].type = EntityType::Place;
  }

  /// "Ana Duarte, publisher of …", "the supplier, Ana Duarte": people and bodies are called so, and here
  /// people.
  bool is_said_of_a_person(MentionIndex i) const {
    const Mention& m = c_.mention(i);
    if (m.kind != MentionKind::Nominal || m.type != EntityType::Agency || m.plural || c_.resolved(i) ||
        !c_.lexicon.lists(WordList::PeopleOrBodies, m.lemma))
      return false;
    const auto is_person = [&](int word) {
      const auto name = word < 0 ? std::nullopt : c_.headed_by(m.sentence, word);
      return name && c_.mention(*name).kind == MentionKind::Name &&
             c_.mention(*name).type == EntityType::Person;
    };
    if (base_relation(c_.head(m)) == "appos") return is_person(c_.head(m).head);
    return is_person(c_.tree(m).child(m.head, "appos"));
  }

  /// "The captain, a Chilean, …", "its chief, a deserter, …": two descriptions of one, which another sieve
  /// has not told of somebody else yet.
  void two_descriptions(MentionIndex i) {
    const Mention& m = c_.mention(i);
    if (m.kind != MentionKind::Nominal || m.plural || m.count || m.definite || m.first < 2 ||
        (m.type != EntityType::Person && m.type != EntityType::Agency) || c_.resolved(i))
      return;
    const Tree& tree = c_.tree(m);
    const std::string article = lower_case(tree.word(m.first).form);
    if ((article != "a" && article != "an") || tree.word(m.first - 1).form != "," ||
        base_relation(c_.head(m)) != "appos")
      return;
    for (MentionIndex j = i; j-- > 0 && c_.mention(j).sentence == m.sentence;) {
      const Mention& first = c_.mention(j);
      if (first.kind != MentionKind::Nominal || first.head != c_.head(m).head || first.last != m.first - 1)
        continue;
      if (first.type != m.type || first.plural || first.count || !first.definite || c_.resolved(j)) return;
      c_.join(i, c_.open(j), "apposition");
      return;
    }
  }

  /// "Actress and singer Ana Duarte": a noun without an article and one with the name are one person's.
  void two_titles(MentionIndex i) {
    const Mention& m = c_.mention(i);
    const Tree& tree = c_.tree(m);
    if (m.kind != MentionKind::Nominal || m.type != EntityType::Person || m.plural || m.count ||
        c_.resolved(i) || m.last >= tree.size() || tree.word(m.last).upos != UPos::CCONJ ||
        tree.child(m.head, "det") >= 0 || tree.child(m.head, "nmod:poss") >= 0)
      return;
    const MentionIndex last = c_.in_sentence(m.sentence).second;
    for (MentionIndex j = i + 1; j < last; ++j) {
      const Mention& name = c_.mention(j);
      if (name.kind != MentionKind::Name || name.type != EntityType::Person) continue;
      if (c_.resolved(j) && are_one_title(tree, m.last + 1, name.first)) c_.join(i, *c_.of[j], "apposition");
      return;
    }
  }

  /// "former singer": nouns and what describes them, the last one a single thing's.
  static bool are_one_title(const Tree& tree, int first, int last) {
    for (int k = first; k < last; ++k)
      if (!is_noun(tree.word(k)) && tree.word(k).upos != UPos::ADJ) return false;
    return first < last && tree.word(last - 1).upos == UPos::NOUN && tree.word(last - 1).xpos == "NN";
  }

  /// "Ana Duarte, the owner of Amaru, a shipping firm, …", "his sister, Ana Duarte, a clerk, …": hung on the
  /// owner or the sister, and said of what stands before it.
  void behind_a_name(MentionIndex i) {
    const Mention& m = c_.mention(i);
    if (m.kind != MentionKind::Nominal || m.definite || m.first < 2) return;
    if (m.type != EntityType::Agency && m.type != EntityType::Person) return;
    const auto& words = c_.document.sentences[m.sentence].words;
    if (words[static_cast<std::size_t>(m.first - 1)].form != ",") return;
    const auto other = around(m.sentence, m.first - 2);
    if (other && c_.mention(*other).kind == MentionKind::Name && c_.mention(*other).last == m.first - 1 &&
        c_.mention(*other).type == m.type && !m.plural)
      link(*other, i);
  }

  /// "the yard's former foreman, Ana Duarte, began …", "its envoy in Lima, Ana Duarte.", "Ana Duarte, the
  /// prosecutor, said …", whatever the tree says: only apposition stands so.
  void between_commas(MentionIndex i) {
    const Mention& name = c_.mention(i);
    if (name.kind == MentionKind::Name && name.type == EntityType::Agency && c_.resolved(i))
      if (const auto nominal = body_before(name)) return link(i, *nominal);
    if (name.kind != MentionKind::Name || name.type != EntityType::Person || !c_.resolved(i)) return;
    const Tree& tree = c_.tree(name);
    const bool opened = name.first > 1 && tree.word(name.first - 1).form == ",";
    const bool closed = name.last + 1 < tree.size() && tree.word(name.last).form == ",";
    if (opened && closes(tree, name.last)) {
      if (const auto nominal = person_before(name, name.first - 1)) return link(i, *nominal);
    }
    if (closed) {
      if (const auto nominal = person_behind(name)) link(i, *nominal);
    }
  }

  /// "its Chilean subsidiary, Amaru Nitrate, …": one body that is somebody's, with its name between commas,
  /// and no list that goes on with "and".
  std::optional<MentionIndex> body_before(const Mention& name) const {
    const Tree& tree = c_.tree(name);
    const int comma = name.first - 1;
    if (comma < 1 || tree.word(comma).form != "," || !closes(tree, name.last)) return std::nullopt;
    const int behind = name.last + 1;
    if (behind < tree.size() && tree.word(name.last).form == "," &&
        (tree.word(behind).upos == UPos::CCONJ || tree.word(behind).upos == UPos::PROPN))
      return std::nullopt;
    const auto [first, last] = c_.in_sentence(name.sentence);
    for (MentionIndex j = first; j < last; ++j) {
      const Mention& m = c_.mention(j);
      const auto chain = c_.of[j];
      if (m.last != comma || m.kind != MentionKind::Nominal || m.type != EntityType::Agency || m.plural ||
          m.count || c_.tree(m).child(m.head, "nmod:poss") < 0 || (chain && c_.all[*chain].named))
        continue;
      return j;
    }
    return std::nullopt;
  }

  static bool closes(const Tree& tree, int i) {
    if (i >= tree.size()) return true;
    const Word& word = tree.word(i);
    return word.form == "," || word.form == ".";
  }

  /// One person whom the text describes, who may be told by name beside it.
  bool may_be_apposed(MentionIndex j) const {
    const Mention& m = c_.mention(j);
    const auto chain = c_.of[j];
    return m.kind == MentionKind::Nominal && m.type == EntityType::Person && !m.plural && !m.count &&
           !c_.tree(m).word(m.first).xpos.starts_with('W') && !(chain && c_.all[*chain].named);
  }

  /// Nothing but a description's complements: "of the bank", "in Lima".
  static bool is_complement(const Tree& tree, int first, int last) {
    if (first < last && tree.word(first).upos != UPos::ADP) return false;
    for (int i = first; i < last; ++i) {
      const UPos upos = tree.word(i).upos;
      if (upos != UPos::ADP && upos != UPos::DET && upos != UPos::NOUN && upos != UPos::PROPN &&
          upos != UPos::ADJ && upos != UPos::PART && upos != UPos::PRON && upos != UPos::NUM)
        return false;
      if (tree.word(i).xpos.starts_with('W') || tree.word(i).xpos == "TO") return false;
    }
    return true;
  }

  /// The description that ends before the comma, from its first word on.
  std::optional<MentionIndex> person_before(const Mention& name, int comma) const {
    const Tree& tree = c_.tree(name);
    std::optional<MentionIndex> found;
    const auto [first, last] = c_.in_sentence(name.sentence);
    for (MentionIndex j = first; j < last; ++j) {
      const Mention& m = c_.mention(j);
      if (m.last > comma || !may_be_apposed(j) || !is_complement(tree, m.last, comma)) continue;
      // "the guest of her uncle, Omar Diaz": the nearest one.
      if (!found || m.first > c_.mention(*found).first) found = j;
    }
    // "as minister, Ana Berg, …": a bare noun may be what she does; "the president, the minister, Ana Berg":
    // they may be three.
    if (found && !c_.mention(*found).definite && !tells_which(c_.mention(*found))) return std::nullopt;
    if (found && ends_at(name.sentence, c_.mention(*found).first - 1)) return std::nullopt;
    return found;
  }

  /// Does a comma stand there, right behind somebody whom the text describes?
  bool ends_at(std::uint32_t sentence, int comma) const {
    if (comma < 1 || c_.trees[sentence].word(comma).form != ",") return false;
    const auto [first, last] = c_.in_sentence(sentence);
    return std::any_of(c_.mentions.begin() + first, c_.mentions.begin() + last, [&](const Mention& m) {
      return m.last == comma && m.kind == MentionKind::Nominal && m.type == EntityType::Person;
    });
  }

  /// Has it a determiner, an owner or a nation?
  bool tells_which(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    if (m.country) return true;
    for (int i = m.first; i < m.head; ++i)
      if (tree.word(i).upos == UPos::DET || tree.word(i).relation == "nmod:poss") return true;
    return false;
  }

  /// The description behind the name and its comma, up to the next one.
  std::optional<MentionIndex> person_behind(const Mention& name) const {
    const Tree& tree = c_.tree(name);
    const auto [begin, end] = c_.in_sentence(name.sentence);
    for (MentionIndex j = begin; j < end; ++j) {
      const Mention& m = c_.mention(j);
      if (m.first != name.last + 1 || !may_be_apposed(j)) continue;
      int last = m.last;
      while (last < tree.size() && !is_punctuation(tree.word(last)) && is_complement(tree, m.last, last + 1))
        ++last;
      if (last >= tree.size() || tree.word(last).form == "," || tree.word(last).form == ".") return j;
    }
    return std::nullopt;
  }

  /// "a deserter known as Omar", "a firm called Norvik": the noun says what the name is.
  void named_by_a_participle(MentionIndex i) {
    const Mention& name = c_.mention(i);
    if (name.kind != MentionKind::Name || name.country || !c_.resolved(i)) return;
    const Tree& tree = c_.tree(name);
    const int participle = c_.head(name).head;
    if (participle < 0 || participle >= name.first || tree.word(participle).relation != "acl" ||
        !is_one_of(tree.word(participle).xpos, {"VBN", "VBD"}))
      return;
    const std::string& verb = tree.word(participle).lemma;
    const bool known = is_one_of(verb, {"know", "identify"}) && preposition(tree, name.head) == "as";
    if (!known && verb != "name" && verb != "call" && verb != "nickname" && verb != "dub") return;
    const auto nominal = c_.headed_by(name.sentence, tree.word(participle).head);
    if (nominal && may_be_called(*nominal, name)) link(i, *nominal);
  }

  /// 'called "Lima If It Rains"': the name is what a longer title begins with.
  bool begins_a_title(const Mention& name) const {
    const Tree& tree = c_.tree(name);
    const auto is_quote = [&](int i) {
      return i >= 0 && i < tree.size() &&
             is_one_of(tree.word(i).form, {"\"", "“", "”", "‘", "’", "'", "``", "''"});
    };
    return is_quote(name.first - 1) && name.last < tree.size() && !is_quote(name.last) &&
           !is_punctuation(tree.word(name.last));
  }

  /// A name that nobody knows may have been taken for a place's.
  bool may_be_called(MentionIndex described, const Mention& name) const {
    const Mention& m = c_.mention(described);
    if (begins_a_title(name)) return false;
    const auto chain = c_.of[described];
    if (m.kind != MentionKind::Nominal || m.plural || m.count || (chain && c_.all[*chain].named))
      return false;
    return compatible(m.type, name.type) || (acts(m.type) && name.type == EntityType::Place);
  }

  /// "Ana Duarte and Per Lund, head of the bank": of things joined, the one right before the apposition.
  static int nearest_conjunct(const Tree& tree, int word, int apposed) {
    int nearest = word;
    for (const int conjunct : tree.conjuncts(word))
      if (conjunct < apposed) nearest = std::max(nearest, conjunct);
    return nearest;
  }

  static bool is_apposed_to(const Mention& first, const Mention& m) {
    const bool one_nominal = (m.kind == MentionKind::Nominal) != (first.kind == MentionKind::Nominal);
    if (!one_nominal || first.kind == MentionKind::Pronoun || m.plural != first.plural) return false;
    // A name that nobody knows may have been taken for a place's.
    const bool taken_for_place = first.kind == MentionKind::Name && first.type == EntityType::Place &&
                                 m.type == EntityType::Agency && !first.country;
    return compatible(m.type, first.type) || taken_for_place;
  }

  /// The mention that the word heads, else the name that it is part of: parsers hang appositives on any word
  /// of a name.
  std::optional<MentionIndex> around(std::uint32_t sentence, int word) const {
    if (const auto headed = c_.headed_by(sentence, word)) return headed;
    const auto [first, last] = c_.in_sentence(sentence);
    for (MentionIndex j = first; j < last; ++j) {
      const Mention& m = c_.mention(j);
      if (m.kind == MentionKind::Name && m.first <= word && word < m.last) return j;
    }
    return std::nullopt;
  }

  /// "the northern town of Tromso": the noun says what the name is.
  void naming_phrase(MentionIndex i) {
    const Mention& m = c_.mention(i);
    if (m.kind != MentionKind::Nominal || m.type != EntityType::Place || m.plural) return;
    for (const int child : c_.tree(m).children(m.head)) {
      if (child < m.head || base_relation(c_.tree(m).word(child)) != "nmod" ||
          preposition(c_.tree(m), child) != "of")
        continue;
      if (!c_.lexicon.lists(WordList::PlacesNamed, m.lemma)) return;
      const auto name = c_.headed_by(m.sentence, child);
      if (name && c_.mention(*name).kind == MentionKind::Name &&
          c_.mention(*name).type == EntityType::Place && !is_capital_of(m, c_.mention(*name)))
        link(*name, i);
      return;
    }
  }

  /// "the capital of Uppland" is no Uppland, unlike "the capital of Lima" and "Uppland's capital of Falun".
  bool is_capital_of(const Mention& m, const Mention& region) const {
    if (m.lemma != "capital") return false;
    const Tree& tree = c_.tree(m);
    for (int i = m.first; i < m.head; ++i)
      if (tree.word(i).upos != UPos::DET) return false;
    const auto match = c_.lexicon.country(region.name);
    return tree.child(m.head, "nmod:poss") < 0 && !(match && match->kind == CountryWord::Capital);
  }

  /// "Duarte is a lawmaker": a role, no thing of its own.
  void copula(MentionIndex i) {
    const Mention& m = c_.mention(i);
    const Word& head = c_.head(m);
    if (m.kind != MentionKind::Name || m.type != EntityType::Person || !c_.resolved(i) ||
        head.relation != "nsubj" || head.head < 0)
      return;
    const Tree& tree = c_.tree(m);
    const Word& predicate = tree.word(head.head);
    if (predicate.upos != UPos::NOUN || tree.child(head.head, "cop") < 0) return;
    const auto sense = c_.lexicon.noun_sense(predicate.lemma);
    Chain& chain = c_.all[*c_.of[i]];
    if (sense ? sense->type != EntityType::Person : !c_.lexicon.post(predicate.lemma)) return;
    if (sense && predicate.xpos == "NN" && !chain.role) chain.role = predicate.lemma;
    for (const int word : tree.conjuncts(head.head)) also_is(i, word);
  }

  /// "The driver who fled was Omar Diallo", "Police identified the driver as Omar Diallo", "Omar Diallo as
  /// the driver": the description is told to be the one who is named.
  void identified(MentionIndex i) {
    const Mention& name = c_.mention(i);
    if (name.kind != MentionKind::Name || name.country || !c_.resolved(i)) return;
    const int described = said_to_be(c_.tree(name), name.head);
    const auto nominal = described < 0 ? std::nullopt : c_.headed_by(name.sentence, described);
    if (!nominal) return;
    const Mention& m = c_.mention(*nominal);
    const auto chain = c_.of[*nominal];
    if (m.kind == MentionKind::Nominal && !m.plural && !m.count && tells_which(m) && !points_back(m) &&
        compatible(m.type, name.type) && !(chain && c_.all[*chain].named))
      link(i, *nominal);
  }

  /// "that driver": one of before, of whom somebody thinks so.
  bool points_back(const Mention& m) const {
    return is_one_of(lower_case(c_.tree(m).word(m.first).form), {"this", "that"});
  }

  /// The word of which the sentence says that it is the one named; -1: none.
  int said_to_be(const Tree& tree, int name) const {
    if (tree.child(name, "cop") >= 0) return is_told_plainly(tree, name) ? tree.child(name, "nsubj") : -1;
    const Word& word = tree.word(name);
    const int verb = word.head;
    if (verb < 0 || !is_one_of(tree.word(verb).lemma, {"identify", "unmask"})) return -1;
    const int object =
        tree.child(verb, "obj") >= 0 ? tree.child(verb, "obj") : tree.child(verb, "nsubj:pass");
    if (base_relation(word) == "obl") return preposition(tree, name) == "as" ? object : -1;
    if (object != name) return -1;
    for (const int child : tree.children(verb))
      if (base_relation(tree.word(child)) == "obl" && preposition(tree, child) == "as") return child;
    return -1;
  }

  /// Not "was not Omar Diallo", "could be Omar Diallo", "if it is Omar Diallo", "was a Diallo" or "like Omar
  /// Diallo", nor several.
  static bool is_told_plainly(const Tree& tree, int name) {
    for (const int child : tree.children(name)) {
      const Word& w = tree.word(child);
      const std::string_view relation = base_relation(w);
      if (w.xpos == "MD" || relation == "case" || relation == "mark" || relation == "conj" ||
          is_one_of(w.lemma, {"not", "never", "a", "no"}))
        return false;
    }
    return true;
  }

  /// "Duarte is a lawyer and a member of the council": one in both. "A good man" may be anybody later on.
  void also_is(MentionIndex name, int word) {
    const Mention& m = c_.mention(name);
    const Tree& tree = c_.tree(m);
    const auto other = c_.headed_by(m.sentence, word);
    if (!other || base_relation(tree.word(word)) != "conj" || tree.child(word, "nsubj") >= 0 ||
        tree.child(word, "appos") >= 0 || c_.resolved(*other))
      return;
    const Mention& role = c_.mention(*other);
    if (role.kind == MentionKind::Nominal && role.type == EntityType::Person && !role.plural &&
        c_.lexicon.noun_gender(role.lemma) == Gender::Unknown)
      link(name, *other);
  }

  /// The nominal joins the name's chain and tells its role.
  void link(MentionIndex name, MentionIndex nominal) {
    if (!c_.resolved(name) || (c_.resolved(nominal) && c_.of[nominal] == c_.of[name])) return;
    const ChainIndex chain = *c_.of[name];
    if (!c_.nations_agree(chain, c_.mention(nominal))) return;
    if (c_.resolved(nominal))
      c_.merge(chain, *c_.of[nominal], "apposition");
    else
      c_.join(nominal, chain, "apposition");
    const Mention& m = c_.mention(nominal);
    Chain& made = c_.all[chain];
    if (m.type == EntityType::Person && !made.role) made.role = role_text(m);
    if (made.type == EntityType::Place && acts(m.type)) made.type = m.type;
    if (made.gender == Gender::Unknown) made.gender = c_.lexicon.noun_gender(m.lemma);
  }

  /// "member of a council budget committee"
  std::string role_text(const Mention& m) const {
    const Tree& tree = c_.tree(m);
    for (const int child : tree.children(m.head)) {
      if (child < m.last || base_relation(tree.word(child)) != "nmod" || preposition(tree, child) != "of")
        continue;
      const int end = tree.extent(child).second;
      if (end - m.head > 10) break;
      const auto& words = c_.document.sentences[m.sentence].words;
      const Span of{words[static_cast<std::size_t>(m.head) + 1].span.start,
                    words[static_cast<std::size_t>(end) - 1].span.end};
      const std::string whose(of.start < of.end ? c_.document.text(of) : "");
      if (whose.empty()) continue;
      // The name may have the first of it: "owner of ships" of "owner of ships and mines".
      const std::size_t of_name = m.name.find(" of ");
      const bool begun = of_name != m.name.npos && whose.starts_with(m.name.substr(of_name + 1));
      return m.name.substr(0, begun ? of_name : m.name.npos) + ' ' + whose;
    }
    return m.name;
  }

  Chains& c_;
};

}  // namespace

void resolve_appositives(Chains& chains) { Sieve(chains).run(); }

}  // namespace newsgraph::parser
