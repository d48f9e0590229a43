"""Pictures become paintings: one waits in its conversation for the other, and the two are queued as a job."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from bot.handlers.captions import Caption
from bot.handlers.context import in_group
from bot.handlers.draft_buttons import keyboard
from bot.handlers.prompts import ask
from bot.store import conversations, jobs, messages, people, previews, settings
from bot.store.clock import now_ms
from bot.store.conversations import Awaited, Draft, Place, Role
from bot.store.people import Person
from bot.store.settings import Changes
from bot.texts import Words
from engine.recipe import KNOBS, Recipe, RecipeError, blend_weights

__all__ = ["bring", "change", "check", "edit_refused", "keep", "paint", "recipe_for", "refuse", "take"]


def take(
    c: sqlite3.Connection,
    words: Words,
    *,
    place: Place,
    person: Person,
    picture: str,
    message_id: int,
    caption: Caption,
) -> int | None:
    """Keep the picture until the other one comes; or, if that is there, queue the job, whose id is returned.

    Without a role in the caption it is what the bot has asked for; else the style of a content that waits, or the
    content. Whatever else there is to say is answered.
    """
    people.remember(c, person, now_ms=now_ms())
    return bring(c, words, place=place, picture=picture, message_id=message_id, caption=caption)


def bring(
    c: sqlite3.Connection, words: Words, *, place: Place, picture: str, message_id: int, caption: Caption
) -> int | None:
    """As `take`, of a person who is known."""
    conversation = conversations.identify(c, place)
    conversations.refuse(c, conversation, None)
    waiting = conversations.find_draft(c, conversation)
    awaited = conversations.awaited(c, conversation)
    usual: Role = "style" if waiting and waiting.role == "content" else "content"
    role = caption.role or (awaited.role if awaited else usual)
    command = awaited.changes if awaited else {}
    brought = Draft(picture, message_id, role, {**command, **caption.changes}, command)
    if waiting is None or waiting.role == role:
        if keep(c, words, place, brought):
            _tell_kept(c, words, place, brought)
        return None
    content, style = (brought, waiting) if role == "content" else (waiting, brought)
    job = paint(c, words, place=place, content=content, styles=[style], newest=brought)
    if job is not None:
        conversations.drop_draft(c, conversation)
    return job


def keep(c: sqlite3.Connection, words: Words, place: Place, draft: Draft, *, tapped: bool = False) -> bool:
    """Keep the picture, whose person must be known, until the other one comes. False, and why, where none would fit.

    tapped: as for `paint`.
    """
    try:
        check(c, place, draft)
    except RecipeError as error:
        name = "tap-refused" if tapped else "caption-refused"
        refuse(c, words, place, draft.message_id, error, name=name, styles=_styles_beside(draft))
        return False
    conversation = conversations.identify(c, place)
    conversations.await_none(c, conversation)
    conversations.keep_draft(c, conversation, draft, now_ms=now_ms())
    return True


def check(c: sqlite3.Connection, place: Place, draft: Draft) -> None:
    """Raise RecipeError for a picture that asks for what can't be, whatever the other one is."""
    recipe_for(c, place, draft.changes, styles=_styles_beside(draft))


def _styles_beside(draft: Draft) -> int | None:
    """In how many styles it will be painted: a style is the only one, a photo may get an album of them."""
    return 1 if draft.role == "style" else None


def paint(
    c: sqlite3.Connection,
    words: Words,
    *,
    place: Place,
    content: Draft,
    styles: Sequence[Draft],
    newest: Draft,
    tapped: bool = False,
) -> int | None:
    """Queue one painting of these pictures, in the styles blended; returns its job's id.

    The place's person must be known. newest: whose changes go before the others', and to whose message is said why
    nothing is painted. tapped: it is a style that was chosen by a tap, so that no caption of its own can be at fault.
    """
    changes: Changes = {}
    for picture in (content, *styles, newest):
        changes = {**changes, **picture.changes}
    try:
        recipe = recipe_for(c, place, changes, styles=len(styles))
    except RecipeError as error:
        waits = [picture for picture in (content, *styles) if picture is not newest]
        blamed = _can_be(c, place, newest.changes, len(styles)) and _forget_changes_that_can_not_be(
            c, place, waits, len(styles)
        )
        if not blamed and newest.changes == newest.command:  # no other caption would help
            _forget_command(c, place)
        name = "tap-refused" if tapped else "waiting-refused" if blamed else "caption-refused"
        refuse(c, words, place, newest.message_id, error, name=name, styles=len(styles))
        return None
    if jobs.waiting_of(c, place.person_id) >= jobs.MOST_WAITING:
        text = words("line-is-long", most=jobs.MOST_WAITING)
        messages.answer(c, place, text, reply_to=newest.message_id)
        return None
    conversation = conversations.identify(c, place)
    conversations.await_none(c, conversation)
    return jobs.add(
        c,
        conversation,
        message_id=content.message_id,
        content=content.picture,
        styles=tuple(style.picture for style in styles),
        recipe=recipe,
        now_ms=now_ms(),
    )


