"""The other endpoints: entities, evidence, articles, the schema, search, monitoring, the page."""

import json
import unittest
import urllib.parse

from server import ServerCase


class Endpoints(ServerCase):
    def get(self, path, status=200):
        got, headers, content = self.server.ask("GET", path)
        self.assertEqual(got, status, content)
        return json.loads(content) if "json" in headers["Content-Type"] else content.decode()

    def rows(self, text, **more):
        status, answer = self.server.query(text, **more)
        self.assertEqual(status, 200, answer)
        return answer["rows"]

    def test_an_entity_comes_with_what_is_around_it(self):
        node, degree = self.rows("MATCH (n:Country)--(m) RETURN n, count(*) ORDER BY count(*) DESC LIMIT 1")[0]
        found = self.get(f"/api/entity/{node['id']}")
        self.assertEqual(found["node"], node)
        self.assertEqual(len(found["relationships"]), found["degree"])
        near = {edge[end] for edge in found["relationships"] for end in ("source", "target")} - {node["id"]}
        self.assertEqual(near, {neighbour["id"] for neighbour in found["neighbours"]})

    def test_an_entity_is_found_by_its_key(self):
        node = self.rows("MATCH (n) WHERE n.key IS NOT NULL RETURN n LIMIT 1")[0][0]
        self.assertEqual(self.get("/api/entity/" + urllib.parse.quote(node["properties"]["key"]))["node"], node)

    def test_what_is_around_an_entity_can_be_limited(self):
        node = self.rows("MATCH (n)--() RETURN n, count(*) ORDER BY count(*) DESC LIMIT 1")[0][0]
        self.assertEqual(len(self.get(f"/api/entity/{node['id']}?limit=1")["relationships"]), 1)
        self.get(f"/api/entity/{node['id']}?limit=x", 400)

    def test_unknown_entities_are_not_found(self):
        for name in ("99999999", "nobody", "-1", "0x1", "99999999999999999999", "%00", "a/b"):
            self.get("/api/entity/" + name, 400 if name == "%00" else 404)

    def test_evidence_is_that_of_the_query_function(self):
        edge, sentences = self.rows("MATCH ()-[r:SIGNED]->() RETURN r, evidence(r) LIMIT 1")[0]
        found = self.get(f"/api/evidence/{edge['id']}")["evidence"]
        self.assertEqual(len(found), len(sentences))
        for own, expected in zip(found, sentences):
            self.assertIn(own.pop("text"), own.pop("sentence_text"))
            expected.pop("text")
            self.assertEqual(own, expected)

    def test_evidence_of_a_node(self):
        node = self.rows("MATCH (n:Person) RETURN n LIMIT 1")[0][0]
        self.assertTrue(self.get(f"/api/evidence/{node['id']}?of=node")["evidence"])
        self.get(f"/api/evidence/{node['id']}?of=article", 400)

    def test_an_article_s_text_is_where_evidence_says(self):
        edge = self.rows("MATCH ()-[r:SIGNED]->() RETURN r LIMIT 1")[0][0]
        sentence = self.get(f"/api/evidence/{edge['id']}")["evidence"][0]
        article = self.get("/api/article/" + urllib.parse.quote(sentence["article"]))
        self.assertEqual(article["text"][sentence["start"]:sentence["end"]], sentence["text"])
        self.assertIn("Article", article["node"]["labels"])
        self.get("/api/article/nowhere", 404)

    def test_the_schema_counts_labels_types_and_properties(self):
        schema = self.get("/api/schema")
        labels = {own["name"]: own["count"] for own in schema["labels"]}
        self.assertEqual([[labels["Person"]]], self.rows("MATCH (n:Person) RETURN count(*)"))
        types = {own["name"]: own for own in schema["types"]}
        self.assertEqual([[types["SIGNED"]["count"]]], self.rows("MATCH ()-[r:SIGNED]->() RETURN count(*)"))
        self.assertIn("evidence", schema["functions"])

    def test_search_completes_names(self):
        name = self.rows("MATCH (n:Person) WHERE n.name CONTAINS ' ' RETURN n.name LIMIT 1")[0][0]
        for typed in (name, name.lower(), name[:4].upper(), name.split()[-1]):
            found = self.get("/api/search?" + urllib.parse.urlencode({"q": typed}))["names"]
            self.assertIn(name, [hit["node"]["properties"].get("name") for hit in found], typed)
        self.assertEqual(self.get("/api/search?q=zzzzz")["names"], [])
        self.assertEqual(self.get("/api/search?q=")["names"], [])
        self.assertEqual(len(self.get(f"/api/search?q={name[:1]}&limit=1")["names"]), 1)
        self.get("/api/search", 400)
        self.get("/api/search?q=a&in=air", 400)

    def test_search_finds_names_that_were_typed_otherwise(self):
        name = self.rows("MATCH (n:Person) WHERE size(n.name) > 8 RETURN n.name LIMIT 1")[0][0]
        typed = name[:3] + name[4:]
        found = self.get("/api/search?" + urllib.parse.urlencode({"q": typed}))["names"]
        self.assertIn(name, [hit["name"] for hit in found])

    def test_search_finds_sentences_by_their_words(self):
        edge = self.rows("MATCH ()-[r:SIGNED]->() RETURN r LIMIT 1")[0][0]
        sentence = self.get(f"/api/evidence/{edge['id']}")["evidence"][0]
        words = " ".join(word for word in sentence["text"].split() if word.isalpha())
        found = self.get("/api/search?" + urllib.parse.urlencode({"q": words, "in": "texts"}))["texts"]
        self.assertIn((sentence["article"], sentence["sentence_text"]), [(hit["article"], hit["text"]) for hit in found])

    def test_search_can_be_done_in_queries(self):
        name = self.rows("MATCH (n:Person) RETURN n.name LIMIT 1")[0][0]
        found = self.rows("CALL name.search($name) YIELD node, score RETURN node.name, score", parameters={"name": name})
        self.assertEqual(found[0], [name, 1.0])

    def test_health_is_plain(self):
        self.assertEqual(self.get("/healthz"), "ok\n")

    def test_metrics_are_prometheus_text(self):
        self.server.query("RETURN 1")
        self.server.query("RETURN")
        described = set()
        for line in self.get("/metrics").splitlines():
            if line.startswith("#"):
                described.add(line.split()[2])
                continue
            name, value = line.rsplit(" ", 1)
            float(value)
            base = name.split("{")[0]
            for suffix in ("_bucket", "_sum", "_count"):
                base = base.removesuffix(suffix) if base.removesuffix(suffix) in described else base
            self.assertIn(base, described)
        self.assertGreaterEqual(self.server.metric('queries_total{end="finished"}'), 1)
        self.assertGreaterEqual(self.server.metric('queries_total{end="failed"}'), 1)
        self.assertGreater(self.server.metric("resident_memory_bytes"), 1e6)

    def test_the_page_is_there_and_strict(self):
        status, headers, content = self.server.ask("GET", "/")
        self.assertEqual(status, 200)
        self.assertTrue(headers["Content-Type"].startswith("text/html"))
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
        self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertIn(b"newsgraph", content)

    def test_no_path_leads_out_of_the_page_s_files(self):
        for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd", "/./",
                     "/etc/passwd", "/news.graph", "/%5c..%5cwindows", "/api", "/api/", "/api/query/", "/api/entity/"):
            self.get(path, 404)

    def test_no_other_site_is_told_that_it_may_read(self):
        _, headers, _ = self.server.ask("GET", "/api/schema", headers={"Origin": f"http://{self.server.host}:{self.server.port}"})
        self.assertIsNone(headers["Access-Control-Allow-Origin"])


