"""/language shows what the bot speaks, to be tapped; `/language de` chooses at once."""

from __future__ import annotations

import re
import sqlite3
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatType

from bot.handlers.context import Context, as_person, person_of, place_of, reply_to, words_for
from bot.store import messages, people
from bot.store.clock import now_ms
from bot.texts import LANGUAGES, Words

__all__ = ["PATTERN", "keyboard", "show_or_choose", "tap"]

PATTERN: Final = re.compile(r"lang:([a-z]{2}|app)")
_A_ROW: Final = 3


async def show_or_choose(update: Update, context: Context) -> None:
    """Without a language: name them all."""
    message = update.message
    assert message is not None
    place, person, to = place_of(message), person_of(message), reply_to(message)
    wanted = " ".join(context.args or []).strip()

    def unit(c: sqlite3.Connection) -> None:
        people.remember(c, person, now_ms=now_ms())
        chosen = _find(wanted)
        if chosen:
            people.choose_language(c, person.id, chosen)
            messages.answer(c, place, words_for(c, person)("language-chosen"), reply_to=to)
            return
        words = words_for(c, person)
        text = words("language-unknown", language=wanted[:50]) if wanted else words("language")
        messages.answer(c, place, text, reply_to=to, keyboard=keyboard(words).to_json())

    await context.bot_data.inbox.settle(update, unit)


async def tap(update: Update, context: Context) -> None:
    """Whoever taps chooses for themselves, whoever asked; in a group the message stays as others are to read it."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found = PATTERN.fullmatch(query.data or "")
    chosen = found[1] if found and (found[1] in LANGUAGES or found[1] == "app") else None
    user = query.from_user

    def unit(c: sqlite3.Connection) -> Words:
        if chosen:
            people.remember(c, as_person(user), now_ms=now_ms())
            people.choose_language(c, user.id, None if chosen == "app" else chosen)
        return words_for(c, user)

    words = await services.inbox.settle(update, unit)
    await services.outbox.toast(query.id, words("language-chosen" if chosen else "stale"))
    if chosen and query.message is not None and query.message.chat.type == ChatType.PRIVATE:
        await services.outbox.edit(query.message, words("language-chosen"), keyboard(words))


def _find(wanted: str) -> str | None:
    """A language by its code or its own name."""
    names = {name.casefold(): code for code, name in LANGUAGES.items()} | {code: code for code in LANGUAGES}
    return names.get(wanted.casefold())


def keyboard(words: Words) -> InlineKeyboardMarkup:
    """A button for each language, and one for that of the app."""
    codes = list(LANGUAGES)
    rows = [
        [InlineKeyboardButton(LANGUAGES[code], callback_data=f"lang:{code}") for code in codes[first : first + _A_ROW]]
        for first in range(0, len(codes), _A_ROW)
    ]
    return InlineKeyboardMarkup([*rows, [InlineKeyboardButton(words("language-of-app"), callback_data="lang:app")]])
