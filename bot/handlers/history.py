"""/history shows a person's last paintings; a number brings one of them back, with its buttons."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from telegram import Update

from bot.buttons import numbered, under_final
from bot.handlers.context import Context, person_of, place_of, reply_to, words_for
from bot.store import history, messages, sent_files
from bot.store.conversations import Place
from bot.store.jobs import Job
from bot.store.sent_files import Media
from bot.texts import Words
from bot.texts.final import caption

__all__ = ["bring_back", "show"]

_MOST: Final = 10  # as many as an album holds


async def show(update: Update, context: Context) -> None:
    """As an album, which can't have buttons, and the buttons below it; a single painting comes with its own."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, person, to = place_of(message), person_of(message), reply_to(message)

    def unit(c: sqlite3.Connection) -> None:
        last = history.last(c, place, most=_MOST)
        # One that can't be sent would take the whole album with it.
        there = [job for job in last if sent_files.is_there(c, _photo(job), services.pictures)]
        _answer(c, words_for(c, person), place, there, to)

    await services.inbox.settle(update, unit)


def _answer(c: sqlite3.Connection, words: Words, place: Place, paintings: Sequence[Job], to: int | None) -> None:
    match paintings:
        case []:
            messages.answer(c, place, words("history-empty"), reply_to=to)
        case [job]:
            bring_back(c, words, place, job)
        case _:
            album = [_photo(job) for job in paintings]
            messages.answer(c, place, words("history", count=len(album)), reply_to=to, media=album)
            numbers = numbered([job.id for job in paintings])
            messages.answer(c, place, words("history-choose"), keyboard=numbers.to_json())


def bring_back(c: sqlite3.Connection, words: Words, place: Place, job: Job) -> None:
    """Send a finished painting once more, with its buttons."""
    media, keyboard = [_photo(job)], under_final(job, words).to_json()
    messages.answer(c, place, caption(job, words), keyboard=keyboard, media=media)


def _photo(job: Job) -> Media:
    assert job.result is not None
    return Media("photo", job.result)
