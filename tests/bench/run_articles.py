#!/usr/bin/env python3
"""How much of the facts of invented articles the program finds, and whether one thing is one node over them.

usage: run_articles.py PROGRAM SCORERS [--sets coup,embassy,…] [--misses]

SCORERS is a folder with score_facts.py and score_merge.py. The articles and their gold facts lie beside this file.
"""
import argparse, pathlib, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent / "articles"

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("program", type=pathlib.Path)
parser.add_argument("scorers", type=pathlib.Path)
parser.add_argument("--sets", default=",".join(sorted(p.name for p in HERE.iterdir() if p.is_dir())))
parser.add_argument("--misses", action="store_true")
options = parser.parse_args()
program = str(options.program.resolve())


def output(*command):
    return subprocess.run([str(c) for c in command], check=True, stdout=subprocess.PIPE).stdout


def score(scorer, *arguments):
    """What the scorer prints; its warnings about things without a name of their own are left out."""
    return subprocess.run([sys.executable, str(options.scorers / scorer), *map(str, arguments)], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


for name in options.sets.split(","):
    articles = sorted((HERE / name).glob("*.txt"))
    if not articles:
        sys.exit(f"no such set: {name}")
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "records.jsonl").write_bytes(output(program, "extract", *articles))
        gold = [a.with_suffix(".json") for a in articles]
        print(f"== {name}")
        print(score("score_facts.py", *gold, "--records", scratch / "records.jsonl", *["--misses"][:options.misses]))
        output(program, "build", *articles, "-o", scratch / "set.graph")
        (scratch / "set.jsonl").write_bytes(output(program, "export", scratch / "set.graph", "--format", "jsonl"))
        print(score("score_merge.py", HERE / name / "merged.json", "--graph", scratch / "set.jsonl",
                    *["--misses"][:options.misses]))
