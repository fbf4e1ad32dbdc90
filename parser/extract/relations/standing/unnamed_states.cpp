#include "parser/extract/relations/standing/unnamed_states.hpp"

#include <cctype>
#include <map>

#include "parser/extract/relations/standing/post_ends.hpp"
#include "parser/extract/relations/standing/post_words.hpp"
#include "parser/lexicon/word_list.hpp"

namespace newsgraph::parser {

namespace {

/// The office's name where the noun names one of a state: "president", "deputy prime minister", "foreign
/// minister"; empty: none.
std::string state_office(const SentenceView& view, int noun) {
  const auto post = post_at(view, noun);
  if (!post || view.word(noun).xpos == "NNS" || (noun > 0 && view.word(noun - 1).form == "-")) return {};
  if (is_one_of(post->name, {"president", "vice president", "prime minister", "chancellor"}))
    return post->name;
  if (!is_one_of(view.word(noun).lemma, {"minister", "secretary", "Minister", "Secretary"})) return {};
  const std::string portfolio = portfolio_of(view, noun);
  if (portfolio.empty()) return {};
  const std::string kind = lower_case(view.word(noun).lemma);
  if (kind == "secretary" && !is_one_of(portfolio, {"foreign", "defence", "defense", "home", "treasury"}))
    return {};
  return portfolio + " " + kind;
}

/// "party president", "the company's president", "president of the bank": of something else than a state.
bool is_of_something(const SentenceView& view, int noun, const std::string& office) {
  const int portfolio = portfolio_behind(view, noun);
  for (const int c : view.tree.children(noun)) {
    if (c == portfolio) continue;
    const Word& w = view.word(c);
    const std::string_view base = base_relation(w);
    if (w.relation == "nmod:poss" || (base == "nmod" && c > noun)) return true;
    if (c > noun || (base != "compound" && base != "amod")) continue;
    const std::string word = lower_case(w.form);
    if (office.find(word) == std::string::npos &&
        !is_one_of(word, {"deputy", "vice", "acting", "new", "interim", "prime", "visiting", "hardline",
                          "veteran", "outspoken", "embattled", "elected"}))
      return true;
  }
  return false;
}

/// Is the word a clause's subject, or does it stand in its phrase: "Chile said", "the Chilean navy said"? Not
/// "the road to Chile is closed".
bool is_in_subject(const Sentence& sentence, int word) {
  const auto leads_elsewhere = [&](int phrase) {
    for (int i = phrase - 1; i >= 0 && i > phrase - 5; --i) {
      const Word& w = sentence.words[static_cast<std::size_t>(i)];
      if (w.head == phrase && w.relation == "case")
        return is_one_of(w.lemma, {"to", "from", "with", "on", "against"});
    }
    return false;
  };
  for (int steps = 0; word >= 0 && steps < 6; ++steps) {
    const Word& w = sentence.words[static_cast<std::size_t>(word)];
    const std::string_view base = base_relation(w);
    if (base == "nsubj") return true;
    if (base != "amod" && base != "compound" && base != "nmod" && base != "appos") return false;
    if (base == "nmod" && leads_elsewhere(word)) return false;
    word = w.head;
  }
  return false;
}

/// "The ruling angered Chile.": whoever speaks next is of Chile.
bool is_touched(const Sentence& sentence, int word) {
  const Word& w = sentence.words[static_cast<std::size_t>(word)];
  if (w.relation != "obj" || w.head < 0 || word < w.head) return false;
  const auto& words = sentence.words;
  const Word& verb = words[static_cast<std::size_t>(w.head)];
  if (verb.head >= 0 || verb.upos != UPos::VERB) return false;
  return std::any_of(words.begin(), words.begin() + w.head, [&](const Word& subject) {
    return subject.head == w.head && subject.relation == "nsubj" && subject.upos == UPos::NOUN;
  });
}

/// An embassy acts, and not in its own country; nor does the state of "the Peruvian ambassador" then.
bool is_abroad(const Sentence& sentence, const Mention& m) {
  const auto acts_abroad = [](std::string_view noun) {
    return is_one_of(noun, {"embassy", "consulate", "ambassador", "consul", "envoy", "mission"});
  };
  if (acts_abroad(m.lemma)) return true;
  const auto end = std::min(sentence.words.size(), static_cast<std::size_t>(m.last) + 2);
  return std::any_of(sentence.words.begin() + m.last,
                     sentence.words.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const Word& w) { return acts_abroad(lower_case(w.lemma)); });
}

/// Does the sentence speak of the holder: "…, Foreign Minister Ana Berg said", unlike "to meet Ana Berg",
/// "since Ana Berg took office"?
bool is_spoken_of(const Document& document, const StateOffice& office) {
  if (office.type == "BELONGS_TO") return is_in_subject(document.sentences[office.sentence], office.noun);
  const auto& words = document.sentences[office.sentence].words;
  const auto at = [&](int i) -> const Word& { return words[static_cast<std::size_t>(i)]; };
  int word = office.holder_word;
  if (at(word).relation == "appos" && at(word).head >= 0) word = at(word).head;
  // "President Ana Berg's government", "a spokesman for President Ana Berg"
  if (const Word& w = at(word); base_relation(w) == "nmod" && w.head >= 0) {
    const Tree tree(document.sentences[office.sentence]);
    if (w.relation == "nmod:poss" || is_one_of(preposition(tree, word), {"for", "of"})) word = w.head;
  }
  if (base_relation(at(word)) != "nsubj" || at(word).head < 0) return at(word).head < 0;
  const std::string_view governed = base_relation(at(at(word).head));
  return governed == "root" || governed == "ccomp" || governed == "parataxis" || governed == "conj";
}

/// Weighs which state the text around an office speaks of.
class StateSearch {
 public:
  StateSearch(const Document& document, const Mentions& mentions, const Lexicon& lexicon)
      : document_(document), mentions_(mentions), lexicon_(lexicon) {
    for (std::size_t i = 0; i < mentions.all.size(); ++i) {
      const Mention& m = mentions.all[i];
      const auto entity = mentions.entity_of[i];
      if (m.country && entity && mentions.entities[*entity].type == EntityType::Country)
        by_country_.emplace(*m.country, *entity);
    }
    home_ = home();
    dateline_ = dateline();
    if (const auto state = dateline_ ? std::nullopt : state_of_town()) {
      dateline_ = state;
      in_province_ = true;
    }
    dominates_ = home_outweighs(2, 1);
    leads_ = home_outweighs(5, 4);
    told_twice_ = home_ && times_told().at(*home_) > 1;
  }