def change(
    c: sqlite3.Connection, words: Words, *, place: Place, picture: str, message_id: int, caption: Caption
) -> None:
    """The message that brought the draft says something else now, or brings another picture."""
    conversation = conversations.identify(c, place)
    before = conversations.find_draft(c, conversation)
    role, command = (before.role, before.command) if before else ("content", {})
    after = Draft(picture, message_id, caption.role or role, {**command, **caption.changes}, command)
    if after == before:
        return
    try:
        check(c, place, after)
    except RecipeError as error:
        messages.answer(c, place, edit_refused(words, error), reply_to=message_id)
        return
    conversations.keep_draft(c, conversation, after, now_ms=now_ms())
    _tell_kept(c, words, place, after, edited=True)


def refuse(
    c: sqlite3.Connection,
    words: Words,
    place: Place,
    message_id: int,
    error: RecipeError,
    *,
    name: str = "caption-refused",
    styles: int | None = None,
) -> None:
    """Say that a picture was not taken, and which of the settings asked for can't be. Edited, its caption is read anew.

    name: of the message that says so. What a command asked for is kept for the next picture, unless that can't be in
    so many styles either. The place's person must be known.
    """
    conversations.refuse(c, conversations.identify(c, place), message_id)
    _forget_command_that_can_not_be(c, place, styles)
    messages.answer(c, place, words(name, reason=words.why(error)), reply_to=message_id)


def edit_refused(words: Words, error: RecipeError) -> str:
    """Why a picture that waits goes on waiting as it was."""
    return words("settings-refused", reason=words.why(error))


def _forget_command_that_can_not_be(c: sqlite3.Connection, place: Place, styles: int | None) -> None:
    """Drop the settings that a command asked for where these alone can't be; the picture is awaited all the same.

    Else one picture after another would be refused.
    """
    awaited = conversations.awaited(c, conversations.identify(c, place))
    if awaited is not None and not _can_be(c, place, awaited.changes, styles):
        _forget_command(c, place)


def _forget_command(c: sqlite3.Connection, place: Place) -> None:
    """Await what a command asked for as if it had named no settings."""
    conversation = conversations.identify(c, place)
    awaited = conversations.awaited(c, conversation)
    if awaited is not None:
        conversations.await_picture(c, conversation, Awaited(awaited.role))


def _forget_changes_that_can_not_be(
    c: sqlite3.Connection, place: Place, pictures: Sequence[Draft], styles: int
) -> bool:
    """Drop the settings of a picture that waits, or that a gallery shows, where these alone can't be.

    Returns whether there was one.
    """
    conversation, found = conversations.identify(c, place), False
    for picture in pictures:
        if _can_be(c, place, picture.changes, styles):
            continue
        if picture == conversations.find_draft(c, conversation):
            bare, found = replace(picture, changes={}, command={}), True
            conversations.keep_draft(c, conversation, bare, now_ms=now_ms())
        found |= previews.forget_changes(c, conversation, picture)
    return found


def _can_be(c: sqlite3.Connection, place: Place, changes: Changes, styles: int | None) -> bool:
    try:
        recipe_for(c, place, changes, styles=styles)
    except RecipeError:
        return False
    return True


def _tell_kept(c: sqlite3.Connection, words: Words, place: Place, draft: Draft, *, edited: bool = False) -> None:
    if in_group(place):
        ask(c, words, place, f"{draft.role}-kept", reply_to=draft.message_id)
        return
    text = words(f"{draft.role}-kept")
    text = f"{words('edited')} {text}" if edited else text
    buttons = keyboard(words, place.person_id, draft)
    messages.answer(c, place, text, keyboard=buttons.to_json())


def recipe_for(c: sqlite3.Connection, place: Place, changes: Changes, *, styles: int | None = None) -> Recipe:
    """How a painting with these changes, in so many styles, is made in this place. Raises RecipeError.

    The weights of a blend that was set for another number of styles do not count.
    """
    recipe = settings.once(settings.recipe_of(c, chat_id=place.chat_id, person_id=place.person_id), changes)
    if styles is None:
        return recipe
    if "blend" not in changes and len(blend_weights(recipe.blend)) not in (0, styles):
        recipe = recipe.changed({"blend": KNOBS["blend"].default})
    recipe.style_shares(styles)
    return recipe
