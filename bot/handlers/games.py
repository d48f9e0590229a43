"""Commands that begin an art game in a group, and /stopgame."""

from __future__ import annotations

import secrets
import sqlite3
from typing import Final, cast, get_args

from telegram import Message, Update
from telegram.constants import ReactionEmoji
from telegram.ext.filters import MessageFilter

from bot.game_driver.carrying_out import Aftermath
from bot.games.events import AskedToStop, Command, House, Kind
from bot.handlers.attachments import picture_of, replied_to
from bot.handlers.context import Context, person_of, place_of, words_for
from bot.handlers.downloads import fetch
from bot.handlers.owners import writes_as_admin
from bot.store import games, messages, people, scores
from bot.store.clock import now_ms
from bot.store.conversations import Place
from bot.store.people import Person
from engine.pictures import PictureError

__all__ = ["COMMANDS", "IN_CAPTION", "begin", "new_seed", "only_in_groups", "stop"]

COMMANDS: Final = tuple(kind for kind in get_args(Kind) if kind != "daily")


class _InCaption(MessageFilter):
    """Pictures whose caption is one of the commands, which the library's CommandHandler does not look at."""

    def filter(self, message: Message) -> bool:
        return bool(message.caption) and _said(message) is not None


IN_CAPTION: Final = _InCaption()


async def only_in_groups(update: Update, context: Context) -> None:
    """It takes others to play."""
    message = update.message
    assert message is not None
    place, person = place_of(message), person_of(message)

    def unit(c: sqlite3.Connection) -> None:
        messages.answer(c, place, words_for(c, person)("games-only-in-groups"))

    await context.bot_data.inbox.settle(update, unit)


async def begin(update: Update, context: Context) -> None:
    """A game, with the picture that the command came with or replies to, and the person it replies to."""
    message, services = update.message, context.bot_data
    assert message is not None
    said = _said(message)
    assert said is not None
    (kind, text), place, person, message_id = said, place_of(message), person_of(message), message.message_id
    replied = _author_replied_to(message)
    own = picture_of(message)
    found = replied_to(message)
    picture = own or (picture_of(found) if found else None)
    # A picture has to be fetched, and before the first game of all the house's have to be painted.
    services.outbox.react_if_room(place.chat_id, message_id, ReactionEmoji.EYES)
    try:
        content = await fetch(picture, context.bot, services) if picture else None
    except PictureError as error:
        refusal = error

        def refused(c: sqlite3.Connection) -> None:
            messages.answer(c, place, words_for(c, person).why(refusal), reply_to=message_id)

        await services.inbox.settle(update, refused)
        return
    house, at = await services.games.house.get(), services.games.now

    def unit(c: sqlite3.Connection) -> Aftermath | None:
        for each in filter(None, (replied, person)):
            people.remember(c, each, now_ms=now_ms())
        if games.running(c, place.chat_id, place.topic_id):
            messages.answer(c, place, words_for(c, person)("games-one-at-a-time"), reply_to=message_id)
            return None
        command = _command(c, kind, place, house, at, text, content, own is None, replied)
        _, news = services.games.begin(c, place, command, people.language_of(c, person))
        return news

    news = await services.inbox.settle(update, unit)
    if news is not None:
        services.games.after(news)


async def stop(update: Update, context: Context) -> None:
    """/stopgame: the one who began it or an administrator."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, person, message_id = place_of(message), person_of(message), message.message_id
    admin = await writes_as_admin(context.bot, place.chat_id, person.id)
    at = services.games.now

    def unit(c: sqlite3.Connection) -> Aftermath | None:
        people.remember(c, person, now_ms=now_ms())
        game = games.running(c, place.chat_id, place.topic_id)
        if game is None:
            messages.answer(c, place, words_for(c, person)("games-none"), reply_to=message_id)
            return None
        return services.games.play(c, game, AskedToStop(person=person.id, is_admin=admin, message_id=message_id, at=at))

    news = await services.inbox.settle(update, unit)
    if news is not None:
        services.games.after(news)


def new_seed() -> int:
    return secrets.randbits(48)


def _command(
    c: sqlite3.Connection,
    kind: Kind,
    place: Place,
    house: House,
    at: int,
    text: str,
    content: str | None,
    of_replied: bool,
    replied: Person | None,
) -> Command:
    return Command(
        kind=kind,
        person=place.person_id,
        seed=new_seed(),
        house=house,
        at=at,
        text=text,
        content=content,
        content_of=replied.id if content and of_replied and replied else None,
        opponent=replied.id if kind == "duel" and replied else None,
        streaks=scores.streaks(c, place.chat_id, kind),
    )


def _said(message: Message) -> tuple[Kind, str] | None:
    """The kind of game and what else was typed; None if it is no command of these, or another bot's."""
    words = (message.text or message.caption or "").split(maxsplit=1)
    if not words or not words[0].startswith("/"):
        return None
    name, _, bot = words[0][1:].lower().partition("@")
    if name not in COMMANDS or (bot and bot != message.get_bot().username.lower()):
        return None
    return cast(Kind, name), words[1] if len(words) > 1 else ""


def _author_replied_to(message: Message) -> Person | None:
    """Whose message the command replies to; not the bot's own."""
    replied = replied_to(message)
    if not isinstance(replied, Message) or replied.from_user is None or replied.from_user == message.get_bot().bot:
        return None
    return person_of(replied)
