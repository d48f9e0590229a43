"""What the chat counts on of an executor: the real one and the simulated one keep it alike."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest
import pytest_asyncio
from simulated_executor import SimulatedExecutor
from stage import picture

from engine import pictures
from engine.executor import MOST_SKETCHES, Executor, Task, TaskFailed
from engine.executor.local import LocalExecutor
from engine.recipe import Recipe
from engine.weights import WeightFiles

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=[LocalExecutor, SimulatedExecutor])
async def either(request: pytest.FixtureRequest, weight_files: WeightFiles) -> AsyncIterator[Executor]:
    executor: Executor = request.param()
    await executor.start()
    yield executor
    await executor.close()


async def test_a_painting_begins_with_a_jpeg_and_ends_with_a_png(
    either: Executor, content: bytes, style: bytes
) -> None:
    task = Task(content, (style,), Recipe.of(size=64, iterations=6), snapshot_seconds=0)

    snapshots = [snapshot async for snapshot in either.paint(task)]

    assert [snapshot.final for snapshot in snapshots] == [False] * (len(snapshots) - 1) + [True]
    assert (snapshots[0].iteration, snapshots[0].losses, snapshots[-1].iteration) == (0, None, 6)
    assert snapshots[0].picture.startswith(b"\xff\xd8")
    assert snapshots[-1].picture.startswith(b"\x89PNG")


async def test_sketches_are_jpegs_of_the_size_asked_for_one_for_each_style_in_order(
    either: Executor, content: bytes
) -> None:
    styles = [picture(seed=seed) for seed in (2, 3, 4)]

    there, back = await either.sketches(content, styles, 96), await either.sketches(content, styles[::-1], 96)

    assert all(sketch.startswith(b"\xff\xd8") for sketch in there)
    height, width = pictures.decode(content).shape[:2]
    assert {pictures.decode(sketch).shape for sketch in there} == {(*pictures.fit(height, width, 96), 3)}
    assert there == back[::-1]
    assert len(set(there)) == 3


async def test_sketches_come_while_a_painting_is_held_at_its_first_picture(
    either: Executor, content: bytes, style: bytes
) -> None:
    async with aclosing(either.paint(Task(content, (style,), Recipe.of(size=64, iterations=5000)))) as painting:
        await anext(painting)

        assert len(await either.sketches(content, [style] * MOST_SKETCHES, 64)) == MOST_SKETCHES

        assert not either.ready


@pytest.mark.parametrize(("count", "size"), [(0, 64), (MOST_SKETCHES + 1, 64), (1, 63), (1, 513)])
async def test_sketches_beyond_the_bounds_are_refused(
    either: Executor, content: bytes, style: bytes, count: int, size: int
) -> None:
    with pytest.raises(ValueError, match=r"give 1 to 12|may have 64 to 512"):
        await either.sketches(content, [style] * count, size)


async def test_sketches_of_what_is_no_picture_fail_with_the_reason(
    either: Executor, content: bytes, style: bytes
) -> None:
    for pictures_sent in ((b"no picture", style), (content, b"no picture")):
        with pytest.raises(TaskFailed, match="PictureError"):
            await either.sketches(pictures_sent[0], [style, pictures_sent[1]], 64)
