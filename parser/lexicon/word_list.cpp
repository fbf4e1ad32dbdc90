#include "parser/lexicon/word_list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsgraph::parser {

namespace {

constexpr std::pair<WordList, std::string_view> names[] = {
    {WordList::Determiners, "determiners"},
    {WordList::Batches, "batches"},
    {WordList::Numerals, "numerals"},
    {WordList::Approximations, "approximations"},
    {WordList::Emphasis, "emphasis"},
    {WordList::Empty, "empty"},
    {WordList::Vague, "vague"},
    {WordList::Soldiers, "soldiers"},
    {WordList::Rulers, "rulers"},
    {WordList::Epithets, "epithets"},
    {WordList::Coming, "coming"},
    {WordList::Particles, "particles"},
    {WordList::Prepositions, "prepositions"},
    {WordList::Offices, "offices"},
    {WordList::KindsOfBody, "kinds of body"},
    {WordList::Branches, "branches"},
    {WordList::UnionsOfStates, "unions of states"},
    {WordList::Bodies, "bodies"},
    {WordList::Commercial, "commercial"},
    {WordList::Outlets, "outlets"},
    {WordList::Settlements, "settlements"},
    {WordList::PlacesNamed, "places named"},
    {WordList::RulingPosts, "ruling posts"},
    {WordList::GoverningPosts, "governing posts"},
    {WordList::NationalPosts, "national posts"},
    {WordList::PrivatePosts, "private posts"},
    {WordList::SharedPosts, "shared posts"},
    {WordList::DepartmentPosts, "department posts"},
    {WordList::HeadPosts, "head posts"},
    {WordList::Departments, "departments"},
    {WordList::Followings, "followings"},
    {WordList::Ranks, "ranks"},
    {WordList::Portfolios, "portfolios"},
    {WordList::PersonalPosts, "personal posts"},
    {WordList::CrewPosts, "crew posts"},
    {WordList::Past, "past"},
    {WordList::NamedBodies, "named bodies"},
    {WordList::Sites, "sites"},
    {WordList::Counterparts, "counterparts"},
    {WordList::Related, "related"},
    {WordList::Divisions, "divisions"},
    {WordList::TownBodies, "town bodies"},
    {WordList::Kin, "kin"},
    {WordList::Shares, "shares"},
    {WordList::Misfortunes, "misfortunes"},
    {WordList::Wills, "wills"},
    {WordList::Gifts, "gifts"},
    {WordList::SeenAs, "seen as"},
    {WordList::MadeTo, "made to"},
    {WordList::SaidTo, "said to"},
    {WordList::Wishing, "wishing"},
    {WordList::KnownPlaces, "known places"},
    {WordList::KnownBodies, "known bodies"},
    {WordList::EventNames, "event names"},
    {WordList::Conventions, "conventions"},
    {WordList::NewspaperNames, "newspaper names"},
    {WordList::AgreementNames, "agreement names"},
    {WordList::BodyNames, "body names"},
    {WordList::StateBodies, "state bodies"},
    {WordList::Makers, "makers"},
    {WordList::WholeObjects, "whole objects"},
    {WordList::DoneToOwners, "done to owners"},
    {WordList::ToldOfEvents, "told of events"},
    {WordList::Judging, "judging"},
    {WordList::Suffered, "suffered"},
    {WordList::NamingPosts, "naming posts"},
    {WordList::BroughtAbout, "brought about"},
    {WordList::ToldToAct, "told to act"},
    {WordList::Works, "works"},
    {WordList::Moments, "moments"},
    {WordList::Violent, "violent"},
    {WordList::Monies, "monies"},
    {WordList::Befalling, "befalling"},
    {WordList::Series, "series"},
    {WordList::OwnObjects, "own objects"},
    {WordList::PeopleOrBodies, "people or bodies"},
    {WordList::Trades, "trades"},
    {WordList::Contests, "contests"},
    {WordList::Joined, "joined"},
    {WordList::Local, "local"},
    {WordList::Arms, "arms"},
    {WordList::CompanyForms, "company forms"},
    {WordList::Motions, "motions"},
    {WordList::Measures, "measures"},
    {WordList::GoodsOfArms, "goods of arms"},
    {WordList::Bare, "bare"},
    {WordList::Multitudes, "multitudes"},
    {WordList::Business, "business"},
    {WordList::SoleBodies, "sole bodies"},
    {WordList::RankAndFile, "rank and file"},
    {WordList::DoneToPeople, "done to people"},
};
static_assert(std::size(names) == word_list_count);

}  // namespace

std::optional<WordList> word_list(std::string_view name) {
  const auto found = std::find_if(std::begin(names), std::end(names),
                                  [&](const auto& known) { return known.second == name; });
  if (found == std::end(names)) return std::nullopt;
  return found->first;
}

}  // namespace newsgraph::parser
