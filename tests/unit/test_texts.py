"""The words the bot says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import en
from engine.recipe import KNOBS, LAYERS, Recipe

LONGEST_CAPTION = 1024
LONGEST_TEXT = 4096


@pytest.mark.parametrize(
    ("iteration", "seconds_left", "words"),
    [
        (0, None, "Step 0 of 320 · 0 % · a first sketch"),
        (5, None, "Step 5 of 320 · 1 %"),
        (120, 41.3, "Step 120 of 320 · 37 % · about 40 s left"),
        (319, 0.2, "Step 319 of 320 · 99 % · about 5 s left"),
        (10, 600, "Step 10 of 320 · 3 % · about 10 min left"),
    ],
)
def test_progress_is_told_in_steps_percent_and_time(iteration: int, seconds_left: float | None, words: str) -> None:
    assert en.progress(iteration, 320, seconds_left) == words


@given(st.integers(1, 5000), st.integers(0, 5000), st.none() | st.floats(0, 1e6))
def test_progress_always_fits_a_caption_and_never_promises_more_than_it_has(
    iterations: int, iteration: int, seconds_left: float | None
) -> None:
    iteration = min(iteration, iterations)

    assert len(en.progress(iteration, iterations, seconds_left)) <= LONGEST_CAPTION
    assert (en.percent(iteration, iterations) == 100) == (iteration == iterations)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "5 s"), (12, "10 s"), (97, "95 s"), (110, "2 min"), (5399, "90 min"), (7300, "2 h")]
)
def test_durations_are_rounded_as_people_would(seconds: float, words: str) -> None:
    assert en.duration(seconds) == words


@pytest.mark.parametrize("preset", KNOBS["preset"].choices)
def test_settings_show_the_usual_ones_and_those_that_differ_from_the_preset(preset: str) -> None:
    plain, changed = en.settings(Recipe.of(preset=preset)), en.settings(Recipe.of(preset=preset, pooling="average"))

    assert f"preset = {preset}" in plain
    assert "pooling" not in plain
    assert "pooling = average" in changed


def test_all_settings_and_the_most_changed_ones_fit_a_message() -> None:
    layers = ",".join(f"{layer}:123.456" for layer in LAYERS)
    changed = Recipe.of(
        iterations=5, size=100, style_weight=0.5, content_weight=3.0, blend=",".join(["0.125"] * 8), style_scale=0.5,
        colour="match", init="noise", content_layers=layers, style_layers=layers, tv_weight=0.125, pooling="average",
        optimizer="adam", seconds=86_400.0, tolerance=0.125, seed=2**31 - 1, precision="float32", tile=4096,
    )  # fmt: skip
    shown, described = en.settings(changed), en.all_settings()

    assert all(f"{name} = " in shown and f"{name}: " in described for name in KNOBS)
    assert max(len(shown), len(described)) <= LONGEST_TEXT


def test_the_caption_tells_what_was_asked_for() -> None:
    assert en.final(Recipe(), 143) == "Here is your painting. balanced, 143 steps."
    assert en.final(Recipe.of(preset="fine"), 1) == "Here is your painting. fine, 1 step."


def test_commands_and_descriptions_keep_the_limits_of_the_bot_api() -> None:
    assert all(1 <= len(description) <= 256 for _, description in en.COMMANDS)
    assert len(en.SHORT_DESCRIPTION) <= 120
    assert len(en.DESCRIPTION) <= 512
