#include "parser/resolve/content.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "graph/content_hash.hpp"
#include "parser/resolve/correct.hpp"
#include "parser/resolve/draft.hpp"
#include "parser/resolve/entity_node.hpp"
#include "parser/resolve/facts.hpp"
#include "parser/resolve/identity.hpp"

namespace newsgraph::parser {
namespace {

using graph::List;
using graph::Map;
using graph::Value;

template <class T>
Value optional_value(const std::optional<T>& value) {
  return value ? Value(*value) : Value();
}

List to_list(const std::set<std::string>& strings) { return List(strings.begin(), strings.end()); }

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == ' ' || c == '-') c = '_';
  }
  return text;
}

std::string_view stretch(const Extraction& record, Span span) {
  return std::string_view(record.article.text).substr(span.start, span.size());
}

class Layout {
 public:
  Layout(std::span<const Extraction* const> records, const Lexicon& lexicon, const Corrections& corrections,
         std::vector<std::string>& notices)
      : records_(records),
        identity_(identify(records, lexicon, corrections.identity)),
        reasons_(reasons_of(identity_)),
        entities_(named_entities(lexicon, corrections, notices)),
        facts_(distinct_facts(records, identity_, entities_)) {}

  graph::Content run() {
    add_articles();
    add_entities();
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
      add_mentions(r);
      add_statements(r);
    }
    for (const Fact& fact : facts_) add_fact(fact);
    add_parts();
    return draft_.finish();
  }

 private:
  std::string key(std::initializer_list<std::string_view> parts) const {
    graph::ContentHash hash;
    for (const std::string_view part : parts) hash.add(part);
    return hash.hex();
  }

  std::vector<EntityNode> named_entities(const Lexicon& lexicon, const Corrections& corrections,
                                         std::vector<std::string>& notices) const {
    std::vector<EntityNode> nodes = entity_nodes(records_, identity_, lexicon);
    rename(nodes, records_, identity_, corrections, notices);
    return nodes;
  }

  void add_articles() {
    for (const Extraction* record : records_) {
      const Article& article = record->article;
      article_nodes_.push_back(draft_.add_node(key({"article", article.id}), {"Article"},
                                               {{"id", article.id},
                                                {"title", optional_value(article.title)},
                                                {"date", optional_value(article.date)},
                                                {"outlet", optional_value(article.outlet)},
                                                {"source", article.source}}));
      const std::uint32_t source = draft_.add_source({article.id, article.source, article.text});
      first_passage_.push_back(passages_);
      for (const Span& sentence : record->sentences)
        draft_.add_passage({source, sentence.start, sentence.end});
      passages_ += static_cast<std::uint32_t>(record->sentences.size());
    }
  }

  void add_entities() {
    for (const EntityNode& entity : entities_) {
      const List aliases(entity.aliases.begin(), entity.aliases.end());
      entity_nodes_.push_back(draft_.add_node(entity.key, {"Entity", std::string(name_of(entity.type))},
                                              {{"name", entity.name},
                                               {"aliases", aliases},
                                               {"role", entity.role.empty() ? Value() : Value(entity.role)},
                                               {"count", optional_value(entity.count)}}));
    }
  }

  /// The sentence that a place lies in, or the one before it; nullopt where the record has none.
  std::optional<std::uint32_t> passage_at(std::uint32_t r, std::uint32_t place) const {
    const auto& sentences = records_[r]->sentences;
    const auto after =
        std::upper_bound(sentences.begin(), sentences.end(), place,
                         [](std::uint32_t at, const Span& sentence) { return at < sentence.start; });
    if (sentences.empty()) return std::nullopt;
    const auto index = after == sentences.begin() ? 0 : after - sentences.begin() - 1;
    return first_passage_[r] + static_cast<std::uint32_t>(index);
  }

  const std::string& name_in(std::uint32_t r, EntityIndex entity) const {
    return entities_[identity_.cluster_of[r][entity]].name;
  }

  List speakers(std::uint32_t r, const std::vector<EntityIndex>& said_by) const {
    List names;
    for (const EntityIndex entity : said_by) names.emplace_back(name_in(r, entity));
    return names;
  }

  void add_merge(Map& attributes, std::uint32_t r, EntityIndex e) const {
    attributes.emplace_back("known_as", records_[r]->entities[e].name);
    if (const Link* link = reasons_[r][e]) attributes.emplace_back("merged_by", link->reason);
  }

  void add_mentions(std::uint32_t r) {
    std::map<std::uint32_t, std::int64_t> counts;  // by cluster
    for (EntityIndex e = 0; e < records_[r]->entities.size(); ++e) {
      const std::uint32_t cluster = identity_.cluster_of[r][e];
      bool first = identity_.clusters[cluster].size() > 1;
      for (const EntityMention& mention : records_[r]->entities[e].mentions) {
        ++counts[cluster];
        const auto passage = passage_at(r, mention.span.start);
        if (!passage) continue;
        Map attributes{{"kind", name_of(mention.kind)}};
        if (!mention.joined_by.empty()) attributes.emplace_back("joined_by", mention.joined_by);
        if (first) add_merge(attributes, r, e);
        first = false;
        draft_.mention_node(entity_nodes_[cluster], *passage, mention.span.start, mention.span.end,
                            attributes);
      }
    }
    for (const auto& [cluster, count] : counts) {
      draft_.add_edge(key({"mentions", records_[r]->article.id, entities_[cluster].key}), "MENTIONS",
                      article_nodes_[r], entity_nodes_[cluster], {{"count", count}});
    }
  }

  /// The smallest statement whose content holds the other's cue.
  std::optional<StatementIndex> citing(const Extraction& record, StatementIndex inner) const {
    std::optional<StatementIndex> best;
    for (StatementIndex outer = 0; outer < record.statements.size(); ++outer) {
      const Statement &a = record.statements[outer], &b = record.statements[inner];
      if (outer == inner || !a.reported || !a.content.contains(b.cue) || a.cue == b.cue ||
          b.content.contains(a.cue))
        continue;
      if (!best || a.content.size() < record.statements[*best].content.size()) best = outer;
    }
    return best;
  }

  void add_statements(std::uint32_t r) {
    const Extraction& record = *records_[r];
    const std::string& id = record.article.id;
    std::vector<Draft::Node> nodes;
    std::vector<std::string> keys;
    for (StatementIndex s = 0; s < record.statements.size(); ++s) {
      const Statement& statement = record.statements[s];
      keys.push_back(key({"statement", id, std::to_string(statement.content.start),
                          std::to_string(statement.content.end), std::to_string(statement.cue.start)}));
      nodes.push_back(draft_.add_node(keys[s], {"Statement"},
                                      {{"text", stretch(record, statement.content)},
                                       {"quoted", statement.quoted},
                                       {"date", optional_value(record.article.date)}}));
      draft_.add_edge(key({"stated in", keys[s]}), "STATED_IN", nodes[s], article_nodes_[r], {});
      const auto passage = passage_at(r, statement.content.start);
      Map attributes;
      if (statement.source && statement.reported)
        attributes.emplace_back("said_by", List{name_in(r, *statement.source)});
      if (passage) {
        draft_.mention_node(nodes[s], *passage, statement.content.start, statement.content.end, attributes);
      }
      if (statement.source) {
        const std::uint32_t speaker = identity_.cluster_of[r][*statement.source];
        const Draft::Edge said =
            draft_.add_edge(key({"said", keys[s]}), statement.reported ? "SAID" : "EXPRESSED",
                            entity_nodes_[speaker], nodes[s], {{"lemma", statement.cue_lemma}});
        if (passage) {
          draft_.mention_edge(said, *passage, statement.content.start, statement.content.end, attributes);
        }
      }
      add_subjects_of(r, statement, keys[s], nodes[s]);
    }
    for (StatementIndex s = 0; s < record.statements.size(); ++s) {
      if (const auto outer = citing(record, s)) {
        draft_.add_edge(key({"cites", keys[*outer], keys[s]}), "CITES", nodes[*outer], nodes[s], {});
      }
    }
  }

  void add_subjects_of(std::uint32_t r, const Statement& statement, const std::string& statement_key,
                       Draft::Node node) {
    std::set<std::uint32_t> clusters;
    for (EntityIndex e = 0; e < records_[r]->entities.size(); ++e) {
      for (const EntityMention& mention : records_[r]->entities[e].mentions) {
        if (statement.content.contains(mention.span)) clusters.insert(identity_.cluster_of[r][e]);
      }
    }
    for (const std::uint32_t cluster : clusters) {
      draft_.add_edge(key({"about", statement_key, entities_[cluster].key}), "ABOUT", node,
                      entity_nodes_[cluster], {});
    }
  }

  const Relation& relation(const RelationRef& ref) const {
    return records_[ref.record]->relations[ref.relation];
  }

  Draft::Node end_of(const Fact& fact, std::optional<std::uint32_t> cluster, std::string_view side) {
    if (cluster) return entity_nodes_[*cluster];
    return draft_.add_node(key({"unstated", side, fact.key}), {"Unstated"}, {});
  }

  /// What all its mentions together say of a fact.
  Map properties_of(const Fact& fact) const {
    std::set<std::string> lemmas, said_by, articles, places;
    Value event_class, start, end;
    bool inferred = true;
    for (const RelationRef& ref : fact.mentions) {
      const Relation& one = relation(ref);
      lemmas.insert(one.lemma);
      articles.insert(records_[ref.record]->article.id);
      for (const EntityIndex speaker : one.said_by) said_by.insert(name_in(ref.record, speaker));
      if (one.place) places.insert(name_in(ref.record, *one.place));
      if (one.event_class && event_class.is_null()) event_class = *one.event_class;
      if (one.time && one.time->start && (start.is_null() || *one.time->start < start.date()))
        start = *one.time->start;
      if (one.time && one.time->end && (end.is_null() || end.date() < *one.time->end)) end = *one.time->end;
      inferred = inferred && one.inferred;
    }
    const RelationRef& first = fact.mentions.front();
    return {{"lemmas", to_list(lemmas)},
            {"said_by", to_list(said_by)},
            {"articles", to_list(articles)},
            {"factuality", name_of(fact.factuality)},
            {"count", optional_value(fact.count)},
            {"class", event_class},
            {"support", static_cast<std::int64_t>(fact.mentions.size())},
            {"start", start},
            {"end", end},
            {"place", places.size() == 1 ? Value(*places.begin()) : Value()},
            {"text", stretch(*records_[first.record], relation(first).clause)},
            {"inferred", inferred}};
  }

  void mention(Draft::Edge edge, const std::vector<RelationRef>& mentions) {
    for (const RelationRef& ref : mentions) {
      const Relation& one = relation(ref);
      if (one.sentence >= records_[ref.record]->sentences.size()) continue;
      draft_.mention_edge(
          edge, first_passage_[ref.record] + one.sentence, one.clause.start, one.clause.end,
          {{"factuality", name_of(one.factuality)}, {"said_by", speakers(ref.record, one.said_by)}});
    }
  }

  void add_fact(const Fact& fact) {
    const Draft::Node subject = end_of(fact, fact.subject, "subject"),
                      object = end_of(fact, fact.object, "object");
    mention(draft_.add_edge(fact.key, fact.type, subject, object, properties_of(fact)), fact.mentions);
    const Draft::Node anchor = fact.object ? object : subject;
    for (const FactArgument& argument : fact.arguments) {
      // The preposition of the object itself ("withdrew from the town") is the record's; here it would be a
      // loop.
      if (entity_nodes_[argument.cluster] == anchor) continue;
      const Draft::Edge edge =
          draft_.add_edge(key({"argument", fact.key, argument.role, entities_[argument.cluster].key}),
                          fact.type + "_" + upper(argument.role), anchor, entity_nodes_[argument.cluster],
                          {{"fact", fact.key},
                           {"factuality", name_of(fact.factuality)},
                           {"support", static_cast<std::int64_t>(argument.mentions.size())}});
      mention(edge, argument.mentions);
    }
  }

  /// Counted groups are part of the uncounted one of their nation and kind.
  void add_parts() {
    std::map<std::string, std::uint32_t> wholes;
    for (std::uint32_t c = 0; c < entities_.size(); ++c) {
      if (!entities_[c].count && !identity_.kinds[c].empty()) wholes.emplace(identity_.kinds[c], c);
    }
    for (std::uint32_t c = 0; c < entities_.size(); ++c) {
      const auto whole = wholes.find(identity_.kinds[c]);
      if (!entities_[c].count || identity_.kinds[c].empty() || whole == wholes.end()) continue;
      draft_.add_edge(key({"part", entities_[c].key, entities_[whole->second].key}), "PART_OF",
                      entity_nodes_[c], entity_nodes_[whole->second], {{"inferred", true}});
    }
  }

  std::span<const Extraction* const> records_;
  Identity identity_;
  std::vector<std::vector<const Link*>> reasons_;  // by record and entity, into identity_
  std::vector<EntityNode> entities_;               // by cluster
  std::vector<Fact> facts_;
  Draft draft_;
  std::vector<Draft::Node> article_nodes_;    // by record
  std::vector<Draft::Node> entity_nodes_;     // by cluster
  std::vector<std::uint32_t> first_passage_;  // by record
  std::uint32_t passages_ = 0;
};

std::vector<const Extraction*> sorted_by_id(std::span<const Extraction> records) {
  std::vector<const Extraction*> sorted;
  for (const Extraction& record : records) sorted.push_back(&record);
  std::sort(sorted.begin(), sorted.end(),
            [](const Extraction* a, const Extraction* b) { return a->article.id < b->article.id; });
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i]->article.id == sorted[i - 1]->article.id) {
      throw std::invalid_argument("two records have the id \"" + sorted[i]->article.id + "\"");
    }
  }
  return sorted;
}

}  // namespace

graph::Content resolve(std::span<const Extraction> records, const Lexicon& lexicon) {
  std::vector<std::string> none;
  return Layout(sorted_by_id(records), lexicon, {}, none).run();
}

CorrectedContent resolve(std::vector<Extraction> records, const Lexicon& lexicon,
                         const Corrections& corrections) {
  CorrectedContent result;
  retype(records, corrections);
  result.content = Layout(sorted_by_id(records), lexicon, corrections, result.notices).run();
  correct(result.content, corrections, result.notices);
  return result;
}

}  // namespace newsgraph::parser
