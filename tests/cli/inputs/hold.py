"""Runs the program while another one writes to a.graph for some seconds: hold.py SECONDS ARGUMENT…"""
import os, sqlite3, subprocess, sys, time
program = os.environ["newsgraph"]
held = sqlite3.connect("a.graph", isolation_level=None)
held.execute("BEGIN IMMEDIATE")
waiting = subprocess.Popen([program, *sys.argv[2:]], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
time.sleep(float(sys.argv[1]))
held.execute("ROLLBACK")
out, err = waiting.communicate()
print(out, end="")
print(err, end="", file=sys.stderr)
sys.exit(waiting.returncode)
