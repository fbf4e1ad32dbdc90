#pragma once
// Names made comparable: case, diacritics, alphabets, punctuation and the habits of transliteration taken
// away.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::parser {

/// Lower-case ASCII words with one blank between them: "N’Djamena" → "ndjamena", "Ki-moon" → "ki moon",
/// "Kyiv's" → "kyiv", "Жуков" → "zukov". Other alphabets go through ICU's "Any-Latin; Latin-ASCII".
std::string fold(std::string_view text);

/// The same without "the", "a" or "an" in front: how two names are compared.
std::string folded_name(std::string_view name);

/// "Burhan" of "al-Burhan", "Sharif" of "Ash-Sharif": newspapers write a name with the Arabic article and
/// without. Any other word as it is.
std::string_view without_arabic_article(std::string_view word);

/// "7th" for "seventh", up to "twentieth"; any other word as it is.
std::string with_ordinal_in_digits(std::string folded);

/// The words of a folded text.
std::vector<std::string> words_of(std::string_view folded);

/// The first letters of a folded name's words, but for "of", "the", "for", "and", "on".
std::string initials(const std::string& folded);

/// A folded word without what transliterations differ in: y and i, kh and k, ou and u, doubled letters …
std::string skeleton(std::string_view word);

/// The consonants of the skeleton and the vowel in front, if any: "mohamed" and "muhammad" agree.
std::string consonants(std::string_view word);

/// One letter too many, missing, other, or two neighbours swapped.
bool one_typo_apart(std::string_view a, std::string_view b);

}  // namespace newsgraph::parser
