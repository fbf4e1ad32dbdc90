"""From a form to its features. ../model/README.md is the specification; the C++ program does the same."""

import collections
import functools

import numpy

PREFIX_BUCKETS, SUFFIX_BUCKETS, SHAPE_BUCKETS = 4000, 4000, 2000
CHARACTER_LIMIT = 24
PADDING, UNKNOWN_CHARACTER = 0, 1

NORMAL = {}
NORMAL.update({ord(c): "'" for c in "\u2018\u2019\u201a\u201b\u2032\u02b9\u02bc\u00b4\u0060\uff07"})
NORMAL.update({ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"})
NORMAL.update({ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2212"})
NORMAL.update({ord(c): "--" for c in "\u2014\u2015"})
NORMAL[0x2026] = "..."
NORMAL.update({ord(c): None for c in "\u00ad\u200b\u200c\u200d\u2060\ufeff"})

ZEROED = {ord(c): "0" for c in "123456789"}


def fnv(text):
    """FNV-1a, 64 bits, over UTF-8."""
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def normalise(form):
    text = form.translate(NORMAL)
    return '"' if text == "''" else text or "_"


def lower(text):
    """Unicode's simple mapping, code point by code point; str.lower would look at the context and may lengthen."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def zeroed(text):
    return lower(text).translate(ZEROED)


def shape(text):
    kept = []
    for c in text:
        if lower(c) != c:
            kind = "X"
        elif "0" <= c <= "9":
            kind = "d"
        elif "a" <= c <= "z" or ord(c) >= 0x80:
            kind = "x"
        else:
            kind = c
        if kept[-4:] != [kind] * 4:
            kept.append(kind)
    return "".join(kept)


class Vocabulary:
    """Numbers of words, forms and characters. Row 0 is the unknown (for characters: padding, and 1 the unknown)."""

    def __init__(self, words, forms, characters):
        self.words, self.forms, self.characters = words, forms, characters
        self.word_number = {word: i for i, word in enumerate(words) if i}
        self.form_number = {form: i for i, form in enumerate(forms) if i}
        self.character_number = {c: i for i, c in enumerate(characters) if i > 1}

    @staticmethod
    def build(words, sentences):
        """Forms that occur twice and characters that occur ten times in the sentences."""
        forms, characters = collections.Counter(), collections.Counter()
        for sentence in sentences:
            for form in sentence.forms:
                text = normalise(form)
                forms[zeroed(text)] += 1
                characters.update(text)
        frequent = sorted(form for form, count in forms.items() if count >= 2)
        alphabet = sorted(c for c, count in characters.items() if count >= 10)
        return Vocabulary([""] + words, [""] + frequent, ["", ""] + alphabet)

    @functools.lru_cache(maxsize=None)
    def features(self, form):
        """[word, form, prefix, suffix 3, suffix 2, shape, [characters]]"""
        text = normalise(form)
        zero = zeroed(text)
        return [
            self.word_number.get(lower(text), 0),
            self.form_number.get(zero, 0),
            fnv("p" + zero[:3]) % PREFIX_BUCKETS,
            fnv("3" + zero[-3:]) % SUFFIX_BUCKETS,
            fnv("2" + zero[-2:]) % SUFFIX_BUCKETS,
            fnv("s" + shape(text)) % SHAPE_BUCKETS,
            [self.character_number.get(c, UNKNOWN_CHARACTER) for c in text[:CHARACTER_LIMIT]],
        ]


class FormTable:
    """Features of all distinct forms of some sentences as arrays, so that a batch is a matter of indexing."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.number, self.scalars, self.characters, self.lengths = {}, [], [], []
        self.frozen = None

    def add(self, form):
        if form not in self.number:
            features = self.vocabulary.features(form)
            self.number[form] = len(self.number)
            self.scalars.append(features[:6])
            row = [PADDING] * (CHARACTER_LIMIT + 2)
            row[1:1 + len(features[6])] = features[6]
            self.characters.append(row)
            self.lengths.append(len(features[6]))
            self.frozen = None
        return self.number[form]

    def arrays(self):
        """(scalars [forms][6], characters [forms][limit + 2] with padding around, lengths [forms])"""
        if self.frozen is None:
            self.frozen = (numpy.array(self.scalars, dtype=numpy.int64),
                           numpy.array(self.characters, dtype=numpy.int64),
                           numpy.array(self.lengths, dtype=numpy.int64))
        return self.frozen
