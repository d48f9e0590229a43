"""A painting laid aside and taken up again."""

import dataclasses
import functools
import io
import json
import math
import operator
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from drawings import speckles, waves
from full_disk import disk_with_room_for

from engine.checkpoint import Checkpoint, CheckpointError
from engine.painter import Painter
from engine.recipe import Recipe
from engine.stylize import Snapshot, stylize

CONTENT, STYLE = waves(48, 128), speckles(64, 64)
LEFT = np.zeros((48, 128), np.uint8)
LEFT[:, :70] = 255


def recipe_of(**changes: Any) -> Recipe:
    return Recipe.of(**{"size": 181, "iterations": 16, **changes})


def paint(painter: Painter, recipe: Recipe, resume: Checkpoint | None = None, **order: Any) -> list[Snapshot]:
    return list(stylize(CONTENT, order.pop("styles", [STYLE]), recipe, painter, resume=resume, **order))


@pytest.fixture(scope="module")
def kept(painter: Painter) -> Checkpoint:
    taken = paint(painter, recipe_of())[3].checkpoint()
    assert taken is not None
    return taken


def assert_ends_alike(rest: list[Snapshot], whole: list[Snapshot], stopped: int) -> None:
    """That a painting of which `whole[stopped]` was the last seen went on to the end that it would have had."""
    assert [s.iteration for s in rest] == [s.iteration for s in whole[stopped + 1 :]]
    assert np.abs(rest[-1].image.astype(int) - whole[-1].image).max() <= 1
    assert whole[-1].losses is not None
    assert rest[-1].losses is not None
    assert rest[-1].losses.total == pytest.approx(whole[-1].losses.total, rel=1e-5)
    assert rest[0].seconds >= whole[stopped].seconds


def laid_aside(snapshot: Snapshot, folder: Path) -> Checkpoint:
    """The checkpoint of a snapshot, by way of a file."""
    taken = snapshot.checkpoint()
    assert taken is not None
    taken.save(folder / "painting")
    return Checkpoint.load(folder / "painting")


@pytest.mark.parametrize(
    "changes",
    [{}, {"optimizer": "adam"}, {"tolerance": 0.3, "iterations": 40}],
    ids=["lbfgs", "adam", "with a tolerance"],
)
def test_a_resumed_painting_ends_as_if_never_interrupted(
    painter: Painter, changes: dict[str, Any], tmp_path: Path
) -> None:
    recipe = recipe_of(**changes)
    whole = paint(painter, recipe)
    assert (whole[-1].iteration < recipe.iterations) == (recipe.tolerance > 0)
    last_of_a_scale = max(n for n, snapshot in enumerate(whole) if snapshot.size == 128)
    for stopped in (5, last_of_a_scale, len(whole) - 2):
        rest = paint(painter, recipe, laid_aside(whole[stopped], tmp_path))

        assert_ends_alike(rest, whole, stopped)


@pytest.mark.parametrize(
    ("order", "changes"),
    [
        ({"masks": [LEFT]}, {}),
        ({"styles": [STYLE, CONTENT[::-1].copy()], "masks": [LEFT, 255 - LEFT]}, {}),
        ({}, {"colour": "luminance"}),
        ({"styles": [STYLE, CONTENT[::-1].copy()]}, {"blend": "0.7,0.3"}),
        ({}, {"seed": 3}),
    ],
    ids=["a mask", "a mask for each style", "luminance", "a blend", "a seed"],
)
def test_so_does_one_that_was_interrupted_at_its_first_scale_with(
    painter: Painter, order: dict[str, Any], changes: dict[str, Any], tmp_path: Path
) -> None:
    recipe = recipe_of(iterations=8, **changes)
    whole = paint(painter, recipe, **order)

    rest = paint(painter, recipe, laid_aside(whole[3], tmp_path), **order)

    assert_ends_alike(rest, whole, 3)


