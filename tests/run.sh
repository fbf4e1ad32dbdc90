#!/usr/bin/env bash
# Installs what is missing (Debian 12), builds everything and runs all tests; then the parsers' tests once more under
# AddressSanitizer and UndefinedBehaviorSanitizer. Ends with CTest's own summary.
#
#   bash tests/run.sh            all of it
#   NEWSGRAPH_SANITIZED=0 …      without the second part
set -euo pipefail
cd "$(dirname "$0")/.."

sanitized=(parser_article parser_language parser_record parser_lexicon parser_mentions parser_extract parser_resolve parser_coreference)

step() { printf '\n== %s\n' "$1"; }

configure() { # PRESET FOLDER
  [ -f "$2/build.ninja" ] && return
  mkdir -p "$2"
  cmake --preset "$1" >"$2/configure.log" 2>&1 || { cat "$2/configure.log"; return 1; }
}

step "What newsgraph needs"
bash .ci/dependencies.sh
if [ ! -d tests/interop/node_modules/kuzu ] || [ ! -d tests/interop/node_modules/neo4j-driver ]; then
  npm ci --prefix tests/interop --no-audit --no-fund --loglevel=error || echo "Kùzu and Neo4j's driver could not be installed; their tests are skipped."
fi
if [ ! -d tests/explorer/node_modules/playwright-core ]; then
  npm ci --prefix tests/explorer --no-audit --no-fund --loglevel=error || echo "playwright-core could not be installed; the explorer's test is skipped."
fi
echo "All there."

if [ "${NEWSGRAPH_SANITIZED:-1}" != 0 ]; then
  step "The parsers' tests, with sanitizers"
  configure sanitize build/sanitize
  ninja -C build/sanitize "${sanitized[@]/#/test_}"
  ctest --test-dir build/sanitize -R "^($(IFS='|'; echo "${sanitized[*]}")):" --no-tests=error --output-on-failure -j"$(nproc)"
fi

step "Building everything"
configure release build
ninja -C build

step "All tests"
if [ -t 1 ]; then
  echo "To run one:        ctest --test-dir build -R 'NAME' --output-on-failure"
  echo "To see it work:    bash examples/quickstart.sh"
fi
ctest --test-dir build --output-on-failure -j"$(nproc)"
