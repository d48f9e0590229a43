"""What nobody expected: logged with a code, which the person is told too."""

from __future__ import annotations

import logging
import secrets
import sqlite3

from telegram import Update

from bot.handlers.context import Context
from bot.inbox import place_in, words_to
from bot.store import messages
from bot.store.database import StoreError, no_room

__all__ = ["report"]

log = logging.getLogger(__name__)


async def report(update: object, context: Context) -> None:
    """One sentence to the person, everything to the log; the update is marked as failed."""
    if isinstance(update, Update):
        context.bot_data.inbox.leave(update)
    if isinstance(context.error, StoreError):  # the database is no more: the bot ends, the next start does it again
        log.error("not dealt with: %s", context.error)
        return
    reference = secrets.token_hex(3)
    log.error("unexpected, reference %s", reference, exc_info=context.error)
    if not isinstance(update, Update):
        return
    services, place = context.bot_data, place_in(update)
    words = words_to(update)
    text = words("disk-full-try-again") if no_room(context.error) else words("broken", reference=reference)
    if update.callback_query:
        await services.outbox.toast(update.callback_query.id, text)
    if no_room(context.error) and place and await services.outbox.say(place, text):
        place = None  # they know already, and there is no room for a row

    def told(c: sqlite3.Connection) -> None:
        if place:
            messages.answer(c, place, text)

    await services.inbox.fail(update, reference, told)
