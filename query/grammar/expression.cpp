#include "query/grammar/operators.hpp"
#include "query/grammar/rules.hpp"

namespace newsgraph::query::grammar {

using ast::Expression;
using ast::ExpressionKind;
using ast::Operator;

namespace {

using Item = ChainItem;

// Actions.
template <ExpressionKind Kind>
struct becomes {
  template <class C>
  void operator()(C& context) const {
    x3::_val(context).kind = Kind;
  }
};
constexpr auto add_operand = append<&Expression::operands>();
constexpr auto add_name = append<&Expression::names>();
constexpr auto set_name = store<&Expression::name>();
const auto assign = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
/// A part that was not written keeps its place.
const auto no_operand = [](auto& context) { x3::_val(context).operands.emplace_back(); };
const auto measured = [](auto& context) { measure(x3::_val(context)); };

/// The expression so far becomes the first operand of the node in the attribute.
const auto wrap = [](auto& context) {
  auto& inner = x3::_val(context);
  Expression outer = std::move(x3::_attr(context));
  outer.span = {inner.span.begin, outer.span.begin + outer.span.length - inner.span.begin};
  outer.operands.insert(outer.operands.begin(), std::move(inner));
  measure(outer);
  inner = std::move(outer);
};

struct PrefixRule {};
struct BinaryRule {};
struct NullTestRule {};
struct AtomRule {};
struct PropertyRule {};
struct BracketRule {};
struct LabelsRule {};
struct CaseRule {};
struct CallRule {};
struct CountAllRule {};
struct ExistsRule {};
struct QuantifierRule {};
struct ReduceRule {};
struct ListComprehensionRule {};
struct PatternComprehensionRule {};
struct ListRule {};
struct ProjectionRule {};
struct PatternPredicateRule {};
struct ShortestRule {};
struct VariableRule {};

// Rows of operators.
struct ChainRule {};
const x3::rule<PrefixRule, Item> prefix = "an operand";
const x3::rule<BinaryRule, Item> binary = "an operator";
const x3::rule<NullTestRule, Item> null_test = "IS NULL";
const x3::rule<ChainRule, Chain> chain = "an expression";

template <Item::Kind Kind>
struct is_kind {
  template <class C>
  void operator()(C& context) const {
    x3::_val(context).kind = Kind;
  }
};
template <Operator Op>
struct is_binary {
  template <class C>
  void operator()(C& context) const {
    x3::_val(context).kind = Item::Kind::Binary;
    x3::_val(context).op = Op;
  }
};

const auto prefix_def =
    placed[keyword("NOT")[is_kind<Item::Kind::Not>()] | symbol("-")[is_kind<Item::Kind::Minus>()] |
           symbol("+")[is_kind<Item::Kind::Plus>()]];

const auto binary_def =
    placed[keyword("AND")[is_kind<Item::Kind::And>()] | keyword("OR")[is_kind<Item::Kind::Or>()] |
           keyword("XOR")[is_kind<Item::Kind::Xor>()] | symbol("=")[is_binary<Operator::Equal>()] |
           symbol("<>")[is_binary<Operator::NotEqual>()] | symbol("<=")[is_binary<Operator::LessOrEqual>()] |
           symbol("<")[is_binary<Operator::Less>()] | symbol(">=")[is_binary<Operator::GreaterOrEqual>()] |
           symbol(">")[is_binary<Operator::Greater>()] | symbol("+")[is_binary<Operator::Add>()] |
           symbol("-")[is_binary<Operator::Subtract>()] | symbol("*")[is_binary<Operator::Multiply>()] |
           symbol("/")[is_binary<Operator::Divide>()] | symbol("%")[is_binary<Operator::Modulo>()] |
           symbol("^")[is_binary<Operator::Power>()] | symbol("=~")[is_binary<Operator::Matches>()] |
           keyword("IN")[is_binary<Operator::In>()] |
           (keyword("STARTS") >> keyword("WITH"))[is_binary<Operator::StartsWith>()] |
           (keyword("ENDS") >> keyword("WITH"))[is_binary<Operator::EndsWith>()] |
           keyword("CONTAINS")[is_binary<Operator::Contains>()]];

const auto null_test_def =
    placed[(keyword("IS") >> keyword("NULL"))[is_binary<Operator::IsNull>()] |
           (keyword("IS") >> keyword("NOT") >> keyword("NULL"))[is_binary<Operator::IsNotNull>()]];

const auto add_item = append<&Chain::items>();
const auto add_chain_operand = [](auto& context) {
  Item item;
  item.operand = std::move(x3::_attr(context));
  item.span = item.operand.span;
  x3::_val(context).items.push_back(std::move(item));
};

// Atoms.
const x3::rule<AtomRule, Expression> atom = "an expression";
const x3::rule<PropertyRule, Expression> property = "a property";
const x3::rule<BracketRule, Expression> bracket = "an index";
const x3::rule<LabelsRule, Expression> labels = "a label";
const x3::rule<CaseRule, Expression> case_expression = "CASE";
const x3::rule<CallRule, Expression> call = "a function";
const x3::rule<CountAllRule, Expression> count_all = "count(*)";
const x3::rule<ExistsRule, Expression> exists = "EXISTS";
const x3::rule<QuantifierRule, Expression> quantifier = "a quantifier";
const x3::rule<ReduceRule, Expression> reduce = "reduce";
const x3::rule<ListComprehensionRule, Expression> list_comprehension = "a list comprehension";
const x3::rule<PatternComprehensionRule, Expression> pattern_comprehension = "a pattern comprehension";
const x3::rule<ListRule, Expression> list = "a list";
const x3::rule<ProjectionRule, Expression> map_projection = "a map projection";
const x3::rule<PatternPredicateRule, Expression> pattern_predicate = "a pattern";
const x3::rule<ShortestRule, Expression> shortest = "a shortest path";
const x3::rule<VariableRule, Expression> variable = "a variable";

// What comes next, told from a few tokens.
bool is_word(Iterator t, std::initializer_list<std::string_view> words) {
  for (const auto word : words)
    if (t->is_keyword(word)) return true;
  return false;
}
bool is_exists(Iterator t) { return t->is_keyword("EXISTS") && t[1].is_symbol("{"); }
bool is_count_all(Iterator t) { return t->is_keyword("COUNT") && t[1].is_symbol("(") && t[2].is_symbol("*"); }
bool is_quantifier(Iterator t) {
  return is_word(t, {"ALL", "ANY", "NONE", "SINGLE"}) && t[1].is_symbol("(") && t[2].is_name() &&
         t[3].is_keyword("IN");
}
bool is_reduce(Iterator t) {
  return t->is_keyword("REDUCE") && t[1].is_symbol("(") && t[2].is_name() && t[3].is_symbol("=");
}
bool is_shortest(Iterator t) {
  return is_word(t, {"SHORTESTPATH", "ALLSHORTESTPATHS"}) && t[1].is_symbol("(");
}
bool is_call(Iterator t) {
  while (t->is_name() && t[1].is_symbol(".")) t += 2;
  return t->is_name() && t[1].is_symbol("(");
}
bool is_list_comprehension(Iterator t) {
  return t->is_symbol("[") && t[1].is_name() && t[2].is_keyword("IN");
}
bool is_pattern_comprehension(Iterator t) {
  if (!t->is_symbol("[") || !t->has_bar) return false;
  ++t;
  return (t->is_name() && t[1].is_symbol("=")) || t->is_symbol("(");
}
bool is_case(Iterator t) { return t->is_keyword("CASE"); }
bool is_map_projection(Iterator t) { return t->is_name() && t[1].is_symbol("{"); }
bool is_map(Iterator t) { return t->is_symbol("{"); }
bool is_list(Iterator t) { return t->is_symbol("["); }

/// A long list of literals, and of nothing else, is read at once as the value it is: a node for each of a
/// million numbers would take longer than the query.
struct long_literal_list : x3::parser<long_literal_list> {
  using attribute_type = Expression;
  static constexpr bool has_attribute = true;
  static constexpr std::int32_t long_enough = 1000;  // tokens

