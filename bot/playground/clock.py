"""The world's clock: the system's by default, or one that a test moves by hand."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Clock", "ManualClock"]

Clock = Callable[[], float]
"""Seconds since the epoch."""


class ManualClock:
    """A clock that stands still until it is moved: `World(clock=ManualClock())`.

    It rules dates, flood limits and the expiry of updates and callback queries. Long polls wait in real time.
    """

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        """Move the clock forward."""
        self.now += seconds
