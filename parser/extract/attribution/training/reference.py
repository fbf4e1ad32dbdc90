"""Writes a very small network with random weights, and what PyTorch makes of a few words by it, for the tests of the C++
program: `network.bin` and `network.txt`, one word a line: vector, marks, number of its head, log-odds."""

import argparse
import os

import torch

import network


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    folder = parser.parse_args().folder
    torch.manual_seed(1)
    size, count = 2, 7
    x = torch.cat([torch.randn(count, size), torch.bernoulli(torch.full((count, network.MARKS), 0.5))], dim=1)
    heads = torch.tensor([1, 1, 1, 2, 5, 5, 4])
    mean, deviation = torch.full((x.shape[1],), 0.25), torch.full((x.shape[1],), 2.0)
    small = network.Network(x.shape[1], width=16, layers=2, hidden=4).eval()
    for name in ("layers.0.weight", "layers.1.weight", "hidden.weight"):
        weight = small.get_parameter(name)
        weight.data = torch.from_numpy(network.modelfile.restore(*network.modelfile.quantise(weight.detach().numpy())))
    with torch.no_grad():
        scores, _ = small((x - mean) / deviation, heads, torch.tensor([0, count]), torch.ones(count, dtype=torch.bool))
    network.write(os.path.join(folder, "network.bin"), small, mean, deviation)
    with open(os.path.join(folder, "network.txt"), "w", encoding="utf-8") as file:
        for row, head, score in zip(x.tolist(), heads.tolist(), scores.tolist()):
            file.write(" ".join(f"{number:.7g}" for number in row) + f" {head} {score:.7g}\n")


if __name__ == "__main__":
    main()
