"""Writes a checkpoint as english.bin, and reads such a file back as a model, so that what is shipped can be measured."""

import argparse
import os

import torch

import batches
import data
import features
import lemmas
import model as network
import train
from modelfile import Reader, Writer

# Where the sections of the file lie in the network: (section, attribute path). Matrices become int8.
MATRICES = [
    ("forms.vectors", "features.forms.weight"), ("characters.vectors", "features.characters.weight"),
    ("characters.filters", "features.filters.weight"), ("prefixes.vectors", "features.prefixes.weight"),
    ("suffixes.vectors", "features.suffixes.weight"), ("shapes.vectors", "features.shapes.weight"),
    ("input.weight", "features.input.weight"),
    ("upos.weight", "upos.weight"), ("xpos.weight", "xpos.weight"), ("names.weight", "names.weight"),
    ("head.weight", "head.weight"), ("dependent.weight", "dependent.weight"),
    ("label.dependent", "label_dependent"), ("label.head", "label_head"), ("label.product", "label_product"),
] + [(f"sru.{i}.weight", f"layers.{i}.weight") for i in range(network.LAYERS)]

VECTORS = [
    ("characters.bias", "features.filters.bias"), ("input.bias", "features.input.bias"),
    ("input.norm.weight", "features.norm.weight"), ("input.norm.bias", "features.norm.bias"),
    ("output.norm.weight", "norm.weight"), ("output.norm.bias", "norm.bias"),
    ("upos.bias", "upos.bias"), ("xpos.bias", "xpos.bias"), ("names.bias", "names.bias"), ("root", "root"),
    ("head.bias", "head.bias"), ("dependent.bias", "dependent.bias"), ("arc.bias", "arc_bias"),
    ("label.bias", "label_bias"),
] + [(f"sru.{i}.{section}", f"layers.{i}.{attribute}") for i in range(network.LAYERS) for section, attribute in (
    ("norm.weight", "norm.weight"), ("norm.bias", "norm.bias"), ("forget.vector", "forget_vector"),
    ("forget.bias", "forget_bias"), ("reset.vector", "reset_vector"), ("reset.bias", "reset_bias"))]


def hyperparameters():
    values = {
        "layers": network.LAYERS, "width": network.WIDTH, "arc": network.ARC, "label": network.LABEL,
        "character_limit": features.CHARACTER_LIMIT, "prefix_buckets": features.PREFIX_BUCKETS,
        "suffix_buckets": features.SUFFIX_BUCKETS, "shape_buckets": features.SHAPE_BUCKETS,
        "layer_norm_epsilon": 1e-5, "arc_scale": f"{network.ARC_SCALE:.9f}",
    }
    return "".join(f"{name} {value}\n" for name, value in values.items())


def write(path, model, vocabulary, labels, lemmatiser):
    state, writer = model.state_dict(), Writer()
    writer.text("hyperparameters", hyperparameters())
    for name, strings in (("words", vocabulary.words), ("forms", vocabulary.forms)):
        writer.strings(name, strings)
        writer.index(name, strings)
    writer.strings("characters", vocabulary.characters)
    words = model.features.words.clone()
    words[0] = state["features.unknown"][0]
    writer.bytes("words.vectors", words)
    for section, attribute in MATRICES:
        writer.bytes(section, state[attribute])
    writer.bytes("arc.weight", state["arc"])
    for section, attribute in VECTORS:
        writer.floats(section, state[attribute])
    for name in ("upos", "xpos", "names"):
        writer.strings("labels." + name, getattr(labels, name))
    writer.strings("labels.deprel", labels.deprels)
    for name, table in (("lemma.words", lemmatiser.words), ("lemma.rules", lemmatiser.rules)):
        keys = sorted(table)
        writer.strings(name, keys)
        writer.index(name, keys)
        writer.strings(name + ".values", [table[key] for key in keys])
    writer.write(path)


def read(path):
    """(model, vocabulary, labels, lemmatiser) with the weights as the file gives them."""
    reader = Reader(path)
    vocabulary = features.Vocabulary(reader.strings("words"), reader.strings("forms"), reader.strings("characters"))
    labels = batches.Labels(reader.strings("labels.upos"), reader.strings("labels.xpos"),
                            reader.strings("labels.deprel"))
    words = torch.from_numpy(reader.matrix("words.vectors"))
    model = train.build(vocabulary, labels, words)
    state = {"features.unknown": words[:1], "arc": torch.from_numpy(reader.matrix("arc.weight"))}
    state.update({attribute: torch.from_numpy(reader.matrix(section)) for section, attribute in MATRICES})
    state.update({attribute: torch.from_numpy(reader.matrix(section)[0]) for section, attribute in VECTORS})
    model.load_state_dict(state)
    tables = [dict(zip(reader.strings(name), reader.strings(name + ".values")))
              for name in ("lemma.words", "lemma.rules")]
    return model, vocabulary, labels, lemmas.Lemmatiser(*tables)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--corpora", required=True, help="for the lemmas")
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--work", required=True, help="cache of the vectors")
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    count = len(torch.load(options.checkpoint)["words"]) - 1
    _, rounded = train.word_table(options.vectors, count, options.work)
    model, vocabulary, labels = train.load(options.checkpoint, rounded)
    lemmatiser = lemmas.learn(data.load_training(options.corpora, [])[0])
    write(options.output, model, vocabulary, labels, lemmatiser)
    print(f"{options.output}: {os.path.getsize(options.output)} bytes")


if __name__ == "__main__":
    main()
