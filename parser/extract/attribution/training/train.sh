#!/usr/bin/env bash
# Trains the model of attribution anew.
#
#   train.sh SPLIT BUILD [WORK]
#
#   SPLIT  a split of PolNeAR, such as ../shared/corpora/polnear/train
#   BUILD  a configured build folder
#   WORK   what the two trainers hand each other, 220 MB; can be deleted   ($TMPDIR/newsgraph-attribution)
set -euo pipefail

[ $# -ge 2 ] || { sed -n '2,/^set/{s/^# \{0,1\}//;/^set/d;p}' "$0" >&2; exit 2; }

here=$(cd "$(dirname "$0")" && pwd)
split=$1 build=$2 work=${3:-${TMPDIR:-/tmp}/newsgraph-attribution}
python=/usr/bin/python3  # Debian's own, since that is where python3-torch is installed

# One thread, so that the order of additions, and with it the result, is always the same.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1

cmake --build "$build" --target newsgraph_train_attribution newsgraph_lexicon newsgraph_weights
trainer=("$build/parser/extract/attribution/training/newsgraph_train_attribution" "$split" "$build/english.bin" "$build/lexicon.bin" "$work")
"${trainer[@]}"
"$python" "$here/network.py" "$work"
"${trainer[@]}" "$here/../model/attribution.bin"
