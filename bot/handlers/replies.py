"""/paint, /style and /content say what a picture is to be: the one replied to, or the one whose caption they are.

Without a picture the bot asks for one. /paint takes it as the content, or asks for whichever of the two is missing.
What follows a command is read as a caption.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Final

from telegram import Message, MessageEntity, Update
from telegram.ext.filters import MessageFilter

from bot.handlers import captions
from bot.handlers.attachments import picture_of, replied_to
from bot.handlers.captions import Caption
from bot.handlers.context import Context, addressed, in_group, person_of, place_of, words_for
from bot.handlers.drafts import edit_refused, recipe_for
from bot.handlers.pictures import bring
from bot.handlers.prompts import ask
from bot.store import conversations, messages, people
from bot.store.clock import now_ms
from bot.store.conversations import Place, Role
from bot.texts import Words
from engine.recipe import RecipeError

__all__ = ["COMMANDS", "IN_CAPTION", "captioned", "command"]

COMMANDS: Final[Mapping[str, Role]] = {"paint": "content", "style": "style", "content": "content"}
"""What each makes of the picture it is about."""


class _InCaption(MessageFilter):
    """Pictures whose caption is one of the commands, which the library's CommandHandler does not look at."""

    def filter(self, message: Message) -> bool:
        return bool(message.caption) and _said(message) is not None


IN_CAPTION: Final = _InCaption()


async def captioned(update: Update, context: Context) -> None:
    """A picture whose caption is a command."""
    message = update.message
    assert message is not None
    said, picture = _said(message), picture_of(message)
    if said is not None and picture is not None:
        name, words = said
        await bring(update, context, picture, words, COMMANDS[name])


async def command(update: Update, context: Context) -> None:
    """A command as a text: it is about the picture replied to."""
    message = update.message
    assert message is not None
    said = _said(message)
    assert said is not None
    name, words = said
    replied = replied_to(message)
    picture = picture_of(replied) if replied else None
    if picture is not None:
        await bring(update, context, picture, words, COMMANDS[name])
    elif isinstance(replied, Message) and not _is_only_a_place(replied):
        await _refuse(update, context, name)
    else:
        await _ask_for_picture(update, context, name, words)


def _is_only_a_place(replied: Message) -> bool:
    """Whether a reply to it is about nothing: the bot's own words, or the channel's post under which comments stand."""
    return bool(replied.is_automatic_forward) or replied.from_user == replied.get_bot().bot


async def _refuse(update: Update, context: Context, name: str) -> None:
    message = update.message
    assert message is not None
    place, person, message_id = place_of(message), person_of(message), message.message_id
    command = addressed(name, context.bot) if in_group(place) else f"/{name}"

    def unit(c: sqlite3.Connection) -> None:
        messages.answer(c, place, words_for(c, person)("reply-no-picture", command=command), reply_to=message_id)

    await context.bot_data.inbox.settle(update, unit)


async def _ask_for_picture(update: Update, context: Context, name: str, said: str) -> None:
    message = update.message
    assert message is not None
    place, person, message_id = place_of(message), person_of(message), message.message_id

    def unit(c: sqlite3.Connection) -> None:
        words = words_for(c, person)
        try:
            caption = captions.read(said)
            recipe_for(c, place, caption.changes)
        except RecipeError as error:
            messages.answer(c, place, edit_refused(words, error), reply_to=message_id)
            return
        people.remember(c, person, now_ms=now_ms())
        _ask(c, words, place, name, caption, message_id)

    await context.bot_data.inbox.settle(update, unit)


def _ask(c: sqlite3.Connection, words: Words, place: Place, name: str, caption: Caption, message_id: int) -> None:
    conversation = conversations.identify(c, place)
    waiting, role = conversations.find_draft(c, conversation), COMMANDS[name]
    if name == "paint" and waiting is not None:
        role = "style" if waiting.role == "content" else "content"
    conversations.await_picture(c, conversation, conversations.Awaited(role, caption.changes))
    ask(c, words, place, f"ask-{role}", reply_to=message_id)


def _said(message: Message) -> tuple[str, str] | None:
    """The command with which a text or caption begins, and what follows it; None if it is none of them for this bot."""
    text, entities = message.text or message.caption or "", message.entities or message.caption_entities
    if not entities or entities[0].type != MessageEntity.BOT_COMMAND or entities[0].offset != 0:
        return None
    written = text[: entities[0].length]  # a command is ASCII: its length is the same in UTF-16
    name, _, bot = written.removeprefix("/").lower().partition("@")
    if name not in COMMANDS or (bot and bot != message.get_bot().username.lower()):
        return None
    return name, text[len(written) :]
