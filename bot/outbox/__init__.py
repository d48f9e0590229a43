"""The only place that sends to chats.

Four kinds of things go out, each by its own rule:

- answers and finals: rows, written in the transaction whose news they are (`commit`); one after another in each chat,
  before all progress, never dropped for a flood limit;
- the status message of a job (`show`): sent once, then edited in place; only the newest View counts, one edit at a
  time, with a pause between two;
- posts, the messages of games: rows too, edited as their rows say (`edit_posts`), when progress may be sent;
- chat actions (`painting_in`) and reactions (`react`): sent if that can be done, else not at all.

A flood answer pauses everything for the chat it came from, and all chats if several say so at once. Telegram can't be
asked whether a send arrived: one that may have is repeated at most once.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Iterable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Final, TypeVar
from weakref import WeakValueDictionary

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultsButton,
    MaybeInaccessibleMessage,
    Message,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.buttons import under_final, under_undelivered
from bot.outbox.lane import ChatGone, GivenUp, Lane, Later, Unknown
from bot.outbox.media import MediaSender
from bot.outbox.owed import Address, address, send_owed
from bot.outbox.pace import Closing, Pace
from bot.outbox.post_edits import PostEdits
from bot.outbox.posts import PostSender, markup_of
from bot.outbox.refusals import Right, missing_right
from bot.outbox.status import Status, View
from bot.store import jobs, messages, posts
from bot.store.conversations import Place
from bot.store.database import Database
from bot.store.jobs import Job
from bot.store.messages import Owed
from bot.store.pictures import Pictures
from bot.store.posts import Content
from bot.store.sent_files import Media
from bot.texts import words_in
from bot.texts.final import caption

__all__ = ["Outbox", "View"]

log = logging.getLogger(__name__)
T = TypeVar("T")

_ACTION_PAUSE: Final = 4.5  # seconds; a chat action shows for 5


class Outbox:
    """One for each bot. Nothing is sent before `start`. per_second: sends and edits in all."""

    def __init__(self, bot: Bot, database: Database, pictures: Pictures, per_second: float = 30.0) -> None:
        self._bot = bot
        self._database = database
        self._pictures = pictures
        self._media = MediaSender(bot, database, pictures)
        self._posts = PostSender(bot, database, pictures, self._media)
        self._closing = asyncio.Event()
        self._edits = PostEdits(
            *(database, self._posts, self._lane, self._closing, self._begin),
            *(self.chat_moved, self._forget, self._post_again),
        )
        self._pace = Pace(per_second, self._closing)
        self._lanes: WeakValueDictionary[int, Lane] = WeakValueDictionary()
        self._statuses: dict[int, Status] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._begun = 0  # the newest row whose sending has begun
        self._when_chat_gone: Callable[[int], Awaitable[None]] | None = None
        self._when_chat_moved: list[Callable[[int, int], Awaitable[None]]] = []

    def when_chat_gone(self, listener: Callable[[int], Awaitable[None]]) -> None:
        """Have `listener(chat_id)` awaited when a chat turns out to take no messages any more."""
        self._when_chat_gone = listener

    def when_chat_moved(self, listener: Callable[[int, int], Awaitable[None]]) -> None:
        """Have `listener(old, new)` awaited, after those before it, when a group has become a supergroup.

        The first one moves what the group had.
        """
        self._when_chat_moved.append(listener)

    async def start(self) -> None:
        """Take up what the last process owed: answers and finals not sent, and sends of unknown outcome."""
        await self.commit(messages.recover)
        await self._edits.start()

    async def close(self, grace: float = 3.0) -> None:
        """Let calls in flight end, for at most `grace` seconds. What is owed stays owed for the next start."""
        self._closing.set()
        for status in self._statuses.values():
            status.wake()
        self._edits.wake()
        if self._tasks:
            _, hanging = await asyncio.wait(self._tasks, timeout=grace)
            for task in hanging:
                task.cancel()
            await asyncio.gather(*hanging, return_exceptions=True)

    async def commit(self, unit: Callable[[sqlite3.Connection], T], *, insist: bool = False) -> T:
        """Run `unit` in one transaction, and begin to send the answers and finals that it owes; returns before that.

        insist: wait for room on a full disk, rather than raise DiskFull.
        """
        transact = self._database.insist if insist else self._database.transact
        result, owed = await transact(lambda c: (unit(c), messages.unsent(c, after=self._begun)))
        for message in owed:
            if message.id > self._begun:  # a commit after this one may have come back before it
                self._begun = message.id
                self._begin(self._deliver(message), f"message {message.id}")
        return result

    async def say(self, place: Place, text: str) -> bool:
        """Send a text that no row could be written for. Once; returns whether it was sent."""
        lane = self._lane(place.chat_id)
        try:
            async with lane.urgent():
                await lane.clear(urgent=True)
                await lane.attempt(
                    lambda: self._bot.send_message(text=text, **address(lane.chat_id, place.topic_id, None))
                )
        except (Later, Unknown, Closing, ChatGone, TelegramError) as error:
            log.warning("an answer was not sent: %s", error)
            return False
        return True

    async def toast(self, query_id: str, text: str) -> None:
        """Answer a tap. Once, for it is of no use later."""
        try:
            await self._bot.answer_callback_query(query_id, text)
        except TelegramError as error:
            log.info("a tap was not answered: %s", error)

    async def offer(
        self,
        query_id: str,
        results: Sequence[InlineQueryResult],
        *,
        next_offset: str,
        cache_seconds: int,
        button: InlineQueryResultsButton | None,
    ) -> None:
        """Answer an inline query, for whoever asks alone. Once, for by the next letter they type it is of no use."""
        try:
            await self._bot.answer_inline_query(
                query_id,
                results,
                cache_time=cache_seconds,
                is_personal=True,
                next_offset=next_offset,
                button=button,
            )
        except TelegramError as error:
            log.info("an inline query was not answered: %s", error)

    def react_if_room(self, chat_id: int, message_id: int, emoji: str) -> None:
        """As `react`, but not at all where the group has been sent too much in the last minute."""
        if self._lane(chat_id).has_room():
            self.react(chat_id, message_id, emoji)

    def react(self, chat_id: int, message_id: int, emoji: str) -> None:
        """Put a reaction on a message, when the chat is clear; not at all where the chat does not allow it.

        emoji: "" takes off the one that is there.
        """
        if not self._closing.is_set():
            self._begin(self._react(chat_id, message_id, emoji), f"reaction on message {message_id}")

    async def edit(self, message: MaybeInaccessibleMessage, text: str, buttons: InlineKeyboardMarkup | None) -> None:
        """Bring a message of the bot's own to this text, because somebody tapped. Once: the next tap does it again."""
        chat_id = message.chat.id
        await self._edit(
            chat_id,
            lambda: self._bot.edit_message_text(
                text, chat_id=chat_id, message_id=message.message_id, reply_markup=buttons
            ),
        )

    async def edit_buttons(self, message: MaybeInaccessibleMessage, buttons: InlineKeyboardMarkup) -> None:
        """As `edit`, but what is above the buttons stays, be it a text or a picture."""
        chat_id = message.chat.id
        await self._edit(
            chat_id, lambda: self._bot.edit_message_reply_markup(chat_id, message.message_id, reply_markup=buttons)
        )

    async def edit_media(
        self, chat_id: int, message_id: int, photo: Media, text: str, buttons: InlineKeyboardMarkup | None
    ) -> bool:
        """Let a message of the bot's own show this photo and text. Once; False if it may help to try again."""
        return await self._edit(chat_id, lambda: self._media.edit(chat_id, message_id, photo, text, buttons))

    async def _edit(self, chat_id: int, call: Callable[[], Awaitable[Any]]) -> bool:
        """Make the call once. False if it may help to try again."""
        lane = self._lane(chat_id)
        try:
            await lane.clear(urgent=True)
            await lane.attempt(call)
        except (Later, Unknown, Closing) as error:
            log.info("a message was not edited yet: %r", error)
            return False
        except ChatMigrated as error:
            await self.chat_moved(lane.chat_id, error.new_chat_id)
            return False
        except (ChatGone, TelegramError, OSError) as error:
            log.info("a message was not edited: %s", error)
        return True

    def edit_posts(self, post_ids: Iterable[int]) -> None:
        """Their rows say what they are to show: bring them to it when their pauses are over. Returns at once."""
        self._edits.make(post_ids)

    def show(self, job: Job, view: View) -> None:
        """Bring the job's status message to this View, now or when its pause is over; returns at once."""
        if self._closing.is_set():
            return
        status = self._statuses.get(job.id)
        if status is None:
            lane = self._lane(job.place.chat_id)
            status = Status(job, lane, self._bot, self._database, self._closing)
            self._statuses[job.id] = status
            self._begin(self._follow(job.id, lane, status), f"status of job {job.id}")
        status.show(view)
        if view.last and status.gone:
            self._statuses.pop(job.id, None)

    async def chat_moved(self, old: int, new: int) -> None:
        """A group has become a supergroup: it keeps its conversations, and whatever is on its way goes there.

        Several calls may meet it; for those after the first both ids are the new one.
        """
        lane = self._lanes.pop(old, None)
        if lane is not None:
            lane.chat_id = new
            self._lanes.setdefault(new, lane)
        for listener in self._when_chat_moved:
            await listener(old, new)

    async def own_up(self, job: Job) -> None:
        """Show the final in the job's status message, because nobody knows whether it came as one of its own."""
        words = words_in(job.language)
        view = View(words("status-unsure-of-regret"), last=True, owns_up=True)
        if job.result is not None:
            try:
                picture, buttons = await self._pictures.read(job.result), under_final(job, words)
                view = View(words("status-unsure"), picture, last=True, owns_up=True, buttons=buttons)
            except OSError as error:
                log.error("the painting of job %d can't be read: %s", job.id, error)
        self.show(job, view)

    @asynccontextmanager
    async def painting_in(self, place: Place) -> AsyncGenerator[None]:
        """Let a person see that a picture is being made, for as long as this is open; a group has few calls for it."""
        if place.chat_id < 0:
            yield
            return
        task = asyncio.create_task(self._act(place))
        try:
            yield
        finally:
            task.cancel()

    async def _follow(self, job_id: int, lane: Lane, status: Status) -> None:
        """Show what there is to show. A message that is gone stays known until its job ends, so that none is begun."""
        lane.statuses += 1
        try:
            while not (status.over or status.gone or self._closing.is_set()):
                try:
                    await status.run()
                except ChatMigrated as error:
                    await self.chat_moved(lane.chat_id, error.new_chat_id)
        except ChatGone:
            await self._forget(lane.chat_id)
        finally:
            lane.statuses -= 1
            if status.ended or not status.gone:
                self._statuses.pop(job_id, None)

    async def _deliver(self, owed: Owed) -> None:
        lane = self._lane(owed.chat_id)
        try:
            while True:
                try:
                    sent = await send_owed(self._database, lane, owed, partial(self._send, owed))
                    if owed.post_id is not None and sent is not None and sent.chat.id != lane.chat_id:
                        await self._post_again(owed.post_id)  # the group has moved meanwhile
                    elif owed.post_id is not None:
                        self._edits.sent(owed.post_id)
                    return
                except ChatMigrated as error:
                    await self.chat_moved(lane.chat_id, error.new_chat_id)
        except Closing:
            return
        except (GivenUp, BadRequest) as error:
            log.warning("message %d was given up: %r", owed.id, error)
            if owed.job_id is None:
                return
            job, right = await self._job(owed.job_id), missing_right(error)
            if right:
                await self._tell_of_missing_right(lane, owed, job, right)
            else:
                await self.own_up(job)
        except ChatGone:
            await self._forget(lane.chat_id)

    async def _send(self, owed: Owed, where: Address) -> Sequence[Message]:
        if owed.post is not None:
            return await self._posts.send(Content.from_json(owed.post), where)
        return [await self._send_one(owed, where)]

    async def _send_one(self, owed: Owed, where: Address) -> Message:
        if owed.job_id is None:
            assert owed.text is not None
            markup = markup_of(owed.keyboard)
            try:
                if owed.media:
                    return await self._media.send(owed.media, owed.text, where, markup)
            except BadRequest as error:  # better the words alone than nothing
                if not (owed.instead or owed.text) or not missing_right(error):
                    raise
            return await self._bot.send_message(text=owed.instead or owed.text, reply_markup=markup, **where)
        return await self._final(await self._job(owed.job_id), where)

    async def _job(self, job_id: int) -> Job:
        return await self._database.transact(lambda c: jobs.get(c, job_id))

    async def _final(self, job: Job, where: Address) -> Message:
        words = words_in(job.language)
        if job.result is None:
            return await self._bot.send_message(text=words("failed", attempts=max(1, job.failures)), **where)
        text, buttons = caption(job, words), under_final(job, words)
        try:
            return await self._media.send([Media("photo", job.result)], text, where, buttons)
        except BadRequest as error:
            if missing_right(error) != "photos":
                raise
        text = f"{text}\n{words('no-right-photos')}"
        return await self._media.send([Media("document", job.result)], text, where, buttons)

    async def _tell_of_missing_right(self, lane: Lane, owed: Owed, job: Job, right: Right) -> None:
        """Say what the bot may not send; the painting waits for a tap, or is sent where its person reads alone."""
        words = words_in(job.language)
        if job.result is None:  # a text: no other could tell why it was refused
            return
        text, buttons = words("no-right", right=right), under_undelivered(job.id, words)
        try:
            async with lane.urgent():
                await lane.clear(urgent=True)
                where = address(lane.chat_id, owed.topic_id, owed.reply_in(lane.chat_id))
                await lane.attempt(lambda: self._bot.send_message(text=text, reply_markup=buttons, **where))
            await self._database.insist(partial(messages.close, job_id=job.id, owned_up=True))
            return
        except (Later, Unknown, Closing, ChatGone, TelegramError) as error:
            log.warning("nobody could be told what the bot may not send: %s", error)
        if job.place.person_id > 0:
            alone = Place(job.place.person_id, 0, job.place.person_id)
            text, media = words("final-from-group"), [Media("photo", job.result)]
            keyboard = under_final(job, words).to_json()
            await self.commit(lambda c: messages.answer(c, alone, text, keyboard=keyboard, media=media), insist=True)

    async def _act(self, place: Place) -> None:
        lane = self._lane(place.chat_id)
        while True:
            try:
                await lane.clear(urgent=False)
                await self._bot.send_chat_action(
                    lane.chat_id, ChatAction.UPLOAD_PHOTO, message_thread_id=place.topic_id or None
                )
            except Closing:
                return
            except TelegramError as error:
                log.debug("no chat action: %s", error)
            await asyncio.sleep(_ACTION_PAUSE)

    async def _react(self, chat_id: int, message_id: int, emoji: str) -> None:
        lane = self._lane(chat_id)
        try:
            async with lane.reactions:
                await lane.clear(urgent=False)
                await lane.attempt(lambda: self._bot.set_message_reaction(chat_id, message_id, emoji or None))
        except (Later, Unknown, Closing, ChatGone, TelegramError) as error:
            log.debug("no reaction: %s", error)

    async def _forget(self, chat_id: int) -> None:
        log.info("a chat takes no messages any more; its jobs are cancelled")
        if self._when_chat_gone:
            await self._when_chat_gone(chat_id)

    async def _post_again(self, post_id: int) -> None:
        await self.commit(partial(posts.owe_again, post_id=post_id), insist=True)

    def _lane(self, chat_id: int) -> Lane:
        lane = self._lanes.get(chat_id)
        if lane is None:
            lane = self._lanes[chat_id] = Lane(chat_id, self._pace, self._closing)
        return lane

    def _begin(self, work: Coroutine[Any, Any, None], name: str) -> None:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("the %s was given up", task.get_name(), exc_info=error)
