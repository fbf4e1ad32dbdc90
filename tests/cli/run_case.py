#!/usr/bin/env python3
"""Runs one case: a transcript of commands and what they are to print, in a fresh folder with a copy of the inputs.

usage: run_case.py PROGRAM INPUTS CASE

A case's lines:

    # a remark
    $ newsgraph query x.graph 'RETURN 1'   a command for bash; $newsgraph is the program's path, newsgraph runs it
    > 1                                    a line of standard output, exactly
    >~ \\d+ rows                            a line of standard output: a regular expression that matches somewhere
    ! newsgraph: …                         a line of standard error, exactly; !~ for a regular expression
    = 1                                    the exit status (0 where it is not given)

Standard output (standard error) is compared only where the command has lines for it; `>` or `!` alone is an empty line,
and `>-` or `!-` says that nothing may be printed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile


def read_steps(path):
    steps = []
    with open(path, encoding="utf-8") as case:
        for number, line in enumerate(case, 1):
            line = line.rstrip("\n")
            if line.startswith("$ "):
                steps.append({"line": number, "command": line[2:], "out": [], "err": [], "status": 0})
            elif line.startswith(">"):
                steps[-1]["out"].append(line)
            elif line.startswith("!"):
                steps[-1]["err"].append(line)
            elif line.startswith("= "):
                steps[-1]["status"] = int(line[2:])
            elif line and not line.startswith("#"):
                sys.exit(f"{path}:{number}: not a line of a case: {line}")
    return steps


def differs(expected, text):
    """What is wrong with the text, or None."""
    if not expected:
        return None
    actual = text.split("\n")
    if actual and actual[-1] == "":
        actual.pop()
    if [line[1:] for line in expected] == ["-"]:
        return None if not actual else "something was printed"
    if len(actual) != len(expected):
        return f"{len(actual)} lines, not {len(expected)}"
    for number, (want, line) in enumerate(zip(expected, actual), 1):
        if want[1:2] == "~":
            if not re.search(want[2:].strip(), line):
                return f"line {number} does not match {want[2:].strip()!r}"
        elif line != (want[2:] if want[1:2] == " " else want[1:]):
            return f"line {number} is not {want[2:]!r}"
    return None


def main():
    program, inputs, case = (os.path.abspath(argument) for argument in sys.argv[1:4])
    failures = 0
    with tempfile.TemporaryDirectory(prefix="newsgraph-case-") as folder:
        work = os.path.join(folder, "work")
        shutil.copytree(inputs, work)
        for step in read_steps(case):
            script = 'newsgraph() { "$newsgraph" "$@"; }\n' + step["command"]
            environment = dict(os.environ, newsgraph=program, LC_ALL="C.UTF-8", HOME=folder)
            environment.pop("NEWSGRAPH_DATA", None)
            done = subprocess.run(["bash", "-c", script], cwd=work, env=environment, stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=300)
            out = done.stdout.decode("utf-8", "replace")
            err = done.stderr.decode("utf-8", "replace")
            problems = [f"standard output: {p}" for p in [differs(step["out"], out)] if p]
            problems += [f"standard error: {p}" for p in [differs(step["err"], err)] if p]
            if done.returncode != step["status"]:
                problems.append(f"exit status {done.returncode}, not {step['status']}")
            if problems:
                failures += 1
                print(f"{case}:{step['line']}: $ {step['command']}")
                for problem in problems:
                    print(f"  {problem}")
                print("  --- standard output\n" + out + "  --- standard error\n" + err)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
