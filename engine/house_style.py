"""A style picture that this project paints itself: brush strokes along a flow field, the same ones every time.

An evening sky turns around a low sun above folded hills. A plain picture of that (`_underpainting`) says which colour
belongs where, a field of directions (`_Flow`) says how a brush would move there; then strokes go on in layers, broad
ones first, and light from the upper left falls over the ridges of the paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

__all__ = ["house_style"]

Array = npt.NDArray[np.float64]
Colour = tuple[int, int, int]

_OVERSAMPLING: Final = 2
_SEED: Final = 1889

# sRGB. Few colours, and far apart: that is what a style transfer takes over first.
_NIGHT: Final = (16, 28, 74)
_BLUE: Final = (29, 78, 156)
_TEAL: Final = (52, 143, 158)
_CREAM: Final = (250, 236, 190)
_GOLD: Final = (243, 178, 60)
_RED: Final = (206, 72, 54)
_PLUM: Final = (74, 34, 72)
_MOSS: Final = (46, 92, 84)


@dataclass(frozen=True, slots=True)
class _Eddy:
    """Where the sky turns. x, y, reach: 0..1 of the side, y down; the sign of strength is the direction."""

    x: float
    y: float
    reach: float
    strength: float


@dataclass(frozen=True, slots=True)
class _Hill:
    """A range of hills: its ridge is a wave around height `base`, its colour goes from `top` to `foot`."""

    base: float
    swing: float
    waves: float
    phase: float
    top: Colour
    foot: Colour

    def ridge(self, x: Array) -> Array:
        slow = np.sin(self.waves * x + self.phase)
        quick = np.sin(2.7 * self.waves * x + 2 * self.phase)
        return np.asarray(self.base + self.swing * (slow + 0.3 * quick))


@dataclass(frozen=True, slots=True)
class _Layer:
    """Strokes of one brush. steps: along the flow; stray: how far a colour may be off, standard deviation in 0..255."""

    strokes: int
    bristles: int
    steps: int
    stray: float


_SUN: Final = _Eddy(0.68, 0.40, 0.30, 1.0)
_SUN_RADIUS: Final = 0.085
_STARS: Final = (_Eddy(0.22, 0.24, 0.20, -1.0), _Eddy(0.95, 0.10, 0.16, 0.9), _Eddy(0.45, 0.10, 0.12, 0.8))
_HILLS: Final = (  # the farthest first
    _Hill(0.66, 0.045, 6.0, 0.6, _TEAL, _BLUE),
    _Hill(0.75, 0.055, 4.4, 2.4, _MOSS, _NIGHT),
    _Hill(0.86, 0.060, 5.2, 4.4, _RED, _PLUM),
)
_LAYERS: Final = (_Layer(900, 15, 34, 26.0), _Layer(2600, 9, 28, 24.0), _Layer(4600, 5, 22, 20.0))
_STEP: Final = 0.0042  # of the side, along the flow


def house_style(size: int = 512) -> npt.NDArray[np.uint8]:
    """The picture, [size, size, 3] uint8 sRGB. Takes about two seconds at 512 px."""
    side = size * _OVERSAMPLING
    rng = np.random.default_rng(_SEED)
    target = _underpainting(side)
    canvas = Image.fromarray(target.astype(np.uint8))
    relief = Image.new("L", canvas.size, 128)
    flow = _Flow(rng)
    for layer in _LAYERS:
        _paint(canvas, relief, target, flow, rng, layer)
    lit = _light(np.asarray(canvas, np.float64), relief)
    return np.asarray(Image.fromarray(lit).resize((size, size), Image.Resampling.LANCZOS)).copy()


class _Flow:
    """Unit directions: a gentle wave everywhere, turned into spirals by the eddies, along the slope on the hills."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._phases = rng.uniform(0, 2 * np.pi, 2)

    def at(self, points: Array) -> Array:
        """points: [n, 2] as x, y in 0..1. Returns [n, 2]."""
        x, y = points.T
        angle = 0.35 * np.sin(5.0 * x + self._phases[0]) + 0.25 * np.sin(7.0 * y + 3.0 * x + self._phases[1])
        field = 0.55 * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        for eddy in (_SUN, *_STARS):
            dx, dy = x - eddy.x, y - eddy.y
            distance = np.hypot(dx, dy) + 1e-6
            turn = 2.2 * eddy.strength * np.exp(-((distance / eddy.reach) ** 2)) / distance
            field += np.stack([-dy * turn, dx * turn], axis=1)
        for hill in _HILLS:
            rise = (hill.ridge(x + 1e-3) - hill.ridge(x - 1e-3)) / 2e-3
            along = np.stack([np.ones_like(x), 1.6 * rise], axis=1)
            field = np.where((y > hill.ridge(x))[:, None], along, field)
        return np.asarray(field / (np.linalg.norm(field, axis=1, keepdims=True) + 1e-9))

    def follow(self, starts: Array, steps: int) -> Array:
        """[n, steps, 2]: the way of each point."""
        points = [starts]
        for _ in range(steps - 1):
            points.append(points[-1] + _STEP * self.at(points[-1]))
        return np.stack(points, axis=1)


