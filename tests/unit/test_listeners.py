"""Who hears of every snapshot: what they write, when, and what is left of it on a full disk."""

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from full_disk import disk_with_room_for

from engine import listeners
from engine.checkpoint import Checkpoint
from engine.executor import Losses
from engine.pictures import Picture
from engine.recipe import Recipe
from engine.stylize import Snapshot

KEPT = Checkpoint(
    recipe=Recipe(),
    pictures="none",
    enlarging=False,
    stage=0,
    done=1,
    iteration=1,
    seconds=0.0,
    best=Losses(0.5, 0.25, 0.25),
    recent=(0.5,),
    image=np.zeros((1, 16, 16, 3), np.float32),
    best_image=np.zeros((1, 16, 16, 3), np.float32),
    optimizer={},
)


def snapshot(iteration: int, seconds: float, *, final: bool = False, level: int = 0) -> Snapshot:
    """Of a flat grey picture; of iteration 0 the start."""
    return Snapshot(
        iteration=iteration,
        iterations=100,
        size=64,
        seconds=seconds,
        seconds_left=None,
        losses=Losses(0.5, 0.25, 0.25) if iteration else None,
        final=final,
        _picture=lambda: np.full((32, 48, 3), level, np.uint8),
        _checkpoint=None if final or not iteration else lambda: dataclasses.replace(KEPT, iteration=iteration),
    )


def lines_of(path: Path) -> list[dict[str, Any]]:
    """Raises ValueError if one of them is cut off."""
    return [json.loads(line) for line in path.read_text().splitlines()]


# The trace


def test_a_trace_has_a_line_for_each_iteration_as_soon_as_it_is_done(tmp_path: Path) -> None:
    path = tmp_path / "trace"

    with listeners.trace(path, goes_on=False) as hear:
        for n in range(4):
            hear(snapshot(n, n / 3))

            assert [line["iteration"] for line in lines_of(path)] == list(range(1, n + 1))

    line = {"iteration": 3, "seconds": 1.0, "total": 0.5, "content": 0.25, "style": 0.25, "size": 64}
    assert lines_of(path)[-1] == line


@pytest.mark.parametrize(("goes_on", "iterations"), [(True, [1, 2, 3]), (False, [3])])
def test_a_trace_goes_on_after_the_lines_of_before_only_if_the_painting_does(
    goes_on: bool, iterations: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "trace"
    with listeners.trace(path, goes_on=False) as hear:
        for n in (1, 2):
            hear(snapshot(n, n))

    with listeners.trace(path, goes_on=goes_on) as hear:
        hear(snapshot(3, 3))

    assert [line["iteration"] for line in lines_of(path)] == iterations


@pytest.mark.parametrize("goes_on", [False, True])
def test_a_trace_on_a_full_disk_ends_with_a_whole_line_and_its_error_names_the_file(
    goes_on: bool, tmp_path: Path
) -> None:
    # Given how long a line is
    path = tmp_path / "trace"
    with listeners.trace(path, goes_on=False) as hear:
        hear(snapshot(1, 1))
    length = path.stat().st_size
    before = int(goes_on)

    # When there is room for two lines and a part of a third, or for two and no more
    for room in (2 * length + length // 2, 3 * length - 1, 2 * length):
        if goes_on:
            path.write_bytes(path.read_bytes()[:length])
        with listeners.trace(path, goes_on=goes_on) as hear, disk_with_room_for(room):
            for n in range(before, 2):
                hear(snapshot(n + 1, n + 1))
            with pytest.raises(OSError, match=r"No space left|File too large") as failed:
                hear(snapshot(3, 3))

        # Then there are two lines
        assert failed.value.filename == str(path)
        assert [line["iteration"] for line in lines_of(path)] == [1, 2]


# The checkpoint


def hear_all(path: Path, snapshots: Sequence[Snapshot]) -> list[int | None]:
    """The iteration of the checkpoint there is after each snapshot, and at the end."""

    def kept() -> int | None:
        return Checkpoint.load(path).iteration if path.exists() else None

    seen = []
    with listeners.checkpoints(path) as hear:
        for each in snapshots:
            hear(each)
            seen.append(kept())
    return [*seen, kept()]


def test_a_checkpoint_is_saved_every_30_seconds_of_painting_and_at_the_end(tmp_path: Path) -> None:
    seconds = [1.0, 2.0, 30.9, 31.0, 32.0, 60.9, 75.0, 104.9, 106.0]

    kept = hear_all(tmp_path / "kept", [snapshot(n, at) for n, at in enumerate(seconds)])

    assert kept == [None, None, None, 3, 3, 3, 6, 6, 8, 8]


def test_a_painting_that_was_cut_short_leaves_a_checkpoint_of_its_last_iteration(tmp_path: Path) -> None:
    assert hear_all(tmp_path / "kept", [snapshot(n, n) for n in range(4)])[-1] == 3


def test_a_resumed_painting_waits_30_seconds_too(tmp_path: Path) -> None:
    assert hear_all(tmp_path / "kept", [snapshot(9, 500.0), snapshot(10, 501.0)]) == [None, None, 10]


@pytest.mark.parametrize(
    "snapshots",
    [[], [snapshot(0, 0.0)], [snapshot(0, 0.0), snapshot(1, 1.0), snapshot(2, 2.0, final=True)]],
    ids=["nothing", "a start", "a finished painting"],
)
def test_there_is_no_checkpoint_of(snapshots: list[Snapshot], tmp_path: Path) -> None:
    assert hear_all(tmp_path / "kept", snapshots)[-1] is None
    assert list(tmp_path.iterdir()) == []


# The video


def levels(path: Path) -> list[float]:
    """The frames' grey levels, equal neighbours once."""
    with av.open(str(path)) as film:
        means = [float(frame.to_ndarray(format="rgb24").mean()) for frame in film.decode(video=0)]
    return [level for n, level in enumerate(means) if n == 0 or abs(level - means[n - 1]) > 4]


def test_a_video_shows_a_picture_every_fifth_of_a_second_and_always_the_final_one(tmp_path: Path) -> None:
    looked_at: list[int] = []

    def watched(plain: Snapshot) -> Snapshot:
        def look() -> Picture:
            looked_at.append(plain.iteration)
            return plain.image

        return dataclasses.replace(plain, _picture=look)

    with listeners.timelapse(tmp_path / "film.mp4") as hear:
        for n, (seconds, level) in enumerate([(1.0, 20), (1.1, 60), (1.19, 80), (1.21, 100), (1.3, 140)]):
            hear(watched(snapshot(n, seconds, level=level)))
        hear(watched(snapshot(5, 1.31, final=True, level=200)))

    assert levels(tmp_path / "film.mp4") == pytest.approx([20, 100, 200], abs=4)
    assert looked_at == [0, 3, 5]  # the others are not even made


def test_a_video_of_a_painting_that_was_cut_short_ends_with_what_it_showed_last(tmp_path: Path) -> None:
    with listeners.timelapse(tmp_path / "film.mp4") as hear:
        for n, level in enumerate((20, 100, 200)):
            hear(snapshot(n, n, level=level))

    assert levels(tmp_path / "film.mp4") == pytest.approx([20, 100, 200], abs=4)
