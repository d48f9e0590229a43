"""What each knob does to a painting, with the real network on tiny pictures."""

from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from drawings import speckles, waves

from engine import colour, pictures, plan
from engine.executor import Losses
from engine.inputs import Inputs
from engine.losses import Moments, Objective, Targets
from engine.masks import Mask
from engine.order import Order
from engine.painter import Painter, load_painter
from engine.pictures import Picture, PictureError
from engine.plan import Stage
from engine.recipe import KNOBS, Recipe, RecipeError
from engine.stylize import Snapshot, stylize

CONTENT = waves(48, 64)
STYLE = speckles(64, 64)
OTHER = np.full((64, 64, 3), (230, 40, 30), np.uint8)


def paint(painter: Painter, *styles: Picture, masks: list[Mask] | None = None, **changes: Any) -> list[Snapshot]:
    recipe = Recipe.of(**{"size": 64, "iterations": 8, **changes})
    return list(stylize(CONTENT, styles or (STYLE,), recipe, painter, masks=masks or ()))


def distance(one: Picture, other: Picture) -> float:
    return float(np.abs(one.astype(float) - other).mean())


class Watching(Painter):
    """Keeps what it is given: the sizes of styles, the images that are evaluated, and the tiles these are read in."""

    def __init__(self, painter: Painter) -> None:
        self.__dict__.update(painter.__dict__)
        self.styles: list[tuple[int, int]] = []
        self.images: list[np.ndarray] = []
        self.tiles: list[int] = []

    def style(self, objective: Objective, image: tf.Tensor, tile: int = 0) -> dict[str, Moments]:
        height, width = image.shape[1:3]
        self.styles.append((height, width))
        return super().style(objective, image, tile)

    def evaluate(
        self, objective: Objective, image: tf.Tensor, targets: Targets, tile: int = 0
    ) -> tuple[Losses, tf.Tensor]:
        self.images.append(image[0].numpy())
        self.tiles.append(tile)
        return super().evaluate(objective, image, targets, tile)


def test_a_style_that_weighs_almost_everything_is_almost_the_only_one(painter: Painter) -> None:
    alone = paint(painter, STYLE)[-1].image
    almost = paint(painter, STYLE, OTHER, blend="1000,0.001")[-1].image
    half = paint(painter, STYLE, OTHER)[-1].image

    assert distance(almost, alone) < 2
    assert distance(half, alone) > 10


def test_a_blend_must_have_a_weight_for_each_style(painter: Painter) -> None:
    with pytest.raises(RecipeError, match=r"2 weights for 3 styles"):
        paint(painter, STYLE, OTHER, STYLE, blend="0.5,0.5")


def test_nine_styles_are_too_many(painter: Painter) -> None:
    with pytest.raises(RecipeError, match=r"9 styles; there can be 1 to 8"):
        paint(painter, *[STYLE] * 9)


def test_style_scale_makes_a_style_smaller_and_never_larger_than_it_is(painter: Painter) -> None:
    large = pictures.resize(STYLE, (128, 128))
    watching = Watching(painter)

    for scale in (0.5, 1.0, 4.0):
        paint(watching, large, style_scale=scale, iterations=1)

    assert watching.styles == [(32, 32), (64, 64), (128, 128)]


def test_luminance_keeps_the_photos_colours(painter: Painter) -> None:
    final = paint(painter, OTHER, colour="luminance")[-1].image

    change = final.astype(int) - CONTENT
    inside = np.all((final > 0) & (final < 255), axis=2)
    assert inside.mean() > 0.3
    assert np.ptp(change[inside], axis=1).max() <= 1  # all three channels change alike


def test_match_gives_the_style_the_photos_colours_first(painter: Painter) -> None:
    red = paint(painter, OTHER, iterations=1)[0].image.mean(axis=(0, 1))
    matched = paint(painter, OTHER, iterations=1, colour="match")[0].image.mean(axis=(0, 1))

    own = CONTENT.mean(axis=(0, 1))
    assert np.abs(matched - own).max() < 0.5 * np.abs(red - own).max()


def test_the_recipe_knows_the_colour_modes_there_are() -> None:
    assert KNOBS["colour"].choices == colour.MODES


def test_the_start_is_what_init_says(painter: Painter) -> None:
    def start(**changes: Any) -> Picture:
        return paint(painter, iterations=1, **changes)[0].image

    np.testing.assert_array_equal(start(init="content"), CONTENT)
    np.testing.assert_array_equal(start(init="style"), pictures.resize(STYLE[8:56], (48, 64)))
    noise = start(init="noise", seed=3)
    np.testing.assert_array_equal(noise, start(init="noise", seed=3))
    assert distance(noise, start(init="noise", seed=4)) > 20
    assert distance(start(init="sketch"), CONTENT) > 20


