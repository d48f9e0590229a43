"""Pen and ink: mountains, clouds, a lake and pines, hatched along the lie of things and across where it is dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from engine.house_styles.canvas import Colour, Plane, coordinates, filled, mix, ramp, step
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1513
_MAP: Final = 256  # px, side of the picture that is hatched
_PAPER: Final = (243, 231, 204)
_WASHES: Final = ((96, 116, 130), (206, 170, 120), (243, 231, 204))
_BLUE_BLACK: Final = (24, 28, 48)
_SEPIA: Final = (88, 50, 30)
_SANGUINE: Final = (168, 66, 40)


@dataclass(frozen=True, slots=True)
class _Pass:
    """One time over the sheet. across: strokes to a side, where it is darker than `least`; turn: in radians from the
    lie of things; length, width: of a stroke, in sides."""

    across: int
    turn: float
    least: float
    length: float
    width: float


_PASSES: Final = (
    _Pass(120, 0.0, 0.04, 0.034, 0.0015),
    _Pass(108, 0.10, 0.34, 0.028, 0.0016),
    _Pass(104, 0.95, 0.52, 0.022, 0.0014),
    _Pass(100, -0.85, 0.72, 0.020, 0.0014),
)
_STEPS: Final = 7  # points of a stroke


@dataclass(frozen=True, slots=True)
class _Peak:
    """left, top: of its summit; spread: how far its sides go out for each step down; warmth: of the ink."""

    left: float
    top: float
    spread: float
    warmth: float


_PEAKS: Final = (  # the farthest first
    _Peak(0.88, 0.22, 0.75, 0.25),
    _Peak(0.12, 0.26, 0.80, 0.25),
    _Peak(0.56, 0.09, 0.52, 0.40),
    _Peak(0.30, 0.19, 0.62, 0.42),
    _Peak(0.78, 0.30, 0.70, 0.55),
    _Peak(0.02, 0.40, 0.95, 0.70),
    _Peak(0.45, 0.40, 0.95, 0.75),
    _Peak(0.97, 0.42, 0.90, 0.75),
    _Peak(0.68, 0.46, 1.10, 0.85),
    _Peak(0.23, 0.48, 1.20, 0.85),
)
_PINES: Final = (  # left, foot, height
    (0.40, 1.05, 0.26),
    (0.57, 1.06, 0.20),
    (0.66, 1.04, 0.30),
    (0.26, 1.02, 0.42),
    (0.79, 1.03, 0.47),
    (0.10, 0.99, 0.64),
    (0.93, 1.00, 0.72),
)


def paint(side: int) -> Image.Image:
    rng = np.random.default_rng(_SEED)
    scene = _painted(rng)
    canvas = Image.fromarray(np.clip(_paper(side, scene.dark, rng), 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(canvas)
    for each in _PASSES:
        _hatch(draw, side, rng, scene, each)
    return canvas


def _paper(side: int, dark: Plane, rng: np.random.Generator) -> Plane:
    """Laid paper with a thin wash where shadows come."""
    tone = np.asarray(Image.fromarray(dark.astype(np.float32)).resize((side, side), Image.Resampling.BICUBIC))
    wash = mix(filled(side, _PAPER), ramp(_WASHES, np.clip(1.15 - tone, 0, 1)), 0.42)
    return wash + (3.5 * fractal(rng, side, 90, 3) + 2.0 * smooth(rng, side, (220, 6)))[..., np.newaxis]


def _hatch(draw: ImageDraw.ImageDraw, side: int, rng: np.random.Generator, scene: _Scene, each: _Pass) -> None:
    cells = np.stack(np.divmod(np.arange((each.across + 2) ** 2), each.across + 2), axis=1) - 1
    places = (cells[:, ::-1] + rng.uniform(0.1, 0.9, cells.shape)) / each.across
    tone = _at(scene.dark, places)
    kept = tone > each.least + 0.10 * rng.random(len(places))
    places, tone = places[kept], tone[kept]
    lines = _lines(scene.direction + each.turn, places, each.length * rng.uniform(0.7, 1.25, len(places)))
    lines += rng.normal(0, 0.0004, lines.shape)
    along = np.gradient(lines, axis=1)
    normals = np.stack([-along[..., 1], along[..., 0]], axis=-1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True) + 1e-9
    pressed = np.sin(np.pi * np.linspace(0.12, 0.95, _STEPS)) ** 0.6
    half = 0.5 * each.width * (0.45 + 1.1 * tone)[:, np.newaxis] * pressed
    away = (
        normals * np.maximum(half + 0.5 / 1024 - 0.5 / side, 0)[..., np.newaxis]
    )  # an outline takes half a px of its own
    outlines = np.concatenate([lines + away, (lines - away)[:, ::-1]], axis=1) * side
    inks = _inks(_at(scene.warmth, places) + rng.normal(0, 0.16, len(places)))
    for outline, ink in zip(outlines.reshape(len(places), -1).tolist(), inks, strict=True):
        draw.polygon(outline, ink)


def _lines(direction: Plane, places: Plane, lengths: Plane) -> Plane:
    """[n, _STEPS, 2]: along the directions, with their middles at the places. A line keeps on where they jump."""
    path, heading = [places], _at(direction, places)
    for _ in range(_STEPS - 1):
        move = np.stack([np.cos(heading), np.sin(heading)], axis=1) * (lengths / _STEPS)[:, np.newaxis]
        path.append(path[-1] + move)
        following = _at(direction, path[-1])
        heading = np.where(np.cos(following - heading) > 0.6, following, heading)
    return np.stack(path, axis=1) + (places - path[_STEPS // 2])[:, np.newaxis]


def _inks(warmth: Plane) -> list[Colour]:
    inks = np.array([_BLUE_BLACK, _SEPIA, _SANGUINE])
    return [(red, green, blue) for red, green, blue in inks[np.digitize(warmth, (0.45, 0.85))].tolist()]


def _at(plane: Plane, places: Plane) -> Plane:
    column, row = np.clip((places * _MAP).astype(np.intp), 0, _MAP - 1).T
    return np.asarray(plane[row, column])


class _Scene:
    """How dark it is, 0..1; the direction of the strokes, in radians; how warm the ink, 0..1."""

    def __init__(self, dark: Plane, direction: Plane) -> None:
        self.dark, self.direction, self.warmth = dark, direction, np.full_like(dark, 0.15)

    def cover(self, body: Plane, dark: Plane, direction: Plane, warmth: Plane | float) -> None:
        """A thing before what was there. body: how much of each place it covers."""
        self.dark = self.dark * (1 - body) + dark * body
        self.direction = np.where(body > 0.5, direction, self.direction)
        self.warmth = np.where(body > 0.5, warmth, self.warmth)


def _painted(rng: np.random.Generator) -> _Scene:
    x, y = coordinates(_MAP)
    scene = _sky(x, y, rng)
    for peak in _PEAKS:
        _mountain(scene, x, y, rng, peak)
    mirrored = np.roll(scene.dark[::-1], round(0.235 * _MAP), axis=0)
    water = 0.16 + 0.75 * mirrored * step(y, 0.95, 0.62) + 0.20 * smooth(rng, _MAP, (60, 7))
    scene.cover(step(y, 0.615, 0.625), np.clip(water, 0.08, 0.9), 0.03 * np.sin(60 * y), 0.1)
    for pine in _PINES:
        _pine(scene, x, y, rng, pine)
    return scene


def _sky(x: Plane, y: Plane, rng: np.random.Generator) -> _Scene:
    """Lines from side to side, and clouds that turn them."""
    clouds = smooth(rng, _MAP, (8, 5)) + 0.4 * smooth(rng, _MAP, (14, 9))
    body = step(clouds, -0.3, 0.2)
    down, across = np.gradient(clouds)
    contour = np.arctan2(across, -down)
    scene = _Scene(np.clip(0.50 - 1.5 * y, 0.12, 1), -0.10 + 0.12 * np.sin(4 * x))
    from_the_left = np.where(np.cos(contour) < 0, contour + np.pi, contour)
    scene.cover(body, np.clip(0.30 - 7 * down, 0.10, 0.65), from_the_left, 0.15)
    return scene


def _mountain(scene: _Scene, x: Plane, y: Plane, rng: np.random.Generator, peak: _Peak) -> None:
    """Lit from the left, with gullies that run down from its top."""
    below = np.maximum(y - peak.top, 1e-3)
    rough = smooth(rng, _MAP, 9) + 0.5 * smooth(rng, _MAP, 22)
    crest = peak.left + 0.06 * rough * below + 0.04 * np.sin(17 * below + 9 * peak.left) * below / 0.2
    aside = (x - crest) / below
    edge = np.abs(aside) / peak.spread - 1 + 0.05 * rough + 0.05 * smooth(rng, _MAP, 48)
    gullies = np.mod(3.2 * aside + 0.55 * rough + 9 * peak.left, 1)
    dark = np.where(x < crest, 0.10 + 0.50 * gullies**2, 0.50 + 0.45 * gullies)
    dark = np.clip(dark * (1.05 - 0.7 * step(below, 0.12, 0.34)) + 0.07 * rough, 0.09, 0.95)
    dark = np.maximum(dark, 0.8 * step(np.abs(edge), 0.05, 0.01))
    slope = np.arctan2(np.ones_like(x), np.clip(0.75 * aside, -1.2, 1.2) + np.where(x < crest, -0.3, 0.3))
    scene.cover(step(edge, 0.02, -0.03) * (y > peak.top), dark, slope, peak.warmth + 0.25 * (x < crest))


def _pine(scene: _Scene, x: Plane, y: Plane, rng: np.random.Generator, pine: tuple[float, float, float]) -> None:
    """Tiers of branches that droop, dark towards the right."""
    left, foot, height = pine
    part = np.clip((y - (foot - height)) / height, 0, 1)
    tier = np.mod(part * 9 + 0.15 * smooth(rng, _MAP, 30), 1)
    width = 0.24 * height * part**0.9 * (0.45 + 0.75 * tier) + 0.004
    edge = np.abs(x - left) - width - 0.008 * smooth(rng, _MAP, 60)
    needles = step(edge, 0.006, -0.004) * (part > 0)
    lit = tier * step((left - x) / width, -0.25, 0.6)
    scene.cover(needles, np.clip(0.95 - 0.85 * lit, 0.16, 1), np.where(x > left, 0.75, np.pi - 0.75), 0.0)
