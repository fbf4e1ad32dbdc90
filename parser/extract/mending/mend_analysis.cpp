#include "parser/extract/mending/mend_analysis.hpp"

#include "parser/extract/mending/accused_of.hpp"
#include "parser/extract/mending/appositions.hpp"
#include "parser/extract/mending/noun_tags.hpp"
#include "parser/extract/mending/number_objects.hpp"
#include "parser/extract/mending/numbered_names.hpp"
#include "parser/extract/mending/said_subjects.hpp"
#include "parser/extract/mending/taken_people.hpp"
#include "parser/extract/mending/time_openings.hpp"
#include "parser/extract/mending/verb_lemmas.hpp"

namespace newsgraph::parser {

void mend_analysis(Document& document, const Lexicon& lexicon) {
  mend_verb_lemmas(document, lexicon);
  mend_numbered_names(document);
  mend_nouns(document);
  mend_time_openings(document);
  mend_appositions(document, lexicon);
  mend_number_objects(document, lexicon);
  mend_taken_people(document);
  mend_said_subjects(document, lexicon);
  mend_charges(document, lexicon);
}

}  // namespace newsgraph::parser
