#include "parser/extract/attribution/learned/cue_choice.hpp"

#include <algorithm>
#include <string>

#include "parser/extract/attribution/learned/word_traits.hpp"

namespace newsgraph::parser {

namespace {

/// A number of words, more coarsely the more there are.
std::string size_class(int words) {
  return std::to_string(words < 4 ? words : words < 6 ? 4 : words < 10 ? 5 : words < 20 ? 6 : 7);
}

class CueReading {
 public:
  CueReading(const SentenceReading& reading, int word, const NearAttributions& near)
      : reading_(reading), i_(word), near_(near), clause_(reading.clause(word)) {}

  Features read() {
    read_dependents();
    read_subject();
    read_governor();
    read_coordination();
    read_quotation();
    read_surroundings();
    read_form();
    const std::vector<Trait> word = word_traits(reading_, i_);
    Features features;
    features.add({"always"});
    for (const Trait t : word) features.add(t);
    for (const Trait t : context_) features.add(t);
    features.add_pairs(word, context_);
    features.add_pairs(frame_, place_);
    features.add_pairs(frame_, holder_);
    features.add_pairs(holder_, place_);
    return features;
  }

 private:
  const Word& word(int i) const { return reading_.word(i); }
  const Tree& tree() const { return reading_.tree; }

  void note(std::initializer_list<std::string_view> parts) { context_.push_back(trait(parts)); }
  void note(std::vector<Trait>& kind, std::initializer_list<std::string_view> parts) {
    kind.push_back(trait(parts));
    context_.push_back(kind.back());
  }

  void read_dependents() {
    std::string frame;
    for (const int c : tree().children(i_)) {
      const std::string_view base = base_relation(word(c));
      if (!is_one_of(base, {"obj", "iobj", "ccomp", "xcomp", "obl", "advcl", "nmod", "acl", "parataxis",
                            "amod", "compound", "cop", "expl", "advmod", "conj"}))
        continue;
      const std::string_view side = c < i_ ? "<" : ">";
      const std::string_view before = is_one_of(base, {"obl", "nmod"}) ? preposition(tree(), c) : "";
      if (base == "advmod") {
        note({"adverb", word(c).lemma});
        continue;
      }
      note({"has", base, side, before});
      if (base == "obl") note({"has", base, before, denoted(reading_, c)});
      if (base == "ccomp" || base == "xcomp" || base == "advcl" || base == "acl")
        note({"marked", base, marker(c)});
      if (base == "obj" || base == "xcomp") note({"object", base, denoted(reading_, c)});
      if (base == "obj" || base == "obl") {
        note({"object lemma", lower(word(c).lemma)});
        for (const int d : tree().children(c))
          if (is_one_of(base_relation(word(d)), {"acl", "ccomp"})) note({"object has", word(d).relation});
      }
      if (is_one_of(base, {"obj", "iobj", "ccomp", "xcomp", "obl", "parataxis", "nmod", "acl"}))
        frame.append(base).append(side);
    }
    note(frame_, {"frame", frame});
    const ClauseArgument* object = clause_ ? clause_->argument(Role::Object) : nullptr;
    note(frame_, {"object is", object ? denoted(reading_, object->word) : "none"});
    note({"reaches", size_class(tree().extent(i_).second - i_)});
  }

  std::string marker(int root) const {
    for (const int c : tree().children(root))
      if (word(c).relation == "mark") return lower(word(c).form);
    return {};
  }

  void read_subject() {
    const ClauseArgument* subject = clause_ ? clause_->argument(Role::Subject) : nullptr;
    if (clause_ != nullptr && clause_->kind == PredicateKind::Nominal) {
      const int owner = tree().child(i_, "nmod:poss");
      note(holder_, {"owner", owner < 0 ? "" : denoted(reading_, owner)});
      return;
    }
    note(holder_, {"subject", subject ? denoted(reading_, subject->word) : "none"});
    if (subject == nullptr) return;
    note({"subject lemma", lower(word(subject->word).lemma)});
    note({"subject inherited", subject->inherited ? "yes" : "no", subject->word < i_ ? "<" : ">"});
    note({"subject tag", word(subject->word).xpos});
    note({"subject speaks", reading_.speaks(subject->word) ? "yes" : "no"});
    note({"subject label", word(subject->word).relation});
  }

  void read_governor() {
    note({"label", word(i_).relation});
    const int head = word(i_).head;
    if (head < 0) return;
    const std::string_view label = base_relation(word(i_));
    note({"under", label, lower(word(head).lemma)});
    note({"under form", lower(word(head).form)});
    note({"under tag", label, name_of(word(head).upos)});
    for (const WordClass c : classes(head)) note({"under class", label, name_of(c)});
    const std::string_view next_label = base_relation(word(head));
    const int next = word(head).head;
    note({"two up", label, next_label, next < 0 ? "" : lower(word(next).lemma)});
    if (next < 0) return;
    for (const WordClass c : classes(next)) note({"two up class", label, next_label, name_of(c)});
  }

  std::vector<WordClass> classes(int i) const {
    std::vector<WordClass> result;
    for (unsigned c = 0; c < word_class_count; ++c)
      if (reading_.lexicon.is(word(i).lemma, lexical_tag(word(i)), static_cast<WordClass>(c)))
        result.push_back(static_cast<WordClass>(c));
    return result;
  }

