"""A style picture that this project paints itself: brush strokes along a flow field, the same ones every time.

An evening sky turns around a low sun above folded hills. A plain picture of that (`_underpainting`) says which colour
belongs where, a field of directions (`_Flow`) says how a brush would move there; then strokes go on in layers, broad
ones first, and light from the upper left falls over the ridges of the paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from engine.house_styles.canvas import Colour, Plane, coordinates, mix, ramp

__all__ = ["paint"]


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
_ACCENTS: Final = (_CREAM, _GOLD, _RED, _TEAL, _NIGHT)  # of these, now and then, a stroke among the others


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

    def ridge(self, x: Plane) -> Plane:
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
_LAYERS: Final = (_Layer(900, 15, 17, 36.0), _Layer(2600, 9, 14, 33.0), _Layer(4600, 5, 11, 28.0))
_STEP: Final = 0.0087  # of the side, along the flow


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    target = _underpainting(side)
    canvas = Image.fromarray(np.concatenate([target, np.full((side, side, 1), 128)], axis=2).astype(np.uint8))
    flow = _Flow(rng)
    for layer in _LAYERS:
        _stroke(canvas, target, flow, rng, layer)
    return _light(canvas)


class _Flow:
    """Unit directions: a gentle wave everywhere, turned into spirals by the eddies, along the slope on the hills."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._phases = rng.uniform(0, 2 * np.pi, 2)

    def at(self, points: Plane) -> Plane:
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

    def follow(self, starts: Plane, steps: int) -> Plane:
        """[n, steps, 2]: the way of each point."""
        points = [starts]
        for _ in range(steps - 1):
            points.append(points[-1] + _STEP * self.at(points[-1]))
        return np.stack(points, axis=1)


def _underpainting(side: int) -> Plane:
    """[side, side, 3], 0..255: flat areas of colour, before any brush."""
    x, y = coordinates(side)
    picture = _sky(x, y)
    for hill in _HILLS:
        below = y - hill.ridge(x)
        colour = ramp((hill.top, hill.foot), np.clip(below / 0.16 + 0.14 * np.sin(40 * below + 7 * x), 0, 1))
        picture = np.where((below > 0)[..., None], colour, picture)
        sunlit = np.exp(-((below / 0.007) ** 2)) * np.exp(-(((x - _SUN.x) / 0.35) ** 2))
        picture = mix(picture, _GOLD, 0.9 * sunlit)
    return np.clip(picture, 0, 255)


def _sky(x: Plane, y: Plane) -> Plane:
    distance, rings = _spiral(_SUN, x, y, waves=52.0, arms=2.6)
    sky = ramp((_NIGHT, _BLUE), np.clip(1.7 * y + 0.12 * np.sin(9 * x + 6 * y), 0, 1))
    sky = mix(sky, _TEAL, 0.75 * np.exp(-((distance / 0.42) ** 2)) * (0.45 + 0.55 * rings))
    sky = mix(sky, _GOLD, np.clip(np.exp(-((distance / 0.19) ** 2)) * (0.35 + 0.75 * rings), 0, 1))
    for star in _STARS:
        near, turns = _spiral(star, x, y, waves=70.0, arms=2.0)
        glow = np.exp(-((near / (0.6 * star.reach)) ** 2)) * (0.15 + 0.95 * turns)
        sky = mix(sky, _CREAM, np.clip(glow, 0, 1))
        sky = mix(sky, _GOLD, np.exp(-((near / (0.17 * star.reach)) ** 2)))
    sky = mix(sky, _CREAM, np.where(distance < _SUN_RADIUS, 1.0, 0.0))
    rim = (distance >= 0.72 * _SUN_RADIUS) & (distance < _SUN_RADIUS)
    return mix(sky, _GOLD, np.where(rim, 0.8, 0.0))


def _spiral(eddy: _Eddy, x: Plane, y: Plane, *, waves: float, arms: float) -> tuple[Plane, Plane]:
    """The distance from the eddy, and the arms that wind around it, 0..1."""
    distance = np.hypot(x - eddy.x, y - eddy.y)
    return distance, 0.5 + 0.5 * np.sin(waves * distance - arms * np.arctan2(y - eddy.y, x - eddy.x))


def _stroke(canvas: Image.Image, target: Plane, flow: _Flow, rng: np.random.Generator, layer: _Layer) -> None:
    """Put one layer of strokes on the canvas, and on its alpha how high their bristles leave the paint."""
    side = canvas.width
    starts = rng.uniform(-0.03, 1.03, (layer.strokes, 2))
    paths = flow.follow(starts, layer.steps) * side
    lifts = rng.normal(0, 1, (layer.strokes, layer.bristles))
    tints = _colours(target, starts, rng, layer.stray)[:, np.newaxis] + 9 * lifts[..., np.newaxis]
    heights = 128 + 40 * lifts[..., np.newaxis]
    colours = np.clip(np.concatenate([tints, heights], axis=2), 0, 255).astype(int).tolist()
    offsets = (np.arange(layer.bristles) - (layer.bristles - 1) / 2) * side / 430
    width = max(2, round(side / 380))
    brush = ImageDraw.Draw(canvas)
    for path, bristles in zip(paths, colours, strict=True):
        lines = path + offsets[:, np.newaxis, np.newaxis] * _normals(path)
        for line, (red, green, blue, height) in zip(lines.reshape(layer.bristles, -1).tolist(), bristles, strict=True):
            brush.line(line, (red, green, blue, height), width)


def _normals(path: Plane) -> Plane:
    direction = np.gradient(path, axis=0)
    direction /= np.linalg.norm(direction, axis=1, keepdims=True) + 1e-9
    return np.stack([-direction[:, 1], direction[:, 0]], axis=1)


def _colours(target: Plane, starts: Plane, rng: np.random.Generator, stray: float) -> Plane:
    side = len(target)
    column, row = np.clip((starts * side).astype(int), 0, side - 1).T
    grey = rng.normal(0, stray * 0.7, (len(starts), 1))
    tint = rng.normal(0, stray * 0.45, (len(starts), 3))
    colours = np.clip(1.12 * (target[row, column] - 110) + 110 + grey + tint, 0, 255)
    accents = np.asarray(_ACCENTS)[rng.integers(0, len(_ACCENTS), len(starts))]
    fleck = 0.55 * (rng.random((len(starts), 1)) < 0.07)
    return np.asarray(colours * (1 - fleck) + accents * fleck)


def _light(canvas: Image.Image) -> Plane:
    """Brighter where the paint rises towards the upper left, darker behind its ridges."""
    height = np.asarray(canvas.getchannel("A").filter(ImageFilter.GaussianBlur(canvas.width / 1024)), np.float32)
    slope = height - np.roll(height, (round(canvas.width / 512),) * 2, axis=(0, 1))
    picture: Plane = np.asarray(canvas.convert("RGB"), np.float32) + 0.28 * slope[..., None]
    return picture
