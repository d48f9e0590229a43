"""Edited messages: what waits changes with the message that brought it; what is painted does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Literal, TypeVar

from telegram import Message, Update

from bot.handlers import captions, drafts
from bot.handlers import settings as settings_handler
from bot.handlers.attachments import picture_of
from bot.handlers.context import Context, Services, person_of, place_of, words_for
from bot.handlers.downloads import fetch
from bot.store import albums, conversations, jobs, messages
from bot.store.albums import Item
from bot.store.conversations import Place
from bot.texts import Words
from engine.pictures import PictureError
from engine.recipe import RecipeError

__all__ = ["receive"]

T = TypeVar("T")

# What the picture of an edited message is by now.
_Fate = Literal["draft", "album", "refused", "painting"]


async def receive(update: Update, context: Context) -> None:
    """A picture that waits is taken anew. Of anything else an edit changes nothing, but for an answer just given."""
    message, services = update.edited_message, context.bot_data
    if message is None or message.from_user is None:
        return
    place = place_of(message)
    if message.text is not None:
        allowed = await settings_handler.may_answer(context, place)
        await _settle(
            update,
            services,
            lambda c, words: settings_handler.edited_answer(c, words, place, message, allowed=allowed),
        )
        return
    fate = None
    if picture_of(message) is not None:
        fate = await services.database.insist(lambda c: _fate(c, place, message.message_id))
    if fate == "painting":
        await _say(update, services, message, lambda words: words("edited-late"))
    elif fate is not None:
        await _take_anew(update, context, message)


async def _take_anew(update: Update, context: Context, message: Message) -> None:
    """The picture, or its caption, as it is now."""
    services, place, attachment = context.bot_data, place_of(message), picture_of(message)
    assert attachment is not None
    try:
        caption = captions.read(message.caption or "")
        picture = await fetch(attachment, context.bot, services)
    except PictureError as error:
        await _say(update, services, message, partial(Words.why, refusal=error))
        return
    except RecipeError as error:
        await _say(update, services, message, partial(drafts.edit_refused, error=error))
        return
    item = Item(picture, message.message_id, caption.role, caption.changes)

    def unit(c: sqlite3.Connection, words: Words) -> int | None:
        match _fate(c, place, message.message_id):
            case "draft":
                drafts.change(c, words, place=place, picture=picture, message_id=message.message_id, caption=caption)
            case "album":
                albums.replace(c, place, item)
                messages.answer(c, place, words("edited"), reply_to=message.message_id)
            case "refused":
                return drafts.take(
                    c,
                    words,
                    place=place,
                    person=person_of(message),
                    picture=picture,
                    message_id=message.message_id,
                    caption=caption,
                )
        return None

    job_id = await _settle(update, services, unit)
    if job_id is not None:
        await services.studio.accepted(job_id)


async def _say(update: Update, services: Services, message: Message, text: Callable[[Words], str]) -> None:
    def unit(c: sqlite3.Connection, words: Words) -> None:
        messages.answer(c, place_of(message), text(words), reply_to=message.message_id)

    await _settle(update, services, unit)


async def _settle(update: Update, services: Services, unit: Callable[[sqlite3.Connection, Words], T]) -> T:
    user = update.effective_user
    return await services.inbox.settle(update, lambda c: unit(c, words_for(c, user)))


def _fate(c: sqlite3.Connection, place: Place, message_id: int) -> _Fate | None:
    """What has become of the picture that this message brought; None where nothing more can be done about it."""
    conversation = conversations.find(c, place)
    if conversation is None:
        return None
    draft = conversations.find_draft(c, conversation)
    if draft is not None and draft.message_id == message_id:
        return "draft"
    if jobs.shows(c, conversation, message_id):
        return "painting"
    if albums.has(c, conversation, message_id):
        return "album"
    return "refused" if conversations.refused(c, conversation) == message_id else None
