"""Bringing posts to what their rows say, when that may be: one edit at a time of each, and only the newest."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from contextlib import suppress
from functools import partial
from typing import Any, Final

from telegram.error import BadRequest, ChatMigrated

from bot.outbox.lane import ChatGone, Lane, Later, Unknown
from bot.outbox.pace import Closing, pause
from bot.outbox.posts import PostSender
from bot.outbox.refusals import message_is_gone
from bot.store import posts
from bot.store.database import Database, no_room
from bot.store.posts import Due

__all__ = ["PostEdits"]

log = logging.getLogger(__name__)

_REMEMBERED: Final = 1000
_FULL_DISK_PAUSE: Final = 5.0  # seconds


class PostEdits:
    """begin: runs a coroutine as a task. moved(old, new), gone(chat): told of what a chat turns out to be.

    again(post): sends what was wanted of a message that somebody has deleted.
    """

    def __init__(
        self,
        database: Database,
        sender: PostSender,
        lane: Callable[[int], Lane],
        closing: asyncio.Event,
        begin: Callable[[Coroutine[Any, Any, None], str], None],
        moved: Callable[[int, int], Awaitable[None]],
        gone: Callable[[int], Awaitable[None]],
        again: Callable[[int], Awaitable[None]],
    ) -> None:
        self._database = database
        self._sender = sender
        self._lane = lane
        self._closing = closing
        self._begin = begin
        self._moved = moved
        self._gone = gone
        self._again = again
        self._changed: dict[int, asyncio.Event] = {}  # of posts that are worked on: set when what is wanted has changed
        self._shown_at: dict[int, float] = {}  # when each was sent or edited last

    async def start(self) -> None:
        """Take up what the last process did not make."""
        self.make(await self._database.insist(posts.wanted))

    def wake(self) -> None:
        """Notice that the bot is stopping."""
        for changed in self._changed.values():
            changed.set()

    def sent(self, post_id: int) -> None:
        """The post is there from now on."""
        self._note_shown(post_id)
        self.make([post_id])

    def make(self, post_ids: Iterable[int]) -> None:
        """What is wanted of these may have changed. Returns at once."""
        for post_id in post_ids:
            if post_id in self._changed:
                self._changed[post_id].set()
            elif not self._closing.is_set():
                self._changed[post_id] = asyncio.Event()
                self._begin(self._work(post_id), f"edit of post {post_id}")

    async def _work(self, post_id: int) -> None:
        changed = self._changed[post_id]
        try:
            while not self._closing.is_set():
                changed.clear()
                due = await self._due(post_id, changed)
                if due is not None:
                    await self._edit(post_id, due)
                elif not changed.is_set():
                    return
        except Closing:
            return
        finally:
            del self._changed[post_id]

    async def _due(self, post_id: int, changed: asyncio.Event) -> Due | None:
        """The newest edit that is wanted, once its time has come; None if there is none, or if it has changed."""
        due = await self._database.insist(partial(posts.due, post_id=post_id))
        if due is None:
            return None
        rest = self._shown_at.get(post_id, -math.inf) + due.every - asyncio.get_running_loop().time()
        if rest > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(rest):
                    await changed.wait()
                    return None
        await self._lane(due.chat_id).clear(urgent=due.wanted.closed)
        return await self._database.insist(partial(posts.due, post_id=post_id))

    async def _edit(self, post_id: int, due: Due) -> None:
        lane, shows = self._lane(due.chat_id), due.shown
        try:
            await lane.attempt(partial(self._sender.edit, due))
            shows = due.shown.with_edit(due.wanted)
        except (Later, Unknown):  # an edit may be repeated; by then there may be a newer one
            return
        except ChatMigrated as error:
            await self._moved(lane.chat_id, error.new_chat_id)
            return
        except ChatGone:
            await self._gone(lane.chat_id)
        except (BadRequest, OSError) as error:
            if no_room(error):  # what is shown is drawn first, and kept
                await pause(_FULL_DISK_PAUSE, self._closing)
                return
            log.warning("post %d was not edited: %s", post_id, error)
            # Of progress there will be more, or none is missed; of a poll that is over nothing is.
            if message_is_gone(error) and not due.every and not due.wanted.closed:
                await self._again(post_id)
                return
        self._note_shown(post_id)
        await self._database.insist(partial(posts.edited, post_id=post_id, made=due.wanted, shows=shows))

    def _note_shown(self, post_id: int) -> None:
        if len(self._shown_at) >= _REMEMBERED:  # of one that is forgotten an edit comes too early, no more
            self._shown_at.clear()
        self._shown_at[post_id] = asyncio.get_running_loop().time()
