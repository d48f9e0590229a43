"""Cut paper: leaves and fronds cut from sheets painted with gouache, laid on a patchwork of coloured panels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from engine.house_styles.canvas import Colour, Plane, filled, mix
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1952

_PINK: Final = (244, 150, 168)
_ORANGE: Final = (242, 120, 34)
_LEMON: Final = (250, 214, 62)
_GREEN: Final = (22, 140, 84)
_LIME: Final = (170, 204, 74)
_ULTRAMARINE: Final = (34, 56, 164)
_SKY: Final = (92, 178, 222)
_VIOLET: Final = (112, 58, 150)
_CRIMSON: Final = (204, 30, 62)
_BLACK: Final = (26, 24, 32)
_WHITE: Final = (250, 246, 234)


@dataclass(frozen=True, slots=True)
class _Panel:
    """A sheet of the ground: left, top, right, bottom in sides, and what lies on it."""

    box: tuple[float, float, float, float]
    ground: Colour
    cut: Colour
    second: Colour
    shape: str


_PANELS: Final = (
    _Panel((0.00, 0.00, 0.36, 0.30), _ULTRAMARINE, _WHITE, _LEMON, "frond"),
    _Panel((0.36, 0.00, 0.66, 0.22), _LEMON, _CRIMSON, _BLACK, "star"),
    _Panel((0.66, 0.00, 1.00, 0.36), _GREEN, _LIME, _PINK, "kelp"),
    _Panel((0.00, 0.30, 0.25, 0.68), _ORANGE, _VIOLET, _LEMON, "kelp"),
    _Panel((0.25, 0.30, 0.36, 0.68), _BLACK, _PINK, _WHITE, "star"),
    _Panel((0.36, 0.22, 0.66, 0.60), _PINK, _ULTRAMARINE, _WHITE, "frond"),
    _Panel((0.66, 0.36, 1.00, 0.66), _WHITE, _CRIMSON, _ORANGE, "frond"),
    _Panel((0.00, 0.68, 0.36, 1.00), _SKY, _GREEN, _WHITE, "frond"),
    _Panel((0.36, 0.60, 0.66, 0.79), _VIOLET, _ORANGE, _LEMON, "kelp"),
    _Panel((0.36, 0.79, 0.66, 1.00), _CRIMSON, _WHITE, _PINK, "kelp"),
    _Panel((0.66, 0.66, 0.84, 1.00), _LEMON, _BLACK, _GREEN, "kelp"),
    _Panel((0.84, 0.66, 1.00, 1.00), _ULTRAMARINE, _SKY, _ORANGE, "frond"),
)


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    picture = filled(side, _BLACK)
    sheets = _Sheets(rng, side)
    for panel in _PANELS:
        outline = _torn(panel.box, rng)
        sheets.lay(picture, [outline], panel.ground, rng, shadow=False)
    for panel in _PANELS:
        for outlines, colour in _cuttings(panel, rng):
            sheets.lay(picture, outlines, colour, rng)
    return picture


def _cuttings(panel: _Panel, rng: np.random.Generator) -> list[tuple[list[Plane], Colour]]:
    """What lies on a panel: the shapes of each sheet, the lowest first."""
    left, top, right, bottom = panel.box
    wide, high = right - left, bottom - top
    if panel.shape == "star":
        down = max(1, round(high / wide))
        middles = [np.array([left + wide / 2, top + high * (number + 0.5) / down]) for number in range(down)]
        reach = min(wide, high / down)
        flowers, hearts = ([_star(middle, part * reach, rng) for middle in middles] for part in (0.46, 0.17))
        return [(flowers, panel.cut), (hearts, panel.second)]
    cut_out = _frond if panel.shape == "frond" else _kelp
    shapes = cut_out(np.array([left + wide / 2, top + high / 2]), wide, high, rng)
    widened = [_widened(shape, 0.011) for shape in shapes]
    return [(widened, panel.second), (shapes, panel.cut), (_pebbles(panel.box, rng), panel.cut)]


class _Sheets:
    """Paper painted with a broad brush: laid down in shapes, each with a fine shadow at its edge."""

    def __init__(self, rng: np.random.Generator, side: int) -> None:
        self._strokes = [smooth(rng, side, cells) for cells in ((26, 260), (260, 26))]
        self._blots = fractal(rng, side, 5, 3)
        self._side = side

    def lay(
        self, picture: Plane, outlines: list[Plane], colour: Colour, rng: np.random.Generator, *, shadow: bool = True
    ) -> None:
        """outlines: polygons, [n, 2] as x, y in sides. Changes the picture in place."""
        side = self._side
        everything = np.concatenate(outlines) * side
        margin = 0.02 * side
        left, top = np.clip(everything.min(axis=0) - margin, 0, side).astype(int).tolist()
        right, bottom = np.clip(everything.max(axis=0) + margin, 0, side).astype(int).tolist()
        mask = Image.new("L", (right - left, bottom - top))
        draw = ImageDraw.Draw(mask)
        for outline in outlines:
            draw.polygon((outline * side - (left, top)).ravel().tolist(), 255)
        covered = np.asarray(mask, np.float32) / 255
        place = np.s_[top:bottom, left:right]
        if shadow:
            soft = np.asarray(mask.filter(ImageFilter.GaussianBlur(0.0016 * side)), np.float32) / 255
            offset = round(0.0024 * side)
            picture[place] *= 1 - 0.36 * np.roll(soft, (offset, offset), axis=(0, 1))[..., np.newaxis]
        strokes = self._strokes[int(rng.integers(2))][place]
        shade = 1 + 0.055 * strokes + 0.07 * self._blots[place]
        paper = np.asarray(colour, np.float32) * shade[..., np.newaxis]
        picture[place] = mix(picture[place], paper, covered)


def _torn(box: tuple[float, float, float, float], rng: np.random.Generator) -> Plane:
    left, top, right, bottom = box
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
    outward = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    return corners + outward * 0.004 + rng.normal(0, 0.003, (4, 2))


def _frond(middle: Plane, wide: float, high: float, rng: np.random.Generator) -> list[Plane]:
    """Fingers that rise on both sides of a bent rib."""
    pairs = 6 if high > 0.25 else 5
    sway = rng.uniform(-0.12, 0.12) * wide
    foot, length = middle[1] + 0.43 * high, 0.80 * high
    t = np.linspace(0, 1, 60)
    rib = np.stack([middle[0] + sway * np.sin(np.pi * t), foot - length * t], axis=1)
    shapes = [_blade(rib, 0.030 * wide * (1.3 - t))]
    for number in range(pairs):
        start = rib[round(59 * (0.06 + 0.84 * number / pairs))]
        reach = 0.42 * wide * (1 - 0.45 * (number / pairs) ** 1.6) * rng.uniform(0.9, 1.08)
        for hand in (-1, 1):
            rise = 0.55 * length / pairs * (1 + 0.8 * number / pairs)
            path = start + np.stack([hand * reach * t, -rise * (2.1 * t**1.7 - 0.3 * t)], axis=1)
            shapes.append(
                _blade(path, 0.46 * length / pairs * (0.3 + np.sin(np.pi * t**0.75)) * (1.02 - t) ** 0.35 * 0.75)
            )
    return shapes


def _blade(path: Plane, width: Plane) -> Plane:
    """The outline of a stroke: path, [n, 2]; width to each side, [n]."""
    direction = np.gradient(path, axis=0)
    normal = np.stack([-direction[:, 1], direction[:, 0]], axis=1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    return np.concatenate([path + normal * width[:, np.newaxis], (path - normal * width[:, np.newaxis])[::-1]])


def _widened(outline: Plane, by: float) -> Plane:
    """The outline pushed out, as scissors that keep their distance cut it."""
    along = np.roll(outline, -2, axis=0) - np.roll(outline, 2, axis=0)
    normal = np.stack([-along[:, 1], along[:, 0]], axis=1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    x, y = outline.T
    clockwise = np.sign(np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))
    return np.asarray(outline - normal * by * clockwise)


def _kelp(middle: Plane, wide: float, high: float, rng: np.random.Generator) -> list[Plane]:
    """Waving arms that grow from one root, each with round knobs."""
    root = middle + np.array([0.0, 0.44 * high])
    shapes: list[Plane] = []
    arms = 5 if wide > 0.22 else 3
    for number in range(arms):
        spread = (number / (arms - 1) - 0.5) * 2
        t = np.linspace(0, 1, 120)
        reach = 0.88 - 0.22 * abs(spread)
        x = root[0] + spread * 0.40 * wide * t**0.8 + 0.035 * wide * np.sin(9 * t + 2 * number)
        y = root[1] - reach * high * t
        width = (
            wide / arms * (0.13 + 0.24 * np.abs(np.sin(np.pi * (5.5 * t + rng.uniform(0, 0.4)))) ** 0.7) * (1.15 - t)
        )
        shapes.append(_blade(np.stack([x, y], axis=1), width))
    return shapes


def _star(middle: Plane, radius: float, rng: np.random.Generator) -> Plane:
    angle = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    arms = int(rng.integers(7, 10))
    reach = radius * (0.62 + 0.38 * np.cos(arms * angle + rng.uniform(0, 6)) + 0.05 * np.sin(3 * angle))
    return middle + np.stack([np.cos(angle), np.sin(angle)], axis=1) * reach[:, None]


def _pebbles(box: tuple[float, float, float, float], rng: np.random.Generator) -> list[Plane]:
    """Small rounds that were left over from cutting, along the edges of a panel."""
    left, top, right, bottom = box
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    shapes: list[Plane] = []
    for x, y in ((0.09, 0.09), (0.91, 0.11), (0.10, 0.90), (0.90, 0.90), (0.08, 0.5), (0.92, 0.48), (0.5, 0.05)):
        middle = np.array([left + (right - left) * x, top + (bottom - top) * y]) + rng.normal(0, 0.004, 2)
        radius = rng.uniform(0.009, 0.017) * (1 + 0.2 * np.cos(2 * angle + rng.uniform(0, 6)))
        shapes.append(middle + np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius[:, None])
    return shapes
