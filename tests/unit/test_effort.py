"""What a painting costs before it is painted."""

from __future__ import annotations

import pytest

from engine.effort import cost
from engine.recipe import Recipe


@pytest.mark.parametrize(
    ("cheaper", "dearer"),
    [
        ({"iterations": 100}, {"iterations": 200}),
        ({"size": 384}, {"size": 512}),
        ({"precision": "bfloat16"}, {"precision": "float32"}),
        ({"preset": "quick"}, {"preset": "fine"}),
        ({"size": 1024}, {"size": 1024, "tile": 512}),
        ({"size": 1024, "tile": 768}, {"size": 1024, "tile": 256}),
        ({"preset": "balanced", "iterations": 1000, "precision": "float32"}, {"preset": "classic"}),
    ],
)
def test_more_work_costs_more(cheaper: dict[str, object], dearer: dict[str, object]) -> None:
    assert cost(Recipe.of(**cheaper)).at(1.0) < cost(Recipe.of(**dearer)).at(1.0)


def test_a_slower_machine_takes_longer_but_not_for_a_painting_with_a_time_of_its_own() -> None:
    assert cost(Recipe()).at(4.0) == 2 * cost(Recipe()).at(2.0)
    assert cost(Recipe.of(seconds=30.0)).at(4.0) == cost(Recipe.of(seconds=30.0)).at(2.0) == 30.0


def test_tiles_are_read_with_what_surrounds_them_and_twice() -> None:
    whole, tiled = cost(Recipe.of(size=512, iterations=70)), cost(Recipe.of(size=512, iterations=70, tile=512))
    assert whole == tiled
    one_scale = {"preset": "classic", "size": 1024, "iterations": 1, "precision": "bfloat16"}
    layers = {"content_layers": "block4_conv1", "style_layers": "block5_conv1"}
    # Two tiles of 512 px a side read 80 px of each other: (2 * 592)^2 px for 1024^2, forward, forward and backward.
    tiled = cost(Recipe.of(**one_scale, **layers, tile=512))
    assert tiled.units == pytest.approx((2 * 592) ** 2 / 1e6 * 1.5)


def test_at_1536_px_only_float32_is_reckoned_in_tiles() -> None:
    def dearer(size: int) -> float:
        light, float32 = (cost(Recipe.of(size=size, precision=name)).units for name in ("auto", "float32"))
        return float32 / light

    assert dearer(1024) == pytest.approx(dearer(512))
    assert dearer(1536) > 1.3 * dearer(1024)
