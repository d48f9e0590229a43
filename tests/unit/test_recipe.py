"""Every knob's bounds and words, and what a person may type."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recipe import KNOBS, PRESETS, Knob, Recipe, RecipeError, parse_changes


def test_a_recipe_without_changes_is_the_balanced_preset() -> None:
    assert Recipe.of() == Recipe() == Recipe.of(preset="balanced")


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_is_within_the_bounds(preset: str) -> None:
    assert Recipe.of(preset=preset).preset == preset


def test_a_change_wins_over_the_preset() -> None:
    recipe = Recipe.of(preset="classic", iterations=50)

    assert (recipe.iterations, recipe.precision) == (50, "float32")


def test_a_recipe_survives_the_way_through_json_values() -> None:
    recipe = Recipe.of(preset="fine", style_weight=2.5, seed=7)

    assert Recipe(**recipe.to_dict()) == recipe


@pytest.mark.parametrize("knob", [k for k in KNOBS.values() if not k.choices], ids=lambda k: k.name)
def test_a_value_beyond_a_knobs_bounds_is_refused_with_the_bounds(knob: Knob) -> None:
    assert knob.low is not None
    assert knob.high is not None
    for value in (knob.type(knob.low) - 1, knob.type(knob.high) + 1):
        with pytest.raises(RecipeError, match=rf"{knob.name} is .* from {knob.low} to {knob.high}"):
            Recipe.of(**{knob.name: value})


@pytest.mark.parametrize("knob", [k for k in KNOBS.values() if not k.choices], ids=lambda k: k.name)
def test_the_bounds_themselves_are_allowed(knob: Knob) -> None:
    assert knob.low is not None
    assert knob.high is not None
    for value in (knob.type(knob.low), knob.type(knob.high)):
        assert getattr(Recipe.of(**{knob.name: value}), knob.name) == value


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, True, "1", None])
def test_what_is_no_number_is_no_weight(value: object) -> None:
    with pytest.raises(RecipeError, match="style_weight"):
        Recipe.of(style_weight=value)


def test_a_fraction_is_no_number_of_iterations() -> None:
    with pytest.raises(RecipeError, match="a whole number from 1"):
        Recipe.of(iterations=1.5)


def test_typed_settings_are_parsed_to_their_types() -> None:
    changes = parse_changes("iterations=120 Style_Weight=2  preset=fine")

    assert changes == {"iterations": 120, "style_weight": 2.0, "preset": "fine"}


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("iteratons=3", "Did you mean iterations?"),
        ("preset=clasic", "Did you mean classic?"),
        ("iterations=0", "a whole number from 1 to 5000"),
        ("iterations=many", "a whole number from 1 to 5000"),
        ("style_weight=1e9", "a number from 0.01 to 100"),
        ("iterations", "write name=value"),
        ("iterations=", "write name=value"),
        ("=5", "There is no setting ''"),
    ],
)
def test_a_typing_mistake_is_answered_with_what_is_allowed(typed: str, answer: str) -> None:
    with pytest.raises(RecipeError) as refused:
        parse_changes(typed)

    assert answer in str(refused.value)


@given(st.text())
def test_whatever_is_typed_is_parsed_or_refused(typed: str) -> None:
    try:
        Recipe.of(**parse_changes(typed))
    except RecipeError as refused:
        assert str(refused)
