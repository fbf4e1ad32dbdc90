#!/usr/bin/env bash
# Installs the build into a fresh prefix, builds a program against it by find_package, and runs both programs.
#
# usage: check_install.sh BUILD_FOLDER CONSUMER_FOLDER
set -euo pipefail
build=$1 consumer=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/prefix" >"$work/install.log" || { cat "$work/install.log"; exit 1; }
cmake -G Ninja -S "$consumer" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$work/prefix" >"$work/configure.log" ||
  { cat "$work/configure.log"; exit 1; }
cmake --build "$work/build" >"$work/build.log" || { cat "$work/build.log"; exit 1; }

expected=$'1 sentence\nNorway sent a ship'
actual=$("$work/build/consumer")
[ "$actual" = "$expected" ] || { printf 'the consumer printed:\n%s\n' "$actual"; exit 1; }

echo 'Norway sent a ship to Denmark.' | env -u NEWSGRAPH_DATA "$work/prefix/bin/newsgraph" extract - | grep -q '"id":"stdin"'
echo "installed, found and used"
