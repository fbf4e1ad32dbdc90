"""Bolt's clients that vanish, read slowly, send halves, too much or nonsense: the others are served, and nothing stays behind."""

import random
import socket
import struct
import time
import unittest

import bolt_client as bolt
from bolt_client import FAILURE, HANDSHAKE, IGNORED, RECORD, RESET, SUCCESS, Client
from server import SLOW, ServerCase, in_threads, numbers_graph

ENDLESS = "MATCH (a), (b), (c), (d) WHERE a.n + b.n + c.n + d.n < 0 RETURN count(*)"
LONG = "MATCH (a), (b) RETURN a.text, b.text"


class BoltCase(ServerCase):
    make_graph = staticmethod(lambda folder: numbers_graph(folder, 3000))

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.port = int(cls.server.process.stdout.readline().rsplit(":", 1)[1])

    def tearDown(self):
        self.assertEqual(self.server.wait_for_metric("queries_running", 0, 20), 0)

    def check_served(self):
        with Client(self.port) as client:
            client.send(bolt.run("MATCH (n:Number) RETURN count(n)"), bolt.pull())
            self.assertEqual(client.tags(3), [SUCCESS, RECORD, SUCCESS])

    def check_closed(self, client):
        with self.assertRaises((EOFError, ConnectionError)):
            while True:
                client.answer()


class Clients(BoltCase):
    options = ("--bolt-port", "0", "--max-queries", "3", "--max-time", "8")

    def test_two_hundred_at_once_are_answered(self):
        def ask(n):
            def action():
                with Client(self.port) as client:
                    client.send(bolt.run("MATCH (a:Number {n: $n})-[:NEXT]->(b) RETURN b.n", {"n": n}), bolt.pull())
                    return client.answer()[1], client.answer(), client.tag()
            return action
        answers = in_threads([ask(n) for n in range(200)])
        self.assertEqual([(first, last) for first, _, last in answers], [(SUCCESS, SUCCESS)] * 200)
        self.assertEqual(answers[5][1], b"\xb1\x71\x91\x06")

    def test_a_client_that_goes_takes_its_query_with_it(self):
        client = Client(self.port)
        client.send(bolt.run(ENDLESS), bolt.pull())
        self.assertEqual(self.server.wait_for_metric("queries_running", 1), 1)
        client.close()
        self.assertEqual(self.server.wait_for_metric("queries_running", 0, 3), 0)

    def test_a_client_that_is_torn_away_in_the_midst_of_a_result(self):
        client = Client(self.port)
        client.send(bolt.run(LONG), bolt.pull())
        client.answer()
        client.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()
        self.assertEqual(self.server.wait_for_metric("queries_running", 0, 3), 0)

    def test_reset_stops_a_query(self):
        with Client(self.port) as client:
            client.send(bolt.run(ENDLESS), bolt.pull())
            self.assertEqual(self.server.wait_for_metric("queries_running", 1), 1)
            client.send(RESET, bolt.run("RETURN 1"), bolt.pull())
            self.assertEqual(client.tags(6), [SUCCESS, IGNORED, SUCCESS, SUCCESS, RECORD, SUCCESS])

    def test_reset_in_the_midst_of_rows(self):
        with Client(self.port) as client:
            client.send(bolt.run(LONG), bolt.pull())
            self.assertEqual(client.tags(2), [SUCCESS, RECORD])
            client.send(RESET)
            while (tag := client.tag()) == RECORD:
                pass
            self.assertEqual([tag, client.tag()], [IGNORED, SUCCESS])

    def test_a_client_that_reads_nothing_is_let_go_and_others_are_served(self):
        slow = [Client(self.port, receive_buffer=4096) for _ in range(6)]
        for client in slow:
            client.send(bolt.run(LONG), bolt.pull())
        time.sleep(0.3)
        for _ in range(5):
            self.check_served()
        begin = time.monotonic()
        self.assertEqual(self.server.wait_for_metric("queries_running", 0, 12), 0)
        self.assertLess(time.monotonic() - begin, 12 * SLOW)
        for client in slow:
            client.close()

    def test_a_result_that_is_not_fetched_ends_with_its_time(self):
        with Client(self.port) as client:
            client.send(bolt.run(LONG, {}, {"tx_timeout": 1000}), bolt.pull(10))
            self.assertEqual(client.tags(12), [SUCCESS, *[RECORD] * 10, SUCCESS])
            self.assertEqual(self.server.wait_for_metric("queries_running", 0, 3), 0)
            client.send(bolt.pull())
            while (answer := client.answer())[1] == RECORD:
                pass
            self.assertEqual(answer[1], FAILURE)
            self.assertIn(b"TransactionTimedOut", answer)

    def test_half_messages_wait_and_are_let_go_with_their_client(self):
        halves = [HANDSHAKE[:7], HANDSHAKE + bolt.hello()[:9], HANDSHAKE + bolt.hello() + b"\0"]
        clients = []
        for half in halves:
            clients.append(Client(self.port, greet=False))
            clients[-1].send(half)
        clients.append(Client(self.port))
        clients[-1].send(bolt.run("RETURN 1")[:-3])
        self.check_served()
        for client in clients:
            client.close()
        self.check_served()

    def test_a_message_byte_by_byte(self):
        with Client(self.port, greet=False) as client:
            for byte in HANDSHAKE + bolt.hello() + bolt.logon() + b"\0\0\0\0" + bolt.run("RETURN 1") + bolt.pull():
                client.send(bytes([byte]))
            self.assertEqual(client.read(4), b"\0\0\4\5")
            self.assertEqual(client.tags(5), [SUCCESS, SUCCESS, SUCCESS, RECORD, SUCCESS])

    def test_messages_that_are_too_large(self):
        with Client(self.port, greet=False) as client:  # nobody knows who it is: a little must do
            client.send(HANDSHAKE, b"\xff\xff" + b"x" * 20000)
            client.read(4)
            self.assertIn(b"Request.Invalid", client.answer())
            self.check_closed(client)
        with Client(self.port) as client:
            try:
                client.send(bolt.run("RETURN $x", {"x": "y" * (2 << 20)}))
                self.assertIn(b"Request.Invalid", client.answer())
            except ConnectionError:
                pass
            self.check_closed(client)
        self.check_served()

    def test_sizes_that_lie(self):
        for content in (b"\xb3\x10\xd2\xff\xff\xff\xff", b"\xb3\x10\x81a\xda\xff\xff\xff\xff", b"\xb3\x10\x81a" + b"\x91" * 60000):
            with Client(self.port) as client:
                client.send(struct.pack(">H", len(content)), content, b"\0\0")
                self.assertIn(b"Request.Invalid", client.answer())
                self.check_closed(client)
        self.check_served()

    def test_random_bytes(self):
        rng = random.Random(7)
        for i in range(150):
            with Client(self.port, greet=i % 2 == 0) as client:
                try:
                    client.send((b"", HANDSHAKE)[i % 4 == 1], rng.randbytes(rng.randrange(1, 3000)))
                    client.socket.shutdown(socket.SHUT_WR)
                    self.check_closed(client)
                except ConnectionError:
                    pass
        self.check_served()

    def test_a_thousand_queries_sent_ahead(self):
        with Client(self.port) as client:
            client.send((bolt.run("RETURN 1") + bolt.pull()) * 1000)
            self.assertEqual(client.tags(3000), [SUCCESS, RECORD, SUCCESS] * 1000)

    @unittest.skipIf(SLOW > 1, "a sanitizer keeps what is freed for a while")
    def test_memory_is_given_back(self):
        def ask():
            with Client(self.port) as client:
                client.send(bolt.run("MATCH (a:Number) RETURN a"), bolt.pull())
                self.assertEqual(client.tags(3002)[-1], SUCCESS)
            torn = Client(self.port)
            torn.send(bolt.run(LONG), bolt.pull())
            torn.answer()
            torn.close()
        for _ in range(10):
            ask()
        before = self.server.metric("resident_memory_bytes")
        for _ in range(40):
            ask()
        self.assertLess(self.server.metric("resident_memory_bytes") - before, 20e6)


