"""Waiting until nothing more comes, where nothing tells which was the last."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

__all__ = ["Debounce"]

log = logging.getLogger(__name__)

# An album's messages come within moments of each other; Telegram marks no last one.
_PAUSE: Final = 1.2  # seconds
_LONGEST: Final = 5.0


class Debounce:
    """Tells of each key once it was not touched for a moment, or when it has been touched for long enough."""

    def __init__(self, pause: float = _PAUSE, longest: float = _LONGEST) -> None:
        self._pause = pause
        self._longest = longest
        self._due: dict[int, float] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._when_quiet: Callable[[int], Awaitable[None]] | None = None
        self._closed = False

    def start(self, when_quiet: Callable[[int], Awaitable[None]]) -> None:
        """Have `when_quiet(key)` awaited."""
        self._when_quiet = when_quiet

    def touch(self, key: int) -> None:
        """There may come more of it."""
        if self._closed:
            return
        now = asyncio.get_running_loop().time()
        known = key in self._due
        self._due[key] = now + self._pause
        if not known:
            task = asyncio.create_task(self._wait(key, now + self._longest), name=f"debounce {key}")
            self._tasks.add(task)
            task.add_done_callback(self._ended)

    @property
    def idle(self) -> bool:
        """Whether there is nothing of which more may come."""
        return not self._tasks

    async def close(self) -> None:
        """Tell of nothing more."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("the %s failed", task.get_name(), exc_info=error)

    async def _wait(self, key: int, latest: float) -> None:
        loop = asyncio.get_running_loop()
        due = loop.time()
        while (later := min(self._due[key], latest)) > due:
            due = later
            await asyncio.sleep(due - loop.time())
        del self._due[key]
        assert self._when_quiet is not None
        await self._when_quiet(key)
