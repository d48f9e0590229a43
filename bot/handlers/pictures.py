"""Pictures in: the first is kept as the content, the second is its style and starts the painting.

A caption may say which is which.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Final

from telegram import Message, Update

from bot.handlers import captions
from bot.handlers import settings as settings_handler
from bot.handlers.captions import Caption
from bot.handlers.context import Context, Services, person_of, place_of, words_for
from bot.handlers.downloads import fetch
from bot.store import conversations, jobs, messages, people, settings
from bot.store.clock import now_ms
from bot.store.conversations import Draft, Place
from bot.store.people import Person
from bot.texts import Words
from engine.pictures import PictureError
from engine.recipe import RecipeError

__all__ = ["not_a_picture", "receive"]

# What a message without a picture may carry, and what it is called (`not-a-picture-…`).
_OTHER_KINDS: Final = {
    "animation": "animation",
    "video": "video",
    "video_note": "video",
    "sticker": "sticker",
    "voice": "audio",
    "audio": "audio",
    "text": "text",
}


async def receive(update: Update, context: Context) -> None:
    """A photo, a file that may be a picture, or a sticker that stands still."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, message_id = place_of(message), message.message_id
    attachment = message.photo[-1] if message.photo else message.document or message.sticker
    try:
        caption = captions.read(message.caption or "")
        name = await fetch(attachment, context.bot, services)
    except PictureError as error:
        await _answer(update, services, partial(_refused, error=error))
        return
    except RecipeError as error:
        await _answer(update, services, partial(_caption_refused, error=error))
        return
    person, user = person_of(message), message.from_user

    def unit(c: sqlite3.Connection) -> int | None:
        words = words_for(c, user)
        return _take(c, words, place=place, person=person, name=name, message_id=message_id, caption=caption)

    job_id = await services.inbox.settle(update, unit)
    if job_id is not None:
        await services.studio.accepted(job_id)


async def _answer(update: Update, services: Services, text: Callable[[Words], str]) -> None:
    """Say what was wrong with a picture."""
    message = update.message
    assert message is not None
    place, message_id, user = place_of(message), message.message_id, message.from_user

    def unit(c: sqlite3.Connection) -> None:
        messages.answer(c, place, text(words_for(c, user)), reply_to=message_id)

    await services.inbox.settle(update, unit)


def _refused(words: Words, error: PictureError) -> str:
    return words.why(error)


def _caption_refused(words: Words, error: RecipeError) -> str:
    return words("caption-refused", reason=words.why(error))


async def not_a_picture(update: Update, context: Context) -> None:
    """Anything else: say what it was and what to send."""
    message = update.message
    if message is None or message.from_user is None:
        return
    place, user, kind = place_of(message), message.from_user, _kind(message)

    def unit(c: sqlite3.Connection) -> None:
        words = words_for(c, user)
        if message.text is None or not settings_handler.answer_to_question(c, words, place, message.text):
            messages.answer(c, place, words(f"not-a-picture-{kind}"))

    await context.bot_data.inbox.settle(update, unit)


def _take(
    c: sqlite3.Connection, words: Words, *, place: Place, person: Person, name: str, message_id: int, caption: Caption
) -> int | None:
    """Keep the picture until the other one comes; or, if that is there, queue the job, whose id is returned."""
    people.remember(c, person, now_ms=now_ms())
    conversation = conversations.identify(c, place)
    waiting = conversations.find_draft(c, conversation)
    role = caption.role or ("style" if waiting and waiting.role == "content" else "content")
    picture = Draft(name, message_id, role, caption.changes)
    recipe = settings.recipe_of(c, chat_id=place.chat_id, person_id=place.person_id)
    both = {**waiting.changes, **picture.changes} if waiting and waiting.role != role else picture.changes
    try:
        recipe = settings.once(recipe, both)
    except RecipeError as error:
        messages.answer(c, place, _caption_refused(words, error), reply_to=message_id)
        return None
    if waiting is None or waiting.role == role:
        conversations.keep_draft(c, conversation, picture, now_ms=now_ms())
        messages.answer(c, place, words(f"{role}-kept"))
        return None
    if jobs.waiting_of(c, person.id) >= jobs.MOST_WAITING:
        messages.answer(c, place, words("line-is-long", most=jobs.MOST_WAITING), reply_to=message_id)
        return None
    conversations.drop_draft(c, conversation)
    content, style = (picture, waiting) if role == "content" else (waiting, picture)
    return jobs.add(
        c,
        conversation,
        message_id=content.message_id,
        content=content.picture,
        styles=(style.picture,),
        recipe=recipe,
        now_ms=now_ms(),
    )


def _kind(message: Message) -> str:
    return next((name for kind, name in _OTHER_KINDS.items() if getattr(message, kind)), "other")