def _underpainting(side: int) -> Array:
    """[side, side, 3], 0..255: flat areas of colour, before any brush."""
    y, x = np.mgrid[0:side, 0:side] / side
    picture = _sky(x, y)
    for hill in _HILLS:
        below = y - hill.ridge(x)
        colour = _mix(_plain(hill.top), hill.foot, np.clip(below / 0.16 + 0.14 * np.sin(40 * below + 7 * x), 0, 1))
        picture = np.where((below > 0)[..., None], colour, picture)
        sunlit = np.exp(-((below / 0.007) ** 2)) * np.exp(-(((x - _SUN.x) / 0.35) ** 2))
        picture = _mix(picture, _GOLD, 0.9 * sunlit)
    return np.clip(picture, 0, 255)


def _sky(x: Array, y: Array) -> Array:
    distance, rings = _spiral(_SUN, x, y, waves=52.0, arms=2.6)
    sky = _mix(_plain(_NIGHT), _BLUE, np.clip(1.7 * y + 0.12 * np.sin(9 * x + 6 * y), 0, 1))
    sky = _mix(sky, _TEAL, 0.75 * np.exp(-((distance / 0.42) ** 2)) * (0.45 + 0.55 * rings))
    sky = _mix(sky, _GOLD, np.clip(np.exp(-((distance / 0.19) ** 2)) * (0.35 + 0.75 * rings), 0, 1))
    for star in _STARS:
        near, turns = _spiral(star, x, y, waves=70.0, arms=2.0)
        glow = np.exp(-((near / (0.6 * star.reach)) ** 2)) * (0.15 + 0.95 * turns)
        sky = _mix(sky, _CREAM, np.clip(glow, 0, 1))
        sky = _mix(sky, _GOLD, np.exp(-((near / (0.17 * star.reach)) ** 2)))
    sky = _mix(sky, _CREAM, np.where(distance < _SUN_RADIUS, 1.0, 0.0))
    rim = (distance >= 0.72 * _SUN_RADIUS) & (distance < _SUN_RADIUS)
    return _mix(sky, _GOLD, np.where(rim, 0.8, 0.0))


def _spiral(eddy: _Eddy, x: Array, y: Array, *, waves: float, arms: float) -> tuple[Array, Array]:
    """The distance from the eddy, and the arms that wind around it, 0..1."""
    distance = np.hypot(x - eddy.x, y - eddy.y)
    return distance, 0.5 + 0.5 * np.sin(waves * distance - arms * np.arctan2(y - eddy.y, x - eddy.x))


def _plain(colour: Colour) -> Array:
    return np.asarray(colour, np.float64)


def _mix(under: Array, over: Colour, amount: Array) -> Array:
    """`over` laid over `under`, by amount 0..1."""
    cover = amount[..., None]
    return np.asarray(under * (1 - cover) + _plain(over) * cover)


def _paint(
    canvas: Image.Image, relief: Image.Image, target: Array, flow: _Flow, rng: np.random.Generator, layer: _Layer
) -> None:
    """Put one layer of strokes on the canvas, and on the relief how high their bristles leave the paint."""
    side = canvas.width
    starts = rng.uniform(-0.03, 1.03, (layer.strokes, 2))
    paths = flow.follow(starts, layer.steps) * side
    colours = _colours(target, starts, rng, layer.stray)
    heights = rng.normal(0, 1, (layer.strokes, layer.bristles))
    offsets = (np.arange(layer.bristles) - (layer.bristles - 1) / 2) * side / 430
    width = max(2, round(side / 380))
    brush, chisel = ImageDraw.Draw(canvas), ImageDraw.Draw(relief)
    for path, colour, lifts in zip(paths, colours, heights, strict=True):
        normals = _normals(path)
        for offset, lift in zip(offsets, lifts, strict=True):
            line = [(float(x), float(y)) for x, y in path + offset * normals]
            red, green, blue = (int(value) for value in np.clip(colour + 9 * lift, 0, 255))
            brush.line(line, (red, green, blue), width=width, joint="curve")
            chisel.line(line, int(np.clip(128 + 40 * lift, 0, 255)), width=width)


def _normals(path: Array) -> Array:
    direction = np.gradient(path, axis=0)
    direction /= np.linalg.norm(direction, axis=1, keepdims=True) + 1e-9
    return np.stack([-direction[:, 1], direction[:, 0]], axis=1)


def _colours(target: Array, starts: Array, rng: np.random.Generator, stray: float) -> Array:
    side = len(target)
    column, row = np.clip((starts * side).astype(int), 0, side - 1).T
    grey = rng.normal(0, stray * 0.7, (len(starts), 1))
    tint = rng.normal(0, stray * 0.45, (len(starts), 3))
    return np.asarray(np.clip(target[row, column] + grey + tint, 0, 255))


def _light(picture: Array, relief: Image.Image) -> npt.NDArray[np.uint8]:
    """Brighter where the paint rises towards the upper left, darker behind its ridges."""
    height = np.asarray(relief.filter(ImageFilter.GaussianBlur(1.0)), np.float64)
    slope = height - np.roll(height, (2, 2), axis=(0, 1))
    return np.clip(picture + 0.22 * slope[..., None], 0, 255).astype(np.uint8)