  /// The state that outweighs the others there, or nullopt; those held by somebody else are left out. Before:
  /// the state of an office told of shortly before.
  std::optional<EntityIndex> state_of(const StateOffice& office, const std::vector<EntityIndex>& taken,
                                      std::optional<EntityIndex> before) const {
    std::map<EntityIndex, int> weights = weigh(office, before);
    const bool spoken_of = is_spoken_of(document_, office);
    const bool body = office.type == "BELONGS_TO";
    const bool is_taken = home_ && std::find(taken.begin(), taken.end(), *home_) != taken.end();
    // The article tells of no other, and not only of it as of a foreign one.
    if (!body && spoken_of && by_country_.size() == 1 && home_ && !is_taken && may_have(office, *home_) &&
        (leads_ || (told_twice_ && (weights.empty() || weights.begin()->second >= 0))))
      return home_;
    if (!spoken_of && weights.size() != 1 && (body || !dominates_)) return std::nullopt;
    for (const EntityIndex other : taken) weights.erase(other);
    std::erase_if(weights, [&](const auto& w) { return !may_have(office, w.first); });
    const auto best = heaviest(weights, body ? 3 : 1);
    // Who is only spoken of from another capital may be president there.
    if (!spoken_of && dateline_ && dateline_ != best) return std::nullopt;
    if (!spoken_of && (best != home_ || stands_behind_another(office, home_))) return std::nullopt;
    return best && (!body || weights[*best] >= 6 || *best == home_) ? best : std::nullopt;
  }

