"""Telegram's flood limits, modelled: about 1 message a second in a chat, 20 a minute in a group, 30 a second in all.

Telegram publishes only these averages. The short bursts it tolerates are modelled as a bucket that refills at the
average rate.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass

from bot.playground.clock import Clock
from bot.playground.errors import too_many_requests
from bot.playground.model import Chat

__all__ = ["FloodGate", "FloodLimits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FloodLimits:
    """Messages and edits a bot may send. chat_burst: how many at once in a chat that was quiet."""

    chat_per_second: float = 1.0
    chat_burst: int = 5
    group_per_minute: int = 20
    all_per_second: int = 30


class FloodGate:
    """Counts what one bot sends and refuses what is over the limits."""

    def __init__(self, limits: FloodLimits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._spent: dict[int, tuple[float, float]] = {}  # by chat: tokens spent, and when that was reckoned
        self._in_group: defaultdict[int, deque[float]] = defaultdict(deque)
        self._in_all: deque[float] = deque()

    def admit(self, chat: Chat, messages: int = 1) -> None:
        """Count `messages` more for this chat. Raises ApiError 429, and counts none, if that is too many."""
        now, limits = self._clock(), self._limits
        spent, reckoned = self._spent.get(chat.id, (0.0, now))
        spent = max(0.0, spent - (now - reckoned) * limits.chat_per_second) + messages
        group = self._in_group[chat.id] if chat.type != "private" else deque[float]()
        wait = max(
            (spent - max(limits.chat_burst, messages)) / limits.chat_per_second,
            _wait(group, now, 60.0, limits.group_per_minute - messages),
            _wait(self._in_all, now, 1.0, limits.all_per_second - messages),
        )
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        self._spent[chat.id] = (spent, now)
        group.extend([now] * messages)
        self._in_all.extend([now] * messages)


def _wait(sent: deque[float], now: float, window: float, room: int) -> float:
    """Seconds until fewer than `room` + 1 of the times in `sent` lie within the window; older ones are dropped."""
    while sent and sent[0] <= now - window:
        sent.popleft()
    return sent[len(sent) - 1 - max(room, 0)] + window - now if len(sent) > max(room, 0) else 0.0
