#include "parser/language/analyser.hpp"

#include <algorithm>

#include "parser/language/decoding/markers.hpp"
#include "parser/language/lemmatiser.hpp"
#include "parser/language/neural/features.hpp"
#include "parser/language/neural/model_file.hpp"
#include "parser/language/neural/network.hpp"
#include "parser/language/tokens/sentence_splitter.hpp"
#include "parser/language/tokens/tokeniser.hpp"

extern "C" void openblas_set_num_threads(int threads);

namespace newsgraph::parser {
namespace {

// Trees cost the third power of a sentence's length, and the model was trained on sentences of up to 200
// words: longer ones are analysed in pieces.
constexpr std::size_t longest_piece = 200;

constexpr std::uint32_t lemma_vector_size = 100;

// Where to cut words that go on for too long: after the last punctuation in the second half of what is
// allowed.
std::size_t piece_length(const std::vector<Word>& words, std::size_t first) {
  if (words.size() - first <= longest_piece) return words.size() - first;
  for (std::size_t length = longest_piece; length > longest_piece / 2; --length) {
    const std::string& form = words[first + length - 1].form;
    if (form.find_first_not_of(",;:.!?-|") == std::string::npos && !words[first + length].joined)
      return length;
  }
  return longest_piece;
}

// Joins the pieces that a long sentence was analysed in: the roots of later ones hang on the first.
void join(Sentence& sentence, const std::vector<WordRange>& pieces, std::size_t first, std::size_t last) {
  int root = -1;
  int offset = 0;
  for (std::size_t p = first; p < last; ++p) {
    for (std::size_t i = 0; i < pieces[p].count; ++i) {
      Word& word = pieces[p].words[i];
      if (word.head >= 0) {
        word.head += offset;
      } else if (root < 0) {
        root = offset + static_cast<int>(i);
      } else {
        word.head = root;
        word.relation = "parataxis";
      }
    }
    for (const Name& name : pieces[p].names)
      sentence.names.push_back({name.first + offset, name.last + offset, name.type});
    offset += static_cast<int>(pieces[p].count);
  }
}

}  // namespace

struct Analyser::State {
  explicit State(const std::filesystem::path& path)
      : file(path),
        network(file),
        lemmatise(file),
        words(file.index("words")),
        word_vectors(file.table("words.vectors", lemma_vector_size)) {}

  void read_lemma_vector(const std::string& lemma, float* out) const {
    word_vectors.read_row(words.find(utf8(lowered(normalised(lemma)))).value_or(0), out);
  }

  ModelFile file;
  Network network;
  Lemmatiser lemmatise;
  StringIndex words;
  QuantisedTable word_vectors;
};

Analyser::Analyser(const std::filesystem::path& model) : state_(std::make_unique<const State>(model)) {
  openblas_set_num_threads(
      1);  // articles run in parallel, and one's numbers must not depend on how many threads there are
}

Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

Document Analyser::analyse(const Article& article) const { return analyse(article, {}); }

Document Analyser::analyse(const Article& article, const WordVectorReader& read) const {
  Document document;
  document.article = &article;
  for (std::size_t r = 0; r < article.regions.size(); ++r) {
    const Region& region = article.regions[r];
    const std::vector<TokenSpan> tokens = tokenise(article.text, region.span);
    std::size_t next = 0;
    for (const std::size_t end : sentence_ends(article.text, tokens)) {
      Sentence sentence;
      sentence.region = region.kind;
      sentence.paragraph = static_cast<std::uint32_t>(r);
      sentence.span = {tokens[next].span.start, tokens[end - 1].span.end};
      sentence.words.reserve(end - next);
      for (; next < end; ++next) {
        Word word;
        word.span = tokens[next].span;
        word.joined = tokens[next].joined;
        word.form = document.text(word.span);
        sentence.words.push_back(std::move(word));
      }
      document.sentences.push_back(std::move(sentence));
    }
  }
  annotate(document, read);
  return document;
}

void Analyser::annotate(Document& tokenised) const { annotate(tokenised, {}); }

void Analyser::annotate(Document& tokenised, const WordVectorReader& read) const {
  std::vector<WordRange> pieces;
  std::vector<std::size_t> first_piece;
  for (Sentence& sentence : tokenised.sentences) {
    first_piece.push_back(pieces.size());
    sentence.names.clear();
    for (std::size_t first = 0; first < sentence.words.size();) {
      const std::size_t length = piece_length(sentence.words, first);
      pieces.push_back({sentence.words.data() + first, length, {}});
      first += length;
    }
  }
  first_piece.push_back(pieces.size());
  const std::size_t width = state_->network.width();
  std::vector<float> vector(word_vector_size());
  state_->network.annotate(pieces, [&](Word& word, const float* state) {
    word.lemma = state_->lemmatise(word.form, word.xpos);
    if (!read) return;
    std::copy_n(state, width, vector.begin());
    state_->read_lemma_vector(word.lemma, vector.data() + width);
    read(vector);
  });
  for (std::size_t s = 0; s < tokenised.sentences.size(); ++s) {
    Sentence& sentence = tokenised.sentences[s];
    join(sentence, pieces, first_piece[s], first_piece[s + 1]);
    settle_markers(sentence);
  }
}

std::size_t Analyser::word_vector_size() const { return state_->network.width() + lemma_vector_size; }

void Analyser::annotate_names(Document& document) const {
  Document analysed = document;
  annotate(analysed);
  for (std::size_t s = 0; s < document.sentences.size(); ++s)
    document.sentences[s].names = std::move(analysed.sentences[s].names);
}

}  // namespace newsgraph::parser
