"""Who stands between the others: the ten nodes of highest betweenness.   usage: networkx_between.py news.json"""
import json
import sys

import networkx

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
try:
    graph = networkx.node_link_graph(data, edges="links")
except TypeError:  # before networkx 3.4
    graph = networkx.node_link_graph(data)
between = networkx.betweenness_centrality(networkx.Graph(graph))
for node, score in sorted(between.items(), key=lambda item: (-item[1], item[0]))[:10]:
    if score > 0:
        print(f"{score:.4f}", graph.nodes[node].get("name", node), sep="\t")
