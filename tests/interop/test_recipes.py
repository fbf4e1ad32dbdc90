"""The recipes in examples/other-tools run, and say what they promise."""

import os
import shutil
import subprocess
import sys

from graphs import AWKWARD, program, same

here = os.path.dirname(os.path.abspath(__file__))
recipes = os.path.join(here, "..", "..", "examples", "other-tools")


def run(*command, input=None):
    done = subprocess.run(command, capture_output=True, timeout=300, input=input,
                          env={**os.environ, "NODE_PATH": os.path.join(here, "node_modules")})
    same((done.returncode, done.stderr.decode()), (0, ""), " ".join(command)[:200])
    return done.stdout.decode()


def has(module):
    return subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode == 0


def recipe(name):
    return os.path.join(recipes, name)


del AWKWARD["nodes"]["a"][1]["tiny"]  # igraph takes the smallest floats for errors
missing = []
with program() as newsgraph:
    def export(name):
        return newsgraph.export(AWKWARD, name)

    if has("networkx"):
        between = run(sys.executable, recipe("networkx_between.py"), export("g.json"))
        same(between.splitlines(), ["0.5000\tIda Holm"], "networkx")
    else:
        missing.append("networkx")
    if has("igraph"):
        groups = run(sys.executable, "-W", "ignore", recipe("igraph_communities.py"), export("g.graphml"))
        same(groups.splitlines(), ["Ida Holm, Norway, Ole \u202Eeu"], "igraph")
    else:
        missing.append("igraph")
    if shutil.which("gvpr"):
        found = run("sh", recipe("graphviz_neighbours.sh"), export("g.dot"), "Ida Holm")
        same([line.split() for line in found.splitlines()],
             [["1", "MET", "Ole", "\u202Eeu"], ["2", "VISITED", "Norway"]], "Graphviz")
    else:
        missing.append("Graphviz")
    if os.path.isdir(os.path.join(here, "node_modules", "kuzu")):
        rows = run("node", recipe("kuzu_query.js"), export("g.kuzu"),
                   "MATCH (a:Person)-[v:VISITED]->(b) RETURN a.name, v.factuality, b.name ORDER BY v.factuality")
        same(rows.splitlines(), ["Ida Holm\tactual\tNorway", "Ida Holm\tplanned\tNorway"], "Kùzu")
    else:
        missing.append("Kùzu")
    if has("rdflib"):
        rows = run(sys.executable, recipe("rdflib_sources.py"), export("g.ttl"))
        same(rows.splitlines(), ["planned\tIda Holm\tVISITED\tNorway\tA \u201Cvisit\u201D"], "rdflib")
    else:
        missing.append("rdflib")
    lines = newsgraph.run("export", newsgraph.make(AWKWARD), "--format", "jsonl")
    counts = run(sys.executable, recipe("jsonl_types.py"), input=lines.encode())
    same(sorted(counts.splitlines()), ["1\tLOOP & \"more\"", "1\tMENTIONS", "2\tMET", "2\tVISITED"], "JSON Lines")
print("SKIPPED: " + ", ".join(missing) + ": not installed" if missing else "all recipes ran")
