"""Rows of float32 as int8 with one scale each."""

import numpy


def quantise(table):
    """(int8 [rows][columns], float32 scales [rows])"""
    table = numpy.asarray(table, dtype=numpy.float32)
    scales = numpy.abs(table).max(axis=1) / numpy.float32(127)
    safe = numpy.where(scales > 0, scales, 1).astype(numpy.float32)
    return numpy.rint(table / safe[:, None]).clip(-127, 127).astype(numpy.int8), safe


def restore(rows, scales):
    return rows.astype(numpy.float32) * scales[:, None]
