#!/usr/bin/env python3
"""Checks every #include against what each folder may use.

usage: check_includes.py ROOT

Data walks one way, article → language → extract → resolve → graph content → query → program, and no room calls back up.
"""

import os
import re
import sys

FOLDERS = {  # folder: the folders whose headers it may include
    "graph": {"graph"},
    "parser": {"graph", "parser"},
    "query": {"graph", "query"},
    "cli": {"graph", "parser", "query", "cli"},
}
STAGES = {  # within parser: the stages that a stage may not include
    "article": {"language", "lexicon", "extract", "resolve"},
    "language": {"lexicon", "extract", "resolve"},
    "lexicon": {"resolve"},
    "extract": set(),
    "resolve": set(),
}
LIBRARIES = {  # how an include begins: the folders that may use it
    "boost/graph": {"graph", "cli"},
    "boost/spirit": {"graph", "parser", "query", "cli"},
    "boost/fusion": {"graph", "parser", "query", "cli"},
    "boost/asio": {"cli"},
    "boost/beast": {"cli"},
    "sqlite3.h": {"graph", "cli"},
    "rapidjson/": {"graph", "parser", "cli"},
    "libxml/": {"graph", "parser", "cli"},
    "raptor2": {"graph", "cli"},
    "unicode/": {"graph", "parser", "query", "cli"},
    "oneapi/tbb": {"graph", "parser", "query", "cli"},
    "tbb/": {"graph", "parser", "query", "cli"},
    "Eigen/": {"parser", "cli"},
    "CLI/": {"cli"},
    "histedit.h": {"cli"},
}


def problems_of(path, relative):
    parts = relative.split(os.sep)
    folder, stage = parts[0], parts[1] if len(parts) > 2 else ""
    with open(path, encoding="utf-8") as source:
        for number, line in enumerate(source, 1):
            found = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
            if not found:
                continue
            quoted, name = found.group(1) == '"', found.group(2)
            place = f"{relative}:{number}"
            if quoted:
                target = name.split("/")
                if target[0] not in FOLDERS:
                    yield f'{place}: "{name}" is not given from the root'
                elif target[0] not in FOLDERS[folder]:
                    yield f"{place}: {folder}/ may not use {target[0]}/"
                elif folder == "parser" and target[0] == "parser" and len(target) > 2 and target[1] in STAGES.get(stage, ()):
                    yield f"{place}: parser/{stage} may not use parser/{target[1]}"
                continue
            for library, allowed in LIBRARIES.items():
                if name.startswith(library) and folder not in allowed:
                    yield f"{place}: {folder}/ may not use <{name}>"


def main():
    root = sys.argv[1]
    problems, files = [], 0
    for folder in FOLDERS:
        for where, _, names in os.walk(os.path.join(root, folder)):
            for name in sorted(names):
                if name.endswith((".cpp", ".hpp")):
                    path = os.path.join(where, name)
                    files += 1
                    problems += problems_of(path, os.path.relpath(path, root))
    for problem in problems:
        print(problem)
    print(f"{files} files, {len(problems)} includes that may not be")
    sys.exit(1 if problems or not files else 0)


if __name__ == "__main__":
    main()
