"""Trains the network that reads articles for cues, on what newsgraph_train_attribution wrote to a folder: `words.bin`
and `vectors.bin` (network_exchange.hpp). Leaves there `network.bin`, the network in the format of
parser/language/model/README.md, and `folds.bin` and `publishers.bin`, what networks say of each word that never saw its
fold, or its publisher. The same seed on the same kind of machine gives the same bytes."""

import argparse
import os
import random
import sys

import numpy
import torch
from torch import nn
from torch.nn import functional

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../language/training"))

import modelfile  # noqa: E402
from model import Layer  # noqa: E402

WIDTH, LAYERS, HIDDEN, MARKS = 128, 2, 64, 8
EPOCHS, RATE, WARM_UP, DECAY, BATCH_WORDS = 8, 2e-3, 0.05, 0.01, 1500
INPUT_DROPOUT, DROPOUT = 0.2, 0.3
PARTS_WEIGHT = 0.5  # of the second task: which words are in a cue, a source, a content


class Network(nn.Module):
    """From vectors and marks of an article's words to the log-odds that each is a cue."""

    def __init__(self, size, width=WIDTH, layers=LAYERS, hidden=HIDDEN):
        super().__init__()
        self.input = nn.Linear(size, width)
        self.layers = nn.ModuleList(Layer(width) for _ in range(layers))
        self.norm = nn.LayerNorm(width)
        self.hidden = nn.Linear(2 * width, hidden)
        self.cue = nn.Linear(hidden, 1)
        self.parts = nn.Linear(width, 3)

    def forward(self, x, heads, offsets, candidates):
        """(log-odds of the candidates, and of the three parts for every word)"""
        x = self.input(functional.dropout(x, INPUT_DROPOUT, self.training))
        for layer in self.layers:
            x = layer(x, offsets, self.article_mask(offsets))
        y = functional.dropout(self.norm(x), DROPOUT, self.training)
        pairs = torch.cat([y, y[heads]], dim=1)[candidates]
        hidden = functional.dropout(torch.relu(self.hidden(pairs)), DROPOUT, self.training)
        return self.cue(hidden)[:, 0], self.parts(y)

    def article_mask(self, offsets):
        if not self.training:
            return None
        articles = len(offsets) - 1
        mask = torch.bernoulli(torch.full((articles, self.norm.weight.shape[0]), 1 - DROPOUT)) / (1 - DROPOUT)
        return torch.repeat_interleave(mask, offsets[1:] - offsets[:-1], dim=0)


class Words:
    """All words of all articles; vectors and marks brought to a mean of 0 and a deviation of 1."""

    def __init__(self, folder):
        table = numpy.fromfile(os.path.join(folder, "words.bin"), dtype="<i4").reshape(-1, 8 + MARKS)
        vectors = numpy.fromfile(os.path.join(folder, "vectors.bin"), dtype="<f4").reshape(len(table), -1)
        x = torch.cat([torch.from_numpy(vectors), torch.from_numpy(table[:, 8:].astype("<f4"))], dim=1)
        self.mean, self.deviation = x.mean(dim=0), x.std(dim=0).clamp(min=1e-6)
        self.x = (x - self.mean) / self.deviation
        self.fold, self.publisher = table[:, 1], table[:, 2]
        self.heads = torch.from_numpy(table[:, 3].astype("<i8"))
        self.parts = torch.from_numpy(table[:, 4:7].astype("<f4"))
        self.is_cue = torch.from_numpy(table[:, 7].astype("<f4"))
        self.begins = numpy.searchsorted(table[:, 0], numpy.arange(table[-1, 0] + 2))

    def articles(self, wanted):
        """Numbers of the articles whose words are wanted."""
        return [a for a, begin in enumerate(self.begins[:-1]) if begin < self.begins[a + 1] and wanted[begin]]

    def batch(self, articles):
        """(numbers of the words, their heads within the batch, where each article begins)"""
        pieces = [torch.arange(self.begins[a], self.begins[a + 1]) for a in articles]
        offsets = torch.tensor([0] + [len(piece) for piece in pieces]).cumsum(0)
        heads = torch.cat([self.heads[piece] - piece[0] + offset for piece, offset in zip(pieces, offsets)])
        return torch.cat(pieces), heads, offsets


