#!/usr/bin/env python3
"""Takes a large graph out and in again by each format that goes both ways, and says how long that takes and how much
memory at most.

usage: run_streams.py PROGRAM FOLDER [--edges 10000000] [--formats csv,jsonl,graphml,ntriples,turtle]

The graph (a tenth as many nodes as edges, a number and a text on each, a date on some edges) is made by FOLDER/graph.csv;
what is exported is piped into the import, so that no file of it lies about. With --check both graphs are compared by
their counts and, as JSON Lines, by their bytes.
"""
import argparse, hashlib, os, pathlib, random, subprocess, sys, time

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("program", type=pathlib.Path)
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("--edges", type=int, default=10_000_000)
parser.add_argument("--formats", default="csv,jsonl,graphml,ntriples,turtle")
parser.add_argument("--check", action="store_true")
options = parser.parse_args()
program = str(options.program.resolve())
options.folder.mkdir(parents=True, exist_ok=True)
nodes = max(1, options.edges // 10)


def generate(folder):
    chance = random.Random(1)
    with open(folder / "graph.nodes.csv", "w") as out:
        out.write("id:ID,:LABEL,name,count:int\n")
        for number in range(nodes):
            out.write(f"{number},Person,person {number % 9973},{number * 7919 % 1000}\n")
    with open(folder / "graph.relationships.csv", "w") as out:
        out.write(":START_ID,:END_ID,:TYPE,count:int,factuality,start:date\n")
        kinds = ["actual", "actual", "planned", "denied"]
        for number in range(options.edges):
            day = f"20{number % 30:02d}-{number % 12 + 1:02d}-{number % 28 + 1:02d}" if number % 3 == 0 else ""
            out.write(f"{chance.randrange(nodes)},{chance.randrange(nodes)},KNOWS,{number},{kinds[number % 4]},{day}\n")


def run(*commands):
    """Runs commands joined by pipes; gives the wall time, and each one's peak of memory in MB."""
    begin, processes, before = time.monotonic(), [], None
    for place, command in enumerate(commands):
        last = place == len(commands) - 1
        process = subprocess.Popen([program, *map(str, command)], stdin=before, stderr=subprocess.DEVNULL,
                                   stdout=None if last else subprocess.PIPE)
        if before:
            before.close()
        before = process.stdout
        processes.append(process)
    peaks = []
    for process in processes:
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{process.args}: status {status}")
        peaks.append(usage.ru_maxrss // 1024)
    return time.monotonic() - begin, peaks


def digest(graph):
    out = subprocess.Popen([program, "export", graph, "--format", "jsonl"], stdout=subprocess.PIPE)
    found = hashlib.sha256()
    while block := out.stdout.read(1 << 20):
        found.update(block)
    return found.hexdigest()


def remove(graph):
    for suffix in ("", "-wal", "-shm"):
        pathlib.Path(f"{graph}{suffix}").unlink(missing_ok=True)


graph, copy = options.folder / "graph.graph", options.folder / "copy.graph"
if not graph.exists():
    generate(options.folder)
    seconds, (peak,) = run(["import", options.folder / "graph.nodes.csv", options.folder / "graph.relationships.csv", "-o", graph])
    print(f"import of CSV files: {seconds:.0f} s, {peak} MB", flush=True)
seconds, (peak,) = run(["query", graph, "RETURN 1"])
print(f"opening: {seconds:.1f} s, {peak} MB", flush=True)
expected = digest(graph) if options.check else None
for name in options.formats.split(","):
    remove(copy)
    if name == "csv":
        out, (written,) = run(["export", graph, "-o", options.folder / "copy.csv"])
        back, (read,) = run(["import", *sorted(options.folder.glob("copy.*.csv")), "-o", copy])
        print(f"{name}: out {out:.0f} s, {written} MB; in {back:.0f} s, {read} MB", flush=True)
    else:
        seconds, (written, read) = run(["export", graph, "--format", name], ["import", "--format", name, "-", "-o", copy])
        print(f"{name}: out and in {seconds:.0f} s; out {written} MB, in {read} MB", flush=True)
    if options.check and name != "csv" and digest(copy) != expected:
        sys.exit(f"{name}: the graph that came back is another one")
remove(copy)
