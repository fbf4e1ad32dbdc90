#include "parser/lexicon/relation_trait.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsgraph::parser {

namespace {

constexpr std::pair<RelationTrait, std::string_view> names[] = {
    {RelationTrait::State, "state"},
    {RelationTrait::DoneToPeople, "done to people"},
    {RelationTrait::DoneToWeapons, "done to weapons"},
    {RelationTrait::Attack, "attack"},
    {RelationTrait::ByForces, "by forces"},
    {RelationTrait::ByEvents, "by events"},
    {RelationTrait::Mutual, "mutual"},
    {RelationTrait::WholeObject, "whole object"},
    {RelationTrait::OwnObject, "own object"},
    {RelationTrait::ToOwner, "to owner"},
    {RelationTrait::ToldOfEvents, "told of events"},
    {RelationTrait::Judging, "judging"},
    {RelationTrait::NamesPost, "names post"},
    {RelationTrait::Befalls, "befalls"},
    {RelationTrait::SendsToAct, "sends to act"},
    {RelationTrait::Alone, "alone"},
    {RelationTrait::ObjectAlone, "object alone"},
    {RelationTrait::Trade, "trade"},
    {RelationTrait::OfOffices, "of offices"},
    {RelationTrait::NoObject, "no object"},
    {RelationTrait::MayLackObject, "may lack object"},
    {RelationTrait::Giving, "giving"},
    {RelationTrait::NeedsAgent, "needs agent"},
    {RelationTrait::Active, "active"},
};

static_assert(std::size(names) == relation_trait_count);

}  // namespace

std::string_view name_of(RelationTrait trait) {
  return std::find_if(std::begin(names), std::end(names), [&](const auto& n) { return n.first == trait; })
      ->second;
}

std::optional<RelationTrait> relation_trait(std::string_view name) {
  const auto found =
      std::find_if(std::begin(names), std::end(names), [&](const auto& n) { return n.second == name; });
  return found == std::end(names) ? std::nullopt : std::optional(found->first);
}

}  // namespace newsgraph::parser
