"""One chat's way out: the order of its sends, its pauses, and what a failed call means."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Final, TypeVar

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.outbox.pace import Closing, Pace, pause

__all__ = ["PRIVATE_PAUSE", "ChatGone", "GivenUp", "Lane", "Later", "Unknown", "seconds_to_wait"]

log = logging.getLogger(__name__)
T = TypeVar("T")

PRIVATE_PAUSE: Final = 3.0  # seconds; Telegram allows about one send or edit a second in a chat
GROUP_PAUSE: Final = 12.0  # of the 20 a minute in a group others who speak there with the bot need most
_ROOM: Final = 8  # calls to a group in a minute: an album of eight, a poll and what follows must fit beside them
_MOST_STRETCH: Final = 8.0
_LONGEST_BACK_OFF: Final = 60.0  # seconds
# How python-telegram-bot is asked for its future, in which waiting times are timedeltas; else it warns at each one.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_NOT_EVEN_SENT: Final = (
    *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout),
    *(httpx.WriteError, httpx.WriteTimeout),  # half a request does nothing
)


class Later(Exception):
    """The call certainly had no effect and may be made again once the lane is clear."""


class Unknown(Exception):
    """The call may have had its effect: the answer was lost."""


class ChatGone(Exception):
    """The chat takes no messages any more: the bot was blocked or kicked, the chat or the person deleted."""


class GivenUp(Exception):
    """Two sends may have arrived, and nobody knows: there will be no third."""


class Lane:
    """One chat. `order` is held by whoever sends a new message, so that messages arrive in the order of asking, and
    `reactions` by whoever puts on one, or takes it off: of two on one message the later one is to stay.

    chat_id: the chat's, which changes when a group becomes a supergroup. statuses: how many jobs show their progress
    here. stretch: how much longer than usual the pauses between edits are, because Telegram has complained.
    """

    def __init__(self, chat_id: int, pace: Pace, closing: asyncio.Event) -> None:
        self.chat_id = chat_id
        self.order = asyncio.Lock()
        self.reactions = asyncio.Lock()
        self.statuses = 0
        self.stretch = 1.0
        self._pace = pace
        self.closing = closing
        self._clear_at = 0.0
        self._failures = 0
        self._urgent = 0
        self._calm = asyncio.Event()
        self._calm.set()

    @asynccontextmanager
    async def urgent(self) -> AsyncGenerator[None]:
        """For a new message: while it waits for its turn or is sent, no progress is."""
        self._urgent += 1
        self._calm.clear()
        try:
            async with self.order:
                yield
        finally:
            self._urgent -= 1
            if not self._urgent:
                self._calm.set()

    async def clear(self, *, urgent: bool, messages: int = 1) -> None:
        """Wait until a call is allowed that sends so many. Raises Closing once the bot is stopping: what is owed stays
        owed."""
        while True:
            if self.closing.is_set():
                raise Closing
            if not urgent and not self._calm.is_set():
                await either(self._calm, self.closing)
            now = asyncio.get_running_loop().time()
            ration = (
                self._pace.ration.wait(self.chat_id, now, urgent=urgent, messages=messages) if self.chat_id < 0 else 0.0
            )
            if (seconds := max(self._clear_at - now, ration)) > 0:
                await pause(seconds, self.closing)
            elif urgent or self._calm.is_set():
                if self.chat_id < 0:
                    self._pace.ration.spend(self.chat_id, now, messages)
                await self._pace.turn(urgent=urgent)
                return

    def has_room(self) -> bool:
        """Whether so little was sent in the last minute that something may be that nobody would miss."""
        now = asyncio.get_running_loop().time()
        return self.chat_id > 0 or self._pace.ration.spent(self.chat_id, now) < _ROOM

    def pause_between_edits(self, seconds: float) -> float:
        """How long to rest after an edit. seconds: what its job would like."""
        least = PRIVATE_PAUSE if self.chat_id > 0 else GROUP_PAUSE
        return max(seconds, least * max(self.statuses, 1)) * self.stretch

    async def attempt(self, call: Callable[[], Awaitable[T]]) -> T:
        """Make the call once.

        Raises Later, Unknown, ChatGone; BadRequest or ChatMigrated where Telegram refuses this very call.
        """
        try:
            result = await call()
        except RetryAfter as error:
            seconds = seconds_to_wait(error)
            log.info("a chat is to wait %g s", seconds)
            self._pause(seconds)
            self._pace.flooded(self.chat_id, seconds)
            self.stretch = min(_MOST_STRETCH, self.stretch * 1.5)
            raise Later from error
        except Forbidden as error:
            raise ChatGone from error
        except ChatMigrated:
            raise
        except BadRequest as error:  # before NetworkError, whose subclass it is
            if "chat not found" in error.message.lower():
                raise ChatGone from error
            raise
        except TelegramError as error:
            self._failures += 1
            self._pause(min(_LONGEST_BACK_OFF, 2.0 ** (self._failures - 1)))
            log.warning("a call failed, the %d. in a row in its chat: %s", self._failures, error)
            raise (Unknown if _may_have_happened(error) else Later) from error
        self._failures = 0
        self.stretch = max(1.0, self.stretch * 0.98)
        return result

    def _pause(self, seconds: float) -> None:
        self._clear_at = max(self._clear_at, asyncio.get_running_loop().time() + seconds)


def _may_have_happened(error: TelegramError) -> bool:
    """Whether the request may have reached Telegram without its answer reaching us.

    A 5xx or a refused token is an answer; a connection that was never made or broke before the whole request was
    written carried none; anything else leaves it open. So does a gateway that waited in vain (504), but not one that
    found nobody (502): with that taken as unknown, an outage of a minute would cost a painting.
    """
    cause = error.__cause__
    if isinstance(cause, httpx.HTTPError):
        return not isinstance(cause, _NOT_EVEN_SENT)
    unclear = ("HTTP implementation", "(504)")
    return type(error) is TelegramError or (
        isinstance(error, NetworkError) and any(words in error.message for words in unclear)
    )


def seconds_to_wait(error: RetryAfter) -> float:
    """What a flood answer asks for."""
    retry_after: int | timedelta = error.retry_after
    return retry_after.total_seconds() if isinstance(retry_after, timedelta) else float(retry_after)


async def either(event: asyncio.Event, closing: asyncio.Event) -> None:
    """Wait for the event. Raises Closing if the bot is stopping before that."""
    waits = [asyncio.create_task(event.wait()), asyncio.create_task(closing.wait())]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    if closing.is_set():
        raise Closing
