"""One painting on a terminal: the recipe that results, and what else is written, in this process."""

import errno
import json
import os
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest
from drawings import speckles, waves

from engine import paint, pictures, provenance, timelapse
from engine.__main__ import main
from engine.order import Order
from engine.painter import load_painter
from engine.pictures import PictureError
from engine.recipe import Recipe
from engine.stylize import stylize


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.png"
    pictures.write(path, waves(48, 64))
    return path


@pytest.fixture
def style(tmp_path: Path) -> Path:
    path = tmp_path / "style.png"
    pictures.write(path, speckles(64, 64))
    return path


def ordered(*arguments: object) -> Order:
    """What would be painted by these arguments."""
    return paint._order(paint._parser().parse_args([*map(str, arguments), "-o", "out.png"]))


# What a painting is enlarged by


def painting(folder: Path, name: str, recipe: Recipe | None = None, size: tuple[int, int] = (60, 80)) -> Path:
    """A finished painting; as a PNG it says how it was made, unless by nobody knows what."""
    path = folder / name
    pictures.write(path, np.zeros((*size, 3), np.uint8), None if recipe is None else provenance.describe(recipe))
    return path


def test_a_painting_is_enlarged_to_twice_its_size_in_40_iterations(photo: Path, style: Path, tmp_path: Path) -> None:
    recipe = ordered(photo, style, "--enlarge", painting(tmp_path, "small.jpg")).recipe

    assert recipe == Recipe.of(size=160, iterations=40)
    assert paint.ENLARGING_ITERATIONS == 40


def test_a_painting_without_a_recipe_is_enlarged_by_exactly_the_preset_that_is_asked_for(
    photo: Path, style: Path, tmp_path: Path
) -> None:
    small = painting(tmp_path, "small.jpg")

    recipe = ordered(photo, style, "--enlarge", small, "--preset", "classic").recipe

    assert recipe == Recipe.of(preset="classic", size=160, iterations=40)
    assert (recipe.optimizer, recipe.content_layers, recipe.precision) == ("adam", "block5_conv2", "float32")


def test_a_painting_with_a_recipe_is_enlarged_by_it_however_long_it_took(
    photo: Path, style: Path, tmp_path: Path
) -> None:
    own = Recipe.of(preset="fine", style_weight=3.0, seed=8, iterations=500, seconds=60.0)

    recipe = ordered(photo, style, "--enlarge", painting(tmp_path, "small.png", own)).recipe

    assert recipe == own.changed({"size": 160, "iterations": 40, "seconds": 0.0})


def test_a_preset_that_is_asked_for_wins_over_the_paintings_own_recipe(
    photo: Path, style: Path, tmp_path: Path
) -> None:
    small = painting(tmp_path, "small.png", Recipe.of(preset="fine", style_weight=3.0))

    recipe = ordered(photo, style, "--enlarge", small, "--preset", "quick").recipe

    assert recipe == Recipe.of(preset="quick", size=160, iterations=40)


def test_settings_that_are_given_win_over_those_of_enlarging(photo: Path, style: Path, tmp_path: Path) -> None:
    small = painting(tmp_path, "small.png", Recipe.of(style_weight=3.0))

    recipe = ordered(photo, style, "--enlarge", small, "--size", 100, "--iterations", 7, "--seconds", 9).recipe

    assert recipe == Recipe.of(style_weight=3.0, size=100, iterations=7, seconds=9.0)


@pytest.mark.parametrize(("long_side", "size"), [(2000, 4000), (2048, 4096), (2400, 4096), (4096, 4096)])
def test_no_painting_is_enlarged_beyond_4096_px(
    photo: Path, style: Path, tmp_path: Path, long_side: int, size: int
) -> None:
    small = painting(tmp_path, "small.png", size=(long_side * 3 // 4, long_side))

    assert ordered(photo, style, "--enlarge", small).recipe.size == size


def test_a_recipe_that_can_not_be_used_is_refused_unless_a_preset_is_given(
    photo: Path, style: Path, tmp_path: Path
) -> None:
    small = tmp_path / "small.png"
    pictures.write(small, np.zeros((60, 80, 3), np.uint8), {"Software": "Gouache 9", "Recipe": '{"brush": 3}'})

    with pytest.raises(PictureError, match="a setting 'brush'"):
        ordered(photo, style, "--enlarge", small)

    assert ordered(photo, style, "--enlarge", small, "--preset", "quick").recipe.preset == "quick"


# What is written


def run(*arguments: object) -> int:
    """The exit code."""
    return main([*map(str, arguments), "--size", "64", "--iterations", "3", "--precision", "float32"])


def test_a_video_that_can_not_be_written_does_not_cost_the_picture(
    photo: Path, style: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: Any) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(timelapse, "_encode", full)
    out, film = tmp_path / "out.png", tmp_path / "film.mp4"

    code = run(photo, style, "-o", out, "--timelapse", film)

    said = capsys.readouterr()
    assert (code, said.out) == (1, "")
    assert said.err == f"python -m engine: {film}: No space left on device.\n"
    assert pictures.read(out).shape == (48, 64, 3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.png", "photo.png", "style.png"]


def test_a_resumed_painting_appends_to_its_trace(photo: Path, style: Path, tmp_path: Path) -> None:
    # Given a painting that was laid aside after its second iteration
    kept, trace = tmp_path / "kept", tmp_path / "trace"
    recipe = Recipe.of(size=64, iterations=3, precision="float32")
    begun = stylize(pictures.read(photo), [pictures.read(style)], recipe, load_painter("float32"))
    checkpoint = [next(begun) for _ in range(3)][-1].checkpoint()
    assert checkpoint is not None
    checkpoint.save(kept)
    before = '{"iteration": 1}\n{"iteration": 2}\n'
    trace.write_text(before)

    # When it goes on
    assert run(photo, style, "-o", tmp_path / "out.png", "--resume", kept, "--trace", trace) == 0

    # Then its trace does too; that of another painting begins anew
    assert trace.read_text().startswith(before)
    assert [json.loads(line)["iteration"] for line in trace.read_text().splitlines()] == [1, 2, 3]
    assert run(photo, style, "-o", tmp_path / "out.png", "--trace", trace) == 0
    assert [json.loads(line)["iteration"] for line in trace.read_text().splitlines()] == [1, 2, 3]
    assert not trace.read_text().startswith(before)
