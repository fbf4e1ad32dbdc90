#include "parser/extract/numbers/quantities.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "parser/extract/clauses/tree.hpp"
#include "parser/extract/numbers/numerals.hpp"
#include "parser/language/letters.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::array<std::string_view, 34> months{
    "january", "february", "march",    "april", "may",  "june", "july", "august", "september",
    "october", "november", "december", "jan.",  "feb.", "mar.", "apr.", "jun.",   "jul.",
    "aug.",    "sept.",    "sep.",     "oct.",  "nov.", "dec.", "jan",  "feb",    "mar",
    "apr",     "jun",      "jul",      "aug",   "sept", "oct",  "nov"};
constexpr std::array<std::string_view, 27> time_units{
    "second", "seconds", "minute",  "minutes", "hour",      "hours",   "day",     "days",     "night",
    "nights", "week",    "weeks",   "weekend", "month",     "months",  "quarter", "quarters", "year",
    "years",  "decade",  "decades", "century", "centuries", "o'clock", "a.m.",    "p.m.",     "gmt"};
constexpr std::array<std::string_view, 38> measures{
    "kilometre", "kilometres", "kilometer", "kilometers", "km",     "mile",   "miles",  "metre",
    "metres",    "meter",      "meters",    "m",          "foot",   "feet",   "ft",     "inch",
    "inches",    "yard",       "yards",     "ton",        "tons",   "tonne",  "tonnes", "kilogram",
    "kilograms", "kg",         "kilo",      "kilos",      "pound",  "pounds", "degree", "degrees",
    "hectares",  "acres",      "barrels",   "litres",     "liters", "gallons"};
constexpr std::array<std::string_view, 18> currencies{
    "dollar", "dollars", "euro",   "euros", "yen",    "won",   "yuan",  "ruble", "rubles",
    "rouble", "roubles", "rupees", "franc", "francs", "pesos", "cents", "pence", "hryvnia"};
constexpr std::array<std::string_view, 6> money_signs{"$", "€", "£", "¥", "us$", "usd"};
constexpr std::array<std::string_view, 3> percents{"%", "percent", "per cent"};

/// Words before a number, the longest first, and what they say of it.
struct Approximator {
  std::array<std::string_view, 4> words;  // in order; the rest empty
  QuantityBound bound;
};
using enum QuantityBound;
constexpr std::array<Approximator, 32> approximators{{{{"at", "least"}, AtLeast},
                                                      {{"more", "than"}, AtLeast},
                                                      {{"greater", "than"}, AtLeast},
                                                      {{"no", "fewer", "than"}, AtLeast},
                                                      {{"no", "less", "than"}, AtLeast},
                                                      {{"as", "many", "as"}, AtMost},
                                                      {{"as", "much", "as"}, AtMost},
                                                      {{"no", "more", "than"}, AtMost},
                                                      {{"at", "most"}, AtMost},
                                                      {{"up", "to"}, AtMost},
                                                      {{"less", "than"}, AtMost},
                                                      {{"fewer", "than"}, AtMost},
                                                      {{"close", "to"}, About},
                                                      {{"an", "estimated"}, About},
                                                      {{"somewhere", "around"}, About},
                                                      {{"about"}, About},
                                                      {{"around"}, About},
                                                      {{"some"}, About},
                                                      {{"approximately"}, About},
                                                      {{"roughly"}, About},
                                                      {{"nearly"}, About},
                                                      {{"almost"}, About},
                                                      {{"estimated"}, About},
                                                      {{"circa"}, About},
                                                      {{"over"}, AtLeast},
                                                      {{"above"}, AtLeast},
                                                      {{"exceeding"}, AtLeast},
                                                      {{"under"}, AtMost},
                                                      {{"below"}, AtMost},
                                                      {{"maximum"}, AtMost},
                                                      {{"only"}, Exact},
                                                      {{"just"}, Exact}}};

/// Reads the quantities of one sentence from left to right.
class Finder {
 public:
  explicit Finder(const Sentence& sentence) : sentence_(sentence), tree_(sentence) {
    lower_.reserve(sentence.words.size());
    for (const Word& word : sentence.words) lower_.push_back(lower_case(word.form));
  }

