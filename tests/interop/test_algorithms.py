"""Our graph algorithms give what networkx's give, on random graphs."""

import random

from graphs import needs, program, random_graph, same

networkx = needs("networkx")
# The one in plain Python: the other needs scipy.
pagerank = networkx.algorithms.link_analysis.pagerank_alg._pagerank_python


def close(ours, theirs, what):
    same(sorted(ours), sorted(theirs), what)
    for node in theirs:
        if abs(ours[node] - theirs[node]) > 1e-6:
            same(ours[node], theirs[node], f"{what} of {node}")


def groups(number_of):
    found = {}
    for node, number in number_of.items():
        found.setdefault(number, set()).add(node)
    return sorted(sorted(group) for group in found.values())


def check(newsgraph, seed, nodes, edges):
    graph = random_graph(seed, nodes, edges)
    name = newsgraph.make(graph, f"{seed}.graph")
    multi = networkx.MultiDiGraph()
    multi.add_nodes_from(graph["nodes"])
    for key, (source, _, target, properties) in graph["edges"].items():
        multi.add_edge(source, target, key=key, cost=properties["cost"])
    directed, undirected = networkx.DiGraph(multi), networkx.Graph(multi)
    for one in (directed, undirected):
        one.remove_edges_from(list(networkx.selfloop_edges(one)))

    def ours(procedure, options="{}", field="score"):
        rows = newsgraph.rows(name, f"CALL algo.{procedure}({options}) YIELD node, {field} RETURN node.key AS k, {field} AS v")
        return {row["k"]: row["v"] for row in rows}

    same(ours("degree", field="degree"), dict(multi.degree()), "degree")
    close(ours("pagerank", "{tolerance: 0.000000000001}"), pagerank(multi, tol=1e-14, max_iter=1000), "pagerank")
    close(ours("betweenness"), networkx.betweenness_centrality(directed), "betweenness")
    close(ours("betweenness", "{directed: false}"), networkx.betweenness_centrality(undirected), "betweenness, undirected")
    close(ours("closeness"), networkx.closeness_centrality(directed), "closeness")
    close(ours("closeness", "{directed: false}"), networkx.closeness_centrality(undirected), "closeness, undirected")
    same(groups(ours("components", field="component")),
         sorted(map(sorted, networkx.weakly_connected_components(multi))), "components")
    same(groups(ours("strongComponents", field="component")),
         sorted(map(sorted, networkx.strongly_connected_components(multi))), "strong components")
    same(ours("kCore", field="core"), networkx.core_number(undirected), "core numbers")

    rows = newsgraph.rows(name, "CALL algo.communities({}) YIELD node, community, modularity "
                                "RETURN node.key AS k, community AS v, modularity AS m")
    found = groups({row["k"]: row["v"] for row in rows})
    modularity = networkx.community.modularity(multi.to_undirected(), found)
    if abs(modularity - rows[0]["m"]) > 1e-9:
        same(rows[0]["m"], modularity, "modularity")
    if hasattr(networkx.community, "louvain_communities"):
        theirs = [networkx.community.modularity(multi.to_undirected(), division) for division in
                  (networkx.community.louvain_communities(multi.to_undirected(), seed=s) for s in range(5))]
        if modularity < min(theirs) - 0.02:
            same(modularity, theirs, "modularity as good as theirs")

    rows = newsgraph.rows(name, "CALL algo.similarity({most: 100000}) YIELD node1, node2, similarity "
                                "RETURN node1.key AS a, node2.key AS b, similarity AS s")
    pairs = {frozenset((row["a"], row["b"])): row["s"] for row in rows}
    every = [(a, b) for a in graph["nodes"] for b in graph["nodes"] if a < b]
    theirs = {frozenset((a, b)): s for a, b, s in networkx.jaccard_coefficient(undirected, every) if s > 0}
    same(len(pairs), len(theirs), "similar pairs")
    for pair, similarity in theirs.items():
        if abs(pairs[pair] - similarity) > 1e-9:
            same(pairs[pair], similarity, f"similarity of {sorted(pair)}")

    cheapest = networkx.DiGraph()
    cheapest.add_nodes_from(multi)
    for a, b, cost in multi.edges(data="cost"):
        if a != b and cost < cheapest.get_edge_data(a, b, {"cost": 99})["cost"]:
            cheapest.add_edge(a, b, cost=cost)
    ends = sorted(graph["nodes"])
    for a, b in zip(ends[:6], ends[6:12]):
        rows = newsgraph.rows(name, f"MATCH (a {{key: '{a}'}}), (b {{key: '{b}'}}) CALL algo.paths(a, b, {{k: 200, cost: 'cost'}}) "
                                    "YIELD path, cost RETURN [n IN nodes(path) | n.key] AS way, cost")
        cost_of = {}
        for row in rows:  # parallel edges make several paths by the same nodes
            cost_of.setdefault(tuple(row["way"]), row["cost"])
        try:
            theirs = []
            for path in networkx.shortest_simple_paths(cheapest, a, b, weight="cost"):
                theirs.append(networkx.path_weight(cheapest, path, "cost"))
                if len(theirs) == 5:
                    break
        except networkx.NetworkXNoPath:
            theirs = []
        same(sorted(cost_of.values())[:len(theirs)], theirs, f"costs of the shortest paths from {a} to {b}")
        if not theirs:
            same(rows, [], f"no path from {a} to {b}")


