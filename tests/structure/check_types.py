#!/usr/bin/env python3
"""Checks that no two files define a type of the same name in the same namespace.

usage: check_types.py ROOT

Two such types break the one definition rule ([basic.def.odr]) without a word from compiler or linker: of the functions
that templates make for each (the destructor of std::vector<T>), the linker keeps one for both.
"""

import collections
import os
import re
import sys

FOLDERS = ("graph", "parser", "query", "cli")
NAMESPACE = re.compile(r"\s*(?:inline )?namespace\s*([\w:]*)\s*\{")
NAMESPACE_END = re.compile(r"\}\s*// namespace")
TYPE = re.compile(r"(?:template\s*<[^>]*>\s*)?(?:struct|class|enum class|enum)\s+(?:\[\[\w+\]\]\s+)?([\w:]+)(?: final)?\s*(?::[^;{]*)?\{")


def types_of(path):
    """The types defined in a file's named namespaces; types within types begin further right."""
    namespaces = []
    with open(path, encoding="utf-8") as source:
        for line in source:
            if found := NAMESPACE.match(line):
                namespaces.append(found.group(1))
            elif NAMESPACE_END.match(line) and namespaces:
                namespaces.pop()
            elif (found := TYPE.match(line)) and all(namespaces):
                yield "::".join([*namespaces, found.group(1)])


def main():
    root = sys.argv[1]
    places = collections.defaultdict(list)
    for folder in FOLDERS:
        for where, _, names in os.walk(os.path.join(root, folder)):
            for name in sorted(names):
                if name.endswith((".cpp", ".hpp")):
                    path = os.path.join(where, name)
                    for defined in types_of(path):
                        places[defined].append(os.path.relpath(path, root))
    twice = {name: files for name, files in places.items() if len(files) > 1}
    for name, files in sorted(twice.items()):
        print(f"{name} is defined in {' and in '.join(files)}")
    print(f"{len(places)} types, {len(twice)} defined more than once")
    sys.exit(1 if twice or not places else 0)


if __name__ == "__main__":
    main()
