"""What nobody expected: logged with a code, which the person is told too."""

from __future__ import annotations

import logging
import secrets

from telegram import Update
from telegram.error import TelegramError

from bot.handlers.context import Context, place_of
from bot.texts import en as texts

__all__ = ["report"]

log = logging.getLogger(__name__)


async def report(update: object, context: Context) -> None:
    """One sentence to the person, everything to the log."""
    reference = secrets.token_hex(3)
    log.error("unexpected, reference %s", reference, exc_info=context.error)
    message = update.message if isinstance(update, Update) else None
    if message is None or message.from_user is None:
        return
    try:
        await context.bot_data.outbox.say(place_of(message), texts.broken(reference))
    except TelegramError as error:
        log.warning("reference %s could not be told: %s", reference, error)
