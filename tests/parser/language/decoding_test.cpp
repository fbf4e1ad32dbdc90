#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "parser/language/decoding/core_arguments.hpp"
#include "parser/language/decoding/eisner.hpp"
#include "parser/language/decoding/markers.hpp"
#include "parser/language/decoding/name_tags.hpp"

using namespace newsgraph::parser;

namespace {

// A tree is projective if no two arcs cross; the ROOT's arc counts as one from outside, which nothing may
// span.
bool is_projective_tree(const std::vector<int>& heads) {
  const int n = static_cast<int>(heads.size());
  int roots = 0;
  for (int d = 0; d < n; ++d) {
    roots += heads[static_cast<std::size_t>(d)] < 0;
    int at = d;
    for (int steps = 0; at >= 0; ++steps, at = heads[static_cast<std::size_t>(at)])
      if (steps > n) return false;
  }
  for (int a = 0; a < n; ++a) {
    const int a_head = heads[static_cast<std::size_t>(a)];
    if (a_head < 0) continue;
    const int low = std::min(a, a_head), high = std::max(a, a_head);
    for (int b = low + 1; b < high; ++b) {
      const int b_head = heads[static_cast<std::size_t>(b)];
      if (b_head < low || b_head > high) return false;
    }
  }
  return roots == 1;
}

float sum(const std::vector<float>& scores, const std::vector<int>& heads) {
  float total = 0;
  for (std::size_t d = 0; d < heads.size(); ++d)
    total += scores[d * (heads.size() + 1) + static_cast<std::size_t>(heads[d] + 1)];
  return total;
}

// The best sum over all trees, by trying every choice of heads.
float best_sum(const std::vector<float>& scores, std::size_t n) {
  std::vector<int> heads(n, -1);
  float best = -1e9f;
  for (;;) {
    if (is_projective_tree(heads)) best = std::max(best, sum(scores, heads));
    std::size_t i = 0;
    while (i < n && ++heads[i] == static_cast<int>(n)) heads[i++] = -1;
    if (i == n) return best;
  }
}

const std::vector<std::string_view> tag_set{"O",     "B-PER", "I-PER", "E-PER", "S-PER",
                                            "B-LOC", "I-LOC", "E-LOC", "S-LOC"};

const std::vector<std::string_view> label_set{"nsubj", "nsubj:pass", "nsubj:outer", "obj",
                                              "nmod",  "root",       "cc",          "conj"};

// Arc scores of three words: the given ones, 0 for all others.
std::vector<float> arcs_of_three(std::initializer_list<std::tuple<int, int, float>> given) {
  std::vector<float> arcs(3 * 4);
  for (const auto& [word, head, score] : given)
    arcs[static_cast<std::size_t>(word) * 4 + static_cast<std::size_t>(head + 1)] = score;
  return arcs;
}

// What the decoding makes of these scores; a word's labels score alike under all heads.
LabelledTree settled(const std::vector<float>& arcs, const std::vector<float>& labels) {
  const CoreArguments core(label_set);
  const std::size_t n = labels.size() / label_set.size();
  LabelledTree tree{best_tree(arcs.data(), n), {}};
  tree.labels = core.best_labels(tree.heads, labels.data());
  return core.settled(std::move(tree), arcs.data(), [&](const std::vector<int>&) { return labels; });
}

std::vector<std::string_view> names_of(const std::vector<std::size_t>& labels) {
  std::vector<std::string_view> names;
  for (const std::size_t l : labels) names.push_back(label_set[l]);
  return names;
}

struct TreeWord {
  const char* form;
  UPos upos;
  int head;  // from 1 on; 0: the ROOT
  const char* relation;
};

Sentence sentence_of(std::initializer_list<TreeWord> given) {
  Sentence sentence;
  for (const auto& [form, upos, head, relation] : given) {
    Word word;
    word.form = form;
    word.upos = upos;
    word.head = head - 1;
    word.relation = relation;
    sentence.words.push_back(std::move(word));
  }
  return sentence;
}

bool is_allowed(const std::vector<std::size_t>& tags) {
  std::string_view open;
  for (const std::size_t t : tags) {
    const char place = tag_set[t][0];
    const bool inside = place == 'I' || place == 'E';
    if (inside != !open.empty()) return false;
    if (inside && tag_set[t].substr(2) != open) return false;
    if (place == 'B') open = tag_set[t].substr(2);
    if (place == 'E') open = {};
  }
  return open.empty();
}

}  // namespace

