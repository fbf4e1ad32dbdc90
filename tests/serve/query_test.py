"""/api/query: rows, parameters, forms, errors."""

import json
import unittest
import urllib.parse

from server import SLOW, ServerCase, in_threads, numbers_graph


class Query(ServerCase):
    def rows(self, text, **more):
        status, answer = self.server.query(text, **more)
        self.assertEqual(status, 200, answer)
        return answer["rows"]

    def test_gives_columns_rows_and_a_summary(self):
        status, answer = self.server.query("RETURN 1 AS one, 'two' AS two")
        self.assertEqual(status, 200)
        self.assertEqual(answer["columns"], ["one", "two"])
        self.assertEqual(answer["rows"], [[1, "two"]])
        self.assertEqual(answer["summary"]["rows"], 1)
        self.assertEqual(answer["summary"]["changes"], {})

    def test_gives_no_rows_as_an_empty_list(self):
        status, answer = self.server.query("MATCH (n:NoSuchLabel) RETURN n")
        self.assertEqual((status, answer["columns"], answer["rows"]), (200, ["n"], []))

    def test_takes_parameters_of_every_kind(self):
        given = {"a": 1, "b": [1.5, None, True], "c": {"d": "x"}, "e": {"$date": "2024-10-23"}}
        rows = self.rows("RETURN $a, $b, $c.d, $e.year", parameters=given)
        self.assertEqual(rows, [[1, [1.5, None, True], "x", 2024]])

    def test_names_missing_parameters(self):
        status, answer = self.server.query("RETURN $nowhere")
        self.assertEqual(status, 400)
        self.assertIn("nowhere", answer["detail"])

    def test_describes_nodes_relationships_and_paths(self):
        node, edge, path = self.rows("MATCH p = (a)-[r]->(b) RETURN a, r, p LIMIT 1")[0]
        self.assertEqual(sorted(node), ["id", "kind", "labels", "properties"])
        self.assertEqual(node["kind"], "node")
        self.assertEqual(sorted(edge), ["id", "kind", "properties", "source", "target", "type"])
        self.assertEqual(edge["source"], node["id"])
        self.assertEqual((path["kind"], len(path["nodes"]), len(path["relationships"])), ("path", 2, 1))

    def test_ids_are_those_of_elementId(self):
        node, own = self.rows("MATCH (a) RETURN a, elementId(a) LIMIT 1")[0]
        self.assertEqual(node["id"], own)

    def test_knows_the_program_s_own_functions_and_procedures(self):
        rows = self.rows("MATCH ()-[r:SIGNED]->() RETURN evidence(r)[0].text LIMIT 1")
        self.assertTrue(rows[0][0])
        self.assertEqual(self.server.query("CALL claims.conflicts() YIELD claim RETURN claim")[0], 200)

    def test_streams_json_lines(self):
        for accept in ("application/jsonl", "application/x-ndjson"):
            status, headers, content = self.server.ask(
                "POST", "/api/query", json.dumps({"query": "UNWIND range(1, 3) AS n RETURN n"}),
                {"Content-Type": "application/json", "Accept": accept})
            lines = [json.loads(line) for line in content.decode().splitlines()]
            self.assertEqual(status, 200)
            self.assertEqual(headers["Content-Type"], "application/jsonl")
            self.assertEqual(lines[:-1], [{"columns": ["n"]}, [1], [2], [3]])
            self.assertEqual(lines[-1]["summary"]["rows"], 3)

    def test_takes_simple_queries_in_the_address(self):
        address = "/api/query?" + urllib.parse.urlencode({"query": "RETURN $x + 1 AS y", "parameters": '{"x": 1}'})
        status, _, content = self.server.ask("GET", address)
        self.assertEqual((status, json.loads(content)["rows"]), (200, [[2]]))

    def test_places_errors_in_the_query(self):
        status, answer = self.server.query("MATCH (n)\nRETURN m")
        self.assertEqual(status, 400)
        self.assertEqual(answer["code"], "SyntaxError.UndefinedVariable")
        self.assertEqual((answer["line"], answer["column"]), (2, 8))
        self.assertIn("^", answer["shown"])

    def test_errors_are_problem_details(self):
        status, headers, content = self.server.ask("POST", "/api/query", '{"query": "RETURN"}',
                                                   {"Content-Type": "application/json"})
        answer = json.loads(content)
        self.assertEqual(headers["Content-Type"], "application/problem+json")
        self.assertEqual((status, answer["status"], answer["title"]), (400, 400, "Bad Request"))

    def test_tells_of_errors_behind_rows_that_were_sent(self):
        text = "UNWIND range(1, 200000) AS n RETURN CASE WHEN n < 200000 THEN n ELSE 1 / 0 END AS x"
        status, answer = self.server.query(text)
        self.assertEqual(status, 200)
        self.assertEqual(answer["error"]["code"], "ArithmeticError.DivisionByZero")
        self.assertNotIn("summary", answer)

    def test_explains(self):
        self.assertIn("AllNodes", str(self.rows("EXPLAIN MATCH (n) RETURN n")))

    def test_gives_notices(self):
        _, answer = self.server.query("MATCH (n:Persn) RETURN n")
        self.assertTrue(answer["summary"]["notices"])

    def test_refuses_to_write(self):
        status, answer = self.server.query("CREATE (:Thing)")
        self.assertEqual((status, answer["code"]), (403, "SyntaxError.WriteNotAllowed"))

    def test_refuses_bodies_that_are_no_query(self):
        for body in ("", "[]", "{", '{"query": 1}', '{"query": ""}', '{"parameters": {}}', '{"query": "RETURN 1", "more": 1}',
                     '{"query": "RETURN 1", "limits": {"rows": -1}}', '{"query": "RETURN 1", "limits": {"hours": 1}}',
                     '{"query": "RETURN 1", "parameters": []}', "[" * 100000, '{"query": "RETURN \\ud800"}'):
            status, _, content = self.server.ask("POST", "/api/query", body, {"Content-Type": "application/json"})
            self.assertEqual(status, 400, (body[:50], content))

    def test_refuses_queries_that_are_not_utf8(self):
        status, _, _ = self.server.ask("POST", "/api/query", b'{"query": "RETURN \'\xff\'"}',
                                       {"Content-Type": "application/json"})
        self.assertEqual(status, 400)

    def test_refuses_other_types_of_content(self):
        for sent in ("text/plain", "application/x-www-form-urlencoded", ""):
            status, _, _ = self.server.ask("POST", "/api/query", '{"query": "RETURN 1"}', {"Content-Type": sent})
            self.assertEqual(status, 415, sent)

    def test_refuses_other_types_of_answer(self):
        for wanted, status in (("text/html", 406), ("text/csv, application/json;q=0", 406), ("*/*", 200),
                               ("text/html, application/*;q=0.5", 200)):
            got, _, _ = self.server.ask("GET", "/api/query?query=RETURN%201", headers={"Accept": wanted})
            self.assertEqual(got, status, wanted)


