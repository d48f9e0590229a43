"""The updates that wait for one bot, and the long poll that fetches them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.playground.clock import Clock
from bot.playground.errors import conflict
from bot.playground.model import Json

__all__ = ["UpdateQueue"]

# Sent only to a bot that asks for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KEPT_SECONDS = 24 * 3600
CALLBACK_SECONDS = 150
LONGEST_POLL_SECONDS = 50


@dataclass(frozen=True, slots=True)
class _Waiting:
    id: int
    kind: str
    payload: Json
    expires: float


class UpdateQueue:
    """Updates in order, kept until a later offset confirms them or they are too old."""

    def __init__(self, clock: Clock, first_id: int) -> None:
        self._clock = clock
        self._next_id = first_id
        self._waiting: list[_Waiting] = []
        self._allowed: frozenset[str] | None = None
        self._poll: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        self._drop_expired()
        return len(self._waiting)

    @property
    def allowed(self) -> list[str]:
        """The update types the bot asked for by name; empty for the default set."""
        return sorted(self._allowed or ())

    def put(self, kind: str, payload: Json) -> None:
        """Queue an update and wake the poll. What the bot did not allow is dropped here, as by Telegram."""
        if kind not in self._allowed if self._allowed else kind in ON_REQUEST:
            return
        kept = CALLBACK_SECONDS if kind == "callback_query" else KEPT_SECONDS
        self._waiting.append(_Waiting(self._next_id, kind, payload, self._clock() + kept))
        self._next_id += 1
        self.wake()

    async def poll(
        self, *, offset: int = 0, limit: int = 100, seconds: float = 0, allowed: list[str] | None = None
    ) -> list[Json]:
        """getUpdates: confirm what lies before `offset`, then return up to `limit` updates, waiting for the first.

        A negative offset keeps only that many of the newest. seconds: of real time, at most 50 are waited.
        allowed: None keeps the earlier choice. Raises ApiError 409 when another poll takes over.
        """
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(
                conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
            )
        if allowed is not None:
            self._allowed = frozenset(allowed)
        self._confirm(offset)
        if not len(self) and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL_SECONDS))
        self._drop_expired()
        limit = limit if 1 <= limit <= 100 else 100
        return [{"update_id": update.id, update.kind: update.payload} for update in self._waiting[:limit]]

    def wake(self) -> None:
        """End a waiting poll now, with whatever there is."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def drop_all(self) -> None:
        """Forget every waiting update (drop_pending_updates)."""
        self._waiting.clear()

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset:
            self._waiting = [update for update in self._waiting if update.id >= offset]

    def _drop_expired(self) -> None:
        now = self._clock()
        self._waiting = [update for update in self._waiting if update.expires > now]