  std::vector<Quantity> find() {
    std::vector<Quantity> found;
    for (int i = 0; i < size();) {
      Quantity quantity;
      const int next = read_number(i, quantity);
      if (next == i) {
        ++i;
        continue;
      }
      quantity.first = i;
      quantity.last = next;
      i = next;
      if (is_no_quantity(quantity)) continue;
      complete(quantity);
      found.push_back(std::move(quantity));
    }
    return found;
  }

 private:
  int size() const { return static_cast<int>(lower_.size()); }
  std::string_view lower(int i) const {
    return i >= 0 && i < size() ? std::string_view(lower_[static_cast<std::size_t>(i)]) : std::string_view();
  }
  const Word& word(int i) const { return sentence_.words[static_cast<std::size_t>(i)]; }

  /// The index after the number that starts at i, or i itself.
  int read_number(int i, Quantity& quantity) const {
    if (const auto vague = vague_numeral(lower(i))) {
      quantity.value = *vague;
      quantity.bound = AtLeast;
      quantity.vague = true;
      // "tens of thousands", "hundreds of thousands"
      if (lower(i + 1) == "of")
        if (const auto more = vague_numeral(lower(i + 2))) {
          quantity.value = (lower(i) == "tens" ? 10 : *vague) * *more;
          return i + 3;
        }
      return lower(i) == "tens" || lower(i) == "scores" ? (lower(i + 1) == "of" ? i + 1 : i) : i + 1;
    }
    if (const auto few = few_together(i)) {
      quantity.value = *few;
      return i + 1;
    }
    double value = 0;
    int next = read_single(i, value);
    if (next == i) return i;
    // "5 to 10", "five or six", "1,000-1,500"
    const bool joined = lower(next) == "to" || lower(next) == "-" || lower(next) == "–" ||
                        lower(next) == "or" || (lower(next) == "and" && lower(i - 1) == "between");
    double upper = 0;
    if (joined)
      if (const int after = read_single(next + 1, upper); after > next + 1 && upper > value) {
        quantity.low = static_cast<std::int64_t>(value);
        quantity.bound = About;
        value = upper;
        next = after;
      }
    if (!(value < 9e18)) return i;
    // "several hundred", "a few dozen"
    if (const auto first = numeral(lower(i)); first && first->magnitude && !numeral_is_digits(i) &&
                                              is_one_of(lower(i - 1), {"several", "few", "many"})) {
      quantity.bound = AtLeast;
      quantity.vague = true;
    }
    quantity.value = static_cast<std::int64_t>(std::floor(value));
    return next;
  }

  /// "a pair of boats", "a trio of nurses"
  std::optional<std::int64_t> few_together(int i) const {
    if (lower(i + 1) != "of" || (lower(i - 1) != "a" && lower(i - 1) != "another")) return std::nullopt;
    if (lower(i) == "pair") return 2;
    if (lower(i) == "trio") return 3;
    return std::nullopt;
  }

  int read_single(int i, double& value) const {
    double total = 0, current = 0;
    bool any = false;
    int next = i;
    for (; next < size(); ++next) {
      const auto part = numeral(lower(next));
      if (!part) {
        // "two hundred and fifty", "twenty-one" split at its hyphen
        const bool bridge =
            any && next + 1 < size() && !numeral_is_digits(next - 1) && numeral(lower(next + 1)) &&
            ((lower(next) == "and" && current + total >= 100) || (lower(next) == "-" && current >= 20));
        if (bridge && !numeral_is_digits(next + 1)) continue;
        break;
      }
      if (next == i && is_group_of_thousands(next + 1)) {
        // "13 000"
        current = part->value;
        for (; is_group_of_thousands(next + 1); ++next)
          current = 1000 * current + numeral(lower(next + 1))->value;
      } else if (part->magnitude) {
        if (!any && (lower(next) == "m" || lower(next) == "bn" || word(next).upos == UPos::PROPN)) break;
        if (!any && lower(next - 1) != "a" && lower(next - 1) != "several" && lower(next) != "dozen") break;
        current = (current == 0 ? 1 : current) * part->value;
        if (part->value >= 1000) {
          total += current;
          current = 0;
        }
      } else {
        if (any && numeral_is_digits(next)) break;  // two numbers side by side
        if (any && current > 0 && current < 100 && !(current >= 20 && part->value < 10)) break;
        current += part->value;
      }
      any = true;
    }
    if (!any) return i;
    value = total + current;
    return next;
  }

