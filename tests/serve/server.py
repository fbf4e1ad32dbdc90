"""The program as a server, for tests: started on a free port, asked over plain sockets."""

import http.client
import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.parse

PROGRAM = os.environ["NEWSGRAPH"]
INPUTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli", "inputs")
SLOW = float(os.environ.get("NEWSGRAPH_SLOWER", "1"))  # how much slower than usual, as under a sanitizer


def run(*arguments, **keywords):
    return subprocess.run([PROGRAM, *arguments], check=True, capture_output=True, text=True, **keywords)


def news_graph(folder):
    """A graph of invented articles, with evidence."""
    path = os.path.join(folder, "news.graph")
    run("build", os.path.join(INPUTS, "articles"), "-o", path)
    return path


def numbers_graph(folder, count):
    """Nodes (:Number {n, name}) and relationships (:Number)-[:NEXT]->(:Number)."""
    lines = os.path.join(folder, "numbers.jsonl")
    with open(lines, "w", encoding="utf-8") as out:
        for n in range(count):
            properties = {"n": n, "name": f"Number {n}", "text": "x" * 100}
            out.write(json.dumps({"kind": "node", "id": f"n{n}", "labels": ["Number"], "properties": properties}) + "\n")
        for n in range(count - 1):
            edge = {"kind": "edge", "id": f"e{n}", "type": "NEXT", "source": f"n{n}", "target": f"n{n + 1}", "properties": {}}
            out.write(json.dumps(edge) + "\n")
    path = os.path.join(folder, "numbers.graph")
    run("import", lines, "-o", path)
    return path


class Server:
    def __init__(self, graph, *options, environment=None):
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", graph, "--port", "0", *options], stdout=subprocess.PIPE, stderr=self.errors, text=True,
            env={**os.environ, **(environment or {})})
        address = self.process.stdout.readline()
        if not address:
            self.process.wait()
            raise RuntimeError(f"the server did not begin: {self.said()}")
        parts = urllib.parse.urlsplit(address.strip())
        self.host, self.port = parts.hostname, parts.port

    def said(self):
        if self.errors.closed:
            return self.end_said
        self.errors.seek(0)
        return self.errors.read()

    def stop(self, how=signal.SIGTERM):
        """Ends the server; gives its exit status and how long it took."""
        begin = time.monotonic()
        self.process.send_signal(how)
        try:
            status = self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            status = "killed"
        self.process.stdout.close()
        self.end_said = self.said()
        self.errors.close()
        return status, time.monotonic() - begin

    def connection(self, timeout=60):
        return http.client.HTTPConnection(self.host, self.port, timeout=timeout * SLOW)

    def socket(self, receive_buffer=None, timeout=60):
        plain = socket.socket()
        if receive_buffer:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        plain.settimeout(timeout * SLOW)
        plain.connect((self.host, self.port))
        return plain

    def ask(self, method, path, body=None, headers=None):
        """A request on a connection of its own: (status, headers, content)."""
        connection = self.connection()
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()

    def query(self, text, headers=None, **more):
        """(status, decoded JSON) of a posted query."""
        status, _, content = self.ask("POST", "/api/query", json.dumps({"query": text, **more}),
                                      {"Content-Type": "application/json", **(headers or {})})
        return status, json.loads(content)

    def metric(self, name):
        for line in self.ask("GET", "/metrics")[2].decode().splitlines():
            if line.startswith(f"newsgraph_{name} "):
                return float(line.split()[1])
        raise KeyError(name)

    def wait_for_metric(self, name, value, seconds=10):
        """Until the metric has the value; gives the last one seen."""
        end = time.monotonic() + seconds * SLOW
        while True:
            seen = self.metric(name)
            if seen == value or time.monotonic() > end:
                return seen
            time.sleep(0.02)


class ServerCase(unittest.TestCase):
    """Tests of one server. `make_graph` and `options` say of which."""

    options = ()
    environment = None
    make_graph = staticmethod(news_graph)

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.graph = cls.make_graph(cls.folder.name)
        cls.server = Server(cls.graph, *cls.options, environment=cls.environment)

    @classmethod
    def tearDownClass(cls):
        status, seconds = cls.server.stop()
        cls.folder.cleanup()
        said = cls.server.said()
        if status != 0 or "ERROR:" in said or "WARNING: ThreadSanitizer" in said:
            raise AssertionError(f"the server ended with {status}: {said}")
        if seconds > 2.5 * SLOW:
            raise AssertionError(f"the server took {seconds:.1f} s to end")


def in_threads(actions):
    """Runs the actions beside each other; gives their results, or raises what one of them raised."""
    results, errors = [None] * len(actions), []

    def work(i):
        try:
            results[i] = actions[i]()
        except BaseException as error:  # noqa: BLE001
            errors.append(error)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(len(actions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return results
