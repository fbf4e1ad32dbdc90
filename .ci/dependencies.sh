#!/usr/bin/env bash
# Install the Debian packages that newsgraph builds, runs and is tested with, and Cytoscape.js for its explorer; what is
# present is skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  g++ cmake ninja-build ccache pkg-config ca-certificates
  libboost1.81-dev rapidjson-dev libsqlite3-dev libicu-dev libxml2-dev libraptor2-dev libtbb-dev libfmt-dev libspdlog-dev
  libeigen3-dev libopenblas-pthread-dev libcli11-dev libedit-dev
  graphviz fonts-dejavu-core wordnet-base iso-codes
  catch2 libbenchmark-dev python3 python3-networkx python3-igraph python3-rdflib
)
# The explorer's tests run in a browser.
command -v chromium >/dev/null || packages+=(chromium)
# For the explorer's page, and to install what other programs the tests ask; where it comes from elsewhere, Debian's would not go with it.
command -v npm >/dev/null || packages+=(nodejs npm)

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  root=()
  if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
  printf 'Installing %d packages: %s\n' "${#missing[@]}" "${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if [ ! -f cli/serve/explorer/node_modules/cytoscape/dist/cytoscape.min.js ]; then
  npm ci --prefix cli/serve/explorer --no-audit --no-fund --loglevel=error ||
    echo "Cytoscape.js could not be fetched from npm: the program is built without its explorer."
fi