  /// Where nothing nearby speaks for any state: the one that is not spoken of as foreign there, of two; else
  /// the one that the article is about.
  std::optional<EntityIndex> by_default(const StateOffice& office,
                                        const std::vector<EntityIndex>& taken) const {
    if (!is_spoken_of(document_, office) || (home_ && !may_have(office, *home_))) return std::nullopt;
    const auto weights = weigh(office, std::nullopt);
    if (std::any_of(weights.begin(), weights.end(), [](const auto& w) { return w.second > 0; }))
      return std::nullopt;
    const auto is_taken = [&](EntityIndex state) {
      return std::find(taken.begin(), taken.end(), state) != taken.end();
    };
    const bool foreign =
        std::any_of(weights.begin(), weights.end(), [](const auto& w) { return w.second < 0; });
    if (foreign && weights.size() == 2) {
      const auto of_most = home_ ? weights.find(*home_) : weights.end();
      if (dominates_ && of_most != weights.end() && of_most->second < 0) return std::nullopt;
      const auto own =
          std::find_if(weights.begin(), weights.end(), [](const auto& w) { return w.second == 0; });
      // "a Chilean nurse", of whom alone it is told, makes nobody president of Chile
      if (own == weights.end() || is_taken(own->first) || !is_named(own->first)) return std::nullopt;
      return own->first;
    }
    const auto of_home = home_ ? weights.find(*home_) : weights.end();
    const bool is_foreign = of_home != weights.end() && of_home->second < 0;
    const bool leads = office.type == "BELONGS_TO" ? dominates_ : leads_;
    return leads && !is_taken(*home_) && !is_foreign ? home_ : std::nullopt;
  }

 private:
  /// Few states call a minister a secretary.
  bool may_have(const StateOffice& office, EntityIndex state) const {
    return !office.name.ends_with(" secretary") ||
           lexicon_.lists(WordList::SecretaryStates, lower_case(mentions_.entities[state].name));
  }

  /// "rally the south of Chile against President Ana Berg": of Chile, if of anything.
  bool stands_behind_another(const StateOffice& office, std::optional<EntityIndex> than) const {
    std::optional<EntityIndex> nearest;
    for (std::size_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& m = mentions_.all[i];
      if (m.sentence != office.sentence || m.first >= office.holder_word) continue;
      const auto entity = mentions_.entity_of[i];
      if (!entity || mentions_.entities[*entity].type == EntityType::Person) continue;
      if (const auto of = state(m, entity)) nearest = of;
    }
    return nearest && nearest != than;
  }

  std::map<EntityIndex, int> weigh(const StateOffice& office, std::optional<EntityIndex> before) const {
    std::map<EntityIndex, int> weights;
    weigh_sentence(office.sentence, office, 6, weights);
    for (std::uint32_t back = 1; back <= 2 && back <= office.sentence; ++back)
      if (document_.sentences[office.sentence - back].region == RegionKind::Prose)
        weigh_sentence(office.sentence - back, office, 4 - static_cast<int>(back), weights);
    weigh_opening(office, weights);
    weigh_dateline(office, weights);
    if (before) weights[*before] += 3;
    return weights;
  }

  std::optional<EntityIndex> state(const Mention& m, std::optional<EntityIndex> entity) const {
    if (entity && mentions_.entities[*entity].type == EntityType::Country) return entity;
    return m.nation;
  }

