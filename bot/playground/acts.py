"""What a person does in a chat, asked for over HTTP, and what is answered."""

from __future__ import annotations

import re
from typing import Final

from starlette.exceptions import HTTPException

from bot.playground.model import Json
from bot.playground.visit import Visit

__all__ = [
    "delete",
    "edit",
    "forward",
    "join",
    "leave",
    "list_commands",
    "list_messages",
    "open_topic",
    "react",
    "read",
    "set_language",
    "set_profile_photo",
    "speak_as",
    "tap",
    "vote",
]

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")


async def list_messages(visit: Visit) -> list[Json]:
    """The messages of a chat as they stand, oldest first."""
    return [visit.view.message(message) for message in visit.conversation.messages]


async def list_commands(visit: Visit) -> list[Json]:
    """What the bots of a chat offer this person there."""
    chat = visit.conversation.chat
    bots = [bot for bot in visit.world.bots.values() if chat.member(bot.user).is_present]
    return [
        {**command, "bot": bot.user.username} for bot in bots for command in bot.commands_for(chat, visit.person.user)
    ]


async def edit(visit: Visit) -> Json:
    """Change one's own message: its words, or its picture and with that the words if they are given."""
    person, message, fields = visit.person, visit.message, visit.fields
    if not fields.files:
        return visit.view.message(await person.edit_text(message, fields.text("text")))
    caption = fields.text("text") if "text" in fields.values else None
    return visit.view.message(await person.edit_photo(message, fields.files[0].content, caption=caption))


async def forward(visit: Visit) -> list[Json]:
    """Pass messages on to another chat, those of an album as an album."""
    target = visit.conversation_named("to_chat_id")
    messages = [visit.message_numbered(number) for number in visit.fields.numbers("message_ids")]
    albums = {each.media_group_id: visit.world.album_id() for each in messages if each.media_group_id}
    sent = [await visit.person.forward(each, target, album=albums.get(each.media_group_id, "")) for each in messages]
    return [visit.view.message(message) for message in sent]


async def delete(visit: Visit) -> Json:
    """Delete a message for everyone."""
    await visit.person.delete(visit.message)
    return {}


async def tap(visit: Visit) -> Json:
    """Tap the button with this data. Raises HTTPException 404 if there is none."""
    message, data = visit.message, visit.fields.text("data")
    button = next((button for button in message.buttons if button.data == data), None)
    if button is None or not data:
        raise HTTPException(404, f"Message {message.id} has no button with the data {data!r}, or not any more.")
    await visit.person.tap(button)
    return {}


async def read(visit: Visit) -> Json:
    """See everything up to a message."""
    await visit.person.read(visit.conversation, visit.fields.number("message_id"))
    return {}


async def vote(visit: Visit) -> Json:
    """Vote in a poll, or take the vote back."""
    return visit.view.message(await visit.person.vote(visit.message, *visit.fields.numbers("option_ids")))


async def join(visit: Visit) -> Json:
    """Come into a group. Raises HTTPException 404 if there is none such."""
    group = visit.world.groups.get(visit.fields.number("chat_id"))
    if group is None:
        raise HTTPException(404, f"There is no group {visit.fields.number('chat_id')}.")
    await visit.person.join(visit.person.view(group))
    return {}


async def speak_as(visit: Visit) -> Json:
    """Write in a group as another chat, or as oneself."""
    chosen = visit.fields.optional_number("voice_id")
    voice = None if chosen is None else visit.conversation_named("voice_id")
    await visit.person.speak_as(visit.conversation, voice)
    return {}


async def leave(visit: Visit) -> Json:
    """Leave a group."""
    await visit.person.leave(visit.conversation)
    return {}


async def set_profile_photo(visit: Visit) -> Json:
    """Show another picture as one's own. Raises HTTPException 400 if there is none in the form."""
    if not visit.fields.files:
        raise HTTPException(400, "photo is missing.")
    await visit.person.set_profile_photo(visit.fields.files[0].content)
    return visit.view.user(visit.person.user)


async def set_language(visit: Visit) -> Json:
    """Use the app in another language."""
    code = visit.fields.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise HTTPException(400, f"language_code is two or three letters, perhaps with a country, not {code!r}.")
    visit.person.set_language(code)
    return visit.view.user(visit.person.user)


async def open_topic(visit: Visit) -> Json:
    """Open a topic in a forum."""
    topic = await visit.person.open_topic(visit.conversation, visit.fields.text("name"))
    return {"id": topic.id, "name": topic.name}


async def react(visit: Visit) -> Json:
    """Put an emoji under a message, or take it back."""
    await visit.person.react(visit.message, visit.fields.text("emoji"))
    return visit.view.message(visit.message)
