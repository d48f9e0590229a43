"""What every handler is given: the parts of the bot, and who speaks where."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, Message, User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.debounce import Debounce
from bot.extras import Extras
from bot.gallery.catalogue import Catalogue
from bot.gallery.previewer import Previewer
from bot.inbox import Inbox, place_of, topic_of
from bot.outbox import Outbox
from bot.store import people
from bot.store.conversations import Place
from bot.store.database import Database
from bot.store.people import Person
from bot.store.pictures import Pictures
from bot.studio import Studio
from bot.texts import Words, words_in

__all__ = ["App", "Context", "Services", "as_person", "person_of", "place_of", "place_of_tap", "words_for"]


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of the bot that handlers work with.

    downloads: bounds the memory that pictures in flight take. albums: tells when one is complete.
    token_refused: set once the Bot API refuses the token.
    """

    database: Database
    pictures: Pictures
    inbox: Inbox
    outbox: Outbox
    studio: Studio
    extras: Extras
    catalogue: Catalogue
    previewer: Previewer
    downloads: asyncio.Semaphore
    albums: Debounce
    token_refused: asyncio.Event


Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]
App = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], Services, Any]


def person_of(message: Message) -> Person:
    """Who wrote the message."""
    assert message.from_user is not None
    return as_person(message.from_user)


def place_of_tap(query: CallbackQuery) -> Place | None:
    """The conversation of whoever tapped, where the button is; None where Telegram does not say where that is."""
    message = query.message
    if message is None:
        return None
    topic = topic_of(message) if isinstance(message, Message) else 0  # of an old message there is only the chat
    return Place(message.chat.id, topic, query.from_user.id)


def words_for(c: sqlite3.Connection, user: User | None) -> Words:
    """What the bot says to them: in the language they chose, else in that of their app."""
    return words_in(people.language_of(c, as_person(user)) if user else None)


def as_person(user: User) -> Person:
    """An account as the store keeps it."""
    return Person(user.id, user.full_name, user.language_code)
