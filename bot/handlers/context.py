"""What every handler is given: the parts of the bot, and who speaks where."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from telegram import Message
from telegram.ext import Application, CallbackContext, ExtBot

from bot.inbox import Inbox, place_of
from bot.outbox import Outbox
from bot.store.database import Database
from bot.store.people import Person
from bot.store.pictures import Pictures
from bot.studio import Studio

__all__ = ["App", "Context", "Services", "person_of", "place_of"]


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
    return Person(message.from_user.id, message.from_user.full_name, message.from_user.language_code)
