"""/cancel drops the photo that waits for its style; if there is none, it stops the newest painting."""

from __future__ import annotations

import sqlite3

from telegram import Update

from bot.handlers.context import Context, place_of
from bot.store import conversations, jobs, messages
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.texts import en as texts

__all__ = ["cancel"]


async def cancel(update: Update, context: Context) -> None:
    """Drop or stop, and say which."""
    message, services = update.message, context.bot_data
    assert message is not None
    place = place_of(message)
    stopped = await services.inbox.settle(update, lambda c: _drop_or_stop(c, place))
    if stopped is not None:
        await services.studio.stopped([stopped])


def _drop_or_stop(c: sqlite3.Connection, place: Place) -> int | None:
    """Returns the id of the job that was stopped."""
    conversation = conversations.find(c, place)
    job = None if conversation is None else jobs.active_of(c, conversation)
    if conversation is not None and conversations.drop_draft(c, conversation):
        messages.answer(c, place, texts.DRAFT_DROPPED_JOB_GOES_ON if job else texts.DRAFT_DROPPED)
        return None
    if job is None:
        messages.answer(c, place, texts.NOTHING_TO_CANCEL)
        return None
    jobs.cancel(c, job.id, now_ms=now_ms())
    messages.answer(c, place, texts.JOB_STOPPED)
    return job.id
