"""Reads the corpora: trees from CoNLL-U files, names from IOB2 files."""

import dataclasses
import os

NAME_TYPES = ("PER", "ORG", "LOC", "MISC")

# The tags of the name corpora, mapped to the four types of the shared task.
IOB_TYPES = {
    "person": "PER", "politician": "PER",
    "organisation": "ORG", "politicalparty": "ORG",
    "location": "LOC", "country": "LOC",
    "misc": "MISC", "election": "MISC", "event": "MISC",
}

GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "abstract": "MISC",
             "object": "MISC"}


@dataclasses.dataclass
class Sentence:
    """Tokens of a sentence with what its corpus says about them; None where it says nothing."""
    forms: list
    upos: list = None
    xpos: list = None
    lemmas: list = None
    heads: list = None  # 0 = ROOT, otherwise 1-based
    deprels: list = None
    names: list = None  # BIOES


def bioes(spans, length):
    """Tags from non-overlapping (first, end, type) spans."""
    tags = ["O"] * length
    for first, end, kind in spans:
        if end - first == 1:
            tags[first] = "S-" + kind
            continue
        tags[first] = "B-" + kind
        tags[end - 1] = "E-" + kind
        for i in range(first + 1, end - 1):
            tags[i] = "I-" + kind
    return tags


def spans_of_bioes(tags):
    """The (first, end, type) spans of a well-formed tag sequence."""
    spans, first = [], 0
    for i, tag in enumerate(tags):
        if tag[0] in "BS":
            first = i
        if tag[0] in "ES":
            spans.append((first, i + 1, tag[2:]))
    return spans


def spans_of_iob2(tags):
    """Spans of IOB2 tags; an I- that continues nothing begins a span, as in the shared task's scorer."""
    spans, first, kind = [], None, None
    for i, tag in enumerate(list(tags) + ["O"]):
        inside = tag.startswith("I-") and kind == tag[2:]
        if kind is not None and not inside:
            spans.append((first, i, kind))
            kind = None
        if tag != "O" and not inside:
            first, kind = i, tag[2:]
    return spans


def read_iob2(path):
    sentences, forms, tags = [], [], []

    def close():
        if forms:
            spans = [(a, b, IOB_TYPES[kind]) for a, b, kind in spans_of_iob2(tags)]
            sentences.append(Sentence(list(forms), names=bioes(spans, len(forms))))
            forms.clear()
            tags.clear()

    with open(path, encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 2:
                close()
            else:
                forms.append(columns[0])
                tags.append(columns[1])
    close()
    return sentences


def read_conllu(path, with_names=False):
    """Syntactic words only: the lines of multi-word tokens and empty nodes are passed over."""
    sentences, rows = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(sentence_of_rows(rows, with_names))
                    rows = []
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        sentences.append(sentence_of_rows(rows, with_names))
    return sentences


def sentence_of_rows(rows, with_names):
    _, forms, lemmas, upos, xpos, _, heads, deprels, _, misc = (list(column) for column in zip(*rows))
    sentence = Sentence(forms, upos, xpos, lemmas, [int(head) for head in heads], deprels)
    if with_names:
        sentence.names = names_of_entities(sentence, misc)
    return sentence


def names_of_entities(sentence, misc):
    """GUM marks all mentions; a mention headed by a proper noun holds a name: the proper nouns around its head."""
    taken, spans = set(), []
    for first, end, kind in sorted(entity_spans(misc), key=lambda span: span[1] - span[0]):
        head = next((i for i in range(first, end) if not first <= sentence.heads[i] - 1 < end), None)
        if kind not in GUM_TYPES or head is None or sentence.upos[head] != "PROPN":
            continue
        while first < head and any(sentence.upos[i] not in ("PROPN", "ADP") for i in range(first, head)):
            first += 1
        while end > head + 1 and any(sentence.upos[i] not in ("PROPN", "ADP", "DET") for i in range(head, end)):
            end -= 1
        while sentence.upos[first] != "PROPN":
            first += 1
        while sentence.upos[end - 1] != "PROPN":
            end -= 1
        if not taken.intersection(range(first, end)):
            taken.update(range(first, end))
            spans.append((first, end, GUM_TYPES[kind]))
    return bioes(spans, len(sentence.forms))


def entity_spans(misc):
    """Spans (first, end, type) of the Entity= brackets that open and close within the sentence."""
    spans, opened = [], []
    for i, cell in enumerate(misc):
        value = next((part[7:] for part in cell.split("|") if part.startswith("Entity=")), "")
        for piece in value.replace("(", " (").replace(")", ") ").split():
            if piece.startswith("("):
                fields = piece.strip("()").split("-")
                if len(fields) < 2 or "[" in fields[0]:
                    continue
                if piece.endswith(")"):
                    spans.append((i, i + 1, fields[1]))
                else:
                    opened.append((fields[0], i, fields[1]))
            else:
                number = piece.rstrip(")")
                match = next((item for item in reversed(opened) if item[0] == number), None)
                if match:
                    opened.remove(match)
                    spans.append((match[1], i + 1, match[2]))
    return spans


def load_training(corpora, names):
    """(tree sentences, name sentences) of the train sides; `names` says which corpora may teach names."""
    trees = read_conllu(os.path.join(corpora, "ewt", "ewt-train.conllu"))
    trees += read_conllu(os.path.join(corpora, "gum", "gum-train.conllu"), with_names="gum" in names)
    tagged = []
    if "conll2003" in names:
        tagged += read_iob2(os.path.join(corpora, "conll2003", "train.txt"))
    if "politics" in names:
        # Small and near to the texts in mind, so it counts three times.
        tagged += 3 * read_iob2(os.path.join(corpora, "politics", "train.txt"))
    return trees, tagged
