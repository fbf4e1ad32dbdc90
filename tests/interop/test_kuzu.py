"""Kùzu makes the graph from our schema and CSV, and answers the same questions with the same rows."""

import json
import os
import shutil
import subprocess
import sys

from graphs import AWKWARD, AWKWARD_TEXTS, program, random_graph, same

here = os.path.dirname(os.path.abspath(__file__))
if shutil.which("node") is None or not os.path.isdir(os.path.join(here, "node_modules", "kuzu")):
    print("SKIPPED: Kùzu is not installed (npm ci --prefix tests/interop)")
    sys.exit(0)


def ask(folder, questions):
    """Loads the folder and gives the rows of each question."""
    done = subprocess.run(["node", os.path.join(here, "run_kuzu.js"), json.dumps(questions)], cwd=folder, timeout=300,
                          capture_output=True, env={**os.environ, "NODE_PATH": os.path.join(here, "node_modules")})
    same((done.returncode, done.stderr.decode()), (0, ""), "Kùzu")
    return json.loads(done.stdout)


def check(newsgraph, graph, name, questions):
    folder = newsgraph.export(graph, name + ".kuzu")
    for question, rows in zip(questions, ask(folder, questions)):
        ours = [list(row.values()) for row in newsgraph.rows(name + ".kuzu.graph", question)]
        ours = json.loads(json.dumps(ours), parse_int=str)  # Kùzu's are texts: JavaScript's numbers are too small
        same(sorted(map(json.dumps, json.loads(json.dumps(rows), parse_int=str))), sorted(map(json.dumps, ours)), question)


TEXTS = sorted(AWKWARD_TEXTS)
with program() as newsgraph:
    check(newsgraph, AWKWARD, "awkward", [
        "MATCH (a:Person)-[r:VISITED]->(b:Country) RETURN a.name AS a, r.factuality AS f, r.support AS s, b.name AS b",
        "MATCH (a:Person)-[r:MET]->(b:Person) RETURN a.name AS a, r.note AS note, b.key AS b",
        "MATCH (a:Person) RETURN a.key AS k, " + ", ".join(f"a.`{name}` AS `{name}_`" for name in TEXTS),
        "MATCH (a:Person) RETURN a.count AS c, a.large = 9223372036854775807 AS l, a.small < -9223372036854775807 AS s, a.height AS h, a.huge AS g, a.tiny AS t",
        "MATCH (a:Person) RETURN a.truth AS t, a.aliases AS al, a.numbers AS n, a.`none` AS e, a.wakes IS NULL AS w",
        "MATCH (a:Person) WHERE 'Holm, Ida' IN a.aliases RETURN a.key AS k",
        "MATCH (a:Person) WHERE a.born = date('1970-05-01') RETURN a.key AS k",
        "MATCH (c:Article)-[m:MENTIONS]->(x) RETURN c.id AS id, c.title AS title, m.count AS count, x.key AS k",
        "MATCH (x)-[e:`LOOP & \"more\"`]->(x) RETURN e.key AS e",
    ])
    check(newsgraph, random_graph(7, 300, 900), "random", [
        "MATCH (a:N)-[e:T]->(b:N) RETURN a.key AS a, e.key AS e, e.cost AS c, b.key AS b",
        "MATCH (a:N)-[:T]->(b:N)-[:T]->(c:N) WHERE a.key < 'n020' RETURN a.key AS a, count(*) AS n, min(c.key) AS c",
    ])
print("Kùzu: the same rows")
