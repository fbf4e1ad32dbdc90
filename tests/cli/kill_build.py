#!/usr/bin/env python3
"""Kills builds at random points (SIGKILL): the graph must open again, and building again must end in the same graph as
a build that nobody disturbed.

usage: kill_build.py PROGRAM INPUTS [--times 100] [--articles 300] [--seed 1]

Every other time the build adds to a graph that was there; then what was there must be readable after the kill. A new
graph may be missing after it, empty, or a file of which a reader is told that it is to be filled yet; some of these builds are
killed at birth. INPUTS holds records_a.jsonl, whose record is given to as many articles.
"""
import argparse, json, pathlib, random, shutil, subprocess, sys, tempfile, time

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("program", type=pathlib.Path)
parser.add_argument("inputs", type=pathlib.Path)
parser.add_argument("--times", type=int, default=100)
parser.add_argument("--articles", type=int, default=300)
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()
program = str(options.program.resolve())


def call(*arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True)


def built(records, graph):
    done = call("build", "--records", *records, "-o", graph)
    if done.returncode != 0:
        sys.exit(f"build of {graph}: {done.stderr.decode()}")


def exported(graph):
    done = call("export", graph, "--format", "jsonl")
    return done.stdout if done.returncode == 0 else None


def remove(graph):
    for suffix in ("", "-wal", "-shm"):
        pathlib.Path(str(graph) + suffix).unlink(missing_ok=True)


with tempfile.TemporaryDirectory(prefix="newsgraph-kill-") as name:
    folder = pathlib.Path(name)
    record = json.loads((options.inputs / "records_a.jsonl").read_text().splitlines()[0])
    first, rest = folder / "first.jsonl", folder / "rest.jsonl"
    with open(first, "w") as some, open(rest, "w") as others:
        for number in range(options.articles):
            record["article"]["id"] = f"article {number}"
            (some if number % 3 == 0 else others).write(json.dumps(record) + "\n")
    start, whole, graph = folder / "start.graph", folder / "whole.graph", folder / "killed.graph"
    built([first], start)
    begin = time.monotonic()
    built([first, rest], whole)
    seconds = time.monotonic() - begin
    content_at_start, content = exported(start), exported(whole)
    assert content and content_at_start

    chance = random.Random(options.seed)
    failures = unfinished = 0
    for number in range(options.times):
        adds = number % 2 == 0
        remove(graph)
        if adds:
            shutil.copy(start, graph)
        build = subprocess.Popen(
            [program, "build", "--records", first, rest, "-o", graph], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        moment = chance.uniform(0, seconds * (0.1 if number % 4 == 1 else 1.1))
        time.sleep(moment)
        build.kill()
        unfinished += build.wait() != 0
        problems = []
        if adds and exported(graph) not in (content_at_start, content):
            problems.append("the graph that was there cannot be read")
        if not adds and graph.exists():
            read = call("export", graph, "--format", "jsonl")
            if read.returncode != 0 and b"the file is empty" not in read.stderr:
                problems.append(f"what is left cannot be read: {read.stderr.decode().strip()}")
            elif read.returncode == 0 and read.stdout not in (b"", content):
                problems.append("what is left is part of a graph")
        again = call("build", "--records", first, rest, "-o", graph)
        if again.returncode != 0:
            problems.append(f"it cannot be built again: {again.stderr.decode().strip()}")
        elif exported(graph) != content:
            problems.append("building again ends in another graph")
        for problem in problems:
            print(f"killed after {moment * 1000:.0f} ms of {seconds * 1000:.0f}: {problem}")
        failures += bool(problems)
    print(f"{options.times} builds killed, {unfinished} of them before they were done; {failures} went wrong")
    sys.exit(1 if failures else 0)
