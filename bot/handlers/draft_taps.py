"""Taps under the news that one picture waits: it is the other one of the two, or the profile photo is to go with it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace

from telegram import CallbackQuery, Update

from bot.handlers import draft_buttons
from bot.handlers.captions import Caption
from bot.handlers.context import Context, Services, as_person, place_of_tap, words_for
from bot.handlers.downloads import fetch, profile_photo
from bot.handlers.drafts import check, take
from bot.handlers.owners import name_in_a_toast
from bot.store import conversations, messages
from bot.store.clock import now_ms
from bot.store.conversations import Draft, Place, Role
from bot.texts import Words
from engine.pictures import PictureError
from engine.recipe import RecipeError

__all__ = ["PATTERN", "tap"]

PATTERN = draft_buttons.PATTERN


@dataclass(frozen=True, slots=True)
class _Tapped:
    """What a tap is answered with; draft: as it is now, None where the message stays as it is."""

    words: Words
    toast: str
    draft: Draft | None = None


async def tap(update: Update, context: Context) -> None:
    """Only whose picture it is may say what it is."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found, place, user = PATTERN.fullmatch(query.data or ""), place_of_tap(query), query.from_user

    def refused(c: sqlite3.Connection, words: Words) -> str:
        """Why nothing is done; empty where there is no reason."""
        if found is None or place is None:
            return words("stale")
        if int(found[1]) != user.id:
            return words("not-yours", name=name_in_a_toast(c, int(found[1])))
        return "" if found[2] == "0" or _waiting(c, place, int(found[2])) else words("stale")

    if found is not None and found[3] == "avatar" and place is not None:
        words, why = await services.database.insist(lambda c: (words_for(c, user), refused(c, words_for(c, user))))
        await services.outbox.toast(query.id, why or words("tapped-avatar"))
        if not why:
            await _take_avatar(update, context, query, place)
        return

    def unit(c: sqlite3.Connection) -> _Tapped:
        words = words_for(c, user)
        why = refused(c, words)
        if why or found is None or place is None:
            return _Tapped(words, why)
        return _be(c, words, place, int(found[2]), "style" if found[3] == "style" else "content")

    tapped = await services.inbox.settle(update, unit)
    await services.outbox.toast(query.id, tapped.toast)
    if tapped.draft is not None and query.message is not None:
        buttons = draft_buttons.keyboard(tapped.words, user.id, tapped.draft)
        await services.outbox.edit(query.message, tapped.words(f"{tapped.draft.role}-kept"), buttons)


async def _take_avatar(update: Update, context: Context, query: CallbackQuery, place: Place) -> None:
    """Their profile photo as the picture that is awaited. The update waits in the inbox meanwhile."""
    services, user = context.bot_data, query.from_user
    message_id = query.message.message_id if query.message else 0
    try:
        photo = await profile_photo(user.id, context.bot)
        picture = None if photo is None else await fetch(photo, context.bot, services)
    except PictureError as error:
        await _answer(services, update, place, error)
        return

    def unit(c: sqlite3.Connection) -> int | None:
        words = words_for(c, user)
        if picture is None:
            messages.answer(c, place, words("no-avatar"))
            return None
        person = as_person(user)
        return take(c, words, place=place, person=person, picture=picture, message_id=message_id, caption=Caption())

    job_id = await services.inbox.settle(update, unit)
    if job_id is not None:
        await services.studio.accepted(job_id)


async def _answer(services: Services, update: Update, place: Place, error: PictureError) -> None:
    user = update.effective_user
    await services.inbox.settle(update, lambda c: messages.answer(c, place, words_for(c, user).why(error)))


def _be(c: sqlite3.Connection, words: Words, place: Place, message_id: int, role: Role) -> _Tapped:
    """The picture that waits has this role from now on."""
    draft = _waiting(c, place, message_id)
    if draft is None:
        return _Tapped(words, words("stale"))
    changed = replace(draft, role=role)
    try:
        check(c, place, changed)
    except RecipeError as error:
        return _Tapped(words, words.why(error))
    conversations.keep_draft(c, conversations.identify(c, place), changed, now_ms=now_ms())
    return _Tapped(words, "", changed)


def _waiting(c: sqlite3.Connection, place: Place, message_id: int) -> Draft | None:
    """The draft that this message brought, if it is the one that waits."""
    conversation = conversations.find(c, place)
    draft = None if conversation is None else conversations.find_draft(c, conversation)
    return draft if draft is not None and draft.message_id == message_id else None
