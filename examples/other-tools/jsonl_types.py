"""How many relations there are of each type, reading one line at a time.   usage: newsgraph export … --format jsonl | jsonl_types.py"""
import collections
import json
import sys

elements = map(json.loads, sys.stdin)
for kind, count in collections.Counter(e["type"] for e in elements if e["kind"] == "edge").most_common():
    print(count, kind, sep="\t")
