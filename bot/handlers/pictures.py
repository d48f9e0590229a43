"""Pictures in: the first is kept as the content, the second is its style and starts the painting.

A caption may say which is which.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from telegram import Document, Message, MessageEntity, PhotoSize, Sticker, Update

from bot.handlers import albums, captions
from bot.handlers import settings as settings_handler
from bot.handlers.attachments import picture_of
from bot.handlers.context import Context, Services, person_of, place_of, words_for
from bot.handlers.downloads import fetch
from bot.handlers.drafts import refuse, take
from bot.store import conversations, messages, people
from bot.store.clock import now_ms
from bot.store.conversations import Place, Role
from bot.texts import Words
from engine.pictures import PictureError
from engine.recipe import RecipeError

__all__ = ["bring", "kind_of", "not_a_picture", "receive"]

# What a message without a picture may carry, and what it is called (`not-a-picture-…`).
_OTHER_KINDS: Final = {
    "animation": "animation",
    "video": "video",
    "video_note": "video",
    "sticker": "sticker",
    "voice": "audio",
    "audio": "audio",
    "contact": "contact",
    "venue": "location",
    "location": "location",
    "poll": "poll",
    "dice": "dice",
    "text": "text",
}
_LINKS: Final = frozenset({MessageEntity.URL, MessageEntity.TEXT_LINK})


async def receive(update: Update, context: Context) -> None:
    """A photo, a file that may be a picture, or a sticker that stands still."""
    message = update.message
    picture = picture_of(message) if message is not None else None
    assert message is not None
    assert picture is not None
    await bring(update, context, picture, captions.of(message))


async def bring(
    update: Update,
    context: Context,
    picture: PhotoSize | Document | Sticker,
    said: str,
    role: Role | None = None,
) -> None:
    """Take a picture for the author of the update's message, wherever it stands. said: read as its caption.

    role: goes before what is said.
    """
    message, services = update.message, context.bot_data
    assert message is not None
    try:
        caption = captions.read(said)
        name = await fetch(picture, context.bot, services)
    except PictureError as error:
        await _answer(update, services, partial(_refused, error=error))
        return
    except RecipeError as error:
        await _refuse_caption(update, services, error)
        return
    caption = replace(caption, role=role or caption.role)
    if message.media_group_id is not None:
        await albums.take(update, services, name, caption)
        return
    place, person, message_id = place_of(message), person_of(message), message.message_id

    def unit(c: sqlite3.Connection) -> int | None:
        words = words_for(c, person)
        return take(c, words, place=place, person=person, picture=name, message_id=message_id, caption=caption)

    job_id = await services.inbox.settle(update, unit)
    if job_id is not None:
        await services.studio.accepted(job_id)


async def _answer(update: Update, services: Services, text: Callable[[Words], str]) -> None:
    """Say what was wrong with a picture."""
    message = update.message
    assert message is not None
    place, message_id, person = place_of(message), message.message_id, person_of(message)

    def unit(c: sqlite3.Connection) -> None:
        messages.answer(c, place, text(words_for(c, person)), reply_to=message_id)

    await services.inbox.settle(update, unit)


async def _refuse_caption(update: Update, services: Services, error: RecipeError) -> None:
    """The caption of an album's picture is that of the album."""
    message = update.message
    assert message is not None
    place, person = place_of(message), person_of(message)

    def unit(c: sqlite3.Connection) -> int | None:
        words = words_for(c, person)
        if message.media_group_id is not None:
            return albums.refuse(c, words, message, error)
        people.remember(c, person, now_ms=now_ms())
        refuse(c, words, place, message.message_id, error)
        return None

    album = await services.inbox.settle(update, unit)
    if album is not None:
        services.albums.touch(album)


def _refused(words: Words, error: PictureError) -> str:
    return words.why(error)


async def not_a_picture(update: Update, context: Context) -> None:
    """Anything else: say what it was and what to send."""
    message = update.message
    if message is None or message.from_user is None:
        return
    place, user, kind = place_of(message), message.from_user, kind_of(message)

    def unit(c: sqlite3.Connection) -> None:
        words = words_for(c, user)
        if message.text is None or not settings_handler.answer_to_question(c, words, place, message):
            awaited = _awaited(c, place) if kind == "text" else None
            messages.answer(c, place, words(awaited or f"not-a-picture-{kind}"))

    await context.bot_data.inbox.settle(update, unit)


def _awaited(c: sqlite3.Connection, place: Place) -> str | None:
    """What reminds of the picture that is still to come; None where nothing waits for one."""
    conversation = conversations.find(c, place)
    draft = None if conversation is None else conversations.find_draft(c, conversation)
    return None if draft is None else f"awaited-{'style' if draft.role == 'content' else 'content'}"


def kind_of(message: Message) -> str:
    """What a message without a picture is, in `not-a-picture-…`."""
    if any(entity.type in _LINKS for entity in message.entities):
        return "link"
    return next((name for kind, name in _OTHER_KINDS.items() if getattr(message, kind)), "other")
