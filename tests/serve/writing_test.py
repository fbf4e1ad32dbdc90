"""Servers that may change their graph, and graphs that others change."""

import json
import time
import unittest

from server import SLOW, Server, ServerCase, in_threads, news_graph, numbers_graph, run


class Writing(ServerCase):
    options = ("--write",)

    def rows(self, text, **more):
        status, answer = self.server.query(text, **more)
        self.assertEqual(status, 200, answer)
        return answer["rows"]

    def test_what_is_written_is_read_and_in_the_file(self):
        status, answer = self.server.query("CREATE (n:Note {name: 'first'}) RETURN n")
        self.assertEqual((status, answer["summary"]["changes"]["nodes_created"]), (200, 1))
        self.assertEqual(answer["rows"][0][0]["labels"], ["Note"])
        self.assertEqual(self.rows("MATCH (n:Note {name: 'first'}) RETURN count(n)"), [[1]])
        self.assertEqual(run("query", self.graph, "MATCH (n:Note {name: 'first'}) RETURN count(n) AS n", "--format", "tsv").stdout, "n\n1\n")

    def test_links_change_nothing(self):
        self.assertEqual(self.server.ask("GET", "/api/query?query=CREATE%20(:Linked)")[0], 403)

    def test_a_statement_that_fails_changes_nothing(self):
        status, _ = self.server.query("UNWIND [1, 0] AS n CREATE (:Failed {x: 1 / n})")
        self.assertEqual(status, 400)
        self.assertEqual(self.rows("MATCH (n:Failed) RETURN count(n)"), [[0]])
        self.assertEqual(self.server.query("CREATE (:Later)")[0], 200)

    def test_ids_and_evidence_outlive_a_change(self):
        before = self.rows("MATCH (a)-[r:SIGNED]->(b) RETURN elementId(r), evidence(r)")
        self.server.query("CREATE (:Other)-[:ONE]->(:More)")
        self.assertEqual(self.rows("MATCH (a)-[r:SIGNED]->(b) RETURN elementId(r), evidence(r)"), before)

    def test_many_writers_take_turns(self):
        self.server.query("CREATE (:Counter {n: 0})")
        answers = in_threads([lambda: self.server.query("MATCH (c:Counter) SET c.n = c.n + 1 RETURN c.n") for _ in range(20)])
        self.assertEqual(sorted(answer["rows"][0][0] for _, answer in answers), list(range(1, 21)))
        self.assertEqual(self.rows("MATCH (c:Counter) RETURN c.n"), [[20]])

    def test_what_another_program_writes_is_seen(self):
        run("query", self.graph, "CREATE (:FromOutside)")
        end = time.monotonic() + 10 * SLOW
        while time.monotonic() < end and self.rows("MATCH (n:FromOutside) RETURN count(n)") != [[1]]:
            time.sleep(0.1)
        self.assertEqual(self.rows("MATCH (n:FromOutside) RETURN count(n)"), [[1]])
        self.assertEqual(self.server.query("CREATE (:AfterIt)")[0], 200)
        self.assertEqual(self.rows("MATCH (n) WHERE n:FromOutside OR n:AfterIt RETURN count(n)"), [[2]])

    def test_indexes_are_made_and_dropped(self):
        self.assertEqual(self.server.query("CREATE INDEX FOR (n:Note) ON (n.name)")[1]["summary"]["changes"], {"indexes_created": 1})
        self.assertIn(["Note", "name"], self.rows("SHOW INDEXES"))
        self.assertEqual(self.server.query("DROP INDEX FOR (n:Note) ON (n.name)")[1]["summary"]["changes"], {"indexes_dropped": 1})


class Snapshots(ServerCase):
    make_graph = staticmethod(lambda folder: numbers_graph(folder, 3000))
    options = ("--write",)

    def test_a_reader_keeps_the_graph_as_it_was_when_it_began(self):
        body = json.dumps({"query": "MATCH (a:Number), (b:Number) WHERE b.n < 40 RETURN a.n, a.text, b.mark"}).encode()
        with self.server.socket(receive_buffer=4096) as reader:
            reader.sendall(b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                           b"Accept: application/jsonl\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            pieces = [reader.recv(1000)]
            begin = time.monotonic()
            self.assertEqual(self.server.query("MATCH (n:Number) SET n.mark = 'changed' WITH n WHERE n.n > 2000 DETACH DELETE n")[0], 200)
            self.assertLess(time.monotonic() - begin, 5 * SLOW)  # while the reader is still at it
            self.assertEqual(self.server.query("MATCH (n:Number {mark: 'changed'}) RETURN count(n)")[1]["rows"], [[2001]])
            while not pieces[-1].endswith(b"\r\n0\r\n\r\n"):
                pieces.append(reader.recv(1 << 20))
                self.assertTrue(pieces[-1])
        content = b"".join(pieces)
        self.assertFalse(b"changed" in content)
        self.assertFalse(b'"error"' in content, content[-500:])
        self.assertEqual(content.count(b",null]"), 3000 * 40)

    def test_readers_and_writers_beside_each_other_see_whole_changes(self):
        self.server.query("UNWIND range(1, 50) AS i CREATE (:Pair {x: 0, y: 0})")

        def write():
            for _ in range(10):
                self.assertEqual(self.server.query("MATCH (p:Pair) SET p.x = p.x + 1, p.y = p.y + 1")[0], 200)

        def read():
            for _ in range(40):
                _, answer = self.server.query("MATCH (p:Pair) RETURN count(DISTINCT p.x) AS kinds, sum(abs(p.x - p.y)) AS apart")
                self.assertEqual(answer["rows"], [[1, 0]])

        in_threads([write, write, read, read, read])
        self.assertEqual(self.server.query("MATCH (p:Pair) RETURN DISTINCT p.x")[1]["rows"], [[20]])


if __name__ == "__main__":
    unittest.main()
