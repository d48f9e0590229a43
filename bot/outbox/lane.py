"""One chat's way out: the order of its sends, its pauses, and what a failed call means."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final, TypeVar

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

__all__ = ["ChatGone", "Closing", "GivenUp", "Lane", "Later", "Unknown"]

log = logging.getLogger(__name__)
T = TypeVar("T")

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


class Closing(Exception):
    """The bot is stopping and will not wait for this chat."""


class Lane:
    """One chat. `order` is held by whoever sends a new message, so that messages arrive in the order of asking."""

    def __init__(self, closing: asyncio.Event) -> None:
        self.order = asyncio.Lock()
        self._closing = closing
        self._clear_at = 0.0
        self._failures = 0

    async def clear(self) -> None:
        """Wait until calls are allowed. Raises Closing rather than wait while the bot is stopping."""
        while (seconds := self._clear_at - asyncio.get_running_loop().time()) > 0:
            try:
                async with asyncio.timeout(seconds):
                    await self._closing.wait()
            except TimeoutError:
                continue
            raise Closing

    async def attempt(self, call: Callable[[], Awaitable[T]]) -> T:
        """Make the call once.

        Raises Later, Unknown, ChatGone; BadRequest or ChatMigrated where Telegram refuses this very call.
        """
        try:
            result = await call()
        except RetryAfter as error:
            self._pause(_seconds(error.retry_after))
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


def _seconds(retry_after: int | timedelta) -> float:
    return retry_after.total_seconds() if isinstance(retry_after, timedelta) else float(retry_after)
