"""igraph reads GraphML and node-link JSON."""

import json

from graphs import AWKWARD, AWKWARD_TEXTS, needs, plain, program, same

igraph = needs("igraph")


def check(graph, key_of, type_name, what):
    same(graph.vcount(), len(AWKWARD["nodes"]), f"{what}: nodes")
    same(graph.ecount(), len(AWKWARD["edges"]), f"{what}: edges")
    by_key = {key_of(vertex): vertex for vertex in graph.vs}
    for name, text in AWKWARD_TEXTS.items():
        same(by_key["a"][name], text, f"{what}: {name}")
    same(by_key["a"]["height"], 1.75, f"{what}: height")
    same(by_key["a"]["truth"], True, f"{what}: truth")
    same(by_key["a"]["born"], "1970-05-01", f"{what}: born")
    ends = sorted((key_of(graph.vs[edge.source]), edge[type_name], key_of(graph.vs[edge.target])) for edge in graph.es)
    same(ends, sorted((s, kind, t) for s, kind, t, _ in AWKWARD["edges"].values()), f"{what}: edges")


del AWKWARD["nodes"]["a"][1]["tiny"]  # igraph takes the smallest floats for errors
with program() as newsgraph:
    graphml = igraph.Graph.Read_GraphML(newsgraph.export(AWKWARD, "g.graphml"))
    check(graphml, lambda vertex: vertex["id"] if vertex["id"] in AWKWARD["nodes"] else vertex["key"], "label", "GraphML")

    data = json.load(open(newsgraph.export(AWKWARD, "g.json"), encoding="utf-8"))
    nodes = [{**node, "name_": node.get("name"), "name": node["id"]} for node in data["nodes"]]
    link = igraph.Graph.DictList(nodes, data["links"], directed=data["directed"])
    check(link, lambda vertex: vertex["name"], "type", "node-link JSON")
print("GraphML and node-link JSON: the same graph in igraph")
