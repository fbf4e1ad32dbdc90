#!/usr/bin/env python3
"""Time queries side by side with Kùzu 0.11.3: same CSV, same machine, one process an engine, median of five
after a warm-up.

usage: run_queries.py BENCH_QUERIES BENCH_DIR DATA_DIR [--kuzu FOLDER] [--threads 2]

BENCH_QUERIES  the program bench_queries
BENCH_DIR      a folder with queries.json and kuzu.mjs (DATA_DIR [THREADS] -> name, ms, digest, rows, first row)
DATA_DIR       nodes.csv and edges.csv
--kuzu         a folder in which `npm install kuzu@0.11.3` was run (and its install script); left out or
               empty, only our own times are printed

Exit status 1 where rows differ.
"""
import argparse, hashlib, json, math, pathlib, shutil, subprocess, sys

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("program", type=pathlib.Path)
parser.add_argument("bench", type=pathlib.Path)
parser.add_argument("data", type=pathlib.Path)
parser.add_argument("--kuzu", type=pathlib.Path)
parser.add_argument("--threads", default="2")
options = parser.parse_args()


def own_results():
    """{name: (ms, digest, rows)}, with import, open and memory under their step's name."""
    program = str(options.program.resolve())
    run = subprocess.run([program, options.data, options.bench / "queries.json"], check=True, stdout=subprocess.PIPE)
    results = {}
    for line in run.stdout.decode().splitlines():
        entry = json.loads(line)
        if "step" in entry:
            results[entry["step"]] = entry
        else:
            digest = hashlib.md5("\n".join(entry["rows"]).encode()).hexdigest()[:8]
            results[entry["name"]] = (entry["ms"], digest, len(entry["rows"]))
    return results


def kuzu_results():
    """{name: (ms, digest)}; empty where Kùzu cannot be run."""
    if shutil.which("node") is None:
        print("SKIPPED: Kùzu: there is no node")
        return {}
    if options.kuzu is None or not (options.kuzu / "node_modules/kuzu/index.js").exists():
        print("SKIPPED: Kùzu: give --kuzu a folder in which `npm install kuzu@0.11.3` was run")
        return {}
    command = ["node", (options.bench / "kuzu.mjs").resolve(), options.data.resolve(), options.threads]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=options.kuzu)
    results = {}
    for line in run.stdout.decode().splitlines():
        name, ms, *rest = line.split("\t")
        results[name] = (float(ms), rest[0] if rest else None)
    return results


own, kuzu = own_results(), kuzu_results()
memory = own["memory"]
print(f"{'':12}{'newsgraph':>12}{'Kùzu':>12}{'ratio':>9}  (ms; ratio above 1: newsgraph is faster)")
if kuzu:
    for step in ("import", "open"):
        print(f"{step:12}{own[step]['ms']:12.1f}{kuzu['load'][0]:12.1f}{kuzu['load'][0] / own[step]['ms']:9.2f}")
else:
    for step in ("import", "open"):
        print(f"{step:12}{own[step]['ms']:12.1f}")
ratios, differing = [], []
for query in json.loads((options.bench / "queries.json").read_text()):
    name = query["name"]
    ms, digest, rows = own[name]
    if name not in kuzu:
        print(f"{name:12}{ms:12.2f}{'':21}  {rows} rows {digest}")
        continue
    ratios.append(kuzu[name][0] / ms)
    same = digest == kuzu[name][1]
    if not same:
        differing.append(name)
    print(f"{name:12}{ms:12.2f}{kuzu[name][0]:12.2f}{ratios[-1]:9.2f}  {'rows equal' if same else 'ROWS DIFFER'}")
if ratios:
    print(f"geometric mean of the ratios: {math.exp(sum(map(math.log, ratios)) / len(ratios)):.2f}")
print(f"memory: {memory['bytes'] / 2**20:.0f} MiB, {memory['bytes'] / max(1, memory['edges']):.0f} bytes an edge, "
      f"{memory['nodes']} nodes and {memory['edges']} edges")
sys.exit(1 if differing else 0)
