#!/usr/bin/env python3
"""Runs the tests of one file against the program.

usage: run.py PROGRAM FILE [unittest's options]
"""

import os
import sys
import unittest

if __name__ == "__main__":
    os.environ["NEWSGRAPH"] = sys.argv[1]
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    name = os.path.splitext(os.path.basename(sys.argv[2]))[0]
    unittest.main(module=name, argv=[sys.argv[0], *sys.argv[3:]])
