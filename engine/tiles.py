"""Tiles: a picture in parts that fit in memory, read with what surrounds them, so that the parts add up exactly.

A tile owns a rectangle of pixels and the feature positions above it, and reads a halo around it that is as wide as the
deepest layer sees; of what it computes only its own positions count. Its origin is a multiple of the deepest stride, so
that its poolings fall where the whole picture's do. True borders keep the network's own padding.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.recipe import CONVOLUTIONS, LAYERS, Recipe

if TYPE_CHECKING:  # what a painting costs is reckoned where there is no TensorFlow
    import tensorflow as tf

__all__ = ["AUTOMATIC_TILE", "Tile", "block", "chosen", "halo", "read_share", "split", "stride"]

GRID: Final = 16  # px; the stride of block5
# Larger pictures are read in tiles, which takes twice as long: 11.2 s an iteration at 1536 x 1152 px, 5.6 s as a whole.
# In bfloat16 a painting of 1536 x 1536 px takes 4.4 GB as a whole, one of 2048 x 2048 px in tiles 4 GB.
LARGEST_WHOLE: Final = 1024 * 1024 * 5 // 4  # px
LARGEST_LIGHT: Final = 1536 * 1536
AUTOMATIC_TILE: Final = 768


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
    def own(self) -> NDArray[np.int32]:
        """Top, left, height and width in px of the own part within the part that is read; [4]."""
        top, left = self.own_rows.start - self.read_rows.start, self.own_columns.start - self.read_columns.start
        height, width = (span.stop - span.start for span in (self.own_rows, self.own_columns))
        return np.array([top, left, height, width], np.int32)

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


def chosen(recipe: Recipe, height: int, width: int, *, is_light: bool) -> int:
    """The size of tiles to paint a picture in; 0 for the whole at once.

    is_light: features take two bytes a value, and there is one set of them: bfloat16, without masks.
    """
    return recipe.tile or (AUTOMATIC_TILE if height * width > (LARGEST_LIGHT if is_light else LARGEST_WHOLE) else 0)


def read_share(height: int, width: int, size: int, layers: Iterable[str]) -> float:
    """How many pixels tiles of this size read for each one of the picture; 1 where it is one tile."""
    around = halo(layers)
    rows, columns = (
        sum(span.stop - span.start for span in (_widened(own, around, length) for own in _spans(length, size)))
        for length in (height, width)
    )
    return rows * columns / (height * width)


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
    seen = sum(stride(layer) for layer in LAYERS[: depth + 1] if layer in CONVOLUTIONS)
    return -(-seen // GRID) * GRID


def stride(layer: str) -> int:
    """Pixels from one position of a layer's feature map to the next; `layer` may also be its block's name."""
    return int(2 ** (int(block(layer)[5]) - 1))


def block(layer: str) -> str:
    """The block whose feature maps have the size of the layer's: for a pool it is the next one."""
    return f"block{int(layer[5]) + layer.endswith('_pool')}"


def _spans(length: int, size: int) -> list[Span]:
    step = max(size // GRID, 1) * GRID if size else length
    starts = range(0, length, step)
    return [Span(start, min(start + step, length)) for start in starts]


def _widened(span: Span, by: int, length: int) -> Span:
    return Span(max(span.start - by, 0), min(span.stop + by, length))
