"""A tap on a button of a painting, and what comes of it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.handlers.context import Services
from bot.store.conversations import Place
from bot.store.jobs import Job
from bot.texts import Words

__all__ = ["Outcome", "Tap"]


@dataclass(frozen=True, slots=True)
class Tap:
    """Who asked for the job's painting has tapped a button of it, on the message `message_id` at `place`.

    c: in the transaction whose outcome it is. words: in which to answer.
    """

    services: Services
    c: sqlite3.Connection
    words: Words
    job: Job
    place: Place
    message_id: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a tap is answered with, and the job that was queued, stopped or is to end with what there is.

    buttons: that the message is to have from now on. wanted: whether an extra is to be made.
    """

    toast: str
    queued: int | None = None
    stopped: int | None = None
    kept: int | None = None
    buttons: InlineKeyboardMarkup | None = None
    wanted: bool = False
