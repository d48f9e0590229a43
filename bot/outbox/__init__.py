"""The only place that sends to chats.

Three kinds of things go out, each by its own rule:

- answers (`say`) and finals (`deliver`): at once, one after another in each chat, never dropped for a flood limit;
- the status message of a job (`show`): sent once, then edited in place; only the newest View counts, one edit at a
  time, with a pause between two;
- chat actions (`painting_in`): sent if that can be done now, else not at all.

A flood answer pauses everything for the chat it came from, and nothing else. Telegram can't be asked whether a send
arrived: one that may have is repeated at most once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Final
from weakref import WeakValueDictionary

from telegram import Bot, Message
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.outbox.lane import ChatGone, Closing, GivenUp, Lane, Later, Unknown
from bot.outbox.owed import address, send_owed
from bot.outbox.status import PAUSE, Status, View
from bot.store import jobs, messages
from bot.store.conversations import Place
from bot.store.database import Database
from bot.store.jobs import Job
from bot.store.pictures import Pictures
from bot.texts import en as texts

__all__ = ["PAUSE", "Outbox", "View"]

log = logging.getLogger(__name__)

_ACTION_PAUSE: Final = 4.5  # seconds; a chat action shows for 5
_UNPAINTABLE: Final = ("photo", "image")  # what a refusal that concerns the picture itself speaks of


class Outbox:
    """One for each bot. Nothing is sent before `start`."""

    def __init__(self, bot: Bot, database: Database, pictures: Pictures) -> None:
        self._bot = bot
        self._database = database
        self._pictures = pictures
        self._closing = asyncio.Event()
        self._lanes: WeakValueDictionary[int, Lane] = WeakValueDictionary()
        self._statuses: dict[int, Status] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._when_chat_gone: Callable[[int], Awaitable[None]] | None = None

    def when_chat_gone(self, listener: Callable[[int], Awaitable[None]]) -> None:
        """Have `listener(chat_id)` awaited when a chat turns out to take no messages any more."""
        self._when_chat_gone = listener

    async def start(self) -> None:
        """Take up what the last process owed: finals not sent, and sends of unknown outcome."""
        await self._database.transact(messages.recover)
        for job_id in await self._database.transact(messages.unsent_finals):
            self.deliver(job_id)

    async def close(self, grace: float = 5.0) -> None:
        """Let calls in flight end, for at most `grace` seconds. What is owed stays owed for the next start."""
        self._closing.set()
        for status in self._statuses.values():
            status.wake()
        if self._tasks:
            _, hanging = await asyncio.wait(self._tasks, timeout=grace)
            for task in hanging:
                task.cancel()
            await asyncio.gather(*hanging, return_exceptions=True)

    async def say(self, place: Place, text: str, *, reply_to: int | None = None) -> None:
        """Send an answer and wait until it is there. Raises BadRequest or ChatMigrated if Telegram refuses it."""
        lane = self._lane(place.chat_id)
        call = partial(self._bot.send_message, text=text, **address(place, reply_to))
        tries = 0
        try:
            async with lane.order:
                while tries < messages.MOST_TRIES:
                    await lane.clear()
                    try:
                        await lane.attempt(call)
                        return
                    except Later:
                        continue
                    except Unknown:
                        tries += 1
        except Closing:
            log.warning("an answer was not sent: the bot is stopping")
        except ChatGone:
            await self._forget(place.chat_id)

    def show(self, job: Job, view: View) -> None:
        """Bring the job's status message to this View, now or when its pause is over; returns at once."""
        if self._closing.is_set():
            return
        status = self._statuses.get(job.id)
        if status is None:
            status = Status(job, self._lane(job.place.chat_id), self._bot, self._database, self._closing)
            self._statuses[job.id] = status
            self._begin(self._follow(job, status), f"status of job {job.id}")
        status.show(view)
        if view.last:
            del self._statuses[job.id]

    def deliver(self, job_id: int) -> None:
        """Send the final that the job's chat is owed; returns at once."""
        self._begin(self._deliver(job_id), f"final of job {job_id}")

    @asynccontextmanager
    async def painting_in(self, place: Place) -> AsyncGenerator[None]:
        """Let the chat see that a picture is being made, for as long as this is open."""
        task = asyncio.create_task(self._act(place))
        try:
            yield
        finally:
            task.cancel()

    async def _follow(self, job: Job, status: Status) -> None:
        try:
            await status.run()
        except ChatGone:
            await self._forget(job.place.chat_id)

    async def _deliver(self, job_id: int) -> None:
        job = await self._database.transact(lambda c: jobs.get(c, job_id))
        try:
            await send_owed(self._database, self._lane(job.place.chat_id), job_id, "final", partial(self._final, job))
        except Closing:
            return
        except GivenUp:
            self.show(job, View(texts.STATUS_UNSURE, last=True))
        except ChatGone:
            await self._forget(job.place.chat_id)

    async def _final(self, job: Job) -> Message:
        where = address(job.place, reply_to=job.message_id)
        if job.result is None:
            return await self._bot.send_message(text=texts.failed(jobs.MOST_FAILURES), **where)
        picture, caption = await self._pictures.read(job.result), texts.final(job.recipe)
        try:
            return await self._bot.send_photo(photo=picture, filename="painting.png", caption=caption, **where)
        except BadRequest as error:
            if not any(word in error.message.lower() for word in _UNPAINTABLE):
                raise
            # Too narrow or too large for a photo; as a file there is no such limit.
            return await self._bot.send_document(document=picture, filename="painting.png", caption=caption, **where)

    async def _act(self, place: Place) -> None:
        lane = self._lane(place.chat_id)
        while True:
            try:
                await lane.clear()
                await self._bot.send_chat_action(
                    place.chat_id, ChatAction.UPLOAD_PHOTO, message_thread_id=place.topic_id or None
                )
            except Closing:
                return
            except TelegramError as error:
                log.debug("no chat action: %s", error)
            await asyncio.sleep(_ACTION_PAUSE)

    async def _forget(self, chat_id: int) -> None:
        log.info("a chat takes no messages any more; its jobs are cancelled")
        if self._when_chat_gone:
            await self._when_chat_gone(chat_id)

    def _lane(self, chat_id: int) -> Lane:
        lane = self._lanes.get(chat_id)
        if lane is None:
            lane = self._lanes[chat_id] = Lane(self._closing)
        return lane

    def _begin(self, work: Coroutine[Any, Any, None], name: str) -> None:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("the %s was given up", task.get_name(), exc_info=error)
