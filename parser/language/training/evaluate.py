"""Measures a model file on the development sides, on given tokens: what is shipped, with its weights rounded."""

import argparse

import torch

import data
import export
import lemmas
import measure


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", required=True)
    parser.add_argument("--model", required=True, help="english.bin")
    parser.add_argument("--capitals", action="store_true", help="put all text in capitals first, as headlines are")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, vocabulary, labels, lemmatiser = export.read(options.model)
    development = measure.load_development(options.corpora)
    if options.capitals:
        for sentence in sum(development.values(), []):
            sentence.forms = [form.upper() for form in sentence.forms]
    print(measure.report(model, labels, vocabulary, development))
    for name in () if options.capitals else ("ewt", "gum"):
        print(f"{name:10s}lemmas given the tag {lemmas.accuracy(lemmatiser, development[name]):.2f}")


if __name__ == "__main__":
    main()
