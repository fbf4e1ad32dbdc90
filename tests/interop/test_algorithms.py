"""Our graph algorithms give what networkx's give, on random graphs."""

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


with program() as newsgraph:
    for seed, nodes, edges in ((1, 30, 45), (2, 60, 150), (3, 40, 300), (4, 25, 10)):
        check(newsgraph, seed, nodes, edges)
print("degree, PageRank, betweenness, closeness, components, cores, communities, similarity, paths: as networkx has them")