def groups(words, articles):
    """The articles in lists of about as many words as make a batch."""
    result, size = [[]], 0
    for article in articles:
        if size > BATCH_WORDS:
            result.append([])
            size = 0
        result[-1].append(article)
        size += int(words.begins[article + 1] - words.begins[article])
    return result


def step_loss(network, words, group):
    numbers, heads, offsets = words.batch(group)
    candidates = words.is_cue[numbers] >= 0
    cue, parts = network(words.x[numbers], heads, offsets, candidates)
    loss = functional.binary_cross_entropy_with_logits(cue, words.is_cue[numbers][candidates])
    return loss + PARTS_WEIGHT * functional.binary_cross_entropy_with_logits(parts, words.parts[numbers])


def train(words, articles, seed):
    torch.manual_seed(seed)
    generator = random.Random(seed)
    network = Network(words.x.shape[1])
    parameters = list(network.parameters())
    optimiser = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.95), weight_decay=DECAY)
    plan = []
    for _ in range(EPOCHS):
        generator.shuffle(articles)
        plan += groups(words, articles)
    for step, group in enumerate(plan):
        done = step / len(plan)
        for setting in optimiser.param_groups:
            setting["lr"] = RATE * min(done / WARM_UP, (1 - done) / (1 - WARM_UP))
        optimiser.zero_grad(set_to_none=True)
        step_loss(network, words, group).backward()
        torch.nn.utils.clip_grad_norm_(parameters, 2.0)
        optimiser.step()
    return network.eval()


@torch.no_grad()
def judge(network, words, articles, opinions):
    """Fills in what the network says of the candidates in the articles."""
    for group in groups(words, articles):
        numbers, heads, offsets = words.batch(group)
        candidates = words.is_cue[numbers] >= 0
        opinions[numbers[candidates].numpy()] = network(words.x[numbers], heads, offsets, candidates)[0].numpy()


def judged_by_others(words, part, seed):
    """Of each word what a network says that learned from the other parts."""
    opinions = numpy.zeros(len(part), dtype="<f4")
    for number in range(int(part.max()) + 1):
        network = train(words, words.articles(part != number), seed)
        judge(network, words, words.articles(part == number), opinions)
    return opinions


def write(path, network, mean, deviation):
    """The network for vectors and marks as they come: their mean and deviation go into the input's weights."""
    writer, state = modelfile.Writer(), network.state_dict()
    hidden, width = network.hidden.weight.shape[0], network.input.weight.shape[0]
    writer.text("hyperparameters", f"layers {len(network.layers)}\nwidth {width}\nhidden {hidden}\n"
                f"vector {len(mean) - MARKS}\nlayer_norm_epsilon 1e-5\n")
    weight = state["input.weight"] / deviation
    writer.floats("input.weight", weight)
    writer.floats("input.bias", state["input.bias"] - weight @ mean)
    for i in range(len(network.layers)):
        writer.bytes(f"sru.{i}.weight", state[f"layers.{i}.weight"])
        for section in ("norm.weight", "norm.bias", "forget.vector", "forget.bias", "reset.vector", "reset.bias"):
            attribute = section if section.startswith("norm") else section.replace(".", "_")
            writer.floats(f"sru.{i}.{section}", state[f"layers.{i}.{attribute}"])
    for section, attribute in (("output.norm", "norm"), ("cue", "cue")):
        writer.floats(section + ".weight", state[attribute + ".weight"])
        writer.floats(section + ".bias", state[attribute + ".bias"])
    writer.bytes("hidden.weight", state["hidden.weight"])
    writer.floats("hidden.bias", state["hidden.bias"])
    writer.write(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    words = Words(options.folder)
    for name, part in (("folds", words.fold), ("publishers", words.publisher)):
        judged_by_others(words, part, options.seed).tofile(os.path.join(options.folder, name + ".bin"))
    network = train(words, words.articles(words.fold >= 0), options.seed)
    write(os.path.join(options.folder, "network.bin"), network, words.mean, words.deviation)


if __name__ == "__main__":
    main()
