"""A comic print: a sun with rays rises between clouds over the sea, in three screened inks and a black line.

Each ink is a screen of dots at its own angle, larger where there is more of it, and a little off register.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.house_styles.canvas import Colour, Plane, coordinates, filled, inside, line, mix, step
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1963
_PAPER: Final = (250, 241, 218)
_KEY: Final = (24, 20, 30)
_DOTS_A_SIDE: Final = 74

# x, y, radius: the puffs of the clouds, drawn one over the other.
_CLOUDS: Final = (
    ((0.04, 0.30, 0.10), (0.15, 0.24, 0.09), (0.25, 0.31, 0.075), (0.33, 0.345, 0.05), (0.12, 0.36, 0.10)),
    ((0.97, 0.16, 0.09), (0.87, 0.12, 0.075), (0.78, 0.18, 0.065), (0.71, 0.215, 0.04), (0.90, 0.22, 0.085)),
    ((1.0, 0.47, 0.12), (0.88, 0.43, 0.08), (0.79, 0.49, 0.06), (0.72, 0.52, 0.035), (0.92, 0.54, 0.09)),
    ((0.02, 0.56, 0.07), (0.10, 0.53, 0.06), (0.18, 0.565, 0.04)),
)
_SUN: Final = (0.47, 0.56, 0.155)
_HORIZON: Final = 0.62


@dataclass(frozen=True, slots=True)
class _Ink:
    """colour; angle of its screen, in degrees; how far off register it is printed, in sides."""

    colour: Colour
    angle: float
    off_x: float
    off_y: float


_YELLOW: Final = _Ink((255, 212, 24), 5.0, 0.0, 0.0)
_RED: Final = _Ink((232, 44, 76), 38.0, 0.0028, -0.0012)
_BLUE: Final = _Ink((18, 122, 206), 68.0, -0.0020, 0.0018)


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    x, y = coordinates(side)
    picture = filled(side, _PAPER) + (5 * fractal(rng, side, 110, 2))[..., np.newaxis]
    plates = _separated(x, y)
    worn = 0.05 * smooth(rng, side, 130)
    for ink, amount in ((_YELLOW, plates.yellow), (_RED, plates.red), (_BLUE, plates.blue)):
        printed = _screened(amount, ink, x, y) * (0.95 + worn)
        picture *= 1 - printed[..., np.newaxis] * (1 - np.asarray(ink.colour, np.float32) / 255)
    return mix(picture, _KEY, plates.key * (0.97 + worn))


def _screened(amount: Plane, ink: _Ink, x: Plane, y: Plane) -> Plane:
    """Dots that cover as much of the paper as `amount` says, 0..1."""
    angle = np.deg2rad(ink.angle)
    across = (x + ink.off_x) * float(np.cos(angle)) + (y + ink.off_y) * float(np.sin(angle))
    down = (y + ink.off_y) * float(np.cos(angle)) - (x + ink.off_x) * float(np.sin(angle))
    u = np.mod(across * _DOTS_A_SIDE, 1) - 0.5
    v = np.mod(down * _DOTS_A_SIDE, 1) - 0.5
    reach = 0.74 * np.sqrt(amount)
    return np.where(amount > 0.97, 1, inside((np.hypot(u, v) - reach) / _DOTS_A_SIDE)) * (amount > 0.02)


class _Plates:
    """How much yellow, red, blue and black is printed at each place, 0..1."""

    def __init__(self, side: int) -> None:
        self.yellow: Plane = np.zeros((side, side), np.float32)
        self.red: Plane = np.zeros((side, side), np.float32)
        self.blue: Plane = np.zeros((side, side), np.float32)
        self.key: Plane = np.zeros((side, side), np.float32)

    def lay(self, body: Plane, yellow: Plane | float, red: Plane | float, blue: Plane | float) -> None:
        """Inks on a shape, in place of what was there. body: how much of each pixel is in it."""
        self.yellow = self.yellow * (1 - body) + yellow * body
        self.red = self.red * (1 - body) + red * body
        self.blue = self.blue * (1 - body) + blue * body
        self.key = self.key * (1 - body)

    def ink(self, lines: Plane) -> None:
        self.key = np.maximum(self.key, lines)


def _separated(x: Plane, y: Plane) -> _Plates:
    plates = _Plates(len(x))
    _sky(plates, x, y)
    for cloud in _CLOUDS:
        _cloud(plates, x, y, cloud)
    for row in range(9):
        _wave(plates, x, y, row)
    return plates


def _sky(plates: _Plates, x: Plane, y: Plane) -> None:
    """The sun and its rays."""
    dx, dy = x - _SUN[0], y - _SUN[1]
    distance = np.hypot(dx, dy)
    ray = np.sin(13 * np.arctan2(dy, dx) + 0.4) * distance / 13
    rays = inside(-ray)
    far = np.clip(distance / 0.6, 0, 1)
    plates.yellow = rays + (1 - rays) * np.clip(0.8 - 1.3 * far, 0.1, 1)
    plates.red = rays * np.clip(1.15 * far, 0.12, 0.80) + (1 - rays) * np.clip(0.28 - 0.4 * far, 0, 1)
    plates.blue = (1 - rays) * np.clip(1.15 * far - 0.45, 0, 0.62)
    plates.ink(line(ray, 0.005))
    plates.lay(inside(distance - _SUN[2]), 1.0, 0.95 * step(y, 0.42, 0.64), 0.0)
    plates.ink(line(distance - _SUN[2], 0.010))


def _cloud(plates: _Plates, x: Plane, y: Plane, puffs: tuple[tuple[float, float, float], ...]) -> None:
    outer = np.min([np.hypot(x - puff_x, y - puff_y) - radius for puff_x, puff_y, radius in puffs], axis=0)
    shade, curls = np.zeros_like(x), np.zeros_like(x)
    for puff_x, puff_y, radius in puffs:
        slant = ((y - puff_y) + 0.5 * (x - puff_x)) / radius
        distance = np.hypot(x - puff_x, y - puff_y) - radius
        shade = np.where(distance < 0, 0.07 + 0.75 * step(slant, -0.15, 1.1), shade)
        curls = np.where(distance < 0, 0, curls)
        curls = np.maximum(curls, line(distance, 0.006 * step(-slant, -0.2, 0.7)))
    body = inside(outer)
    plates.lay(body, 0.0, 0.3 * shade, shade)
    plates.ink(np.maximum(curls * body, line(outer, 0.010)))


def _wave(plates: _Plates, x: Plane, y: Plane, row: int) -> None:
    """A row of crests from edge to edge; 0 is the farthest. The sun glitters on every other one."""
    depth = row / 8
    height = 0.008 + 0.03 * depth
    phase = np.mod(x * (9 - 5.5 * depth) + 0.37 * row * row, 1)
    crest = _HORIZON + 0.36 * depth**1.35 - height * (1 - np.abs(2 * phase**0.7 - 1) ** 1.6)
    below = y - crest
    slant = 0.8  # of the crests: about how much nearer than straight above they are
    water = (below > 0.75 * height).astype(np.float32)
    glitter = np.exp(-(((x - _SUN[0]) / (0.10 + 0.16 * depth)) ** 2)) * (row % 2)
    blue = np.clip(0.35 + 6 * below / (1 + 3 * depth), 0, 1) * (1 - 0.8 * glitter)
    body = inside(-below * slant)
    plates.lay(body, water * 0.9 * glitter, water * np.clip(0.25 * depth + 0.7 * glitter, 0, 1), water * blue)
    plates.ink(line(below * slant, 0.005 + 0.006 * depth))
    plates.ink(line((below - 0.75 * height) * slant, 0.002 + 0.003 * depth) * body)
