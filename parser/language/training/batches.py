"""Sentences as tensors: coding of labels, batches of like length, and variants of spelling for robustness."""

import dataclasses
import random

import numpy
import torch

import features
from data import NAME_TYPES

IGNORE = -100  # the class that PyTorch's cross entropy passes over
NAME_LABELS = ["O"] + [f"{part}-{kind}" for kind in NAME_TYPES for part in "BIES"]


class Labels:
    """The label lists, in the order of their numbers."""

    def __init__(self, upos, xpos, deprels):
        self.upos, self.xpos, self.deprels, self.names = upos, xpos, deprels, NAME_LABELS
        self.numbers = {field: {label: i for i, label in enumerate(getattr(self, field))}
                        for field in ("upos", "xpos", "deprels", "names")}

    @staticmethod
    def build(sentences):
        """All tags; relations that occur less than three times give way to their base."""
        counts = {}
        for sentence in sentences:
            for deprel in sentence.deprels:
                counts[deprel] = counts.get(deprel, 0) + 1
        kept = {deprel if count >= 3 else deprel.split(":")[0] for deprel, count in counts.items()}
        return Labels(sorted({tag for s in sentences for tag in s.upos}),
                      sorted({tag for s in sentences for tag in s.xpos}), sorted(kept))

    def deprel(self, label):
        numbers = self.numbers["deprels"]
        return numbers[label] if label in numbers else numbers[label.split(":")[0]]


@dataclasses.dataclass
class Coded:
    """A sentence as numbers. `tree_weight` and `name_weight` say how much its tree and its names count in the loss."""
    forms: numpy.ndarray
    upos: numpy.ndarray
    xpos: numpy.ndarray
    heads: numpy.ndarray
    deprels: numpy.ndarray
    names: numpy.ndarray
    tree_weight: float
    name_weight: float

    def __len__(self):
        return len(self.forms)


def code(sentence, labels, table):
    """Gold labels count 1; what the corpus does not tell counts 0 until a teacher tells."""
    missing = numpy.full(len(sentence.forms), IGNORE)
    numbers = labels.numbers
    forms = numpy.array([table.add(form) for form in sentence.forms])
    names = missing if sentence.names is None else numpy.array([numbers["names"][tag] for tag in sentence.names])
    if sentence.heads is None:
        return Coded(forms, missing, missing, missing, missing, names, 0.0, float(sentence.names is not None))
    return Coded(forms,
                 numpy.array([numbers["upos"].get(tag, IGNORE) for tag in sentence.upos]),
                 numpy.array([numbers["xpos"].get(tag, IGNORE) for tag in sentence.xpos]),
                 numpy.array(sentence.heads),
                 numpy.array([labels.deprel(label) for label in sentence.deprels]),
                 names, 1.0, float(sentence.names is not None))


class Spellings:
    """For each form, its numbers in capitals and as in a title, so that headlines are learned as well."""

    def __init__(self, table):
        forms = list(table.number)
        upper = [table.add(form.upper() if len(form.upper()) == len(form) else form) for form in forms]
        title = [table.add(form[0].upper() + form[1:] if len(form) > 3 else form) for form in forms]
        self.variants = [(0.03, numpy.array(upper)), (0.02, numpy.array(title))]

    def vary(self, forms, generator):
        draw = generator.random()
        for share, numbers in self.variants:
            if draw < share:
                return numbers[forms]
            draw -= share
        return forms


@dataclasses.dataclass
class Batch:
    scalars: torch.Tensor
    characters: torch.Tensor
    lengths: torch.Tensor
    which: torch.Tensor
    offsets: torch.Tensor
    sentence: torch.Tensor  # of each token
    grid: torch.Tensor  # [sentences][longest] number of the token, padding repeats the last one
    head_grid: torch.Tensor  # [sentences][longest + 1] likewise plus one, ROOT = 0 first
    no_arc: torch.Tensor  # [sentences][longest][longest + 1] a token cannot be its own head, nor can padding
    inside: torch.Tensor  # [sentences][longest]


def make_batch(rows, table):
    """A batch of the given arrays of form numbers."""
    scalars, characters, lengths = table.arrays()
    distinct, which = numpy.unique(numpy.concatenate(rows), return_inverse=True)
    counts = numpy.array([len(row) for row in rows])
    offsets = numpy.concatenate([[0], counts.cumsum()])
    longest = counts.max()
    column = numpy.arange(longest)
    inside = column[None, :] < counts[:, None]
    grid = offsets[:-1, None] + numpy.minimum(column[None, :], counts[:, None] - 1)
    head_grid = numpy.concatenate([numpy.zeros((len(rows), 1), dtype=grid.dtype), grid + 1], axis=1)
    no_arc = numpy.zeros((len(rows), longest, longest + 1), dtype=bool)
    no_arc[:, column, column + 1] = True
    no_arc[:, :, 1:] |= ~inside[:, None, :]
    return Batch(*(torch.from_numpy(numpy.ascontiguousarray(array)) for array in (
        scalars[distinct], characters[distinct], lengths[distinct], which, offsets,
        numpy.repeat(numpy.arange(len(rows)), counts), grid, head_grid, no_arc, inside)))


def bucket(sentences, tokens, generator):
    """Shuffled lists of sentences of like length, each of about `tokens` tokens."""
    order = sorted(sentences, key=lambda s: len(s) * (1 + 0.1 * generator.random()))
    groups, group, size = [], [], 0
    for sentence in order:
        if group and size + len(sentence) > tokens:
            groups.append(group)
            group, size = [], 0
        group.append(sentence)
        size += len(sentence)
    if group:
        groups.append(group)
    generator.shuffle(groups)
    return groups


def epoch(trees, tagged, tokens, generator):
    """All batches of one epoch; those with gold trees and those with gold names are apart, but in random order."""
    groups = bucket(trees, tokens, generator) + bucket(tagged, tokens, generator)
    generator.shuffle(groups)
    return groups


def generator(seed):
    return random.Random(seed)
