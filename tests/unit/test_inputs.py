"""What is read whole and what in tiles, and what content weighs at each scale, by a painter that does no work."""

from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from engine.inputs import Inputs
from engine.losses import Moments, Objective
from engine.masks import Mask
from engine.order import Order
from engine.painter import Painter
from engine.pictures import Picture
from engine.plan import Stage
from engine.recipe import Recipe
from engine.vgg import CHANNELS


class Idle(Painter):
    """Keeps the size and the tile of what it is asked to read, and finds nothing in it."""

    def __init__(self, dtype: tf.DType = tf.float32) -> None:
        self.dtype = dtype
        self.read: list[tuple[str, int, int, int]] = []

    def content(self, objective: Objective, image: tf.Tensor, tile: int = 0) -> dict[str, tf.Tensor]:
        self.read.append(("content", *image.shape[1:3], tile))
        return {layer: tf.ones([1, 1, 1, CHANNELS[layer]]) for layer in objective.content_layers}

    def style(self, objective: Objective, image: tf.Tensor, tile: int = 0) -> dict[str, Moments]:
        self.read.append(("style", *image.shape[1:3], tile))
        return {layer: moments_of(CHANNELS[layer]) for layer in objective.style_layers}


def moments_of(channels: int) -> Moments:
    return {"count": tf.ones([1]), "sum": tf.ones([1, channels]), "product": tf.ones([1, channels, channels])}


def grey(height: int, width: int) -> Picture:
    return np.full((height, width, 3), 128, np.uint8)


def inputs(painter: Painter, style: Picture, **changes: Any) -> Inputs:
    size = changes["size"]
    return Inputs(Order(grey(size, size), [style], Recipe.of(**changes)), painter, Stage(size, size, 1))


def read(style: Picture, **changes: Any) -> list[tuple[str, int, int, int]]:
    """What the targets of the last scale, a square, are read from."""
    painter = Idle()
    size = changes["size"]
    inputs(painter, style, **changes).targets(Stage(size, size, 1))
    return painter.read


@pytest.mark.parametrize(
    ("height", "width", "tile"),
    [(1280, 1024, 0), (1281, 1024, 768), (1024, 1281, 768), (320, 4096, 0), (321, 4096, 768), (4096, 4096, 768)],
)
def test_above_1_31_megapixels_a_painting_is_made_in_tiles(height: int, width: int, tile: int) -> None:
    assert inputs(Idle(), grey(64, 64), size=64).tile(Stage(height, width, 1)) == tile


@pytest.mark.parametrize(("height", "width", "tile"), [(1536, 1536, 0), (1537, 1536, 768), (577, 4096, 768)])
def test_in_bfloat16_a_painting_is_made_in_tiles_above_2_36_megapixels(height: int, width: int, tile: int) -> None:
    assert inputs(Idle(tf.bfloat16), grey(64, 64), size=64).tile(Stage(height, width, 1)) == tile


def test_with_masks_a_painting_is_made_in_tiles_as_in_float32() -> None:
    order = Order(grey(64, 64), [grey(64, 64)], Recipe.of(size=64), masks=[grey(64, 64)[..., 0]])
    masked = Inputs(order, Idle(tf.bfloat16), Stage(64, 64, 1))
    assert [masked.tile(Stage(height, 1024, 1)) for height in (1280, 1281)] == [0, 768]


@pytest.mark.parametrize(("height", "width"), [(64, 64), (2048, 2048)])
def test_a_tile_that_is_asked_for_is_the_one_at_every_size(height: int, width: int) -> None:
    assert inputs(Idle(), grey(64, 64), size=64, tile=256).tile(Stage(height, width, 1)) == 256


def test_a_large_style_is_read_in_tiles_where_the_painting_is_not() -> None:
    assert read(grey(1600, 1600), size=512, style_scale=3.0) == [("style", 1536, 1536, 768), ("content", 512, 512, 0)]


def test_a_small_style_is_read_whole_where_the_painting_is_not() -> None:
    assert read(grey(700, 700), size=1200) == [("style", 700, 700, 0), ("content", 1200, 1200, 768)]


def test_with_a_tile_that_is_asked_for_all_is_read_in_it() -> None:
    assert read(grey(700, 700), size=512, tile=128) == [("style", 512, 512, 128), ("content", 512, 512, 128)]


@pytest.mark.parametrize("masks", [[], [grey(512, 512)[..., 0]]], ids=["whole", "masked"])
def test_content_weighs_more_the_coarser_the_scale(masks: list[Mask]) -> None:
    order = Order(grey(512, 512), [grey(64, 64)], Recipe.of(size=512), masks=masks)
    scales = Inputs(order, Idle(), Stage(512, 512, 1))
    last, half, quarter = (scales.targets(Stage(size, size, 1)) for size in (512, 256, 128))
    for layer, weight in last["content_scale"].items():
        assert float(half["content_scale"][layer]) == pytest.approx(2 * float(weight))
        assert float(quarter["content_scale"][layer]) == pytest.approx(4 * float(weight))
    assert same(last["style"], half["style"])


def same(one: Any, other: Any) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(tf.nest.flatten(one), tf.nest.flatten(other), strict=True))
