"""What every handler is given: the parts of the bot, and who speaks where."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import dataclass
from typing import Any

from telegram import Message, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.inbox import Inbox, place_of
from bot.outbox import Outbox
from bot.store import people
from bot.store.database import Database
from bot.store.people import Person
from bot.store.pictures import Pictures
from bot.studio import Studio
from bot.texts import Words, words_in

__all__ = ["App", "Context", "Services", "person_of", "place_of", "words_for"]


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of the bot that handlers work with.

    downloads: bounds the memory that pictures in flight take. token_refused: set once the Bot API refuses the token.
    """

    database: Database
    pictures: Pictures
    inbox: Inbox
    outbox: Outbox
    studio: Studio
    downloads: asyncio.Semaphore
    token_refused: asyncio.Event


Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]
App = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], Services, Any]


def person_of(message: Message) -> Person:
    """Who wrote the message."""
    assert message.from_user is not None
    return _person(message.from_user)


def words_for(c: sqlite3.Connection, user: User | None) -> Words:
    """What the bot says to them: in the language they chose, else in that of their app."""
    return words_in(people.language_of(c, _person(user)) if user else None)


def _person(user: User) -> Person:
    return Person(user.id, user.full_name, user.language_code)
