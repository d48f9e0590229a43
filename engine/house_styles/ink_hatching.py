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

# Strokes to a side, turned by how many radians, where it is darker than, length, width.
_PASSES: Final = (
    (120, 0.0, 0.04, 0.034, 0.0015),
    (108, 0.10, 0.34, 0.028, 0.0016),
    (104, 0.95, 0.52, 0.022, 0.0014),
    (100, -0.85, 0.72, 0.020, 0.0014),
)


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
    dark, direction, warmth = _scene(rng)
    canvas = Image.fromarray(np.clip(_paper(side, dark, rng), 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(canvas)
    for across, turn, least, length, width in _PASSES:
        _hatch(draw, side, rng, dark, direction + turn, warmth, across, least, length, width)
    return canvas


def _paper(side: int, dark: Plane, rng: np.random.Generator) -> Plane:
    """Laid paper with a thin wash where shadows come."""
    tone = np.asarray(Image.fromarray(dark.astype(np.float32)).resize((side, side), Image.Resampling.BICUBIC))
    wash = mix(filled(side, _PAPER), ramp(_WASHES, np.clip(1.15 - tone, 0, 1)), 0.42)
    return wash + (3.5 * fractal(rng, side, 90, 3) + 2.0 * smooth(rng, side, (220, 6)))[..., np.newaxis]


def _hatch(
    draw: ImageDraw.ImageDraw, side: int, rng: np.random.Generator, dark: Plane, direction: Plane, warmth: Plane,
    across: int, least: float, length: float, width: float,
) -> None:  # fmt: skip
    cells = np.stack(np.divmod(np.arange((across + 2) ** 2), across + 2), axis=1) - 1
    places = (cells[:, ::-1] + rng.uniform(0.1, 0.9, cells.shape)) / across
    tone = _at(dark, places)
    kept = tone > least + 0.10 * rng.random(len(places))
    places, tone = places[kept], tone[kept]
    steps = 7
    half = 0.5 * length * rng.uniform(0.7, 1.25, len(places))
    path = [places]
    heading = _at(direction, places)
    for _ in range(steps - 1):
        move = np.stack([np.cos(heading), np.sin(heading)], axis=1) * (2 * half / steps)[:, None]
        path.append(path[-1] + move)
        following = _at(direction, path[-1])
        heading = np.where(np.cos(following - heading) > 0.6, following, heading)
    lines = np.stack(path, axis=1) + (places - path[steps // 2])[:, None]
    lines += rng.normal(0, 0.0004, lines.shape)
    along = np.gradient(lines, axis=1)
    normals = np.stack([-along[..., 1], along[..., 0]], axis=-1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True) + 1e-9
    press = np.sin(np.pi * np.linspace(0.12, 0.95, steps)) ** 0.6
    thick = 0.5 * width * (0.45 + 1.1 * tone)[:, None] * press
    outlines = np.concatenate(
        [lines + normals * thick[..., None], (lines - normals * thick[..., None])[:, ::-1]], axis=1
    )
    inks = _inks(_at(warmth, places) + rng.normal(0, 0.16, len(places)))
    for outline, ink in zip((outlines * side).reshape(len(places), -1).tolist(), inks, strict=True):
        draw.polygon(outline, ink)


def _inks(warmth: Plane) -> list[Colour]:
    inks = np.array([_BLUE_BLACK, _SEPIA, _SANGUINE])
    return [(red, green, blue) for red, green, blue in inks[np.digitize(warmth, (0.45, 0.85))].tolist()]


def _at(plane: Plane, places: Plane) -> Plane:
    column, row = np.clip((places * _MAP).astype(np.intp), 0, _MAP - 1).T
    return plane[row, column]


def _scene(rng: np.random.Generator) -> tuple[Plane, Plane, Plane]:
    """How dark it is, 0..1; the direction of the strokes, radians; how warm the ink, 0..1."""
    x, y = coordinates(_MAP)
    dark, direction = _sky(x, y, rng)
    warmth = np.full_like(x, 0.15)
    for peak in _PEAKS:
        dark, direction, warmth = _mountain(x, y, rng, peak, dark, direction, warmth)
    lake = step(y, 0.615, 0.625)
    mirrored = np.roll(dark[::-1], round(0.235 * _MAP), axis=0)
    water = np.clip(0.16 + 0.75 * mirrored * step(y, 0.95, 0.62) + 0.20 * smooth(rng, _MAP, (60, 7)), 0.08, 0.9)
    dark, direction = dark * (1 - lake) + water * lake, np.where(lake > 0.5, 0.03 * np.sin(60 * y), direction)
    warmth = np.where(lake > 0.5, 0.1, warmth)
    for tree in _PINES:
        dark, direction, warmth = _pine(x, y, rng, tree, dark, direction, warmth)
    return dark, direction, warmth


def _sky(x: Plane, y: Plane, rng: np.random.Generator) -> tuple[Plane, Plane]:
    clouds = smooth(rng, _MAP, (8, 5)) + 0.4 * smooth(rng, _MAP, (14, 9))
    body = step(clouds, -0.3, 0.2)
    down, across = np.gradient(clouds)
    under = np.clip(0.30 - 7 * down, 0.10, 0.65)
    dark = np.clip(0.50 - 0.75 * y / 0.5, 0.12, 1) * (1 - body) + under * body
    contour = np.arctan2(across, -down)
    contour = np.where(np.cos(contour) < 0, contour + np.pi, contour)
    return dark, np.where(body > 0.4, contour, -0.10 + 0.12 * np.sin(4 * x))


def _mountain(x, y, rng, peak, dark, direction, warmth):
    """Lit from the left, with gullies that run down from its top."""
    below = np.maximum(y - peak.top, 1e-3)
    rough = smooth(rng, _MAP, 9) + 0.5 * smooth(rng, _MAP, 22)
    crest = peak.left + 0.06 * rough * below + 0.04 * np.sin(17 * below + 9 * peak.left) * below / 0.2
    aside = (x - crest) / below
    edge = np.abs(aside) / peak.spread - 1 + 0.05 * rough + 0.05 * smooth(rng, _MAP, 48)
    rock = step(edge, 0.02, -0.03) * (y > peak.top)
    gullies = np.mod(3.2 * aside + 0.55 * rough + 9 * peak.left, 1)
    lit = np.where(x < crest, 0.10 + 0.50 * gullies**2, 0.50 + 0.45 * gullies)
    lit = np.clip(lit * (1.05 - 0.7 * step(below, 0.12, 0.34)) + 0.07 * rough, 0.09, 0.95)
    lit = np.maximum(lit, 0.8 * step(np.abs(edge), 0.05, 0.01))
    lie = np.arctan2(np.ones_like(x), np.clip(0.75 * aside, -1.2, 1.2) + np.where(x < crest, -0.3, 0.3))
    warm = peak.warmth + 0.25 * (x < crest)
    return dark * (1 - rock) + lit * rock, np.where(rock > 0.5, lie, direction), np.where(rock > 0.5, warm, warmth)


def _pine(x, y, rng, tree, dark, direction, warmth):
    left, foot, height = tree
    part = np.clip((y - (foot - height)) / height, 0, 1)
    tier = np.mod(part * 9 + 0.15 * smooth(rng, _MAP, 30), 1)
    width = 0.24 * height * part**0.9 * (0.45 + 0.75 * tier) + 0.004
    needles = (
        step(np.abs(x - left) - width - 0.008 * smooth(rng, _MAP, 60), 0.006, -0.004) * (part > 0) * (y < foot + 0.1)
    )
    shade = np.clip(0.95 - 0.85 * tier * step(left - x, -0.25 * width, 0.6 * width), 0.16, 1)
    droop = np.where(x > left, 0.75, np.pi - 0.75)
    return (
        dark * (1 - needles) + shade * needles,
        np.where(needles > 0.5, droop, direction),
        np.where(needles > 0.5, 0.0, warmth),
    )
