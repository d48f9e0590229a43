"""Taps on the buttons under the bot's messages. Only whoever asked for a painting may say what becomes of it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import partial
from typing import Literal

from telegram import Update

from bot import buttons
from bot.buttons import Action, Variation
from bot.handlers.context import Context, words_for
from bot.handlers.owners import may_act_for, name_in_a_toast
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
    owner = await services.database.transact(partial(jobs.owner_of, job_id=found[1])) if found else None
    allowed = owner is not None and await may_act_for(context.bot, owner, user, chat_id)

    def unit(c: sqlite3.Connection) -> Outcome:
        words = words_for(c, user)
        if found is None:
            return Outcome(words("stale"))
        return _do(c, words, *found, chat_id=chat_id, allowed=allowed)

    outcome = await services.inbox.settle(update, unit)
    if outcome.kept is not None:
        services.studio.keep(outcome.kept)
    if outcome.queued is not None:
        await services.studio.accepted(outcome.queued)
    if outcome.stopped is not None:
        await services.studio.stopped([outcome.stopped])
    await services.outbox.toast(query.id, outcome.toast)  # last: Telegram may take its time


def _do(c: sqlite3.Connection, words: Words, action: Action, job_id: int, *, chat_id: int, allowed: bool) -> Outcome:
    """Checks that the job is one of this chat: what a button calls back is not to be trusted.

    allowed: whether whoever tapped may decide over it.
    """
    job = _job_in(c, chat_id, job_id)
    if job is None:
        return Outcome(words("stale"))
    if not allowed:
        return Outcome(words("not-yours", name=name_in_a_toast(c, job.place.person_id)))
    match action:
        case "cancel":
            return _cancel(c, words, job)
        case "keep":
            return _keep(c, words, job)
        case "file" | "bring":
            return _send(c, words, job, action)
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


def _send(c: sqlite3.Connection, words: Words, job: Job, action: Literal["file", "bring"]) -> Outcome:
    """The file; or once more what the bot had no right to send, which somebody may have given it by now."""
    if job.result is None or (action == "bring" and not messages.owe_again(c, job.id)):
        return Outcome(words("stale"))
    if action == "file":
        messages.owe(c, job.id, "file")
    return Outcome(words(f"tapped-{action}"))


def _vary(c: sqlite3.Connection, words: Words, job: Job, variation: Variation) -> Outcome:
    if job.result is None:
        return Outcome(words("stale"))
    if jobs.waiting_of(c, job.place.person_id) >= jobs.MOST_WAITING:
        return Outcome(words("line-is-long", most=jobs.MOST_WAITING))
    recipe = buttons.varied(job.recipe, variation)
    queued = jobs.vary(c, job, recipe, swap=variation == "swap", now_ms=now_ms())
    return Outcome(words(f"tapped-{variation}"), queued=queued)
