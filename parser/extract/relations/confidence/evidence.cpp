#include "parser/extract/relations/confidence/evidence.hpp"

#include <algorithm>
#include <cstdlib>

namespace newsgraph::parser {

namespace {

std::string_view name_of(Embedding embedding) {
  switch (embedding) {
    case Embedding::Root:
      return "root";
    case Embedding::Complement:
      return "complement";
    case Embedding::OpenComplement:
      return "open complement";
    case Embedding::Adverbial:
      return "adverbial";
    case Embedding::Relative:
      return "relative";
    case Embedding::Adnominal:
      return "adnominal";
    case Embedding::Conjunct:
      return "conjunct";
    case Embedding::Parataxis:
      return "parataxis";
    case Embedding::Argument:
      return "argument";
  }
  return "";
}

std::string_view distance(int words) {
  words = std::abs(words);
  return words <= 2 ? "1-2" : words <= 5 ? "3-5" : words <= 10 ? "6-10" : words <= 18 ? "11-18" : "far";
}

class Collector {
 public:
  Collector(const Mentions& mentions, const Tree& tree) : mentions_(mentions), tree_(tree) {}

  void add(std::string_view what, std::string_view value) {
    std::string name(what);
    name.append("=").append(value);
    if (std::find(found_.begin(), found_.end(), name) == found_.end()) found_.push_back(std::move(name));
  }

  Evidence take() { return std::move(found_); }

  /// `word`: the head of the phrase that the end was read from; `cue`: the predicate's.
  void end(std::string_view side, const End* end, int word, int cue, std::uint32_t sentence) {
    if (end == nullptr) return add(side, "nobody");
    const std::string prefix(side);
    const Entity& entity = mentions_.entities[end->entity];
    add(prefix + " type", newsgraph::parser::name_of(entity.type));
    const Mention* mention = end->mention;
    if (mention == nullptr || mention->sentence != sentence) return add(side, "inferred");
    add(side, newsgraph::parser::name_of(mention->kind));
    add(prefix + " distance", distance(mention->head - cue));
    if (mention->head > cue) add(prefix + " side", "behind");
    if (mention->head != word) add(prefix + " word", tree_.below(mention->head, word) ? "below" : "other");
    if (mention->kind == MentionKind::Pronoun) return pronoun(prefix, *mention, entity);
    if (mention->kind == MentionKind::Name) return name(prefix, *mention);
    nominal(prefix, *mention, entity);
  }

  void sentence(const Sentence& of) {
    const std::size_t words = of.words.size();
    add("sentence", words < 12 ? "short" : words < 25 ? "middling" : words < 40 ? "long" : "very long");
    if (of.region != RegionKind::Prose) add("sentence", "no prose");
    std::size_t commas = 0, capitals = 0, letters = 0;
    for (std::size_t i = 0; i < words; ++i) {
      const Word& w = of.words[i];
      if (w.form == ",") ++commas;
      if (w.relation == "parataxis" || w.relation == "dep" || w.relation == "list") add("sentence", "loose");
      if (w.form == ";" || w.form == "—" || w.form == "--" || w.form == "–") add("sentence", "dashes");
      if (i == 0 || w.upos == UPos::PUNCT) continue;
      ++letters;
      if (w.form[0] >= 'A' && w.form[0] <= 'Z') ++capitals;
    }
    if (commas >= 3) add("sentence", "many commas");
    if (letters > 4 && capitals * 10 >= letters * 6) add("sentence", "capitals");
    if (words > 0 && !is_punctuation(of.words.back())) add("sentence", "open");
    const bool root_is_verb = std::any_of(of.words.begin(), of.words.end(), [](const Word& w) {
      return w.relation == "root" && (w.upos == UPos::VERB || w.upos == UPos::AUX);
    });
    if (!root_is_verb) add("sentence", "no verb");
  }

 private:
  void pronoun(const std::string& prefix, const Mention& mention, const Entity& entity) {
    add(prefix + " pronoun", tree_.word(mention.head).lemma);
    add(prefix + " pronoun for", newsgraph::parser::name_of(entity.type));
  }

  void name(const std::string& prefix, const Mention& mention) {
    bool proper = true;
    for (int i = mention.first; i < mention.last; ++i) {
      const Word& w = tree_.word(i);
      if (w.upos == UPos::NUM || w.upos == UPos::SYM) add(prefix + " name", "with number");
      if (w.upos == UPos::PUNCT) add(prefix + " name", "with mark");
      if (w.upos == UPos::VERB || w.upos == UPos::ADV || w.upos == UPos::ADP) add(prefix + " name", "odd");
      if (w.upos != UPos::PROPN) proper = false;
    }
    if (!proper) add(prefix + " name", "mixed");
    if (mention.last - mention.first == 1) add(prefix + " name", "one word");
    if (mention.last - mention.first > 4) add(prefix + " name", "long");
    const std::string_view form = tree_.word(mention.head).form;
    if (form.size() > 1 && form[0] >= 'a' && form[0] <= 'z') add(prefix + " name", "lower case");
  }

