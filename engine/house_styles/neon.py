"""Neon: bent tubes, a palm grove under a moon, light up a wall of bricks at night and its wet floor."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from engine.house_styles.canvas import Colour, Plane, coordinates, ramp, step
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1910
_BRICKS: Final = ((18, 8, 34), (44, 18, 66), (70, 30, 92))
_FLOOR: Final = 0.80
_FRONDS: Final = ((0.80, 0.10, 0.78), (1.02, 0.48, 0.72), (0.80, 0.86, 0.82), (0.36, 0.98, 0.72))  # out, up, droop

_MAGENTA: Final = (255, 30, 150)
_CYAN: Final = (20, 224, 255)
_VIOLET: Final = (140, 60, 255)
_LIME: Final = (120, 255, 70)
_TANGERINE: Final = (255, 130, 20)

_STARS: Final = (  # x, y, reach
    (0.13, 0.12, 0.028),
    (0.36, 0.09, 0.022),
    (0.68, 0.10, 0.025),
    (0.30, 0.27, 0.018),
    (0.80, 0.20, 0.020),
    (0.50, 0.10, 0.016),
)


def paint(side: int) -> Plane:
    rng = np.random.default_rng(_SEED)
    light, core = _shining(_bent(side, _sign()))
    _mirror(light, core, rng)
    floor_light, floor_core = _shining(_bent(side, [(_VIOLET, 0.0029, points) for points in _floor()]))
    light, core = light + 0.8 * floor_light, np.maximum(core, 0.8 * floor_core)
    picture = _wall(side, rng) * (0.5 + light / 105) + 0.34 * light
    return np.asarray(picture + (core**2)[..., np.newaxis] * (110 + 0.35 * light))


def _shining(tubes: dict[Colour, Image.Image]) -> tuple[Plane, Plane]:
    """The light that falls on the wall, [side, side, 3], and how white hot it is, 0..1."""
    side = next(iter(tubes.values())).width
    light, core = np.zeros((side, side, 3), np.float32), np.zeros((side, side), np.float32)
    for colour, layer in tubes.items():
        glow = 1.1 * _blurred(layer, 0.006) + 1.5 * _blurred(layer, 0.022) + 1.6 * _blurred(layer, 0.075)
        light += glow[..., np.newaxis] * np.asarray(colour, np.float32)
        sharp = layer.filter(ImageFilter.GaussianBlur(0.0012 * side))
        core = np.maximum(core, np.asarray(sharp, np.float32) / 255)
    return light, core


def _blurred(layer: Image.Image, radius: float) -> Plane:
    """Blurred small and enlarged: the same to the eye, and as fast at every radius."""
    side = layer.width
    small = layer.resize((side // 4, side // 4), Image.Resampling.BOX).filter(
        ImageFilter.GaussianBlur(radius * side / 4)
    )
    return np.asarray(small.resize((side, side), Image.Resampling.BICUBIC), np.float32) / 255


def _wall(side: int, rng: np.random.Generator) -> Plane:
    """Bricks in a running bond, each of its own tint, with lit upper edges."""
    x, y = coordinates(side)
    x, y = x + 0.0012 * smooth(rng, side, 60), y + 0.0012 * smooth(rng, side, 60)
    rows, columns = 30, 12
    row = np.floor(y * rows).astype(np.intp)
    shifted = x * columns + 0.5 * (row % 2)
    column = np.floor(shifted).astype(np.intp)
    tint = rng.random((rows + 3, columns + 3))[row + 1, column + 1]
    across, down = np.mod(shifted, 1) / columns, np.mod(y * rows, 1) / rows
    edge = np.minimum(np.minimum(across, 1 / columns - across), np.minimum(down, 1 / rows - down))
    rough = fractal(rng, side, 60, 3)
    bricks = ramp(_BRICKS, np.clip(0.15 + 0.75 * tint + 0.16 * rough, 0, 1))
    joint = step(edge, 0.0039, 0.0016)
    joint = np.where(y > _FLOOR, 0.9, joint)
    bevel = step(down, 0.009, 0.003) - step(1 / rows - down, 0.009, 0.003)
    return bricks * (1 - 0.72 * joint)[..., np.newaxis] * (1 + 0.32 * bevel * (1 - joint))[..., np.newaxis]


def _mirror(light: Plane, core: Plane, rng: np.random.Generator) -> None:
    """Put beneath the floor's edge the light of above, broken by ripples."""
    side = len(core)
    edge = round(_FLOOR * side)
    deep = np.linspace(0, 1, side - edge, dtype=np.float32)[:, np.newaxis]
    rows = edge - 1 - (1.9 * np.arange(side - edge)).astype(np.intp)[:, np.newaxis]
    sway = (smooth(rng, side, (70, 9))[edge:] * (0.004 + 0.010 * deep) * side).astype(np.intp)
    columns = np.clip(np.arange(side) + sway, 0, side - 1)
    glints = np.clip(0.75 + 0.5 * smooth(rng, side, (110, 16))[edge:], 0.15, 1.7) * (0.80 - 0.35 * deep)
    light[edge:] = light[rows, columns] * glints[..., np.newaxis]
    core[edge:] = core[rows, columns] * np.minimum(glints, 0.7)


