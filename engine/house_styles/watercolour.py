"""Watercolour: peonies and leaves wet in wet, in glazes that darken where they meet and leave a rim where they dry.

Paint is kept as density, which adds up where washes overlap (Beer and Lambert); the paper's grain catches the pigment.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.house_styles.canvas import Colour, Plane, coordinates, step
from engine.house_styles.noise import fractal

__all__ = ["paint"]

_SEED: Final = 1852
_PAPER: Final = np.array((253, 249, 240), np.float32)

_ROSE: Final = (224, 60, 110)
_CORAL: Final = (246, 120, 96)
_BLUSH: Final = (250, 168, 176)
_MAGENTA: Final = (168, 30, 110)
_SAP: Final = (96, 148, 50)
_VIRIDIAN: Final = (20, 120, 104)
_INDIGO: Final = (40, 62, 128)
_CERULEAN: Final = (94, 178, 214)
_LAVENDER: Final = (160, 140, 214)
_GAMBOGE: Final = (250, 196, 50)


@dataclass(frozen=True, slots=True)
class _Bloom:
    x: float
    y: float
    radius: float
    colours: tuple[Colour, Colour, Colour]

    def at(self, heading: float, out: float) -> tuple[float, float]:
        """The place so many radii out from the middle."""
        return self.x + out * self.radius * math.cos(heading), self.y + out * self.radius * math.sin(heading)


_BLOOMS: Final = (
    _Bloom(0.80, 0.20, 0.155, (_LAVENDER, _INDIGO, _CERULEAN)),
    _Bloom(0.16, 0.20, 0.165, (_CORAL, _ROSE, _GAMBOGE)),
    _Bloom(0.17, 0.80, 0.165, (_LAVENDER, _MAGENTA, _ROSE)),
    _Bloom(0.83, 0.80, 0.165, (_BLUSH, _CORAL, _GAMBOGE)),
    _Bloom(0.50, 0.49, 0.235, (_BLUSH, _ROSE, _MAGENTA)),
    _Bloom(0.49, 0.06, 0.085, (_GAMBOGE, _CORAL, _GAMBOGE)),
    _Bloom(0.52, 0.94, 0.090, (_CERULEAN, _INDIGO, _LAVENDER)),
    _Bloom(0.03, 0.50, 0.085, (_GAMBOGE, _CORAL, _ROSE)),
    _Bloom(0.97, 0.49, 0.090, (_ROSE, _MAGENTA, _BLUSH)),
)


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    sheet = _Sheet(rng, side)
    sheet.flood(rng)
    for bloom in _BLOOMS:
        _leaves(sheet, bloom, rng)
    for bloom in _BLOOMS:
        sheet.lift(bloom)
        _petals(sheet, bloom, rng)
    sheet.spatter(rng)
    return sheet.dried()


@dataclass(frozen=True, slots=True)
class _Pool:
    """An ellipse. stretch: 1 or more, how much longer than a circle; turn: of its long axis, in radians."""

    x: float
    y: float
    radius: float
    stretch: float = 1.0
    turn: float = 0.0

    def distance(self, x: Plane, y: Plane) -> Plane:
        """About how far outside, negative inside, in sides."""
        dx, dy, c, s = x - self.x, y - self.y, math.cos(self.turn), math.sin(self.turn)
        along, across = (dx * c + dy * s) / self.stretch, (dy * c - dx * s) * self.stretch
        return np.asarray(np.hypot(along, across) - self.radius)


class _Sheet:
    """density: [side, side, 3], how much each wash takes from the paper's light, as -ln of what is left."""

    def __init__(self, rng: np.random.Generator, side: int) -> None:
        self._x, self._y = coordinates(side)
        self._density = np.zeros((side, side, 3), np.float32)
        self._side = side
        self._grain = fractal(rng, side, 170, 2)
        self._cloud = fractal(rng, side, 6, 4)
        self._wobble = (fractal(rng, side, 7, 4), fractal(rng, side, 7, 4))

    def flood(self, rng: np.random.Generator) -> None:
        """The first wet washes, all over."""
        for colour, cells in ((_CERULEAN, 3), (_SAP, 4), (_LAVENDER, 4), (_GAMBOGE, 5), (_VIRIDIAN, 4)):
            wet = fractal(rng, self._side, cells, 5)
            rim = np.exp(-(((wet - 0.1) / 0.05) ** 2)) * 0.35
            self._add(np.s_[:], colour, (0.34 * step(wet, -0.3, 1.6) + 0.5 * rim) * (1 + 0.18 * self._grain))

    def lift(self, bloom: _Bloom) -> None:
        """Take off most of the wet paint where a bloom comes, with an edge that stays soft."""
        away = np.hypot(self._x - bloom.x, self._y - bloom.y) / bloom.radius + 0.10 * self._wobble[0]
        self._density *= (1 - 0.86 * step(away, 1.30, 1.02))[..., np.newaxis]

    def wash(self, pool: _Pool, colour: Colour, strength: float, rng: np.random.Generator) -> None:
        """Paint in a pool: its edge ran, and it dries darkest there."""
        side, reach = self._side, 1.5 * pool.radius * pool.stretch
        left, top = (max(0, int((v - reach) * side)) for v in (pool.x, pool.y))
        right, bottom = (min(side, int((v + reach) * side) + 1) for v in (pool.x, pool.y))
        if left >= right or top >= bottom:
            return
        place = np.s_[top:bottom, left:right]
        run_x, run_y = (0.11 * pool.radius * _elsewhere(wobble, place, rng) for wobble in self._wobble)
        away = pool.distance(self._x[place] + run_x, self._y[place] + run_y)
        body = step(away, 0.0063, -0.0063)
        rim = 1.15 * np.exp(np.minimum(away, 0) / 0.0040)
        inner = np.clip(away / pool.radius + 1, 0, 1)
        depth = np.clip(0.62 + 0.30 * inner**2 + 0.24 * _elsewhere(self._cloud, place, rng), 0.15, 2)
        self._add(place, colour, strength * body * (depth + rim) * (1 + 0.16 * self._grain[place]))

    def spatter(self, rng: np.random.Generator) -> None:
        colours = (_ROSE, _INDIGO, _SAP, _GAMBOGE, _MAGENTA, _VIRIDIAN)
        for number in range(130):
            x, y = rng.uniform(0, 1, 2).tolist()
            radius = 0.0022 + 0.007 * float(rng.random()) ** 3
            self.wash(_Pool(x, y, radius), colours[number % len(colours)], 0.42, rng)

    def dried(self) -> Plane:
        light = _PAPER * np.exp(-2.4 * np.tanh(self._density / 2.4))  # no paint is quite black
        picture: Plane = light + (2.6 * self._grain)[..., np.newaxis]
        return picture

    def _add(self, place: tuple[slice, ...] | slice, colour: Colour, amount: Plane) -> None:
        self._density[place] += amount[..., np.newaxis] * -np.log((np.asarray(colour, np.float32) + 4) / 259)


