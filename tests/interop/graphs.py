"""The graphs that the tests give to other programs, and how they get there.

A graph is a dictionary: {"nodes": {key: (labels, properties)}, "edges": {key: (source, type, target, properties)}}, with
properties as in our JSON Lines ({"$date": …} for what JSON lacks).
"""

import contextlib
import importlib
import json
import os
import random
import subprocess
import sys
import tempfile

LONG = "a long text, " * 80_000  # 1 MB

AWKWARD_TEXTS = {
    "quotes": "she said \"it's\" \\ and left",
    "backslash": "\\",
    "lines": "one\ntwo\r\nthree\ttab",
    "markup": "<b>&amp; ]]> <!-- --> <?x?> </data>",
    "astral": "\U00010348 \U0001F600 e\u0301",
    "rtl": "\u05E9\u05DC\u05D5\u05DD \u202E\u0639\u0627\u0644\u0645",
    "empty": "",
    "blank": "  ",
    "semicolons": "a;b|c,d",
    "dollar": "$1 {x} `y` %d",
    "null": "\\N",
    "long": LONG,
}

AWKWARD = {
    "nodes": {
        "a": (["Entity", "Person"], {"key": "a", "name": "Ida Holm", **AWKWARD_TEXTS, "truth": True, "count": 3,
                                     "large": 2**63 - 1, "small": -(2**63), "height": 1.75, "whole": 2.0,
                                     "huge": 1e300, "tiny": -5e-324,
                                     "aliases": ["I. Holm", "Holm, Ida", "", "\"H\"", "]]>"], "numbers": [1, 2, 3],
                                     "none": [], "born": {"$date": "1970-05-01"},
                                     "days": [{"$date": "2024-02-29"}, {"$date": "2024-03-01"}],
                                     "seen": {"$datetime": "2024-10-23T12:30:15.250+02:00"},
                                     "wakes": {"$localtime": "06:30"}, "sleeps": {"$duration": "PT8H"}}),
        "b": (["Country", "Entity"], {"key": "b", "name": "Norway", "id": "an id", "type": "a type", "label": "a label",
                                      "width": "wide"}),
        "c": (["Article"], {"key": "c", "id": "one", "title": "A \u201Cvisit\u201D", "date": {"$date": "2024-10-23"}}),
        "d": ([], {"key": "d"}),
        "k \"<é>\" 1": (["Entity", "Person"], {"key": "k \"<é>\" 1", "name": "Ole \u202Eeu"}),
    },
    "edges": {
        "e1": ("a", "VISITED", "b", {"key": "e1", "factuality": "planned", "support": 2, "articles": ["one"],
                                     "said_by": ["Ida Holm"], "start": {"$date": "2024-10-25"}, "end": "a word",
                                     "text": AWKWARD_TEXTS["markup"]}),
        "e2": ("a", "VISITED", "b", {"key": "e2", "factuality": "actual", "support": 1}),
        "e3": ("c", "MENTIONS", "a", {"key": "e3", "count": 4}),
        "e4": ("d", "LOOP & \"more\"", "d", {"key": "e4"}),
        "e5": ("k \"<é>\" 1", "MET", "a", {"key": "e5", "note": ""}),
        "e6": ("a", "MET", "k \"<é>\" 1", {"key": "e6", "note": AWKWARD_TEXTS["lines"]}),
    },
}


def random_graph(seed, nodes=60, edges=150):
    rng = random.Random(seed)
    keys = [f"n{i:03}" for i in range(nodes)]
    return {
        "nodes": {key: (["N"], {"key": key}) for key in keys},
        "edges": {f"e{i:04}": (rng.choice(keys), "T", rng.choice(keys), {"key": f"e{i:04}", "cost": rng.randint(1, 9)})
                  for i in range(edges)},
    }


def plain(value):
    """A property as formats without our types show it: {"$date": "2024-10-23"} is "2024-10-23"."""
    if isinstance(value, dict):
        return next(iter(value.values()))
    return [plain(one) for one in value] if isinstance(value, list) else value


def jsonl(graph):
    lines = [{"kind": "node", "id": key, "labels": labels, "properties": properties}
             for key, (labels, properties) in graph["nodes"].items()]
    lines += [{"kind": "edge", "id": key, "type": kind, "source": source, "target": target, "properties": properties}
              for key, (source, kind, target, properties) in graph["edges"].items()]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


class Program:
    """newsgraph, in a folder of its own."""

    def __init__(self, folder):
        self.path = os.path.abspath(sys.argv[1])
        self.folder = folder

    def run(self, *arguments, input=None):
        done = subprocess.run([self.path, *arguments], cwd=self.folder, input=input, capture_output=True, timeout=300)
        assert done.returncode == 0, f"{arguments}: {done.stderr.decode()}"
        return done.stdout.decode()

    def file(self, name):
        return os.path.join(self.folder, name)

    def make(self, graph, name="g.graph"):
        with open(self.file("made.jsonl"), "w", encoding="utf-8", newline="") as out:
            out.write(jsonl(graph))
        self.run("import", "made.jsonl", "-o", name)
        return name

    def export(self, graph, name):
        self.run("export", self.make(graph, name + ".graph"), "-o", name)
        return self.file(name)

    def rows(self, graph, query, *more):
        return [json.loads(line) for line in self.run("query", graph, query, "--format", "jsonl", *more).splitlines()]


@contextlib.contextmanager
def program():
    with tempfile.TemporaryDirectory(prefix="newsgraph-interop-") as folder:
        yield Program(folder)


def needs(module):
    """The module, or the end of the test."""
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"SKIPPED: {module} is not installed for {sys.executable}")
        sys.exit(0)


def same(actual, expected, what):
    if actual == expected or (actual != actual and expected != expected):
        return
    print(f"{what}:\n  is       {str(actual)[:400]!r}\n  expected {str(expected)[:400]!r}")
    sys.exit(1)
