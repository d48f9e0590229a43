"""A mosaic: two fish turn around each other in a sea of small stones, laid in rows along their outlines.

The stones find their places as in Hausner (2001), "Simulating decorative mosaics": each moves to the middle of what
lies nearest to it, where near is measured in the shape of a square turned along the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from engine.house_styles.canvas import Colour, Numbers, Plane, coordinates, filled, mix, ramp
from engine.house_styles.noise import fractal, smooth

__all__ = ["paint"]

_SEED: Final = 547
_STONES_A_SIDE: Final = 64
_MAP: Final = 320  # px, side of the map on which stones look for their places
_ROUNDS: Final = 24
_MOST_IN_A_CELL: Final = 3

_JOINTS: Final = (58, 52, 50)
_IVORY: Final = (240, 228, 198)
_BLACK: Final = (28, 26, 34)
_SEA: Final = ((12, 34, 74), (14, 62, 108), (20, 104, 138), (46, 144, 152), (120, 190, 172), (206, 226, 196))
_EMBERS: Final = ((122, 22, 30), (206, 60, 36), (240, 128, 44), (248, 200, 96))
_GOLDS: Final = ((120, 66, 22), (214, 150, 40), (250, 214, 112), (252, 240, 196))
_BORDER: Final = ((136, 36, 32), _IVORY, (196, 140, 52))


@dataclass(frozen=True, slots=True)
class _Fish:
    """A fish bent along a circle around the middle. bow: the circle's radius; head: the angle at which its nose is."""

    bow: float
    head: float
    length: float
    girth: float
    outline: Colour
    colours: tuple[Colour, ...]

    def place(self, x: Plane, y: Plane) -> tuple[Plane, Plane]:
        """How far from the nose along the fish, 0..1 its length, and how far from its spine, in sides."""
        angle = np.mod(np.arctan2(y - 0.5, x - 0.5) - self.head + 0.4, 2 * np.pi) - 0.4
        return angle * self.bow / self.length, np.hypot(x - 0.5, y - 0.5) - self.bow

    def half_width(self, along: Plane) -> Plane:
        body = np.clip(along / 0.74, 0, 1)
        trunk = self.girth * np.sqrt(np.clip(body, 0, 1)) * (1 - body) ** 0.72 * 1.75
        tail = 1.05 * self.girth * np.clip((along - 0.66) / 0.34, 0, 1) ** 0.9
        return np.where((along > 0) & (along < 1), np.maximum(np.maximum(trunk, tail), 0.16 * self.girth), 0)

    def distance(self, x: Plane, y: Plane) -> Plane:
        """About how far outside, negative inside, in sides."""
        along, across = self.place(x, y)
        beyond = np.maximum(np.maximum(-along, along - 1), 0) * self.length
        aside = np.abs(across) - self.half_width(along)
        return np.asarray(np.hypot(np.maximum(aside, 0), beyond) + np.minimum(aside, 0))


_FISH: Final = (
    _Fish(0.265, -0.6, 0.78, 0.100, (74, 14, 30), _EMBERS),
    _Fish(0.265, -0.6 + np.pi, 0.78, 0.100, (70, 40, 22), _GOLDS),
)


def paint(side: int) -> Image.Image:
    rng = np.random.default_rng(_SEED)
    x, y = coordinates(_MAP)
    ripples = fractal(rng, _MAP, 4, 2)
    directions = _directions(_levels(x, y, ripples))
    stones = _settled(directions, rng)
    return _laid(side, stones, directions, _colours(x, y, ripples), rng)


def _levels(x: Plane, y: Plane, ripples: Plane) -> Plane:
    """A height whose level lines the rows follow."""
    nearest = np.minimum(_FISH[0].distance(x, y), _FISH[1].distance(x, y))
    edge = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y))
    return np.where(edge < 0.05, edge, nearest + 0.03 * ripples * np.clip((nearest - 0.03) / 0.1, 0, 1))


def _directions(levels: Plane) -> Plane:
    """The angle of the rows at every place of the map."""
    image = Image.fromarray(levels.astype(np.float32))
    even = np.asarray(image.resize((72, 72), Image.Resampling.BOX).resize(image.size, Image.Resampling.BICUBIC))
    down, across = np.gradient(even)
    return np.asarray(np.arctan2(across, -down))


def _colours(x: Plane, y: Plane, ripples: Plane) -> Plane:
    away = np.minimum(_FISH[0].distance(x, y), _FISH[1].distance(x, y))
    waves = 0.5 + 0.5 * np.sin(60 * away + 2.6 * ripples)
    picture = ramp(_SEA, np.clip(0.05 + 0.8 * waves + 0.16 * ripples, 0, 1))
    picture = mix(picture, _IVORY, (away < 0.019).astype(np.float32))
    for fish in _FISH:
        picture = _fish(picture, x, y, fish)
    edge = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y))
    along = np.where(np.minimum(x, 1 - x) < np.minimum(y, 1 - y), y, x)
    key = np.where((edge > 0.017) & (edge < 0.034), 1 + np.floor(29 * along).astype(np.intp) % 2, 0)
    return np.where((edge < 0.05)[..., np.newaxis], np.asarray(_BORDER, np.float32)[key], picture)


