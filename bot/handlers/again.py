"""/again paints the newest pair of pictures once more, by the settings of now."""

from __future__ import annotations

import sqlite3

from telegram import Update

from bot.handlers.context import Context, person_of, place_of, reply_to, words_for
from bot.handlers.drafts import recipe_for
from bot.store import conversations, jobs, messages, requests
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.store.pictures import Pictures
from bot.texts import Words

__all__ = ["again"]


async def again(update: Update, context: Context) -> None:
    """Queue it, or say why not."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, person, to = place_of(message), person_of(message), reply_to(message)
    queued = await services.inbox.settle(
        update, lambda c: _queue(c, words_for(c, person), place, to, services.pictures)
    )
    if queued is not None:
        await services.studio.accepted(queued)


def _queue(c: sqlite3.Connection, words: Words, place: Place, to: int | None, kept: Pictures) -> int | None:
    """Returns the new job's id. Whoever says "again" wants a new painting: settings that gave one get another seed."""
    conversation = conversations.find(c, place)
    job = None if conversation is None else jobs.newest_of(c, conversation)
    if job is None:
        messages.answer(c, place, words("again-nothing"), reply_to=to)
        return None
    if not kept.has(job.content, *job.styles):  # after a restore, for example
        messages.answer(c, place, words("tapped-too-old"), reply_to=to)
        return None
    if jobs.waiting_of(c, place.person_id) >= jobs.MOST_WAITING:
        messages.answer(c, place, words("line-is-long", most=jobs.MOST_WAITING), reply_to=to)
        return None
    recipe = requests.fresh(c, job.content, job.styles, recipe_for(c, place, {}, styles=len(job.styles)))
    return jobs.vary(c, job, recipe, job.place, swap=False, now_ms=now_ms())
