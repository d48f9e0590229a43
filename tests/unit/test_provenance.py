"""What a painting's PNG says of how it was made, and what is believed of one from a stranger."""

from __future__ import annotations

import json
from importlib import metadata
from io import BytesIO

import hostile
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import engine
from engine import pictures
from engine.pictures import PictureError
from engine.provenance import describe, recipe_of
from engine.recipe import PRESETS, Recipe

PAINTING = np.zeros((40, 50, 3), np.uint8)


def png_that_says(recipe: str, software: str = "Gouache 0.0.1") -> bytes:
    return hostile.with_chunks(
        hostile.chunk(b"tEXt", b"Software\0" + software.encode())
        + hostile.chunk(b"tEXt", b"Recipe\0" + recipe.encode("latin-1", "replace"))
    )


def test_a_png_names_the_program_its_version_and_the_recipe_and_nothing_else() -> None:
    data = pictures.encode_png(PAINTING, describe(Recipe.of(preset="fine", seed=7)))
    info = Image.open(BytesIO(data)).info
    assert set(info) == {"Software", "Recipe"}
    assert info["Software"] == f"Gouache {engine.__version__}"
    assert json.loads(info["Recipe"])["seed"] == 7


def test_the_version_is_that_of_the_installed_package() -> None:
    assert engine.__version__ == metadata.version("gouache")


@pytest.mark.parametrize("preset", PRESETS)
def test_a_recipe_comes_back_as_it_was_written(preset: str) -> None:
    recipe = Recipe.of(preset=preset, style_weight=2.5, seed=2**31 - 1)
    assert recipe_of(pictures.encode_png(PAINTING, describe(recipe))) == recipe


def test_what_an_older_version_did_not_know_is_as_its_preset_has_it() -> None:
    assert recipe_of(png_that_says('{"preset": "quick", "seed": 3}')) == Recipe.of(preset="quick", seed=3)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        hostile.jpeg(),
        hostile.png(),
        hostile.secret_png(),
        pictures.encode_png(PAINTING)[:20],
        png_that_says("two eggs, flour", software="Cookbook 3"),
        png_that_says("{}", software="Gouaches"),
        hostile.with_chunks(hostile.chunk(b"tEXt", b"Recipe\0{}")),
        png_that_says("[" * 10_001),
        hostile.with_chunks(hostile.chunk(b"IDAT", b"") + png_that_says("{}")[8:]),
        hostile.with_chunks(hostile.chunk(b"tEXt", b"a\0b") * 100 + png_that_says("{}")[33:]),
    ],
    ids=[
        *("nothing", "JPEG", "plain", "other texts", "cut", "another program", "a similar program", "no program"),
        *("too long", "after the pixels", "after 100 chunks"),
    ],
)
def test_a_file_without_a_recipe_of_gouaches_has_none(data: bytes) -> None:
    assert recipe_of(data) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", '"quick"', "[" * 9000, '{"seed": ' + "9" * 5000 + "}"])
def test_a_damaged_recipe_is_called_so(text: str) -> None:
    with pytest.raises(PictureError, match="The recipe in this picture is damaged"):
        recipe_of(png_that_says(text))


@pytest.mark.parametrize("name", ["brush", "cls", "x" * 5000])
def test_a_setting_that_is_not_known_is_named_in_short(name: str) -> None:
    with pytest.raises(PictureError, match=f"a setting '{name[:30]}' that Gouache") as caught:
        recipe_of(png_that_says(json.dumps({name: 1})))
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("knobs", "words"),
    [
        ('{"iterations": 1e9}', "iterations is 1000000000.0; it must be a whole number from 1"),
        ('{"seed": -1}', "seed is -1"),
        ('{"style_weight": NaN}', "style_weight is nan"),
        ('{"style_weight": 1e999}', "style_weight is inf"),
        ('{"preset": ["quick"]}', "preset is"),
        ('{"preset": {"a": 1}}', "preset is"),
        ('{"size": null}', "size is None"),
    ],
)
def test_a_value_out_of_bounds_is_refused_with_the_bounds(knobs: str, words: str) -> None:
    with pytest.raises(PictureError, match=words) as caught:
        recipe_of(png_that_says(knobs))
    assert str(caught.value).startswith("The recipe in this picture can't be used: ")
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=400))
def test_whatever_follows_the_signature_raises_nothing_but_a_picture_error(noise: bytes) -> None:
    try:
        recipe = recipe_of(png_that_says("{}")[: 8 + len(noise)] + noise)
    except PictureError:
        return
    assert recipe is None or isinstance(recipe, Recipe)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)))
def test_whatever_stands_for_a_value_raises_nothing_but_a_picture_error(value: object) -> None:
    for name in ("preset", "iterations", "style_weight"):
        try:
            recipe = recipe_of(png_that_says(json.dumps({name: value})))
        except PictureError:
            continue
        assert isinstance(recipe, Recipe)