TEST_CASE("the tree found has the highest score of all projective trees") {
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  for (std::size_t n = 1; n <= 6; ++n) {
    for (int round = 0; round < (n < 6 ? 30 : 3); ++round) {
      std::vector<float> scores(n * (n + 1));
      for (float& score : scores) score = normal(random);
      const std::vector<int> heads = best_tree(scores.data(), n);
      REQUIRE(is_projective_tree(heads));
      CHECK(sum(scores, heads) == Approx(best_sum(scores, n)).margin(1e-4));
    }
  }
}

TEST_CASE("no words have no tree") { CHECK(best_tree(nullptr, 0).empty()); }

TEST_CASE("two hundred words of equal scores have a tree") {
  const std::size_t n = 200;
  CHECK(is_projective_tree(best_tree(std::vector<float>(n * (n + 1)).data(), n)));
}

TEST_CASE("of two subjects the likelier one stays and the other takes its next best label") {
  const auto arcs = arcs_of_three({{2, -1, 20}, {0, 2, 20}, {1, 2, 20}});
  const LabelledTree tree = settled(arcs, {9, 0, 0, 8, 0, 0, 0, 0,  //
                                           9, 0, 0, 1, 0, 0, 0, 0,  //
                                           0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(tree.heads == std::vector<int>{2, 2, -1});
  CHECK(names_of(tree.labels) == std::vector<std::string_view>{"obj", "nsubj", "root"});
}

TEST_CASE("of two subjects one takes another head where its other labels are unlikely") {
  const auto arcs = arcs_of_three({{2, -1, 20}, {0, 2, 20}, {1, 2, 20}, {1, 0, 18}});
  const LabelledTree tree = settled(arcs, {9, 0, 0, 0, 0, 0, 0, 0,  //
                                           9, 0, 0, 0, 5, 0, 0, 0,  //
                                           0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(tree.heads == std::vector<int>{2, 0, -1});
}

TEST_CASE("a second subject behind a conjunction is joined to the first") {
  // "guards and rebels attacked", both taken for subjects of the verb
  std::vector<float> arcs(4 * 5);
  const auto set = [&](int word, int head, float score) {
    arcs[static_cast<std::size_t>(word * 5 + head + 1)] = score;
  };
  set(3, -1, 20);
  set(0, 3, 20);
  set(1, 2, 20);
  set(2, 3, 20);
  const LabelledTree tree = settled(arcs, {9, 0, 0, 0, 0, 0, 0, 0,  //
                                           0, 0, 0, 0, 0, 0, 9, 0,  //
                                           9, 0, 0, 0, 8, 0, 0, 8,  //
                                           0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(tree.heads == std::vector<int>{3, 2, 0, -1});
}

TEST_CASE("a subject of another clause stands beside the subject") {
  const auto arcs = arcs_of_three({{2, -1, 20}, {0, 2, 20}, {1, 2, 20}});
  const LabelledTree tree = settled(arcs, {0, 0, 9, 8, 0, 0, 0, 0,  //
                                           9, 0, 0, 1, 0, 0, 0, 0,  //
                                           0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(names_of(tree.labels) == std::vector<std::string_view>{"nsubj:outer", "nsubj", "root"});
}

TEST_CASE("no word has two subjects or two objects, whatever the scores") {
  std::mt19937 random(3);
  std::normal_distribution<float> normal;
  const CoreArguments core(label_set);
  for (std::size_t n = 1; n <= 6; ++n) {
    for (int round = 0; round < 50; ++round) {
      std::vector<float> arcs(n * (n + 1)), labels(n * label_set.size());
      for (float& score : arcs) score = normal(random);
      for (float& score : labels) score = normal(random);
      const LabelledTree tree = settled(arcs, labels);
      REQUIRE(is_projective_tree(tree.heads));
      CHECK_FALSE(core.are_doubled(tree));
    }
  }
}

TEST_CASE("words that double arguments everywhere are left as they are") {
  const std::size_t n = 60;  // word 0 is the root, words of pairs hang on the pair before
  std::vector<float> arcs(n * (n + 1)), labels(n * label_set.size());
  arcs[0] = 20;
  for (std::size_t d = 1; d < n; ++d) arcs[d * (n + 1) + (d - 1) / 2 + 1] = 20;
  for (std::size_t d = 0; d < n; ++d) labels[d * label_set.size()] = 9;
  const LabelledTree tree = settled(arcs, labels);
  CHECK(std::count(tree.labels.begin(), tree.labels.end(), std::size_t{0}) == n - 1);
}

TEST_CASE("labels without a root are refused") {
  CHECK_THROWS_WITH(CoreArguments({"nsubj", "obj"}), Catch::Contains("root"));
}

TEST_CASE("a preposition hangs on the name behind a title, not on the title") {
  Sentence sentence = sentence_of({{"a", UPos::DET, 2, "det"},
                                   {"call", UPos::NOUN, 0, "root"},
                                   {"from", UPos::ADP, 4, "case"},
                                   {"envoy", UPos::NOUN, 5, "nmod:desc"},
                                   {"Ida", UPos::PROPN, 2, "nmod"}});
  settle_markers(sentence);
  CHECK(sentence.words[2].head == 4);
}

TEST_CASE("a preposition of the number leaves its noun an object") {
  Sentence sentence = sentence_of({{"killed", UPos::VERB, 0, "root"},
                                   {"at", UPos::ADP, 3, "case"},
                                   {"least", UPos::ADJ, 4, "nmod"},
                                   {"16", UPos::NUM, 5, "nummod"},
                                   {"people", UPos::NOUN, 1, "obl"}});
  settle_markers(sentence);
  CHECK(sentence.words[4].relation == "obj");
}

TEST_CASE("a preposition before the subject is the clause's conjunction") {
  Sentence sentence = sentence_of({{"left", UPos::VERB, 0, "root"},
                                   {"after", UPos::ADP, 3, "case"},
                                   {"troops", UPos::NOUN, 4, "nsubj"},
                                   {"attacked", UPos::VERB, 1, "advcl"}});
  settle_markers(sentence);
  CHECK(sentence.words[1].head == 3);
  CHECK(sentence.words[1].relation == "mark");
}

TEST_CASE("a modifier with its preposition stays as it is") {
  Sentence sentence = sentence_of({{"died", UPos::VERB, 0, "root"},
                                   {"at", UPos::ADP, 4, "case"},
                                   {"16", UPos::NUM, 4, "nummod"},
                                   {"farms", UPos::NOUN, 1, "obl"}});
  settle_markers(sentence);
  CHECK(sentence.words[1].head == 3);
  CHECK(sentence.words[3].relation == "obl");
}

TEST_CASE("the tag sequence found has the highest score of the allowed ones") {
  const NameTags tags(tag_set);
  std::mt19937 random(2);
  std::normal_distribution<float> normal;
  for (std::size_t words = 1; words <= 4; ++words) {
    for (int round = 0; round < 10; ++round) {
      std::vector<float> scores(words * tag_set.size());
      for (float& score : scores) score = normal(random);
      const auto total = [&](const std::vector<std::size_t>& sequence) {
        float sum_of_tags = 0;
        for (std::size_t w = 0; w < words; ++w) sum_of_tags += scores[w * tag_set.size() + sequence[w]];
        return sum_of_tags;
      };
      float best = -1e9f;
      std::vector<std::size_t> sequence(words, 0);
      for (;;) {
        if (is_allowed(sequence)) best = std::max(best, total(sequence));
        std::size_t i = 0;
        while (i < words && ++sequence[i] == tag_set.size()) sequence[i++] = 0;
        if (i == words) break;
      }
      const std::vector<std::size_t> found = tags.best(scores.data(), words);
      REQUIRE(is_allowed(found));
      CHECK(total(found) == Approx(best).margin(1e-4));
    }
  }
}

TEST_CASE("tags spell names") {
  const NameTags tags(tag_set);
  const std::vector<Name> names = tags.names({1, 3, 0, 8, 5, 6, 7});
  REQUIRE(names.size() == 3);
  CHECK((names[0].first == 0 && names[0].last == 2 && names[0].type == NameType::Person));
  CHECK((names[1].first == 3 && names[1].last == 4 && names[1].type == NameType::Location));
  CHECK((names[2].first == 4 && names[2].last == 7 && names[2].type == NameType::Location));
}

TEST_CASE("a tag that is none is refused") {
  CHECK_THROWS_WITH(NameTags({"O", "B-THING"}), Catch::Contains("B-THING"));
}
