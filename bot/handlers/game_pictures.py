"""Pictures that reply to a message of a game that is going on: they are for the game, and nothing else."""

from __future__ import annotations

import sqlite3
from functools import partial

from telegram import Message, Update

from bot.game_driver.carrying_out import Aftermath
from bot.games.events import Picture
from bot.handlers.attachments import picture_of, replied_to
from bot.handlers.context import Context, person_of, place_of, words_for
from bot.handlers.downloads import fetch
from bot.store import games, messages, people
from bot.store.clock import now_ms
from bot.store.games import Game
from engine.pictures import PictureError

__all__ = ["take"]


async def take(update: Update, context: Context) -> bool:
    """Bring the picture to its game. False, and nothing done, if it is for none."""
    message, services = update.message, context.bot_data
    assert message is not None
    game = await _game_of(message, context)
    picture = picture_of(message)
    if game is None or picture is None:
        return False
    place, person, message_id, game_id = place_of(message), person_of(message), message.message_id, game.id
    try:
        name = await fetch(picture, context.bot, services)
    except PictureError as error:
        refusal = error

        def refused(c: sqlite3.Connection) -> None:
            messages.answer(c, place, words_for(c, person).why(refusal), reply_to=message_id)

        await services.inbox.settle(update, refused)
        return True
    at = services.games.now

    def unit(c: sqlite3.Connection) -> Aftermath | None:
        people.remember(c, person, now_ms=now_ms())
        now = games.find(c, game_id)
        event = Picture(person=person.id, picture=name, message_id=message_id, at=at)
        return services.games.play(c, now, event) if now else None

    news = await services.inbox.settle(update, unit)
    if news is not None:
        services.games.after(news)
    return True


async def _game_of(message: Message, context: Context) -> Game | None:
    replied = replied_to(message)
    if not isinstance(replied, Message):
        return None
    find = partial(games.of_message, chat_id=message.chat_id, message_id=replied.message_id)
    game = await context.bot_data.database.transact(find)
    return game if game and not game.over else None
