"""Where updates come in: kept before Telegram is told that they arrived, dealt with in order, and never twice.

The library's updater puts a whole batch into its queue before it confirms the batch to Telegram. This queue writes an
update to the database before it takes it, so a bot that is killed finds it there at its next start; and what a handler
does is one transaction with the note that its update is done.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext, suppress
from functools import partial
from typing import Any, Final, TypeVar
from weakref import WeakValueDictionary

from telegram import Bot, Chat, Message, Update, User
from telegram.constants import ChatID
from telegram.ext import BaseUpdateProcessor

from bot.outbox import Outbox
from bot.store import conversations, inbox, messages
from bot.store.conversations import Place
from bot.store.database import Database, DiskFull, StoreError
from bot.texts import Words, words_in

__all__ = ["InOrder", "Inbox", "author_of", "place_in", "place_of", "topic_of", "words_to"]

log = logging.getLogger(__name__)
T = TypeVar("T")

# Updates that wait for their turn count too: with few places, one conversation's waiting line would fill them all.
# What costs memory, downloads, has a limit of its own.
_MOST_AT_ONCE: Final = 100_000


class Inbox(asyncio.Queue[object]):
    """The queue between the updater and the handlers. The library puts a stop signal through it too."""

    def __init__(self, database: Database, outbox: Outbox) -> None:
        super().__init__()
        self._database = database
        self._outbox = outbox
        # Updates taken in and not dealt with, each with the album that it is of: chat, person, Telegram's id of it.
        self._open: dict[int, tuple[int, int, str] | None] = {}
        self._met_before: dict[int, int] = {}  # those of them that the last process left, and how often they were begun
        self._suspects = asyncio.Lock()
        self._begun: set[int] = set()  # those of them that are dealt with now
        self._told_of_full_disk: set[int] = set()
        self._telling: set[asyncio.Task[bool]] = set()
        self._failure: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def start(self, bot: Bot) -> None:
        """Take up what the last process left."""
        reference = secrets.token_hex(3)

        def recover(c: sqlite3.Connection) -> list[int]:
            left = inbox.recover(c, reference)
            for _, body in left:
                update = Update.de_json(json.loads(body), bot)
                if place := place_in(update):
                    messages.answer(c, place, words_to(update)("broken", reference=reference))
            return [update_id for update_id, _ in left]

        for update_id in await self._outbox.commit(recover, insist=True):
            log.error("update %d has ended the bot again and again and is left, reference %s", update_id, reference)
        for body, starts in await self._database.insist(inbox.waiting):
            update = Update.de_json(json.loads(body), bot)
            self._met_before[update.update_id] = starts
            await self._take(update)

    async def put(self, item: object) -> None:
        """Returns once the update is on the disk; waits for room there. A repeated update is dropped.

        Never raises: the library would end its polling without a word. What can't be mended ends the bot (`broken`).
        """
        if not isinstance(item, Update):
            await super().put(item)
            return
        unit = partial(inbox.keep, update_id=item.update_id, body=item.to_json())
        try:
            try:
                fresh = await self._database.transact(unit)
                self._told_of_full_disk.clear()
            except DiskFull:
                self._tell_of_full_disk(item)
                fresh = await self._database.insist(unit)
        except Exception as error:
            if not self._failure.done():
                self._failure.set_exception(error)
            await asyncio.Event().wait()  # unconfirmed, the update comes again at the next start
            raise
        if fresh:
            await self._take(item)

    async def broken(self) -> None:
        """Wait until no update can be taken in any more, and raise why."""
        await asyncio.shield(self._failure)

    @asynccontextmanager
    async def turn_of(self, update: Update) -> AsyncGenerator[None]:
        """For whoever deals with the update. Those that the last process left are counted when they are begun.

        One of them may be what ended it. Those that were begun before come one at a time, so that it takes no other
        along again.
        """
        starts = self._met_before.pop(update.update_id, None)
        if starts is None:
            yield
            return
        async with self._suspects if starts else nullcontext():
            await self._database.insist(partial(inbox.begin, update_id=update.update_id))
            self._begun.add(update.update_id)
            yield
            self._begun.discard(update.update_id)

    async def take_back(self) -> None:
        """The bot is stopped in order: what it had begun did not end it."""
        with suppress(DiskFull, StoreError, TimeoutError):
            async with asyncio.timeout(1.0):
                for number in self._begun:
                    await self._database.transact(partial(inbox.take_back, update_id=number))

    def waiting_of_album(self, place: Place, group: str) -> int:
        """How many messages of an album were taken in and not dealt with; group: Telegram's id of it."""
        return list(self._open.values()).count((place.chat_id, place.person_id, group))

    def leave(self, update: Update) -> None:
        """Something went wrong: unless `fail` is called for it, the update waits for the next start."""
        self._open.pop(update.update_id, None)

    async def settle(self, update: Update, unit: Callable[[sqlite3.Connection], T]) -> T:
        """Run `unit`, what the update asks for, in one transaction with the note that it is done.

        A message that was no answer to what was asked before closes the question.
        """
        message, place = update.message, place_in(update)

        def whole(c: sqlite3.Connection) -> T:
            result = unit(c)
            if message is not None and place is not None:
                conversations.pass_question(c, place, message.message_id)
            return result

        result = await self._outbox.commit(partial(inbox.settle, update_id=update.update_id, unit=whole))
        self._open.pop(update.update_id, None)
        return result

    async def fail(self, update: Update, reference: str, unit: Callable[[sqlite3.Connection], Any]) -> None:
        """Note that the update can't be dealt with, in one transaction with `unit`. Waits for room on a full disk."""

        def failed(c: sqlite3.Connection) -> None:
            if inbox.fail(c, update.update_id, reference):
                unit(c)

        await self._outbox.commit(failed, insist=True)
        self._open.pop(update.update_id, None)

    async def finish(self, update: Update) -> None:
        """Note that the update is done, if nobody has: there was nothing to do."""
        if update.update_id in self._open:
            await self._database.insist(lambda c: inbox.settle(c, update.update_id, lambda _: None))
            self._open.pop(update.update_id, None)

    async def _take(self, update: Update) -> None:
        self._open[update.update_id] = _album(update)
        await super().put(update)

    def _tell_of_full_disk(self, update: Update) -> None:
        """Beside the taking in, which a chat in a flood would hold up for all."""
        place = place_in(update)
        if place is None or place.chat_id in self._told_of_full_disk:
            return
        self._told_of_full_disk.add(place.chat_id)
        telling = asyncio.create_task(self._outbox.say(place, words_to(update)("disk-full")))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)


