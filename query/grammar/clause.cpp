#include "query/grammar/rules.hpp"

namespace newsgraph::query::grammar {

namespace {

struct MatchRule {};
struct UnwindRule {};
struct CreateRule {};
struct MergeRule {};
struct SetRule {};
struct RemoveRule {};
struct DeleteRule {};
struct ProjectionRule {};
struct CallRule {};
struct SetItemRule {};
struct RemoveItemRule {};
struct SingleRule {};

const x3::rule<MatchRule, ast::Match> match = "MATCH";
const x3::rule<UnwindRule, ast::Unwind> unwind = "UNWIND";
const x3::rule<CreateRule, ast::Create> create = "CREATE";
const x3::rule<MergeRule, ast::Merge> merge = "MERGE";
const x3::rule<SetRule, ast::Set> set = "SET";
const x3::rule<RemoveRule, ast::Remove> remove = "REMOVE";
const x3::rule<DeleteRule, ast::Delete> delete_clause = "DELETE";
const x3::rule<ProjectionRule, ast::Projection> projection = "RETURN";
const x3::rule<CallRule, ast::Call> call = "CALL";
const x3::rule<SetItemRule, ast::SetItem> set_item = "an assignment";
const x3::rule<RemoveItemRule, ast::RemoveItem> remove_item = "a property or label";
const x3::rule<struct ItemRule, ast::ProjectionItem> projection_item = "an expression";
const x3::rule<struct SortRule, ast::SortItem> sort_item = "an expression";
const x3::rule<struct YieldRule, ast::YieldItem> yield_item = "a result field";
const x3::rule<SingleRule, ast::SingleQuery> single = "a query";

const auto match_def = placed[-keyword("OPTIONAL")[mark<&ast::Match::optional>()] >> keyword("MATCH") >>
                              pattern[store<&ast::Match::pattern>()] >>
                              -(keyword("WHERE") >> expression[store<&ast::Match::where>()])];

const auto unwind_def = placed[keyword("UNWIND") >> expression[store<&ast::Unwind::list>()] >>
                               keyword("AS") >> any_name[store<&ast::Unwind::variable>()]];

const auto create_def = placed[keyword("CREATE") >> pattern[store<&ast::Create::pattern>()]];

// An assignment begins with a target; n:A:B arrives as a Labels expression.
const auto set_labels = [](auto& context) {
  auto& item = x3::_val(context);
  x3::_pass(context) = item.target.is(ast::ExpressionKind::Labels);
  if (!x3::_pass(context)) return;
  item.kind = ast::SetItem::Kind::Labels;
  item.labels = std::move(item.target.names);
  auto subject = std::move(item.target.operands.front());
  item.target = std::move(subject);
};
const auto set_value = [](auto& context) {
  auto& item = x3::_val(context);
  item.kind = item.target.is(ast::ExpressionKind::Property) ? ast::SetItem::Kind::Property
                                                            : ast::SetItem::Kind::Replace;
  item.value = std::move(x3::_attr(context));
};
const auto set_addition = [](auto& context) {
  auto& item = x3::_val(context);
  item.kind = ast::SetItem::Kind::Add;
  item.value = std::move(x3::_attr(context));
};
const auto set_item_def = placed[postfix[store<&ast::SetItem::target>()] >>
                                 ((symbol("=") >> expression[set_value]) |
                                  (symbol("+=") >> expression[set_addition]) | x3::eps[set_labels])];

const auto set_def = placed[keyword("SET") >> (set_item[append<&ast::Set::items>()] % symbol(","))];

const auto remove_labels = [](auto& context) {
  auto& item = x3::_val(context);
  if (!item.target.is(ast::ExpressionKind::Labels)) {
    x3::_pass(context) = item.target.is(ast::ExpressionKind::Property);
    return;
  }
  item.labels = std::move(item.target.names);
  auto subject = std::move(item.target.operands.front());
  item.target = std::move(subject);
};
const auto remove_item_def = placed[postfix[store<&ast::RemoveItem::target>()] >> x3::eps[remove_labels]];
const auto remove_def =
    placed[keyword("REMOVE") >> (remove_item[append<&ast::Remove::items>()] % symbol(","))];

const auto delete_clause_def = placed[-keyword("DETACH")[mark<&ast::Delete::detach>()] >> keyword("DELETE") >>
                                      (expression[append<&ast::Delete::targets>()] % symbol(","))];

const auto merge_def =
    placed[keyword("MERGE") >> pattern_part[store<&ast::Merge::part>()] >>
           *(keyword("ON") >> ((keyword("CREATE") >> keyword("SET") >>
                                (set_item[append<&ast::Merge::on_create>()] % symbol(","))) |
                               (keyword("MATCH") >> keyword("SET") >>
                                (set_item[append<&ast::Merge::on_match>()] % symbol(",")))))];

const auto projection_item_def = expression[store<&ast::ProjectionItem::expression>()] >>
                                 -(keyword("AS") >> any_name[store<&ast::ProjectionItem::alias>()]);
const auto descending = mark<&ast::SortItem::descending>();
const auto sort_item_def = expression[store<&ast::SortItem::expression>()] >>
                           -(keyword("ASCENDING") | keyword("ASC") | keyword("DESCENDING")[descending] |
                             keyword("DESC")[descending]);

using ast::Projection;
const auto items = projection_item[append<&Projection::items>()] % symbol(",");
const auto where = keyword("WHERE") >> expression[store<&Projection::where>()];
const auto body = -(keyword("DISTINCT")[mark<&Projection::distinct>()]) >>
                  ((symbol("*")[mark<&Projection::star>()] >> -(symbol(",") >> items)) | items) >>
                  -(keyword("ORDER") >> keyword("BY") >>
                    (sort_item[append<&Projection::order>()] % symbol(","))) >>
                  -(keyword("SKIP") >> expression[store<&Projection::skip>()]) >>
                  -(keyword("LIMIT") >> expression[store<&Projection::limit>()]);
const auto projection_def =
    placed[(keyword("WITH") >> body >> -where) | (keyword("RETURN")[mark<&Projection::is_return>()] >> body)];

const auto yield_item_def = any_name[store<&ast::YieldItem::field>()] >>
                            -(keyword("AS") >> any_name[store<&ast::YieldItem::alias>()]);
const auto add_procedure_name = [](auto& context) {
  auto& name = x3::_val(context).procedure;
  const auto& part = x3::_attr(context);
  if (name.text.empty())
    name.span = part.span;
  else
    name.text += '.';
  name.text += part.text;
  name.span.length = part.span.begin + part.span.length - name.span.begin;
};
const auto call_def = placed[keyword("CALL") >> (any_name[add_procedure_name] % symbol(".")) >>
                             -(symbol("(")[mark<&ast::Call::explicit_arguments>()] >>
                               -(expression[append<&ast::Call::arguments>()] % symbol(",")) >> symbol(")")) >>
                             -(keyword("YIELD")[mark<&ast::Call::has_yield>()] >>
                               (symbol("*")[mark<&ast::Call::yield_all>()] | symbol("-") |
                                (yield_item[append<&ast::Call::yields>()] % symbol(","))) >>
                               -(keyword("WHERE") >> expression[store<&ast::Call::where>()]))];

const auto add_clause = [](auto& context) {
  x3::_val(context).clauses.emplace_back(std::move(x3::_attr(context)));
};
const auto single_def = placed[+(match[add_clause] | unwind[add_clause] | create[add_clause] |
                                 merge[add_clause] | set[add_clause] | remove[add_clause] |
                                 delete_clause[add_clause] | projection[add_clause] | call[add_clause])];

const auto add_union = [](auto& context) { x3::_val(context).unions.push_back({"UNION", {}}); };
const auto union_all = [](auto& context) { x3::_val(context).unions.back().text = "UNION ALL"; };
const auto query_def = single[append<&ast::Query::parts>()] >>
                       *(keyword("UNION")[add_union] >> -keyword("ALL")[union_all] >>
                         single[append<&ast::Query::parts>()]);

BOOST_SPIRIT_DEFINE(match, unwind, create, merge, set, remove, delete_clause, projection, call, set_item,
                    remove_item, projection_item, sort_item, yield_item, single)

}  // namespace

BOOST_SPIRIT_DEFINE(query)
BOOST_SPIRIT_INSTANTIATE(decltype(query), Iterator, Context)

}  // namespace newsgraph::query::grammar
