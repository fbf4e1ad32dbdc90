#include "parser/resolve/coreference/phrases.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {
namespace {

constexpr int longest = 12;  // words

class Phrase {
 public:
  Phrase(const Chains& chains, const Mention& mention)
      : document_(chains.document), lexicon_(chains.lexicon), tree_(chains.tree(mention)), m_(mention) {}

  std::vector<std::string> all() const {
    std::vector<std::string> phrases;
    const auto add = [&](int first, int last) {
      if (first >= last || words(first, last) > longest) return;
      std::string phrase = text(first, last);
      if (phrase == m_.name || std::find(phrases.begin(), phrases.end(), phrase) != phrases.end()) return;
      phrases.push_back(std::move(phrase));
    };
    const int first = start();
    add(first, m_.last);
    if (const int noun = kind_noun(); noun >= 0) {
      add(m_.first, noun + 1);
      add(start_before(m_.first, noun), noun + 1);
    }
    if (m_.kind == MentionKind::Name) {
      for (std::string& phrase : with_description())
        if (std::find(phrases.begin(), phrases.end(), phrase) == phrases.end())
          phrases.push_back(std::move(phrase));
      return phrases;
    }
    if (m_.kind != MentionKind::Nominal) return phrases;
    const int full = end();
    const int complement = complement_end(full);
    if (complement > m_.last) add(first, complement);
    if (full > m_.last) add(first, full);
    if (const int sooner = before_time_or_more(full); sooner > m_.last) add(first, sooner);
    if (is_whereabouts(m_.last)) add(first, m_.last + 1);
    if (const int done = participle_end(full); done > full) {
      add(first, done);
      add(first, before_second_preposition(full, done));
      if (const int sooner = before_time_or_more(done); sooner > full) add(first, sooner);
    }
    return phrases;
  }

 private:
  const Word& word(int i) const { return tree_.word(i); }

  /// The name with the description that stands beside it: "Lima's mayor Ana Berg" of "Lima's mayor, Ana
  /// Berg", "Ana Berg, the mayor", "Ana Berg of Chile".
  std::vector<std::string> with_description() const {
    std::vector<std::string> phrases;
    const auto add = [&](int first, int last, const std::string& behind) {
      if (first >= last ||
          words(first, last) + 1 + static_cast<int>(std::count(behind.begin(), behind.end(), ' ')) > longest)
        return;
      phrases.push_back(text(first, last) + behind);
    };
    if (const int before = noun_before(); before >= 0) {
      int first = start_of(before);
      while (first < before && is_loose(first)) ++first;
      const int last = word(m_.first - 1).form == "," ? m_.first - 1 : m_.first;
      add(first, last, ' ' + text(m_.first, m_.last));
    }
    for (const int c : tree_.children(m_.head)) {
      if (c < m_.last) continue;
      int first = tree_.extent(c).first;
      const bool comma = m_.last < tree_.size() && word(m_.last).form == ",";
      if (comma && first == m_.last) ++first;
      if (base_relation(word(c)) == "appos" && comma && first == m_.last + 1 && tells_kind(c))
        add(m_.first, end_of(c), {});
      else if (base_relation(word(c)) == "nmod" && first == m_.last && word(c).upos == UPos::PROPN &&
               preposition(tree_, c) == "of")
        add(m_.first, tree_.extent(c).second, {});
    }
    return phrases;
  }

  /// Is the noun one for somebody, where the name is somebody's, and for something else, where it is not?
  bool tells_kind(int noun) const {
    const std::string& lemma = word(noun).lemma;
    // "the Minister of Culture, Ana Berg"
    if (word(noun).upos == UPos::PROPN && m_.type == EntityType::Person && lexicon_.post(lower_case(lemma)))
      return true;
    if (word(noun).upos != UPos::NOUN || word(noun).xpos == "NNS" || m_.type == EntityType::Country)
      return false;
    const auto sense = lexicon_.noun_sense(lemma);
    if (m_.type == EntityType::Person)
      return sense ? sense->type == EntityType::Person : lexicon_.post(lemma).has_value();
    return sense && sense->type != EntityType::Person &&
           (sense->type == EntityType::Agreement) == (m_.type == EntityType::Agreement);
  }

