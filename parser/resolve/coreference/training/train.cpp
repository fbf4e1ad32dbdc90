// newsgraph_train_antecedents GUM.CONLLU NEWS ENGLISH.BIN LEXICON.BIN OUTPUT.CPP [DEV.CONLLU]: learns what
// the properties of a pronoun's antecedents weigh, from marked documents and from a folder of plain articles,
// prints what five-fold cross-validation says, and writes the table.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

#include "parser/article/reader.hpp"
#include "parser/extract/mend_analysis.hpp"
#include "parser/extract/mentions/mentions.hpp"
#include "parser/language/analyser.hpp"
#include "parser/language/conllu.hpp"
#include "parser/resolve/coreference/antecedents.hpp"
#include "parser/resolve/coreference/sieves.hpp"
#include "parser/resolve/coreference/training/gold.hpp"

namespace newsgraph::parser {
namespace {

constexpr std::size_t folds = 5;

struct Answer {
  std::vector<std::size_t> traits;  // indices into Lessons::names
  bool right = false;
  int entity = -1;  // the chain
};

struct Example {
  std::optional<std::size_t> document;  // none: of plain news, which is for learning only
  double weight = 1;
  bool judged = true;    // does cross-validation ask it?
  std::string question;  // "he", "it", "they"
  std::vector<Answer> answers;
};

struct Lessons {
  std::vector<std::string> names;
  std::unordered_map<std::string, std::size_t> index;
  std::vector<Example> examples;

  std::size_t trait(const std::string& name) {
    const auto [at, is_new] = index.try_emplace(name, names.size());
    if (is_new) names.push_back(name);
    return at->second;
  }
};

/// Which entities the annotators' marks give the words that head them.
class Gold {
 public:
  explicit Gold(const MarkedDocument& document) : groups_(document.words) {
    for (const MarkedMention& m : document.mentions) {
      for (const std::size_t head : m.heads)
        if (head < groups_.size()) groups_[head].push_back(&m);
    }
  }

  /// The entity of the largest mention that the word heads alone; of a pronoun itself.
  std::string of(std::size_t word) const {
    const MarkedMention* best = nullptr;
    for (const MarkedMention* m : groups_[word]) {
      const bool alone =
          m->heads.front() == word || m->heads.size() == 1 || m->last - m->first <= m->heads.size();
      if (alone && !joins(*m) && (!best || m->last - m->first > best->last - best->first)) best = m;
    }
    return best ? best->group : std::string();
  }

  /// The entity of "A and B".
  std::string of_both(std::size_t first, std::size_t second) const {
    for (const MarkedMention* m : groups_[first])
      if (std::find(m->heads.begin(), m->heads.end(), second) != m->heads.end()) return m->group;
    return {};
  }

 private:
  /// Heads that do not stand together are joined things.
  static bool joins(const MarkedMention& m) {
    return m.heads.size() > 1 && m.heads.back() - m.heads.front() >= m.heads.size();
  }