  void nominal(const std::string& prefix, const Mention& mention, const Entity& entity) {
    add(prefix + " nominal", mention.definite ? "definite" : mention.plural ? "bare plural" : "indefinite");
    if (mention.count) add(prefix + " nominal", "counted");
    const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                   [](const EntityMention& m) { return m.kind == MentionKind::Name; });
    if (tree_.word(mention.head).upos == UPos::ADJ)
      add(prefix + " nominal", "adjective");
    else if (named)
      add(prefix + " nominal", "of a name");
    if (entity.mentions.size() == 1) add(prefix + " nominal", "once");
    if (tree_.word(mention.head).xpos == "NN" && tree_.child(mention.head, "det") < 0 &&
        tree_.child(mention.head, "nmod:poss") < 0)
      add(prefix + " nominal", "bare singular");
    if (mention.last - mention.first == 1) add(prefix + " nominal", "one word");
  }

  const Mentions& mentions_;
  const Tree& tree_;
  Evidence found_;
};

/// How an argument that is not the clause's own came to it.
void inheritance(Collector& found, std::string_view side, const Clause& clause, const Side& of) {
  for (const ClauseArgument& a : clause.arguments)
    if (a.word == of.word && a.inherited) {
      found.add(std::string(side) + " shared", name_of(clause.embedding));
      return;
    }
}

}  // namespace

Evidence evidence_of(const SentenceView& view, const Clause& clause, const PredicateMatch& match,
                     const Side& subject, const Side& object, const End* subject_end, const End* object_end,
                     const Relation& relation, std::string_view rule) {
  Collector found(view.mentions, view.tree);
  found.add("rule", rule);
  found.add("type", relation.type);
  found.add("class", match.definition == nullptr ? "verb of its own"
                     : relation.event_class      ? std::string_view(*relation.event_class)
                                                 : "none");
  found.add("clause", name_of(clause.embedding));
  found.add("tag", view.word(clause.predicate).xpos);
  if (clause.kind == PredicateKind::Copular) found.add("clause", "copular");
  if (clause.voice == Voice::Passive) found.add("clause", "passive");
  if (clause.negated) found.add("clause", "negated");
  if (clause.question) found.add("clause", "question");
  if (clause.modality != Modality::None) found.add("clause", "modal");
  found.add("fact", newsgraph::parser::name_of(relation.factuality));
  if (relation.statement)
    found.add("said", view.attributions.all[*relation.statement].statement.quoted ? "quoted" : "reported");
  if (match.cue.size() > 1) found.add("cue", "several words");
  if (match.object >= 0) found.add("object by", "preposition");
  found.end("subject", subject_end, subject.word, clause.predicate, view.index);
  found.end("object", object_end, object.word, clause.predicate, view.index);
  inheritance(found, "subject", clause, subject);
  inheritance(found, "object", clause, object);
  if (subject_end != nullptr && subject.ends.size() > 1) found.add("subject", "one of several");
  if (object_end != nullptr && object.ends.size() > 1) found.add("object", "one of several");
  for (const ClauseArgument& a : clause.arguments)
    if (a.role == Role::Object && a.word != object.word && a.word != subject.word &&
        clause.kind == PredicateKind::Verb)
      found.add("object", "beside another");
  for (const int c : view.tree.children(clause.predicate))
    if (is_one_of(base_relation(view.word(c)), {"xcomp", "ccomp"}))
      found.add("complement", base_relation(view.word(c)));
  found.sentence(view.tree.sentence());
  return found.take();
}

Evidence evidence_of_standing(const Mentions& mentions, const Tree& tree, const Relation& relation,
                              const End& subject, const End& object, int cue) {
  Collector found(mentions, tree);
  const auto word_of = [&](const End& end) {
    return end.mention != nullptr && end.mention->sentence == relation.sentence ? end.mention->head : cue;
  };
  const int subject_word = word_of(subject), object_word = word_of(object);
  found.add("rule", "standing");
  found.add("type", relation.type);
  found.add("standing", relation.type);
  const std::string type = relation.type;
  found.add(type + " of", newsgraph::parser::name_of(mentions.entities[subject.entity].type));
  found.add(type + " to", newsgraph::parser::name_of(mentions.entities[object.entity].type));
  found.add(type + " by", tree.word(object_word).relation);
  found.add(type + " label", tree.word(cue).relation);
  if (const std::string_view between = preposition(tree, object_word); !between.empty())
    found.add(type + " preposition", between);
  if (object.mention != nullptr)
    found.add(type + " object", newsgraph::parser::name_of(object.mention->kind));
  if (subject.mention != nullptr)
    found.add(type + " subject", newsgraph::parser::name_of(subject.mention->kind));
  if (relation.type == "BELONGS_TO" && tree.word(cue).xpos == "NN") found.add(type + " number", "one");
  found.end("subject", &subject, subject_word, cue, relation.sentence);
  found.end("object", &object, object_word, cue, relation.sentence);
  found.sentence(tree.sentence());
  return found.take();
}

}  // namespace newsgraph::parser
