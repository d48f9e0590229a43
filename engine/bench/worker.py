"""What a person waits for: the start of the worker process, the first picture of a warm one, and a page of sketches."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from contextlib import aclosing
from typing import Final

from engine.bench import Figure, Subject
from engine.executor import MOST_SKETCHES, SKETCH_SIZE, Task
from engine.executor.local import LocalExecutor
from engine.pictures import encode_png
from engine.recipe import Recipe

__all__ = ["measure", "sketches"]

ROUNDS: Final = 5


def measure(subject: Subject) -> Sequence[Figure]:
    """A real worker process, through its pipe."""
    cold, first = asyncio.run(_measure(subject))
    return [
        Figure("worker, cold start to ready", cold, "s", reach=8),
        Figure(f"first picture from a warm worker, {subject.size} px", first, "s", reach=1.2),
    ]


async def _measure(subject: Subject) -> tuple[float, float]:
    task = Task(encode_png(subject.content), (encode_png(subject.style),), Recipe.of(size=subject.size))
    executor = LocalExecutor()
    began = time.perf_counter()
    await executor.start()
    try:
        while not executor.ready:  # noqa: ASYNC110  nothing tells when it is; 20 ms do not show in seconds
            await asyncio.sleep(0.02)
        cold = time.perf_counter() - began
        seconds = [await _first_picture(executor, task) for _ in range(ROUNDS + 1)]
    finally:
        await executor.close()
    return cold, statistics.median(seconds[1:])


def sketches(subject: Subject) -> Sequence[Figure]:
    """A page of sketches, by a worker that is idle and by one that paints, in the finest of its scales."""
    idle, painting = asyncio.run(_sketches(subject))
    what = f"{MOST_SKETCHES} sketches of {SKETCH_SIZE} px"
    return [
        Figure(f"{what}, idle worker", idle, "s", reach=15),
        Figure(f"{what}, beside a painting at {subject.size} px", painting, "s", reach=15),
    ]


async def _sketches(subject: Subject) -> tuple[float, float]:
    content, style = encode_png(subject.content), encode_png(subject.style)
    executor = LocalExecutor()

    async def seconds() -> float:
        began = time.perf_counter()
        await executor.sketches(content, [style] * MOST_SKETCHES)
        return time.perf_counter() - began

    try:
        await seconds()  # warms up
        idle = statistics.median([await seconds() for _ in range(ROUNDS)])
        task = Task(content, (style,), Recipe.of(preset="balanced", size=subject.size))
        async with aclosing(executor.paint(task)) as snapshots:
            async for snapshot in snapshots:  # the sketch is of the final size, the first scales are not
                if snapshot.losses is not None and snapshot.size == subject.size:
                    break
            return idle, statistics.median([await seconds() for _ in range(ROUNDS)])
    finally:
        await executor.close()


async def _first_picture(executor: LocalExecutor, task: Task) -> float:
    began = time.perf_counter()
    async with aclosing(executor.paint(task)) as snapshots:
        async for _ in snapshots:
            return time.perf_counter() - began
    raise RuntimeError("the worker ended without a picture")