  std::vector<std::vector<const MarkedMention*>> groups_;
};

/// A biography speaks of one person, and hundreds of its pronouns teach no more than that.
constexpr double weight_of_biographies = 0.3;

Chains chains_of(const Document& document, const Lexicon& lexicon) {
  Chains chains(document, lexicon, find_mentions(document, lexicon));
  for (const auto sieve : {resolve_countries, resolve_names, resolve_appositives, resolve_descriptions})
    sieve(chains);
  learn_genders(chains);
  return chains;
}

Example example_of(const std::vector<Antecedent>& antecedents, Lessons& lessons) {
  Example example;
  for (const Antecedent& a : antecedents) {
    Answer& answer = example.answers.emplace_back();
    for (const std::string& name : a.names) answer.traits.push_back(lessons.trait(name));
    if (example.question.empty()) example.question = a.names.front().substr(0, a.names.front().find('|'));
    if (a.chain && a.partner < 0) answer.entity = static_cast<int>(*a.chain);
  }
  return example;
}

/// As the program does.
void join(Chains& chains, MentionIndex pronoun, ChainIndex chain) {
  chains.join(pronoun, chain, "gold");
  if (chains.all[chain].type == EntityType::Person && chains.all[chain].gender == Gender::Unknown)
    chains.all[chain].gender = gender_of(chains.mention(pronoun));
}

void add_lessons(const MarkedDocument& marked, Document& document, const Lexicon& lexicon, std::size_t number,
                 Lessons& lessons) {
  Chains chains = chains_of(document, lexicon);
  std::vector<std::size_t> first_word{0};
  for (const Sentence& s : document.sentences) first_word.push_back(first_word.back() + s.words.size());
  if (first_word.back() != marked.words)
    throw std::runtime_error(
        fmt::format("{}: {} words, and {} in the analysis", marked.id, marked.words, first_word.back()));
  const Gold gold(marked);
  const Antecedents antecedents(chains, true);
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i) {
    const Mention& m = chains.mention(i);
    if (m.kind != MentionKind::Pronoun) continue;
    const std::string its = gold.of(first_word[m.sentence] + static_cast<std::size_t>(m.head));
    const std::vector<Antecedent> all = antecedents.of(i);
    Example example = example_of(all, lessons);
    example.document = number;
    if (marked.id.find("_bio_") != std::string::npos) example.weight = weight_of_biographies;
    std::optional<ChainIndex> chain;
    bool any = false;
    for (std::size_t k = 0; k < all.size(); ++k) {
      const Antecedent& a = all[k];
      Answer& answer = example.answers[k];
      if (a.word >= 0 && !its.empty()) {
        const std::size_t word = first_word[a.sentence] + static_cast<std::size_t>(a.word);
        const std::string other =
            a.partner >= 0 ? gold.of_both(word, first_word[a.sentence] + static_cast<std::size_t>(a.partner))
                           : gold.of(word);
        answer.right =
            other == its || std::any_of(a.earlier.begin(), a.earlier.end(), [&](const auto& place) {
              return gold.of(first_word[place.first] + static_cast<std::size_t>(place.second)) == its;
            });
        if (answer.right && answer.entity >= 0 && !chain) chain = a.chain;
      }
      any |= answer.right;
    }
    if (!any) example.answers.front().right = true;
    lessons.examples.push_back(std::move(example));
    if (chain) join(chains, i, *chain);  // the next pronouns see what is right
  }
}

/// Of plain news: "she", where names and posts tell that one candidate alone is a woman and another is a man.
/// What tells it is hidden: so the choice is learned from how they stand, as where no name tells anything.
void add_lessons_by_gender(const Document& document, const Lexicon& lexicon, Lessons& lessons) {
  Chains chains = chains_of(document, lexicon);
  std::vector<Gender> known;
  for (Chain& c : chains.all) known.push_back(std::exchange(c.gender, Gender::Unknown));
  const Antecedents antecedents(chains, true);
  for (MentionIndex i = 0; i < chains.mentions.size(); ++i) {
    const Mention& m = chains.mention(i);
    if (m.kind != MentionKind::Pronoun || m.type != EntityType::Person || m.plural) continue;
    const std::vector<Antecedent> all = antecedents.of(i);
    std::vector<ChainIndex> right;
    bool wrong = false;
    for (const Antecedent& a : all) {
      if (!a.chain || known[*a.chain] == Gender::Unknown) continue;
      if (known[*a.chain] == gender_of(m)) right.push_back(*a.chain);
      wrong |= known[*a.chain] != gender_of(m);
    }
    if (right.size() != 1) continue;
    if (wrong) {
      Example& example = lessons.examples.emplace_back(example_of(all, lessons));
      for (std::size_t k = 0; k < all.size(); ++k) example.answers[k].right = all[k].chain == right.front();
    }
    join(chains, i, right.front());
  }
}

std::vector<double> probabilities(const Example& example, const std::vector<double>& weights) {
  std::vector<double> p;
  for (const Answer& a : example.answers) {
    double sum = 0;
    for (const std::size_t t : a.traits) sum += weights[t];
    p.push_back(sum);
  }
  const double highest = *std::max_element(p.begin(), p.end());
  double all = 0;
  for (double& x : p) all += x = std::exp(x - highest);
  for (double& x : p) x /= all;
  return p;
}

/// Maximum likelihood of any right answer, by AdaGrad (Duchi, Hazan and Singer 2011) with L2 decay.
std::vector<double> learn(const Lessons& lessons, std::size_t without_fold) {
  constexpr int passes = 30;
  constexpr double rate = 0.05, decay = 0.004;
  std::vector<double> weights(lessons.names.size()), squares(lessons.names.size(), 1e-2);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < lessons.examples.size(); ++i)
    if (!lessons.examples[i].document || *lessons.examples[i].document % folds != without_fold)
      order.push_back(i);
  std::uint64_t state = 1;  // a generator of our own: std::shuffle differs between libraries
  for (int pass = 0; pass < passes; ++pass) {
    for (std::size_t i = order.size(); i > 1; --i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      std::swap(order[i - 1], order[(state >> 33) % i]);
    }
    for (const std::size_t i : order) {
      const Example& example = lessons.examples[i];
      const std::vector<double> p = probabilities(example, weights);
      double right = 0;
      for (std::size_t k = 0; k < p.size(); ++k)
        if (example.answers[k].right) right += p[k];
      for (std::size_t k = 0; k < p.size(); ++k) {
        const double gradient = p[k] - (example.answers[k].right ? p[k] / std::max(right, 1e-9) : 0);
        if (std::abs(gradient) < 1e-4) continue;
        for (const std::size_t t : example.answers[k].traits) {
          const double g = example.weight * (gradient + decay * weights[t]);
          squares[t] += g * g;
          weights[t] -= rate * g / std::sqrt(squares[t]);
        }
      }
    }
  }
  return weights;
}

/// What the choice would be: an entity and how sure; -1 for none.
std::pair<int, double> choice(const Example& example, const std::vector<double>& p) {
  std::map<int, double> sums;
  for (std::size_t k = 0; k < p.size(); ++k)
    if (example.answers[k].entity >= 0) sums[example.answers[k].entity] += p[k];
  std::pair<int, double> best{-1, 0};
  for (const auto& [entity, sum] : sums)
    if (sum > best.second) best = {entity, sum};
  return best;
}

