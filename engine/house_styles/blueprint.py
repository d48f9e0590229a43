"""A blueprint: the plan of a clockwork, white lines on Prussian blue, with pencil marks of whoever worked from it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from engine.house_styles.canvas import Colour, Plane, coordinates, line, mix, ramp
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1842
_BLUES: Final = ((10, 36, 92), (18, 62, 136), (40, 96, 172))
_WHITE: Final = (236, 244, 246)
_PALE: Final = (130, 178, 222)
_AMBER: Final = (250, 190, 72)
_CORAL: Final = (240, 106, 84)

_FINE: Final = 0.0020
_BOLD: Final = 0.0039
_TOOTH: Final = 2 * np.pi * 0.235 / 56  # along the rim, in sides: of one size, or they would not mesh

_DIMENSIONS: Final = (  # x, y to x, y
    (0.235, 0.735, 0.705, 0.735),
    (0.345, 0.045, 0.345, 0.300),
    (0.700, 0.475, 0.980, 0.475),
    (0.055, 0.555, 0.295, 0.555),
    (0.530, 0.955, 0.860, 0.955),
    (0.290, 0.920, 0.290, 0.620),
    (0.700, 0.050, 0.860, 0.200),
)
_NOTES: Final = (  # x, y, width, lines
    (0.02, 0.205, 0.05, 2),
    (0.36, 0.015, 0.13, 4),
    (0.55, 0.250, 0.13, 4),
    (0.66, 0.520, 0.10, 5),
    (0.03, 0.330, 0.12, 3),
    (0.24, 0.955, 0.12, 3),
    (0.52, 0.625, 0.05, 3),
    (0.82, 0.700, 0.15, 2),
)


@dataclass(frozen=True, slots=True)
class _Gear:
    x: float
    y: float
    radius: float
    spokes: int
    turn: float

    @property
    def teeth(self) -> int:
        return round(2 * math.pi * self.radius / _TOOTH)

    def meshed(self, heading: float, teeth: int, spokes: int) -> _Gear:
        """A gear that this one drives: where it touches, a tooth of one is in a gap of the other."""
        radius = teeth * _TOOTH / (2 * math.pi)
        distance = self.radius + radius
        turn = heading + math.pi + self.teeth * (heading - self.turn) / teeth
        x, y = self.x + distance * math.cos(heading), self.y + distance * math.sin(heading)
        return _Gear(x, y, radius, spokes, turn)


def _train() -> list[_Gear]:
    first = _Gear(0.47, 0.46, 0.235, 6, 0.0)
    train = [first]
    for driver, heading, teeth, spokes in (
        (0, -0.36, 30, 5),
        (0, -2.32, 34, 4),
        (0, 2.47, 30, 3),
        (0, 0.92, 38, 5),
        (0, 1.72, 16, 3),
        (0, -1.22, 20, 4),
        (1, -0.95, 24, 3),
        (1, 1.35, 20, 4),
        (4, 0.55, 24, 4),
        (3, 2.25, 26, 4),
        (3, -2.05, 16, 3),
        (5, 1.85, 18, 3),
        (2, -2.6, 16, 3),
    ):
        train.append(train[driver].meshed(heading, teeth, spokes))
    return train


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    plan = _Drawing(side, rng)
    train = _train()
    for gear in train:
        _construction(plan, gear)
    for gear in train:
        _gear(plan, gear)
    for one, other in ((1, 7), (2, 13), (3, 10), (4, 9), (0, 2), (1, 8)):
        _belt(plan, train[one], train[other])
    _measures(plan)
    _pencil(plan, train)
    _notes(plan)
    return _exposed(plan, rng)


class _Drawing:
    """Lines in three inks, each on a layer of its own: how much of it lies where."""

    def __init__(self, side: int, rng: np.random.Generator) -> None:
        self.side, self.rng = side, rng
        self.layers = {ink: Image.new("L", (side, side)) for ink in (_PALE, _WHITE, _AMBER, _CORAL)}
        self._pens = {ink: ImageDraw.Draw(layer) for ink, layer in self.layers.items()}

    def path(self, points: Plane, width: float, ink: Colour = _WHITE) -> None:
        """A line through points, [n, 2] as x, y in sides."""
        self._pens[ink].line((points * self.side).ravel().tolist(), 255, max(1, round(width * self.side)))

    def segment(self, x: float, y: float, to_x: float, to_y: float, width: float, ink: Colour = _WHITE) -> None:
        self.path(np.array([(x, y), (to_x, to_y)]), width, ink)

    def circle(self, x: float, y: float, radius: float, width: float, ink: Colour = _WHITE, dashes: int = 0) -> None:
        parts = max(dashes, 1)
        for part in range(parts):
            end = (part + (0.62 if dashes else 1)) / parts
            angle = 2 * np.pi * np.linspace(part / parts, end, 7 if dashes else 97)
            self.path(np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)], axis=1), width, ink)


def _gear(plan: _Drawing, gear: _Gear) -> None:
    x, y, radius, teeth, spokes, turn = gear.x, gear.y, gear.radius, gear.teeth, gear.spokes, gear.turn
    angle = 2 * np.pi * np.arange(teeth * 8 + 1) / (teeth * 8) + turn
    tooth = np.clip(1.9 * np.sin(teeth * (angle - turn)), -1, 1)
    reach = radius * (1 + 0.95 / teeth * tooth)
    plan.path(np.stack([x + reach * np.cos(angle), y + reach * np.sin(angle)], axis=1), _BOLD)
    for part, width in ((0.86, _FINE), (0.80, _BOLD), (0.32, _BOLD), (0.24, _FINE), (0.10, _BOLD)):
        plan.circle(x, y, part * radius, width)
    for spoke in range(spokes):
        heading = turn + 2 * np.pi * spoke / spokes
        for hand in (-1, 1):
            inner, outer = heading + hand * 0.30, heading + hand * 0.13
            plan.segment(
                x + 0.32 * radius * np.cos(inner), y + 0.32 * radius * np.sin(inner),
                x + 0.80 * radius * np.cos(outer), y + 0.80 * radius * np.sin(outer), _BOLD,
            )  # fmt: skip
        bolt = heading + np.pi / spokes
        plan.circle(x + 0.57 * radius * np.cos(bolt), y + 0.57 * radius * np.sin(bolt), 0.10 * radius, _BOLD)
        plan.circle(x + 0.57 * radius * np.cos(bolt), y + 0.57 * radius * np.sin(bolt), 0.05 * radius, _FINE)
    for tick in range(teeth * 2):
        heading = turn + np.pi * tick / teeth
        far = 0.86 if tick % 4 else 0.90
        plan.segment(
            x + 0.82 * radius * np.cos(heading), y + 0.82 * radius * np.sin(heading),
            x + far * radius * np.cos(heading), y + far * radius * np.sin(heading), _FINE,
        )  # fmt: skip
    for k in range(11):  # the hub is cut: hatched at 45 degrees
        shift = (k - 5) / 5.5
        half = float(np.sqrt(max(0.0, 1 - shift**2)))
        a, b = 0.24 * radius * shift, 0.24 * radius * half
        c = float(np.sqrt(0.5))
        plan.segment(x + (a - b) * c, y + (a + b) * c, x + (a + b) * c, y + (a - b) * c, _FINE)


def _construction(plan: _Drawing, gear: _Gear) -> None:
    x, y, radius = gear.x, gear.y, gear.radius
    plan.circle(x, y, 1.13 * radius, _FINE, _PALE, dashes=gear.teeth)
    plan.circle(x, y, 1.34 * radius, _FINE, _PALE)
    for heading in np.arange(12) * np.pi / 12:
        reach = 1.5 if round(heading / (np.pi / 12)) % 3 == 0 else 1.28
        dx, dy = reach * radius * np.cos(heading), reach * radius * np.sin(heading)
        plan.segment(x - dx, y - dy, x + dx, y + dy, _FINE, _PALE)


def _belt(plan: _Drawing, one: _Gear, other: _Gear) -> None:
    """Both outer tangents of two wheels, dashed."""
    length = math.hypot(other.x - one.x, other.y - one.y)
    heading = math.atan2(other.y - one.y, other.x - one.x)
    lean = math.acos(1.2 * (one.radius - other.radius) / length)
    for angle in (heading - lean, heading + lean):
        direction = np.array([math.cos(angle), math.sin(angle)])
        start = np.array([one.x, one.y]) + 1.2 * one.radius * direction
        end = np.array([other.x, other.y]) + 1.2 * other.radius * direction
        for part in np.arange(0, 1, 0.06):
            plan.path(start + np.outer([part, part + 0.04], end - start), _FINE)


def _measures(plan: _Drawing) -> None:
    """Dimension lines with their arrowheads and figures."""
    for number, (x, y, to_x, to_y) in enumerate(_DIMENSIONS):
        heading = math.atan2(to_y - y, to_x - x)
        plan.segment(x, y, to_x, to_y, _FINE)
        _arrow(plan, x, y, heading)
        _arrow(plan, to_x, to_y, heading + math.pi)
        ink = _WHITE if number % 2 else _AMBER
        _writing(plan, (x + to_x) / 2 - 0.03, (y + to_y) / 2 - 0.014, 0.06, 0.016, ink)


def _arrow(plan: _Drawing, x: float, y: float, heading: float) -> None:
    for spread in (-0.32, 0.32):
        way = heading + spread
        plan.segment(x, y, x + 0.016 * math.cos(way), y + 0.016 * math.sin(way), _BOLD)
    dx, dy = -0.016 * math.sin(heading), 0.016 * math.cos(heading)
    plan.segment(x - dx, y - dy, x + dx, y + dy, _FINE)


def _pencil(plan: _Drawing, train: list[_Gear]) -> None:
    """What was marked by hand: rings around three gears, axles crossed out, a spiral."""
    for gear in (train[0], train[1], train[4]):
        for stray in (0.0, 0.0035):
            angle = np.linspace(0.4 + 30 * stray, 5.9 + 90 * stray, 120)
            reach = gear.radius + 0.028 + stray + 0.0025 * np.sin(3 * angle + 900 * stray)
            plan.path(
                np.stack([gear.x + reach * np.cos(angle), gear.y + reach * np.sin(angle)], axis=1), 0.0029, _AMBER
            )
    for gear in (train[0], train[2], train[3], train[4], train[8]):
        for dx, dy in ((0.026, 0.022), (0.026, -0.022)):
            plan.segment(gear.x - dx, gear.y - dy, gear.x + dx, gear.y + dy, 0.0029, _CORAL)
    turns = np.linspace(0.8, 3.4 * np.pi, 240)
    reach = 0.0165 * turns
    middle = np.array([train[0].x, train[0].y])
    plan.path(middle + np.stack([reach * np.cos(turns), reach * np.sin(turns)], axis=1), 0.0029, _CORAL)


def _notes(plan: _Drawing) -> None:
    for x, y, width, lines in _NOTES:
        for row in range(lines):
            _writing(plan, x, y + 0.0165 * row, width * (1 - 0.25 * (row % 2)), 0.010, _PALE if row else _WHITE)


def _writing(plan: _Drawing, x: float, y: float, width: float, height: float, ink: Colour) -> None:
    """A hand in a hurry: strokes of letters that say nothing."""
    at = x
    while at < x + width:
        letter = float(plan.rng.uniform(0.45, 0.8)) * height
        heights = plan.rng.uniform(0, height, 4)
        points = np.stack([at + letter * np.array([0.0, 0.35, 0.5, 0.85]), y + heights], axis=1)
        plan.path(points, 0.0020, ink)
        at += letter * (1.2 if plan.rng.random() > 0.18 else 2.2)


def _exposed(plan: _Drawing, rng: np.random.Generator) -> Plane:
    side = plan.side
    x, y = coordinates(side)
    blots, grain = fractal(rng, side, 3, 5), smooth(rng, side, 220)
    picture = ramp(_BLUES, np.clip(0.42 + 0.17 * blots + 0.045 * grain, 0, 1))
    fine, broad = (np.maximum(_ruled(x, every), _ruled(y, every)) for every in (1 / 48, 1 / 8))
    picture = mix(picture, _PALE, 0.26 * fine + 0.25 * broad * (1 - fine))
    worn = np.clip(0.86 + 0.16 * smooth(rng, side, 130) + 0.10 * grain, 0.25, 1)
    for ink, layer in plan.layers.items():
        strength = 0.62 if ink == _PALE else 0.95
        glow = np.asarray(layer.filter(ImageFilter.GaussianBlur(0.004 * side)), np.float32) / 255
        picture = mix(picture, ink, 0.22 * glow)
        picture = mix(picture, ink, np.asarray(layer, np.float32) / 255 * worn * strength)
    for fold in (0.335, 0.668):
        for place in (x, y):
            away = place - fold + 0.002 * smooth(rng, side, 12)
            crease = 22 * np.exp(-((away / 0.0022) ** 2)) - 16 * np.exp(-(((away - 0.005) / 0.005) ** 2))
            picture = picture + crease[..., np.newaxis]
    return picture


def _ruled(place: Plane, every: float) -> Plane:
    """Parallel lines, the broader the farther apart. place: across them."""
    return line(np.mod(place, every) - every / 2, 0.001 + 0.0065 * every)
