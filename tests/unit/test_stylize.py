"""The loop, with the real network on tiny pictures."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
import pytest
import tensorflow as tf
from drawings import speckles, waves
from hypothesis import given
from hypothesis import strategies as st

from engine.executor import Losses
from engine.losses import Objective, Statistics, Targets, blended, objective_of
from engine.painter import Painter
from engine.pictures import Picture
from engine.plan import schedule
from engine.recipe import Recipe
from engine.stylize import Snapshot, StylizeError, stylize


def paint(painter: Painter, recipe: Recipe, content: Picture | None = None) -> list[Snapshot]:
    return list(stylize(waves(48, 64) if content is None else content, [speckles(64, 64)], recipe, painter))


def test_every_iteration_yields_and_the_last_is_final(painter: Painter) -> None:
    snapshots = paint(painter, Recipe.of(size=64, iterations=5))

    assert [s.iteration for s in snapshots] == [0, 1, 2, 3, 4, 5]
    assert [s.final for s in snapshots] == [False] * 5 + [True]
    assert snapshots[0].losses is None
    assert all(s.losses is not None for s in snapshots[1:])


def test_every_snapshot_has_the_final_pictures_size_whatever_the_scale(painter: Painter) -> None:
    snapshots = paint(painter, Recipe.of(size=200, iterations=4), content=waves(30, 60))

    assert {s.image.shape for s in snapshots} == {(100, 200, 3)}
    assert [s.size for s in snapshots] == [200, 141, 141, 200, 200]  # the sketch is made at the full size
    assert all(s.image.dtype == np.uint8 for s in snapshots)


def test_the_painting_comes_closer_to_the_objective_than_the_sketch(painter: Painter) -> None:
    snapshots = paint(painter, Recipe.of(size=64, iterations=40))

    first, last = snapshots[1].losses, snapshots[-1].losses
    assert first is not None
    assert last is not None
    assert last.total < 0.5 * first.total
    assert last.style < 0.5 * first.style


def test_the_final_picture_is_the_best_of_its_scale_not_the_last(painter: Painter) -> None:
    stumbling = Evaluations(painter, scaled={8: 10.0})

    snapshots = list(stylize(waves(64, 64), [speckles(64, 64)], Recipe.of(size=64, iterations=8), stumbling))

    *earlier, final = snapshots
    assert final.losses == earlier[-1].losses
    np.testing.assert_array_equal(final.image, earlier[-1].image)


def test_more_style_weight_means_a_lower_style_loss_and_a_higher_content_loss(painter: Painter) -> None:
    def unweighted(style_weight: float) -> tuple[float, float]:
        losses = paint(painter, Recipe.of(size=64, iterations=40, style_weight=style_weight))[-1].losses
        assert losses is not None
        return losses.content, losses.style / style_weight

    photo_like, painterly = unweighted(0.1), unweighted(10)

    assert painterly[0] > photo_like[0]
    assert painterly[1] < photo_like[1]


def test_the_same_recipe_gives_the_same_picture(painter: Painter) -> None:
    one, two = (paint(painter, Recipe.of(size=64, iterations=8))[-1].image for _ in range(2))

    np.testing.assert_array_equal(one, two)


def test_another_seed_gives_another_picture_and_the_same_seed_the_same(painter: Painter) -> None:
    def final(seed: int) -> Picture:
        return paint(painter, Recipe.of(size=64, iterations=8, seed=seed))[-1].image

    assert np.abs(final(1).astype(float) - final(0)).mean() > 2
    assert np.abs(final(1).astype(float) - final(2)).mean() > 2
    np.testing.assert_array_equal(final(2), final(2))


def test_closing_it_stops_the_work_within_one_iteration(painter: Painter) -> None:
    counting = Evaluations(painter)
    painting = stylize(waves(64, 64), [speckles(64, 64)], Recipe.of(size=64, iterations=1000), counting)
    for _ in range(4):
        next(painting)

    painting.close()

    assert len(counting.images) == 3
    assert list(painting) == []


def test_a_loss_that_is_not_finite_is_survived_from_the_last_good_picture(painter: Painter) -> None:
    broken = Evaluations(painter, scaled={4: np.nan})

    snapshots = list(stylize(waves(64, 64), [speckles(64, 64)], Recipe.of(size=64, iterations=30), broken))

    totals = [s.losses.total for s in snapshots if s.losses is not None]
    assert len(totals) == 30
    assert np.all(np.isfinite(totals))
    # The step that led astray is taken again from there, shorter and without what was known of the curvature.
    assert np.abs(broken.images[5 - 1] - broken.images[3 - 1]).mean() == pytest.approx(0.01 * 255, rel=1e-3)
    assert totals[-1] < totals[0]


def test_a_loss_that_is_never_finite_is_an_error(painter: Painter) -> None:
    broken = Evaluations(painter, scaled={1: np.nan})

    with pytest.raises(StylizeError, match="not a number"):
        list(stylize(waves(64, 64), [speckles(64, 64)], Recipe.of(size=64, iterations=3), broken))


def test_one_trace_serves_every_size_and_weight(painter: Painter) -> None:
    recipe = Recipe()
    plain = objective_of(recipe)
    counted = CountingObjective(plain.content_layers, plain.style_layers, relative=True)
    for weight, (height, width) in enumerate(((48, 64), (64, 48), (100, 37), (16, 200)), start=1):
        content, style = (
            tf.constant(p[np.newaxis], tf.float32) for p in (waves(height, width), speckles(width, height))
        )
        moments = painter.style(counted, style)
        blend = {layer: blended([moments[layer]], [1.0]) for layer in counted.style_layers}
        weighted = recipe.changed({"style_weight": float(weight), "tv_weight": float(weight)})
        targets = counted.targets(painter.content(counted, content), blend, tf.ones([1]), weighted)
        painter.evaluate(counted, content, targets)

    assert counted.tracings == [1]


@pytest.mark.parametrize("value", [0, 128, 255])
def test_flat_pictures_are_painted_too(painter: Painter, value: int) -> None:
    flat = np.full((40, 40, 3), value, np.uint8)

    final = list(stylize(flat, [flat], Recipe.of(size=64, iterations=4), painter))[-1]

    assert final.losses is not None
    assert np.isfinite(final.losses.total)


@given(
    height=st.integers(32, 3000),
    width=st.integers(32, 3000),
    size=st.integers(64, 1024),
    iterations=st.integers(1, 5000),
)
def test_a_schedule_spends_every_iteration_and_ends_at_the_full_size(
    height: int, width: int, size: int, iterations: int
) -> None:
    stages = schedule(height, width, Recipe(size=size, iterations=iterations), coarsest=128)

    assert sum(stage.iterations for stage in stages) == iterations
    assert all(stage.iterations > 0 for stage in stages)
    assert stages[-1].size == size
    sizes = [stage.size for stage in stages]
    assert sizes == sorted(sizes)
    assert all(min(stage.height, stage.width) >= 16 for stage in stages)


def test_the_scales_grow_by_the_square_root_of_two_from_128_px() -> None:
    stages = schedule(300, 400, Recipe(), coarsest=128)

    assert [stage.size for stage in stages] == [128, 181, 256, 362, 512]
    assert next((stage.height, stage.width) for stage in stages) == (96, 128)
    assert [stage.iterations for stage in stages] == [48, 36, 37, 36, 43]


class CountingObjective(Objective):
    """Counts how often its losses are traced: TensorFlow calls Python only then."""

    tracings: ClassVar[list[int]] = []

    def losses(self, statistics: Statistics, variation: tf.Tensor, targets: Targets) -> tuple[tf.Tensor, ...]:
        self.tracings.append(1)
        return super().losses(statistics, variation, targets)


class Evaluations(Painter):
    """A Painter that keeps what it evaluates and multiplies the losses of some evaluations, counted from 1."""

    def __init__(self, painter: Painter, scaled: Mapping[int, float] | None = None) -> None:
        self.__dict__.update(painter.__dict__)
        self.images: list[Picture] = []
        self._scaled = scaled or {}

    def evaluate(
        self, objective: Objective, image: tf.Tensor, targets: Targets, tile: int = 0
    ) -> tuple[Losses, tf.Tensor]:
        self.images.append(image.numpy())
        losses, gradient = super().evaluate(objective, image, targets, tile)
        factor = self._scaled.get(len(self.images), 1.0)
        return Losses(losses.total * factor, losses.content * factor, losses.style * factor), gradient


def test_as_many_pairs_of_curvature_are_kept_as_the_scales_size_allows(
    painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {(64 * 64, False): 3, (64 * 64, True): 4, (192 * 192, True): 5}

    def history_of(pixels: int, *, carried_on: bool) -> int:
        return kept.get((pixels, carried_on), 99)

    monkeypatch.setattr("engine.stylize.history_of", history_of)

    def pairs(size: int, enlarge: Picture | None = None) -> int:
        recipe, content = Recipe.of(size=size, iterations=24), waves(size, size)
        *_, before_last, _ = stylize(content, [speckles(64, 64)], recipe, painter, enlarge=enlarge)
        taken = before_last.checkpoint()
        assert taken is not None
        return len(taken.optimizer["sy"])

    assert pairs(64) == 3
    assert pairs(64, enlarge=waves(64, 64)) == 4
    assert pairs(192) == 5
