"""Each format that is read gives back the graph that was written, awkward content included."""

from graphs import AWKWARD, program, random_graph, same

FORMATS = {"jsonl": ".jsonl", "graphml": ".graphml", "csv": ".csv", "cypher": ".cypher", "turtle": ".ttl", "trig": ".trig",
           "ntriples": ".nt"}

with program() as newsgraph:
    for title, made in (("awkward", AWKWARD), ("random", random_graph(7))):
        graph = newsgraph.make(made, f"{title}.graph")
        before = newsgraph.run("export", graph, "--format", "jsonl")
        for name, ending in FORMATS.items():
            newsgraph.run("export", graph, "--format", name, "-o", f"{title}{ending}")
            files = [f"{title}.nodes.csv", f"{title}.relationships.csv"] if name == "csv" else [f"{title}{ending}"]
            newsgraph.run("import", *files, "--format", name, "-o", f"{title}.{name}.graph")
            after = newsgraph.run("export", f"{title}.{name}.graph", "--format", "jsonl")
            same(after.splitlines(), before.splitlines(), f"{title}, by {name}")
print("the same graph back: " + ", ".join(FORMATS))