  template <class C, class R, class A>
  bool parse(Iterator& first, const Iterator& last, const C&, R&, A& attribute) const {
    if (first == last || !is_list(first) || first->partner < long_enough) return false;
    const auto end = first + first->partner;
    graph::List values;
    for (auto at = first + 1;; at += 2) {
      const bool minus = at->is_symbol("-");
      if (minus) ++at;
      if (!is_literal(*at) || !add(make_literal(*at), minus, values)) return false;
      if (at + 1 == end) break;
      if (!at[1].is_symbol(",")) return false;
    }
    Expression made;
    made.kind = ExpressionKind::Literal;
    made.value = graph::Value(std::move(values));
    x3::traits::move_to(std::move(made), attribute);
    first = end + 1;
    return true;
  }

 private:
  static bool add(Expression literal, bool minus, graph::List& values) {
    if (literal.needs_minus) return false;
    if (!minus) {
      values.push_back(std::move(literal.value));
    } else if (literal.value.kind() == graph::Kind::Integer) {
      values.emplace_back(-literal.value.integer());
    } else if (literal.value.kind() == graph::Kind::Float) {
      values.emplace_back(-literal.value.real());
    } else {
      return false;
    }
    return true;
  }
};
bool is_parenthesis(Iterator t) { return t->is_symbol("("); }
bool is_property(Iterator t) { return t->is_symbol("."); }

const auto variable_def = placed[variable_name[set_name] >> x3::eps[becomes<ExpressionKind::Variable>()]];

const auto case_expression_def =
    placed[keyword("CASE")[becomes<ExpressionKind::Case>()] >>
           -(expression[add_operand][mark<&Expression::has_subject>()]) >>
           +(keyword("WHEN") >> expression[add_operand] >> keyword("THEN") >> expression[add_operand]) >>
           ((keyword("ELSE") >> expression[add_operand]) | x3::eps[no_operand]) >> keyword("END")[measured]];

const auto add_function_name = [](auto& context) {
  auto& name = x3::_val(context).name;
  const auto& part = x3::_attr(context);
  if (!name.text.empty()) name.text += '.';
  if (name.span.length == 0) name.span = part.span;
  name.text += part.text;
  name.span.length = part.span.begin + part.span.length - name.span.begin;
};
const auto call_def =
    placed[(any_name[add_function_name] % symbol(".")) >> symbol("(")[becomes<ExpressionKind::Call>()] >>
           -(keyword("DISTINCT")[mark<&Expression::distinct>()]) >>
           -(expression[add_operand] % symbol(",")) >> symbol(")")[measured]];

const auto count_all_def =
    placed[any_name >> symbol("(") >> symbol("*") >> symbol(")")[becomes<ExpressionKind::CountAll>()]];

const auto own_pattern = [](auto& context) {
  auto& node = x3::_val(context);
  node.pattern = std::make_shared<ast::PatternQuery>();
  node.pattern->pattern = std::move(x3::_attr(context));
};
const auto own_part = [](auto& context) {
  auto& node = x3::_val(context);
  node.pattern = std::make_shared<ast::PatternQuery>();
  node.pattern->pattern.span = x3::_attr(context).span;
  node.pattern->pattern.parts.push_back(std::move(x3::_attr(context)));
};
const auto own_query = [](auto& context) {
  x3::_val(context).query = std::make_shared<ast::Query>(std::move(x3::_attr(context)));
};
const auto pattern_where = [](auto& context) {
  x3::_val(context).pattern->where = std::move(x3::_attr(context));
};

bool starts_clause(Iterator t) {
  return is_word(t, {"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "CREATE", "MERGE", "SET",
                     "DELETE", "DETACH", "REMOVE"});
}
const auto exists_def = placed[any_name >> symbol("{")[becomes<ExpressionKind::Exists>()] >>
                               ((ahead(starts_clause) >> query[own_query]) |
                                (pattern[own_pattern] >> -(keyword("WHERE") >> expression[pattern_where]))) >>
                               symbol("}")];

const auto where_part = (keyword("WHERE") >> expression[add_operand]) | x3::eps[no_operand];

const auto quantifier_def =
    placed[any_name[set_name] >> symbol("(")[becomes<ExpressionKind::Quantifier>()] >> any_name[add_name] >>
           keyword("IN") >> expression[add_operand] >> where_part >> symbol(")")[measured]];

const auto reduce_def =
    placed[any_name >> symbol("(")[becomes<ExpressionKind::Reduce>()] >> any_name[add_name] >> symbol("=") >>
           expression[add_operand] >> symbol(",") >> any_name[add_name] >> keyword("IN") >>
           expression[add_operand] >> symbol("|") >> expression[add_operand] >> symbol(")")[measured]];

const auto list_comprehension_def =
    placed[symbol("[")[becomes<ExpressionKind::ListComprehension>()] >> any_name[add_name] >> keyword("IN") >>
           expression[add_operand] >> where_part >>
           ((symbol("|") >> expression[add_operand]) | x3::eps[no_operand]) >> symbol("]")[measured]];

const auto pattern_comprehension_def =
    placed[symbol("[")[becomes<ExpressionKind::PatternComprehension>()] >> pattern_part[own_part] >>
           where_part >> symbol("|") >> expression[add_operand] >> symbol("]")[measured]];

const auto list_def = placed[symbol("[")[becomes<ExpressionKind::List>()] >>
                             -(expression[add_operand] % symbol(",")) >> symbol("]")[measured]];

const auto map_literal_def =
    placed[symbol("{")[becomes<ExpressionKind::Map>()] >>
           -((any_name[add_name] >> symbol(":") >> expression[add_operand]) % symbol(",")) >>
           symbol("}")[measured]];

// v {.key, key: expression, .*, variable}: every entry but .* is a key and an expression; for .key that is a
// Property of a None, to be put right when the whole is known.
const auto entry_of_subject = [](auto& context) {
  Expression access;
  access.kind = ExpressionKind::Property;
  access.name = x3::_attr(context);
  access.span = access.name.span;
  x3::_val(context).names.push_back(access.name);
  x3::_val(context).operands.push_back(std::move(access));
};
const auto entry_of_variable = [](auto& context) {
  Expression entry;
  entry.kind = ExpressionKind::Variable;
  entry.name = x3::_attr(context);
  entry.span = entry.name.span;
  x3::_val(context).names.push_back(entry.name);
  x3::_val(context).operands.push_back(std::move(entry));
};
bool is_key_entry(Iterator t) { return t->is_name() && t[1].is_symbol(":"); }
const auto map_projection_def =
    placed[variable[add_operand] >> symbol("{")[becomes<ExpressionKind::MapProjection>()] >>
           -(((symbol(".") >> symbol("*")[mark<&Expression::all_properties>()]) |
              (symbol(".") >> any_name[entry_of_subject]) |
              (ahead(is_key_entry) >> any_name[add_name] >> symbol(":") >> expression[add_operand]) |
              variable_name[entry_of_variable]) %
             symbol(",")) >>
           symbol("}")[measured]];

const auto pattern_predicate_def =
    placed[pattern_part[own_part] >> x3::eps[becomes<ExpressionKind::PatternPredicate>()]];

const auto shortest_def =
    placed[pattern_part[own_part] >> x3::eps[becomes<ExpressionKind::PatternPredicate>()]];

const auto atom_def =
    placed[literal[assign] | parameter[assign] | (ahead(is_case) >> case_expression[assign]) |
           (ahead(is_exists) >> exists[assign]) | (ahead(is_count_all) >> count_all[assign]) |
           (ahead(is_quantifier) >> quantifier[assign]) | (ahead(is_reduce) >> reduce[assign]) |
           (ahead(is_shortest) >> shortest[assign]) | (ahead(is_call) >> call[assign]) |
           (ahead(is_map_projection) >> map_projection[assign]) | (ahead(is_map) >> map_literal[assign]) |
           long_literal_list()[assign] | (ahead(is_list_comprehension) >> list_comprehension[assign]) |
           (ahead(is_pattern_comprehension) >> pattern_comprehension[assign]) |
           (ahead(is_list) >> list[assign]) | (ahead(starts_pattern) >> pattern_predicate[assign]) |
           (ahead(is_parenthesis) >> symbol("(") >> expression[assign] >> symbol(")")) | variable[assign]];

const auto property_def =
    placed[symbol(".") >> any_name[set_name] >> x3::eps[becomes<ExpressionKind::Property>()]];

const auto bracket_def =
    placed[symbol("[") >> ((symbol("..")[becomes<ExpressionKind::Slice>()] >> x3::eps[no_operand] >>
                            (expression[add_operand] | x3::eps[no_operand])) |
                           (expression[add_operand] >> ((symbol("..")[becomes<ExpressionKind::Slice>()] >>
                                                         (expression[add_operand] | x3::eps[no_operand])) |
                                                        x3::eps[becomes<ExpressionKind::Index>()]))) >>
           symbol("]")];

const auto labels_def =
    placed[+(symbol(":") >> any_name[add_name]) >> x3::eps[becomes<ExpressionKind::Labels>()]];

bool is_label(Iterator t) { return t->is_symbol(":") && t[1].is_name(); }
const auto postfix_def =
    placed[atom[assign] >> *((ahead(is_property) >> property[wrap]) | (ahead(is_list) >> bracket[wrap]) |
                             (ahead(is_label) >> labels[wrap]))];

const auto operand = *prefix[add_item] >> postfix[add_chain_operand] >> *null_test[add_item];
const auto chain_def = placed[operand >> *(binary[add_item] >> operand)];

const auto resolved = [](auto& context) { x3::_val(context) = resolve(std::move(x3::_attr(context))); };
const auto expression_def = placed[chain[resolved]];

BOOST_SPIRIT_DEFINE(prefix, binary, null_test, chain, atom, property, bracket, labels, case_expression, call,
                    count_all, exists, quantifier, reduce, list_comprehension, pattern_comprehension, list,
                    map_projection, pattern_predicate, shortest, variable)

}  // namespace

BOOST_SPIRIT_DEFINE(expression, postfix, map_literal)
BOOST_SPIRIT_INSTANTIATE(decltype(expression), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(postfix), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(map_literal), Iterator, Context)

}  // namespace newsgraph::query::grammar
