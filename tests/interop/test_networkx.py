"""networkx reads GraphML, GEXF and node-link JSON: the same nodes, edges and values."""

import io
import json

from graphs import AWKWARD, needs, plain, program, same

networkx = needs("networkx")


def check(graph, name_of, value_of, what, kept=()):
    """name_of: what a property is called there; value_of: what its value is there, or None where it is not looked at."""
    same(sorted(graph.nodes), sorted(AWKWARD["nodes"]), f"{what}: nodes")
    same(sorted((s, t, k) for s, t, k in graph.edges(keys=True)),
         sorted((s, t, k) for k, (s, _, t, _) in AWKWARD["edges"].items()), f"{what}: edges")
    for key, (labels, properties) in AWKWARD["nodes"].items():
        for name, value in properties.items():
            expected = value_of(value)
            if expected is not None and name not in kept:
                same(graph.nodes[key].get(name_of(name)), expected, f"{what}: {key}.{name}")
    for key, (source, _, target, properties) in AWKWARD["edges"].items():
        for name, value in properties.items():
            expected = value_of(value)
            if expected is not None and name not in kept:
                same(graph.edges[source, target, key].get(name_of(name)), expected, f"{what}: {key}.{name}")


def scalar(value):
    return None if isinstance(value, list) else plain(value)


with program() as newsgraph:
    graphml = networkx.read_graphml(newsgraph.export(AWKWARD, "g.graphml"), force_multigraph=True)
    # An empty string is to networkx's reader of GraphML as good as none.
    check(graphml, lambda name: name, lambda value: scalar(value) if value != "" else None, "GraphML")
    same(graphml.nodes["a"]["labels"], ":Entity:Person", "GraphML: labels")
    same(graphml.edges["a", "b", "e1"]["label"], "VISITED", "GraphML: type")

    text = open(newsgraph.export(AWKWARD, "g.gexf"), encoding="utf-8").read()
    if "1.3" not in networkx.readwrite.gexf.GEXF.versions:  # older ones read 1.3 under the name they know
        text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft", 1)
    gexf = networkx.read_gexf(io.BytesIO(text.encode()))
    reserved = {"id": "id_", "label": "label_", "type": "type_"}
    check(gexf, lambda name: reserved.get(name, name), scalar, "GEXF", kept=("key",))
    same(gexf.nodes["a"]["label"], "Ida Holm", "GEXF: label")
    same(gexf.edges["a", "b", "e1"]["label"], "VISITED", "GEXF: type")
    same(gexf.edges["a", "b", "e1"]["weight"], 2.0, "GEXF: weight")

    data = json.load(open(newsgraph.export(AWKWARD, "g.json"), encoding="utf-8"))
    version = tuple(int(part) for part in networkx.__version__.split(".")[:2])
    link = networkx.node_link_graph(data, edges="links") if version >= (3, 4) else networkx.node_link_graph(data)
    reserved = {"id": "id_", "type": "type_"}
    check(link, lambda name: reserved.get(name, name), plain, "node-link JSON", kept=("key",))
    same(link.nodes["a"]["labels"], ["Entity", "Person"], "node-link JSON: labels")
    same(link.edges["a", "b", "e1"]["type"], "VISITED", "node-link JSON: type")
print("GraphML, GEXF and node-link JSON: the same graph in networkx")
