"""Learns lemmas from the treebanks: rules by tag and ending, and a list of the words that the rules get wrong."""

import argparse
import collections

import data
import features

# Tags whose lemmas keep the form's capitals.
CASED = {"NNP", "NNPS", "ADD", "FW", "GW", "LS", "NFP", "XX"}
LONGEST_SUFFIX = 6
LEAST_SUPPORT = 3  # distinct words that must show a rule


class Lemmatiser:
    """words: "XPOS<tab>form" -> lemma; rules: "XPOS<tab>suffix" -> digit of code points to cut + ending."""

    def __init__(self, words, rules):
        self.words, self.rules = words, rules

    def lemma(self, form, xpos):
        text = features.normalise(form)
        low = features.lower(text)
        if f"{xpos}\t{low}" in self.words:
            return self.words[f"{xpos}\t{low}"]
        return apply(self.rule(low, xpos), text if xpos in CASED else low)

    def rule(self, low, xpos):
        """The rule of the longest suffix that has one."""
        for length in range(min(LONGEST_SUFFIX, len(low) - 1), -1, -1):
            found = self.rules.get(f"{xpos}\t{low[len(low) - length:]}")
            if found is not None:
                return found
        return "0"


def apply(rule, base):
    cut = int(rule[0])
    return base if cut and cut >= len(base) else base[:len(base) - cut] + rule[1:]


def difference(base, lemma):
    """The rule that makes lemma of base, or None if it would cut more than nine code points or everything."""
    common = 0
    while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
        common += 1
    cut = len(base) - common
    return f"{cut}{lemma[common:]}" if cut <= 9 and common else None


def count(sentences):
    """(XPOS, lower form) -> its commonest lemma with the base it comes from."""
    seen = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for form, xpos, lemma in zip(sentence.forms, sentence.xpos, sentence.lemmas):
            text = features.normalise(form)
            base = text if xpos in CASED else features.lower(text)
            seen[xpos, features.lower(text)][base, features.normalise(lemma)] += 1
    return {key: min(lemmas, key=lambda pair: (-lemmas[pair], pair)) for key, lemmas in seen.items()}


def learn(sentences):
    lemmas = count(sentences)
    support = collections.defaultdict(collections.Counter)
    for (xpos, low), (base, lemma) in lemmas.items():
        rule = difference(base, lemma)
        if rule is not None:
            for length in range(min(LONGEST_SUFFIX, len(low) - 1) + 1):
                support[xpos, low[len(low) - length:]][rule] += 1
    lemmatiser = Lemmatiser({}, {})
    # From short to long, so that a longer suffix is kept only where it says something else than a shorter one.
    for (xpos, suffix), rules in sorted(support.items(), key=lambda item: (len(item[0][1]), item[0])):
        best = min(rules, key=lambda rule: (-rules[rule], rule))
        if suffix == "" or (rules[best] >= LEAST_SUPPORT and best != lemmatiser.rule("\0" + suffix, xpos)):
            lemmatiser.rules[f"{xpos}\t{suffix}"] = best
    words = {f"{xpos}\t{low}": lemma for (xpos, low), (base, lemma) in lemmas.items()
             if apply(lemmatiser.rule(low, xpos), base) != lemma}
    lemmatiser.words = words
    return lemmatiser


def accuracy(lemmatiser, sentences):
    """Share of right lemmas in per cent, given the gold XPOS."""
    right = total = 0
    for sentence in sentences:
        for form, xpos, lemma in zip(sentence.forms, sentence.xpos, sentence.lemmas):
            right += lemmatiser.lemma(form, xpos) == features.normalise(lemma)
            total += 1
    return 100 * right / total


def main():
    parser = argparse.ArgumentParser(description="Measures the lemmatiser on the development sides, given the tags.")
    parser.add_argument("--corpora", required=True)
    corpora = parser.parse_args().corpora
    lemmatiser = learn(data.load_training(corpora, [])[0])
    print(f"{len(lemmatiser.words)} words, {len(lemmatiser.rules)} rules")
    for name in ("ewt", "gum"):
        sentences = data.read_conllu(f"{corpora}/{name}/{name}-dev.conllu")
        print(f"{name} lemmas {accuracy(lemmatiser, sentences):.2f}")


if __name__ == "__main__":
    main()