@pytest.mark.parametrize("changes", [{}, {"colour": "luminance"}], ids=["plain", "luminance"])
def test_an_enlargement_goes_on_without_the_painting_it_enlarges(
    painter: Painter, changes: dict[str, Any], tmp_path: Path
) -> None:
    recipe = recipe_of(iterations=6, **changes)
    finished = paint(painter, recipe_of(size=96, iterations=3, **changes))[-1].image
    whole = paint(painter, recipe, enlarge=finished)
    assert {snapshot.size for snapshot in whole} == {181}

    rest = paint(painter, recipe, laid_aside(whole[3], tmp_path))

    assert_ends_alike(rest, whole, 3)


def test_the_start_and_the_end_have_none(painter: Painter) -> None:
    snapshots = paint(painter, recipe_of(size=64, iterations=2))

    assert snapshots[0].checkpoint() is None
    assert snapshots[-1].checkpoint() is None


def test_it_is_read_as_it_was_written(kept: Checkpoint, tmp_path: Path) -> None:
    kept.save(tmp_path / "file")

    again = Checkpoint.load(tmp_path / "file")

    for name in ("recipe", "pictures", "stage", "done", "iteration", "seconds", "best", "recent"):
        assert getattr(again, name) == getattr(kept, name)
    assert again.optimizer.keys() == kept.optimizer.keys() >= {"last_step", "last_gradient", "sy", "yy", "pairs0"}
    np.testing.assert_array_equal(again.image, kept.image)


def assert_refused(path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"is no checkpoint of this version of the program") as refused:
        Checkpoint.load(path)

    assert str(refused.value).startswith(f"{path}: ")
    assert "\n" not in str(refused.value)


def parts_of(path: Path) -> dict[str, np.ndarray]:
    """What is written in a checkpoint's file, by name."""
    with np.load(path) as stored:
        return dict(stored)


def write(path: Path, parts: dict[str, np.ndarray]) -> None:
    with path.open("wb") as file:
        np.savez(file, **parts)


def as_bytes(text: str) -> np.ndarray:
    return np.frombuffer(text.encode(), np.uint8)


