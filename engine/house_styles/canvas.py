"""What every house style paints on: a square of colours, and places on it in parts of its side.

A style is painted at a multiple of its size and reduced, so that edges are smooth; and everything is measured in sides,
so that it looks the same at every size.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

__all__ = [
    "Colour",
    "Mask",
    "Numbers",
    "Plane",
    "coordinates",
    "filled",
    "inside",
    "line",
    "mix",
    "ramp",
    "reduced",
    "step",
]

Plane = npt.NDArray[np.floating]
"""One value per pixel, [side, side], or a colour per pixel, [side, side, 3] in 0..255 (sRGB)."""
Mask = npt.NDArray[np.bool]
Numbers = npt.NDArray[np.integer]
Colour = tuple[int, int, int]


def coordinates(side: int) -> tuple[Plane, Plane]:
    """x to the right and y down of every pixel's middle, 0..1, float32."""
    middles = (np.arange(side, dtype=np.float32) + np.float32(0.5)) / np.float32(side)
    x, y = np.meshgrid(middles, middles)
    return x, y


def filled(side: int, colour: Colour) -> Plane:
    return np.broadcast_to(np.asarray(colour, np.float32), (side, side, 3)).copy()


def mix(under: Plane, over: Colour | Plane, amount: Plane | float) -> Plane:
    """`over` laid over `under`, by amount 0..1."""
    cover = amount[..., np.newaxis] if isinstance(amount, np.ndarray) else amount
    mixed: Plane = under + (np.asarray(over, np.float32) - under) * cover
    return mixed


def ramp(colours: Sequence[Colour], amount: Plane) -> Plane:
    """The colours one after the other, evenly spaced, as amount goes from 0 to 1."""
    stops = np.linspace(0, 1, len(colours))
    channels = [np.interp(amount, stops, channel).astype(np.float32) for channel in zip(*colours, strict=True)]
    return np.stack(channels, axis=-1)


def step(values: Plane, start: Plane | float, end: Plane | float) -> Plane:
    """0 up to start, 1 from end on, smooth in between; end may be less than start."""
    t = np.clip((values - start) / (end - start), 0, 1)
    smooth: Plane = t * t * (3 - 2 * t)
    return smooth


def inside(distance: Plane) -> Plane:
    """How much of each pixel is in a shape, 0..1. distance: to its edge, in sides, negative inside."""
    covered: Plane = np.clip(0.5 - distance * len(distance), 0, 1)
    return covered


def line(distance: Plane, width: float | Plane) -> Plane:
    """How much of each pixel a line covers, 0..1. distance: to its middle; width: all of it, in sides."""
    return inside(np.abs(distance) - width / 2)


def reduced(picture: Plane | Image.Image, size: int) -> npt.NDArray[np.uint8]:
    """The finished picture, [size, size, 3]."""
    if isinstance(picture, np.ndarray):
        picture = Image.fromarray(np.clip(np.rint(picture), 0, 255).astype(np.uint8))
    return np.asarray(picture.resize((size, size), Image.Resampling.LANCZOS)).copy()
