"""Who leaves a group, or is thrown out, leaves its games."""

from __future__ import annotations

import sqlite3

from telegram import Update

from bot.game_driver.carrying_out import Aftermath
from bot.games.events import PersonLeft
from bot.handlers.chats import is_in
from bot.handlers.context import Context, as_person
from bot.store import games, people
from bot.store.clock import now_ms
from bot.store.people import Person

__all__ = ["left", "membership"]


async def left(update: Update, context: Context) -> None:
    """As the chat shows it."""
    message = update.message
    assert message is not None
    user = message.left_chat_member
    if user is not None and user != context.bot.bot:
        await _leave(update, context, message.chat_id, as_person(user))


async def membership(update: Update, context: Context) -> None:
    """As administrators are told it, in chats too that do not show it."""
    change = update.chat_member
    assert change is not None
    if not is_in(change.new_chat_member):
        await _leave(update, context, change.chat.id, as_person(change.new_chat_member.user))


async def _leave(update: Update, context: Context, chat_id: int, person: Person) -> None:
    services = context.bot_data
    at = services.games.now

    def unit(c: sqlite3.Connection) -> list[Aftermath]:
        played = games.in_chat(c, chat_id)
        if played:
            people.remember(c, person, now_ms=now_ms())
        event = PersonLeft(person=person.id, at=at)
        return [services.games.play(c, game, event) for game in played]

    for news in await services.inbox.settle(update, unit):
        services.games.after(news)
