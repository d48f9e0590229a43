"""What is said to the bot in a group without one of its commands: replies to its messages. To all else it is silent.

Under Telegram's privacy mode it hears nothing else either; where it does, it does not let anybody feel it.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from telegram import Message, Update
from telegram.ext.filters import MessageFilter

from bot.handlers import captions, game_pictures, settings
from bot.handlers.attachments import picture_of, replied_to
from bot.handlers.commands import GROUP_COMMANDS
from bot.handlers.context import Context, addressed, person_of, place_of, words_for
from bot.handlers.pictures import bring, kind_of
from bot.store import albums, conversations, messages
from bot.store.conversations import Place

__all__ = ["IN_ALBUM", "TO_BOT", "hello", "other", "picture", "unknown_command"]


class _ToBot(MessageFilter):
    """Replies to what the bot itself has written."""

    def filter(self, message: Message) -> bool:
        replied = replied_to(message)
        return isinstance(replied, Message) and replied.from_user == message.get_bot().bot


class _InAlbum(MessageFilter):
    """One of several pictures that were sent together."""

    def filter(self, message: Message) -> bool:
        return message.media_group_id is not None


TO_BOT: Final = _ToBot()
IN_ALBUM: Final = _InAlbum()


async def hello(update: Update, context: Context) -> None:
    """How to begin. Whoever follows a link that brings the bot into a group sends /start with a payload, unasked."""
    message = update.message
    assert message is not None
    if context.args and (message.text or "").startswith("/start"):
        return
    place, person, message_id = place_of(message), person_of(message), message.message_id
    hears = "all" if context.bot.can_read_all_group_messages else "replies"

    def unit(c: sqlite3.Connection) -> None:
        text = words_for(c, person)("help-group", paint=addressed("paint", context.bot), hears=hears)
        messages.answer(c, place, text, reply_to=message_id)

    await context.bot_data.inbox.settle(update, unit)


async def unknown_command(update: Update, context: Context) -> None:
    """Name the commands there are, if it was this bot that was meant."""
    message = update.message
    assert message is not None
    command = (message.text or "").split(maxsplit=1)[0].lower()
    if not command.endswith(f"@{context.bot.username.lower()}"):
        return
    place, person, message_id = place_of(message), person_of(message), message.message_id
    commands = ", ".join(f"/{name}" for name in GROUP_COMMANDS)

    def unit(c: sqlite3.Connection) -> None:
        messages.answer(c, place, words_for(c, person)("unknown-command", commands=commands), reply_to=message_id)

    await context.bot_data.inbox.settle(update, unit)


async def picture(update: Update, context: Context) -> None:
    """A picture as a reply to the bot: for a game, or what it has asked for, or the first of two.

    Or more of an album that is taken.

    Stickers and files are what people answer each other with too: unasked they mean nothing.
    """
    message = update.message
    shown = picture_of(message) if message is not None else None
    if message is None or shown is None:
        return
    if await game_pictures.take(update, context):
        return
    place, group, replies = place_of(message), message.media_group_id, bool(TO_BOT.filter(message))

    def meant(c: sqlite3.Connection) -> bool:
        if replies and (message.photo or _awaits_picture(c, place)):
            return True
        conversation = conversations.find(c, place)
        return group is not None and conversation is not None and albums.is_taken(c, conversation, group)

    if await context.bot_data.database.transact(meant):
        await bring(update, context, shown, captions.of(message))


async def other(update: Update, context: Context) -> None:
    """The value of a setting that was asked for; or no picture where one was asked for. Else it was not meant."""
    message = update.message
    assert message is not None
    place, person, message_id = place_of(message), person_of(message), message.message_id
    allowed = await settings.may_answer(context, place)

    def unit(c: sqlite3.Connection) -> None:
        words = words_for(c, person)
        if message.text and settings.answer_to_question(c, words, place, message, allowed=allowed):
            return
        if _awaits_picture(c, place):
            messages.answer(c, place, words(f"not-a-picture-{kind_of(message)}"), reply_to=message_id)

    await context.bot_data.inbox.settle(update, unit)


def _awaits_picture(c: sqlite3.Connection, place: Place) -> bool:
    conversation = conversations.find(c, place)
    return conversation is not None and conversations.awaits_picture(c, conversation)
