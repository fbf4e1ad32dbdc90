#!/usr/bin/env python3
"""Many clients of a server at once, good ones and bad ones, and what that does to it.

usage: load_server.py PROGRAM [--connections 200] [--minutes 10] [--nodes 20000]

Two thirds of the clients ask one question after the other and check the answer. The others read slowly, vanish in the
midst of a result, send half a request, or send random bytes. Once in ten seconds it prints how many answers there were,
how long they took, and the server's memory; at the end it ends the server and says how long that took. Exit status 1 where an
answer was wrong, the server ended early or not in order, or its memory grew by over a tenth in the second half.
"""

import argparse
import http.client
import json
import os
import random
import re
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time


def make_graph(program, folder, count):
    lines = os.path.join(folder, "numbers.jsonl")
    with open(lines, "w", encoding="utf-8") as out:
        for n in range(count):
            out.write(json.dumps({"kind": "node", "id": f"n{n}", "labels": ["Number"],
                                  "properties": {"n": n, "name": f"Number {n}", "text": "x" * 80}}) + "\n")
        for n in range(count):
            out.write(json.dumps({"kind": "edge", "id": f"e{n}", "type": "NEXT", "source": f"n{n}",
                                  "target": f"n{(n + 1) % count}", "properties": {}}) + "\n")
    path = os.path.join(folder, "numbers.graph")
    subprocess.run([program, "import", lines, "-o", path], check=True, capture_output=True)
    return path


class Load:
    def __init__(self, port, nodes, stop):
        self.port, self.nodes, self.stop = port, nodes, stop
        self.lock = threading.Lock()
        self.times, self.wrong, self.failed = [], [], 0

    def socket(self, receive_buffer=None):
        plain = socket.socket()
        if receive_buffer:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        plain.settimeout(60)
        plain.connect(("127.0.0.1", self.port))
        return plain

    @staticmethod
    def posted(text, **more):
        body = json.dumps({"query": text, **more}).encode()
        return (b"POST /api/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                b"Content-Length: %d\r\n\r\n" % len(body)) + body

    def good(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        while not self.stop.is_set():
            n = random.randrange(self.nodes)
            begin = time.monotonic()
            try:
                connection.request("POST", "/api/query",
                                   json.dumps({"query": "MATCH (a:Number {n: $n})-[:NEXT*2]->(b) RETURN b.n", "parameters": {"n": n}}),
                                   {"Content-Type": "application/json"})
                answer = json.loads(connection.getresponse().read())
                if answer["rows"] != [[(n + 2) % self.nodes]]:
                    self.wrong.append(answer)
            except (OSError, http.client.HTTPException, KeyError) as error:
                if not self.stop.is_set():
                    self.wrong.append(repr(error))
                connection.close()
            with self.lock:
                self.times.append(time.monotonic() - begin)
            time.sleep(random.random() * 0.5)

    def reader(self):
        """Reads slowly, sometimes to the end."""
        client = self.socket(receive_buffer=8192)
        client.sendall(self.posted("MATCH (a:Number) RETURN a.text, a.n", limits={"seconds": 5}))
        while not self.stop.is_set() and random.random() > 0.02:
            if not client.recv(random.choice((100, 5000, 100000))):
                break
            time.sleep(0.05)
        client.close()

    def vanisher(self):
        client = self.socket()
        client.sendall(self.posted("MATCH (a:Number), (b:Number) RETURN a.text, b.text"))
        client.recv(1000)
        time.sleep(random.random())
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()

    def half(self):
        client = self.socket()
        whole = self.posted("RETURN 1")
        client.sendall(whole[:random.randrange(len(whole))])
        if random.random() < 0.5:
            client.recv(1000)
        time.sleep(random.random())
        client.close()

    def noise(self):
        client = self.socket()
        client.sendall(os.urandom(random.randrange(1, 10000)))
        client.recv(1000)
        client.close()

    def bad(self):
        while not self.stop.is_set():
            try:
                random.choice((self.reader, self.vanisher, self.half, self.noise))()
            except OSError:
                pass
            time.sleep(random.random())


def memory_of(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--connections", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--nodes", type=int, default=20000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        graph = make_graph(options.program, folder, options.nodes)
        server = subprocess.Popen([options.program, "serve", graph, "--port", "0", "--max-connections", str(options.connections + 50)],
                                  stdout=subprocess.PIPE, text=True)
        port = int(server.stdout.readline().strip().rstrip("/").rsplit(":", 1)[1])
        stop = threading.Event()
        load = Load(port, options.nodes, stop)
        threads = [threading.Thread(target=load.good if i % 3 else load.bad, daemon=True) for i in range(options.connections)]
        for thread in threads:
            thread.start()
        memories, answers, begin = [], 0, time.monotonic()
        print("seconds  answers  median ms  99 % ms  server MB", flush=True)
        while time.monotonic() - begin < options.minutes * 60 and server.poll() is None:
            time.sleep(10)
            with load.lock:
                times, load.times = sorted(load.times), []
            answers += len(times)
            memories.append(memory_of(server.pid))
            if times:
                print(f"{time.monotonic() - begin:7.0f}  {len(times):7}  {times[len(times) // 2] * 1000:9.1f}  "
                      f"{times[len(times) * 99 // 100] * 1000:7.1f}  {memories[-1]:9.1f}", flush=True)
        early = server.poll()
        end = time.monotonic()
        stop.set()
        server.send_signal(signal.SIGTERM)
        status = server.wait(timeout=20)
        took = time.monotonic() - end
        half = memories[len(memories) // 2:]
        grown = max(half[-3:]) / max(half[:3]) - 1
        print(f"{answers} answers, {len(load.wrong)} wrong; memory {memories[0]:.0f} MB after 10 s, {memories[-1]:.0f} MB at the end "
              f"(second half {grown:+.1%}); ended with {status} in {took:.2f} s")
        for wrong in load.wrong[:5]:
            print("wrong:", str(wrong)[:300])
        sys.exit(1 if load.wrong or early is not None or status != 0 or took > 2 or grown > 0.1 else 0)


if __name__ == "__main__":
    main()
