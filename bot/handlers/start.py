"""/start and /help, and what is said where nothing else can be: in groups, to unknown commands."""

from __future__ import annotations

from telegram import Update

from bot.handlers.context import Context, place_of
from bot.store import messages
from bot.texts import en as texts

__all__ = ["hello", "only_in_private", "unknown_command"]


async def hello(update: Update, context: Context) -> None:
    """Two sentences on what the bot does."""
    await _answer(update, context, texts.HELLO)


async def unknown_command(update: Update, context: Context) -> None:
    """Name the commands there are."""
    await _answer(update, context, texts.unknown_command())


async def only_in_private(update: Update, context: Context) -> None:
    """One line for a group that asks."""
    await _answer(update, context, texts.ONLY_IN_PRIVATE)


async def _answer(update: Update, context: Context, text: str) -> None:
    message = update.message
    if message is not None and message.from_user is not None:
        place = place_of(message)
        await context.bot_data.inbox.settle(update, lambda c: messages.answer(c, place, text))
