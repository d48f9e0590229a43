"""Taps on inline buttons: the bot gets a callback query, the person its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground import render
from bot.playground.account import Tap
from bot.playground.errors import bad_request
from bot.playground.model import Button, Event, EventKind, User
from bot.playground.updates import CALLBACK_SECONDS

if TYPE_CHECKING:
    from bot.playground.account import Bot
    from bot.playground.world import World

__all__ = ["answer", "tap"]


def tap(world: World, person: User, button: Button) -> Event:
    """Tap a button of a bot's message.

    Raises LookupError if the message is gone and ValueError if the button calls nothing back.
    """
    chat = button.message.chat
    message = chat.messages.get(button.message.id)
    if message is None:
        raise LookupError(f"message #{button.message.id} with the button {button.text!r} is deleted")
    if not button.data:
        raise ValueError(f"the button {button.text!r} has no callback data")
    event = world.happened("tap", chat, person, message, note=button.text)
    bot = world.bots[(message.via_bot or message.sender).id]
    now, query_id = world.clock(), world.query_id()
    bot.taps = {query: each for query, each in bot.taps.items() if now - each.at < CALLBACK_SECONDS}
    bot.taps[query_id] = Tap(person, message, now)
    bot.updates.put("callback_query", render.callback_query(query_id, person, message, button.data, bot.id))
    return event


def answer(world: World, bot: Bot, query_id: str, text: str, *, alert: bool, url: str = "") -> None:
    """Stop the button's spinner, with words for the person who tapped it or without; a link to the bot is opened.

    Raises ApiError 400 if that was done before, or comes too late.
    """
    tapped = bot.taps.pop(query_id, None)
    world.changed(bot)
    if tapped is None or world.clock() - tapped.at >= CALLBACK_SECONDS:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    shown: list[tuple[EventKind, str]] = [("alert" if alert else "toast", text)]
    if url:
        shown.append(("link", url))
    for kind, note in shown:
        world.happened(kind, tapped.message.chat, bot.user, tapped.message, note=note, audience=tapped.person.id)