@pytest.mark.parametrize("changes", [{"optimizer": "adam"}, {"pooling": "average"}, {"init": "noise"}])
def test_the_loss_comes_down_with_every_choice(painter: Painter, changes: dict[str, Any]) -> None:
    snapshots = paint(painter, iterations=40, **changes)

    first, last = snapshots[1].losses, snapshots[-1].losses
    assert first is not None
    assert last is not None
    assert last.total < 0.6 * first.total


def test_pooling_and_layers_change_the_painting(painter: Painter) -> None:
    plain = paint(painter)[-1].image

    for changes in ({"pooling": "average"}, {"style_layers": "block1_conv2:5,block3_conv3"}, {"tv_weight": 500.0}):
        assert distance(paint(painter, **changes)[-1].image, plain) > 2


def test_more_smoothing_means_smaller_steps_between_pixels(painter: Painter) -> None:
    def roughness(tv_weight: float) -> float:
        image = paint(painter, tv_weight=tv_weight, iterations=30)[-1].image.astype(float)
        return float(np.abs(np.diff(image, axis=1)).mean())

    assert roughness(200.0) < 0.8 * roughness(0.0)


def test_with_a_tolerance_every_scale_ends_when_it_gains_little(painter: Painter) -> None:
    snapshots = paint(painter, size=256, iterations=90, tolerance=0.5)

    assert {s.size for s in snapshots[1:]} == {128, 181, 256}
    assert snapshots[-1].final
    assert snapshots[-1].iteration == snapshots[-1].iterations < 60


def test_adam_paints_another_picture_than_lbfgs(painter: Painter) -> None:
    lbfgs, adam = (paint(painter, optimizer=name)[-1].image for name in ("lbfgs", "adam"))

    assert distance(adam, lbfgs) > 2


def test_a_painting_in_tiles_is_the_one_that_is_made_whole(painter: Painter) -> None:
    watching = Watching(painter)
    whole = paint(watching, iterations=3)[-1]
    tiled = paint(watching, iterations=3, tile=48)[-1]

    assert watching.tiles == [0, 0, 0, 48, 48, 48]
    assert np.abs(tiled.image.astype(int) - whole.image).max() <= 1
    assert tiled.losses is not None
    assert whole.losses is not None
    assert tiled.losses.total == pytest.approx(whole.losses.total, rel=1e-4)


def test_bfloat16_ends_as_near_to_the_objective_as_float32(painter: Painter) -> None:
    half, full = load_painter("bfloat16"), painter
    assert (half.dtype, full.dtype) == (tf.bfloat16, tf.float32)
    recipe = Recipe.of(size=96, iterations=30, precision="bfloat16")

    snapshots = list(stylize(CONTENT, [STYLE], recipe))
    others = list(stylize(CONTENT, [STYLE], recipe.changed({"precision": "float32"}), full))

    def judged(image: Picture) -> float:
        """The loss in float32, whatever it was painted in."""
        size = Stage(*image.shape[:2], 1)
        inputs = Inputs(Order(CONTENT, [STYLE], recipe), full, size)
        losses, _ = full.evaluate(inputs.objective, tf.constant(image[np.newaxis], tf.float32), inputs.targets(size))
        return losses.total

    start, end, other = (judged(snapshot.image) for snapshot in (snapshots[0], snapshots[-1], others[-1]))
    assert end == pytest.approx(other, rel=0.03)
    assert end < 0.7 * start
    reported = snapshots[-1].losses
    assert reported is not None
    assert reported.total == pytest.approx(end, rel=0.1)  # of the pixels before they were rounded
    assert reported != others[-1].losses  # it was another format


class HandClock:
    """Time that passes only with the evaluations of a painter: a second for each 64 x 64 px."""

    def __init__(self, painter: Painter) -> None:
        self.now = 0.0
        clock = self

        class Costly(Painter):
            def __init__(self) -> None:
                self.__dict__.update(painter.__dict__)

            def evaluate(self, objective: Any, image: Any, targets: Any, tile: int = 0) -> Any:
                clock.now += image.shape[1] * image.shape[2] / 64**2
                return super().evaluate(objective, image, targets, tile)

        self.painter = Costly()


