"""copyMessage, copyMessages, forwardMessage, forwardMessages."""

from __future__ import annotations

from collections.abc import Callable

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, Method
from bot.playground.methods.content import caption_of, markup_of, place_of
from bot.playground.model import Json, Message
from bot.playground.relays import copied, forwarded, may_be_relayed

__all__ = ["METHODS"]

MOST_AT_ONCE = 100


async def copy_message(call: Call) -> Json:
    """The same content as one's own message, with another caption if one is given."""
    chat, source = call.chat, _source(call, call.get("message_id", 0), "copy")
    content = copied(call.world, source)
    if source.media and "caption" in call.parameters:
        content |= {**caption_of(call.parameters), "has_spoiler": source.has_spoiler}
    place = {"reply_markup": markup_of(call), **place_of(call, chat)}
    call.admit(chat)
    protected = call.get("protect_content", False)
    return _number(call.world.post(chat, call.bot.user, **content, **place, protected=protected))


async def copy_messages(call: Call) -> list[Json]:
    """Copies of several messages, albums as albums; those that are gone are skipped."""
    without = {"text": "", "entities": ()} if call.get("remove_caption", False) else {}
    return await _many(call, "copy", lambda source: copied(call.world, source) | (without if source.media else {}))


async def forward_message(call: Call) -> Json:
    """A message that shows where it comes from."""
    chat, source = call.chat, _source(call, call.get("message_id", 0), "forward")
    place = place_of(call, chat)
    call.admit(chat)
    protected = call.get("protect_content", False)
    sent = call.world.post(chat, call.bot.user, **forwarded(call.world, source), **place, protected=protected)
    return render.message(sent, call.bot.id)


async def forward_messages(call: Call) -> list[Json]:
    """Several messages at once, albums as albums; those that are gone are skipped."""
    return await _many(call, "forward", lambda source: forwarded(call.world, source))


async def _many(call: Call, deed: str, content_of: Callable[[Message], Json]) -> list[Json]:
    chat, origin = call.chat, call.chat_named("from_chat_id")
    numbers: list[int] = call.get("message_ids", [])
    if not 1 <= len(numbers) <= MOST_AT_ONCE:
        raise bad_request("there are no messages to " + deed if not numbers else f"too many messages to {deed}")
    sources = [origin.messages[number] for number in numbers if number in origin.messages]
    sources = [source for source in sources if may_be_relayed(source)]
    if not sources:
        raise bad_request(f"there are no messages to {deed}")
    place, protected = place_of(call, chat), call.get("protect_content", False)
    call.admit(chat, len(sources))
    albums = {source.media_group_id: call.world.album_id() for source in sources if source.media_group_id}
    sent = [
        call.world.post(
            chat,
            call.bot.user,
            **content_of(source),
            **place,
            protected=protected,
            media_group_id=albums.get(source.media_group_id, ""),
        )
        for source in sources
    ]
    return [_number(message) for message in sent]


def _source(call: Call, number: int, deed: str) -> Message:
    """The message to relay. Raises ApiError 400 if it is gone or may not be relayed."""
    source = call.chat_named("from_chat_id").messages.get(number)
    if source is None:
        raise bad_request(f"message to {deed} not found")
    if not may_be_relayed(source):
        raise bad_request("message can't be copied" if deed == "copy" else "message can't be forwarded")
    return source


def _number(message: Message) -> Json:
    return {"message_id": message.id}


METHODS: dict[str, Method] = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
}
