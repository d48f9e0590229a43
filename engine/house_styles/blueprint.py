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

_FINE: Final = 0.0016
_BOLD: Final = 0.0036
_TOOTH: Final = 2 * np.pi * 0.235 / 56  # along the rim, in sides: of one size, or they would not mesh


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
    """Dimension lines with their arrowheads and figures, and the pencil's rings."""
    for number, (x, y, to_x, to_y) in enumerate(
        ((0.235, 0.735, 0.705, 0.735), (0.345, 0.045, 0.345, 0.30), (0.70, 0.475, 0.98, 0.475),
         (0.055, 0.555, 0.295, 0.555), (0.53, 0.955, 0.86, 0.955), (0.29, 0.92, 0.29, 0.62), (0.70, 0.05, 0.86, 0.20))
    ):  # fmt: skip
        heading = float(np.arctan2(to_y - y, to_x - x))
        plan.segment(x, y, to_x, to_y, _FINE)
        for end_x, end_y, way in ((x, y, heading), (to_x, to_y, heading + np.pi)):
            for spread in (-0.32, 0.32):
                plan.segment(
                    end_x, end_y, end_x + 0.016 * np.cos(way + spread), end_y + 0.016 * np.sin(way + spread), _BOLD
                )
            across = way + np.pi / 2
            dx, dy = 0.016 * np.cos(across), 0.016 * np.sin(across)
            plan.segment(end_x - dx, end_y - dy, end_x + dx, end_y + dy, _FINE)
        _writing(plan, (x + to_x) / 2 - 0.03, (y + to_y) / 2 - 0.014, 0.06, 0.016, _WHITE if number % 2 else _AMBER)
    for x, y, radius in ((0.47, 0.46, 0.263), (0.81, 0.333, 0.150), (0.71, 0.775, 0.185)):
        for stray in (0.0, 0.0035):
            angle = np.linspace(0.4 + 30 * stray, 5.9 + 90 * stray, 120)
            reach = radius + stray + 0.0025 * np.sin(3 * angle + 900 * stray)
            plan.path(np.stack([x + reach * np.cos(angle), y + reach * np.sin(angle)], axis=1), 0.0026, _AMBER)
    for x, y in ((0.47, 0.46), (0.20, 0.185), (0.715, 0.775), (0.905, 0.595), (0.175, 0.685)):
        for dx, dy in ((0.026, 0.022), (0.026, -0.022)):
            plan.segment(x - dx, y - dy, x + dx, y + dy, 0.0034, _CORAL)
    spiral = np.linspace(0.8, 3.4 * np.pi, 240)
    plan.path(
        0.47 + np.stack([0.0165 * spiral * np.cos(spiral), -0.01 + 0.0165 * spiral * np.sin(spiral)], axis=1),
        0.0030,
        _CORAL,
    )


def _notes(plan: _Drawing) -> None:
    for x, y, width, lines in ((0.02, 0.025, 0.05, 2), (0.36, 0.015, 0.13, 4), (0.55, 0.25, 0.13, 4), (0.71, 0.52, 0.10, 5),
                               (0.03, 0.33, 0.12, 3), (0.24, 0.955, 0.12, 3), (0.52, 0.625, 0.05, 3), (0.82, 0.70, 0.15, 2)):  # fmt: skip
        for row in range(lines):
            _writing(plan, x, y + 0.0165 * row, width * (1 - 0.25 * (row % 2)), 0.010, _PALE if row else _WHITE)


def _writing(plan: _Drawing, x: float, y: float, width: float, height: float, ink: Colour) -> None:
    """A hand in a hurry: strokes of letters that say nothing."""
    at = x
    while at < x + width:
        letter = float(plan.rng.uniform(0.45, 0.8)) * height
        heights = plan.rng.uniform(0, height, 4)
        points = np.stack([at + letter * np.array([0.0, 0.35, 0.5, 0.85]), y + heights], axis=1)
        plan.path(points, 0.0015, ink)
        at += letter * (1.2 if plan.rng.random() > 0.18 else 2.2)


def _exposed(plan: _Drawing, rng: np.random.Generator) -> Plane:
    side = plan.side
    x, y = coordinates(side)
    blots, grain = fractal(rng, side, 3, 5), smooth(rng, side, 220)
    picture = ramp(_BLUES, np.clip(0.42 + 0.17 * blots + 0.045 * grain, 0, 1))
    fine = np.maximum(line(np.mod(x * 48, 1) / 48 - 0.5 / 48, 0.0011), line(np.mod(y * 48, 1) / 48 - 0.5 / 48, 0.0011))
    broad = np.maximum(line(np.mod(x * 8, 1) / 8 - 0.5 / 8, 0.0018), line(np.mod(y * 8, 1) / 8 - 0.5 / 8, 0.0018))
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
            picture = (
                picture
                + (22 * np.exp(-((away / 0.0022) ** 2)) - 16 * np.exp(-(((away - 0.005) / 0.005) ** 2)))[..., None]
            )
    return picture
