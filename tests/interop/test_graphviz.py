"""Graphviz reads DOT, draws it, and its gvpr finds the values in it."""

import shutil
import subprocess
import sys

from graphs import AWKWARD, AWKWARD_TEXTS, program, same

if shutil.which("gvpr") is None or shutil.which("dot") is None:
    print("SKIPPED: Graphviz is not installed")
    sys.exit(0)


def graphviz(*command):
    done = subprocess.run(command, capture_output=True, timeout=300)
    same((done.returncode, done.stderr.decode()), (0, ""), command[0])
    return done.stdout.decode()


def unescaped(text):
    return text.replace("\\\\", "\\")


with program() as newsgraph:
    dot = newsgraph.export(AWKWARD, "g.dot")
    nodes = graphviz("gvpr", 'N { printf("%s\\n", $.name); }', dot).splitlines()  # their own names, not the property
    same(sorted(nodes), sorted(AWKWARD["nodes"]), "nodes")
    edges = graphviz("gvpr", 'E { printf("%s: %s\\n", $.type, $.name); }', dot).splitlines()
    same(sorted(edges), sorted(f"{kind}: {source}->{target}[{key}]"
                               for key, (source, kind, target, _) in AWKWARD["edges"].items()), "edges")
    for name, text in AWKWARD_TEXTS.items():
        found = graphviz("gvpr", f'N [$.name == "a"] {{ printf("%s", aget($, "{name}")); }}', dot)
        same(unescaped(found), text, f"the property {name}")
    width = graphviz("gvpr", 'N [$.name == "b"] { printf("%s", $.width_); }', dot)
    same(width, "wide", "a property that is called as one of Graphviz's own")
    same(graphviz("dot", "-Tsvg", dot).count('class="node"'), len(AWKWARD["nodes"]), "nodes in the drawing")
print("DOT: the same graph in Graphviz")
