"""Who belongs together, by the Louvain method.   usage: igraph_communities.py news.graphml"""
import sys

import igraph

graph = igraph.Graph.Read_GraphML(sys.argv[1])
entities = graph.induced_subgraph([v for v in graph.vs if ":Entity" in (v["labels"] or "")])
ties = entities.as_undirected(mode="collapse")
for members in sorted(ties.community_multilevel(), key=len, reverse=True):
    if len(members) > 1:
        print(", ".join(sorted(ties.vs[v]["name"] or "?" for v in members)))
