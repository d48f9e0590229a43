"""A painting laid aside and taken up again."""

import dataclasses
import pickle
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

CONTENT, STYLE = waves(96, 128), speckles(64, 64)


def recipe_of(**changes: Any) -> Recipe:
    return Recipe.of(**{"size": 181, "iterations": 16, **changes})


def paint(painter: Painter, recipe: Recipe, resume: Checkpoint | None = None) -> list[Snapshot]:
    return list(stylize(CONTENT, [STYLE], recipe, painter, resume=resume))


@pytest.fixture(scope="module")
def kept(painter: Painter) -> Checkpoint:
    taken = paint(painter, recipe_of())[3].checkpoint()
    assert taken is not None
    return taken


@pytest.mark.parametrize(
    "changes",
    [{}, {"optimizer": "adam"}, {"tolerance": 0.05, "iterations": 40}],
    ids=["lbfgs", "adam", "with a tolerance"],
)
def test_a_resumed_painting_ends_as_if_never_interrupted(
    painter: Painter, changes: dict[str, Any], tmp_path: Path
) -> None:
    recipe = recipe_of(**changes)
    whole = paint(painter, recipe)
    last_of_a_scale = max(n for n, snapshot in enumerate(whole) if snapshot.size == 128)
    for stopped in (5, last_of_a_scale, len(whole) - 2):
        taken = whole[stopped].checkpoint()
        assert taken is not None
        taken.save(tmp_path / "painting")

        rest = paint(painter, recipe, Checkpoint.load(tmp_path / "painting"))

        assert [s.iteration for s in rest] == [s.iteration for s in whole[stopped + 1 :]]
        assert np.abs(rest[-1].image.astype(int) - whole[-1].image).max() <= 1
        assert whole[-1].losses is not None
        assert rest[-1].losses is not None
        assert rest[-1].losses.total == pytest.approx(whole[-1].losses.total, rel=1e-5)
        assert rest[0].seconds >= whole[stopped].seconds


def test_the_start_and_the_end_have_none(painter: Painter) -> None:
    snapshots = paint(painter, recipe_of(size=64, iterations=2))

    assert snapshots[0].checkpoint() is None
    assert snapshots[-1].checkpoint() is None


def test_it_is_read_as_it_was_written(kept: Checkpoint, tmp_path: Path) -> None:
    kept.save(tmp_path / "file")

    again = Checkpoint.load(tmp_path / "file")

    for name in ("recipe", "pictures", "stage", "done", "iteration", "seconds", "best", "recent"):
        assert getattr(again, name) == getattr(kept, name)
    assert again.optimizer.keys() == kept.optimizer.keys() >= {"last_x", "last_gradient", "s0", "y0"}
    np.testing.assert_array_equal(again.image, kept.image)


@pytest.mark.parametrize("spoil", ["empty", "text", "cut", "pickle", "pickled array", "other arrays", "altered header"])
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
            with path.open("wb") as file:
                np.savez(file, header=np.array([{"a": 1}], object), image=np.zeros(3))
        case "other arrays":
            with path.open("wb") as file:
                np.savez(file, image=np.zeros(3))
        case "altered header":
            path.write_bytes(path.read_bytes().replace(b'"preset": "balanced"', b'"preset": "bolanced"'))

    with pytest.raises(CheckpointError, match=r"is no checkpoint of this") as refused:
        Checkpoint.load(path)

    assert "\n" not in str(refused.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="cannot be read: No such file"):
        Checkpoint.load(tmp_path / "nothing")


def test_it_is_of_one_painting_only(painter: Painter, kept: Checkpoint) -> None:
    with pytest.raises(CheckpointError, match="other pictures"):
        stylize(CONTENT, [CONTENT], recipe_of(), painter, resume=kept)
    with pytest.raises(CheckpointError, match="another recipe"):
        stylize(CONTENT, [STYLE], recipe_of(iterations=17), painter, resume=kept)


def test_one_that_was_altered_is_refused(painter: Painter, kept: Checkpoint) -> None:
    for altered in (
        dataclasses.replace(kept, stage=7),
        dataclasses.replace(kept, stage=1),
        dataclasses.replace(kept, optimizer={}),
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
