"""Dots of pure colour: sails on a river on a bright afternoon, mixed by the eye.

Layers of dots, the first ones broad; each takes the colour of its place apart, into one of a few pure colours that is
near it or, now and then, far from it.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from engine.house_styles.canvas import Numbers, Plane, coordinates, mix, ramp, step
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 1886
_MAP: Final = 256  # px, side of the picture that the dots take apart
_LAYERS: Final = ((72, 0.0115), (100, 0.0078), (128, 0.0058), (150, 0.0046))  # dots to a side; their radius

_SKY: Final = ((58, 112, 206), (112, 172, 228), (248, 196, 140), (255, 214, 96))
_CLOUD: Final = (255, 226, 212)
_SHORE: Final = ((44, 42, 116), (52, 84, 150), (28, 124, 110), (150, 178, 76))
_WATER: Final = ((250, 200, 110), (88, 140, 214), (52, 84, 186), (40, 50, 138))
_TREES: Final = ((30, 40, 92), (22, 108, 84), (136, 178, 60), (240, 206, 70))
_BANK: Final = ((30, 110, 80), (132, 186, 56), (248, 214, 70))
_SHADE: Final = (84, 54, 146)
_SAIL: Final = ((255, 250, 230), (255, 214, 120), (236, 120, 84))
_HULL: Final = (150, 48, 66)
_PALETTE: Final = np.array(
    [
        (250, 236, 196), (252, 206, 60), (244, 140, 40), (222, 74, 58), (214, 92, 142), (142, 92, 176),
        (62, 72, 166), (58, 126, 206), (76, 178, 196), (28, 124, 96), (110, 172, 70), (196, 208, 84),
        (186, 204, 232), (244, 190, 180), (38, 42, 94),
    ],
    np.float32,
)  # fmt: skip


def paint(side: int) -> Image.Image:
    rng = np.random.default_rng(_SEED)
    scene = _scene(rng)
    ground = Image.fromarray(np.clip(0.75 * scene + 0.25 * np.array([214, 176, 120]), 0, 255).astype(np.uint8))
    canvas = ground.resize((side, side), Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(canvas)
    for across, radius in _LAYERS:
        places = _places(rng, across)
        colours = _taken_apart(scene, places, rng)
        radii = radius * rng.uniform(0.75, 1.15, len(places))
        boxes = np.concatenate([places - radii[:, None], places + radii[:, None]], axis=1) * side
        for box, (red, green, blue) in zip(boxes.tolist(), colours.tolist(), strict=True):
            draw.ellipse(box, (red, green, blue))
    return canvas


def _places(rng: np.random.Generator, across: int) -> Plane:
    """One dot in each cell of a grid, in any order: even, but in no rows."""
    cells = np.stack(np.divmod(rng.permutation((across + 2) ** 2), across + 2), axis=1) - 1
    return np.asarray((cells + rng.random(cells.shape)) / across)


def _taken_apart(scene: Plane, places: Plane, rng: np.random.Generator) -> Numbers:
    """[n, 3]: colours of the palette, the nearer to the scene's the likelier."""
    column, row = np.clip((places * _MAP).astype(np.intp), 0, _MAP - 1).T
    wanted = scene[row, column] + rng.normal(0, 38, (len(places), 3))
    distance = ((wanted[:, None] - _PALETTE) ** 2).sum(axis=2)
    chosen = _PALETTE[distance.argmin(axis=1)]
    return np.asarray(np.clip(0.72 * chosen + 0.28 * scene[row, column], 0, 255).astype(np.intp))


def _scene(rng: np.random.Generator) -> Plane:
    """[_MAP, _MAP, 3]: what the dots show."""
    x, y = coordinates(_MAP)
    foliage, ripples = fractal(rng, _MAP, 14, 2), smooth(rng, _MAP, (46, 8))
    clouds = smooth(rng, _MAP, (9, 4)) + 0.5 * smooth(rng, _MAP, (18, 9))
    picture = ramp(_SKY, np.clip(y / 0.40 + 0.07 * clouds, 0, 1))
    picture = mix(picture, _CLOUD, 0.9 * step(clouds, 0.7, 1.5))
    shore = 0.355 + 0.03 * smooth(rng, _MAP, 7)
    wood = ramp(_SHORE, np.clip(0.42 + 0.28 * foliage + 0.5 * (0.5 - x), 0, 1))
    picture = mix(picture, wood, step(y, shore - 0.01, shore + 0.01))
    water = ramp(_WATER, np.clip((y - 0.45) / 0.42 + 0.19 * ripples, 0, 1))
    picture = mix(picture, water, step(y, 0.445, 0.452))
    picture = _boats(picture, x, y, ripples)
    bank = 0.82 + 0.08 * np.sin(2.2 * x + 2.6) + 0.01 * foliage
    lit = np.clip(0.45 + 0.3 * foliage + 0.25 * np.sin(26 * (y - 0.3 * x)), 0, 1)
    picture = mix(picture, ramp(_BANK, lit), step(y, bank, bank + 0.012))
    shadow = step(np.sin(9 * x + 22 * y) + 0.5 * foliage, 0.5, 0.8) * step(y, bank + 0.01, bank + 0.03)
    picture = mix(picture, _SHADE, 0.75 * shadow)
    return _near_tree(picture, x, y, foliage)


def _boats(picture: Plane, x: Plane, y: Plane, ripples: Plane) -> Plane:
    for left, foot, high in ((0.84, 0.515, 0.20), (0.38, 0.50, 0.13), (0.60, 0.61, 0.42)):
        for up in (False, True):
            rise = (foot - y) / high if up else (y - foot) / (0.75 * high)
            sway = 0.0 if up else 0.012 * ripples
            along = (x - left + sway) / high
            sail = (rise > 0.07) & (rise < 1) & (along > 0.02) & (along < 0.52 * np.clip(1 - rise, 0, 1) ** 0.8 + 0.02)
            jib = (rise > 0.10) & (rise < 0.8) & (along < 0) & (along > -0.34 * (1 - rise / 0.8))
            hull = (rise > -0.02) & (rise < 0.09) & (np.abs(along - 0.05) < 0.34 + 0.5 * rise)
            strength = 1.0 if up else 0.55 * step(ripples, -1.2, 0.4)
            picture = mix(picture, ramp(_SAIL, np.clip(along * 1.9 + 0.15, 0, 1)), sail * strength)
            picture = mix(picture, _SAIL[1], jib * strength)
            picture = mix(picture, _HULL, hull * strength)
    return picture


def _near_tree(picture: Plane, x: Plane, y: Plane, foliage: Plane) -> Plane:
    """A tree at the left edge, and its crown over the corner."""
    trunk = np.abs(x - 0.115 - 0.05 * np.sin(4 * y)) < 0.018 + 0.03 * np.clip(y - 0.75, 0, 1)
    picture = mix(picture, (84, 50, 92), (trunk & (y > 0.2) & (y < 0.93)).astype(np.float32))
    crown = np.hypot((x - 0.10) / 0.30, (y - 0.10) / 0.27) + 0.16 * foliage
    leaves = ramp(_TREES, np.clip(0.35 + 0.3 * foliage + 1.0 * (x - 0.1) - 0.8 * (y - 0.1), 0, 1))
    return mix(picture, leaves, step(crown, 1.03, 0.95))
