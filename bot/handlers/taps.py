"""Taps on the buttons under the bot's messages. Only whoever asked for a painting may say what becomes of it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from telegram import Update

from bot import buttons
from bot.buttons import Action, Variation
from bot.handlers.context import Context, words_for
from bot.store import jobs, messages
from bot.store.clock import now_ms
from bot.store.jobs import Job
from bot.texts import Words

__all__ = ["tap"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a tap is answered with, and the job that was queued, stopped or is to end with what there is."""

    toast: str
    queued: int | None = None
    stopped: int | None = None
    kept: int | None = None


async def tap(update: Update, context: Context) -> None:
    """Do it, and say so in a toast."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found, chat_id = buttons.parse(query.data or ""), query.message.chat.id if query.message else 0
    user = query.from_user

    def unit(c: sqlite3.Connection) -> Outcome:
        words = words_for(c, user)
        if found is None:
            return Outcome(words("stale"))
        return _do(c, words, *found, chat_id=chat_id, person_id=user.id)

    outcome = await services.inbox.settle(update, unit)
    if outcome.kept is not None:
        services.studio.keep(outcome.kept)
    if outcome.queued is not None:
        await services.studio.accepted(outcome.queued)
    if outcome.stopped is not None:
        await services.studio.stopped([outcome.stopped])
    await services.outbox.toast(query.id, outcome.toast)  # last: Telegram may take its time


def _do(c: sqlite3.Connection, words: Words, action: Action, job_id: int, *, chat_id: int, person_id: int) -> Outcome:
    """Checks whose job it is: what a button calls back is not to be trusted."""
    job = _job_in(c, chat_id, job_id)
    if job is None:
        return Outcome(words("stale"))
    if job.place.person_id != person_id:
        return Outcome(words("not-yours"))
    match action:
        case "cancel":
            return _cancel(c, words, job)
        case "keep":
            return _keep(c, words, job)
        case "file":
            return _file(c, words, job)
        case variation:
            return _vary(c, words, job, variation)


def _job_in(c: sqlite3.Connection, chat_id: int, job_id: int) -> Job | None:
    try:
        job = jobs.get(c, job_id)
    except LookupError:
        return None
    return job if job.place.chat_id == chat_id else None


def _cancel(c: sqlite3.Connection, words: Words, job: Job) -> Outcome:
    if jobs.cancel(c, job.id, now_ms=now_ms()):
        return Outcome(words("tapped-cancel"), stopped=job.id)
    return Outcome(words("too-late"))


def _keep(c: sqlite3.Connection, words: Words, job: Job) -> Outcome:
    if jobs.keep(c, job.id):
        return Outcome(words("tapped-keep"), kept=job.id)
    return Outcome(words("not-begun" if job.state in ("queued", "retry") else "too-late"))


def _file(c: sqlite3.Connection, words: Words, job: Job) -> Outcome:
    if job.result is None:
        return Outcome(words("stale"))
    messages.owe(c, job.id, "file")
    return Outcome(words("tapped-file"))


def _vary(c: sqlite3.Connection, words: Words, job: Job, variation: Variation) -> Outcome:
    if job.result is None:
        return Outcome(words("stale"))
    if jobs.waiting_of(c, job.place.person_id) >= jobs.MOST_WAITING:
        return Outcome(words("line-is-long", most=jobs.MOST_WAITING))
    recipe = buttons.varied(job.recipe, variation)
    queued = jobs.vary(c, job, recipe, swap=variation == "swap", now_ms=now_ms())
    return Outcome(words(f"tapped-{variation}"), queued=queued)
