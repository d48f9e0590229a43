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
from bot.game_driver import GameDriver
from bot.inbox import Inbox, author_of, place_of, topic_of
from bot.outbox import Outbox
from bot.store import people
from bot.store.conversations import Place
from bot.store.database import Database
from bot.store.people import Person
from bot.store.pictures import Pictures
from bot.studio import Studio
from bot.texts import Words, words_in

__all__ = [
    "App",
    "Context",
    "Services",
    "addressed",
    "as_person",
    "in_group",
    "person_of",
    "place_of",
    "place_of_tap",
    "reply_to",
    "words_for",
]


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
    games: GameDriver
    downloads: asyncio.Semaphore
    albums: Debounce
    token_refused: asyncio.Event


Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Services]
App = Application[ExtBot[None], Context, dict[Any, Any], dict[Any, Any], Services, Any]


def person_of(message: Message) -> Person:
    """Who wrote the message: a person, or a chat in whose name somebody writes, as the store keeps it."""
    author = author_of(message)
    return as_person(author) if isinstance(author, User) else Person(author.id, author.effective_name or "")


def in_group(place: Place) -> bool:
    """Whether others read along."""
    return place.chat_id < 0


def addressed(command: str, bot: ExtBot[None]) -> str:
    """A command as it reaches the bot in every group: under privacy mode a bare one may be taken for another bot's."""
    return f"/{command}@{bot.username}"


def reply_to(message: Message) -> int | None:
    """What an answer replies to: in a group the message it answers, so that all see whom it is for."""
    return message.message_id if message.chat_id < 0 else None


def place_of_tap(query: CallbackQuery) -> Place | None:
    """The conversation of whoever tapped, where the button is; None where Telegram does not say where that is."""
    message = query.message
    if message is None:
        return None
    topic = topic_of(message) if isinstance(message, Message) else 0  # of an old message there is only the chat
    return Place(message.chat.id, topic, query.from_user.id)


def words_for(c: sqlite3.Connection, who: User | Person | None) -> Words:
    """What the bot says to them: in the language they chose, else in that of their app."""
    person = as_person(who) if isinstance(who, User) else who
    return words_in(people.language_of(c, person) if person else None)


def as_person(user: User) -> Person:
    """An account as the store keeps it."""
    return Person(user.id, user.full_name, user.language_code)
