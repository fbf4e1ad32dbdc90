"""What is planned, possible, alleged or denied, and where it is said.   usage: rdflib_sources.py news.ttl"""
import sys

import rdflib

QUESTION = """
PREFIX ng: <urn:newsgraph:vocabulary:>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
SELECT ?factuality ?a ?type ?b ?title WHERE {
  ?fact a rdf:Statement ; rdf:subject/rdfs:label ?a ; rdf:predicate ?type ; rdf:object/rdfs:label ?b ;
        ng:factuality ?factuality ; prov:wasDerivedFrom/schema:headline ?title .
  FILTER (?factuality != <urn:newsgraph:factuality:actual>)
} ORDER BY ?factuality ?a ?type ?b ?title"""

for row in rdflib.Graph().parse(sys.argv[1], format="turtle").query(QUESTION):
    print(*(str(value).split(":")[-1] if isinstance(value, rdflib.URIRef) else value for value in row), sep="\t")
