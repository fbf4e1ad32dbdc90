"""Python's side of kernels.c: compiles it once, wraps the SRU as an autograd function, and Eisner as a function."""

import ctypes
import functools
import hashlib
import os
import subprocess
import tempfile

import numpy
import torch

HALF = 128


@functools.lru_cache(maxsize=None)
def library(half=HALF):
    """The compiled kernels, for SRU of 2 × `half` units."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kernels.c")
    with open(source, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()[:16]
    path = os.path.join(tempfile.gettempdir(), f"newsgraph-kernels-{os.getuid()}-{half}-{digest}.so")
    if not os.path.exists(path):
        command = ["cc", "-O3", "-march=native", "-mprefer-vector-width=512", "-ffast-math", "-shared", "-fPIC",
                   f"-DHALF={half}", source, "-o", path + ".new", "-lm"]
        subprocess.run(command, check=True)
        os.rename(path + ".new", path)
    return ctypes.CDLL(path)


def pointer(array):
    return ctypes.c_void_p(array.data_ptr() if torch.is_tensor(array) else array.ctypes.data)


class Recurrence(torch.autograd.Function):
    """h = SRU(u, x) over packed sentences; u [tokens][3 width], x [tokens][width], four vectors of the width."""

    @staticmethod
    def forward(context, u, x, vf, bf, vr, br, offsets):
        u, x = u.contiguous(), x.contiguous()
        h, cells, forget, reset = (torch.empty_like(x) for _ in range(4))
        library(x.shape[1] // 2).sru_forward(
            pointer(u), pointer(x), pointer(vf), pointer(bf), pointer(vr), pointer(br), pointer(offsets),
            ctypes.c_long(len(offsets) - 1), pointer(h), pointer(cells), pointer(forget), pointer(reset))
        context.save_for_backward(u, x, vf, vr, cells, forget, reset, offsets)
        return h

    @staticmethod
    def backward(context, gh):
        u, x, vf, vr, cells, forget, reset, offsets = context.saved_tensors
        gh = gh.contiguous()
        gu, gx = torch.empty_like(u), torch.empty_like(x)
        gvf, gbf, gvr, gbr = (torch.zeros_like(vf) for _ in range(4))
        library(x.shape[1] // 2).sru_backward(
            pointer(u), pointer(x), pointer(vf), pointer(vr), pointer(cells), pointer(forget), pointer(reset),
            pointer(gh), pointer(offsets), ctypes.c_long(len(offsets) - 1), pointer(gu), pointer(gx), pointer(gvf),
            pointer(gbf), pointer(gvr), pointer(gbr))
        return gu, gx, gvf, gbf, gvr, gbr, None


def eisner(scores):
    """Heads (0 = ROOT) of the best projective tree with one root; scores [n][n + 1], column 0 = ROOT."""
    scores = numpy.ascontiguousarray(scores, dtype=numpy.float32)
    heads = numpy.zeros(len(scores), dtype=numpy.int32)
    library().eisner(pointer(scores), ctypes.c_long(len(scores)), pointer(heads))
    return heads.astype(numpy.int64)


def check_gradient():
    """Compares the gradient with differences, in single precision and so only to a few per mille."""
    torch.manual_seed(1)
    offsets = torch.tensor([0, 3, 4, 9])
    arguments = [torch.randn(9, 768), torch.randn(9, 256)] + [torch.randn(256) * 0.5 for _ in range(4)]
    for argument in arguments:
        argument.requires_grad_()
    weights = torch.randn(9, 256)
    (Recurrence.apply(*arguments, offsets) * weights).sum().backward()
    worst = 0.0
    for argument in arguments:
        direction = torch.randn_like(argument)
        with torch.no_grad():
            values = []
            for sign in (1, -1):
                moved = [a + sign * 1e-2 * direction if a is argument else a for a in arguments]
                values.append((Recurrence.apply(*moved, offsets).double() * weights).sum())
        difference = float((values[0] - values[1]) / 2e-2)
        exact = float((argument.grad * direction).sum())
        worst = max(worst, abs(difference - exact) / max(1.0, abs(exact)))
    return worst


def check_eisner():
    """Compares with all trees of four tokens."""
    import itertools
    random = numpy.random.default_rng(1)
    for _ in range(50):
        scores = random.normal(size=(4, 5)).astype(numpy.float32)
        best = max(sum(scores[d][h] for d, h in enumerate(heads))
                   for heads in itertools.product(range(5), repeat=4) if is_tree(heads))
        assert abs(best - sum(scores[d][h] for d, h in enumerate(eisner(scores)))) < 1e-5


def is_tree(heads):
    """Projective, without cycles, with one root."""
    if heads.count(0) != 1:
        return False
    for token in range(1, len(heads) + 1):
        seen, at = set(), token
        while at:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at - 1]
    arcs = [(min(d, h), max(d, h)) for d, h in enumerate(heads, 1) if h]
    crossing = any(a < c < b < e for a, b in arcs for c, e in arcs)
    root = heads.index(0) + 1
    return not crossing and not any(a < root < b for a, b in arcs)


if __name__ == "__main__":
    print("gradient: relative error", check_gradient())
    check_eisner()
    print("Eisner: agrees with enumeration")