  /// Where the words begin that tell which noun it is: its determiner, its owner, adjectives.
  int start_of(int noun) const {
    int first = noun;
    for (const int c : tree_.children(noun)) {
      const std::string_view relation = base_relation(word(c));
      if (c < noun && (relation == "det" || relation == "amod" || relation == "compound" ||
                       relation == "nummod" || relation == "nmod"))
        first = std::min(first, tree_.extent(c).first);
    }
    return first;
  }

  /// Behind the noun, and behind what it is of: "head of the navy".
  int end_of(int noun) const {
    int last = noun;
    for (const int c : tree_.children(noun))
      if (c > noun && base_relation(word(c)) == "nmod" && tree_.extent(c).first == noun + 1 &&
          preposition(tree_, c) == "of")
        last = c;
    while (word(last).upos == UPos::PROPN && last + 1 < tree_.size() && word(last + 1).upos == UPos::PROPN)
      ++last;
    return last + 1;
  }

  /// The noun that the name stands behind in apposition: "mayor" of "the mayor, Ana Berg"; -1 where there is
  /// none.
  int noun_before() const {
    const int noun = word(m_.head).head;
    if (base_relation(word(m_.head)) != "appos" || noun < 0 || noun >= m_.first || !tells_kind(noun) ||
        m_.first == 0)
      return -1;
    const int last = word(m_.first - 1).form == "," ? m_.first - 2 : m_.first - 1;
    for (int i = noun; i <= last; ++i)
      if (stops(i) || is_verbal(i)) return -1;
    return noun;
  }

  /// A hyphen or an apostrophe inside a word, not a dash between two.
  bool joins(int i) const {
    return i > 0 && i + 1 < tree_.size() && word(i).span.start == word(i - 1).span.end &&
           word(i).span.end == word(i + 1).span.start;
  }

  bool stops(int i) const { return is_punctuation(word(i)) && !joins(i); }

  /// Which of the head's dependents the word belongs to; -1 where it is not below the head.
  int branch(int i) const {
    for (int steps = 0; i >= 0 && steps < tree_.size(); ++steps, i = word(i).head)
      if (word(i).head == m_.head) return i;
    return -1;
  }

  bool describes(int i) const {
    if (i == m_.head) return true;
    const int of_head = branch(i);
    if (of_head < 0) return false;
    const std::string_view relation = base_relation(word(of_head));
    if (m_.type == EntityType::Country) return relation == "amod" || relation == "compound";
    return relation == "amod" || relation == "compound" || relation == "flat" || relation == "nummod" ||
           (relation == "nmod" && of_head < m_.head);
  }

  /// The noun behind a name that says what it is, "Tromso region", "the Lake Unity faction"; -1 where there
  /// is none.
  int kind_noun() const {
    static constexpr std::array<std::string_view, 12> places{"region", "province", "district", "oblast",
                                                             "city",   "county",   "state",    "peninsula",
                                                             "valley", "island",   "airport",  "governorate"};
    if (m_.kind != MentionKind::Name || m_.last >= tree_.size()) return -1;
    const bool inside =
        m_.head == m_.last || (base_relation(word(m_.head)) == "compound" && word(m_.head).head == m_.last);
    const std::string& noun = word(m_.last).lemma;
    const bool says_what =
        (m_.type == EntityType::Place && std::find(places.begin(), places.end(), noun) != places.end()) ||
        (m_.type == EntityType::Agency && lexicon_.lists(WordList::NamedBodies, noun));
    return inside && says_what ? m_.last : -1;
  }

  /// Where the words begin that belong to the noun, "Norway's northern Tromso region".
  int start_before(int first, int noun) const {
    int start = first;
    while (start > 0 && tree_.below(start - 1, noun) && !stops(start - 1)) --start;
    while (start < first && is_loose(start)) ++start;
    return start;
  }

