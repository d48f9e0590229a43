"""The time that rows carry."""

from __future__ import annotations

import time

__all__ = ["now_ms"]


def now_ms() -> int:
    """Milliseconds UTC. For people to read: a clock that jumps must change no decision."""
    return time.time_ns() // 1_000_000