def _fish(picture: Plane, x: Plane, y: Plane, fish: _Fish) -> Plane:
    """The picture with a fish in it: its scales, the rays of its tail, its outline, gill and eye."""
    along, across = fish.place(x, y)
    away = fish.distance(x, y)
    scales = 0.25 * np.sin(2 * np.pi * (13 * along - 28 * np.abs(across)))
    shade = np.where(along > 0.72, 0.5 + 0.5 * np.sin(170 * across), np.clip(0.5 + 6.5 * across + scales, 0, 1))
    picture = np.where((away < 0)[..., np.newaxis], ramp(fish.colours, shade), picture)
    gill = (np.abs(along - 0.23 + 4.2 * across**2) < 0.013) & (np.abs(across) < 0.8 * fish.half_width(along))
    eye = np.hypot((along - 0.105) * fish.length, across - 0.018)
    for where, colour in ((np.abs(away + 0.006) < 0.0085, fish.outline), (gill, fish.outline), (eye < 0.034, _IVORY)):
        picture = np.where((where & (away < 0.003))[..., np.newaxis], np.asarray(colour, np.float32), picture)
    return np.where((eye < 0.017)[..., np.newaxis], np.asarray(_BLACK, np.float32), picture)


def _settled(directions: Plane, rng: np.random.Generator) -> Plane:
    """The middles of the stones, [n, 2] as x, y in px of the map."""
    cell = _MAP / _STONES_A_SIDE
    places = np.stack(np.meshgrid(*[np.arange(_STONES_A_SIDE)] * 2), axis=-1).reshape(-1, 2)
    stones = ((places + 0.5 + rng.uniform(-0.4, 0.4, places.shape)) * cell).astype(np.float32)
    down, across = np.mgrid[0:_MAP, 0:_MAP].astype(np.float32) + np.float32(0.5)
    for _ in range(_ROUNDS):
        owner = _nearest(stones, directions, across, down).ravel()
        count = np.bincount(owner, minlength=len(stones))
        middle = [np.bincount(owner, plane.ravel(), len(stones)) / np.maximum(count, 1) for plane in (across, down)]
        stones = np.where((count > 0)[:, np.newaxis], np.stack(middle, axis=1), stones).astype(np.float32)
    return stones


def _nearest(stones: Plane, directions: Plane, across: Plane, down: Plane) -> Numbers:
    """Which stone is nearest to each place of the map, [side, side]; looked for in the cells around it."""
    table, width = _in_cells(stones)
    nobody = np.full((1, 2), 1e4, np.float32)
    middles = np.concatenate([stones, nobody])
    turned = _at(directions, middles).astype(np.float32)
    cosine, sine = np.cos(turned), np.sin(turned)
    home = _cell(across, down, width)
    best = np.full(across.shape, np.float32(np.inf))
    owner = np.zeros(across.shape, np.intp)
    for neighbour in (-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1):
        for candidate in np.moveaxis(table[home + neighbour], -1, 0):
            dx, dy = across - middles[candidate, 0], down - middles[candidate, 1]
            c, s = cosine[candidate], sine[candidate]
            distance = np.maximum(np.abs(dx * c + dy * s), np.abs(dy * c - dx * s))
            closer = distance < best
            best[closer], owner[closer] = distance[closer], candidate[closer]
    return owner


def _in_cells(stones: Plane) -> tuple[Numbers, int]:
    """Which stones are in each cell of a grid with a cell of margin, -1 for none; and how many cells are in a row."""
    width = _STONES_A_SIDE + 2
    cell = _cell(stones[:, 0], stones[:, 1], width)
    order = np.argsort(cell, kind="stable")
    rank = np.arange(len(order)) - np.searchsorted(cell[order], cell[order])
    kept = rank < _MOST_IN_A_CELL
    table = np.full((width * width, _MOST_IN_A_CELL), -1, np.intp)
    table[cell[order[kept]], rank[kept]] = order[kept]
    return table, width


def _cell(across: Plane, down: Plane, width: int) -> Numbers:
    column, row = (
        np.clip((place * (_STONES_A_SIDE / _MAP)).astype(np.intp), 0, _STONES_A_SIDE - 1) for place in (across, down)
    )
    return np.asarray((row + 1) * width + column + 1)


def _at(plane: Plane, places: Plane) -> Plane:
    """What is at each of the places, [n, 2] as x, y in px of the map."""
    column, row = np.clip(places.astype(np.intp), 0, _MAP - 1).T
    return np.asarray(plane[row, column])


def _laid(side: int, stones: Plane, directions: Plane, colours: Plane, rng: np.random.Generator) -> Image.Image:
    """The stones in their joints, each of one colour, lit from the upper left."""
    bed = filled(side, _JOINTS) + (9 * smooth(rng, side, 160))[..., np.newaxis]
    canvas = Image.fromarray(np.clip(bed, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(canvas)
    tints = _at(colours, stones) + rng.normal(0, 11, (len(stones), 1)) + rng.normal(0, 6, (len(stones), 3))
    angles = _at(directions, stones) + rng.normal(0, 0.06, len(stones))
    half = 0.465 / _STONES_A_SIDE * side * rng.uniform(0.88, 1.06, (len(stones), 2))
    corners = rng.normal(0, 0.05, (len(stones), 4, 2)) + np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    cosine, sine = np.cos(angles), np.sin(angles)
    turn = np.stack([np.stack([cosine, sine], axis=-1), np.stack([-sine, cosine], axis=-1)], axis=1)
    outline = np.einsum("nkj,nji->nki", corners * half[:, np.newaxis], turn)
    middle = (stones / _MAP * side)[:, np.newaxis]
    edge = 0.0011 * side
    for light, inset, shift in ((-34, 1.0, edge), (30, 1.0, 0.0), (0, 0.8, 0.35 * edge)):
        shapes = middle + outline * inset + shift
        fills = np.clip(tints + light, 0, 255).astype(int).tolist()
        for shape, (red, green, blue) in zip(shapes.reshape(len(stones), 8).tolist(), fills, strict=True):
            draw.polygon(shape, (red, green, blue))
    return canvas
