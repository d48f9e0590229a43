"""/cancel drops the photo that waits for its style; if there is none, it stops the newest painting."""

from __future__ import annotations

import sqlite3

from telegram import Update

from bot.handlers.context import Context, place_of
from bot.store import conversations, jobs
from bot.store.conversations import Place
from bot.texts import en as texts

__all__ = ["cancel"]


async def cancel(update: Update, context: Context) -> None:
    """Drop or stop, and say which."""
    message = update.message
    assert message is not None
    services, place = context.bot_data, place_of(message)
    dropped, job_id = await services.database.transact(lambda c: _drop(c, place))
    if dropped:
        answer = texts.DRAFT_DROPPED if job_id is None else texts.DRAFT_DROPPED_JOB_GOES_ON
    elif job_id is not None and await services.studio.cancel(job_id):
        answer = texts.JOB_STOPPED
    else:
        answer = texts.NOTHING_TO_CANCEL
    await services.outbox.say(place, answer)


def _drop(c: sqlite3.Connection, place: Place) -> tuple[bool, int | None]:
    """Forget the draft. Returns whether there was one, and the newest job that waits or runs."""
    conversation = conversations.find(c, place)
    if conversation is None:
        return False, None
    job = jobs.active_of(c, conversation)
    return conversations.drop_draft(c, conversation), job.id if job else None
