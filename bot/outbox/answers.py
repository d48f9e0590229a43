"""How an answer goes out: a text, a text with one file, or an album of several."""

from __future__ import annotations

import json
from typing import Any, Final

from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
    ReplyKeyboardRemove,
)

from bot.outbox.owed import Address
from bot.store.messages import Attachment, Owed
from bot.store.pictures import Pictures

__all__ = ["send_answer"]

_UPLOADED_AS: Final = {"photo": "picture", "document": "painting", "animation": "timelapse"}


async def send_answer(bot: Bot, pictures: Pictures, owed: Owed, where: Address) -> Message:
    """Make the one call by which the answer arrives; returns its message, of an album the first.

    Raises TelegramError, and OSError if a file can't be read.
    """
    assert owed.text is not None
    match owed.attachments:
        case ():
            return await bot.send_message(text=owed.text, reply_markup=_markup(owed.keyboard), **where)
        case (alone,):
            return await _send_one(bot, pictures, owed, alone, where)
        case several:
            album = [await _in_album(pictures, attachment) for attachment in several]
            return (await bot.send_media_group(media=album, caption=owed.text or None, **where))[0]


async def _send_one(bot: Bot, pictures: Pictures, owed: Owed, attachment: Attachment, where: Address) -> Message:
    file, name = await _file(pictures, attachment)
    beside: dict[str, Any] = {"caption": owed.text, "reply_markup": _markup(owed.keyboard), **where}
    match attachment.kind:
        case "photo":
            return await bot.send_photo(photo=file, filename=name, **beside)
        case "document":
            return await bot.send_document(document=file, filename=name, **beside)
        case "animation":
            return await bot.send_animation(animation=file, filename=name, **beside)


async def _in_album(pictures: Pictures, attachment: Attachment) -> InputMediaPhoto | InputMediaDocument:
    file, name = await _file(pictures, attachment)
    kind = InputMediaPhoto if attachment.kind == "photo" else InputMediaDocument
    return kind(file, filename=name, caption=attachment.caption or None)


async def _file(pictures: Pictures, attachment: Attachment) -> tuple[bytes | str, str | None]:
    """Its bytes and the name they go by, or what Telegram knows it by."""
    if attachment.file_id:
        return attachment.file_id, None
    ending = attachment.name.rpartition(".")[2]
    return await pictures.read(attachment.name), f"{_UPLOADED_AS[attachment.kind]}.{ending}"


def _markup(keyboard: str | None) -> Any:
    if keyboard is None:
        return None
    fields = json.loads(keyboard)
    kind = next((kind for name, kind in _KINDS.items() if name in fields), InlineKeyboardMarkup)
    return kind.de_json(fields)


_KINDS: Final[dict[str, Any]] = {"force_reply": ForceReply, "remove_keyboard": ReplyKeyboardRemove}