  /// Three digits, a blank behind one to three others that begin a number: "000" of "13 000".
  bool is_group_of_thousands(int i, int most_before = 4) const {
    const auto is_digits = [&](int k, std::size_t fewest) {
      const std::string_view text = lower(k);
      return text.size() >= fewest && text.size() <= 3 && text.find_first_not_of("0123456789") == text.npos;
    };
    if (i < 1 || !is_digits(i, 3) || !is_digits(i - 1, 1)) return false;
    const std::uint32_t gap = word(i).span.start - word(i - 1).span.end;
    const bool group =
        most_before > 0 && lower(i - 1).size() == 3 && is_group_of_thousands(i - 1, most_before - 1);
    return (gap == 1 || gap == 2) && (group || (lower(i - 1)[0] != '0' && !is_one_of(lower(i - 2), months)));
  }

  bool numeral_is_year(int i) const { return lower(i).size() == 4 && numeral_is_digits(i); }
  bool numeral_is_digits(int i) const {
    return !lower(i).empty() && lower(i)[0] >= '0' && lower(i)[0] <= '9';
  }

  /// "the 2019 candidates": heads are counted round, or with a word like "about", or with a comma.
  bool is_year_of(const Quantity& q) const {
    static constexpr std::array<std::string_view, 9> counting{"about",  "around", "some", "than", "nearly",
                                                              "almost", "least",  "to",   "over"};
    return q.value % 50 != 0 && !is_one_of(lower(q.first - 1), counting);
  }

  /// Dates, years, clock times, ages, ordinals after "No." and parts of names are numbers, but not of
  /// anything.
  bool is_no_quantity(const Quantity& q) const {
    const std::string_view before = lower(q.first - 1), after = lower(q.last);
    // "six in ten voters": a share
    if (after == "in" && numeral(lower(q.last + 1)) && !numeral_is_year(q.last + 1)) return true;
    if (before == "in" && q.value < 1000 && numeral(lower(q.first - 2))) return true;
    if (q.last - q.first == 1) {
      if (is_one_of(before, months) || (is_one_of(after, months) && word(q.last).upos == UPos::PROPN))
        return true;
      if (before == "," && is_one_of(lower(q.first - 3), months)) return true;
      const bool year =
          numeral_is_digits(q.first) && lower(q.first).size() == 4 && q.value >= 1500 && q.value < 2100;
      if (year && !q.low && (base_relation(word(q.first)) != "nummod" || is_year_of(q))) return true;
      if (before == "no." || before == "number" || before == "#" || before == ":" || before == "aged" ||
          before == "age")
        return true;
      if (after == "-" && (lower(q.last + 1) == "year" || lower(q.last + 1) == "years")) return true;
      if (after == ":" && numeral_is_digits(q.last + 1)) return true;
      // "the 1987/88 programme", "lost 3/4"
      if ((before == "/" && numeral_is_digits(q.first - 2)) ||
          (after == "/" && numeral_is_digits(q.last + 1)))
        return true;
      // "Diaz, 45, said": an age
      if (before == "," && (after == "," || after == ")") && numeral_is_digits(q.first) && q.value < 120)
        return true;
    }
    if (word(q.first).upos == UPos::PROPN && !numeral_is_digits(q.first)) return true;
    for (const Name& name : sentence_.names)
      if (name.first < q.first && q.first < name.last) return true;
    // "one" as a pronoun
    return q.value == 1 && lower(q.first) == "one" && base_relation(word(q.first)) != "nummod";
  }

