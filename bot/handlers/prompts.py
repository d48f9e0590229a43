"""What the bot asks people for. In a group only a reply reaches it, so their app begins one by itself."""

from __future__ import annotations

import sqlite3

from telegram import ForceReply

from bot.handlers.context import in_group
from bot.store import messages
from bot.store.conversations import Place
from bot.texts import Words

__all__ = ["ask"]


def ask(c: sqlite3.Connection, words: Words, place: Place, text: str, *, reply_to: int) -> None:
    """Say the message of this name; in a group its `…-group`, to the author of the message replied to alone."""
    if not in_group(place):
        messages.answer(c, place, words(text))
        return
    keyboard = ForceReply(selective=True).to_json()
    messages.answer(c, place, words(f"{text}-group"), reply_to=reply_to, keyboard=keyboard)