def _elsewhere(plane: Plane, place: tuple[slice, slice], rng: np.random.Generator) -> Plane:
    """A part of the plane as large as `place`, from anywhere."""
    rows, columns = (part.stop - part.start for part in place)
    top, left = rng.integers(0, len(plane) - rows + 1), rng.integers(0, len(plane) - columns + 1)
    return np.asarray(plane[top : top + rows, left : left + columns])


def _petals(sheet: _Sheet, bloom: _Bloom, rng: np.random.Generator) -> None:
    """Rings of petals from the outside in, then the stamens."""
    pale, strong, heart = bloom.colours
    rings = (
        (8, 0.72, 0.44, pale, 0.62),
        (7, 0.50, 0.36, strong, 0.26),
        (6, 0.29, 0.25, strong, 0.42),
        (3, 0.10, 0.15, heart, 0.55),
    )
    for ring, (count, out, size, colour, strength) in enumerate(rings):
        for number in range(count):
            heading = 2 * math.pi * (number + 0.5 * ring + rng.uniform(-0.2, 0.2)) / count
            x, y = bloom.at(heading, out)
            pool = _Pool(x, y, size * bloom.radius * rng.uniform(0.85, 1.15), 1.19, heading + math.pi / 2)
            sheet.wash(pool, colour, strength * rng.uniform(0.7, 1.2), rng)
    stamens = _GAMBOGE if heart != _GAMBOGE else _MAGENTA
    for dx, dy in rng.normal(0, 0.11 * bloom.radius, (16, 2)).tolist():
        sheet.wash(_Pool(bloom.x + dx, bloom.y + dy, 0.028 * bloom.radius + 0.002), stamens, 1.3, rng)


def _leaves(sheet: _Sheet, bloom: _Bloom, rng: np.random.Generator) -> None:
    """Leaves around a bloom, each in two washes that lie a little apart."""
    for number in range(8):
        heading = 2 * math.pi * (number + rng.uniform(-0.3, 0.3)) / 8
        x, y = bloom.at(heading, rng.uniform(1.0, 1.3))
        colour = (_SAP, _VIRIDIAN, _CERULEAN, _SAP, _INDIGO)[rng.integers(5)]
        size = bloom.radius * rng.uniform(0.24, 0.36)
        for apart, strength in ((0.0, 0.42), (0.25, 0.27)):
            sheet.wash(_Pool(x, y + apart * size, size, 1.55, heading + 0.4 + apart), colour, strength, rng)
