"""A woodblock print: waves break before a snowy mountain, in a few flat blues under a red sun.

Every wave is one curve that leans over as it rises; its stripes are the same curve drawn lower, its foam grows in claws
along the lip. The sky fades as a wiped block prints it, and the grain of the wood shows everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from engine.house_styles.canvas import Colour, Plane, coordinates, inside, line, mix, ramp, step
from engine.house_styles.noise import smooth

__all__ = ["paint"]

_SEED: Final = 1831
_LINE: Final = (20, 36, 72)
_DEEP: Final = (30, 66, 122)
_MIDDLE: Final = (72, 124, 172)
_PALE: Final = (160, 196, 204)
_FOAM: Final = (246, 238, 214)
_SKY: Final = ((70, 100, 138), (206, 204, 184), (238, 218, 176), (240, 186, 146))
_SUN: Final = (206, 58, 44)
_SNOW: Final = (244, 238, 222)
_ROCK: Final = (84, 104, 140)


@dataclass(frozen=True, slots=True)
class _Wave:
    """left, width: from trough to trough; foot: where its troughs are; height; lean: how far the crest hangs over."""

    left: float
    width: float
    foot: float
    height: float
    lean: float
    stripes: int

    def profile(self, part: float = 1.0) -> Plane:
        """The curve, [n, 2], from the left trough to the right one. part: of the height, 0..1."""
        u = np.linspace(0, 1, 160)
        rise = np.sin(np.pi * u) ** 1.7 * part
        x = self.left + self.width * u + self.lean * rise**1.6
        return np.stack([x, self.foot - self.height * rise], axis=1)


_WAVES: Final = (  # the farthest first
    _Wave(0.62, 0.34, 0.66, 0.07, 0.03, 4),
    _Wave(0.86, 0.34, 0.67, 0.09, 0.04, 4),
    _Wave(0.30, 0.42, 0.68, 0.09, 0.04, 4),
    _Wave(-0.36, 0.80, 0.76, 0.64, 0.42, 11),
    _Wave(0.50, 0.52, 0.80, 0.17, -0.13, 6),
    _Wave(0.86, 0.50, 0.84, 0.30, -0.20, 7),
    _Wave(0.08, 0.62, 0.92, 0.21, 0.15, 7),
    _Wave(-0.30, 0.60, 1.02, 0.20, 0.12, 6),
    _Wave(0.46, 0.72, 1.05, 0.25, -0.14, 8),
    _Wave(0.12, 0.56, 1.10, 0.17, 0.10, 6),
)


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    canvas = Image.fromarray(np.clip(_distance(side, rng), 0, 255).astype(np.uint8))
    press = _Press(canvas, rng)
    press.sea()
    for wave in _WAVES:
        press.wave(wave)
    press.spray()
    return _grained(np.asarray(canvas, np.float32), rng)


def _distance(side: int, rng: np.random.Generator) -> Plane:
    """Sky, sun, bands of mist, the mountain."""
    x, y = coordinates(side)
    picture = ramp(_SKY, np.clip(y / 0.66, 0, 1))
    sun = np.hypot(x - 0.76, y - 0.20) - 0.098
    picture = mix(picture, _SUN, inside(sun) * (1 - 0.45 * step(y, 0.20, 0.31)))
    for number in range(9):
        top = 0.045 + 0.060 * number
        start, end = sorted((0.30 + 0.75 * np.mod(number * 0.618, 1), 0.72 + 0.5 * np.mod(number * 0.37, 1)))
        reach = np.maximum(np.maximum(start - x, x - end), 0)
        band = np.hypot(np.maximum(np.abs(y - top) - 0.004, 0), reach) - 0.0075
        picture = mix(picture, (_FOAM, _PALE, _SKY[3])[number % 3], 0.85 * inside(band))
        picture = mix(picture, _LINE, 0.75 * line(band, 0.0016))
    ridge = 0.36 + 1.25 * np.abs(x - 0.60) ** 1.12 * 0.62 + 0.004 * np.sin(60 * x)
    rock = inside((ridge - y) * 0.8)
    slope = ramp((_ROCK, _DEEP, _PALE), np.clip((y - 0.42) / 0.26, 0, 1))
    picture = mix(picture, slope, rock)
    drip = 0.055 + 0.030 * np.abs(np.mod(x * 33, 1) * 2 - 1) + 0.020 * np.abs(np.mod(x * 13.7, 1) * 2 - 1)
    picture = mix(picture, _SNOW, rock * inside(y - ridge - drip))
    picture = mix(picture, _LINE, line((ridge - y) * 0.8, 0.003))
    runs = np.abs(np.mod((x - 0.60) / np.maximum(y - 0.33, 0.02) * 9, 1) - 0.5)
    return mix(picture, _LINE, 0.5 * rock * inside((runs - 0.08) / 60) * step(y - ridge, 0.09, 0.12))


class _Press:
    """Prints waves on a picture, one over the other."""

    def __init__(self, canvas: Image.Image, rng: np.random.Generator) -> None:
        self._draw, self._side, self._rng = ImageDraw.Draw(canvas), canvas.width, rng

    def wave(self, wave: _Wave) -> None:
        crest = wave.profile()
        foot = crest[[0, -1]] * (1, 0) + (0, 1.1)
        thin = 0.0032
        self._area(crest, foot, _LINE)
        self._area(_lower(crest, thin), foot, _DEEP)
        for number in range(1, wave.stripes + 1):
            upper = 1 - 0.92 * (number - 0.35) / (wave.stripes + 0.5)
            lower = upper - 0.46 / (wave.stripes + 0.5)
            colour = (_PALE, _MIDDLE, _FOAM, _MIDDLE)[number % 4]
            self._area(_lower(wave.profile(upper), 0.35 * thin), wave.profile(max(lower, 0.0)), _LINE)
            self._area(_lower(wave.profile(upper), thin), _lower(wave.profile(max(lower, 0.0)), -0.6 * thin), colour)
        self._foam(wave, crest)

    def sea(self) -> None:
        """Still water up to the horizon, in long ripples."""
        across = np.linspace(0, 1, 200)
        for number in range(26):
            top = 0.645 + 0.36 * (number / 25) ** 1.2
            ripple = 0.004 * np.sin(14 * across + 1.9 * number) + 0.003 * np.sin(37 * across + number)
            upper = np.stack([across, top + ripple], axis=1)
            self._area(upper, np.array([(0.0, 1.1), (1.0, 1.1)]), _LINE)
            self._area(
                _lower(upper, 0.002), np.array([(0.0, 1.1), (1.0, 1.1)]), (_MIDDLE, _DEEP, _PALE, _DEEP)[number % 4]
            )

    def spray(self) -> None:
        for _ in range(250):
            x = float(self._rng.normal(0.50, 0.17))
            y = float(self._rng.normal(0.27, 0.14))
            self._dot(x, y, 0.0022 + 0.0042 * float(self._rng.random()) ** 2, 0.0016)

    def _area(self, upper: Plane, lower: Plane, colour: Colour) -> None:
        outline = np.concatenate([upper, lower[::-1]]) * self._side
        self._draw.polygon(outline.ravel().tolist(), colour)

    def _dot(self, x: float, y: float, radius: float, rim: float) -> None:
        for reach, colour in ((radius + rim, _LINE), (radius, _FOAM)):
            box = [
                (x - reach) * self._side,
                (y - reach) * self._side,
                (x + reach) * self._side,
                (y + reach) * self._side,
            ]
            self._draw.ellipse(box, colour)

    def _foam(self, wave: _Wave, crest: Plane) -> None:
        """Claws along the lip: chains of rounds that shrink and curl down, all the outlines first."""
        size = 0.11 * wave.height**0.75
        front = np.sign(wave.lean)
        heights = (wave.foot - crest[:, 1]) / wave.height
        lip = np.nonzero(heights > 0.42)[0]
        rounds: list[tuple[float, float, float]] = []
        for index in lip[:: max(1, round(len(lip) * 0.30 * size / wave.height))].tolist():
            x, y = crest[index].tolist()
            leading = (index - 80) * front > -14
            heading = float(self._rng.uniform(0.1, 0.9)) if leading else float(self._rng.uniform(-1.4, -0.6))
            radius = size * (0.26 if leading else 0.15) * float(self._rng.uniform(0.75, 1.2))
            for _ in range(7 if leading else 3):
                rounds.append((x, y, radius))
                x += front * 1.05 * radius * float(np.cos(heading))
                y += 1.05 * radius * float(np.sin(heading))
                heading += 0.24
                radius *= 0.82
        rim = 0.0016 + 0.006 * wave.height
        rounds.sort(key=lambda each: each[1])
        for grow, colour in ((rim, _LINE), (0.0, _FOAM)):
            for x, y, radius in rounds:
                reach = radius + grow
                box = np.array([x - reach, y - reach, x + reach, y + reach]) * self._side
                self._draw.ellipse(box.tolist(), colour)
        for x, y, radius in rounds[::2]:
            reach = 0.55 * radius
            box = np.array([x - reach, y - 0.6 * reach, x + reach, y + 1.4 * reach]) * self._side
            self._draw.arc(box.tolist(), 20, 170, _MIDDLE, max(1, round(0.0016 * self._side)))


def _lower(curve: Plane, by: float) -> Plane:
    return np.asarray(curve + np.array([0.0, by]))


def _grained(picture: Plane, rng: np.random.Generator) -> Plane:
    """The print as the wood and the paper leave it: years across the block, and ink that did not take everywhere."""
    side = len(picture)
    _, y = coordinates(side)
    bend = smooth(rng, side, (5, 2)) + 0.25 * smooth(rng, side, (14, 3))
    years = np.sin(2 * np.pi * (46 * y + 2.6 * bend)) + 0.5 * np.sin(2 * np.pi * (107 * y + 6.1 * bend))
    fibres = smooth(rng, side, (240, 30))
    bare = np.clip(smooth(rng, side, 200) - 1.7, 0, 1)
    return mix(picture + (5.5 * years + 4 * fibres)[..., np.newaxis], _FOAM, 0.5 * bare)