class Writers(BoltCase):
    options = ("--bolt-port", "0", "--write", "--max-time", "3")
    make_graph = staticmethod(lambda folder: numbers_graph(folder, 10))

    def test_a_client_that_vanishes_leaves_its_transaction_undone_and_others_write(self):
        client = Client(self.port)
        client.send(bolt.begin(), bolt.run("CREATE (:Left)"), bolt.pull())
        self.assertEqual(client.tags(3), [SUCCESS, SUCCESS, SUCCESS])
        client.close()
        begin = time.monotonic()
        with Client(self.port) as other:
            other.send(bolt.run("CREATE (:Other)"), bolt.pull(), bolt.run("MATCH (n:Left) RETURN count(n)"), bolt.pull())
            self.assertEqual(other.tags(3), [SUCCESS, SUCCESS, SUCCESS])
            self.assertEqual(other.answer(), b"\xb1\x71\x91\x00")
        self.assertLess(time.monotonic() - begin, 1.5 * SLOW)

    def test_a_transaction_that_is_left_open_ends_with_its_time(self):
        with Client(self.port) as client, Client(self.port) as other:
            client.send(bolt.begin(), bolt.run("CREATE (:Left)"), bolt.pull())
            self.assertEqual(client.tags(3), [SUCCESS, SUCCESS, SUCCESS])
            other.send(bolt.run("CREATE (:Other)"), bolt.pull(), RESET)
            other.tags(2)
            time.sleep(4.5)
            client.send(bolt.COMMIT)
            self.assertIn(b"TransactionTimedOut", client.answer())
            client.send(RESET, bolt.run("MATCH (n:Left) RETURN count(n)"), bolt.pull())
            self.assertEqual(client.tags(2), [SUCCESS, SUCCESS])
            self.assertEqual(client.answer(), b"\xb1\x71\x91\x00")


class Stop(BoltCase):
    options = ("--bolt-port", "0")

    def test_the_server_ends_in_order_whatever_goes_on(self):
        """Seen by tearDownClass."""
        clients = [Client(self.port, receive_buffer=4096) for _ in range(30)]
        for i, client in enumerate(clients):
            client.send((bolt.run(ENDLESS), bolt.run(LONG) + bolt.pull(), bolt.begin() + bolt.run("RETURN 1"), b"\0")[i % 4])
        self.__class__.clients = clients

    def tearDown(self):
        pass


if __name__ == "__main__":
    unittest.main()
