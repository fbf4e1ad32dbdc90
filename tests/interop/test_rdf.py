"""rdflib parses each form of RDF to the same triples, answers a question, and what it writes comes back as the same
graph."""

import logging

from graphs import AWKWARD, AWKWARD_TEXTS, needs, program, same

rdflib = needs("rdflib")
from rdflib.compare import to_isomorphic  # noqa: E402

logging.disable(logging.WARNING)  # of literals that Python cannot hold

QUESTION = """
PREFIX p: <urn:newsgraph:property:>
PREFIX label: <urn:newsgraph:label:>
PREFIX type: <urn:newsgraph:type:>
PREFIX ng: <urn:newsgraph:vocabulary:>
PREFIX factuality: <urn:newsgraph:factuality:>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
SELECT ?who ?country ?code ?start ?title ?speaker WHERE {
  ?fact a rdf:Statement ; rdf:subject ?a ; rdf:predicate type:VISITED ; rdf:object ?b ; ng:factuality factuality:planned ;
        prov:wasDerivedFrom ?article ; prov:wasAttributedTo/schema:name ?speaker ; schema:startDate ?start .
  ?a a schema:Person ; schema:name ?who .
  ?b a schema:Country ; p:name ?country ; schema:identifier ?code .
  ?article a schema:NewsArticle ; schema:headline ?title .
}"""
ANSWER = [("Ida Holm", "Norway", "NO", "2024-10-25", "A \u201Cvisit\u201D", "Ida Holm")]


def text_of(graph, name):
    node, found = rdflib.URIRef("urn:newsgraph:node:a"), rdflib.URIRef("urn:newsgraph:property:" + name)
    return str(graph.value(node, found))


with program() as newsgraph:
    before = newsgraph.run("export", newsgraph.make(AWKWARD), "--format", "jsonl")
    triples = None
    for name, form in (("g.nt", "nt"), ("g.ttl", "turtle"), ("g.jsonld", "json-ld")):
        graph = rdflib.Graph()
        graph.parse(newsgraph.export(AWKWARD, name), format=form)
        rows = [tuple(str(value) for value in row) for row in graph.query(QUESTION)]
        same(rows, ANSWER, f"{form}: the question's answer")
        for text in AWKWARD_TEXTS:
            same(text_of(graph, text), AWKWARD_TEXTS[text], f"{form}: {text}")
        claim = "ASK { <urn:newsgraph:node:c> <urn:newsgraph:type:MENTIONS> <urn:newsgraph:node:a> }"
        same(graph.query(claim).askAnswer, True, f"{form}: a fact is stated")
        same(len(graph), triples or len(graph), f"{form}: number of triples")
        triples = len(graph)
        lists = sorted(str(one) for one in graph.query(
            "SELECT ?x { <urn:newsgraph:node:a> <urn:newsgraph:property:aliases>/"
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>*/<http://www.w3.org/1999/02/22-rdf-syntax-ns#first> ?x }"
        ) for one in one)
        same(lists, sorted(AWKWARD["nodes"]["a"][1]["aliases"]), f"{form}: a list")

    # In TriG what is planned or denied stands in a graph of its own.
    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(newsgraph.export(AWKWARD, "g.trig"), format="trig")
    question = "ASK { GRAPH <urn:newsgraph:factuality:%s> { ?a <urn:newsgraph:type:VISITED> ?b } }"
    same(dataset.query(question % "planned").askAnswer, True, "trig: a plan in its graph")
    same(dataset.query(question % "actual").askAnswer, False, "trig: facts in the default graph")
    rows = [tuple(str(value) for value in row) for row in dataset.query(QUESTION)]
    same(rows, ANSWER, "trig: the question's answer")

    # Out, through another program, and in again
    graph = rdflib.Graph()
    graph.parse(newsgraph.file("g.ttl"), format="turtle")
    for name, form in (("again.ttl", "turtle"), ("again.nt", "nt")):
        graph.serialize(newsgraph.file(name), format=form, encoding="utf-8")
        newsgraph.run("import", name, "-o", name + ".graph")
        after = newsgraph.run("export", name + ".graph", "--format", "jsonl")
        same(after.replace("E+", "e").replace("E-", "e-"), before, f"{form}: the graph after rdflib wrote it")
    for name in ("g.nt", "g.ttl", "g.trig"):
        newsgraph.run("import", name, "-o", name + ".back.graph")
        same(newsgraph.run("export", name + ".back.graph", "--format", "jsonl"), before, f"{name}: there and back")
print("RDF: the same triples in rdflib, and the same graph back")
