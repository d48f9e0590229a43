"""/settings shows how the next painting will be made; `/settings iterations=120 style_weight=2` changes it.

`/settings all` tells what there is, `/settings reset` takes all changes back.
"""

from __future__ import annotations

import sqlite3

from telegram import Update

from bot.handlers.context import Context, person_of, place_of
from bot.store import messages, people, settings
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.store.people import Person
from bot.texts import en as texts
from engine.recipe import RecipeError, parse_changes

__all__ = ["show_or_change"]


async def show_or_change(update: Update, context: Context) -> None:
    """Show, change or reset. A value that is not allowed changes nothing."""
    message = update.message
    assert message is not None
    place, person, words = place_of(message), person_of(message), " ".join(context.args or [])

    def unit(c: sqlite3.Connection) -> None:
        messages.answer(c, place, _answer(c, place, person, words))

    await context.bot_data.inbox.settle(update, unit)


def _answer(c: sqlite3.Connection, place: Place, person: Person, words: str) -> str:
    where = {"chat_id": place.chat_id, "person_id": place.person_id}
    match words.lower():
        case "":
            return texts.settings(settings.recipe_of(c, **where))
        case "all":
            return texts.all_settings()
        case "reset":
            return texts.settings_reset(settings.reset(c, **where))
    try:
        changes = parse_changes(words)
        people.remember(c, person, now_ms=now_ms())
        return texts.settings_changed(settings.change(c, changes, **where), changes)
    except RecipeError as error:
        return texts.settings_refused(str(error))
