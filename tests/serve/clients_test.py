"""Many clients, slow ones, and such as vanish: the others are served."""

import json
import os
import socket
import struct
import time
import unittest

from server import SLOW, Server, ServerCase, in_threads, numbers_graph

ENDLESS = "MATCH (a), (b), (c), (d) WHERE a.n + b.n + c.n + d.n < 0 RETURN count(*)"
LONG = "MATCH (a), (b) RETURN a.text, b.text"


def posted(text, **more):
    body = json.dumps({"query": text, **more}).encode()
    return (b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            b"Content-Length: %d\r\n\r\n" % len(body)) + body


class Clients(ServerCase):
    make_graph = staticmethod(lambda folder: numbers_graph(folder, 3000))
    options = ("--max-queries", "3", "--max-time", str(8 * SLOW))

    def tearDown(self):
        self.assertEqual(self.server.wait_for_metric("queries_running", 0, 20), 0)

    def test_two_hundred_at_once_are_answered(self):
        def ask(n):
            return lambda: self.server.query("MATCH (a:Number {n: $n})-[:NEXT]->(b) RETURN b.n", parameters={"n": n})
        answers = in_threads([ask(n) for n in range(200)])
        self.assertEqual([answer["rows"] for _, answer in answers], [[[n + 1]] for n in range(200)])

    def test_a_long_query_does_not_keep_others_waiting(self):
        with self.server.socket() as slow:
            slow.sendall(posted(ENDLESS))
            time.sleep(0.2)
            begin = time.monotonic()
            self.assertEqual(self.server.query("MATCH (n:Number) RETURN count(n)")[1]["rows"], [[3000]])
            self.assertLess(time.monotonic() - begin, 2 * SLOW)

    def test_a_client_that_goes_takes_its_query_with_it(self):
        client = self.server.socket()
        client.sendall(posted(ENDLESS))
        self.assertEqual(self.server.wait_for_metric("queries_running", 1), 1)
        cancelled = self.server.metric('queries_total{end="cancelled"}')
        client.close()
        self.assertEqual(self.server.wait_for_metric("queries_running", 0, 3), 0)
        self.assertEqual(self.server.metric('queries_total{end="cancelled"}'), cancelled + 1)

    def test_a_client_that_is_torn_away_in_the_midst_of_a_result_takes_its_query_with_it(self):
        client = self.server.socket()
        client.sendall(posted(LONG))
        client.recv(10000)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()
        self.assertEqual(self.server.wait_for_metric("queries_running", 0, 3), 0)

    def test_clients_that_do_not_read_lend_their_places(self):
        slow = [self.server.socket(receive_buffer=4096) for _ in range(6)]
        for client in slow:
            client.sendall(posted(LONG))
        time.sleep(0.5)
        begin = time.monotonic()
        for _ in range(10):
            self.assertEqual(self.server.query("MATCH (n:Number) RETURN count(n)")[0], 200)
        self.assertLess(time.monotonic() - begin, 5 * SLOW)
        for client in slow:
            client.close()

    def test_a_client_that_reads_slowly_holds_a_query_no_longer_than_its_time(self):
        with self.server.socket(receive_buffer=4096) as client:
            begin = time.monotonic()
            client.sendall(posted(LONG, limits={"seconds": 2}))
            while self.server.metric("queries_running") == 0 and time.monotonic() - begin < 2:
                time.sleep(0.01)
            while self.server.metric("queries_running") > 0:
                client.recv(500)
                time.sleep(0.05)
            self.assertLess(time.monotonic() - begin, 4 * SLOW)
            client.settimeout(20)
            content = b""
            while not content.endswith(b"0\r\n\r\n"):
                piece = client.recv(1 << 20)
                self.assertTrue(piece)
                content = content[-5000:] + piece
            self.assertIn(b"ExecutionError.Timeout", content)

    def test_a_client_that_reads_nothing_is_let_go(self):
        with self.server.socket(receive_buffer=4096) as client:
            client.sendall(posted(LONG))
            begin = time.monotonic()
            before = self.server.metric("connections_too_slow_total")
            while self.server.metric("connections_too_slow_total") == before and time.monotonic() - begin < 20 * SLOW:
                time.sleep(0.2)
            self.assertLess(time.monotonic() - begin, 14 * SLOW)

    def test_queries_beyond_the_places_wait_and_their_time_runs(self):
        busy = [self.server.socket() for _ in range(3)]
        for client in busy:
            client.sendall(posted(ENDLESS))
        self.assertEqual(self.server.wait_for_metric("queries_running", 3), 3)
        status, answer = self.server.query("RETURN 1", limits={"seconds": 0.5})
        self.assertEqual((status, answer["code"]), (422, "ExecutionError.Timeout"))
        for client in busy:
            client.close()
        self.assertEqual(self.server.query("RETURN 1")[0], 200)

    def test_memory_is_given_back(self):
        def resident():
            return self.server.metric("resident_memory_bytes")
        text = "MATCH (a:Number) RETURN a LIMIT 3000"
        for _ in range(20):
            self.server.query(text)
        before = resident()
        for _ in range(100):
            self.server.query(text)
        self.assertLess(resident() - before, 20e6 * (5 if SLOW > 1 else 1))


class Connections(ServerCase):
    options = ("--max-connections", "5")

    def test_beyond_the_limit_clients_are_turned_away_and_others_served(self):
        held = [self.server.socket() for _ in range(4)]
        for client in held:
            client.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            self.assertTrue(client.recv(1000))
        self.assertEqual(self.server.ask("GET", "/healthz")[0], 200)
        time.sleep(0.7)  # until the last one is gone
        held.append(self.server.socket())
        time.sleep(0.1)
        extra = self.server.socket(timeout=5)
        try:
            extra.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            self.assertEqual(extra.recv(1000), b"")
        except ConnectionError:
            pass
        for client in [*held, extra]:
            client.close()
        time.sleep(0.2)
        self.assertEqual(self.server.ask("GET", "/healthz")[0], 200)


class End(unittest.TestCase):
    def begin(self, *options):
        import tempfile
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Server(numbers_graph(folder.name, 3000), *options)

    def test_the_server_ends_in_order_with_nothing_to_do(self):
        import signal
        for how in (signal.SIGTERM, signal.SIGINT):
            status, seconds = self.begin().stop(how)
            self.assertEqual(status, 0)
            self.assertLess(seconds, 1 * SLOW)

    def test_the_server_ends_within_two_seconds_whatever_goes_on(self):
        server = self.begin("--max-queries", "8")
        clients = [server.socket(receive_buffer=4096) for _ in range(40)]
        for i, client in enumerate(clients):
            client.sendall((posted(ENDLESS), posted(LONG), b"GET / HT", b"")[i % 4])
        time.sleep(1)
        status, seconds = server.stop()
        self.assertEqual(status, 0, server.said())
        self.assertLess(seconds, 2 * SLOW)
        for client in clients:
            client.close()

    def test_a_client_is_told_that_the_server_stops(self):
        server = self.begin()
        with server.socket() as client:
            client.sendall(posted(ENDLESS))
            self.assertEqual(server.wait_for_metric("queries_running", 1), 1)
            status, _ = server.stop()
            self.assertEqual(status, 0)
            answer = b""
            while (piece := client.recv(65536)):
                answer += piece
            self.assertTrue(answer.startswith(b"HTTP/1.1 503"), answer)
            self.assertIn(b"ServerError.Stopping", answer)


if __name__ == "__main__":
    unittest.main()
