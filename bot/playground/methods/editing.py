"""editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup, deleteMessage, deleteMessages."""

from __future__ import annotations

from typing import Any

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.methods.content import caption_of, inline_keyboard_of, known_media, media_of, text_of
from bot.playground.model import Json, Message

__all__ = ["METHODS"]


async def edit_message_text(call: Call) -> Json | bool:
    """Another text; media can't become text."""
    message = _own_message(call)
    if message.media or message.poll:
        raise bad_request("there is no text in the message to edit")
    return _edited(call, message, **text_of(call))


async def edit_message_caption(call: Call) -> Json | bool:
    """Another caption under the same media."""
    message = _own_message(call)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _edited(call, message, **{**caption_of(call.parameters), "has_spoiler": message.has_spoiler})


async def edit_message_media(call: Call) -> Json | bool:
    """Other media with another caption; a text may become media. Sent through inline mode, it takes no upload."""
    message = _own_message(call)
    new: Json | None = call.get("media")
    if new is None:
        raise bad_request("input media is not specified")
    if message.poll:
        raise bad_request("message can't be edited")
    if not message.takes(new["type"]):
        raise bad_request("can't use the media of the specified type in the album")
    caption = caption_of(new)
    keyboard = inline_keyboard_of(call)
    call.admit(message.chat)
    if "inline_message_id" in call.parameters:
        media = known_media(call, new["type"], new["media"])
    else:
        media = await media_of(call, new["type"], new["media"], about=new)
    return _shown(call, call.world.edit(message, call.bot.user, **caption, media=media, reply_markup=keyboard))


async def edit_message_reply_markup(call: Call) -> Json | bool:
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
    """The message to edit, named by its chat and id or by the id it got in inline mode."""
    if inline_id := call.get("inline_message_id"):
        sent = call.world.message_sent_inline(inline_id)
        if sent is None or sent.via_bot != call.bot.user:
            raise bad_request("MESSAGE_ID_INVALID")
        return sent
    message = call.message("message to edit not found")
    if call.bot.user != message.sender or message.service or message.origin:
        raise bad_request("message can't be edited")
    return message


def _edited(call: Call, message: Message, **changes: Any) -> Json | bool:
    keyboard = inline_keyboard_of(call)
    call.admit(message.chat)
    return _shown(call, call.world.edit(message, call.bot.user, **changes, reply_markup=keyboard))


def _shown(call: Call, edited: Message) -> Json | bool:
    """The edited message; True for one sent through inline mode, which the bot may not see."""
    return True if "inline_message_id" in call.parameters else render.message(edited, call.bot.id)


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
