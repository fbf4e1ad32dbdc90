#include <algorithm>

#include "parser/extract/clauses/clause.hpp"
#include "parser/extract/clauses/clause_repairs.hpp"
#include "parser/extract/clauses/clause_sharing.hpp"
#include "parser/extract/clauses/tree.hpp"
#include "parser/language/letters.hpp"
#include "parser/lexicon/lexicon.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

const ClauseArgument* Clause::argument(Role role) const {
  for (const ClauseArgument& a : arguments)
    if (a.role == role) return &a;
  return nullptr;
}

int Clause::word_of(Role role) const {
  const ClauseArgument* found = argument(role);
  return found == nullptr ? -1 : found->word;
}

int Clause::oblique(std::string_view preposition) const {
  int before = -1;
  for (const ClauseArgument& a : arguments) {
    if (a.role != Role::Oblique || a.preposition != preposition) continue;
    if (a.word > predicate) return a.word;
    if (before < 0) before = a.word;
  }
  return before;
}

std::optional<ClauseIndex> Clauses::index(std::uint32_t sentence, int word) const {
  if (sentence >= by_word.size() || word < 0 || static_cast<std::size_t>(word) >= by_word[sentence].size())
    return std::nullopt;
  const std::int32_t found = by_word[sentence][static_cast<std::size_t>(word)];
  return found < 0 ? std::nullopt : std::optional(static_cast<ClauseIndex>(found));
}

const Clause* Clauses::at(std::uint32_t sentence, int word) const {
  const auto found = index(sentence, word);
  return found ? &all[*found] : nullptr;
}