  /// Where the phrase begins: nothing but what describes the head, and no half of a possessor.
  int start() const {
    int first = m_.first;
    while (first > 0 && (describes(first - 1) || joins(first - 1)) && !stops(first - 1) &&
           word(first - 1).upos != UPos::CCONJ)
      --first;
    while (first < m_.first && is_loose(first)) ++first;
    // A description's own determiner.
    while (first < m_.head && first + 1 < m_.last && m_.kind == MentionKind::Nominal && is_determiner(first))
      ++first;
    return first;
  }

  bool is_determiner(int i) const {
    return word(i).upos == UPos::DET || word(i).upos == UPos::PRON || word(i).upos == UPos::PART;
  }

  /// May the word not begin a phrase? "tightly" may, before "guarded"; "also" may not.
  bool is_loose(int i) const {
    const bool of_adjective = word(i).upos == UPos::ADV && word(i).head > i && word(i).head < m_.head;
    return is_determiner(i) || is_punctuation(word(i)) || word(i).upos == UPos::ADP ||
           (word(i).upos == UPos::ADV && !of_adjective);
  }

  /// Where it ends, with what stands behind: "of", "at" or "in" a thing, up to the next verb; or what it
  /// does, "who …", "to …", up to a comma.
  int end() const {
    if (m_.last >= tree_.size() || branch(m_.last) < 0) return m_.last;
    const Word& next = word(m_.last);
    // "the battalion that he commands", "the battalion he commands"
    const bool clause = base_relation(word(branch(m_.last))) == "acl";
    const bool relative = (next.upos == UPos::PRON && (next.xpos.starts_with('W') || clause)) ||
                          (next.upos == UPos::PART && next.xpos == "TO");
    if (next.upos != UPos::ADP && !relative) return m_.last;
    int last = m_.last;
    while (last < tree_.size() && !stops(last) && branch(last) >= 0) {
      const std::string_view relation = base_relation(word(branch(last)));
      if (relation == "conj" || relation == "cc" || relation == "parataxis" || relation == "appos") break;
      if (!relative && last > m_.last && is_verbal(last)) break;
      if (!relative && word(last).upos == UPos::ADP && is_time_next(last)) break;
      ++last;
    }
    while (last > m_.last && (is_loose(last - 1) || word(last - 1).upos == UPos::CCONJ)) --last;
    return last;
  }

  /// Where what follows is told without when it was and what else: "a guard who left last month and …", "a
  /// guard who left". Behind the mention where that is all there is.
  int before_time_or_more(int end) const {
    int last = m_.last + 1;
    while (last < end && !adds_a_clause(last) && !is_time_at(last)) ++last;
    if (last >= end) return m_.last;
    while (last > m_.last && is_loose(last - 1)) --last;
    return last > m_.last + 1 ? last : m_.last;
  }

  bool adds_a_clause(int i) const {
    return word(i).upos == UPos::CCONJ && word(i).head > i && word(word(i).head).upos == UPos::VERB;
  }

  /// "last month", "on Friday", "this week", "in 2024"
  bool is_time_at(int i) const {
    static constexpr std::array<std::string_view, 6> spans{"day",     "night", "week",
                                                           "weekend", "month", "year"};
    if (word(i).upos == UPos::ADP)
      return is_time_next(i) ||
             (i + 1 < tree_.size() && word(i + 1).form.size() == 4 && word(i + 1).form.starts_with("20"));
    return is_one_of(word(i).form, {"last", "this", "next"}) && i + 1 < tree_.size() &&
           std::find(spans.begin(), spans.end(), word(i + 1).lemma) != spans.end();
  }

  /// "the customs house here", "a road nearby"
  bool is_whereabouts(int i) const {
    return i < tree_.size() && (is_one_of(word(i).form, {"here", "there", "nearby", "abroad"}) ||
                                (word(i).form == "away" && word(i).head == m_.head));
  }

