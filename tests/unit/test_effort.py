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
        ({"preset": "balanced", "iterations": 1000, "precision": "float32"}, {"preset": "classic"}),
    ],
)
def test_more_work_costs_more(cheaper: dict[str, object], dearer: dict[str, object]) -> None:
    assert cost(Recipe.of(**cheaper)).at(1.0) < cost(Recipe.of(**dearer)).at(1.0)


def test_a_slower_machine_takes_longer_but_not_for_a_painting_with_a_time_of_its_own() -> None:
    assert cost(Recipe()).at(4.0) == 2 * cost(Recipe()).at(2.0)
    assert cost(Recipe.of(seconds=30.0)).at(4.0) == cost(Recipe.of(seconds=30.0)).at(2.0) == 30.0
