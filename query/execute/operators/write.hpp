#pragma once
// Changes to the graph, checked and counted.

#include <string>
#include <vector>

#include "query/execute/evaluator.hpp"

namespace newsgraph::query::execute {

/// Sets one property of a node or relationship; null removes it, and a null subject is left alone. Throws
/// TypeError (InvalidPropertyType) for what cannot be stored, EntityNotFound for what has been deleted.
void set_property(Runtime& runtime, const graph::Value& subject, const std::string& key,
                  const graph::Value& value);

/// Sets all entries of a map (or the properties of a node or relationship); `replace` removes all others
/// before.
void set_properties(Runtime& runtime, const graph::Value& subject, const graph::Value& entries, bool replace);

void add_labels(Runtime& runtime, const graph::Value& subject, const std::vector<ast::Name>& labels);
void remove_labels(Runtime& runtime, const graph::Value& subject, const std::vector<ast::Name>& labels);

/// Makes the parts of a pattern that are not there yet.
class PatternWriter {
 public:
  PatternWriter(const ast::PatternPart& part, const Compiler& compiler);
  void write(Row row);

  /// Throws SemanticError (MergeReadOwnWrites) where a property of the pattern is null.
  void refuse_nulls(Row row) const;

 private:
  struct Node {
    const ast::NodePattern* pattern;
    EvaluatorPtr properties;
  };
  struct Relationship {
    const ast::RelationshipPattern* pattern;
    EvaluatorPtr properties;
  };

  void write_node(const Node& node, Row row);
  void write_relationship(const Relationship& relationship, const Node& left, const Node& right, Row row);
  void bind_path(Row row) const;

  Runtime& runtime_;
  const ast::PatternPart& part_;
  std::vector<Node> nodes_;
  std::vector<Relationship> relationships_;
};

/// The assignments of SET, one after the other.
class Assignments {
 public:
  Assignments(const std::vector<ast::SetItem>& items, const Compiler& compiler);
  void apply(Row row) const;

 private:
  struct Assignment {
    const ast::SetItem* item;
    EvaluatorPtr subject, value;
  };

  Runtime& runtime_;
  std::vector<Assignment> assignments_;
};

}  // namespace newsgraph::query::execute
