"""`@bot` in any chat offers its author their own paintings, to be sent there."""

from __future__ import annotations

import sqlite3
from typing import Final

from telegram import InlineQueryResultCachedPhoto, InlineQueryResultsButton, Update

from bot.handlers.context import Context, words_for
from bot.store import jobs
from bot.store.jobs import Shown

__all__ = ["offer"]

_A_PAGE: Final = 50  # the most that Telegram takes
_CACHE_SECONDS: Final = 10  # a painting that has just ended is to be there
_START: Final = "inline"


async def offer(update: Update, context: Context) -> None:
    """The newest first; none yet: a button to the private chat, where one begins."""
    query, services = update.inline_query, context.bot_data
    assert query is not None
    user = query.from_user
    before = int(query.offset) if query.offset.isdecimal() and len(query.offset) < 19 else None

    def unit(c: sqlite3.Connection) -> tuple[list[Shown], str]:
        paintings = jobs.shown_of(c, user.id, most=_A_PAGE, before=before)
        return paintings, words_for(c, user)("inline-none")

    paintings, none_yet = await services.inbox.settle(update, unit)
    results = [InlineQueryResultCachedPhoto(str(one.job_id), one.file_id, title=one.preset) for one in paintings]
    await services.outbox.offer(
        query.id,
        results,
        next_offset=str(paintings[-1].job_id) if len(paintings) == _A_PAGE else "",
        cache_seconds=_CACHE_SECONDS,
        button=None if paintings or before else InlineQueryResultsButton(none_yet, start_parameter=_START),
    )