  /// Who acts or speaks counts, once a sentence; whom the holder meets, calls or visits is foreign.
  void weigh_sentence(std::uint32_t sentence, const StateOffice& office, int weight,
                      std::map<EntityIndex, int>& weights) const {
    std::map<EntityIndex, int> acts;
    for (std::size_t i = 0; i < mentions_.all.size(); ++i) {
      const Mention& m = mentions_.all[i];
      if (m.sentence != sentence || mentions_.entity_of[i] == office.holder.entity) continue;
      const auto of = state(m, mentions_.entity_of[i]);
      if (!of || is_abroad(document_.sentences[sentence], m)) continue;
      const bool subject = is_in_subject(document_.sentences[sentence], m.head);
      const bool foreign = !subject && sentence == office.sentence && m.first > office.holder_word;
      // "Minister Ana Berg said Chilean miners": who does something in what is said may be anybody
      const bool told_of = sentence == office.sentence && m.first > office.holder_word;
      const bool before = sentence + 1 == office.sentence;
      const bool itself = m.country && of == mentions_.entity_of[i];
      // "Kremlin spokesman Omar Berg said": whoever speaks next may be of the state of the dateline or of his
      const bool official = before && itself && stands_before_post(document_.sentences[sentence], m);
      // "Japan protested and Prime Minister Ana Berg left"
      const bool joined = sentence == office.sentence && !told_of && itself && m.kind == MentionKind::Name;
      if (subject)
        acts[*of] = std::max(acts[*of], told_of ? std::min(weight, 3) : joined ? 12 : official ? 6 : weight);
      else if (before && itself && is_touched(document_.sentences[sentence], m.head))
        acts[*of] = std::max(acts[*of], 6);
      else if (foreign)
        weights[*of] -= 3;
      else
        acts.emplace(*of, 0);
    }
    for (const auto& [state, does] : acts) weights[state] += does;
  }

  bool stands_before_post(const Sentence& sentence, const Mention& m) const {
    const auto behind = static_cast<std::size_t>(m.last);
    return behind < sentence.words.size() && lexicon_.post(lower_case(sentence.words[behind].lemma));
  }

  /// The country that the article speaks of most, or nullopt where two are level.
  std::optional<EntityIndex> home() const {
    const auto counts = times_told();
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == counts.end()) return std::nullopt;
    const bool level = std::any_of(counts.begin(), counts.end(), [&](const auto& c) {
      return c.first != most->first && c.second == most->second;
    });
    return level ? std::nullopt : std::optional(most->first);
  }

  bool is_named(EntityIndex state) const {
    for (std::size_t i = 0; i < mentions_.all.size(); ++i)
      if (mentions_.entity_of[i] == state && mentions_.all[i].kind == MentionKind::Name) return true;
    return false;
  }

  std::map<EntityIndex, int> times_told() const {
    std::map<EntityIndex, int> counts;
    for (std::size_t i = 0; i < mentions_.all.size(); ++i)
      if (const auto of = state(mentions_.all[i], mentions_.entity_of[i])) ++counts[*of];
    return counts;
  }

  /// Does the article speak of its home at least four times, and more often than of any other state by that
  /// ratio?
  bool home_outweighs(int more, int less) const {
    if (!home_) return false;
    const auto counts = times_told();
    const int times = counts.at(*home_);
    return times >= 4 && std::all_of(counts.begin(), counts.end(), [&](const auto& c) {
             return c.first == *home_ || c.second * more <= times * less;
           });
  }

  /// The country of the capital that a mention names, or nullopt.
  std::optional<EntityIndex> capital(const Mention& m) const {
    const auto match = lexicon_.country(document_.text(m.span));
    if (!match || match->kind != CountryWord::Capital) return std::nullopt;
    const auto found = by_country_.find(match->country);
    return found == by_country_.end() ? std::nullopt : std::optional(found->second);
  }

  /// "In Lima, Foreign Minister Ana Berg said"
  void weigh_opening(const StateOffice& office, std::map<EntityIndex, int>& weights) const {
    for (const Mention& m : mentions_.all)
      if (m.sentence == office.sentence && m.first == 1 &&
          same_word(document_.sentences[m.sentence].words.front().form, "in"))
        if (const auto of = capital(m)) weights[*of] += 8;
  }

