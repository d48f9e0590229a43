"""/start and /help in private chats, and what is said to unknown commands there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from telegram import InlineKeyboardMarkup, Update

from bot.handlers import draft_buttons, samples
from bot.handlers.commands import COMMANDS
from bot.handlers.context import Context, place_of, words_for
from bot.store import messages
from bot.texts import Words

__all__ = ["hello", "unknown_command"]


async def hello(update: Update, context: Context) -> None:
    """Two sentences on what the bot does."""
    user = update.effective_user
    assert user is not None

    def keyboard(words: Words) -> InlineKeyboardMarkup:
        rows = draft_buttons.keyboard(words, user.id, None).inline_keyboard
        return InlineKeyboardMarkup([[samples.button(words)], *rows])

    await _answer(update, context, "hello", keyboard=keyboard)


async def unknown_command(update: Update, context: Context) -> None:
    """Name the commands there are."""
    await _answer(update, context, "unknown-command", commands=", ".join(f"/{name}" for name in COMMANDS))


async def _answer(
    update: Update,
    context: Context,
    text: str,
    keyboard: Callable[[Words], InlineKeyboardMarkup] | None = None,
    **variables: str,
) -> None:
    message = update.message
    if message is None or message.from_user is None:
        return
    place, user = place_of(message), message.from_user

    def unit(c: sqlite3.Connection) -> None:
        words = words_for(c, user)
        buttons = keyboard(words).to_json() if keyboard else None
        messages.answer(c, place, words(text, **variables), keyboard=buttons)

    await context.bot_data.inbox.settle(update, unit)
