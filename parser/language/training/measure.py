"""The measures used during training: tags and trees on given tokens, and spans of names."""

import os

import batches
import data
import decode
import features


def load_development(corpora):
    """The development sides; for measuring only."""
    found = {}
    for name, path in (("ewt", "ewt/ewt-dev.conllu"), ("gum", "gum/gum-dev.conllu")):
        found[name] = data.read_conllu(os.path.join(corpora, path))
    for name in ("conll2003", "politics"):
        path = os.path.join(corpora, name, "dev.txt")
        if os.path.exists(path):
            found[name] = data.read_iob2(path)
    return found


def syntax(model, labels, table, sentences):
    """Shares in per cent: UPOS, XPOS, UAS, LAS with universal labels, LAS with whole labels."""
    rows = [batches.numpy.array([table.add(form) for form in s.forms]) for s in sentences]
    right = dict.fromkeys(("upos", "xpos", "uas", "las", "full"), 0)
    for sentence, result in zip(sentences, decode.analyse(model, labels, table, rows)):
        for i, head in enumerate(sentence.heads):
            label = labels.deprels[result["deprels"][i]]
            attached = head == result["heads"][i]
            right["upos"] += labels.upos[result["upos"][i]] == sentence.upos[i]
            right["xpos"] += labels.xpos[result["xpos"][i]] == sentence.xpos[i]
            right["uas"] += attached
            right["las"] += attached and label.split(":")[0] == sentence.deprels[i].split(":")[0]
            right["full"] += attached and label == sentence.deprels[i]
    total = sum(len(s.forms) for s in sentences)
    return {key: 100 * value / total for key, value in right.items()}


def names(model, labels, table, sentences):
    """Precision, recall and F1 of spans with their types, in per cent."""
    rows = [batches.numpy.array([table.add(form) for form in s.forms]) for s in sentences]
    right = predicted = gold = 0
    for sentence, result in zip(sentences, decode.analyse(model, labels, table, rows, trees=False)):
        found = set(data.spans_of_bioes([labels.names[tag] for tag in result["names"]]))
        wanted = set(data.spans_of_bioes(sentence.names))
        right, predicted, gold = right + len(found & wanted), predicted + len(found), gold + len(wanted)
    precision, recall = 100 * right / max(predicted, 1), 100 * right / max(gold, 1)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(precision + recall, 1e-9)}


def report(model, labels, vocabulary, development):
    """One line per development set."""
    table = features.FormTable(vocabulary)
    lines = []
    for name, sentences in development.items():
        measure = syntax if sentences[0].heads else names
        values = measure(model, labels, table, sentences)
        lines.append(f"{name:10s}" + "  ".join(f"{key} {value:.2f}" for key, value in values.items()))
    return "\n".join(lines)