class Description(ServerCase):
    """openapi.json and the server say the same."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.document = json.loads(cls.server.ask("GET", "/api/openapi.json")[2])

    def check(self, value, schema, where="answer"):
        """The keywords of JSON Schema that the description uses."""
        if "$ref" in schema:
            found = self.document
            for name in schema["$ref"].split("/")[1:]:
                found = found[name]
            return self.check(value, found, where)
        known = {"type", "properties", "required", "items", "additionalProperties", "const", "enum", "anyOf", "description",
                 "minimum", "maximum", "exclusiveMinimum", "minLength", "default"}
        self.assertLessEqual(set(schema), known, where)
        if "anyOf" in schema:
            for option in schema["anyOf"]:
                try:
                    return self.check(value, option, where)
                except AssertionError:
                    continue
            self.fail(f"{where}: {value!r}")
        types = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None)}
        if "type" in schema:
            self.assertIsInstance(value, types[schema["type"]], where)
        if "const" in schema:
            self.assertEqual(value, schema["const"], where)
        if isinstance(value, dict):
            own = schema.get("properties", {})
            for name in schema.get("required", []):
                self.assertIn(name, value, where)
            for name, entry in value.items():
                if name in own:
                    self.check(entry, own[name], f"{where}.{name}")
                elif isinstance(schema.get("additionalProperties"), dict):
                    self.check(entry, schema["additionalProperties"], f"{where}.{name}")
                else:
                    self.assertIsNot(schema.get("additionalProperties"), False, f"{where}.{name}")
        if isinstance(value, list) and "items" in schema:
            for i, entry in enumerate(value):
                self.check(entry, schema["items"], f"{where}[{i}]")

    def ask(self, path, method, address, body=None, headers=None):
        """Asks, and compares the answer with what is said of it."""
        status, answered, content = self.server.ask(method, address, body, headers or {})
        said = self.document["paths"][path][method.lower()]["responses"]
        self.assertIn(str(status), said, (method, address, content))
        kind = answered["Content-Type"].split(";")[0]
        self.assertIn(kind, said[str(status)]["content"], (method, address))
        if kind.endswith("json"):
            self.check(json.loads(content), said[str(status)]["content"][kind]["schema"])
        return status

    def test_answers_are_as_described(self):
        node = self.server.query("MATCH (n:Person) RETURN n LIMIT 1")[1]["rows"][0][0]
        edge = self.server.query("MATCH ()-[r:SIGNED]->() RETURN r LIMIT 1")[1]["rows"][0][0]
        article = self.server.query("MATCH (a:Article) RETURN a.id LIMIT 1")[1]["rows"][0][0]
        json_sent = {"Content-Type": "application/json"}

        def post(body, status, headers=None):
            self.assertEqual(self.ask("/api/query", "POST", "/api/query", body, {**json_sent, **(headers or {})}), status)

        post('{"query": "MATCH p = (a)-[r]->(b) RETURN a, r, p, 1.5 AS x"}', 200)
        post('{"query": "RETURN 1", "parameters": {"a": 1}, "limits": {"seconds": 1, "rows": 5, "bytes": 1000000}}', 200)
        post('{"query": "UNWIND range(1, 9) AS n RETURN n", "limits": {"rows": 3}}', 200)
        post('{"query": "RETURN 1"}', 200, {"Accept": "application/jsonl"})
        post('{"query": "RETURN x"}', 400)
        post('{"query": "CREATE (n)"}', 403)
        post('{"query": "RETURN 1"}', 406, {"Accept": "image/png"})
        post('{"query": "MATCH (a), (b), (c), (d), (e) RETURN count(a.name + b.name + c.name + d.name + e.name)",'
             ' "limits": {"seconds": 0.05}}', 422)
        post("x" * 2_000_000, 413)
        post('{"query": "RETURN 1"}', 415, {"Content-Type": "text/plain"})
        post('{"query": "RETURN 1"}', 421, {"Host": "example.org"})
        post('{"query": "RETURN 1"}', 403, {"Origin": "https://example.org"})
        get = [("/api/query", "/api/query?query=RETURN%201", 200), ("/api/query", "/api/query?query=RETURN", 400),
               ("/api/query", "/api/query?query=CREATE%20()", 403), ("/api/entity/{id}", f"/api/entity/{node['id']}", 200),
               ("/api/entity/{id}", "/api/entity/nobody", 404), ("/api/entity/{id}", "/api/entity/1?limit=some", 400),
               ("/api/evidence/{id}", f"/api/evidence/{edge['id']}", 200),
               ("/api/evidence/{id}", f"/api/evidence/{node['id']}?of=node", 200),
               ("/api/evidence/{id}", "/api/evidence/nothing", 404), ("/api/evidence/{id}", "/api/evidence/1?of=x", 400),
               ("/api/article/{id}", "/api/article/" + urllib.parse.quote(article), 200),
               ("/api/article/{id}", "/api/article/none", 404), ("/api/schema", "/api/schema", 200),
               ("/api/search", f"/api/search?q={node['properties']['name'][:2]}", 200), ("/api/search", "/api/search", 400),
               ("/api/search", "/api/search?q=the&in=texts", 200), ("/api/search", "/api/search?q=the&in=them", 400),
               ("/api/openapi.json", "/api/openapi.json", 200), ("/healthz", "/healthz", 200), ("/metrics", "/metrics", 200)]
        for path, address, status in get:
            self.assertEqual(self.ask(path, "GET", urllib.parse.quote(address, safe="/?=&%"), None), status, address)

    def test_every_path_takes_the_methods_that_are_described(self):
        for path, operations in self.document["paths"].items():
            _, headers, _ = self.server.ask("OPTIONS", path.replace("{id}", "1"))
            allowed = {method for method in headers["Allow"].split(", ") if method not in ("HEAD", "OPTIONS")}
            self.assertEqual(allowed, {method.upper() for method in operations}, path)

    def test_queries_are_described_as_they_are_taken(self):
        taken = self.document["components"]["schemas"]["Query"]
        for name in taken["properties"]:
            body = {"query": "RETURN 1", name: "RETURN 1" if name == "query" else {}}
            self.assertEqual(self.server.query(**{"text": body["query"], **({name: {}} if name != "query" else {})})[0], 200)


if __name__ == "__main__":
    unittest.main()
