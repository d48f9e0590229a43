"""The status message of one job: sent once, then edited in place until its last word."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from telegram import Bot, InlineKeyboardMarkup, InputMediaPhoto, Message
from telegram.error import BadRequest, ChatMigrated

from bot.buttons import under_status
from bot.outbox.lane import PRIVATE_PAUSE, GivenUp, Lane, Later, Unknown
from bot.outbox.owed import Address, send_owed, shape_of
from bot.outbox.pace import Closing
from bot.outbox.refusals import message_is_gone, missing_right
from bot.store import messages
from bot.store.database import Database
from bot.store.jobs import Job
from bot.texts import words_in

__all__ = ["Status", "View"]

log = logging.getLogger(__name__)

_FILE_NAME: Final = "snapshot.jpg"
_TOO_LATE: Final = "message can't be edited"


@dataclass(frozen=True, slots=True)
class View:
    """What a status message is to show.

    picture: JPEG; None leaves the picture that is there. pause: least seconds until the next edit.
    last: nothing will follow, so it waits for no pause, and begins no message where there is none. owns_up: a last one
    that stands for a final of which nobody knows; it may follow another last one. buttons: under the last one; before
    that there are those by which a painting is stopped.
    """

    text: str
    picture: bytes | None = field(default=None, repr=False)
    pause: float = PRIVATE_PAUSE
    last: bool = False
    owns_up: bool = False
    buttons: InlineKeyboardMarkup | None = field(default=None, repr=False)


class Status:
    """Brings the newest View to the chat, one edit at a time; Views that were overtaken are dropped."""

    def __init__(self, job: Job, lane: Lane, bot: Bot, database: Database, closing: asyncio.Event) -> None:
        self._job = job
        self._lane = lane
        self._bot = bot
        self._database = database
        self._closing = closing
        self._newest = View("")
        self._changed = asyncio.Event()
        self._hurry = asyncio.Event()  # no pause any more: the last View is there, or the bot is stopping
        self._message_id: int | None = None
        self._chat_id = lane.chat_id  # where that message is
        self._shape: messages.Shape = "text"
        self._gone = False
        self._shows_pictures = True  # until the chat turns out to allow the bot none

    def show(self, view: View) -> None:
        """Replace what is to be shown. After a View that was the last, nothing more is."""
        if self._newest.last and not view.owns_up:
            return
        if view.picture is None and self._changed.is_set():  # the picture was not shown yet: it comes with these words
            view = replace(view, picture=self._newest.picture)
        self._newest = view
        self._changed.set()
        if view.last:
            self._hurry.set()

    def wake(self) -> None:
        """Notice that the bot is stopping."""
        self._hurry.set()
        self._changed.set()

    async def run(self) -> None:
        """Show Views until the last one, until the message is gone, or until the bot stops.

        Raises ChatGone; ChatMigrated, after which it may be run again.
        """
        await self._find()
        try:
            while (pause := await self._next()) is not None:
                await self._rest(pause)
        except Closing:
            return
        owned_up = self._gone or self._newest.owns_up
        await self._database.insist(lambda c: messages.close(c, self._job.id, owned_up=owned_up))

    @property
    def over(self) -> bool:
        """Whether the newest View was the last one and has been shown."""
        return self._newest.last and not self._changed.is_set()

    @property
    def ended(self) -> bool:
        """Whether nothing will follow."""
        return self._newest.last

    @property
    def gone(self) -> bool:
        """Whether the message can't show anything any more."""
        return self._gone

    async def _find(self) -> None:
        """What the row says of the message: in a supergroup there is none yet, whatever there was in its group."""
        self._chat_id = self._lane.chat_id
        sent = await self._database.insist(lambda c: messages.find_sent(c, self._job.id, "status"))
        self._message_id, self._shape = (sent.message_id, sent.shape) if sent else (None, "text")

    async def _next(self) -> float | None:
        """Bring the newest View to the chat once there is one. Returns its pause, None if nothing can follow."""
        await self._changed.wait()
        if self._closing.is_set():
            raise Closing
        if self._message_id is not None:
            await self._lane.clear(urgent=False)
        self._changed.clear()
        view = self._newest
        try:
            goes_on = await self._put(view)
        except (Later, Unknown):  # an edit may be repeated; by then there may be a newer View
            self._changed.set()
            return 0.0
        except ChatMigrated:
            self._changed.set()
            raise
        if not goes_on:
            self._gone = True
            return None
        if view.last:
            return None if self.over else 0.0
        return self._lane.pause_between_edits(view.pause)

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._hurry.wait()
        except TimeoutError:
            return

    async def _put(self, view: View) -> bool:
        """Send or edit. False if there is no message that could show anything."""
        if self._chat_id != self._lane.chat_id:
            await self._find()
        if self._message_id is None:
            return not view.last and await self._send(view)
        try:
            await self._lane.attempt(partial(self._edit, view))
        except BadRequest as error:
            reason = error.message.lower()
            if message_is_gone(error) or _TOO_LATE in reason:
                return False
            if "there is no text in the message to edit" in reason:  # it became a picture just before a kill
                self._shape = "picture"
                raise Later from error
            if missing_right(error) == "photos" and self._shows_pictures:
                self._shows_pictures = False
                raise Later from error
            if "message is not modified" not in reason:
                log.warning("an edit of the status of job %d was refused: %s", self._job.id, error)
        return True

    async def _send(self, view: View) -> bool:
        owed = await self._database.insist(lambda c: messages.status_of(c, self._job.id))
        try:
            message = await send_owed(self._database, self._lane, owed, partial(self._first, view))
        except (GivenUp, BadRequest) as error:
            log.info("job %d has no status message: %r", self._job.id, error)
            return False
        if message is None:
            return False
        self._chat_id, self._message_id, self._shape = message.chat_id, message.message_id, shape_of(message)
        return True

    async def _first(self, view: View, where: Address) -> Sequence[Message]:
        buttons = self._buttons(view)
        if view.picture is not None and self._shows_pictures:
            try:
                return [
                    await self._bot.send_photo(
                        photo=view.picture, filename=_FILE_NAME, caption=view.text, reply_markup=buttons, **where
                    )
                ]
            except BadRequest as error:
                if missing_right(error) != "photos":
                    raise
                self._shows_pictures = False
        return [await self._bot.send_message(text=view.text, reply_markup=buttons, **where)]

    async def _edit(self, view: View) -> None:
        chat_id, message_id, buttons = self._chat_id, self._message_id, self._buttons(view)
        if view.picture is not None and self._shows_pictures:
            media = InputMediaPhoto(view.picture, caption=view.text, filename=_FILE_NAME)
            await self._bot.edit_message_media(media, chat_id=chat_id, message_id=message_id, reply_markup=buttons)
            if self._shape == "text":
                self._shape = "picture"
                await self._database.insist(lambda c: messages.reshape(c, self._job.id, "picture"))
        elif self._shape == "picture":
            await self._bot.edit_message_caption(
                caption=view.text, chat_id=chat_id, message_id=message_id, reply_markup=buttons
            )
        else:
            await self._bot.edit_message_text(view.text, chat_id=chat_id, message_id=message_id, reply_markup=buttons)

    def _buttons(self, view: View) -> InlineKeyboardMarkup | None:
        if view.last:
            return view.buttons
        painting = view.picture is not None or self._shape == "picture"
        return under_status(self._job.id, words_in(self._job.language), painting=painting)
