"""/cancel drops the photo or the album that waits for its painting; if there is none, it stops the newest painting."""

from __future__ import annotations

import sqlite3

from telegram import Update

from bot.handlers.context import Context, place_of, words_for
from bot.store import albums, conversations, jobs, messages
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.texts import Words

__all__ = ["cancel"]


async def cancel(update: Update, context: Context) -> None:
    """Drop or stop, and say which."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, user = place_of(message), message.from_user
    stopped = await services.inbox.settle(update, lambda c: _drop_or_stop(c, place, words_for(c, user)))
    if stopped is not None:
        await services.studio.stopped([stopped])


def _drop_or_stop(c: sqlite3.Connection, place: Place, words: Words) -> int | None:
    """Returns the id of the job that was stopped."""
    conversation = conversations.find(c, place)
    job = None if conversation is None else jobs.active_of(c, conversation)
    dropped = conversation is not None and (
        conversations.drop_draft(c, conversation) | albums.drop_asked(c, conversation)
    )
    if dropped:
        messages.answer(c, place, words("draft-dropped-job-goes-on" if job else "draft-dropped"))
        return None
    if job is None:
        messages.answer(c, place, words("nothing-to-cancel"))
        return None
    jobs.cancel(c, job.id, now_ms=now_ms())
    messages.answer(c, place, words("job-stopped"))
    return job.id