  /// "LIMA, 3 May -": the first words of the article's prose.
  void weigh_dateline(const StateOffice& office, std::map<EntityIndex, int>& weights) const {
    // which body it is, a capital tells less than another town: many write from there
    if (dateline_) weights[*dateline_] += office.type == "BELONGS_TO" && !in_province_ ? 3 : 6;
  }

  /// "CALLAO, Peru, 3 May -"
  std::optional<EntityIndex> state_of_town() const {
    for (std::uint32_t s = 0; s < document_.sentences.size() && s < 4; ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (sentence.region != RegionKind::Prose && sentence.region != RegionKind::Dateline) continue;
      const auto& words = sentence.words;
      std::size_t comma = 0;
      while (comma < words.size() && comma < 4 && is_all_upper(words[comma].form)) ++comma;
      if (comma == 0 || comma + 1 >= words.size() || words[comma].form != ",") return std::nullopt;
      for (const std::size_t length : {2, 1}) {
        const std::size_t last = comma + length;
        if (last >= words.size()) continue;
        const auto match =
            lexicon_.country(document_.text({words[comma + 1].span.start, words[last].span.end}));
        if (!match || match->kind != CountryWord::Name) continue;
        const auto found = by_country_.find(match->country);
        return found == by_country_.end() ? std::nullopt : std::optional(found->second);
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  static bool is_all_upper(std::string_view form) {
    return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::isalpha(static_cast<unsigned char>(form.front()));
  }

  std::optional<EntityIndex> dateline() const {
    for (std::uint32_t s = 0, prose = 0; s < document_.sentences.size() && prose < 3; ++s) {
      const Sentence& sentence = document_.sentences[s];
      const bool heading = sentence.region == RegionKind::Subheading;  // "LIMA 2031-05-03"
      if (!heading && sentence.region != RegionKind::Prose && sentence.region != RegionKind::Dateline)
        continue;
      prose += !heading;
      for (std::size_t words = std::min<std::size_t>(3, sentence.words.size()); words > 0; --words) {
        if (heading && words < sentence.words.size() &&
            std::isalpha(static_cast<unsigned char>(sentence.words[words].form[0])))
          continue;
        if (const auto of = capital_in({sentence.words[0].span.start, sentence.words[words - 1].span.end},
                                       sentence.region))
          return of;
      }
    }
    return std::nullopt;
  }

  std::optional<EntityIndex> capital_in(Span opening, RegionKind region) const {
    const std::string name(document_.text(opening));
    const bool lower = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (name.empty() || (lower && region != RegionKind::Dateline)) return std::nullopt;
    std::string title;
    for (const char c : name) {
      const bool start = title.empty() || title.back() == ' ' || title.back() == '-';
      title += !start && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const auto match = lexicon_.country(title);
    if (!match || match->kind != CountryWord::Capital) return std::nullopt;
    const auto found = by_country_.find(match->country);
    return found == by_country_.end() ? std::nullopt : std::optional(found->second);
  }

  /// The state that outweighs all others by so much, or nullopt.
  static std::optional<EntityIndex> heaviest(const std::map<EntityIndex, int>& weights, int lead) {
    std::optional<EntityIndex> best;
    int most = 0, second = 0;
    for (const auto& [state, weight] : weights) {
      if (weight > most) {
        second = most;
        most = weight;
        best = state;
      } else {
        second = std::max(second, weight);
      }
    }
    return most >= 3 && most >= second + lead ? best : std::nullopt;
  }

  const Document& document_;
  const Mentions& mentions_;
  const Lexicon& lexicon_;
  std::map<CountryIndex, EntityIndex> by_country_;
  std::optional<EntityIndex> home_, dateline_;
  bool in_province_ = false, dominates_ = false, leads_ = false, told_twice_ = false;
};

bool has_nation(const Mentions& mentions, EntityIndex entity) {
  for (std::size_t i = 0; i < mentions.all.size(); ++i)
    if (mentions.entity_of[i] == entity && mentions.all[i].nation) return true;
  return false;
}

}  // namespace

std::optional<StateOffice> office_without_state(const SentenceView& view, int noun) {
  std::string office = state_office(view, noun);
  if (office.empty() || is_past(view, noun) || is_rank_of_another(view, noun) ||
      is_of_something(view, noun, office))
    return std::nullopt;
  const int holder_word = holder_of(view, noun);
  if (holder_word < 0 || holder_word == noun || is_past(view, holder_word)) return std::nullopt;
  const auto holder = view.phrases.at(holder_word);
  if (!holder || view.type(*holder) != EntityType::Person || !view.phrases.has_name(*holder))
    return std::nullopt;
  if (body_of(view, PostKind::Leads, noun, holder_word).word >= 0) return std::nullopt;
  const bool ruling = office == "president" || office == "prime minister" || office == "chancellor";
  const std::string_view type = ruling && !is_deputy(view, noun) ? "LEADS" : "WORKS_FOR";
  return StateOffice{view.index, noun, holder_word, *holder, std::move(office), type};
}

std::optional<StateOffice> body_without_state(const SentenceView& view, int noun) {
  if (!is_one_of(view.word(noun).lemma,
                 {"ministry", "army", "navy", "military", "parliament", "government", "cabinet"}))
    return std::nullopt;
  const auto body = view.phrases.at(noun);
  if (!body || body->mention == nullptr || body->mention->head != noun || body->mention->plural ||
      body->mention->kind != MentionKind::Nominal || view.type(*body) != EntityType::Agency ||
      view.phrases.has_name(*body))
    return std::nullopt;
  if (base_relation(view.word(noun)) == "compound") return std::nullopt;  // "a foreign ministry official"
  const bool definite = body->mention->definite || view.word(noun).lemma == "parliament";
  const auto children = view.tree.children(noun);
  const bool of_somebody = std::any_of(children.begin(), children.end(), [&](int c) {
    return base_relation(view.word(c)) == "nmod" ||
           (base_relation(view.word(c)) == "compound" && view.phrases.at(c));
  });
  if (!definite || of_somebody) return std::nullopt;
  return StateOffice{view.index, noun, noun, *body, view.word(noun).lemma, "BELONGS_TO"};
}

void read_unnamed_states(const Document& document, const Clauses& clauses, const Mentions& mentions,
                         const Attributions& attributions, const Lexicon& lexicon,
                         const std::vector<StateOffice>& offices, StandingRecord& record) {
  const StateSearch search(document, mentions, lexicon);
  const auto is_known = [&](const StateOffice& office) {
    return record.state_of(office.holder.entity, mentions).has_value() ||
           (office.type == "BELONGS_TO" && has_nation(mentions, office.holder.entity));
  };
  const auto add = [&](const StateOffice& office, EntityIndex state) {
    const SentenceView view(document, office.sentence, clauses, mentions, attributions, lexicon);
    record.add(view, {.type = office.type,
                      .subject = office.holder,
                      .object = End{state, nullptr},
                      .lemma = office.name,
                      .from = std::min(office.noun, office.holder_word),
                      .to = std::max(office.noun, office.holder_word),
                      .cue = office.noun,
                      .inferred = true});
  };
  const auto taken = [&](const StateOffice& office) {
    return record.held_by_others(office.name, office.holder.entity);
  };
  std::optional<EntityIndex> last;  // the state of the office before, where that was told of shortly before
  std::uint32_t last_sentence = 0;
  for (const StateOffice& office : offices) {
    if (is_known(office)) continue;
    const bool near = office.sentence <= last_sentence + 3;
    const auto state = search.state_of(office, taken(office), near ? last : std::nullopt);
    if (!state) continue;
    last = state;
    last_sentence = office.sentence;
    add(office, *state);
  }
  for (const StateOffice& office : offices)
    if (!is_known(office))
      if (const auto state = search.by_default(office, taken(office))) add(office, *state);
}

}  // namespace newsgraph::parser
