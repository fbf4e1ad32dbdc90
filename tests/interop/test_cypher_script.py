"""A Cypher script replayed through our own engine gives the same graph."""

from graphs import AWKWARD, jsonl, program, random_graph, same

with program() as newsgraph:
    for name, graph in (("awkward", AWKWARD), ("random", random_graph(1, 700, 1300))):
        script = newsgraph.export(graph, f"{name}.cypher")
        newsgraph.run("import", script, "-o", f"{name}-again.graph")
        before = newsgraph.run("export", f"{name}.cypher.graph", "--format", "jsonl")
        same(newsgraph.run("export", f"{name}-again.graph", "--format", "jsonl"), before, f"the {name} graph again")
        # … and statement by statement through `newsgraph query`
        open(newsgraph.file("empty.jsonl"), "w").close()
        newsgraph.run("import", "empty.jsonl", "-o", f"{name}-query.graph")
        newsgraph.run("query", f"{name}-query.graph", "--file", script)
        same(newsgraph.run("export", f"{name}-query.graph", "--format", "jsonl"), before, f"the {name} graph by query")
print("Cypher script: the same graph again")
