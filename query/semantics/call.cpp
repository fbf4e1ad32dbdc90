#include <fmt/format.h>

#include "query/nearest.hpp"
#include "query/procedures.hpp"
#include "query/semantics/checker.hpp"
#include "query/semantics/tree.hpp"

namespace newsgraph::query::semantics {

using graph::Kind;

namespace {

Kinds kinds_of(const DeclaredType& type) {
  static const std::vector<std::pair<std::string_view, Kinds>> known = {
      {"BOOLEAN", Kind::Boolean},
      {"INTEGER", Kind::Integer},
      {"FLOAT", {Kind::Float, Kind::Integer}},
      {"NUMBER", {Kind::Float, Kind::Integer}},
      {"STRING", Kind::String},
      {"MAP", {Kind::Map, Kind::Node, Kind::Relationship}},
      {"NODE", Kind::Node},
      {"RELATIONSHIP", Kind::Relationship},
      {"PATH", Kind::Path},
      {"DATE", Kind::Date},
      {"DATETIME", Kind::DateTime},
      {"DURATION", Kind::Duration}};
  for (const auto& [name, kinds] : known)
    if (name == type.name) return kinds;
  return type.name.starts_with("LIST") ? Kinds(Kind::List) : Kinds::any();
}

std::string suggestion(const Extensions* extensions, std::string_view wanted) {
  auto names = builtin_procedure_names();
  if (extensions != nullptr)
    for (auto& name : extensions->procedure_names()) names.push_back(std::move(name));
  Nearest nearest(wanted);
  for (const auto& name : names) nearest.offer(name);
  return nearest.found() ? fmt::format("; did you mean `{}`?", *nearest.found()) : std::string();
}

const Procedure& find(const Extensions* extensions, const ast::Name& name) {
  const auto* procedure = extensions == nullptr ? nullptr : extensions->find_procedure(name.text);
  if (procedure == nullptr) procedure = find_builtin_procedure(name.text);
  if (procedure == nullptr)
    throw QueryError("ProcedureError", Phase::CompileTime, "ProcedureNotFound",
                     fmt::format("no procedure `{}`{}", name.text, suggestion(extensions, name.text)),
                     name.span);
  return *procedure;
}

}  // namespace

void Checker::check_arguments(ast::Call& clause, const Procedure& procedure, checked::Call& call) {
  if (!clause.explicit_arguments) {
    if (!call.standalone)
      throw syntax_error("InvalidArgumentPassingMode",
                         "inside a query a procedure's arguments must be written out, in brackets",
                         clause.span);
    for (const auto& input : procedure.inputs) {
      auto& argument = clause.arguments.emplace_back();
      argument.kind = ExpressionKind::Parameter;
      argument.name = {input.name, clause.procedure.span};
      argument.span = clause.procedure.span;
    }
  }
  if (clause.arguments.size() != procedure.inputs.size())
    throw syntax_error(
        "InvalidNumberOfArguments",
        fmt::format("`{}` takes {} argument{}, not {}", procedure.name, procedure.inputs.size(),
                    procedure.inputs.size() == 1 ? "" : "s", clause.arguments.size()),
        clause.span);
  for (std::size_t i = 0; i < clause.arguments.size(); ++i) {
    auto& argument = clause.arguments[i];
    require(check(argument), kinds_of(procedure.inputs[i].type), argument,
            fmt::format("`{}`", procedure.name));
  }
  call.arguments = std::move(clause.arguments);
}

void Checker::yield_outputs(ast::Call& clause, const Procedure& procedure, checked::Call& call,
                            std::vector<checked::Column>& columns) {
  if (clause.yield_all && !call.standalone)
    throw syntax_error("UnexpectedSyntax", "YIELD * can only stand in a query that is one CALL", clause.span);
  if (clause.yields.empty() && call.standalone)
    for (const auto& output : procedure.outputs) clause.yields.push_back({{output.name, clause.span}, {}});
  for (const auto& item : clause.yields) {
    std::size_t output = 0;
    while (output < procedure.outputs.size() && procedure.outputs[output].name != item.field.text) ++output;
    if (output == procedure.outputs.size())
      throw syntax_error("UndefinedVariable",
                         fmt::format("procedure `{}` gives no `{}`", procedure.name, item.field.text),
                         item.field.span);
    const auto& name = item.alias.text.empty() ? item.field : item.alias;
    if (scope_.find(name.text) != nullptr)
      throw syntax_error("VariableAlreadyBound", fmt::format("variable `{}` is already bound", name.text),
                         name.span);
    const auto slot = declare(name, {kinds_of(procedure.outputs[output].type), Kinds::any()});
    call.yields.emplace_back(output, slot);
    columns.push_back({name.text, slot});
  }
}

void Checker::clause(ast::Call& clause, checked::SingleQuery& into) {
  const auto& procedure = find(statement_.surroundings.extensions, clause.procedure);
  checked::Call call;
  call.procedure = &procedure;
  call.standalone = standalone_;
  check_arguments(clause, procedure, call);
  std::vector<checked::Column> columns;
  yield_outputs(clause, procedure, call, columns);
  if (clause.where.written()) {
    check_condition(clause.where);
    split_conjunction(std::move(clause.where), call.where);
  }
  if (standalone_) into.columns = std::move(columns);
  into.clauses.emplace_back(std::move(call));
}

}  // namespace newsgraph::query::semantics
