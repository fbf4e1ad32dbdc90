"""The network: features of words, six bidirectional SRU layers, and the heads for tags, names and trees."""

import math

import torch
from torch import nn
from torch.nn import functional

import features
from kernels import HALF, Recurrence

WIDTH = 2 * HALF
LAYERS = 6
ARC, LABEL = 160, 64
ARC_SCALE = 4 / math.sqrt(ARC)
FORM, AFFIX, CHARACTER, FILTERS = 64, 32, 24, 64
INPUT = 100 + FORM + 4 * AFFIX + FILTERS


def keep(count, probability, training):
    """A column of `count` zeros and ones (scaled), which drops whole rows."""
    if not training:
        return torch.ones(count, 1)
    return torch.bernoulli(torch.full((count, 1), 1 - probability)) / (1 - probability)


class WordFeatures(nn.Module):
    """Sum of knowledge about one form, before its sentence is looked at: 356 numbers, mapped to the encoder's width."""

    def __init__(self, vectors, forms, characters):
        super().__init__()
        # Frozen; already rounded to what the int8 file will hold, so that nothing changes on export.
        self.register_buffer("words", vectors, persistent=False)
        self.unknown = nn.Parameter(torch.zeros(1, vectors.shape[1]))
        self.forms = nn.Embedding(forms, FORM)
        self.prefixes = nn.Embedding(features.PREFIX_BUCKETS, AFFIX)
        self.suffixes = nn.Embedding(features.SUFFIX_BUCKETS, AFFIX)
        self.shapes = nn.Embedding(features.SHAPE_BUCKETS, AFFIX)
        self.characters = nn.Embedding(characters, CHARACTER)
        self.filters = nn.Linear(3 * CHARACTER, FILTERS)
        self.input = nn.Linear(INPUT, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        for table in (self.forms, self.prefixes, self.suffixes, self.shapes, self.characters):
            nn.init.normal_(table.weight, std=0.5 if table is self.characters else 0.3)

    def spell(self, characters, lengths):
        """Character vectors of distinct forms: windows of three, the maximum over them."""
        longest = int(lengths.max())
        characters = characters[:, :longest + 2]
        # The filters are linear, so each position's part is computed once per character of the alphabet.
        parts = torch.einsum("cd,fpd->pcf", self.characters.weight, self.filters.weight.view(FILTERS, 3, CHARACTER))
        windows = sum(functional.embedding(characters[:, p:p + longest], parts[p]) for p in range(3))
        outside = torch.arange(longest).unsqueeze(0) >= lengths.unsqueeze(1)
        windows = windows.masked_fill(outside.unsqueeze(2), -1e9)
        return torch.relu(windows.max(dim=1).values + self.filters.bias)

    def forward(self, scalars, characters, lengths, which):
        """Features of distinct forms; `which` says for each token of the batch, which of them it is."""
        count, training = len(which), self.training
        word, form, prefix, suffix3, suffix2, shape = scalars[which].unbind(1)
        if training:
            lost = torch.rand(count) < 0.1
            word = word.masked_fill(lost, 0)
            form = form.masked_fill(lost | (torch.rand(count) < 0.1), 0)
        vector = torch.where((word == 0).unsqueeze(1), self.unknown, self.words[word])
        joined = torch.cat([
            vector,
            self.forms(form),
            self.prefixes(prefix) * keep(count, 0.1, training),
            self.suffixes(suffix3) * keep(count, 0.1, training),
            self.suffixes(suffix2) * keep(count, 0.1, training),
            self.shapes(shape) * keep(count, 0.1, training),
            self.spell(characters, lengths)[which] * keep(count, 0.1, training),
        ], dim=1)
        joined = functional.dropout(joined, 0.2, training)
        return self.norm(torch.relu(self.input(joined)))


class Layer(nn.Module):
    """One bidirectional SRU layer."""

    def __init__(self, width=WIDTH):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.weight = nn.Parameter(torch.randn(3 * width, width) / math.sqrt(width))
        self.forget_vector = nn.Parameter(torch.randn(width) * 0.1)
        self.forget_bias = nn.Parameter(torch.zeros(width))
        self.reset_vector = nn.Parameter(torch.randn(width) * 0.1)
        self.reset_bias = nn.Parameter(torch.full((width,), -0.5))

    def forward(self, x, offsets, mask):
        y = self.norm(x)
        if mask is not None:
            y = y * mask
        return Recurrence.apply(y @ self.weight.t(), x, self.forget_vector, self.forget_bias, self.reset_vector,
                                self.reset_bias, offsets)


class Analyser(nn.Module):
    def __init__(self, vectors, forms, characters, upos, xpos, deprels, names):
        super().__init__()
        self.features = WordFeatures(vectors, forms, characters)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.upos, self.xpos, self.names = nn.Linear(WIDTH, upos), nn.Linear(WIDTH, xpos), nn.Linear(WIDTH, names)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.5)
        self.head, self.dependent = nn.Linear(WIDTH, ARC + LABEL), nn.Linear(WIDTH, ARC + LABEL)
        self.arc = nn.Parameter(torch.randn(ARC, ARC) / math.sqrt(ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label_dependent = nn.Parameter(torch.randn(deprels, LABEL) / math.sqrt(LABEL))
        self.label_head = nn.Parameter(torch.randn(deprels, LABEL) / math.sqrt(LABEL))
        self.label_product = nn.Parameter(torch.randn(deprels, LABEL) / math.sqrt(LABEL))
        self.label_bias = nn.Parameter(torch.zeros(deprels))

    def encode(self, batch):
        """The encoder's output [tokens][256], sentences packed one after the other."""
        x = self.features(batch.scalars, batch.characters, batch.lengths, batch.which)
        for layer in self.layers:
            x = layer(x, batch.offsets, self.sentence_mask(batch))
        return self.norm(x)

    def sentence_mask(self, batch):
        """Variational dropout: one mask for all tokens of a sentence."""
        if not self.training:
            return None
        mask = torch.bernoulli(torch.full((len(batch.offsets) - 1, WIDTH), 0.8)) / 0.8
        return mask[batch.sentence]

    def arcs(self, encoded, batch):
        """(scores [sentences][longest][longest + 1], head vectors, dependent vectors), both padded likewise."""
        rows = torch.cat([self.root.unsqueeze(0), encoded])
        heads = functional.dropout(torch.relu(self.head(rows)), 0.3, self.training)
        dependents = functional.dropout(torch.relu(self.dependent(encoded)), 0.3, self.training)
        heads, dependents = heads[batch.head_grid], dependents[batch.grid]
        query = dependents[..., :ARC] @ self.arc.t() + self.arc_bias
        scores = ARC_SCALE * (query @ heads[..., :ARC].transpose(1, 2))
        return scores.masked_fill(batch.no_arc, -1e9), heads, dependents

    def labels(self, heads, dependents):
        """Label scores of pairs of vectors (arc parts cut off here)."""
        heads, dependents = heads[..., ARC:], dependents[..., ARC:]
        return (dependents @ self.label_dependent.t() + heads @ self.label_head.t()
                + (heads * dependents) @ self.label_product.t() + self.label_bias)
