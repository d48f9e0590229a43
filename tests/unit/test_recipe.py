"""Every knob's bounds and words, and what a person may type."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recipe import KNOBS, PRESETS, Knob, Recipe, RecipeError, layer_weights, parse_changes


def test_a_recipe_without_changes_is_the_balanced_preset() -> None:
    assert Recipe.of() == Recipe() == Recipe.of(preset="balanced")


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_is_within_the_bounds(preset: str) -> None:
    assert Recipe.of(preset=preset).preset == preset


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(preset="quick", iterations=100, size=384),
        Recipe(preset="balanced", iterations=200, size=512),
        Recipe(preset="fine", iterations=400, size=768),
        Recipe(preset="poster", iterations=200, size=1536),
        Recipe(
            preset="classic",
            iterations=1000,
            size=512,
            optimizer="adam",
            init="content",
            content_layers="block5_conv2",
            style_layers="block1_conv1,block2_conv1,block3_conv1,block4_conv1,block5_conv1",
            precision="float32",
            tv_weight=0.0,
        ),
    ],
    ids=lambda recipe: recipe.preset,
)
def test_a_preset_sets_these_knobs_and_leaves_the_others_at_their_defaults(recipe: Recipe) -> None:
    assert Recipe.of(preset=recipe.preset) == recipe


def test_there_are_five_presets() -> None:
    assert set(PRESETS) == {"quick", "balanced", "fine", "poster", "classic"}


def test_a_change_wins_over_the_preset() -> None:
    recipe = Recipe.of(preset="classic", iterations=50)

    assert (recipe.iterations, recipe.precision) == (50, "float32")


def test_a_recipe_survives_the_way_through_json_values() -> None:
    recipe = Recipe.of(preset="fine", style_weight=2.5, seed=7)

    assert Recipe(**recipe.to_dict()) == recipe


@pytest.mark.parametrize("knob", [k for k in KNOBS.values() if k.type is not str], ids=lambda k: k.name)
def test_a_value_beyond_a_knobs_bounds_is_refused_with_the_bounds(knob: Knob) -> None:
    assert knob.low is not None
    assert knob.high is not None
    for value in (knob.type(knob.low) - 1, knob.type(knob.high) + 1):
        with pytest.raises(RecipeError, match=rf"{knob.name} is .* from {knob.low} to {knob.high}"):
            Recipe.of(**{knob.name: value})


@pytest.mark.parametrize("knob", [k for k in KNOBS.values() if k.type is not str], ids=lambda k: k.name)
def test_the_bounds_themselves_are_allowed(knob: Knob) -> None:
    assert knob.low is not None
    assert knob.high is not None
    for value in (knob.type(knob.low), knob.type(knob.high)):
        assert getattr(Recipe.of(**{knob.name: value}), knob.name) == value


@pytest.mark.parametrize("knob", [k for k in KNOBS.values() if k.choices], ids=lambda k: k.name)
@pytest.mark.parametrize("value", ["sepia", "", 0, True, None, ["style"]], ids=repr)
def test_a_value_beside_a_knobs_choices_is_refused_with_the_choices(knob: Knob, value: object) -> None:
    with pytest.raises(RecipeError) as refused:
        Recipe.of(**{knob.name: value})

    assert f"{knob.name} is {value!r}; it must be one of {', '.join(knob.choices)}." in str(refused.value)


@pytest.mark.parametrize(
    ("name", "choice"), [(knob.name, choice) for knob in KNOBS.values() for choice in knob.choices]
)
def test_every_choice_is_allowed_and_can_be_typed(name: str, choice: str) -> None:
    assert getattr(Recipe.of(**parse_changes(f"{name}={choice}")), name) == choice


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (
            "style_layers=block1_conv",
            "no layer 'block1_conv'; there are block1_conv1 to block5_conv4, and block1_pool to block4_pool."
            " Did you mean block1",
        ),
        ("style_layers=block1_conv1,block1_conv1:2", "block1_conv1 is named twice"),
        ("content_layers=block1_conv1:0", "'0' is no weight; write a number from 0.001 to 1000"),
        ("content_layers=,", "no layer ''"),
        ("blend=0.5,x", "'x' is no weight"),
        ("blend=" + ",".join("1" * 9), "9 weights; there can be at most 8 styles"),
        ("blend=nan", "'nan' is no weight"),
        ("colour=lumi", "Did you mean luminance"),
    ],
)
def test_a_text_that_makes_no_sense_is_refused_with_what_would(typed: str, reason: str) -> None:
    with pytest.raises(RecipeError, match=reason):
        parse_changes(typed)


def test_a_text_knob_takes_text_only() -> None:
    with pytest.raises(RecipeError, match="blend is 5; it must be equally, or a weight for each style"):
        Recipe.of(blend=5)


def test_layers_have_the_weights_that_are_typed() -> None:
    assert layer_weights("block1_conv1:2, block5_conv4") == {"block1_conv1": 2.0, "block5_conv4": 1.0}


def test_styles_share_a_painting_by_their_weights() -> None:
    assert Recipe().style_shares(4) == (0.25,) * 4
    assert Recipe.of(blend="3,1").style_shares(2) == (0.75, 0.25)
    with pytest.raises(RecipeError, match="2 weights for 3 styles"):
        Recipe.of(blend="3,1").style_shares(3)


def test_a_changed_preset_alone_changes_nothing_else() -> None:
    changed = Recipe.of(iterations=7).changed({"preset": "classic", "size": 80})

    assert (changed.preset, changed.iterations, changed.size, changed.optimizer) == ("classic", 7, 80, "lbfgs")


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


def test_an_example_copied_with_the_invisible_marks_of_a_right_to_left_sentence_is_understood() -> None:
    assert parse_changes("\u2068iterations=120 style_weight=2\u2069") == {"iterations": 120, "style_weight": 2.0}


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
