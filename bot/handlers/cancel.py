"""/cancel drops the photo or the album that waits for its painting; if there is none, it stops the newest painting."""

from __future__ import annotations

import sqlite3

from telegram import Update

from bot.handlers.context import Context, person_of, place_of, reply_to, words_for
from bot.store import albums, conversations, jobs, messages
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.texts import Words

__all__ = ["cancel"]


async def cancel(update: Update, context: Context) -> None:
    """Drop or stop, and say which."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, person, to = place_of(message), person_of(message), reply_to(message)
    stopped = await services.inbox.settle(update, lambda c: _drop_or_stop(c, place, words_for(c, person), to))
    if stopped is not None:
        await services.studio.stopped([stopped])


def _drop_or_stop(c: sqlite3.Connection, place: Place, words: Words, to: int | None) -> int | None:
    """Returns the id of the job that was stopped."""
    conversation = conversations.find(c, place)
    job = None if conversation is None else jobs.active_of(c, conversation)
    if conversation is not None:
        conversations.await_none(c, conversation)
    dropped = conversation is not None and (
        conversations.drop_draft(c, conversation) | albums.drop_asked(c, conversation)
    )
    if dropped:
        text = words("draft-dropped-job-goes-on" if job else "draft-dropped")
        messages.answer(c, place, text, reply_to=to)
        return None
    if job is None:
        messages.answer(c, place, words("nothing-to-cancel"), reply_to=to)
        return None
    jobs.cancel(c, job.id, now_ms=now_ms())
    messages.answer(c, place, words("job-stopped"), reply_to=to)
    return job.id
