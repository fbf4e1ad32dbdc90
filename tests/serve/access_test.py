"""Who may ask, and under which name."""

import subprocess
import unittest

from server import PROGRAM, Server, ServerCase, news_graph


class Names(ServerCase):
    options = ("--name", "graph.example")

    def status(self, headers, path="/api/schema"):
        return self.server.ask("GET", path, headers=headers)[0]

    def test_the_server_answers_to_addresses_to_localhost_and_to_its_names(self):
        for name in ("127.0.0.1", "127.0.0.1:80", "localhost", "LOCALHOST:7474", "localhost.", "[::1]", "[::1]:99",
                     "10.1.2.3:7474", "graph.example", "Graph.Example:8080"):
            self.assertEqual(self.status({"Host": name}), 200, name)

    def test_it_does_not_answer_to_names_that_others_point_here(self):
        for name in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "graph.example.evil", "[::1", "::1]",
                     "localhost:port", "localhost@evil.example", "0x7f000001", "2130706433", "127.1"):
            self.assertEqual(self.status({"Host": name}), 421, name)

    def test_pages_of_other_sites_may_not_ask(self):
        own = f"http://127.0.0.1:{self.server.port}"
        self.assertEqual(self.status({"Origin": own}), 200)
        for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": "http://127.0.0.1:1"},
                        {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}):
            self.assertEqual(self.status(headers), 403, headers)

    def test_a_link_on_another_site_may_lead_to_the_page(self):
        headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
        self.assertEqual(self.status(headers, "/"), 200)
        self.assertEqual(self.status(headers, "/api/query?query=RETURN%201"), 403)


class Token(ServerCase):
    environment = {"NEWSGRAPH_TOKEN": "a-long-enough-token"}

    def status(self, authorization, path="/api/schema"):
        headers = {} if authorization is None else {"Authorization": authorization}
        return self.server.ask("GET", path, headers=headers)[0]

    def test_only_who_shows_it_may_ask(self):
        self.assertEqual(self.status("Bearer a-long-enough-token"), 200)
        self.assertEqual(self.status("bearer a-long-enough-token"), 200)
        for wrong in (None, "", "Bearer", "Bearer ", "Bearer a-long-enough-toke", "Bearer a-long-enough-token ", "Bearer x",
                      "Bearer a-long-enough-tokena-long-enough-token", "Basic a-long-enough-token", "a-long-enough-token"):
            expected = 200 if wrong == "Bearer a-long-enough-token " else 401  # blanks at a header's end are none of it
            self.assertEqual(self.status(wrong), expected, wrong)

    def test_a_refusal_says_what_is_wanted(self):
        _, headers, _ = self.server.ask("GET", "/api/schema")
        self.assertTrue(headers["WWW-Authenticate"].startswith("Bearer"))

    def test_the_page_and_the_health_are_open(self):
        for path in ("/", "/healthz", "/api/openapi.json"):
            self.assertEqual(self.status(None, path), 200, path)
        self.assertEqual(self.status(None, "/metrics"), 401)

    def test_content_is_not_read_before_the_token(self):
        with self.server.socket() as client:
            client.sendall(b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n")
            self.assertTrue(client.recv(1000).startswith(b"HTTP/1.1 401"))


class Addresses(unittest.TestCase):
    def refused(self, *options):
        done = subprocess.run([PROGRAM, "serve", "none.graph", *options], capture_output=True, text=True)
        return done.returncode, done.stderr

    def test_other_machines_need_a_token(self):
        for host in ("0.0.0.0", "::", "192.0.2.1", "example.org"):
            status, said = self.refused("--host", host)
            self.assertEqual(status, 2, said)
            self.assertIn("token", said)

    def test_a_token_for_other_machines_is_long(self):
        status, said = self.refused("--host", "0.0.0.0", "--token", "short")
        self.assertEqual(status, 2, said)

    def test_with_a_token_other_addresses_are_served(self):
        import tempfile
        with tempfile.TemporaryDirectory() as folder:
            server = Server(news_graph(folder), "--host", "0.0.0.0", "--token", "a-long-enough-token")
            try:
                server.host = "127.0.0.1"
                self.assertEqual(server.ask("GET", "/api/schema")[0], 401)
                self.assertEqual(server.ask("GET", "/api/schema", headers={"Authorization": "Bearer a-long-enough-token"})[0], 200)
            finally:
                self.assertEqual(server.stop()[0], 0)

    def test_what_cannot_be_served_is_said(self):
        status, said = self.refused()
        self.assertEqual(status, 1)
        self.assertIn("none.graph", said)

    def test_a_port_that_is_taken_is_said(self):
        import socket
        import tempfile
        with tempfile.TemporaryDirectory() as folder, socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            graph = news_graph(folder)
            done = subprocess.run([PROGRAM, "serve", graph, "--port", str(other.getsockname()[1])], capture_output=True, text=True)
            self.assertEqual(done.returncode, 1)
            self.assertIn(str(other.getsockname()[1]), done.stderr)


if __name__ == "__main__":
    unittest.main()