  /// Where it ends with what is done to it, or to what it is of: "miners sent to Lima", "relatives of miners
  /// sent to Lima".
  int participle_end(int full) const {
    if (full >= tree_.size()) return full;
    // "Guards held in the camp fled", whatever the participle hangs on: it has no subject and no auxiliary.
    const bool apart = branch(full) < 0;
    if (apart && (full != m_.last || word(full).xpos != "VBN" || tree_.child(full, "nsubj") >= 0 ||
                  tree_.child(full, "nsubj:pass") >= 0 || tree_.child(full, "aux") >= 0 ||
                  tree_.child(full, "aux:pass") >= 0))
      return full;
    // "sources close to the court"
    const bool quality = word(full).upos == UPos::ADJ && word(full).head == m_.head && full == m_.last;
    const bool done = word(full).xpos == "VBN" ||
                      (word(full).relation == "acl" && is_one_of(word(full).xpos, {"VBG", "VBD"}));
    if (!done && !quality) return full;
    // A headline's; and "people" of any kind.
    if (word(full).form[0] < 'a' || (full == m_.last && m_.lemma == "people" && !m_.count)) return full;
    int last = full;
    while (last < tree_.size() && !stops(last) &&
           (last == full || tree_.below(last, apart ? full : word(full).head)) &&
           (apart || branch(last) == branch(full)) && (last == full || !is_verbal(last)) &&
           word(last).upos != UPos::CCONJ)
      ++last;
    while (last > full && (is_loose(last - 1) || word(last - 1).upos == UPos::ADP)) --last;
    // "63 guards killed"
    return last > full + 1 || (last > full && m_.count && word(full).xpos == "VBN") ? last : full;
  }

  /// "a battery supplied by Peru" of "a battery supplied by Peru to its neighbour".
  int before_second_preposition(int participle, int end) const {
    int prepositions = 0, last = participle;
    while (last < end && !(word(last).upos == UPos::ADP && word(last).form != "of" && ++prepositions > 1))
      ++last;
    return prepositions > 1 ? last : participle;
  }

  bool is_verbal(int i) const {
    const UPos upos = word(i).upos;
    return upos == UPos::VERB || upos == UPos::AUX || upos == UPos::SCONJ ||
           (upos == UPos::PART && word(i).xpos == "TO") ||
           (upos == UPos::PRON && word(i).xpos.starts_with('W'));
  }

  /// "rulers on Friday": when something happens, not what the rulers are.
  bool is_time_next(int preposition) const {
    static constexpr std::array<std::string_view, 19> times{
        "Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",  "Saturday", "Sunday",
        "January", "February",  "March",     "April",    "May",     "June",     "July",
        "August",  "September", "October",   "November", "December"};
    const int next = preposition + 1;
    return next < tree_.size() && std::find(times.begin(), times.end(), word(next).form) != times.end();
  }

  /// The end of the first thing that the description is of, at or in.
  int complement_end(int full) const {
    if (m_.last >= full || word(m_.last).upos != UPos::ADP) return m_.last;
    for (int i = m_.last + 1; i < full; ++i)
      if (word(i).upos == UPos::ADP) return is_loose(i - 1) ? m_.last : i;
    return full;
  }

  int words(int first, int last) const {
    int count = 0;
    for (int i = first; i < last; ++i) count += i == first || word(i).span.start > word(i - 1).span.end;
    return count;
  }

  /// White space as one blank; as written else.
  std::string text(int first, int last) const {
    std::string result;
    for (const char c : document_.text({word(first).span.start, word(last - 1).span.end})) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!blank)
        result += c;
      else if (!result.empty() && result.back() != ' ')
        result += ' ';
    }
    return result;
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const Tree& tree_;
  const Mention& m_;
};

}  // namespace

std::vector<std::string> fuller_phrases(const Chains& chains, const Mention& mention) {
  if (mention.kind == MentionKind::Pronoun) return {};
  return Phrase(chains, mention).all();
}

}  // namespace newsgraph::parser
