"""Tiles: a picture in parts that fit in memory, read with what surrounds them, so that the parts add up exactly.

A tile owns a rectangle of pixels and the feature positions above it, and reads a halo around it that is as wide as the
deepest layer sees; of what it computes only its own positions count. Its origin is a multiple of the deepest stride, so
that its poolings fall where the whole picture's do. True borders keep the network's own padding.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

import tensorflow as tf

from engine.recipe import LAYERS

__all__ = ["Tile", "halo", "split", "stride"]

GRID: Final = 16  # px; the stride of block5


class Span(NamedTuple):
    """Pixels from `start` up to, not including, `stop`."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Tile:
    """The pixels that count, and those that are read for them; rows and columns of the whole picture."""

    own_rows: Span
    own_columns: Span
    read_rows: Span
    read_columns: Span

    @property
    def own(self) -> tf.Tensor:
        """Top, left, height and width in px of the own part within the part that is read; int32 [4]."""
        top, left = self.own_rows.start - self.read_rows.start, self.own_columns.start - self.read_columns.start
        height, width = (span.stop - span.start for span in (self.own_rows, self.own_columns))
        return tf.constant([top, left, height, width], tf.int32)

    def read(self, image: tf.Tensor) -> tf.Tensor:
        """The part of [1, height, width, 3] to compute on."""
        return image[:, slice(*self.read_rows), slice(*self.read_columns)]

    def positions(self, layer: str) -> tuple[slice, slice]:
        """Rows and columns of the whole picture's feature map of `layer` (or of a block) that the tile owns."""
        step = stride(layer)
        rows, columns = (
            slice(span.start // step, span.start // step + (span.stop - span.start) // step)
            for span in (self.own_rows, self.own_columns)
        )
        return rows, columns


def split(height: int, width: int, size: int, layers: Iterable[str]) -> list[list[Tile]]:
    """Rows of tiles of at most `size` px a side (rounded down to the grid) that cover the picture; 0: one tile."""
    around = halo(layers)
    rows, columns = (_spans(length, size) for length in (height, width))
    return [
        [
            Tile(row, column, _widened(row, around, height), _widened(column, around, width))
            for column in columns
        ]
        for row in rows
    ]  # fmt: skip


def halo(layers: Iterable[str]) -> int:
    """How far in px the deepest of `layers` sees beyond its own pixels, rounded up to the grid.

    The sum of the strides of the 3x3 convolutions up to there: 70 for block5_conv1. Pooling sees its own pixels only.
    """
    depth = max(LAYERS.index(layer) for layer in layers)
    seen = sum(stride(layer) for layer in LAYERS[: depth + 1])
    return -(-seen // GRID) * GRID


def stride(layer: str) -> int:
    """Pixels from one position of a layer's feature map to the next; `layer` may also be its block's name."""
    return int(2 ** (int(layer[5]) - 1))


def _spans(length: int, size: int) -> list[Span]:
    step = max(size // GRID, 1) * GRID if size else length
    starts = range(0, length, step)
    return [Span(start, min(start + step, length)) for start in starts]


def _widened(span: Span, by: int, length: int) -> Span:
    return Span(max(span.start - by, 0), min(span.stop + by, length))