class Limits(ServerCase):
    make_graph = staticmethod(lambda folder: numbers_graph(folder, 3000))
    options = ("--max-time", str(10 * SLOW), "--max-rows", "100000", "--max-memory", "100MB")
    endless = "MATCH (a), (b), (c), (d) WHERE a.n + b.n + c.n + d.n < 0 RETURN count(*)"

    def test_a_query_may_have_less_time(self):
        status, answer = self.server.query(self.endless, limits={"seconds": 0.2})
        self.assertEqual((status, answer["code"]), (422, "ExecutionError.Timeout"))

    def test_a_query_cannot_have_more_than_the_server_gives(self):
        status, answer = self.server.query("UNWIND range(1, 200000) AS n RETURN n", limits={"rows": 10_000_000})
        self.assertEqual(answer["error"]["code"], "ExecutionError.TooManyRows")

    def test_rows_beyond_the_limit_are_an_error_and_not_left_out(self):
        status, answer = self.server.query("UNWIND range(1, 3) AS n RETURN n", limits={"rows": 2})
        self.assertEqual((status, answer["rows"]), (200, [[1], [2]]))
        self.assertEqual(answer["error"]["code"], "ExecutionError.TooManyRows")

    def test_memory_beyond_the_limit_is_an_error(self):
        status, answer = self.server.query("RETURN size(reduce(s = 'ab', i IN range(1, 40) | s + s)) AS x")
        self.assertEqual((status, answer["code"]), (422, "ExecutionError.OutOfMemory"))
        status, answer = self.server.query("MATCH (a), (b) WITH collect(a.text + b.n) AS all RETURN size(all)",
                                           limits={"bytes": 20_000_000})
        self.assertEqual((status, answer["code"]), (422, "ExecutionError.OutOfMemory"))

    def test_a_row_that_is_small_as_a_value_and_large_as_a_text_is_an_error(self):
        text = "MATCH (n) WITH collect(n) AS all UNWIND [1] AS one RETURN [i IN range(1, 100000) | all] AS much"
        status, answer = self.server.query(text)
        self.assertEqual((status, answer["code"]), (422, "ExecutionError.OutOfMemory"))

    def test_rows_that_were_sent_do_not_count_as_memory(self):
        text = "MATCH (a), (b) RETURN a.text + b.text AS text LIMIT 90000"
        status, answer = self.server.query(text, limits={"bytes": 8_000_000})
        self.assertEqual(status, 200)
        self.assertNotIn("error", answer)
        self.assertEqual(len(answer["rows"]), 90000)

    def test_one_query_s_memory_is_not_another_one_s_fault(self):
        hungry = "MATCH (a), (b) WITH collect(a.text + b.n) AS all RETURN size(all)"
        modest = "MATCH (a), (b) WHERE a.n < 300 RETURN count(*) AS all"
        answers = in_threads([lambda: self.server.query(hungry)] * 2 +
                             [lambda: self.server.query(modest, limits={"bytes": 10_000_000})] * 2)
        self.assertEqual([status for status, _ in answers[2:]], [200, 200], answers[2:])


if __name__ == "__main__":
    unittest.main()