void report(const std::string& title,
            const std::vector<std::pair<const Example*, std::vector<double>>>& judged) {
  for (const std::string question : {"he", "it", "they"}) {
    for (const double threshold : {0.2, 0.3, 0.4, 0.5, 0.6, 0.7}) {
      int chosen = 0, right = 0, wanted = 0;
      for (const auto& [example, p] : judged) {
        if (example->question != question) continue;
        const auto [entity, sure] = choice(*example, p);
        const auto has = [&](int of) {
          return std::any_of(example->answers.begin(), example->answers.end(), [&](const Answer& a) {
            return a.right && a.entity >= 0 && (of < 0 || a.entity == of);
          });
        };
        wanted += has(-1);
        if (entity < 0 || sure < threshold) continue;
        ++chosen;
        right += has(entity);
      }
      fmt::print("{} {:5} from {:.1f}: {} of {} chosen right ({:.1f} %), {:.1f} % of {} found\n", title,
                 question, threshold, right, chosen, 100. * right / std::max(chosen, 1),
                 100. * right / std::max(wanted, 1), wanted);
    }
  }
}

Lessons read_lessons(const char* file, const Analyser& analyser, const Lexicon& lexicon, Lessons lessons) {
  std::ifstream in(file);
  ConlluReader reader(in, file, ConlluContent::Tokens);
  const std::vector<MarkedDocument> marked = read_gum(file);
  for (std::size_t number = 0; auto article = reader.next(); ++number) {
    analyser.annotate(article->document);
    mend_analysis(article->document, lexicon);
    add_lessons(marked.at(number), article->document, lexicon, number, lessons);
  }
  return lessons;
}

void read_news(const char* folder, const Analyser& analyser, const Lexicon& lexicon, Lessons& lessons) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.insert(entry.path());
  for (const auto& file : files) {
    std::ifstream in(file);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const Article article =
        read_article({file.stem().string(), file.string(), InputFormat::Text, std::move(text), 0});
    Document document = analyser.analyse(article);
    mend_analysis(document, lexicon);
    add_lessons_by_gender(document, lexicon, lessons);
  }
}

void write(const Lessons& lessons, const std::vector<double>& weights, const char* file) {
  std::map<std::string, double> kept;
  for (std::size_t t = 0; t < weights.size(); ++t)
    if (std::abs(weights[t]) >= 0.02) kept.emplace(lessons.names[t], weights[t]);
  std::ofstream out(file);
  out << "// Written by training/train.cpp from GUM's training documents; not by hand.\n\n#include "
         "<array>\n\n"
         "#include \"parser/resolve/coreference/antecedent_weights.hpp\"\n\nnamespace newsgraph::parser {\n\n"
      << fmt::format(
             "std::span<const AntecedentWeight> antecedent_weights() {{\n"
             "  // clang-format off\n  static constexpr std::array<AntecedentWeight, {}> weights{{{{\n",
             kept.size());
  for (const auto& [name, weight] : kept) out << fmt::format("    {{\"{}\", {:.2f}F}},\n", name, weight);
  out << "  }};\n  // clang-format on\n  return weights;\n}\n\n}  // namespace newsgraph::parser\n";
  if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", file));
}

int train(const char* gum, const char* news, const char* english, const char* lexicon_file,
          const char* output, const char* dev) {
  const Analyser analyser{std::filesystem::path(english)};
  const Lexicon lexicon = load_lexicon(lexicon_file);
  Lessons lessons = read_lessons(gum, analyser, lexicon, {});
  read_news(news, analyser, lexicon, lessons);
  std::vector<std::pair<const Example*, std::vector<double>>> judged;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const std::vector<double> weights = learn(lessons, fold);
    for (const Example& e : lessons.examples)
      if (e.document && *e.document % folds == fold) judged.emplace_back(&e, probabilities(e, weights));
  }
  report("cross-validated", judged);
  const std::vector<double> weights = learn(lessons, folds);
  write(lessons, weights, output);
  if (dev) {
    Lessons start;
    start.names = lessons.names;
    start.index = lessons.index;
    const Lessons unseen = read_lessons(dev, analyser, lexicon, std::move(start));
    std::vector<double> longer = weights;
    longer.resize(unseen.names.size());
    judged.clear();
    for (const Example& e : unseen.examples) judged.emplace_back(&e, probabilities(e, longer));
    report("dev", judged);
  }
  return 0;
}

}  // namespace
}  // namespace newsgraph::parser

int main(int argc, char** argv) {
  if (argc != 6 && argc != 7) {
    fmt::print(stderr,
               "usage: newsgraph_train_antecedents GUM.CONLLU NEWS ENGLISH.BIN LEXICON.BIN OUTPUT.CPP "
               "[DEV.CONLLU]\n");
    return 2;
  }
  try {
    return newsgraph::parser::train(argv[1], argv[2], argv[3], argv[4], argv[5],
                                    argc == 7 ? argv[6] : nullptr);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