namespace {

/// Auxiliaries, modifiers and function words are not predicates of their own, whatever their part of speech.
bool can_be_predicate(const Word& w) {
  return !is_one_of(base_relation(w),
                    {"aux", "cop", "amod", "case", "mark", "compound", "fixed", "flat", "det", "cc", "punct",
                     "goeswith", "advmod", "discourse", "nummod", "reparandum", "expl"});
}

bool is_event_noun(const Word& w, const Lexicon& lexicon) {
  if (w.upos != UPos::NOUN || is_one_of(base_relation(w), {"compound", "fixed", "flat", "goeswith"}))
    return false;
  if (lexicon.noun(w.lemma) != nullptr) return true;
  for (const WordClass c : {WordClass::Saying, WordClass::Thinking, WordClass::Denying, WordClass::Alleging,
                            WordClass::Planning, WordClass::Promising, WordClass::Requesting,
                            WordClass::Hedging, WordClass::Negative, WordClass::Showing})
    if (lexicon.is(w.lemma, UPos::NOUN, c)) return true;
  return false;
}

bool has_subject(const Tree& tree, int index) {
  return std::any_of(tree.children(index).begin(), tree.children(index).end(), [&](int c) {
    return is_one_of(base_relation(tree.word(c)), {"nsubj", "csubj"});
  });
}

/// "is to visit", where the tree has a copula: an infinitive of what is to come.
bool is_to_come(const Tree& tree, int index) {
  const Word& w = tree.word(index);
  return w.upos == UPos::VERB && w.xpos == "VB" && index > 0 && same_word(tree.word(index - 1).form, "to") &&
         tree.child(index, "cop") >= 0 && tree.child(index, "cop") < index;
}

/// "killed or wounded nurses": the second participle before the noun, as the first, is the noun's.
bool is_joined_modifier(const Tree& tree, int index) {
  const Word& w = tree.word(index);
  if (base_relation(w) != "conj" || w.head < 0 || w.head > index) return false;
  const Word& first = tree.word(w.head);
  return base_relation(first) == "amod" && first.head > index && is_one_of(w.xpos, {"VBN", "VBG", "VBD"});
}

std::optional<PredicateKind> predicate_kind(const Tree& tree, int index, const Lexicon& lexicon) {
  const Word& w = tree.word(index);
  if (is_joined_modifier(tree, index)) return std::nullopt;
  if (tree.child(index, "cop") >= 0 && !is_to_come(tree, index)) return PredicateKind::Copular;
  if (w.upos == UPos::VERB || (w.upos == UPos::AUX && has_subject(tree, index))) {
    if (!can_be_predicate(w)) return std::nullopt;
    if (w.lemma == "be" || w.lemma == "exist" || w.lemma == "remain")
      for (const int c : tree.children(index))
        if (tree.word(c).relation == "expl" && same_word(tree.word(c).form, "there"))
          return PredicateKind::Existential;
    return PredicateKind::Verb;
  }
  if (is_event_noun(w, lexicon)) return PredicateKind::Nominal;
  if (has_subject(tree, index) && can_be_predicate(w)) return PredicateKind::Copular;
  return std::nullopt;
}

bool is_negator(const Word& w) {
  return w.lemma == "not" || w.lemma == "n't" || w.lemma == "never" || same_word(w.form, "n't") ||
         same_word(w.form, "n’t") || same_word(w.form, "not") || same_word(w.form, "neither") ||
         same_word(w.form, "nor") || same_word(w.form, "hardly");
}

/// "not one of the nurses", "not a single nurse", as against "not all the nurses".
bool is_not_even_one(const Tree& tree, int index) {
  const int not_word = tree.extent(index).first;
  if (not_word >= index || !same_word(tree.word(not_word).form, "not")) return false;
  return is_one_of(lower_case(tree.word(not_word + 1).form), {"a", "an", "one"});
}

/// "told them “no more nonsense”": what the quoted words deny the verb does not.
bool is_quoted_behind_verb(const Tree& tree, int index, int first) {
  return first > 0 && tree.word(index).head < first &&
         (tree.word(first - 1).xpos == "``" || tree.word(first - 1).form == "“");
}

/// "no troops", "none of the soldiers", "neither side".
bool is_empty_phrase(const Tree& tree, int index) {
  const Word& w = tree.word(index);
  if (w.lemma == "none" || w.lemma == "nobody" || w.lemma == "nothing" || w.lemma == "no-one") return true;
  if (is_not_even_one(tree, index)) return true;
  for (const int c : tree.children(index)) {
    const Word& d = tree.word(c);
    if ((d.relation == "det" || d.relation == "cc:preconj") &&
        (same_word(d.form, "no") || same_word(d.form, "neither")))
      return !is_quoted_behind_verb(tree, index, c);
  }
  return false;
}

/// "she'd been named", "they'd left": had, where "she'd be named" would.
bool is_had(const Tree& tree, int predicate, int auxiliary) {
  if (!is_one_of(tree.word(auxiliary).form, {"'d", "’d"})) return false;
  for (const int c : tree.children(predicate))
    if (c > auxiliary && c < predicate && base_relation(tree.word(c)) == "aux")
      return tree.word(c).xpos == "VBN";
  return tree.word(predicate).xpos == "VBN";
}

void read_auxiliaries(const Tree& tree, Clause& clause) {
  for (const int c : tree.children(clause.predicate)) {
    const Word& w = tree.word(c);
    const std::string_view base = base_relation(w);
    if (w.relation == "aux:pass") clause.voice = Voice::Passive;
    if (w.relation == "nsubj:pass" || w.relation == "csubj:pass") clause.voice = Voice::Passive;
    if (is_one_of(base, {"advmod", "cc", "det"}) && is_negator(w)) clause.negated = true;
    if (base == "advmod" && c > 0 && w.lemma == "longer" && same_word(tree.word(c - 1).form, "no"))
      clause.negated = true;
    if (base == "mark") clause.marker = c;
    if (base == "advmod" && clause.marker < 0 && w.xpos == "WRB") clause.marker = c;
    if (base != "aux" && base != "cop") continue;
    if (is_one_of(w.lemma, {"may", "might", "could", "can"})) {
      clause.modality = Modality::Possible;
    } else if (is_had(tree, clause.predicate, c)) {
      clause.tense = Tense::Past;
    } else if (w.lemma == "would" || same_word(w.form, "would") ||
               (w.xpos == "MD" && w.form.ends_with("d"))) {
      clause.modality = Modality::Conditional;
    } else if (is_one_of(w.lemma, {"must", "should", "shall", "ought"})) {
      clause.modality = Modality::Necessary;
    } else if (w.lemma == "will" || same_word(w.form, "'ll") || same_word(w.form, "’ll") ||
               same_word(w.form, "wo")) {
      clause.tense = Tense::Future;
    } else if (clause.tense == Tense::None) {
      clause.tense = w.xpos == "VBD" ? Tense::Past : Tense::Present;
      if (w.lemma == "have") clause.tense = Tense::Past;
    }
  }
  const Word& predicate = tree.word(clause.predicate);
  if (clause.tense == Tense::None && predicate.upos != UPos::NOUN) {
    if (predicate.xpos == "VBD" || predicate.xpos == "VBN")
      clause.tense = Tense::Past;
    else if (predicate.xpos == "VBZ" || predicate.xpos == "VBP")
      clause.tense = Tense::Present;
  }
}

/// "He was asked, “Did they arrive?”": the question mark is the quotation's, and the predicate stands
/// outside.
bool asks_in_quotes(const Tree& tree, const Clause& clause, int question_mark) {
  const auto is_quote = [&](int i) {
    const std::string_view tag = tree.word(i).xpos;
    return tag == "``" || tag == "''" || tree.word(i).form == "\"";
  };
  if (question_mark + 1 >= tree.size() || !is_quote(question_mark + 1)) return false;
  for (int i = question_mark; i-- > clause.predicate;)
    if (is_quote(i)) return true;
  return false;
}

/// "Asked her a question: Did they arrive?"
bool asks_behind_colon(const Tree& tree, const Clause& clause, int question_mark) {
  for (int i = clause.predicate + 1; i < question_mark; ++i)
    if (tree.word(i).form == ":") return true;
  return false;
}

/// "Did the troops arrive?" as against "the troops who arrived".
bool is_question(const Tree& tree, const Clause& clause) {
  const Word& predicate = tree.word(clause.predicate);
  if (predicate.relation == "root" || predicate.relation == "parataxis" || predicate.relation == "ccomp")
    for (int i = tree.size(); i-- > 0 && is_punctuation(tree.word(i));)
      if (tree.word(i).form == "?")
        return predicate.relation != "ccomp" && !asks_in_quotes(tree, clause, i) &&
               !asks_behind_colon(tree, clause, i);
  if (clause.marker >= 0 && (same_word(tree.word(clause.marker).form, "whether"))) return true;
  return predicate.relation == "ccomp" && clause.marker >= 0 &&
         same_word(tree.word(clause.marker).form, "if");
}

void add(Clause& clause, Role role, std::string_view prep, int word, bool inherited = false) {
  clause.arguments.push_back({role, prep, word, inherited});
}

/// "sent a message to Chile", where the tree calls Chile an object.
bool is_behind_preposition(const Tree& tree, int word) {
  return is_one_of(preposition(tree, word), {"to", "with", "from", "for", "against", "into"});
}

/// "met rebel leader Ana Berg", where the tree has two objects: the name is the leader's.
bool is_name_of(const Tree& tree, int first, int second) {
  return tree.word(first).upos == UPos::NOUN && tree.word(first).xpos == "NN" &&
         tree.word(second).upos == UPos::PROPN && tree.extent(second).first == first + 1 &&
         tree.word(first + 1).upos != UPos::ADP;
}

/// The object whose name the tree has for a second one; -1: none.
int described_object(const Tree& tree, int predicate, int name) {
  for (const int c : tree.children(predicate))
    if (c < name && is_one_of(base_relation(tree.word(c)), {"obj", "iobj"}) && is_name_of(tree, c, name))
      return c;
  return -1;
}

/// "sent Chile a message", where the tree has two objects: the first is the one who gets it; else -1.
int first_of_two_objects(const Tree& tree, int predicate) {
  int first = -1;
  for (const int c : tree.children(predicate)) {
    const std::string_view base = base_relation(tree.word(c));
    if (base == "iobj") return -1;
    if (base != "obj" || c < predicate || is_behind_preposition(tree, c)) continue;
    if (described_object(tree, predicate, c) >= 0) return -1;
    if (first >= 0) return tree.extent(first).second == tree.extent(c).first ? first : -1;
    first = c;
  }
  return -1;
}

/// "Miners agree - Ana Berg: …": who stands between a dash and a colon says what follows.
bool is_behind_dash(const Tree& tree, int predicate, int word) {
  const int dash = predicate + 1;
  int end = word + 1;
  while (end < tree.size() && tree.word(end).upos == UPos::PROPN) ++end;
  return dash < word && end < tree.size() && tree.word(end).form == ":" &&
         is_one_of(tree.word(dash).form, {"-", "--", "–", "—"}) &&
         tree.word(dash).span.start > tree.word(predicate).span.end;
}

/// "fled on board their ship", where the tree calls the ship an object.
bool is_on_board(const Tree& tree, int predicate, int word) {
  const int board = tree.extent(word).first - 1;
  return board - 1 > predicate && same_word(tree.word(board).form, "board") &&
         same_word(tree.word(board - 1).form, "on");
}

/// "wounding at least nine men", where the tree has a preposition: how many, right behind the verb.
bool is_estimate(const Tree& tree, int predicate, int word) {
  const auto is = [&](int i, std::string_view form) { return same_word(tree.word(i).form, form); };
  const int first = predicate + 1;
  return tree.extent(word).first == first && first + 1 < word && tree.child(word, "nummod") > first &&
         ((is(first, "at") && (is(first + 1, "least") || is(first + 1, "most"))) ||
          (is(first, "up") && is(first + 1, "to")));
}

/// "the rifles that he spoke of": the preposition left behind is that of the phrase before the verb.
void take_stranded_preposition(const Tree& tree, Clause& clause) {
  const auto behind = [&](const ClauseArgument& a) {
    return a.role == Role::Oblique && tree.word(a.word).upos == UPos::ADP && a.word > clause.predicate &&
           tree.children(a.word).empty();
  };
  const auto before = [&](const ClauseArgument& a) {
    return a.role == Role::Oblique && a.preposition.empty() && a.word < clause.predicate &&
           is_pronoun(tree.word(a.word));
  };
  const auto preposition = std::find_if(clause.arguments.begin(), clause.arguments.end(), behind);
  const auto phrase = std::find_if(clause.arguments.begin(), clause.arguments.end(), before);
  if (preposition == clause.arguments.end() || phrase == clause.arguments.end()) return;
  phrase->preposition = tree.word(preposition->word).lemma;
  clause.arguments.erase(preposition);
}

/// "tore the party apart", "pulled them together": the adverb makes another verb of it, unlike "attacked it
/// together".
bool makes_another_verb(const Tree& tree, const Lexicon& lexicon, const Clause& clause, int adverb) {
  const Word& w = tree.word(adverb);
  if (base_relation(w) != "advmod" || adverb < clause.predicate || clause.argument(Role::Object) == nullptr)
    return false;
  if (w.lemma == "apart") return tree.children(adverb).empty();
  return w.lemma == "together" && lexicon.lists(WordList::Uniting, clause.lemma);
}

/// "was caught with her guard down": no particle of the verb's stands behind another preposition.
bool is_behind_phrase(const Tree& tree, int verb, int particle) {
  for (int i = verb + 1; i < particle; ++i)
    if (is_one_of(tree.word(i).form, {"with", "in", "at", "on", "for", "than", "against"})) return true;
  return false;
}

void read_verb_arguments(const Tree& tree, const Lexicon& lexicon, Clause& clause) {
  const int given_to = first_of_two_objects(tree, clause.predicate);
  const bool passive = clause.voice == Voice::Passive;
  const bool ditransitive = tree.child(clause.predicate, "obj") >= 0;
  const auto children = tree.children(clause.predicate);
  for (const int c : children) {
    const Word& w = tree.word(c);
    const std::string_view base = base_relation(w);
    if (base == "nsubj" || base == "csubj") {
      if (w.relation == "nsubj:outer" && !is_to_come(tree, clause.predicate)) continue;
      const bool logical_object = passive && clause.kind == PredicateKind::Verb;
      add(clause,
          !logical_object ? Role::Subject
          : ditransitive  ? Role::IndirectObject
                          : Role::Object,
          {}, c);
      if (is_empty_phrase(tree, c)) clause.negated = true;
    } else if (base == "obj" && described_object(tree, clause.predicate, c) >= 0) {
      std::erase_if(clause.arguments, [&](const ClauseArgument& a) {
        return a.word == described_object(tree, clause.predicate, c);
      });
      add(clause, Role::Object, {}, c);
    } else if (c == given_to) {
      add(clause, Role::IndirectObject, {}, c);
    } else if (base == "obj" && is_behind_dash(tree, clause.predicate, c)) {
      continue;
    } else if (base == "obj" && is_on_board(tree, clause.predicate, c)) {
      add(clause, Role::Oblique, "aboard", c);
    } else if (base == "obj" && is_behind_preposition(tree, c)) {
      add(clause, Role::Oblique, preposition(tree, c), c);
    } else if (base == "obj") {
      add(clause, Role::Object, {}, c);
      if (is_empty_phrase(tree, c)) clause.negated = true;
    } else if (base == "iobj") {
      add(clause, Role::IndirectObject, {}, c);
    } else if (w.relation == "obl:agent" && passive) {
      add(clause, Role::Subject, {}, c);
    } else if (base == "obl" && !ditransitive && !passive && is_estimate(tree, clause.predicate, c)) {
      add(clause, Role::Object, {}, c);
    } else if (base == "obl" || base == "nmod") {
      add(clause, Role::Oblique, preposition(tree, c), c);
    } else if (clause.particle.empty() &&
               ((w.relation == "compound:prt" && !is_behind_phrase(tree, clause.predicate, c)) ||
                makes_another_verb(tree, lexicon, clause, c))) {
      clause.particle = w.lemma;
      clause.particle_word = c;
    }
  }
  take_stranded_preposition(tree, clause);
}

void read_noun_arguments(const Tree& tree, Clause& clause) {
  for (const int c : tree.children(clause.predicate)) {
    const Word& w = tree.word(c);
    const std::string_view base = base_relation(w);
    if (w.relation == "nmod:poss")
      add(clause, Role::Oblique, "'s", c);
    else if (base == "nmod" || base == "obl")
      add(clause, Role::Oblique, preposition(tree, c), c);
    else if (base == "compound" || base == "amod")
      add(clause, Role::Oblique, "+", c);
    else if (clause.kind == PredicateKind::Copular && base == "nsubj" && w.relation != "nsubj:outer")
      add(clause, Role::Subject, {}, c);
    if (base == "nmod" && is_empty_phrase(tree, c)) clause.negated = true;
  }
  if (clause.kind == PredicateKind::Nominal && is_empty_phrase(tree, clause.predicate)) clause.negated = true;
}

/// Participles without an auxiliary: "nurses sent to Peru", "Briefed by the agency, he said".
bool is_bare_passive(const Tree& tree, const Clause& clause) {
  const Word& w = tree.word(clause.predicate);
  const std::string_view base = base_relation(w);
  // A past tense cannot hang on a noun without a subject of its own: taggers take "soldiers sent there" for
  // one.
  const bool participle = w.xpos == "VBN" || (w.xpos == "VBD" && base == "acl");
  if (w.upos != UPos::VERB || !participle) return false;
  // "was kidnapped and later killed by gunmen"
  if (base == "conj" && w.xpos == "VBN" && tree.child(clause.predicate, "obl:agent") > clause.predicate &&
      tree.child(clause.predicate, "obj") < 0)
    return true;
  if (!is_one_of(base, {"acl", "advcl", "xcomp", "root", "parataxis"})) return false;
  // "a man wanted for murder" is no relative clause either
  const bool relative = w.relation == "acl:relcl";
  if (relative && (tree.child(clause.predicate, "obj") >= 0 || w.head + 1 != clause.predicate)) return false;
  for (const int c : tree.children(clause.predicate))
    if (base_relation(tree.word(c)) == "aux" || base_relation(tree.word(c)) == "nsubj") return false;
  return true;
}

/// "having sent", "being sent"
bool has_gerund_auxiliary(const Tree& tree, int predicate) {
  for (const int c : tree.children(predicate))
    if (base_relation(tree.word(c)) == "aux" && tree.word(c).xpos == "VBG") return true;
  return false;
}

/// "the firm that officials said had left": what is said lacks its subject, which is the noun.
bool says_of_its_noun(const Tree& tree, int predicate) {
  const int said = tree.child(predicate, "ccomp");
  if (said < predicate || has_subject(tree, said) || tree.child(said, "mark") >= 0) return false;
  const Word& w = tree.word(said);
  return w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP" || tree.child(said, "aux") >= 0;
}

Embedding embedding_of(const Tree& tree, const Clause& clause) {
  const Word& w = tree.word(clause.predicate);
  const std::string_view base = base_relation(w);
  const bool verbal = clause.kind != PredicateKind::Nominal;
  const std::string_view marker =
      clause.marker < 0 ? std::string_view{} : std::string_view(tree.word(clause.marker).lemma);
  if (w.head < 0 || base == "root") return Embedding::Root;
  if (base == "conj") return Embedding::Conjunct;
  if (base == "parataxis") return Embedding::Parataxis;
  if (!verbal) return Embedding::Argument;
  if (base == "ccomp") return Embedding::Complement;
  if (base == "xcomp") return Embedding::OpenComplement;
  // A conjunction "that" opens a content clause, whatever the label: "told reporters that", "signs that".
  if (w.relation == "acl:relcl" && marker == "that" && !says_of_its_noun(tree, clause.predicate))
    return Embedding::Complement;
  if (w.relation == "acl:relcl" || w.relation == "advcl:relcl") return Embedding::Relative;
  if (base == "acl")
    return marker == "that" || marker == "whether" ? Embedding::Complement : Embedding::Adnominal;
  if (base == "advcl") {
    // "accused X of preparing", "banned from leaving", "insisted on sending": the preposition is the verb's,
    // as in xcomp.
    const int subject = tree.child(clause.predicate, "nsubj");  // behind it only parsers see one
    const bool gerund = (w.xpos == "VBG" || has_gerund_auxiliary(tree, clause.predicate)) &&
                        (!has_subject(tree, clause.predicate) || subject > clause.predicate);
    if (gerund && is_one_of(marker, {"of", "from", "into", "against", "on", "to", "about", "as"}))
      return Embedding::OpenComplement;
    // "avoided being arrested": right behind the verb, what it has for an object
    const int behind = w.head + 1;
    if (gerund && marker.empty() && w.head >= 0 && behind < clause.predicate &&
        tree.word(w.head).upos == UPos::VERB && tree.word(behind).head == clause.predicate &&
        same_word(tree.word(behind).form, "being"))
      return Embedding::OpenComplement;
    return Embedding::Adverbial;
  }
  if (base == "csubj") return Embedding::Argument;
  return Embedding::Argument;
}

void find_governor(const Tree& tree, Clauses& clauses, Clause& clause) {
  int above = tree.word(clause.predicate).head;
  clause.anchor = above;
  for (int steps = 0; above >= 0 && steps < tree.size(); ++steps) {
    if (const auto found = clauses.index(clause.sentence, above)) {
      clause.governor = found;
      return;
    }
    above = tree.word(above).head;
  }
}

void read_sentence(const Document& document, std::uint32_t sentence, const Lexicon& lexicon,
                   Clauses& clauses) {
  const Tree tree(document.sentences[sentence]);
  auto& by_word = clauses.by_word[sentence];
  by_word.assign(static_cast<std::size_t>(tree.size()), -1);
  const std::size_t first = clauses.all.size();
  for (int i = 0; i < tree.size(); ++i) {
    const auto kind = predicate_kind(tree, i, lexicon);
    if (!kind) continue;
    Clause clause;
    clause.sentence = sentence;
    clause.predicate = i;
    clause.kind = *kind;
    clause.lemma = tree.word(i).lemma;
    read_auxiliaries(tree, clause);
    if (is_bare_passive(tree, clause)) clause.voice = Voice::Passive;
    if (is_to_come(tree, i)) clause.tense = Tense::Future;
    clause.question = is_question(tree, clause);
    clause.embedding = embedding_of(tree, clause);
    if (clause.kind == PredicateKind::Nominal ||
        (clause.kind == PredicateKind::Copular && is_noun(tree.word(i))))
      read_noun_arguments(tree, clause);
    else
      read_verb_arguments(tree, lexicon, clause);
    by_word[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(clauses.all.size());
    clauses.all.push_back(std::move(clause));
  }
  for (std::size_t i = first; i < clauses.all.size(); ++i) find_governor(tree, clauses, clauses.all[i]);
  mend_clauses(document, tree, lexicon, clauses, first);
  share_arguments(document, tree, lexicon, clauses, first);
}

}  // namespace

Clauses find_clauses(const Document& document, const Lexicon& lexicon) {
  Clauses clauses;
  clauses.by_word.resize(document.sentences.size());
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) read_sentence(document, s, lexicon, clauses);
  return clauses;
}

}  // namespace newsgraph::parser
