"""A picture in tiles: the losses and the gradient of the whole, to rounding."""

from dataclasses import astuple

import numpy as np
import pytest
import tensorflow as tf
from drawings import speckles, waves
from hypothesis import given
from hypothesis import strategies as st

from engine import masks, tiles
from engine.losses import Objective, Targets, blended, objective_of
from engine.painter import Painter
from engine.recipe import LAYERS, Recipe

HEIGHT, WIDTH, TILE = 150, 203, 64


def tensor(picture: np.ndarray) -> tf.Tensor:
    return tf.constant(picture[np.newaxis], tf.float32)


def targets_of(painter: Painter, objective: Objective, recipe: Recipe) -> Targets:
    moments = painter.style(objective, tensor(speckles(120, 90)))
    style = {layer: blended([moments[layer]], [1.0]) for layer in objective.style_layers}
    return objective.targets(painter.content(objective, tensor(waves(HEIGHT, WIDTH))), style, tf.ones([1]), recipe)


def largest_difference(painter: Painter, objective: Objective, targets: Targets) -> float:
    """Between the whole and its tiles: of the losses and of the gradient, each beside its largest."""
    image = tensor(waves(HEIGHT, WIDTH)[::-1, ::-1] // 2 + speckles(HEIGHT, WIDTH) // 2)
    losses, gradient = painter.evaluate(objective, image, targets)
    tiled_losses, tiled = painter.evaluate(objective, image, targets, TILE)
    by_loss = np.abs(np.subtract(astuple(tiled_losses), astuple(losses))).max() / losses.total
    by_gradient = float(tf.reduce_max(tf.abs(tiled - gradient)) / tf.reduce_max(tf.abs(gradient)))
    return max(float(by_loss), by_gradient)


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(),
        Recipe.of(preset="classic"),
        Recipe.of(
            pooling="average", content_layers="block3_pool,block5_conv4", style_layers="block2_conv2,block5_conv3"
        ),
    ],
    ids=["relative", "classic", "deep layers and average pooling"],
)
def test_the_gradient_of_the_tiles_is_that_of_the_whole(painter: Painter, recipe: Recipe) -> None:
    objective = objective_of(recipe)

    assert largest_difference(painter, objective, targets_of(painter, objective, recipe)) < 1e-4


def test_tiles_see_their_own_part_of_the_guides(painter: Painter) -> None:
    recipe = Recipe.of(style_layers="block1_conv1,block1_pool,block3_pool,block5_conv1")
    objective = objective_of(recipe, regions=1)
    mask = np.zeros((HEIGHT, WIDTH), np.uint8)
    mask[20:100, 90:] = 255
    found = masks.guides([mask], HEIGHT, WIDTH)
    guides = {block: tf.constant(found[block]) for block in ("block1", "block2", "block4", "block5")}
    targets = targets_of(painter, objective, recipe) | {"guides": guides}

    assert largest_difference(painter, objective, targets) < 1e-4


def test_a_halo_one_step_narrower_would_not_do(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    objective = objective_of(Recipe())
    targets = targets_of(painter, objective, Recipe())
    enough = tiles.halo(objective.layers)
    monkeypatch.setattr(tiles, "halo", lambda _: enough - tiles.GRID)

    assert largest_difference(painter, objective, targets) > 1e-4


def test_targets_read_in_tiles_are_those_of_the_whole(painter: Painter) -> None:
    objective, image = objective_of(Recipe()), tensor(waves(HEIGHT, WIDTH))

    whole, tiled = painter.content(objective, image), painter.content(objective, image, TILE)
    np.testing.assert_allclose(tiled["block4_conv2"], whole["block4_conv2"], rtol=1e-3, atol=1e-2)
    style, tiled_style = painter.style(objective, image), painter.style(objective, image, TILE)
    for layer in objective.style_layers:
        np.testing.assert_array_equal(tiled_style[layer]["count"], style[layer]["count"])
        scale = float(tf.reduce_max(style[layer]["product"]))
        np.testing.assert_allclose(tiled_style[layer]["product"], style[layer]["product"], rtol=1e-4, atol=1e-6 * scale)


@given(height=st.integers(16, 400), width=st.integers(16, 400), size=st.integers(0, 200), layer=st.sampled_from(LAYERS))
def test_every_position_of_every_layer_belongs_to_one_tile(height: int, width: int, size: int, layer: str) -> None:
    owners = np.zeros((height // tiles.stride(layer), width // tiles.stride(layer)), int)

    for part in (part for row in tiles.split(height, width, size, LAYERS) for part in row):
        owners[part.positions(layer)] += 1

    assert np.all(owners == 1)


def test_the_halo_is_half_of_what_a_layer_sees() -> None:
    assert tiles.halo(["block1_conv1"]) == 16
    assert tiles.halo(["block3_pool"]) == tiles.halo(["block3_conv4"]) == 32  # 22 px
    assert tiles.halo(["block4_conv2", "block1_conv1"]) == 48  # 38 px
    assert tiles.halo(["block5_conv1"]) == 80  # 70 px
