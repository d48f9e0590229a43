"""How fast a bot may send in all: evenly, finals and answers first, and not at all while Telegram says so."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Final

__all__ = ["Closing", "Pace", "Ration"]

_WINDOW: Final = 10.0  # seconds
_HURRY: Final = 0.3  # seconds' worth of turns that were taken at once
_LONGEST_PAUSE: Final = 30.0  # seconds, for all chats because of some
_MINUTE: Final = 61.0  # seconds; Telegram's clock runs from when a call reaches it
_IN_A_GROUP: Final = 20  # messages and edits that Telegram allows there in a minute
_OF_PROGRESS: Final = 14  # of them that may be progress or a reaction: the rest is for answers and finals
_GROUPS_REMEMBERED: Final = 1000
_CHATS: Final = 3  # that complain within the window: then it is the bot that sends too much, not a chat that gets it


class Closing(Exception):
    """The bot is stopping and will not wait for this."""


class Ration:
    """What groups have been sent in the last minute, and how long the next has to wait for it."""

    def __init__(self) -> None:
        self._sent: dict[int, deque[float]] = {}

    def wait(self, chat_id: int, now: float, *, urgent: bool, messages: int = 1) -> float:
        """Seconds until so many more are allowed; urgent: no progress."""
        sent, most = self._sent.get(chat_id, deque()), _IN_A_GROUP if urgent else _OF_PROGRESS
        while sent and sent[0] <= now - _MINUTE:
            sent.popleft()
        over = len(sent) + messages - most
        return sent[min(over, len(sent)) - 1] + _MINUTE - now if over > 0 and sent else 0.0

    def spent(self, chat_id: int, now: float) -> int:
        """How much a group has been sent in the last minute."""
        return sum(1 for at in self._sent.get(chat_id, ()) if at > now - _MINUTE)

    def spend(self, chat_id: int, now: float, messages: int = 1) -> None:
        """So many more are about to be sent."""
        if len(self._sent) >= _GROUPS_REMEMBERED:
            self._sent = {group: sent for group, sent in self._sent.items() if sent and sent[-1] > now - _MINUTE}
        self._sent.setdefault(chat_id, deque()).extend([now] * messages)


class Pace:
    """Hands out turns to send. per_second: about 30 is what Telegram gives a bot that does not pay for more."""

    def __init__(self, per_second: float, closing: asyncio.Event) -> None:
        self.ration = Ration()
        self._gap = 1.0 / per_second
        self._closing = closing
        self._next = 0.0  # when the next turn would be if turns were spread evenly
        self._clear_at = 0.0
        self._complaints: deque[tuple[float, int]] = deque()  # when, and by which chat

    async def turn(self, *, urgent: bool) -> None:
        """Wait for a turn. Up to a second's worth of turns may be taken at once. Raises Closing rather than wait.

        urgent: gets the next turn that there will be; others wait until nobody has to.
        """
        while True:
            now = asyncio.get_running_loop().time()
            wait = max(self._next - now - 1.0, self._clear_at - now, 0.0)
            if urgent or not wait:
                self._next = max(self._next, now) + self._gap
            if not wait:
                return
            await pause(wait, self._closing)
            if urgent and self._clear_at <= asyncio.get_running_loop().time():
                return

    def flooded(self, chat_id: int, seconds: float) -> None:
        """Telegram has told the bot to wait so long with this chat: with all, if several chats say so at once."""
        now = asyncio.get_running_loop().time()
        self._complaints.append((now, chat_id))
        while self._complaints[0][0] < now - _WINDOW:
            self._complaints.popleft()
        hurried = self._next - now > _HURRY  # else it is the chats that were sent too much each
        if hurried and len({chat for _, chat in self._complaints}) >= _CHATS:
            self._clear_at = max(self._clear_at, now + min(seconds, _LONGEST_PAUSE))


async def pause(seconds: float, closing: asyncio.Event) -> None:
    """Sleep. Raises Closing as soon as the bot is stopping."""
    try:
        async with asyncio.timeout(seconds):
            await closing.wait()
    except TimeoutError:
        return
    raise Closing