def check_projection(newsgraph, seed):
    """Of a part of the graph: by labels, types, factuality and support."""
    chance = random.Random(seed)
    keys = [f"n{i:02}" for i in range(40)]
    graph = {"nodes": {key: ([chance.choice(["A", "B", "C"])], {"key": key}) for key in keys},
             "edges": {f"e{i:03}": (chance.choice(keys), chance.choice(["R", "S", "T"]), chance.choice(keys),
                                    {"key": f"e{i:03}", "factuality": chance.choice(["actual", "planned", "denied"]),
                                     "support": chance.randint(1, 3)}) for i in range(600)}}
    name = newsgraph.make(graph, f"projection{seed}.graph")
    part = networkx.MultiDiGraph()
    part.add_nodes_from(key for key, (labels, _) in graph["nodes"].items() if labels[0] in "AB")
    for source, kind, target, properties in graph["edges"].values():
        if (source in part and target in part and kind in "RS" and properties["factuality"] in ("actual", "planned")
                and properties["support"] >= 2):
            part.add_edge(source, target)
    options = "{labels: ['A', 'B'], types: ['R', 'S'], factuality: ['actual', 'planned'], support: 2"

    def ours(procedure, more="", field="score"):
        rows = newsgraph.rows(name, f"CALL algo.{procedure}({options}{more}}}) YIELD node, {field} RETURN node.key AS k, {field} AS v")
        return {row["k"]: row["v"] for row in rows}

    same(ours("degree", field="degree"), dict(part.degree()), "degree in a projection")
    close(ours("pagerank", ", tolerance: 0.000000000001"), pagerank(part, tol=1e-14, max_iter=1000), "pagerank in a projection")
    same(groups(ours("components", field="component")), sorted(map(sorted, networkx.weakly_connected_components(part))),
         "components in a projection")
    newsgraph.run("query", name, f"CALL algo.pagerank({options}}}) YIELD node, score SET node.rank = score")
    rows = newsgraph.rows(name, "MATCH (n) WHERE n.rank IS NOT NULL RETURN n.key AS k, n.rank AS v")
    close({row["k"]: row["v"] for row in rows}, pagerank(part, tol=1e-9, max_iter=1000), "pagerank written back")


with program() as newsgraph:
    for seed in (5, 6):
        check_projection(newsgraph, seed)
    for seed, nodes, edges in ((1, 30, 45), (2, 60, 150), (3, 40, 300), (4, 25, 10)):
        check(newsgraph, seed, nodes, edges)
print("degree, PageRank, betweenness, closeness, components, cores, communities, similarity, paths: as networkx has them")
