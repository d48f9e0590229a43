"""Randomness that looks the same at every size: it has as many grains to a side, however many pixels."""

from __future__ import annotations

import numpy as np
from PIL import Image

from engine.house_styles.canvas import Plane

__all__ = ["fractal", "smooth"]


def smooth(rng: np.random.Generator, side: int, cells: int | tuple[int, int]) -> Plane:
    """Hills and valleys, [side, side] float32: deviation about 1, mean 0.

    cells: how many to a side, or down and across, for grain that runs one way.
    """
    down, across = (cells, cells) if isinstance(cells, int) else cells
    lattice = Image.fromarray(rng.standard_normal((down + 4, across + 4)).astype(np.float32))
    scaled = lattice.resize((side, side), Image.Resampling.BICUBIC, box=(2, 2, across + 2, down + 2))
    return np.asarray(scaled, np.float32) * np.float32(1.4)


def fractal(rng: np.random.Generator, side: int, cells: int, octaves: int) -> Plane:
    """Smooth noise with ever finer detail, each octave half as high as the one before; deviation about 1."""
    layers = [smooth(rng, side, cells * 2**octave) * np.float32(0.5**octave) for octave in range(octaves)]
    return np.asarray(sum(layers[1:], layers[0]) * np.float32(0.87))