def _bent(side: int, tubes: list[tuple[Colour, float, Plane]]) -> dict[Colour, Image.Image]:
    """The tubes of each colour, white on black. tubes: colour, width in sides, points [n, 2]."""
    layers = {colour: Image.new("L", (side, side)) for colour, _, _ in tubes}
    pens = {colour: ImageDraw.Draw(layer) for colour, layer in layers.items()}
    for colour, width, points in tubes:
        pens[colour].line((points * side).ravel().tolist(), 255, max(2, round(width * side)), joint="curve")
    return layers


def _sign() -> list[tuple[Colour, float, Plane]]:
    """All the tubes on the wall."""
    parts = [
        (_MAGENTA, 0.0049, _moon()),
        (_TANGERINE, 0.0049, _sunset()),
        (_VIOLET, 0.0039, _hills()),
        (_CYAN, 0.0039, _palm(0.17, 0.80, 0.56, 0.07)),
        (_CYAN, 0.0039, _palm(0.90, 0.80, 0.64, -0.13)),
        (_LIME, 0.0039, _palm(0.33, 0.80, 0.31, -0.05)),
        (_LIME, 0.0039, _palm(0.72, 0.80, 0.28, 0.05)),
        (_MAGENTA, 0.0039, _frame()),
        (_CYAN, 0.0039, _stars()),
    ]
    return [(colour, width, points) for colour, width, tubes in parts for points in tubes]


def _moon() -> list[Plane]:
    angle = np.linspace(0, 2 * np.pi, 90)
    ring = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return [np.array([0.53, 0.37]) + radius * ring for radius in (0.215, 0.195)]


def _sunset() -> list[Plane]:
    """Bars across the disc, farther apart towards its foot."""
    bars = []
    for down in -0.155 + 0.30 * (np.arange(14) / 13) ** 1.35:
        half = float(np.sqrt(0.172**2 - down**2))
        bars.append(np.array([(0.53 - half, 0.37 + down), (0.53 + half, 0.37 + down)]))
    return bars


def _hills() -> list[Plane]:
    x = np.linspace(-0.02, 1.02, 160)
    lines: list[Plane] = []
    for number in range(7):
        swing = (0.045 - 0.004 * number) * np.sin(7 * x + 1.1 * number) + 0.012 * np.sin(19 * x + number)
        lines.append(np.stack([x, 0.60 + 0.030 * number + swing], axis=1))
    return lines


def _palm(x: float, foot: float, height: float, lean: float) -> list[Plane]:
    t = np.linspace(0, 1, 40)
    trunk = np.stack([x + lean * t**1.8, foot - height * t], axis=1)
    tubes: list[Plane] = [trunk + np.array([0.009, 0.0]), trunk - np.array([0.009, 0.0])]
    tubes += [trunk[ring] + np.array([(-0.009, 0.004), (0.009, -0.004)]) for ring in range(3, 38, 5)]
    for hand in (-1, 1):
        for out, up, droop in _FRONDS:
            reach = 0.44 * height * (1.08 if hand * lean > 0 else 0.92)
            leaf = trunk[-1] + reach * np.stack([hand * out * t, droop * t**2 - up * t], axis=1)
            tubes.append(leaf)
            for barb in range(5, 40, 3):
                hang = 0.20 * reach * np.sin(np.pi * (0.15 + 0.80 * t[barb]))
                tubes.append(np.stack([leaf[barb], leaf[barb] + hang * np.array([0.30 * hand, 1.0])]))
    return tubes


def _floor() -> list[Plane]:
    """Tubes sunk in the floor: lines that run to a point behind the wall, and across."""
    down = [np.array([(0.53 + 0.052 * step, _FLOOR + 0.012), (0.53 + 0.135 * step, 1.02)]) for step in range(-11, 12)]
    across = [np.array([(-0.02, y), (1.02, y)]) for y in (_FLOOR + 0.012 + 0.20 * (np.arange(6) / 5) ** 1.7).tolist()]
    return down + across


def _frame() -> list[Plane]:
    return [
        np.array([(a, a), (1 - a, a), (1 - a, _FLOOR - 0.012 - a / 3), (a, _FLOOR - 0.012 - a / 3), (a, a)])
        for a in (0.020, 0.042)
    ]


def _stars() -> list[Plane]:
    """Crosses with four long arms and four short ones."""
    stars: list[Plane] = []
    for x, y, reach in _STARS:
        for turn, part in ((0.0, 1.0), (np.pi / 4, 0.5), (np.pi / 2, 1.0), (3 * np.pi / 4, 0.5)):
            arm = part * reach * np.array([np.cos(turn), np.sin(turn)])
            stars.append(np.array([x, y]) + np.stack([-arm, arm]))
    return stars
