"""From scores to an analysis: tags, names that keep to BIOES, projective trees with one root."""

import numpy
import torch

from batches import NAME_LABELS, make_batch
from kernels import eisner

FORBIDDEN = -1e9


def name_constraints():
    """(start, transition, end): 0 where allowed, a very low score where not."""
    count = len(NAME_LABELS)
    start, end, step = numpy.zeros(count), numpy.zeros(count), numpy.zeros((count, count))
    for i, tag in enumerate(NAME_LABELS):
        start[i] = FORBIDDEN if tag[0] in "IE" else 0
        end[i] = FORBIDDEN if tag[0] in "BI" else 0
        for j, following in enumerate(NAME_LABELS):
            if tag[0] in "BI":
                allowed = following[0] in "IE" and following[2:] == tag[2:]
            else:
                allowed = following[0] in "OBS"
            step[i, j] = 0 if allowed else FORBIDDEN
    return start, step, end


START, STEP, END = name_constraints()


def viterbi(scores):
    """Class numbers of the best well-formed sequence of name tags; scores [tokens][classes]."""
    best, back = scores[0] + START, []
    for row in scores[1:]:
        paths = best[:, None] + STEP
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    tags = [int((best + END).argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def pieces(rows, tokens):
    """Numbers of the rows in batches of like length, so that the padded arc scores stay small."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    group, size = [], 0
    for i in order:
        if group and size + len(rows[i]) > tokens:
            yield group
            group, size = [], 0
        group.append(i)
        size += len(rows[i])
    if group:
        yield group


def analyse(model, labels, table, rows, trees=True):
    """Per row of form numbers a dictionary: upos, xpos, names, heads, deprels (numbers), their certainties, scores."""
    results = [None] * len(rows)
    model.eval()
    with torch.no_grad():
        for group in pieces(rows, 2000):
            batch = make_batch([rows[i] for i in group], table)
            for i, result in zip(group, analyse_batch(model, labels, batch, trees)):
                results[i] = result
    return results


def analyse_batch(model, labels, batch, trees):
    encoded = model.encode(batch)
    upos, xpos, names = (head(encoded).numpy() for head in (model.upos, model.xpos, model.names))
    if trees:
        arcs, heads, dependents = model.arcs(encoded, batch)
        probabilities = torch.softmax(arcs, dim=2).numpy()
        arcs = arcs.numpy()
    for s in range(len(batch.offsets) - 1):
        first, end = int(batch.offsets[s]), int(batch.offsets[s + 1])
        count = end - first
        result = {"encoded": encoded[first:end].numpy(), "upos_scores": upos[first:end],
                  "xpos_scores": xpos[first:end], "name_scores": names[first:end]}
        result["upos"] = result["upos_scores"].argmax(axis=1)
        result["xpos"] = result["xpos_scores"].argmax(axis=1)
        result["names"] = viterbi(result["name_scores"].astype(numpy.float64))
        if trees:
            result["arc_scores"] = arcs[s, :count, :count + 1]
            result["heads"] = eisner(result["arc_scores"])
            result["certainty"] = probabilities[s, numpy.arange(count), result["heads"]]
            chosen = torch.from_numpy(result["heads"])
            scores = model.labels(heads[s][chosen], dependents[s, :count]).numpy()
            result["deprels"] = choose_labels(scores, result["heads"], labels.numbers["deprels"]["root"])
        yield result


def choose_labels(scores, heads, root):
    """`root` for the child of ROOT and for nobody else."""
    scores = scores.copy()
    scores[:, root] = -numpy.inf
    chosen = scores.argmax(axis=1)
    chosen[heads == 0] = root
    return chosen
