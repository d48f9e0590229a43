"""What a person waits for: the start of the worker process, and the first picture of a warm one."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from contextlib import aclosing
from typing import Final

from engine.bench import Figure, Subject
from engine.executor import Task
from engine.executor.local import LocalExecutor
from engine.pictures import encode_png
from engine.recipe import Recipe

__all__ = ["measure"]

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


async def _first_picture(executor: LocalExecutor, task: Task) -> float:
    began = time.perf_counter()
    async with aclosing(executor.paint(task)) as snapshots:
        async for _ in snapshots:
            return time.perf_counter() - began
    raise RuntimeError("the worker ended without a picture")
