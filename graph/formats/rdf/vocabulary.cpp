#include "graph/formats/rdf/vocabulary.hpp"

#include <array>

#include "graph/formats/rdf/terms.hpp"

namespace newsgraph::graph::rdf {
namespace {

constexpr std::array<ClassOf, 11> kClasses = {{
    {"Article", kSchema, "NewsArticle"},
    {"Article", kProv, "Entity"},
    {"Statement", kSchema, "Statement"},
    {"Statement", kProv, "Entity"},
    {"Person", kSchema, "Person"},
    {"Person", kProv, "Person"},
    {"Agency", kSchema, "Organization"},
    {"Agency", kProv, "Organization"},
    {"Country", kSchema, "Country"},
    {"Country", kProv, "Agent"},
    {"Place", kSchema, "Place"},
}};

constexpr std::array<PropertyOf, 10> kProperties = {{
    {"", "name", kRdfs, "label"},
    {"", "name", kSchema, "name"},
    {"", "aliases", kSchema, "alternateName"},
    {"Person", "role", kSchema, "jobTitle"},
    {"Article", "title", kSchema, "headline"},
    {"Article", "title", kRdfs, "label"},
    {"Article", "date", kSchema, "datePublished"},
    {"Article", "outlet", kSchema, "publisher"},
    {"Statement", "text", kSchema, "text"},
    {"Statement", "date", kSchema, "dateCreated"},
}};

constexpr std::array<PredicateOf, 6> kPredicates = {{
    {"SAID", kProv, "wasAttributedTo", true},
    {"STATED_IN", kProv, "wasQuotedFrom"},
    {"CITES", kProv, "wasDerivedFrom"},
    {"ABOUT", kSchema, "about"},
    {"MENTIONS", kSchema, "mentions"},
    {"PART_OF", kSchema, "isPartOf"},
}};

}  // namespace

std::span<const ClassOf> classes() { return kClasses; }
std::span<const PropertyOf> properties() { return kProperties; }
std::span<const PredicateOf> predicates() { return kPredicates; }

}  // namespace newsgraph::graph::rdf
