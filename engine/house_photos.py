"""Scenes that this project paints itself, for people to repaint: by code, the same ones every time.

A content needs shapes that are known at a glance, large areas of light and dark, and edges between them: what is left
of it under any style is that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

from engine.refusal import Refusal

__all__ = ["HOUSE_PHOTOS", "HousePhotoError", "draw"]

WIDTH: Final = 640  # px
HEIGHT: Final = 480  # px
_OVERSAMPLING: Final = 2
_GRAIN: Final = 5.0  # of 255: a texture that tells surfaces from holes

Colour = tuple[int, int, int]
Point = tuple[float, float]


class HousePhotoError(Refusal):
    """There is no such scene; the message says which there are."""


def draw(name: str) -> npt.NDArray[np.uint8]:
    """The scene, [HEIGHT, WIDTH, 3], sRGB: the same bytes every time. Raises HousePhotoError."""
    painter = _PAINTERS.get(name)
    if painter is None:
        raise HousePhotoError(f"There is no house photo {name!r}; there are {', '.join(HOUSE_PHOTOS)}.")
    large = painter(np.random.default_rng(7))
    small = large.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    noise = np.random.default_rng(11).normal(0.0, _GRAIN, (HEIGHT, WIDTH, 1))
    grain: npt.NDArray[np.float64] = np.clip(np.asarray(small, np.float64) + noise, 0, 255)
    return grain.round().astype(np.uint8)


def _sky(top: Colour, bottom: Colour) -> Image.Image:
    height, width = HEIGHT * _OVERSAMPLING, WIDTH * _OVERSAMPLING
    share = np.linspace(0.0, 1.0, height)[:, None, None]
    rows = np.asarray(top) * (1 - share) + np.asarray(bottom) * share
    return Image.fromarray(np.broadcast_to(rows, (height, width, 3)).round().astype(np.uint8))


def _at(*points: Point) -> list[Point]:
    """Points of a scene of 640 × 480, on the larger canvas."""
    return [(x * _OVERSAMPLING, y * _OVERSAMPLING) for x, y in points]


def _disc(ink: ImageDraw.ImageDraw, x: float, y: float, radius: float, colour: Colour) -> None:
    ink.ellipse(_at((x - radius, y - radius), (x + radius, y + radius)), colour)


def _ridge(random: np.random.Generator, base: float, height: float, rough: float) -> list[Point]:
    """A line of hills from left to right, closed at the bottom."""
    xs = np.linspace(-20, WIDTH + 20, 60)
    waves = sum(
        np.sin(xs / WIDTH * np.pi * frequency + random.uniform(0, 6.28)) / frequency for frequency in (2, 3, 5, 9, 17)
    )
    ys = base - height * waves - random.normal(0, rough, len(xs))
    return _at(*zip(xs.tolist(), ys.tolist(), strict=True), (WIDTH + 20, HEIGHT), (-20, HEIGHT))


def _mountains(random: np.random.Generator) -> Image.Image:
    """Ridges one behind the other, a sun, and a lake."""
    image = _sky((70, 110, 190), (250, 200, 150))
    ink = ImageDraw.Draw(image)
    _disc(ink, 450, 150, 46, (255, 238, 190))
    for base, height, colour in ((250, 70, (140, 140, 185)), (300, 60, (92, 102, 150)), (350, 45, (48, 66, 100))):
        ink.polygon(_ridge(random, base, height, 4.0), colour)
    ink.rectangle(_at((0, 385), (WIDTH, HEIGHT)), (110, 150, 190))
    for y in range(392, 480, 9):
        left = random.uniform(330, 420)
        ink.rectangle(_at((left, y), (left + random.uniform(60, 130), y + 3)), (250, 225, 180))
    for x in (40, 75, 120, 560, 605):
        top = 420 - random.uniform(110, 160)
        ink.polygon(_at((x - 30, 420), (x, top), (x + 30, 420)), (22, 48, 44))
    return image


def _harbour(random: np.random.Generator) -> Image.Image:
    """Sailing boats before a town on the quay."""
    image = _sky((120, 180, 230), (235, 240, 240))
    ink = ImageDraw.Draw(image)
    x = -10.0
    roofs: Sequence[Colour] = ((178, 74, 58), (150, 60, 60), (196, 110, 70))
    walls: Sequence[Colour] = ((244, 222, 180), (230, 190, 160), (250, 240, 220), (190, 205, 210))
    while x < WIDTH:
        width, height = random.uniform(45, 75), random.uniform(70, 130)
        ink.rectangle(_at((x, 270 - height), (x + width, 275)), walls[int(random.integers(len(walls)))])
        roof = _at((x - 3, 270 - height), (x + width / 2, 245 - height), (x + width + 3, 270 - height))
        ink.polygon(roof, roofs[int(random.integers(len(roofs)))])
        for row in range(int(height // 32)):
            for column in (0.2, 0.6):
                left, top = x + width * column, 280 - height + 32 * row
                ink.rectangle(_at((left, top), (left + width * 0.2, top + 16)), (70, 80, 100))
        x += width
    ink.rectangle(_at((0, 270), (WIDTH, 285)), (120, 110, 100))
    ink.rectangle(_at((0, 285), (WIDTH, HEIGHT)), (40, 110, 150))
    for _ in range(140):
        left, top = random.uniform(0, WIDTH), random.uniform(290, HEIGHT)
        ink.line(_at((left, top), (left + random.uniform(10, 40), top)), (130, 185, 205), 4)
    for left, bottom, size, sail in (
        (90, 390, 1.0, (245, 245, 240)),
        (290, 440, 1.4, (220, 80, 60)),
        (500, 380, 0.9, (250, 210, 90)),
    ):
        ink.polygon(
            _at(
                (left, bottom),
                (left + 110 * size, bottom),
                (left + 85 * size, bottom + 28 * size),
                (left + 20 * size, bottom + 28 * size),
            ),
            (70, 45, 40),
        )
        ink.line(_at((left + 55 * size, bottom), (left + 55 * size, bottom - 150 * size)), (60, 40, 30), 8)
        ink.polygon(
            _at(
                (left + 60 * size, bottom - 145 * size),
                (left + 60 * size, bottom - 12),
                (left + 115 * size, bottom - 12),
            ),
            sail,
        )
        ink.polygon(
            _at(
                (left + 50 * size, bottom - 130 * size), (left + 50 * size, bottom - 12), (left + 8 * size, bottom - 12)
            ),
            sail,
        )
    return image


def _cat(random: np.random.Generator) -> Image.Image:
    """A cat that looks at whoever looks at it."""
    image = _sky((205, 190, 165), (150, 120, 95))
    ink = ImageDraw.Draw(image)
    fur, dark, light = (214, 130, 58), (150, 80, 34), (250, 226, 190)
    ink.polygon(_at((180, 480), (215, 370), (425, 370), (465, 480)), fur)
    for side in (-1, 1):
        ink.polygon(_at((320 + side * 150, 250), (320 + side * 140, 60), (320 + side * 35, 150)), fur)
        ink.polygon(_at((320 + side * 135, 200), (320 + side * 128, 95), (320 + side * 65, 150)), (225, 160, 150))
    ink.ellipse(_at((165, 110), (475, 420)), fur)
    for x, length in ((270, 60), (300, 85), (340, 85), (370, 60)):
        ink.polygon(_at((x - 9, 118), (x + 9, 118), (x, 118 + length)), dark)
    for side in (-1, 1):
        for y in (250, 285, 320):
            ink.polygon(_at((320 + side * 152, y), (320 + side * 150, y + 16), (320 + side * 95, y + 12)), dark)
        ink.ellipse(_at((320 + side * 62 - 36, 222), (320 + side * 62 + 36, 282)), (190, 210, 90))
        ink.ellipse(_at((320 + side * 62 - 11, 224), (320 + side * 62 + 11, 280)), (20, 20, 20))
        _disc(ink, 320 + side * 62 + 8, 238, 6, (255, 255, 255))
    ink.ellipse(_at((255, 300), (385, 400)), light)
    ink.polygon(_at((300, 305), (340, 305), (320, 330)), (205, 100, 105))
    ink.arc(_at((282, 318), (320, 362)), 20, 160, dark, 8)
    ink.arc(_at((320, 318), (358, 362)), 20, 160, dark, 8)
    for side in (-1, 1):
        for rise in (-14, 4, 22):
            ink.line(_at((320 + side * 45, 345), (320 + side * 200, 335 + rise)), (250, 245, 235), 4)
    return image.filter(ImageFilter.GaussianBlur(_OVERSAMPLING * 0.8))


def _still_life(random: np.random.Generator) -> Image.Image:
    """A jug, apples and a lemon on a cloth."""
    image = _sky((60, 50, 62), (96, 78, 84))
    ink = ImageDraw.Draw(image)
    ink.polygon(_at((0, 330), (WIDTH, 300), (WIDTH, HEIGHT), (0, HEIGHT)), (226, 214, 196))
    for x in range(-60, 700, 90):
        ink.polygon(_at((x, 480), (x + 34, 480), (x + 70, 315), (x + 56, 315)), (196, 178, 158))
    ink.ellipse(_at((150, 160), (330, 400)), (62, 110, 150))
    ink.rectangle(_at((200, 90), (280, 200)), (62, 110, 150))
    ink.polygon(_at((195, 90), (160, 70), (205, 120)), (62, 110, 150))
    ink.arc(_at((270, 110), (370, 270)), 270, 110, (50, 90, 128), 34)
    ink.ellipse(_at((175, 190), (215, 330)), (120, 165, 200))
    ink.ellipse(_at((200, 78), (280, 104)), (40, 70, 100))
    for x, y, radius, colour, shine in (
        (400, 340, 62, (196, 44, 48), (240, 140, 120)),
        (500, 360, 56, (120, 160, 60), (196, 216, 130)),
        (320, 400, 52, (214, 80, 50), (245, 170, 130)),
    ):
        ink.ellipse(_at((x - radius, y + radius * 0.7), (x + radius * 1.4, y + radius * 1.15)), (150, 132, 118))
        _disc(ink, x, y, radius, colour)
        _disc(ink, x - radius * 0.35, y - radius * 0.4, radius * 0.25, shine)
        ink.line(_at((x, y - radius * 0.8), (x + 8, y - radius * 1.25)), (70, 50, 30), 10)
    ink.ellipse(_at((430, 405), (560, 470)), (244, 208, 66))
    ink.polygon(_at((550, 425), (580, 440), (550, 452)), (244, 208, 66))
    return image.filter(ImageFilter.GaussianBlur(_OVERSAMPLING * 0.8))


_PAINTERS: Final[Mapping[str, Callable[[np.random.Generator], Image.Image]]] = {
    "mountains": _mountains,
    "harbour": _harbour,
    "cat": _cat,
    "still_life": _still_life,
}

HOUSE_PHOTOS: Final[tuple[str, ...]] = tuple(_PAINTERS)
"""Their names."""
