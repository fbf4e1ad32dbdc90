#!/usr/bin/env python3
"""Runs one conversation with the program in a real terminal (a pty), keys included.

usage: run_terminal.py PROGRAM INPUTS CASE

A case's lines:

    # a remark
    $ newsgraph import small.jsonl -o g.graph   a command for bash, before the conversation
    size 24 80                                  lines and columns of the window (before start)
    env NO_COLOR=1                              a variable (before start)
    start newsgraph g.graph                     runs the program in the terminal
    type RETURN 1;                              types the text once the program reads keys; {enter} {tab} {up} {down} {left} {ctrl-c} {ctrl-d} … are keys, {{ and }} braces
    press {ctrl-c}                              the same, but at once
    see \\d+ rows                                waits until what was printed since the last `see` matches
    not \\x1b\\[                                  what was printed since the last `see` does not match (after a short wait)
    pause                                       waits a second
    end 0                                       the program ends with this status

Each conversation has a HOME of its own, so that several `start`s share one history.
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

PATIENCE = 60  # seconds for anything to happen
KEYS = {"enter": "\r", "tab": "\t", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
        "ctrl-a": "\x01", "ctrl-c": "\x03", "ctrl-d": "\x04", "ctrl-e": "\x05", "ctrl-r": "\x12", "backspace": "\x7f"}


class Terminal:
    def __init__(self, command, size, folder, environment):
        self.seen, self.new = "", ""
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execvpe("bash", ["bash", "-c", 'newsgraph() { exec "$newsgraph" "$@"; }\n' + command], environment)
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", size[0], size[1], 0, 0))

    def read(self, seconds):
        """Takes what is printed within the time; False once the program has closed the terminal."""
        if not select.select([self.end], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.end, 65536)
        except OSError:
            return False
        self.new += data.decode("utf-8", "replace")
        return bool(data)

    def reads_keys(self):
        """Waits until the program has taken the terminal out of its line mode."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.read(0.05)
            if not termios.tcgetattr(self.end)[3] & termios.ICANON:
                return True
        return False

    def type(self, text):
        for part in re.split(r"(\{[a-z-]+\}|\{\{|\}\})", text):
            part = {"{{": "{", "}}": "}"}.get(part, part)
            key = KEYS.get(part[1:-1]) if part.startswith("{") else None
            os.write(self.end, (key if key is not None else part).encode())
            if key is not None:
                self.read(0.05)

    def see(self, pattern):
        deadline = time.monotonic() + PATIENCE
        while True:
            match = re.search(pattern, self.new)
            if match:
                self.new = self.new[match.end():]
                return True
            if time.monotonic() > deadline or not self.read(0.2):
                return re.search(pattern, self.new) is not None

    def wait(self):
        """The exit status; None where it does not end."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            self.read(0.1)
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        return None


def fail(case, number, what, terminal):
    print(f"{case}:{number}: {what}")
    if terminal is not None:
        print("--- printed since the last `see`:\n" + repr(terminal.new))
    sys.exit(1)


def main():
    program, inputs, case = (os.path.abspath(argument) for argument in sys.argv[1:4])
    with tempfile.TemporaryDirectory(prefix="newsgraph-terminal-") as folder:
        work = os.path.join(folder, "work")
        shutil.copytree(inputs, work)
        environment = dict(os.environ, newsgraph=program, LC_ALL="C.UTF-8", HOME=folder, TERM="xterm", PAGER="cat")
        for name in ("NEWSGRAPH_DATA", "NO_COLOR", "XDG_STATE_HOME", "EDITRC"):
            environment.pop(name, None)
        size, terminal = (40, 100), None
        for number, line in enumerate(open(case, encoding="utf-8"), 1):
            line = line.rstrip("\n")
            word, _, rest = line.partition(" ")
            if not line or word == "#":
                continue
            if word == "$":
                script = 'newsgraph() { "$newsgraph" "$@"; }\n' + rest
                done = subprocess.run(["bash", "-c", script], cwd=work, env=environment, capture_output=True, text=True)
                if done.returncode != 0:
                    fail(case, number, f"exit status {done.returncode}: {done.stdout}{done.stderr}", None)
            elif word == "size":
                size = tuple(int(part) for part in rest.split())
            elif word == "env":
                name, _, value = rest.partition("=")
                environment[name] = value
            elif word == "start":
                terminal = Terminal(rest, size, work, environment)
            elif word == "type" or word == "press":
                if word == "type" and not terminal.reads_keys():
                    fail(case, number, "the program does not read keys", terminal)
                terminal.type(rest)
            elif word == "see":
                if not terminal.see(rest):
                    fail(case, number, f"not seen: {rest}", terminal)
            elif word == "not":
                terminal.read(0.3)
                if re.search(rest, terminal.new):
                    fail(case, number, f"seen: {rest}", terminal)
            elif word == "pause":
                terminal.read(1)
                time.sleep(1)
            elif word == "end":
                status = terminal.wait()
                if status != int(rest):
                    fail(case, number, f"exit status {status}, not {rest}", terminal)
            else:
                sys.exit(f"{case}:{number}: not a line of a case: {line}")


if __name__ == "__main__":
    main()
