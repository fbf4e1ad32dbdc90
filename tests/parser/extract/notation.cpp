#include "notation.hpp"

#include <algorithm>

namespace newsgraph::parser {

namespace {

std::string_view name_of(Embedding embedding) {
  switch (embedding) {
    case Embedding::Root:
      return "root";
    case Embedding::Complement:
      return "ccomp";
    case Embedding::OpenComplement:
      return "xcomp";
    case Embedding::Adverbial:
      return "advcl";
    case Embedding::Relative:
      return "relcl";
    case Embedding::Adnominal:
      return "acl";
    case Embedding::Conjunct:
      return "conj";
    case Embedding::Parataxis:
      return "parataxis";
    case Embedding::Argument:
      return "argument";
  }
  return "?";
}

std::string role_of(const ClauseArgument& argument) {
  switch (argument.role) {
    case Role::Subject:
      return "subj";
    case Role::Object:
      return "obj";
    case Role::IndirectObject:
      return "iobj";
    case Role::Oblique:
      return argument.preposition.empty() ? "obl" : std::string(argument.preposition);
  }
  return "?";
}

std::string_view text(const Extraction& extraction, Span span) {
  return std::string_view(extraction.article.text).substr(span.start, span.size());
}

std::string name(const Extraction& extraction, std::optional<EntityIndex> entity) {
  return entity ? extraction.entities[*entity].name : "-";
}

}  // namespace

std::string clause_notation(const Document& document, const Lexicon& lexicon) {
  const Clauses clauses = find_clauses(document, lexicon);
  std::string out;
  for (const Clause& c : clauses.all) {
    const auto& words = document.sentences[c.sentence].words;
    out += c.lemma;
    if (!c.particle.empty()) out.append("+").append(c.particle);
    if (c.kind == PredicateKind::Nominal) out += " noun";
    if (c.kind == PredicateKind::Copular) out += " copular";
    if (c.kind == PredicateKind::Existential) out += " existential";
    if (c.voice == Voice::Passive) out += " passive";
    if (c.negated) out += " not";
    if (c.question) out += " question";
    if (c.tense == Tense::Past) out += " past";
    if (c.tense == Tense::Present) out += " present";
    if (c.tense == Tense::Future) out += " future";
    if (c.modality == Modality::Possible) out += " possible";
    if (c.modality == Modality::Conditional) out += " conditional";
    if (c.modality == Modality::Necessary) out += " necessary";
    for (const ClauseArgument& a : c.arguments)
      out += " " + role_of(a) + (a.inherited ? "*=" : "=") + words[static_cast<std::size_t>(a.word)].form;
    if (c.governor) {
      out.append(" <").append(clauses.all[*c.governor].lemma).append(" ").append(name_of(c.embedding));
    }
    out += "\n";
  }
  return out;
}

std::string relation_notation(const Extraction& extraction) {
  std::string out;
  for (const Relation& r : extraction.relations) {
    out += r.type + " " + name(extraction, r.subject) + " > " + name(extraction, r.object);
    for (const Argument& a : r.arguments) out += " " + a.role + "=" + extraction.entities[a.entity].name;
    if (r.count) out += " count=" + std::to_string(*r.count);
    if (r.place) out += " place=" + name(extraction, r.place);
    if (r.time) out += " time=" + r.time->text;
    if (r.factuality != Factuality::Actual) out.append(" ").append(name_of(r.factuality));
    if (r.inferred) out += " inferred";
    for (std::size_t i = 0; i < r.said_by.size(); ++i) {
      out += i == 0 ? " by=" : ",";
      out += extraction.entities[r.said_by[i]].name;
    }
    out += "\n";
  }
  return out;
}

std::string statement_notation(const Extraction& extraction) {
  std::string out;
  for (const Statement& s : extraction.statements) {
    out += name(extraction, s.source) + " " + s.cue_lemma + (s.quoted ? " “" : " [");
    std::string content(text(extraction, s.content));
    std::replace(content.begin(), content.end(), '\n', ' ');
    out.append(content).append(s.quoted ? "”" : "]");
    if (!s.reported) out += " unreported";
    if (s.addressee) out += " to " + name(extraction, s.addressee);
    out += "\n";
  }
  return out;
}

}  // namespace newsgraph::parser
