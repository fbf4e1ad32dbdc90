#!/usr/bin/env bash
# Builds newsgraph, makes a graph of the five articles in seeds/, asks it a few questions and draws it.
#
#   bash examples/quickstart.sh [OUTPUT_FOLDER]      (default: build/quickstart)
#
# Installs what is missing on Debian 12 (.ci/dependencies.sh). A second run with nothing changed takes seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
output=${1:-build/quickstart}

step() { printf '\n== %s\n' "$1"; }

step "What newsgraph needs"
bash .ci/dependencies.sh
echo "All there."

step "Building the program"
if [ ! -f build/build.ninja ]; then
  mkdir -p build
  cmake --preset release >build/configure.log 2>&1 || { cat build/configure.log; exit 1; }
fi
ninja -C build newsgraph

step "A graph of the five articles in seeds/"
mkdir -p "$output"
graph=$output/seeds.graph
build/newsgraph build seeds -o "$graph"

for query in examples/queries/*.cypher; do
  step "$(sed -n '1s|^// ||p' "$query")   ($query)"
  build/newsgraph query "$graph" --file "$query" --format table
done

step "A diagram"
build/newsgraph render "$graph" --top 30 --title "Five articles of October 2024" -o "$output/seeds.svg"
build/newsgraph render "$graph" --top 30 --title "Five articles of October 2024" -o "$output/seeds.png"
echo "$output/seeds.svg"
echo "$output/seeds.png"

cat <<TEXT

== What to try next
Ask your own questions:        build/newsgraph $graph
Explore in a browser:          build/newsgraph serve $graph
Look around one name:          build/newsgraph render $graph --around "Russia" --hops 1 -o russia.svg
Read articles of your own:     build/newsgraph build FOLDER -o my.graph     (.txt .html .jsonl)
Take the graph elsewhere:      build/newsgraph export $graph -o seeds.graphml
See what the text states:      build/newsgraph extract seeds | head -1
Run the tests:                 bash tests/run.sh
TEXT
