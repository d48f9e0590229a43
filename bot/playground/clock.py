"""The world's clock, the system's by default or one that a test moves by hand, and what is to happen at its times."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable

__all__ = ["Clock", "ManualClock", "Timers"]

Clock = Callable[[], float]
"""Seconds since the epoch."""


class ManualClock:
    """A clock that stands still until it is moved: `World(clock=ManualClock())`.

    It rules dates, flood limits, the closing of polls, the expiry of updates and callback queries and the retries of
    webhooks. Long polls wait in real time.
    """

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now
        self.watchers: list[Callable[[], None]] = []

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        """Move the clock forward; what falls due happens now."""
        self.now += seconds
        for watcher in tuple(self.watchers):
            watcher()


class Timers:
    """Things to do at times of the world's clock."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pending: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._alarm: asyncio.TimerHandle | None = None
        if isinstance(clock, ManualClock):
            clock.watchers.append(self.run_due)

    def at(self, when: float, action: Callable[[], None]) -> None:
        """Call `action` once the clock shows `when`."""
        heapq.heappush(self._pending, (when, next(self._order), action))
        self.arm()

    async def sleep(self, seconds: float) -> None:
        """Wait for so much of the world's time to pass."""
        woken = asyncio.get_running_loop().create_future()

        def wake() -> None:
            if not woken.done():
                woken.set_result(None)

        self.at(self._clock() + seconds, wake)
        await woken

    def arm(self) -> None:
        """Have the running event loop wake at the next time. Without one, whoever starts it calls this again."""
        if isinstance(self._clock, ManualClock) or not self._pending:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if self._alarm:
            self._alarm.cancel()
        self._alarm = loop.call_later(max(0.0, self._pending[0][0] - self._clock()), self.run_due)

    def run_due(self) -> None:
        """Do what is due."""
        while self._pending and self._pending[0][0] <= self._clock():
            heapq.heappop(self._pending)[2]()
        self.arm()
