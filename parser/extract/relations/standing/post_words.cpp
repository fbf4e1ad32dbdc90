#include "parser/extract/relations/standing/post_words.hpp"

#include "parser/language/letters.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// "the firm's director of sales"
bool has_department_behind(const SentenceView& view, int noun) {
  const auto children = view.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c > noun && base_relation(view.word(c)) == "nmod" &&
           is_one_of(preposition(view.tree, c), {"of", "for"});
  });
}

/// "the president of Amaru Energy" has no portfolio, as "the minister of Energy" has.
bool ends_name_of_body(const SentenceView& view, int post, int word) {
  if (is_one_of(lower_case(view.word(post).lemma), {"minister", "secretary"})) return false;
  const auto body = view.phrases.at(word);
  return body && body->mention != nullptr && body->mention->kind == MentionKind::Name &&
         body->mention->head == word && body->mention->last - body->mention->first > 1 &&
         view.type(*body) == EntityType::Agency;
}

}  // namespace

int staff_of_chief(const SentenceView& view, int noun) {
  int next = noun;
  for (const std::string_view form : {"chief", "of", "staff"}) {
    if (next < view.size() && view.word(next).form == "-") ++next;
    if (next >= view.size() || !same_word(view.word(next).form, form)) return -1;
    ++next;
  }
  return next - 1;
}

std::optional<Post> post_at(const SentenceView& view, int noun) {
  std::string name = lower_case(view.word(noun).lemma);
  if (staff_of_chief(view, noun) > 0) name = "chief of staff";
  if (noun > 1 && same_word(view.word(noun).form, "staff") && staff_of_chief(view, noun - 2) == noun)
    return std::nullopt;
  if (name == "member" && noun + 1 < view.size() &&
      is_one_of(lower_case(view.word(noun + 1).lemma), {"state", "country", "nation"}))
    return std::nullopt;
  if (noun > 0) {
    const Word& before = view.word(noun - 1);
    if (name == "member" && same_word(before.form, "family")) return std::nullopt;
    std::string both = lower_case(before.lemma) + " " + name;
    if (noun > 1) {  // "chief executive officer"
      std::string three = lower_case(view.word(noun - 2).lemma) + " " + both;
      if (const auto kind = view.lexicon.post(three)) return Post{*kind, std::move(three)};
    }
    if (const auto kind = view.lexicon.post(both)) return Post{*kind, std::move(both)};
  }
  if (const auto kind = view.lexicon.post(name)) return Post{*kind, std::move(name)};
  return std::nullopt;
}

bool is_past(const SentenceView& view, int noun) {
  const auto children = view.tree.children(noun);
  return std::any_of(children.begin(), children.end(),
                     [&](int c) { return view.lexicon.lists(WordList::Past, view.word(c).lemma); });
}

bool is_rank_of_another(const SentenceView& view, int noun) {
  const int above = view.word(noun).head;
  return is_one_of(view.word(noun).lemma, {"deputy", "vice", "assistant", "associate"}) && above > noun &&
         post_at(view, above).has_value();
}

bool is_deputy(const SentenceView& view, int noun) {
  const auto children = view.tree.children(noun);
  if (std::any_of(children.begin(), children.end(), [&](int c) {
        return c < noun &&
               is_one_of(lower_case(view.word(c).lemma), {"vice", "deputy", "assistant", "associate"});
      }))
    return true;
  const auto before = [&](int steps) {
    return noun >= steps ? lower_case(view.word(noun - steps).lemma) : std::string();
  };
  if (noun > 1 && same_word(view.word(noun - 1).form, "prime") && is_one_of(before(2), {"deputy", "vice"}))
    return true;
  return is_one_of(before(1), {"vice", "deputy", "assistant", "under"});
}

bool leads_elsewhere(const SentenceView& view, const Post& post, int noun) {
  return view.word(noun).xpos == "NNS" && view.lexicon.lists(WordList::NationalPosts, post.name);
}

bool leads_some_of_it(const SentenceView& view, const Post& post, int noun, int body) {
  if (!is_one_of(post.name, {"leader", "whip", "chairman", "chair"})) return false;
  const auto children = view.tree.children(noun);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    // "opposition militia leader": of the militia
    return c < noun && !(c < body && body < noun) &&
           view.lexicon.lists(WordList::Followings, lower_case(view.word(c).lemma));
  });
}

int portfolio_behind(const SentenceView& view, int noun) {
  for (const int c : view.tree.children(noun))
    if (c > noun && base_relation(view.word(c)) == "nmod" &&
        is_one_of(preposition(view.tree, c), {"of", "for"}) &&
        view.lexicon.lists(WordList::Portfolios, lower_case(view.word(c).form)) &&
        !ends_name_of_body(view, noun, c))
      return c;
  return -1;
}

std::string portfolio_of(const SentenceView& view, int noun) {
  const auto listed = [&](int i) {
    std::string word = i < 0 ? std::string() : lower_case(view.word(i).form);
    return view.lexicon.lists(WordList::Portfolios, word) ? word : std::string();
  };
  const int behind = portfolio_behind(view, noun);
  if (behind < 0) return listed(noun - 1);
  std::string kind = same_word(view.word(behind).form, "affairs") ? listed(behind - 1) : std::string();
  return kind.empty() ? listed(behind) : kind;
}

std::string_view department_before(const SentenceView& view, int noun, int body) {
  for (const int c : view.tree.children(noun)) {
    const Word& w = view.word(c);
    const std::string_view base = base_relation(w);
    if (c >= noun || c == body || (base != "compound" && base != "amod") || view.phrases.at(c)) continue;
    if (!view.lexicon.lists(WordList::Ranks, lower_case(w.lemma))) return w.lemma;
  }
  return {};
}

bool heads_a_part(const SentenceView& view, const Post& post, int noun, int body) {
  const Lexicon& lexicon = view.lexicon;
  if (lexicon.lists(WordList::SharedPosts, post.name) &&
      is_one_of(preposition(view.tree, body), {"at", "with", "for", "from", "in"}))
    return true;
  if (body < noun && has_department_behind(view, noun)) return true;
  if (lexicon.lists(WordList::DepartmentPosts, post.name))
    return !department_before(view, noun, body).empty();
  if (!lexicon.lists(WordList::HeadPosts, post.name)) return false;
  const auto department = department_before(view, noun, body);
  // "the navy's catering head", as against "the navy head"
  const bool owned =
      view.word(body).relation == "nmod:poss" && !department.empty() && !same_word(department, "board");
  return owned || lexicon.lists(WordList::Departments, department);
}

}  // namespace newsgraph::parser
