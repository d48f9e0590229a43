"""Taps on the buttons under the bot's messages. Only whoever asked for a painting may say what becomes of it."""

from __future__ import annotations

import sqlite3
from functools import partial

from telegram import Update

from bot import buttons
from bot.buttons import Action
from bot.handlers import finals
from bot.handlers.context import Context, Services, place_of_tap, words_for
from bot.handlers.outcome import Outcome, Tap
from bot.handlers.owners import may_act_for, name_in_a_toast
from bot.store import jobs
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.store.jobs import Job
from bot.texts import Words

__all__ = ["tap"]


async def tap(update: Update, context: Context) -> None:
    """Do it, and say so in a toast."""
    query, services = update.callback_query, context.bot_data
    assert query is not None
    found, place, user = buttons.parse(query.data or ""), place_of_tap(query), query.from_user
    message_id = query.message.message_id if query.message else 0
    owner = await services.database.transact(partial(jobs.owner_of, job_id=found[1])) if found else None
    allowed = owner is not None and place is not None and await may_act_for(context.bot, owner, user, place.chat_id)

    def unit(c: sqlite3.Connection) -> Outcome:
        words = words_for(c, user)
        if found is None or place is None:
            return Outcome(words("stale"))
        action, job_id = found
        return _checked(services, c, words, action, job_id, place, message_id, allowed=allowed)

    outcome = await services.inbox.settle(update, unit)
    if outcome.kept is not None:
        services.studio.keep(outcome.kept)
    if outcome.queued is not None:
        await services.studio.accepted(outcome.queued)
    if outcome.stopped is not None:
        await services.studio.stopped([outcome.stopped])
    if outcome.wanted:
        services.extras.wake()
    await services.outbox.toast(query.id, outcome.toast)  # after the work: Telegram may take its time
    if outcome.buttons is not None and query.message is not None:
        await services.outbox.edit_buttons(query.message, outcome.buttons)


def _checked(
    services: Services,
    c: sqlite3.Connection,
    words: Words,
    action: Action,
    job_id: int,
    place: Place,
    message_id: int,
    *,
    allowed: bool,
) -> Outcome:
    """Checks that the job is one of this chat: what a button calls back is not to be trusted.

    allowed: whether whoever tapped may decide over it.
    """
    job = _job_at(c, place, job_id)
    if job is None:
        return Outcome(words("stale"))
    if not allowed:
        return Outcome(words("not-yours", name=name_in_a_toast(c, job.place.person_id)))
    where = job.place if job.place.chat_id == place.chat_id else place  # of old messages the topic is not told
    tap = Tap(services, c, words, job, where, message_id)
    match action:
        case "cancel":
            return _cancel(tap)
        case "keep":
            return _keep(tap)
        case _:
            return finals.tapped(tap, action)


def _job_at(c: sqlite3.Connection, place: Place, job_id: int) -> Job | None:
    """The job, if it belongs to this chat; to a private chat belong all jobs of its person."""
    try:
        job = jobs.get(c, job_id)
    except LookupError:
        return None
    return job if place.chat_id in (job.place.chat_id, job.place.person_id) else None


def _cancel(tap: Tap) -> Outcome:
    if jobs.cancel(tap.c, tap.job.id, now_ms=now_ms()):
        return Outcome(tap.words("tapped-cancel"), stopped=tap.job.id)
    return Outcome(tap.words("too-late"))


def _keep(tap: Tap) -> Outcome:
    if jobs.keep(tap.c, tap.job.id):
        return Outcome(tap.words("tapped-keep"), kept=tap.job.id)
    return Outcome(tap.words("not-begun" if tap.job.state in ("queued", "retry") else "too-late"))
