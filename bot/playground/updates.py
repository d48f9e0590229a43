"""The updates that wait for one bot, and the long poll that fetches them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.clock import Clock
from bot.playground.errors import conflict
from bot.playground.model import Json

__all__ = ["UpdateQueue", "Waiting"]

# Sent only to a bot that asks for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
FIRST_UPDATE_ID = 100_000_001
KEPT_SECONDS = 24 * 3600
CALLBACK_SECONDS = 150
LONGEST_POLL_SECONDS = 50


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that the bot has not confirmed. expires: by the world's clock."""

    id: int
    kind: str
    payload: Json
    expires: float


class UpdateQueue:
    """Updates in order, kept until a later offset confirms them or they are too old.

    next_id: of the update to come. allowed: the types the bot asked for by name; empty for the default set.
    on_change: called after every change of these.
    """

    def __init__(self, clock: Clock) -> None:
        self.next_id = FIRST_UPDATE_ID
        self.allowed: list[str] = []
        self.waiting: list[Waiting] = []
        self.on_change: Callable[[], None] = _ignore
        self._clock = clock
        self._poll: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        self._drop_expired()
        return len(self.waiting)

    def put(self, kind: str, payload: Json) -> None:
        """Queue an update and wake the poll. What the bot did not allow is dropped here, as by Telegram."""
        if kind not in self.allowed if self.allowed else kind in ON_REQUEST:
            return
        kept = CALLBACK_SECONDS if kind == "callback_query" else KEPT_SECONDS
        self.waiting.append(Waiting(self.next_id, kind, payload, self._clock() + kept))
        self.next_id += 1
        self.on_change()
        self.wake()

    async def poll(
        self, *, offset: int = 0, limit: int = 100, seconds: float = 0, allowed: list[str] | None = None
    ) -> list[Json]:
        """getUpdates: confirm what lies before `offset`, then return up to `limit` updates, waiting for the first.

        A negative offset keeps only that many of the newest. seconds: of real time, at most 50 are waited.
        allowed: None keeps the earlier choice. Raises ApiError 409 when another poll takes over.
        """
        self.displace("terminated by other getUpdates request; make sure that only one bot instance is running")
        if allowed is not None:
            self.allow(allowed)
        self._confirm(offset)
        if not len(self) and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL_SECONDS))
        self._drop_expired()
        limit = limit if 1 <= limit <= 100 else 100
        return [{"update_id": update.id, update.kind: update.payload} for update in self.waiting[:limit]]

    def displace(self, reason: str) -> None:
        """End a waiting poll with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(reason))

    def wake(self) -> None:
        """End a waiting poll now, with whatever there is."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def allow(self, kinds: list[str]) -> None:
        """From now on queue only these kinds; with none, all but those that must be asked for."""
        self.allowed = sorted(kinds)
        self.on_change()

    def drop_all(self) -> None:
        """Forget every waiting update (drop_pending_updates)."""
        self._keep_only([])

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
            self._keep_only(self.waiting[offset:])
        elif offset:
            self._keep_only([update for update in self.waiting if update.id >= offset])

    def _drop_expired(self) -> None:
        now = self._clock()
        self._keep_only([update for update in self.waiting if update.expires > now])

    def _keep_only(self, kept: list[Waiting]) -> None:
        if len(kept) < len(self.waiting):
            self.waiting = kept
            self.on_change()


def _ignore() -> None:
    """What an unwatched queue calls."""
