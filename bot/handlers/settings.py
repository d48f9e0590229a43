"""/settings shows how the next painting will be made; `/settings iterations=120 style_weight=2` changes it.

`/settings all` tells what there is, `/settings reset` takes all changes back.
"""

from __future__ import annotations

import sqlite3
from functools import partial

from telegram import Update

from bot.handlers.context import Context, person_of, place_of
from bot.store import people, settings
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.store.people import Person
from bot.texts import en as texts
from engine.recipe import Recipe, RecipeError, parse_changes

__all__ = ["show_or_change"]


async def show_or_change(update: Update, context: Context) -> None:
    """Show, change or reset. A value that is not allowed changes nothing."""
    message = update.message
    assert message is not None
    place, person, words = place_of(message), person_of(message), " ".join(context.args or [])
    transact = context.bot_data.database.transact
    if not words:
        answer = texts.settings(await transact(partial(_current, place=place)))
    elif words.lower() == "all":
        answer = texts.all_settings()
    elif words.lower() == "reset":
        answer = texts.settings_reset(await transact(partial(_reset, place=place)))
    else:
        try:
            changes = parse_changes(words)
            recipe = await transact(partial(_change, place=place, person=person, changes=changes))
            answer = texts.settings_changed(recipe, changes)
        except RecipeError as error:
            answer = texts.settings_refused(str(error))
    await context.bot_data.outbox.say(place, answer)


def _current(c: sqlite3.Connection, place: Place) -> Recipe:
    return settings.recipe_of(c, chat_id=place.chat_id, person_id=place.person_id)


def _reset(c: sqlite3.Connection, place: Place) -> Recipe:
    return settings.reset(c, chat_id=place.chat_id, person_id=place.person_id)


def _change(c: sqlite3.Connection, place: Place, person: Person, changes: settings.Changes) -> Recipe:
    people.remember(c, person, now_ms=now_ms())
    return settings.change(c, changes, chat_id=place.chat_id, person_id=place.person_id)