@pytest.mark.parametrize("spoil", ["empty", "text", "cut", "pickle", "pickled array", "other arrays"])
def test_a_file_that_is_no_checkpoint_is_refused_in_one_line(kept: Checkpoint, spoil: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    kept.save(path)
    match spoil:
        case "empty":
            path.write_bytes(b"")
        case "text":
            path.write_text("a painting")
        case "cut":
            path.write_bytes(path.read_bytes()[:5000])
        case "pickle":
            path.write_bytes(pickle.dumps({"image": 1}))
        case "pickled array":
            write(path, parts_of(path) | {"header": np.array([{"a": 1}], object)})
        case "other arrays":
            write(path, {"image": np.zeros(3)})

    assert_refused(path)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("format",), "gouache checkpoint 0"),
        (("recipe", "preset"), "bolanced"),
        (("recipe", "brush"), 7),
        (("recipe", "iterations"), 10**9),
        (("stage",), math.inf),
        (("done",), None),
        (("seconds",), "soon"),
        (("best", "total"), "a"),
        (("best", "beauty"), 1.0),
        (("recent",), [1.0, "b"]),
    ],
    ids=lambda part: ".".join(part) if isinstance(part, tuple) else repr(part),
)
def test_a_header_that_was_altered_is_refused_in_one_line(
    kept: Checkpoint, place: tuple[str, ...], value: object, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    kept.save(path)
    parts = parts_of(path)
    header = json.loads(parts["header"].tobytes())
    write(path, parts | {"header": as_bytes(json.dumps(header))})
    assert Checkpoint.load(path).best == kept.best

    *folders, name = place
    functools.reduce(operator.getitem, folders, header)[name] = value
    write(path, parts | {"header": as_bytes(json.dumps(header))})

    assert_refused(path)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"a":' * 100_000], ids=lambda text: text[:5])
def test_a_header_that_is_none_is_refused_in_one_line(kept: Checkpoint, text: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    kept.save(path)

    write(path, parts_of(path) | {"header": as_bytes(text)})

    assert_refused(path)


@pytest.mark.parametrize("name", ["image", "best_image"])
@pytest.mark.parametrize(
    "spoil",
    [lambda image: image[:, 1:], lambda image: image.astype(np.float64), lambda image: image[0]],
    ids=["another size", "another type", "a dimension less"],
)
def test_images_that_do_not_fit_each_other_are_refused_in_one_line(
    kept: Checkpoint, name: str, spoil: Callable[[np.ndarray], np.ndarray], tmp_path: Path
) -> None:
    path = tmp_path / "file"
    kept.save(path)
    parts = parts_of(path)

    write(path, parts | {name: spoil(parts[name])})

    assert_refused(path)


def test_a_member_that_is_no_array_is_refused_in_one_line(kept: Checkpoint, tmp_path: Path) -> None:
    path, altered = tmp_path / "file", tmp_path / "altered"
    kept.save(path)

    for unlike in ("header.npy", "image.npy", "optimizer_last_step.npy"):
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(altered, "w") as new:
            for name in old.namelist():
                new.writestr(name, b"a painting" if name == unlike else old.read(name))

        assert_refused(altered)


def test_a_damaged_compressed_stream_is_refused_in_one_line(kept: Checkpoint, tmp_path: Path) -> None:
    path = tmp_path / "file"
    kept.save(path)
    parts = parts_of(path)
    with path.open("wb") as file:
        np.savez_compressed(file, **parts)
    assert Checkpoint.load(path).iteration == kept.iteration
    with zipfile.ZipFile(path) as stored:
        image = stored.getinfo("image.npy")
    data = bytearray(path.read_bytes())
    begin = image.header_offset + 100
    data[begin : begin + image.compress_size // 2] = bytes(image.compress_size // 2)

    path.write_bytes(data)

    assert_refused(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="cannot be read: No such file"):
        Checkpoint.load(tmp_path / "nothing")


def test_it_is_of_one_painting_only(painter: Painter, kept: Checkpoint) -> None:
    with pytest.raises(CheckpointError, match="other pictures"):
        stylize(CONTENT, [CONTENT], recipe_of(), painter, resume=kept)
    with pytest.raises(CheckpointError, match="other pictures"):
        stylize(CONTENT, [STYLE], recipe_of(), painter, resume=kept, masks=[LEFT])
    with pytest.raises(CheckpointError, match="another recipe"):
        stylize(CONTENT, [STYLE], recipe_of(iterations=17), painter, resume=kept)


def test_one_that_was_altered_is_refused(painter: Painter, kept: Checkpoint) -> None:
    for altered in (
        dataclasses.replace(kept, stage=7),
        dataclasses.replace(kept, stage=1),
        dataclasses.replace(kept, optimizer={"longest_step": np.array(1.0)}),
    ):
        with pytest.raises(CheckpointError, match="altered"):
            paint(painter, recipe_of(), altered)


def test_a_full_disk_leaves_the_checkpoint_before(kept: Checkpoint, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("the one before")

    with pytest.raises(OSError, match="File too large") as failed, disk_with_room_for(10_000):
        kept.save(path)

    assert failed.value.filename == str(path)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
    assert path.read_text() == "the one before"


def test_a_light_one_goes_on_from_the_best_iterate_without_the_curvature(painter: Painter) -> None:
    whole = paint(painter, recipe_of())
    kept = whole[9].checkpoint()
    assert kept is not None

    light = Checkpoint.read(io.BytesIO(kept.light().to_bytes()))
    rest = paint(painter, recipe_of(), light)

    assert light.optimizer == {}
    np.testing.assert_array_equal(light.image, kept.best_image)
    assert [s.iteration for s in rest] == [s.iteration for s in whole[10:]]
    assert whole[9].losses is not None
    assert rest[-1].losses is not None
    assert rest[-1].losses.total < whole[9].losses.total
