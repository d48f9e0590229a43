"""The snapshots that timelapses are made of: bounded, and whole through kills."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from bot.store.snapshots import Snapshots


@pytest.fixture
def snapshots(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "snapshots")


async def fill(snapshots: Snapshots, job_id: int, iterations: list[int], *, whole: int = 200) -> None:
    for iteration in iterations:
        await snapshots.keep(job_id, b"%d" % iteration, iteration=iteration, iterations=whole)


async def test_they_are_read_as_they_were_kept_each_job_its_own(snapshots: Snapshots) -> None:
    await fill(snapshots, 1, [0, 3, 7])
    await fill(snapshots, 2, [0])

    assert await snapshots.read(1) == [b"0", b"3", b"7"]
    assert await snapshots.read(2) == [b"0"]


async def test_a_painting_that_is_taken_up_again_goes_on_where_it_does(snapshots: Snapshots) -> None:
    await fill(snapshots, 1, [0, 3, 7, 9])
    await fill(snapshots, 1, [5, 8])

    assert await snapshots.read(1) == [b"0", b"3", b"5", b"8"]


async def test_one_that_is_begun_anew_forgets_what_was(snapshots: Snapshots) -> None:
    await fill(snapshots, 1, [0, 3, 7])
    await fill(snapshots, 1, [0])

    assert await snapshots.read(1) == [b"0"]


@pytest.mark.parametrize("lost", range(1, 12))
async def test_a_snapshot_that_was_cut_short_costs_none_of_the_others(
    snapshots: Snapshots, tmp_path: Path, lost: int
) -> None:
    await fill(snapshots, 1, [0, 3])
    await snapshots.keep(1, b"xxxx", iteration=7, iterations=200)
    path = tmp_path / "snapshots" / "1"
    path.write_bytes(path.read_bytes()[:-lost])

    assert await snapshots.read(1) == [b"0", b"3"]
    await fill(snapshots, 1, [9])
    assert await snapshots.read(1) == [b"0", b"3", b"9"]


async def test_of_a_long_painting_they_are_spread_over_the_whole_of_it(snapshots: Snapshots) -> None:
    await fill(snapshots, 1, list(range(3000)), whole=3000)

    kept = [int(jpeg) for jpeg in await snapshots.read(1)]
    assert len(kept) == 300
    assert {later - earlier for earlier, later in pairwise(kept)} == {10}


async def test_large_ones_are_fewer(snapshots: Snapshots, tmp_path: Path) -> None:
    for iteration in range(100):
        await snapshots.keep(1, bytes(2**20), iteration=iteration, iterations=100)

    assert len(await snapshots.read(1)) == 25
    assert (tmp_path / "snapshots" / "1").stat().st_size < 33 * 2**20


async def test_beyond_the_bound_those_of_the_oldest_finished_paintings_go(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path, in_all=2500)
    for job_id in range(1, 6):
        await snapshots.keep(job_id, bytes(1000), iteration=0, iterations=9)

    assert snapshots.sweep({1}, {2, 3, 4, 5}, 3600) == 2
    assert [job_id for job_id in range(1, 6) if snapshots.has(job_id)] == [1, 4, 5]


async def test_of_a_job_without_any_there_is_nothing_to_read(snapshots: Snapshots) -> None:
    assert not snapshots.has(1)
    with pytest.raises(FileNotFoundError):
        await snapshots.read(1)
