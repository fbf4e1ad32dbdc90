"""Writes what PyTorch computes from a model file for a few sentences, so that the C++ program can be held to it."""

import argparse
import json

import numpy
import torch

import decode
import export
import features

# Invented; they visit quotes and dashes of all kinds, digits, capitals, clitics, words out of the vocabulary, other
# scripts, a single token, and a form longer than the limit of characters.
SENTENCES = [
    "The minister said on Monday that 1,500 troops would be sent to the border .",
    "“ We did n’t sign it — not yet , ” Ms. Okonjo-Varga told Reuters in Port Alba .",
    "TALDORIA SUMMONS ENVOY OVER DRONE STRIKES",
    "Yes",
    "Colonel Ana Živković ’s 3rd Brigade , which left Belgrade in 2019 , denied the report .",
    "www.verylongdomainname-without-end.example.org/reports/2024 was cited by the Foreign Ministry‐run agency …",
    "Das Außenministerium и МИД 外務省 agreed ( again ) : talks start 24/10 at 9.30 a.m. !",
]


def rounded(values):
    return [[round(float(value), 5) for value in row] for row in values]


def describe(sentence, model, vocabulary, labels, lemmatiser):
    forms = sentence.split(" ")
    table = features.FormTable(vocabulary)
    row = numpy.array([table.add(form) for form in forms])
    result = decode.analyse(model, labels, table, [row])[0]
    xpos = [labels.xpos[i] for i in result["xpos"]]
    arcs = result["arc_scores"].copy()
    # no token heads itself; the program may leave anything there
    arcs[numpy.arange(len(forms)), numpy.arange(len(forms)) + 1] = 0
    return {
        "tokens": forms,
        "features": [vocabulary.features(form) for form in forms],
        "encoded": rounded(result["encoded"][:, :8]),
        "upos_scores": rounded(result["upos_scores"]),
        "xpos_scores": rounded(result["xpos_scores"]),
        "name_scores": rounded(result["name_scores"]),
        "arc_scores": rounded(arcs),
        "upos": [labels.upos[i] for i in result["upos"]],
        "xpos": xpos,
        "names": [labels.names[i] for i in result["names"]],
        "heads": [int(head) for head in result["heads"]],
        "deprels": [labels.deprels[i] for i in result["deprels"]],
        "lemmas": [lemmatiser.lemma(form, tag) for form, tag in zip(forms, xpos)],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="english.bin")
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    loaded = export.read(options.model)
    with open(options.output, "w", encoding="utf-8") as file:
        for sentence in SENTENCES:
            file.write(json.dumps(describe(sentence, *loaded), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
