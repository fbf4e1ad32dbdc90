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
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, vocabulary, labels, lemmatiser = export.read(options.model)
    development = measure.load_development(options.corpora)
    print(measure.report(model, labels, vocabulary, development))
    for name in ("ewt", "gum"):
        print(f"{name:10s}lemmas given the tag {lemmas.accuracy(lemmatiser, development[name]):.2f}")


if __name__ == "__main__":
    main()
