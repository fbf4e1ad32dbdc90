"""Neo4j's driver for JavaScript asks a served graph, and finds what it would find at Neo4j's."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys

from graphs import program

here = os.path.dirname(os.path.abspath(__file__))
if shutil.which("node") is None or not os.path.isdir(os.path.join(here, "node_modules", "neo4j-driver")):
    print("SKIPPED: neo4j-driver is not installed (npm ci --prefix tests/interop)")
    sys.exit(0)

TOKEN = "one that nobody guesses"
GRAPH = {
    "nodes": {
        "a": (["Entity", "Person"], {"key": "a", "name": "Ida Holm", "born": {"$date": "1970-05-01"}, "aliases": ["I. Holm", "Holm, Ida"]}),
        "b": (["Entity", "Country"], {"key": "b", "name": "Norway"}),
        "c": (["Entity", "Country"], {"key": "c", "name": "Sweden"}),
    },
    "edges": {
        "e1": ("a", "VISITED", "b", {"key": "e1", "factuality": "planned", "support": 2}),
        "e2": ("c", "NEAR", "b", {"key": "e2"}),
    },
}


@contextlib.contextmanager
def served(newsgraph, graph, *options, **environment):
    """A server of the graph; gives its Bolt port, and sees it end in order."""
    server = subprocess.Popen([newsgraph.path, "serve", graph, "--port", "0", "--bolt", "--bolt-port", "0", *options], cwd=newsgraph.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **environment}, text=True)
    try:
        for line in server.stdout:
            found = re.match(r"bolt://.*:(\d+)", line)
            if found:
                break
        else:
            sys.exit(f"no server: {server.stderr.read()}")
        yield int(found.group(1))
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=5) == 0, server.stderr.read()
    finally:
        server.kill()
        server.wait()


with program() as newsgraph:
    written, read = newsgraph.make(GRAPH, "written.graph"), newsgraph.make(GRAPH, "read.graph")
    with served(newsgraph, written, "--write", "--max-time", "3") as port, served(newsgraph, read) as reading, \
            served(newsgraph, read, NEWSGRAPH_TOKEN=TOKEN) as guarded:
        about = json.dumps({"port": port, "reading": reading, "guarded": guarded, "token": TOKEN})
        done = subprocess.run(["node", os.path.join(here, "run_neo4j_driver.js"), about], timeout=300, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    print(done.stdout.strip())