  void complete(Quantity& q) const {
    const int number_start = q.first, number_end = q.last;
    if (is_one_of(lower(number_start - 1), money_signs) || is_one_of(lower(number_end), currencies))
      q.kind = QuantityKind::Money;
    else if (is_one_of(lower(number_end), percents) ||
             (lower(number_end) == "per" && lower(number_end + 1) == "cent"))
      q.kind = QuantityKind::Percent;
    read_before(q);
    q.counted = counted(number_start, number_end);
    if (q.counted >= 0 && q.kind == QuantityKind::Count) {
      if (is_one_of(lower(q.counted), time_units)) q.kind = QuantityKind::Time;
      if (is_one_of(lower(q.counted), measures)) q.kind = QuantityKind::Measure;
      if (is_one_of(lower(q.counted), percents)) q.kind = QuantityKind::Percent;
      if (is_one_of(lower(q.counted), currencies)) q.kind = QuantityKind::Money;
    }
    if (q.batch.empty()) read_batch_after(q, number_end);
    q.span = {word(q.first).span.start, word(q.last - 1).span.end};
  }

  /// "a total of about", "another", "the other"
  void read_before(Quantity& q) const {
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& approximator : approximators) {
        const int length = static_cast<int>(
            std::find(approximator.words.begin(), approximator.words.end(), std::string_view()) -
            approximator.words.begin());
        bool here = q.first >= length;
        for (int k = 0; here && k < length; ++k)
          here = lower(q.first - length + k) == approximator.words[static_cast<std::size_t>(k)];
        if (!here) continue;
        q.first -= length;
        if (q.bound == Exact) q.bound = approximator.bound;
        changed = true;
        break;
      }
      if (changed) continue;
      const std::string_view before = lower(q.first - 1);
      if (before == "another" || before == "additional" || before == "further" || before == "extra" ||
          before == "other" || before == "more") {
        q.batch = before;
        --q.first;
        changed = true;
      } else if (before == "of" && lower(q.first - 2) == "total") {
        q.batch = "total";
        q.first -= 2;
        if (lower(q.first - 1) == "a" || lower(q.first - 1) == "the") --q.first;
        changed = true;
      } else if ((before == "a" || before == "an") && (!q.batch.empty() || numeral(lower(q.first)))) {
        --q.first;
      }
    }
  }

  void read_batch_after(Quantity& q, int number_end) const {
    const std::string_view after = lower(number_end);
    if (after == "more" && lower(number_end + 1) != "than") {
      q.batch = "more";
      q.last = number_end + 1;
    } else if (after == "additional" || after == "extra" || after == "further" || after == "others") {
      q.batch = after == "others" ? "other" : after;
      if (after == "others") q.last = number_end + 1;
    } else if (after == "or" && lower(number_end + 1) == "so") {
      q.bound = About;
      q.last = number_end + 2;
    }
  }

  /// The noun that the number modifies, or that follows it with "of".
  int counted(int start, int end) const {
    int number = start;
    for (int i = start; i < end; ++i) {
      const int head = word(i).head;
      if (head < start || head >= end) number = i;  // the number's own head word
    }
    const std::string_view relation = base_relation(word(number));
    const int head = word(number).head;
    if (head >= 0 &&
        (relation == "nummod" || relation == "amod" || relation == "compound" || relation == "det")) {
      // "3,000 - strong battalion", "600 killed or wounded people": by way of the adjective
      if ((word(head).upos == UPos::ADJ || word(head).upos == UPos::VERB) && word(head).head >= 0 &&
          is_noun(word(word(head).head)))
        return word(head).head;
      if (head != number && !(head >= start && head < end)) return head;
    }
    for (int i = end; i-- > start;)  // "tens of thousands of people"
      for (const int child : tree_.children(i))
        if (child >= end && base_relation(word(child)) == "nmod" && preposition(tree_, child) == "of")
          return child;
    return -1;
  }

  const Sentence& sentence_;
  Tree tree_;
  std::vector<std::string> lower_;
};

}  // namespace

std::vector<Quantity> find_quantities(const Sentence& sentence) { return Finder(sentence).find(); }

}  // namespace newsgraph::parser
