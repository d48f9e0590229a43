"""Sending posts and editing them: texts, pictures, albums, picture polls, and what is drawn for them alone."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputPollOption,
    Message,
    MessageEntity,
    User,
)
from telegram.error import BadRequest

from bot.outbox import drawn
from bot.outbox.media import MediaSender
from bot.outbox.owed import Address
from bot.outbox.refusals import missing_right
from bot.store import sent_files
from bot.store.database import Database
from bot.store.pictures import Pictures
from bot.store.posts import Content, Due
from bot.store.sent_files import Media

__all__ = ["PostSender", "markup_of"]

log = logging.getLogger(__name__)

_MADE_ALREADY: Final = ("message is not modified", "poll has already been closed")


class PostSender:
    """Brings posts to their chats. What it raises is what the Bot API says; OSError for a picture that is no more."""

    def __init__(self, bot: Bot, database: Database, pictures: Pictures, media: MediaSender) -> None:
        self._bot = bot
        self._database = database
        self._pictures = pictures
        self._media = media

    async def send(self, content: Content, where: Address) -> Sequence[Message]:
        """All messages of it. Where the chat allows no pictures or polls, the words alone."""
        try:
            if content.options:
                return [await self._poll(content, where)]
            if content.album:
                media = [Media("photo", picture.name) for picture in content.album]
                return await self._media.send_all(media, [picture.caption for picture in content.album], where)
            if (shown := await self._shown(content)) is not None:
                markup, mentions = markup_of(content.keyboard), _mentions(content)
                return await self._media.send_all([shown], [content.text], where, markup, mentions)
        except BadRequest as error:
            words = content.text or "\n".join(picture.caption for picture in content.album)
            if not words or not (content.options or missing_right(error)):
                raise
            log.warning("a post is sent as words alone: %s", error)
            content = replace(content, text=words)
        return [
            await self._bot.send_message(
                text=content.text, entities=_mentions(content), reply_markup=markup_of(content.keyboard), **where
            )
        ]

    async def edit(self, due: Due) -> None:
        """Bring the message to what is wanted. Edits may be repeated."""
        try:
            await self._edit(due)
        except BadRequest as error:
            if not any(words in error.message.lower() for words in _MADE_ALREADY):
                raise

    async def _edit(self, due: Due) -> None:
        message, wanted = (due.chat_id, due.message_id), due.wanted
        markup = markup_of(wanted.keyboard)
        assert not isinstance(markup, ForceReply)
        if due.is_poll:
            await self._bot.stop_poll(*message)
        elif wanted.picture and (wanted.picture, wanted.blur) != (due.shown.picture, due.shown.blur):
            shown = await self._shown(wanted)
            assert shown is not None
            await self._media.edit(*message, shown, wanted.text, markup)
        else:
            await self._edit_words(message, wanted, is_caption=due.shown.picture is not None)

    async def _edit_words(self, message: tuple[int, int], wanted: Content, *, is_caption: bool) -> None:
        markup, mentions = markup_of(wanted.keyboard), _mentions(wanted)
        assert not isinstance(markup, ForceReply)
        if is_caption:
            try:
                await self._bot.edit_message_caption(
                    *message, caption=wanted.text, caption_entities=mentions, reply_markup=markup
                )
                return
            except BadRequest as error:  # it was sent as words alone
                if "there is no caption" not in error.message.lower():
                    raise
        await self._bot.edit_message_text(wanted.text, *message, entities=mentions, reply_markup=markup)

    async def _poll(self, content: Content, where: Address) -> Message:
        """Of pictures that Telegram has already: the library can't upload them with a poll."""
        pictures = [Media("photo", option.name) for option in content.options]
        known = await self._database.transact(lambda c: [sent_files.file_id(c, picture) for picture in pictures])
        options = [
            InputPollOption(option.caption, media=InputMediaPhoto(file_id) if file_id else None)
            for option, file_id in zip(content.options, known, strict=True)
        ]
        return await self._bot.send_poll(
            question=content.text,
            options=options,
            is_anonymous=False,
            hide_results_until_closes=True,
            **where,
        )

    async def _shown(self, content: Content) -> Media | None:
        """The picture or film of a message that has one, drawn first where it has to be."""
        if content.film:
            painted = [await self._pictures.read(name) for name in content.film]
            return Media("animation", await self._pictures.keep(await _draw(partial(drawn.film, painted)), "mp4"))
        if content.sheet:
            painted = [await self._pictures.read(picture.name) for picture in content.sheet]
            return Media("photo", await self._pictures.keep(await _draw(partial(drawn.sheet, painted)), "jpg"))
        if content.picture and content.blur:
            picture = await self._pictures.read(content.picture)
            hidden = await _draw(partial(drawn.hidden, picture, content.blur))
            return Media("photo", await self._pictures.keep(hidden, "jpg"))
        return Media("photo", content.picture) if content.picture else None


def markup_of(keyboard: str | None) -> ForceReply | InlineKeyboardMarkup | None:
    """The reply markup that a row keeps as JSON."""
    if keyboard is None:
        return None
    fields = json.loads(keyboard)
    return ForceReply.de_json(fields) if "force_reply" in fields else InlineKeyboardMarkup.de_json(fields)


async def _draw(drawing: partial[bytes]) -> bytes:
    return await asyncio.to_thread(drawing)


def _mentions(content: Content) -> list[MessageEntity]:
    return [
        MessageEntity(MessageEntity.TEXT_MENTION, offset, length, user=User(person, "", is_bot=False))
        for offset, length, person in content.mentions
    ]
