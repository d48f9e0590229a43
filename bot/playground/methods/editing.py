"""editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup, deleteMessage, deleteMessages."""

from __future__ import annotations

from typing import Any

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.methods.content import caption_of, inline_keyboard_of, media_of, text_of
from bot.playground.model import Json, Message

__all__ = ["METHODS"]

ALBUM_SWAPS = frozenset({"photo", "video"})


async def edit_message_text(call: Call) -> Json:
    """Another text; media can't become text."""
    message = _own_message(call)
    if message.media or message.poll:
        raise bad_request("there is no text in the message to edit")
    return _edited(call, message, **text_of(call))


async def edit_message_caption(call: Call) -> Json:
    """Another caption under the same media."""
    message = _own_message(call)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _edited(call, message, **{**caption_of(call.parameters), "has_spoiler": message.has_spoiler})


async def edit_message_media(call: Call) -> Json:
    """Other media with another caption; a text may become media."""
    message = _own_message(call)
    new: Json | None = call.get("media")
    if new is None:
        raise bad_request("input media is not specified")
    if message.media_group_id and not _may_swap(message, new["type"]):
        raise bad_request("can't use the media of the specified type in the album")
    caption = caption_of(new)
    keyboard = inline_keyboard_of(call)
    call.admit(message.chat)
    media = await media_of(call, new["type"], new["media"], about=new)
    edited = call.world.edit(message, call.bot.user, **caption, media=media, reply_markup=keyboard)
    return render.message(edited, call.bot.id)


async def edit_message_reply_markup(call: Call) -> Json:
    """Another keyboard, or none."""
    return _edited(call, _own_message(call))


async def delete_message(call: Call) -> bool:
    """Delete a message for everyone."""
    call.world.delete(call.message("message to delete not found"), call.bot.user)
    return True


async def delete_messages(call: Call) -> bool:
    """Delete up to 100 messages; those that are gone already are skipped."""
    chat = call.chat
    numbers: list[int] = call.get("message_ids", [])
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad_request("too many message identifiers specified")
    for number in numbers:
        if message := chat.messages.get(number):
            call.world.delete(message, call.bot.user)
    return True


def _own_message(call: Call) -> Message:
    message = call.message("message to edit not found")
    if call.bot.user != message.sender or message.service or message.origin:
        raise bad_request("message can't be edited")
    return message


def _may_swap(message: Message, kind: str) -> bool:
    """Within an album photos and videos replace each other, documents only documents."""
    old = message.media.kind if message.media else ""
    return old == kind or {old, kind} <= ALBUM_SWAPS


def _edited(call: Call, message: Message, **changes: Any) -> Json:
    keyboard = inline_keyboard_of(call)
    call.admit(message.chat)
    return render.message(call.world.edit(message, call.bot.user, **changes, reply_markup=keyboard), call.bot.id)


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