class InOrder(BaseUpdateProcessor):
    """One conversation's updates one after another, conversations side by side.

    One person's slow download holds up nobody else, and their second photo never overtakes their first.
    """

    def __init__(self, inbox: Inbox) -> None:
        super().__init__(_MOST_AT_ONCE)
        self._inbox = inbox
        self._locks: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()
        self._handling: set[asyncio.Task[Any]] = set()
        self._stopping = False

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run the handlers' coroutine in its turn; not at all if the bot is stopping: the next start will."""
        task = asyncio.current_task()
        assert task is not None
        self._handling.add(task)
        key = _key(update)
        lock = self._locks.get(key)
        if lock is None:
            lock = self._locks[key] = asyncio.Lock()
        try:
            async with lock:  # first come, first served
                if self._stopping:
                    return
                if isinstance(update, Update):
                    async with self._inbox.turn_of(update):
                        await coroutine
                        await self._inbox.finish(update)
                else:
                    await coroutine
        finally:
            coroutine.close()  # type: ignore[attr-defined] # it may never have begun
            self._handling.discard(task)

    async def stop(self, grace: float = 1.0) -> None:
        """Begin no more; let handlers end, then cancel them. What they did not commit is done at the next start."""
        self._stopping = True
        if self._handling:
            _, hanging = await asyncio.wait(self._handling, timeout=grace)
            for task in hanging:
                task.cancel()
            await asyncio.gather(*hanging, return_exceptions=True)
        await self._inbox.take_back()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to end."""


def _key(update: object) -> tuple[int, int]:
    """The chat and the person, 0 for none."""
    if not isinstance(update, Update):
        return 0, 0
    chat, person = update.effective_chat, update.effective_user
    return chat.id if chat else 0, person.id if person else 0


def _album(update: Update) -> tuple[int, int, str] | None:
    message, place = update.message, place_in(update)
    if message is None or place is None or message.media_group_id is None:
        return None
    return place.chat_id, place.person_id, message.media_group_id


def words_to(update: Update) -> Words:
    """In the language of their app: what they chose is in the database, which may be what is broken."""
    user = update.effective_user
    return words_in(user.language_code if user else None)


def author_of(message: Message) -> User | Chat:
    """Whose message it is: a person's, or the chat's as which an anonymous administrator or a channel's owner writes.

    What they write seems to come from one account of Telegram's, the same for all.
    """
    user, chat = message.from_user, message.sender_chat
    if chat is not None and (user is None or user.id in (ChatID.ANONYMOUS_ADMIN, ChatID.FAKE_CHANNEL)):
        return chat
    assert user is not None
    return user


def place_of(message: Message) -> Place:
    """The conversation a message belongs to. Only messages that somebody wrote have one."""
    return Place(message.chat_id, topic_of(message), author_of(message).id)


def topic_of(message: Message) -> int:
    """0 where the chat has no topics: what else bears a thread's id is a comment."""
    return (message.message_thread_id or 0) if message.is_topic_message else 0


def place_in(update: Update) -> Place | None:
    """Where its person would read an answer; None if there is nobody."""
    message = update.message or update.edited_message
    return place_of(message) if message is not None and message.from_user is not None else None
