"""The style pictures that the project paints itself."""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from functools import cache
from itertools import combinations

import numpy as np
import pytest

from engine import house_styles, pictures
from engine.house_styles import HOUSE_STYLES, HouseStyleError, draw
from engine.pictures import Picture

SIDE = 256
TILES = 8

every_style = pytest.mark.parametrize("name", HOUSE_STYLES)


@cache
def drawn(name: str) -> Picture:
    return draw(name, SIDE)


def test_there_are_twelve_or_more_with_names_that_fit_a_link() -> None:
    assert len(HOUSE_STYLES) >= 12
    assert len(set(HOUSE_STYLES)) == len(HOUSE_STYLES)
    assert all(re.fullmatch("[a-z_]{1,24}", name) for name in HOUSE_STYLES)


def test_a_style_nobody_painted_is_refused_with_those_there_are() -> None:
    with pytest.raises(HouseStyleError, match="no house style 'mona_lisa'; there are brush_strokes, "):
        draw("mona_lisa")


@pytest.mark.parametrize("size", [house_styles.SMALLEST - 1, house_styles.LARGEST + 1])
def test_a_size_that_would_show_nothing_or_take_long_is_refused(size: int) -> None:
    with pytest.raises(HouseStyleError, match=f"{size} px; 64 to 1024 px"):
        draw("mosaic", size)


@every_style
def test_a_style_is_a_picture_of_the_size_asked_for(name: str) -> None:
    assert drawn(name).shape == (SIDE, SIDE, 3)
    assert drawn(name).dtype == np.uint8


def test_every_style_is_the_same_picture_in_another_process() -> None:
    program = f"""
import zlib
from engine import house_styles
for name in house_styles.HOUSE_STYLES:
    print(name, zlib.crc32(house_styles.draw(name, {SIDE})))
"""

    elsewhere = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert elsewhere.splitlines() == [f"{name} {zlib.crc32(drawn(name))}" for name in HOUSE_STYLES]


@every_style
def test_a_style_is_painted_up_to_its_edges(name: str) -> None:
    """Style transfer learns from textures: an empty tile would teach it flat areas."""
    grey = drawn(name).astype(float).mean(axis=2)
    tiles = grey.reshape(TILES, SIDE // TILES, TILES, SIDE // TILES).swapaxes(1, 2).reshape(TILES**2, -1)

    deviations = tiles.std(axis=1)

    assert deviations.min() > 6, f"tile {int(deviations.argmin())} is almost empty"
    assert np.median(deviations) > 20


@every_style
def test_a_style_has_colours_far_apart(name: str) -> None:
    coarse = drawn(name).reshape(-1, 3) // 43  # six steps a channel
    _, counts = np.unique(coarse, axis=0, return_counts=True)

    assert (counts > 0.005 * SIDE**2).sum() >= 8, "too few colours that take more than half a percent each"
    assert drawn(name).astype(float).mean(axis=2).std() > 30, "too little between its darks and its lights"


@every_style
def test_a_style_looks_the_same_at_another_size(name: str) -> None:
    other = pictures.resize(draw(name, 640), (48, 48)).astype(float)

    difference = np.abs(other - pictures.resize(drawn(name), (48, 48)).astype(float)).mean()

    assert difference < 6


def test_no_two_styles_look_alike() -> None:
    """In their colours, whatever their places: that is what a style transfer sees first."""
    histograms = {}
    for name in HOUSE_STYLES:
        bins = np.ravel_multi_index(tuple(drawn(name).reshape(-1, 3).T // 64), (4, 4, 4))
        histograms[name] = np.bincount(bins, minlength=64) / SIDE**2

    shared = {pair: np.minimum(*(histograms[name] for name in pair)).sum() for pair in combinations(HOUSE_STYLES, 2)}

    assert max(shared.values()) < 0.75, max(shared, key=lambda pair: shared[pair])


def test_the_evening_hills_go_from_night_blue_through_a_bright_sun_to_red_hills() -> None:
    picture = drawn("brush_strokes").astype(float)

    corner, sun, foot = picture[:32, :32], picture[92:112, 164:184], picture[-24:]

    assert corner[..., 2].mean() > corner[..., 0].mean() + 30
    assert sun.mean() > 190
    assert foot[..., 0].mean() > foot[..., 2].mean() + 15


def test_painting_them_needs_no_tensorflow() -> None:
    program = "import sys, engine.house_styles as h; h.draw('pointillism', 64); print('tensorflow' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert told.strip() == "False"
