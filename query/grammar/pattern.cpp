#include "query/grammar/rules.hpp"

namespace newsgraph::query::grammar {

using ast::NodePattern;
using ast::PatternPart;
using ast::RelationshipPattern;

namespace {

struct NodeRule {};
struct RelationshipRule {};
struct ElementRule {};

const x3::rule<NodeRule, NodePattern> node = "a node";
const x3::rule<RelationshipRule, RelationshipPattern> relationship = "a relationship";
const x3::rule<ElementRule, PatternPart> element = "a path";

template <auto Member>
const auto properties = map_literal[store<Member>()] | parameter[store<Member>()];

const auto node_def = placed[symbol("(") >> -any_name[store<&NodePattern::variable>()] >>
                             *(symbol(":") >> any_name[append<&NodePattern::labels>()]) >>
                             -properties<&NodePattern::properties> >> symbol(")")];

const auto exactly = [](auto& context) {
  x3::_val(context).least = x3::_attr(context);
  x3::_val(context).most = x3::_attr(context);
};
const auto at_least = [](auto& context) { x3::_val(context).least = x3::_attr(context); };
const auto at_most = [](auto& context) { x3::_val(context).most = x3::_attr(context); };
const auto open_ended = [](auto& context) { x3::_val(context).most.reset(); };

const auto length = symbol("*")[mark<&RelationshipPattern::variable_length>()] >>
                    -((bound[exactly] >> -(symbol("..")[open_ended] >> -bound[at_most])) |
                      (symbol("..") >> -bound[at_most]));

bool is_wrong_length(Iterator token) { return token->is_symbol("..") || token->is_symbol("-"); }
const auto refuse_length = [](auto& context) {
  const Token& token = *x3::_where(context).begin();
  throw syntax_error("InvalidRelationshipPattern",
                     "a variable length is written *, *2, *1..3, *2.. or *..3, without negative numbers",
                     token.span());
};

const auto inside = -any_name[store<&RelationshipPattern::variable>()] >>
                    -(symbol(":") >> any_name[append<&RelationshipPattern::types>()] >>
                      *(symbol("|") >> -symbol(":") >> any_name[append<&RelationshipPattern::types>()])) >>
                    -length >> -(ahead(is_wrong_length) >> x3::eps[refuse_length]) >>
                    -properties<&RelationshipPattern::properties>;

using graph::Direction;
constexpr auto inwards = mark<&RelationshipPattern::direction, Direction::In>();
// Both arrow heads mean the same as none.
const auto outwards = [](auto& context) {
  auto& direction = x3::_val(context).direction;
  direction = direction == Direction::In ? Direction::Both : Direction::Out;
};

const auto relationship_def =
    placed[-symbol("<")[inwards] >> symbol("-") >> -(symbol("[") >> inside >> symbol("]")) >> symbol("-") >>
           -symbol(">")[outwards]];

const auto take = [](auto& context) {
  auto& part = x3::_val(context);
  auto name = std::move(part.variable);
  part = std::move(x3::_attr(context));
  part.variable = std::move(name);
};

bool is_nested(Iterator token) { return token->is_symbol("(") && token[1].is_symbol("("); }
const auto element_def =
    placed[(ahead(is_nested) >> symbol("(") >> element[take] >> symbol(")")) |
           (node[append<&PatternPart::nodes>()] >>
            *(relationship[append<&PatternPart::relationships>()] >> node[append<&PatternPart::nodes>()]))];

bool is_named(Iterator token) { return token->is_name() && token[1].is_symbol("="); }
const auto pattern_part_def =
    placed[-(ahead(is_named) >> any_name[store<&PatternPart::variable>()] >> symbol("=")) >>
           ((keyword("SHORTESTPATH") >> symbol("(") >> element[take] >>
             symbol(")")[mark<&PatternPart::shortest, ast::Shortest::One>()]) |
            (keyword("ALLSHORTESTPATHS") >> symbol("(") >> element[take] >>
             symbol(")")[mark<&PatternPart::shortest, ast::Shortest::All>()]) |
            element[take])];

const auto pattern_def = placed[pattern_part[append<&ast::Pattern::parts>()] % symbol(",")];

BOOST_SPIRIT_DEFINE(node, relationship, element)

}  // namespace

BOOST_SPIRIT_DEFINE(pattern, pattern_part)
BOOST_SPIRIT_INSTANTIATE(decltype(pattern), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(pattern_part), Iterator, Context)

}  // namespace newsgraph::query::grammar
