"""Marbled paper: colours dropped on a bath, drawn out by a rake, combed, and turned by a few strokes of a stylus.

The bath is worked backwards, from each point of the paper to where its colour was before the comb came through (the
closed forms of Lu, Jaffer, Jin, Zhao and Mao 2012, "Mathematical Marbling").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.house_styles.canvas import Colour, Mask, Plane, coordinates
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1586
_BATH: Final = (18, 44, 58)
_CREAM: Final = (244, 233, 208)
_CRIMSON: Final = (176, 26, 50)
_PETROL: Final = (18, 98, 118)
_GOLD: Final = (231, 170, 58)
_CORAL: Final = (226, 104, 66)
_JADE: Final = (126, 182, 170)
_RINGS: Final = (  # from the middle of a drop outwards
    (_CREAM, _CRIMSON, _CREAM),
    (_GOLD, _BATH, _JADE),
    (_PETROL, _CREAM, _BATH),
    (_CORAL, _GOLD, _BATH),
    (_CRIMSON, _BATH, _CORAL),
    (_JADE, _PETROL, _CREAM),
    (_BATH, _GOLD, _PETROL),
)
_BANDS: Final = (_BATH, _PETROL, _CREAM, _BATH, _CRIMSON, _BATH, _GOLD, _PETROL, _CREAM)  # before any drop fell
_DROPS_A_SIDE: Final = 8
_SPRINKLES: Final = 60


@dataclass(frozen=True, slots=True)
class _Drop:
    """Inks that spread to a disc, one after the other in its middle, and push aside what floats there."""

    x: float
    y: float
    radius: float
    rings: tuple[Colour, ...]


@dataclass(frozen=True, slots=True)
class _Turn:
    """The stylus going around a point: how far it takes the bath along, in sides, and how fast that fades."""

    x: float
    y: float
    radius: float
    pull: float
    reach: float


_TURNS: Final = (
    _Turn(0.30, 0.33, 0.10, 0.42, 0.085),
    _Turn(0.73, 0.62, 0.13, -0.55, 0.095),
    _Turn(0.22, 0.82, 0.06, -0.24, 0.06),
    _Turn(0.80, 0.16, 0.06, 0.22, 0.055),
)


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    drops, sprinkles = _drops(rng), _sprinkles(rng)
    x, y = coordinates(side)
    x, y = x + 0.003 * smooth(rng, side, 9), y + 0.003 * smooth(rng, side, 9)
    for turn in reversed(_TURNS):
        x, y = _before_turn(x, y, turn)
    picture = np.empty((side, side, 3), np.float32)
    free = np.ones((side, side), bool)
    x, y = _before_drops(x, y, sprinkles, picture, free)
    x = _before_comb(x, y, spacing=0.043, pull=0.038)
    y = _before_comb(y, x, spacing=0.21, pull=0.16)
    x, y = _before_drops(x, y, drops, picture, free)
    bands = np.mod(np.floor(17 * y + 1.5 * np.sin(9 * x)), len(_BANDS)).astype(np.intp)
    picture[free] = np.asarray(_BANDS, np.float32)[bands[free]]
    return picture + (3.5 * fractal(rng, side, 90, 3))[..., np.newaxis]


def _drops(rng: np.random.Generator) -> list[_Drop]:
    order = rng.permutation(_DROPS_A_SIDE**2)
    cells = np.stack(np.divmod(order, _DROPS_A_SIDE), axis=1) + rng.random((len(order), 2))
    places = (-0.12 + 1.24 * cells / _DROPS_A_SIDE).tolist()
    radii = (0.055 + 0.05 * rng.random(len(order))).tolist()
    return [
        _Drop(x, y, radius, _RINGS[number % len(_RINGS)])
        for number, ((x, y), radius) in enumerate(zip(places, radii, strict=True))
    ]


def _sprinkles(rng: np.random.Generator) -> list[_Drop]:
    places = rng.uniform(0, 1, (_SPRINKLES, 2)).tolist()
    radii = (0.003 + 0.014 * rng.random(_SPRINKLES) ** 2).tolist()
    return [
        _Drop(x, y, radius, ((_CREAM, _GOLD, _CRIMSON)[number % 3],))
        for number, ((x, y), radius) in enumerate(zip(places, radii, strict=True))
    ]


def _before_turn(x: Plane, y: Plane, turn: _Turn) -> tuple[Plane, Plane]:
    dx, dy = x - turn.x, y - turn.y
    distance = np.hypot(dx, dy) + np.float32(1e-6)
    angle = -turn.pull * np.exp(-np.abs(distance - turn.radius) / turn.reach) / (distance + 0.5 * turn.radius)
    cosine, sine = np.cos(angle), np.sin(angle)
    return turn.x + dx * cosine - dy * sine, turn.y + dx * sine + dy * cosine


def _before_comb(along: Plane, across: Plane, *, spacing: float, pull: float) -> Plane:
    """Where a comb that moves along one axis took the colour from; every other tooth goes the other way."""
    return np.asarray(along - pull * np.sin(np.pi / spacing * across))


def _before_drops(x: Plane, y: Plane, drops: list[_Drop], picture: Plane, free: Mask) -> tuple[Plane, Plane]:
    """Where everything was before the drops fell. Puts them in the picture where that is free: the last one whole."""
    for drop in reversed(drops):
        dx, dy = x - drop.x, y - drop.y
        part = (dx * dx + dy * dy) * (1 / drop.radius**2)
        row, column = np.nonzero(free & (part < 1))
        ring = np.sqrt(part[row, column]) * len(drop.rings)
        picture[row, column] = np.asarray(drop.rings, np.float32)[ring.astype(np.intp)]
        free[row, column] = False
        shrink = np.sqrt(np.maximum(1 - 1 / np.maximum(part, 1), 0))
        x, y = drop.x + dx * shrink, drop.y + dy * shrink
    return x, y