  /// "said and added": is what it is joined with a rule's cue?
  void read_coordination() {
    const auto by_rule = [&](int i) { return found_at(reading_, i, near_) ? "yes" : "no"; };
    if (base_relation(word(i_)) == "conj") note({"joined to a cue", by_rule(word(i_).head)});
    for (const int c : tree().children(i_))
      if (base_relation(word(c)) == "conj") note({"joined with a cue", by_rule(c)});
  }

  void read_quotation() {
    const Span span = word(i_).span;
    const Span sentence = reading_.tree.sentence().span;
    for (const Quotation& q : reading_.quotations_near()) {
      if (q.span.end + 2 < sentence.start || q.span.start > sentence.end + 2) continue;
      if (q.span.contains(span)) {
        const bool whole = q.span.start <= sentence.start + 4;
        note(place_,
             {"in quotation", whole ? "whole" : "part", q.first_sentence == q.last_sentence ? "" : "long"});
      } else if (q.span.end <= span.start) {
        note({"behind quotation", span.start - q.span.end < 6 ? "near" : "far"});
      } else {
        note({"before quotation", q.span.start - span.end < 6 ? "near" : "far"});
      }
    }
  }

  void read_surroundings() {
    const Attribution* own = found_at(reading_, i_, near_);
    note({"rule", own ? "yes" : "no", own && own->statement.source ? "somebody" : ""});
    for (const Attribution* a : near_) {
      if (a == own || !a->says(word(i_).span)) continue;
      note(place_, {"said", a->statement.quoted ? "quoted" : ""});
      note({"said by", a->statement.cue_lemma});
      if (own && own->statement.source == a->statement.source) note(place_, {"said by the same"});
    }
    if (place_.empty()) note(place_, {"not said"});
  }

  void read_form() {
    const Word& w = word(i_);
    note({"tag", w.xpos});
    note({"region", reading_.tree.sentence().region == RegionKind::Headline ? "headline" : "prose"});
    note({"form", lower(w.form)});
    read_beside();
    if (clause_ == nullptr) {
      note({"no clause"});
      if (w.form == ":") {
        note({"colon", i_ < 5 ? "early" : i_ + 2 >= tree().size() ? "last" : "inside"});
        note({"before colon", i_ > 0 ? denoted(reading_, i_ - 1) : ""});
        read_before_colon();
      }
      return;
    }
    const auto number = [](auto value) { return std::to_string(static_cast<int>(value)); };
    note({"kind", number(clause_->kind), number(clause_->voice)});
    note({"embedded", number(clause_->embedding)});
    note({"tense", number(clause_->tense), number(clause_->modality), clause_->negated ? "not" : ""});
    if (clause_->question) note({"question"});
    if (!clause_->particle.empty()) note({"particle", clause_->particle});
    if (clause_->marker >= 0) note({"marker", lower(word(clause_->marker).form)});
  }

  void read_beside() {
    const int behind = tree().size() - i_ - 1;
    note({"next", behind > 0 ? lower(word(i_ + 1).form) : "end"});
    note({"previous", i_ > 0 ? lower(word(i_ - 1).form) : "start"});
    if (behind > 0) note({"next tag", name_of(word(i_ + 1).upos)});
    if (behind > 0) note({"next form tag", word(i_ + 1).xpos});
    if (i_ > 0) note({"previous form tag", word(i_ - 1).xpos});
    if (behind > 1) note({"next but one", lower(word(i_ + 2).form)});
    if (i_ > 1) note({"previous but one", lower(word(i_ - 2).form)});
  }

  /// "Berg: …": is it a name, and nothing else?
  void read_before_colon() {
    bool verb = false, capitals = true, named = false;
    for (int i = 0; i < i_; ++i) {
      verb |= word(i).upos == UPos::VERB || word(i).upos == UPos::AUX;
      capitals &= word(i).upos == UPos::PROPN || is_punctuation(word(i));
      const Mention* m = reading_.mention_at(i);
      named |= m != nullptr && m->kind == MentionKind::Name && m->first == 0 && m->last == i_;
    }
    note({"words before", std::to_string(std::min(i_, 8))});
    note({"before", verb ? "a verb" : capitals ? "names" : "other words"});
    if (named) note({"a name before", denoted(reading_, tree().size() > 0 ? name_head() : 0)});
    const bool upper = i_ + 1 < tree().size() && word(i_ + 1).form[0] >= 'A' && word(i_ + 1).form[0] <= 'Z';
    note({"after", upper ? "a capital" : "none", tree().size() - i_ > 4 ? "long" : "short"});
  }

  int name_head() const {
    for (int i = 0; i < i_; ++i)
      if (const Mention* m = reading_.mention_at(i); m != nullptr && m->first == 0 && m->last == i_) return i;
    return 0;
  }

  const SentenceReading& reading_;
  int i_;
  const NearAttributions& near_;
  const Clause* clause_;
  std::vector<Trait> context_, frame_, holder_, place_;
};

}  // namespace

const Attribution* found_at(const SentenceReading& reading, int i, const NearAttributions& near) {
  for (const Attribution* a : near)
    if (a->sentence == reading.sentence && a->statement.cue.start == reading.word(i).span.start) return a;
  return nullptr;
}

bool may_be_cue(const SentenceReading& reading, int i) {
  const Word& w = reading.word(i);
  return w.upos == UPos::VERB || w.upos == UPos::NOUN || w.upos == UPos::ADJ || w.form == ":";
}

Features cue_features(const SentenceReading& reading, int i, const NearAttributions& near) {
  return CueReading(reading, i, near).read();
}

}  // namespace newsgraph::parser
