"""A leaded window: poppies before a river that winds from the hills, under a sun whose rays cut the sky into panes.

A window is a plan of pieces, one number per pixel; lead lies wherever two numbers meet. Every piece is cut from a sheet
of its own, with streaks, bubbles and a tint of its own, and light comes through.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image, ImageFilter

from engine.house_styles.canvas import Mask, Numbers, Plane, coordinates, mix, ramp
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1144
_LEAD: Final = (22, 20, 26)
_SHINE: Final = (96, 92, 104)

_COBALT, _VIOLET, _AMBER, _SUNLIGHT, _ROSE, _MOSS, _OLIVE, _TURQUOISE, _RUBY, _INK = range(10)
_GLASSES: Final = (  # in that order; each goes from dark to light
    ((6, 20, 110), (20, 70, 200), (110, 170, 250)),
    ((44, 10, 92), (110, 40, 170), (190, 130, 236)),
    ((176, 70, 4), (244, 150, 20), (255, 220, 110)),
    ((250, 180, 30), (255, 226, 110), (255, 250, 214)),
    ((170, 40, 70), (240, 120, 120), (255, 206, 180)),
    ((8, 60, 30), (30, 130, 60), (140, 206, 90)),
    ((50, 70, 10), (120, 150, 30), (214, 216, 90)),
    ((4, 80, 100), (20, 160, 170), (150, 230, 220)),
    ((96, 0, 14), (206, 16, 30), (255, 96, 70)),
    ((14, 6, 20), (40, 20, 50), (90, 50, 90)),
)
_OUTWARDS: Final = np.array((_SUNLIGHT, _AMBER, _ROSE, _VIOLET, _COBALT, _COBALT, _COBALT, _COBALT))  # from the sun
_BRIGHTER: Final = np.array((_SUNLIGHT, _AMBER, _AMBER, _ROSE, _VIOLET, _VIOLET, _COBALT, _COBALT))  # every third ray
_HILLS: Final = (  # the farthest first: how high, its swing, its waves, their phase, its glass, now and then another
    (0.46, 0.050, 6.0, 0.8, _VIOLET, _COBALT),
    (0.54, 0.045, 5.0, 3.0, _TURQUOISE, _MOSS),
    (0.62, 0.050, 5.6, 5.2, _MOSS, _OLIVE),
    (0.72, 0.050, 4.6, 1.4, _OLIVE, _MOSS),
)
_SUN: Final = (0.60, 0.30, 0.105)
# x, y, radius, turn, foot of the stem
_POPPIES: Final = (
    (0.20, 0.62, 0.130, 0.3, 0.30),
    (0.47, 0.80, 0.105, 1.0, 0.44),
    (0.80, 0.70, 0.120, 0.6, 0.74),
    (0.07, 0.87, 0.080, 0.1, 0.10),
    (0.95, 0.92, 0.085, 0.8, 0.97),
)


class _Plan:
    """The pieces: which glass each is of, and a number for each; cut one after the other, the last one on top."""

    def __init__(self, side: int) -> None:
        self.glass = np.zeros((side, side), np.int32)
        self.piece = np.zeros((side, side), np.int32)
        self._first = 1

    def cut(self, where: Mask, glass: int | Numbers, part: int | Numbers = 0) -> None:
        """part: numbers from 0 that divide the shape into pieces."""
        self.glass = np.where(where, glass, self.glass)
        self.piece = np.where(where, self._first + part, self.piece)
        self._first += 200


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    x, y = coordinates(side)
    x, y = x + 0.004 * smooth(rng, side, 8), y + 0.004 * smooth(rng, side, 8)
    plan = _Plan(side)
    _sky(plan, x, y)
    _land(plan, x, y)
    for poppy in _POPPIES:
        _stem(plan, x, y, poppy)
    for poppy in _POPPIES:
        _flower(plan, x, y, poppy)
    edge = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y))
    around = np.floor(np.where(np.minimum(x, 1 - x) < np.minimum(y, 1 - y), y, x) * 11).astype(np.int32)
    corner = np.maximum(np.minimum(x, 1 - x), np.minimum(y, 1 - y)) < 0.045
    border = np.where(corner, _RUBY, np.where(around % 2 == 0, _AMBER, _TURQUOISE))
    plan.cut(edge < 0.04, border, around + 20 * corner)
    return _leaded(plan, _lit(plan, rng), rng)


def _sky(plan: _Plan, x: Plane, y: Plane) -> None:
    dx, dy = x - _SUN[0], y - _SUN[1]
    distance = np.hypot(dx, dy)
    angle = np.arctan2(dy, dx) + 0.9 * distance
    sector = np.floor(np.mod(angle / (2 * np.pi), 1) * 17).astype(np.int32)
    ring = np.floor((distance - _SUN[2]) / 0.100 + 0.45 * np.mod(sector * 0.618, 1)).astype(np.int32).clip(0, 7)
    plan.cut(y < 2, np.where(sector % 3 == 0, _BRIGHTER[ring], _OUTWARDS[ring]), sector * 9 + ring)
    petal = np.floor(np.mod(angle / (2 * np.pi), 1) * 8).astype(np.int32)
    plan.cut(distance < _SUN[2], _SUNLIGHT, petal)
    plan.cut(distance < 0.5 * _SUN[2], _AMBER)


def _land(plan: _Plan, x: Plane, y: Plane) -> None:
    for base, swing, waves, phase, glass, other in _HILLS:
        depth = y - base - swing * np.sin(waves * x + phase) - 0.3 * swing * np.sin(2.3 * waves * x)
        pieces = np.floor(x * 6 + 2.2 * depth + phase + 0.4 * np.sin(30 * depth)).astype(np.int32) + 12
        tall = np.floor(depth / 0.075).astype(np.int32).clip(0, 4)
        plan.cut(depth > 0, np.where((pieces + tall) % 4 == 0, other, glass), pieces * 5 + tall)
    t = np.clip((y - 0.50) / 0.5, 0, 1)
    middle = 0.58 + 0.13 * np.sin(9.5 * (t + 0.05) ** 0.7 + 1.2) * (0.25 + t)
    width = 0.018 + 0.16 * t**1.3
    part = np.floor((x - middle) / width * 1.5 + 0.5).astype(np.int32) + 3
    along = np.floor((np.log(t + 0.12) * 4.2) + 0.5 * part).astype(np.int32) + 10
    water = np.where((part + along) % 3 == 0, _COBALT, _TURQUOISE)
    plan.cut((np.abs(x - middle) < width) & (y > 0.52), water, part * 20 + along)


def _stem(plan: _Plan, x: Plane, y: Plane, poppy: tuple[float, float, float, float, float]) -> None:
    left, top, radius, turn, foot = poppy
    t = np.clip((y - top) / (1.02 - top), 0, 1)
    middle = left + (foot - left) * t + 0.03 * np.sin(5 * t + 4 * turn)
    plan.cut((np.abs(x - middle) < 0.010) & (y > top), _OLIVE)
    for number, hand in enumerate((-1, 1)):
        start_y = top + (1.02 - top) * (0.55 + 0.2 * number)
        along = (hand * (x - middle) * 0.8 - (y - start_y) * 0.6) / (1.15 * radius)
        across = (hand * (x - middle) * 0.6 + (y - start_y) * 0.8) / radius
        leaf = np.abs(across) < 0.30 * np.sin(np.pi * np.clip(along, 0, 1))
        plan.cut(leaf & (along > 0) & (along < 1), _MOSS, (across > 0).astype(np.int32))


def _flower(plan: _Plan, x: Plane, y: Plane, poppy: tuple[float, float, float, float, float]) -> None:
    left, top, radius, turn, _ = poppy
    for number in range(5):
        heading = turn + number * 2 * np.pi / 5
        dx = x - left - 0.50 * radius * float(np.cos(heading))
        dy = (y - top - 0.46 * radius * float(np.sin(heading))) * 1.12
        reach = np.hypot(dx, dy)
        lobed = radius * (0.60 + 0.045 * np.cos(5 * np.arctan2(dy, dx) + 2 * number))
        fold = 0.05 * radius * np.sin(9 * reach / radius)
        half = (dx * np.sin(heading) - dy * np.cos(heading) > fold).astype(np.int32)
        plan.cut(reach < lobed, np.where(half == 1, _RUBY, _RUBY if number % 2 else _AMBER), half)
    heart = np.hypot(x - left, (y - top) * 1.12)
    seeds = np.floor(np.mod((np.arctan2(y - top, x - left) + turn) / (2 * np.pi), 1) * 7).astype(np.int32)
    plan.cut(heart < 0.34 * radius, np.where(seeds % 2 == 0, _INK, _VIOLET), seeds)
    plan.cut(heart < 0.15 * radius, _AMBER)


def _lit(plan: _Plan, rng: np.random.Generator) -> Plane:
    """Every piece in its own glass."""
    side = len(plan.piece)
    highest = int(plan.piece.max()) + 1
    tint = rng.uniform(0.30, 0.66, highest).astype(np.float32)[plan.piece]
    slant = rng.normal(0, 1, (2, highest)).astype(np.float32)
    streaks = (smooth(rng, side, (10, 60)), smooth(rng, side, (60, 10)), fractal(rng, side, 14, 3))
    kind = rng.integers(0, 3, highest)[plan.piece]
    streak = np.choose(kind, streaks)
    x, y = coordinates(side)
    wash = np.sin(9 * (x * slant[0][plan.piece] + y * slant[1][plan.piece]))
    amount = np.clip(tint + 0.13 * streak + 0.09 * wash, 0, 1)
    picture = np.zeros((side, side, 3), np.float32)
    for number, glass in enumerate(_GLASSES):
        here = plan.glass == number
        picture[here] = ramp(glass, amount[here])
    ripple = smooth(rng, side, 70)
    slope = ripple - np.roll(ripple, round(side / 512), axis=0)
    return np.asarray(picture + (27 * slope)[..., np.newaxis])


def _leaded(plan: _Plan, picture: Plane, rng: np.random.Generator) -> Plane:
    """Lead where pieces meet, round, and with a shadow along it on the glass."""
    side = len(picture)
    piece = plan.piece
    meets = np.zeros(piece.shape, bool)
    meets[:-1] |= piece[:-1] != piece[1:]
    meets[:, :-1] |= piece[:, :-1] != piece[:, 1:]
    reach = round(0.0022 * side)
    seam = Image.fromarray(meets.astype(np.uint8) * 255).filter(ImageFilter.MaxFilter(2 * reach + 1))
    near = np.asarray(seam.filter(ImageFilter.GaussianBlur(0.0016 * side)), np.float32)
    far = np.asarray(seam.filter(ImageFilter.GaussianBlur(0.010 * side)), np.float32)
    lead = np.clip((near - 90) / 70, 0, 1)
    shadow = np.clip(far / 150, 0, 1)
    picture = picture * (1.10 - 0.45 * shadow)[..., np.newaxis]
    round_light = np.clip((near - 205) / 45, 0, 1) * np.clip(0.5 + 0.25 * smooth(rng, side, 60), 0, 1)
    metal = mix(np.asarray(_LEAD, np.float32) * np.ones_like(picture), _SHINE, round_light)
    return mix(picture, metal, lead)
