"""Writes and reads the sections of english.bin. ../model/README.md is the specification."""

import os
import struct

import numpy

import features
from quantise import quantise, restore

MAGIC, VERSION, ALIGNMENT = b"NGMODEL\0", 1, 64
FLOAT32, INT8, STRINGS, INDEX, TEXT = 1, 2, 3, 4, 5


def checksum(content):
    """FNV-1a over 64-bit words."""
    value = 0xCBF29CE484222325
    for word in numpy.frombuffer(content, dtype="<u8").tolist():
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def padded(content):
    return content + b"\0" * (-len(content) % ALIGNMENT)


class Writer:
    """Collects sections, then writes them in one go."""

    def __init__(self):
        self.sections = []

    def add(self, name, kind, rows, columns, content):
        if len(name) > 31:
            raise ValueError("section name too long: " + name)
        self.sections.append((name, kind, rows, columns, content))

    def floats(self, name, values):
        table = numpy.atleast_2d(numpy.asarray(values, dtype="<f4"))
        self.add(name, FLOAT32, *table.shape, table.tobytes())

    def bytes(self, name, values):
        rows, scales = quantise(values)
        self.add(name, INT8, *rows.shape, padded(scales.astype("<f4").tobytes()) + rows.tobytes())

    def strings(self, name, strings):
        encoded = [string.encode("utf-8") for string in strings]
        offsets = numpy.cumsum([0] + [len(string) for string in encoded]).astype("<u4")
        self.add(name, STRINGS, len(encoded), 0, offsets.tobytes() + b"".join(encoded))

    def index(self, name, strings):
        """Open addressing, at most four fifths full. Empty strings stand for the unknown and are not found."""
        slots = 1
        while slots * 4 < len(strings) * 5:
            slots *= 2
        table = numpy.zeros(slots, dtype="<u4")
        for number, string in enumerate(strings):
            if not string:
                continue
            slot = features.fnv(string) & (slots - 1)
            while table[slot]:
                slot = (slot + 1) & (slots - 1)
            table[slot] = number + 1
        self.add(name + ".index", INDEX, slots, 0, table.tobytes())

    def text(self, name, text):
        self.add(name, TEXT, 0, 0, text.encode("utf-8"))

    def write(self, path):
        table, body = b"", b""
        begin = 64 + 64 * len(self.sections)
        for name, kind, rows, columns, content in self.sections:
            table += struct.pack("<32sIIIIQQ", name.encode(), kind, rows, columns, 0, begin + len(body), len(content))
            body += padded(content)
        rest = table + body
        header = struct.pack("<8sIIQQ32s", MAGIC, VERSION, len(self.sections), 64 + len(rest), checksum(rest), b"")
        with open(path + ".new", "wb") as file:
            file.write(header + rest)
        # whoever has the old file mapped keeps it whole
        os.rename(path + ".new", path)


class Reader:
    """The sections of a file as numpy arrays and lists."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.content = file.read()
        magic, version, count, size, expected, _ = struct.unpack_from("<8sIIQQ32s", self.content)
        if magic != MAGIC or version != VERSION or size != len(self.content):
            raise ValueError(f"{path}: not a model file of version {VERSION}, or cut short")
        if checksum(self.content[64:]) != expected:
            raise ValueError(f"{path}: damaged, the checksum differs")
        self.sections = {}
        for i in range(count):
            name, *rest = struct.unpack_from("<32sIIIIQQ", self.content, 64 + 64 * i)
            self.sections[name.rstrip(b"\0").decode()] = rest

    def part(self, name):
        kind, rows, columns, _, offset, size = self.sections[name]
        return kind, rows, columns, self.content[offset:offset + size]

    def matrix(self, name):
        kind, rows, columns, content = self.part(name)
        if kind == FLOAT32:
            return numpy.frombuffer(content, dtype="<f4").reshape(rows, columns).copy()
        scales = numpy.frombuffer(content, dtype="<f4", count=rows)
        begin = rows * 4 + -rows * 4 % ALIGNMENT
        values = numpy.frombuffer(content, dtype=numpy.int8, offset=begin).reshape(rows, columns)
        return restore(values, scales)

    def strings(self, name):
        _, rows, _, content = self.part(name)
        offsets = numpy.frombuffer(content, dtype="<u4", count=rows + 1).tolist()
        text = content[4 * (rows + 1):]
        return [text[a:b].decode("utf-8") for a, b in zip(offsets, offsets[1:])]
