"""Sending kept files: by the id that Telegram gave them when it has them, else uploaded; several as one album."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
    MessageEntity,
)
from telegram.error import BadRequest

from bot.outbox.owed import Address
from bot.outbox.refusals import missing_right
from bot.store import sent_files
from bot.store.database import Database
from bot.store.pictures import Pictures
from bot.store.sent_files import Media

__all__ = ["MediaSender"]

T = TypeVar("T")
Markup = InlineKeyboardMarkup | ForceReply | None

_UNPAINTABLE: Final = ("photo", "image")  # what a refusal that concerns the picture itself speaks of
_UNKNOWN_ID: Final = ("wrong file_id", "wrong file identifier", "wrong remote file")


class MediaSender:
    """Sends what the pictures folder keeps, and remembers what Telegram calls it."""

    def __init__(self, bot: Bot, database: Database, pictures: Pictures) -> None:
        self._bot = bot
        self._database = database
        self._pictures = pictures

    async def send(
        self,
        media: Sequence[Media],
        caption: str,
        where: Address,
        markup: Markup = None,
    ) -> Message:
        """One message, or an album, whose first message is returned; an album has no buttons.

        Raises OSError for a file that is kept no more and that Telegram does not have.
        """
        return (await self.send_all(media, [caption], where, markup))[0]

    async def send_all(
        self,
        media: Sequence[Media],
        captions: Sequence[str],
        where: Address,
        markup: Markup = None,
        mentions: Sequence[MessageEntity] = (),
    ) -> Sequence[Message]:
        """As `send`, with a caption for each, or the first. Returns all messages. mentions: in a single caption."""
        return await self._with_ids(media, lambda known: self._try(media, known, captions, where, markup, mentions))

    async def edit(
        self, chat_id: int, message_id: int, photo: Media, caption: str, buttons: InlineKeyboardMarkup | None
    ) -> None:
        """Put a photo, with its caption, in the place of what a message shows. Raises as `send`."""
        await self._with_ids([photo], lambda known: self._try_edit(chat_id, message_id, photo, known, caption, buttons))

    async def _with_ids(self, media: Sequence[Media], call: Callable[[Mapping[Media, str | None]], Awaitable[T]]) -> T:
        """Make the call with the ids that Telegram gave; without, where it knows them no more."""
        known = await self._database.transact(lambda c: {one: sent_files.file_id(c, one) for one in media})
        try:
            return await call(known)
        except BadRequest as error:
            if not any(known.values()) or not any(words in error.message.lower() for words in _UNKNOWN_ID):
                raise
        await self._database.insist(partial(sent_files.forget, media=media))
        return await call({})

    async def _try(
        self,
        media: Sequence[Media],
        known: Mapping[Media, str | None],
        captions: Sequence[str],
        where: Address,
        markup: Markup,
        mentions: Sequence[MessageEntity],
    ) -> Sequence[Message]:
        files = {one: known.get(one) or await self._upload(one) for one in media}
        if len(media) == 1:
            messages = [await self._one(media[0], files[media[0]], captions[0], where, markup, mentions)]
        else:
            messages = list(await self._album(media, files, captions, where))
        await self._remember(media, messages)
        return messages

    async def _try_edit(
        self,
        chat_id: int,
        message_id: int,
        photo: Media,
        known: Mapping[Media, str | None],
        caption: str,
        buttons: InlineKeyboardMarkup | None,
    ) -> None:
        shown = InputMediaPhoto(known.get(photo) or await self._upload(photo), caption=caption)
        message = await self._bot.edit_message_media(shown, chat_id, message_id, reply_markup=buttons)
        if isinstance(message, Message):
            await self._remember([photo], [message])

    async def _one(
        self,
        media: Media,
        file: str | InputFile,
        caption: str,
        where: Address,
        markup: Markup,
        mentions: Sequence[MessageEntity],
    ) -> Message:
        words: dict[str, Any] = {"caption": caption, "caption_entities": mentions, "reply_markup": markup}
        match media.kind:
            case "animation":
                return await self._bot.send_animation(animation=file, **words, **where)
            case "document":
                return await self._bot.send_document(document=file, **words, **where)
        try:
            return await self._bot.send_photo(photo=file, **words, **where)
        except BadRequest as error:
            if missing_right(error) or not any(word in error.message.lower() for word in _UNPAINTABLE):
                raise
            # Too narrow or too large for a photo; as a file there is no such limit.
            upload = await self._upload(media)
            return await self._bot.send_document(document=upload, **words, **where)

    async def _album(
        self, media: Sequence[Media], files: Mapping[Media, str | InputFile], captions: Sequence[str], where: Address
    ) -> Sequence[Message]:
        items = [
            (InputMediaPhoto if one.kind == "photo" else InputMediaDocument)(files[one], caption=words or None)
            for one, words in zip(media, (*captions, *[""] * len(media)), strict=False)
        ]
        return await self._bot.send_media_group(media=items, **where)

    async def _upload(self, media: Media) -> InputFile:
        suffix = media.name.rpartition(".")[2]
        return InputFile(await self._pictures.read(media.name), filename=f"painting.{suffix}", attach=True)

    async def _remember(self, media: Sequence[Media], messages: Sequence[Message]) -> None:
        ids = {
            one: file_id for one, message in zip(media, messages, strict=False) if (file_id := _file_id(one, message))
        }
        await self._database.insist(partial(sent_files.remember, ids=ids))


def _file_id(media: Media, message: Message) -> str | None:
    """None where Telegram has made something else of it."""
    if media.kind == "photo":
        return message.photo[-1].file_id if message.photo else None
    sent = message.animation if media.kind == "animation" else message.document
    return sent.file_id if sent else None
