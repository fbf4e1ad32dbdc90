// Walks identity/*.txt: sketches of records, the user's rules behind "rule", and lines "same a1/p1 a2/p1 …"
// and "different a1/p1 a2/p1 …" (all pairs).

#include "parser/resolve/identity.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "record_sketch.hpp"
#include "world.hpp"

using namespace newsgraph;
using namespace newsgraph::parser;

namespace {

const std::filesystem::path kFolder = NEWSGRAPH_TEST_DATA_DIR;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

using tests::world;

std::vector<IdentityRule> rules_in(const tests::Sketch& sketch) {
  std::string text;
  for (const auto& line : sketch.rest) {
    if (line[0] != "rule") continue;
    for (std::size_t i = 1; i < line.size(); ++i) text += line[i] + " ";
    text += "\n";
  }
  return parse_identity_rules(text, "sketch");
}

class Answer {
 public:
  Answer(const tests::Sketch& sketch, const Lexicon& lexicon, bool turned) : sketch_(sketch) {
    for (const Extraction& record : sketch.records) records_.push_back(&record);
    std::sort(records_.begin(), records_.end(),
              [](const Extraction* a, const Extraction* b) { return a->article.id < b->article.id; });
    if (turned) std::reverse(records_.begin(), records_.end());
    identity_ = identify(records_, lexicon, rules_in(sketch));
  }
  std::uint32_t cluster(const std::string& entity) const {
    const auto found = sketch_.entities.find(entity);
    if (found == sketch_.entities.end()) FAIL("no entity " << entity);
    const Extraction* record = &sketch_.records[found->second.first];
    const auto place = std::find(records_.begin(), records_.end(), record) - records_.begin();
    return identity_.cluster_of[static_cast<std::size_t>(place)][found->second.second];
  }
  /// Why the entity is in its cluster; empty for the cluster's first.
  std::string reason(const std::string& entity) const {
    const auto found = sketch_.entities.find(entity);
    if (found == sketch_.entities.end()) FAIL("no entity " << entity);
    const Extraction* record = &sketch_.records[found->second.first];
    const auto place = std::find(records_.begin(), records_.end(), record) - records_.begin();
    const Link* link = reasons_of(identity_)[static_cast<std::size_t>(place)][found->second.second];
    return link == nullptr ? std::string() : link->reason;
  }
  std::string reasons() const {
    std::string text;
    for (const Link& link : identity_.links) text += link.reason + "\n";
    return text;
  }

 private:
  const tests::Sketch& sketch_;
  std::vector<const Extraction*> records_;
  Identity identity_;
};

}  // namespace

TEST_CASE("identity over articles is as the case files say") {
  const Lexicon lexicon = world();
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder / "identity")) {
    ++files;
    const tests::Sketch sketch = tests::read_sketch(read_file(entry.path()));
    const Answer answer(sketch, lexicon, false);
    for (const auto& line : sketch.rest) {
      if (line[0] == "rule") continue;
      REQUIRE((line[0] == "same" || line[0] == "different"));
      for (std::size_t i = 1; i < line.size(); ++i) {
        for (std::size_t j = i + 1; j < line.size(); ++j) {
          INFO(entry.path().filename().string() << ": " << line[0] << " " << line[i] << " " << line[j] << "\n"
                                                << answer.reasons());
          CHECK((answer.cluster(line[i]) == answer.cluster(line[j])) == (line[0] == "same"));
        }
      }
    }
  }
  CHECK(files > 5);
}

TEST_CASE("every link says why") {
  const Lexicon lexicon = world();
  const tests::Sketch sketch =
      tests::read_sketch("article a\n  p Person Ida Holm\narticle b\n  p Person Ida Holm\n");
  CHECK(Answer(sketch, lexicon, false).reasons() == "the same name\n");
}

TEST_CASE("every entity that joined others says why") {
  const Lexicon lexicon = world();
  const tests::Sketch sketch = tests::read_sketch(
      "article a\n  p Person Ida Holm\n  q Person Per Lund\n"
      "article b\n  p Person Ida Marie Holm\n  q Person Per Lund\n"
      "article c\n  p Person Tor Berg\n"
      "rule same \"Ida Marie Holm\" = \"Tor Berg\"\n");
  const Answer answer(sketch, lexicon, false);
  CHECK(answer.reason("a/p").empty());
  CHECK(answer.reason("b/p") ==
        "a name that lacks parts, and one person who has them: ida holm / ida marie holm");
  CHECK(answer.reason("b/q") == "the same name");
  CHECK(answer.reason("c/p") == "your rule: same \"Ida Marie Holm\" = \"Tor Berg\"");
}
