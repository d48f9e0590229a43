"""sendMessage, sendPhoto, sendDocument, sendAnimation, sendVideo, sendMediaGroup, sendPoll, sendChatAction."""

from __future__ import annotations

from typing import Any

from bot.playground import render
from bot.playground.errors import ApiError, bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.methods.content import caption_of, markup_of, media_of, place_of, text_of
from bot.playground.model import Chat, Json, Media, MediaKind

__all__ = ["METHODS"]

LARGEST_ALBUM = 10
ALBUM_KINDS = frozenset({"photo", "video", "document"})
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


async def send_message(call: Call) -> Json:
    """A text."""
    chat = call.chat
    content = {**text_of(call), "reply_markup": markup_of(call), **place_of(call, chat)}
    call.admit(chat)
    return _posted(call, chat, **content)


def sender_of(kind: MediaKind) -> Method:
    """The method that sends one file of a kind, given in the parameter of the same name."""

    async def send(call: Call) -> Json:
        chat = call.chat
        content = {**caption_of(call.parameters), "reply_markup": markup_of(call), **place_of(call, chat)}
        call.admit(chat)
        media = await media_of(call, kind, call.get(kind), about=call.parameters)
        return _posted(call, chat, **content, media=media)

    return send


async def send_media_group(call: Call) -> list[Json]:
    """An album: all of its items or none."""
    chat = call.chat
    items: list[Json] = call.get("media", [])
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > LARGEST_ALBUM:
        raise bad_request("too many messages to send as an album")
    kinds = {item["type"] for item in items}
    if not kinds <= ALBUM_KINDS or (len(kinds) > 1 and "document" in kinds):
        raise bad_request("can't use the media of the specified type in the album")
    captions, place = [caption_of(item) for item in items], place_of(call, chat)
    call.admit(chat, len(items))
    media = [await _item(call, number, item) for number, item in enumerate(items, 1)]
    group = call.world.album_id()
    return [
        _posted(call, chat, **caption, media=each, media_group_id=group, **place)
        for caption, each in zip(captions, media, strict=True)
    ]


async def _item(call: Call, number: int, item: Json) -> Media:
    """One file of an album. Raises ApiError for the whole album if this one can't be used.

    What only a look into the file shows, which Telegram words in capitals, is told with the number of the item.
    """
    try:
        return await media_of(call, item["type"], item["media"], about=item)
    except ApiError as refused:
        reason = refused.description.removeprefix("Bad Request: ")
        if not reason.isupper():
            raise
        raise bad_request(f'failed to send message #{number} with the error message "{reason}"') from None


async def send_chat_action(call: Call) -> bool:
    """Typing and the like."""
    chat = call.chat
    if call.get("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.act(chat, call.bot.user, call.get("action"))
    return True


def _posted(call: Call, chat: Chat, **content: Any) -> Json:
    message = call.world.post(chat, call.bot.user, protected=call.get("protect_content", False), **content)
    return render.message(message, call.bot.id)


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": sender_of("photo"),
    "sendDocument": sender_of("document"),
    "sendAnimation": sender_of("animation"),
    "sendVideo": sender_of("video"),
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
}