@pytest.mark.parametrize("seconds", [30.0, 200.0])
def test_a_time_budget_is_kept_and_every_scale_visited(
    painter: Painter, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = HandClock(painter)
    monkeypatch.setattr(plan.time, "perf_counter", lambda: clock.now)

    snapshots = paint(clock.painter, size=256, iterations=60, seconds=seconds)

    assert {s.size for s in snapshots[1:]} == {128, 181, 256}
    final = snapshots[-1]
    assert final.iterations == final.iteration == len(snapshots) - 1
    assert 0.7 * seconds < final.seconds <= seconds + 12  # an iteration at 256 px takes 12
    assert all(s.seconds_left is None or s.seconds_left <= seconds for s in snapshots)


def test_a_large_time_budget_is_used_beyond_the_iterations(painter: Painter, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = HandClock(painter)
    monkeypatch.setattr(plan.time, "perf_counter", lambda: clock.now)

    assert paint(clock.painter, iterations=5, seconds=20.0)[-1].iteration > 20


def test_where_no_mask_is_the_photo_stays(painter: Painter) -> None:
    mask = np.zeros((48, 64), np.uint8)
    mask[:, :32] = 255

    snapshots = paint(painter, masks=[mask])

    for snapshot in snapshots:
        np.testing.assert_array_equal(snapshot.image[:, 32:], CONTENT[:, 32:])
    assert distance(snapshots[-1].image[:, :32], CONTENT[:, :32]) > 10


def test_while_the_coarse_scales_are_painted_the_photo_stays_too(painter: Painter) -> None:
    content = waves(96, 128)
    mask = np.zeros((96, 128), np.uint8)
    mask[:, :64] = 255
    recipe = Recipe.of(size=181, iterations=4)

    snapshots = list(stylize(content, [STYLE], recipe, painter, masks=[mask]))

    assert {snapshot.size for snapshot in snapshots} == {128, 181}
    photo = pictures.resize(content, (136, 181))
    for snapshot in snapshots:
        np.testing.assert_array_equal(snapshot.image[:, 96:], photo[:, 96:])  # beyond the edge of the resized mask
        assert distance(snapshot.image[:, :80], photo[:, :80]) > 10


def test_each_region_takes_its_own_style(painter: Painter) -> None:
    left, right = np.zeros((48, 64), np.uint8), np.zeros((48, 64), np.uint8)
    left[:, :32], right[:, 32:] = 255, 255
    blue = OTHER[..., ::-1].copy()

    image = paint(painter, OTHER, blue, masks=[left, right], iterations=20)[-1].image

    assert image[:, :28, 0].mean() > image[:, :28, 2].mean() + 50
    assert image[:, 36:, 2].mean() > image[:, 36:, 0].mean() + 50


def test_a_half_covered_region_is_half_painted(painter: Painter) -> None:
    half, full = np.full((48, 64), 128, np.uint8), np.full((48, 64), 255, np.uint8)

    gentle, strong = (paint(painter, masks=[mask])[0].image for mask in (half, full))

    expected = CONTENT + (strong.astype(float) - CONTENT) * 128 / 255
    assert np.abs(gentle - expected).max() <= 1


@pytest.mark.parametrize(
    ("masks", "reason"),
    [
        ([np.full((48, 64), 255, np.uint8)] * 2, "2 masks for 1 styles"),
        ([np.full((64, 48), 255, np.uint8)], r"48 × 64 px; it must have the photo's size, 64 × 48 px"),
        ([np.zeros((48, 64), np.uint8)], "all black"),
    ],
)
def test_masks_that_do_not_fit_are_refused_at_once(painter: Painter, masks: list[Mask], reason: str) -> None:
    with pytest.raises(PictureError, match=reason):
        stylize(CONTENT, [STYLE], Recipe.of(size=64), painter, masks=masks)


def test_enlarging_goes_on_from_the_finished_painting_at_one_scale(painter: Painter) -> None:
    finished = paint(painter)[-1].image

    snapshots = list(stylize(CONTENT, [STYLE], Recipe.of(size=160, iterations=3), painter, enlarge=finished))

    np.testing.assert_array_equal(snapshots[0].image, pictures.resize(finished, (120, 160)))
    assert {s.size for s in snapshots} == {160}
    assert distance(pictures.resize(snapshots[-1].image, (48, 64)), finished) < 25


def test_a_painting_that_kept_the_photos_colours_keeps_them_while_it_is_enlarged(painter: Painter) -> None:
    finished = paint(painter, colour="luminance")[-1].image
    recipe = Recipe.of(size=128, iterations=2, colour="luminance")

    start, *_, final = stylize(CONTENT, [STYLE], recipe, painter, enlarge=finished)

    enlarged = pictures.resize(finished, (96, 128)).astype(int)
    assert distance(start.image, enlarged) < 3
    chroma = enlarged - enlarged.mean(axis=2, keepdims=True)
    assert distance(final.image - final.image.mean(axis=2, keepdims=True), chroma) < 6
    assert np.abs(chroma).mean() > 20


@pytest.mark.parametrize("seed", [0, 7])
def test_a_seed_does_not_stir_a_painting_that_is_enlarged(painter: Painter, seed: int) -> None:
    watching = Watching(painter)
    recipe = Recipe.of(size=128, iterations=1, seed=seed)

    list(stylize(CONTENT, [STYLE], recipe, watching, enlarge=STYLE[:48]))

    np.testing.assert_array_equal(watching.images[0], pictures.resize(STYLE[:48], (96, 128)))


def test_a_painting_of_another_shape_is_not_enlarged(painter: Painter) -> None:
    with pytest.raises(PictureError, match="does not have the shape of the photo"):
        stylize(CONTENT, [STYLE], Recipe.of(size=160), painter, enlarge=STYLE)
