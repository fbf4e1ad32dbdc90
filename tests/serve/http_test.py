"""HTTP as the standard has it: methods, sizes, half requests, requests sent ahead, nonsense."""

import json
import os
import random
import socket
import time
import unittest

from server import SLOW, ServerCase


def answer_of(client, reader=None):
    """Reads one answer with Content-Length or chunks: (status, headers, content)."""
    reader = reader or client.makefile("rb")
    line = reader.readline()
    if not line:
        return None
    headers = {}
    while (field := reader.readline().strip()):
        name, value = field.split(b":", 1)
        headers[name.strip().lower().decode()] = value.strip().decode()
    content = b""
    if headers.get("transfer-encoding") == "chunked":
        while (size := int(reader.readline(), 16)):
            content += reader.read(size)
            reader.readline()
        reader.readline()
    else:
        content = reader.read(int(headers.get("content-length", 0)))
    return int(line.split()[1]), headers, content


class Http(ServerCase):
    options = ("--max-body", "100000")

    def exchange(self, data):
        with self.server.socket(timeout=20) as client:
            client.sendall(data)
            return answer_of(client)

    def test_head_is_get_without_content(self):
        for path in ("/", "/healthz", "/api/schema", "/api/entity/0"):
            status, headers, content = self.server.ask("HEAD", path)
            expected = self.server.ask("GET", path)
            self.assertEqual((status, content), (expected[0], b""), path)
            self.assertEqual(headers["Content-Length"], str(len(expected[2])), path)

    def test_other_methods_are_refused_and_the_right_ones_named(self):
        for method in ("PUT", "DELETE", "PATCH", "TRACE", "NONSENSE"):
            status, headers, _ = self.server.ask(method, "/api/query")
            self.assertEqual((status, headers["Allow"]), (405, "GET, HEAD, POST, OPTIONS"), method)
        self.assertEqual(self.server.ask("POST", "/healthz")[0], 405)
        self.assertEqual(self.server.ask("HEAD", "/api/query?query=RETURN%201")[0], 405)

    def test_options_names_the_methods(self):
        status, headers, content = self.server.ask("OPTIONS", "/api/schema")
        self.assertEqual((status, headers["Allow"], content), (204, "GET, HEAD, OPTIONS", b""))

    def test_content_that_is_too_large_is_refused_before_it_is_sent(self):
        status = self.exchange(b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                               b"Content-Length: 100001\r\n\r\n")[0]
        self.assertEqual(status, 413)

    def test_content_in_chunks_that_grow_too_large_is_refused(self):
        chunk = b"8000\r\n" + b" " * 0x8000 + b"\r\n"
        status = self.exchange(b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                               b"Transfer-Encoding: chunked\r\n\r\n" + chunk * 4)[0]
        self.assertEqual(status, 413)

    def test_content_in_chunks_is_read(self):
        body = b'{"query": "RETURN 5 AS five"}'
        chunks = b"".join(b"1\r\n" + body[i:i + 1] + b"\r\n" for i in range(len(body))) + b"0\r\n\r\n"
        status, _, content = self.exchange(b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                           b"Transfer-Encoding: chunked\r\n\r\n" + chunks)
        self.assertEqual((status, json.loads(content)["rows"]), (200, [[5]]))

    def test_headers_that_are_too_large_are_refused(self):
        for field in (b"X: " + b"a" * 20000, b"\r\n".join(b"X%d: a" % i for i in range(5000))):
            self.assertEqual(self.exchange(b"GET / HTTP/1.1\r\nHost: localhost\r\n" + field + b"\r\n\r\n")[0], 431)
        self.assertEqual(self.exchange(b"GET /" + b"a" * 20000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")[0], 431)

    def test_requests_need_one_host(self):
        self.assertEqual(self.exchange(b"GET /healthz HTTP/1.1\r\n\r\n")[0], 400)
        self.assertEqual(self.exchange(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n")[0], 400)

    def test_a_request_has_one_length(self):
        for fields in (b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", b"Content-Length: 3\r\nContent-Length: 4\r\n",
                       b"Content-Length: -1\r\n", b"Content-Length: 99999999999999999999999\r\n",
                       b"Transfer-Encoding: gzip\r\nTransfer-Encoding: identity\r\n"):
            status = self.exchange(b"POST /api/query HTTP/1.1\r\nHost: localhost\r\n" + fields + b"\r\nabc")[0]
            self.assertIn(status, (400, 413, 415, 501), fields)

    def test_other_versions_are_refused(self):
        for version in (b"HTTP/2.0", b"HTTP/1.2", b"HTTP/0.9", b"HTTPS/1.1", b""):
            status = self.exchange(b"GET / " + version + b"\r\nHost: localhost\r\n\r\n")[0]
            self.assertIn(status, (400, 505), version)

    def test_http_1_0_is_answered_without_chunks(self):
        with self.server.socket(timeout=20) as client:
            client.sendall(b"GET /api/query?query=UNWIND%20range(1,3)%20AS%20n%20RETURN%20n HTTP/1.0\r\n\r\n")
            content = b""
            while (piece := client.recv(65536)):
                content += piece
        head, _, body = content.partition(b"\r\n\r\n")
        self.assertNotIn(b"chunked", head)
        self.assertEqual(json.loads(body)["rows"], [[1], [2], [3]])

    def test_requests_that_were_sent_ahead_are_answered_in_order(self):
        queries = [b"GET /api/query?query=RETURN%%20%d HTTP/1.1\r\nHost: localhost\r\n\r\n" % n for n in range(50)]
        with self.server.socket(timeout=30) as client:
            client.sendall(b"".join(queries))
            reader = client.makefile("rb")
            for n in range(50):
                status, _, content = answer_of(client, reader)
                self.assertEqual((status, json.loads(content)["rows"]), (200, [[n]]))

    def test_answers_that_nobody_reads_do_not_pile_up(self):
        before = self.server.metric("resident_memory_bytes")
        with self.server.socket(receive_buffer=4096, timeout=5) as client:
            client.settimeout(1)
            try:
                for _ in range(200):
                    client.sendall(b"GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 200)
            except OSError:
                pass
            self.assertLess(self.server.metric("resident_memory_bytes") - before, 30e6 * SLOW)

    def test_a_connection_is_kept_and_closed_as_is_wished(self):
        status, headers, _ = self.exchange(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        self.assertEqual((status, headers["connection"]), (200, "close"))
        connection = self.server.connection()
        for _ in range(3):
            connection.request("GET", "/healthz")
            self.assertEqual(connection.getresponse().read(), b"ok\n")
        connection.close()

    def test_a_client_that_waits_to_send_is_told_to_go_on(self):
        body = b'{"query": "RETURN 1"}'
        with self.server.socket(timeout=20) as client:
            client.sendall(b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                           b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(body))
            self.assertEqual(client.recv(1000), b"HTTP/1.1 100 Continue\r\n\r\n")
            client.sendall(body)
            self.assertEqual(answer_of(client)[0], 200)

    def test_a_request_may_come_byte_by_byte(self):
        with self.server.socket(timeout=20) as client:
            for byte in b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n":
                client.sendall(bytes([byte]))
                time.sleep(0.002)
            self.assertEqual(answer_of(client)[2], b"ok\n")

    def test_malformed_targets_are_refused(self):
        for target in (b"/%", b"/%zz", b"/%0", b"/a%00b", b"healthz", b"*", b"/healthz?a=%"):
            self.assertEqual(self.exchange(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")[0], 400, target)

    def test_a_whole_address_is_taken_as_a_target(self):
        self.assertEqual(self.exchange(b"GET http://localhost/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")[2], b"ok\n")

    def test_random_bytes_do_no_harm(self):
        random.seed(7)
        start = [b"", b"GET ", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: localhost\r\n",
                 b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"]
        for i in range(200):
            with self.server.socket(timeout=20) as client:
                try:
                    client.sendall(random.choice(start) + os.urandom(random.randrange(1, 3000)))
                    client.shutdown(socket.SHUT_WR)
                    while client.recv(65536):
                        pass
                except OSError:
                    pass
        self.assertEqual(self.server.ask("GET", "/healthz")[0], 200)


class Patience(ServerCase):
    """How long a client may take."""

    def test_half_a_request_is_not_waited_for_longer_than_ten_seconds(self):
        begin = time.monotonic()
        clients = [self.server.socket(timeout=30) for _ in range(4)]
        for client, sent in zip(clients, (b"", b"GET /", b"GET / HTTP/1.1\r\nHost: localhost\r\n",
                                          b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                                          b"Content-Type: application/json\r\n\r\n{")):
            client.sendall(sent)
        for client in clients:
            self.assertEqual(client.recv(1000), b"")
            client.close()
        self.assertLess(abs(time.monotonic() - begin - 10), 3 * SLOW)

    def test_a_trickle_is_no_way_to_stay(self):
        begin = time.monotonic()
        with self.server.socket(timeout=30) as client:
            try:
                for byte in b"GET / HTTP/1.1\r\nX: " + b"a" * 1000:
                    client.sendall(bytes([byte]))
                    time.sleep(0.3)
            except OSError:
                pass
        self.assertLess(time.monotonic() - begin, 14 * SLOW)


if __name__ == "__main__":
    unittest.main()
