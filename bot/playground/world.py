"""The world: accounts, chats, messages and files, and the rules by which they change.

Nothing here knows HTTP. A change made by a person becomes an update for the bots that see it; every change becomes an
Event for the people in the chat. All calls belong to one event loop; none of them blocks.
"""

from __future__ import annotations

import itertools
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from bot.playground import render
from bot.playground.clock import Clock
from bot.playground.errors import bad_request
from bot.playground.files import FileStore
from bot.playground.flood import FloodGate, FloodLimits
from bot.playground.model import Button, Chat, Event, EventKind, Json, Message, User
from bot.playground.people import Person
from bot.playground.updates import CALLBACK_SECONDS, UpdateQueue

__all__ = ["Bot", "World"]

# Real ids left 32 bits behind years ago: a program that stores them in 32 should fail here too.
FIRST_PERSON_ID = 5_000_000_001
FIRST_BOT_ID = 7_000_000_001
FIRST_UPDATE_ID = 100_000_001
TELEGRAM_FLOOD_LIMITS = FloodLimits()
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
# What an edit may change and people see; the rest of a message is its place and history.
VISIBLE = ("text", "entities", "media", "reply_markup", "has_spoiler", "caption_above")


@dataclass(frozen=True, slots=True)
class Tap:
    """A tapped button that waits for answerCallbackQuery."""

    person: User
    message: Message
    at: float


@dataclass(eq=False, slots=True)
class Bot:
    """A bot's account and what it has set about itself. names, descriptions: by language code, "" for all others."""

    user: User
    token: str = field(repr=False)
    updates: UpdateQueue
    flood: FloodGate | None
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # by scope (as JSON) and language
    taps: dict[str, Tap] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The number before the colon of the token."""
        return self.user.id


class World:
    """Everything there is, starting empty."""

    def __init__(self, *, clock: Clock = time.time, flood_limits: FloodLimits | None = TELEGRAM_FLOOD_LIMITS) -> None:
        """flood_limits: None switches them off."""
        self.clock = clock
        self.files = FileStore()
        self.bots: dict[int, Bot] = {}
        self._flood_limits = flood_limits
        self.people: dict[int, Person] = {}
        self._private_chats: dict[tuple[int, int], Chat] = {}  # by bot and person
        self._listeners: list[Callable[[Event], None]] = []
        self._event_numbers = itertools.count(1)
        self._ids = itertools.count(1)

    # Accounts and chats

    def bot(self, name: str, *, username: str = "", token: str = "") -> Bot:
        """Create a bot. Its id is taken from the token, if one is given."""
        token = token or f"{FIRST_BOT_ID + len(self.bots)}:{secrets.token_urlsafe(26)}"
        bot_id = int(token.partition(":")[0])
        if bot_id in self.bots:
            raise ValueError(f"there is a bot {bot_id} already; give a token with another number before the colon")
        username = username or "".join(c for c in name.lower() if c.isascii() and c.isalnum()) + "_bot"
        user = User(bot_id, name, username=username, is_bot=True)
        flood = FloodGate(self._flood_limits, self.clock) if self._flood_limits else None
        bot = self.bots[bot_id] = Bot(user, token, UpdateQueue(self.clock, FIRST_UPDATE_ID), flood)
        return bot

    def person(self, name: str, *, last_name: str = "", username: str = "", language_code: str = "en") -> Person:
        """Create a person, who can then write to bots."""
        person_id = FIRST_PERSON_ID + len(self.people)
        user = User(person_id, name, last_name=last_name, username=username, language_code=language_code)
        person = self.people[person_id] = Person(self, user)
        return person

    def bot_with_token(self, token: str) -> Bot | None:
        """The bot that may use this token."""
        given = token.encode()
        return next((bot for bot in self.bots.values() if secrets.compare_digest(bot.token.encode(), given)), None)

    def private_chat(self, bot: Bot, person: User) -> Chat:
        """The chat of a person and a bot; opening it says nothing yet."""
        chat = self._private_chats.get((bot.id, person.id))
        if chat is None:
            chat = Chat(person.id, "private", members={person.id: person, bot.id: bot.user})
            self._private_chats[bot.id, person.id] = chat
        return chat

    def chats_of(self, person: User) -> list[Chat]:
        """The chats on a person's screen: one with every bot."""
        return [self.private_chat(bot, person) for bot in self.bots.values()]

    def bot_of(self, chat: Chat) -> Bot | None:
        """The other side of a private chat; None for a group."""
        members = chat.members if chat.type == "private" else ()
        return next((self.bots[member] for member in members if member in self.bots), None)

    def chat_seen_by(self, bot: Bot, chat_id: int | str | None) -> Chat:
        """The chat a bot names. Raises ApiError 400 if it knows none: a bot can't write first."""
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        chat = self._private_chats.get((bot.id, chat_id)) if isinstance(chat_id, int) else None
        if chat is None or not chat.last_message_id:
            raise bad_request("chat not found")
        return chat

    # Messages

    def post(self, chat: Chat, sender: User, **content: Any) -> Message:
        """A new message. content: fields of Message."""
        chat.last_message_id += 1
        message = Message(chat, chat.last_message_id, sender, int(self.clock()), **content)
        chat.messages[message.id] = message
        self._happened("message", chat, sender, message)
        self._tell_bots(message, "message")
        return message

    def edit(self, message: Message, editor: User, **changes: Any) -> Message:
        """Change what a message shows. Raises ApiError 400 if it is gone, not the editor's, or would stay the same."""
        current = message.chat.messages.get(message.id)
        if current is None:
            raise bad_request("message to edit not found")
        message = current
        if message.sender != editor:
            raise bad_request("message can't be edited")
        edited = replace(message, **changes)
        if all(getattr(edited, name) == getattr(message, name) for name in VISIBLE):
            raise bad_request(NOT_MODIFIED)
        edited = replace(edited, edit_date=int(self.clock()))
        message.chat.messages[message.id] = edited
        self._happened("edit", message.chat, editor, edited)
        self._tell_bots(edited, "edited_message")
        return edited

    def delete(self, message: Message, actor: User) -> None:
        """Remove a message for both sides; bots are not told."""
        del message.chat.messages[message.id]
        self._happened("delete", message.chat, actor, message)

    def react(self, message: Message, actor: User, emoji: str) -> None:
        """Put a reaction on a message, or take it back with an empty `emoji`."""
        reactions = {user: kept for user, kept in message.reactions.items() if user != actor.id}
        if emoji:
            reactions[actor.id] = emoji
        reacted = replace(message, reactions=reactions)
        message.chat.messages[message.id] = reacted
        self._happened("reaction", message.chat, actor, reacted, note=emoji)

    def act(self, chat: Chat, actor: User, action: str) -> None:
        """Show that someone is typing, uploading a photo and the like."""
        self._happened("action", chat, actor, note=action)

    def album_id(self) -> str:
        """A fresh media_group_id."""
        return str(13_000_000_000_000_000 + next(self._ids))

    # Buttons

    def tap(self, person: User, button: Button) -> Event:
        """Tap an inline button of a bot's message: the bot gets a callback query.

        Raises LookupError if the message is gone and ValueError if the button calls nothing back.
        """
        chat = button.message.chat
        message = chat.messages.get(button.message.id)
        if message is None:
            raise LookupError(f"message #{button.message.id} with the button {button.text!r} is deleted")
        if not button.data:
            raise ValueError(f"the button {button.text!r} has no callback data")
        event = self._happened("tap", chat, person, message, note=button.text)
        bot = self.bots[message.sender.id]
        query_id = str(4_000_000_000_000_000_000 + next(self._ids))
        bot.taps[query_id] = Tap(person, message, self.clock())
        bot.updates.put("callback_query", render.callback_query(query_id, person, message, button.data, bot.id))
        return event

    def answer_tap(self, bot: Bot, query_id: str, text: str, *, alert: bool) -> None:
        """Stop the button's spinner, with words for the person who tapped it or without."""
        tap = bot.taps.pop(query_id, None)
        if tap is None or self.clock() - tap.at >= CALLBACK_SECONDS:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        kind: EventKind = "alert" if alert else "toast"
        self._happened(kind, tap.message.chat, bot.user, tap.message, note=text, audience=tap.person.id)

    # Who hears of it

    @contextmanager
    def listening(self, listener: Callable[[Event], None]) -> Iterator[None]:
        """Call `listener` with every event from now on."""
        self._listeners.append(listener)
        try:
            yield
        finally:
            self._listeners.remove(listener)

    def end_polls(self) -> None:
        """Answer every waiting getUpdates now, so that a server can stop."""
        for bot in self.bots.values():
            bot.updates.wake()

    def _happened(
        self,
        kind: EventKind,
        chat: Chat,
        actor: User,
        message: Message | None = None,
        *,
        note: str = "",
        audience: int | None = None,
    ) -> Event:
        event = Event(next(self._event_numbers), self.clock(), kind, chat, actor, message, note, audience)
        chat.events.append(event)
        for listener in tuple(self._listeners):
            listener(event)
        return event

    def _tell_bots(self, message: Message, kind: str) -> None:
        """An update for every bot in the chat, save for what a bot wrote: bots don't see bots, nor themselves."""
        if message.sender.is_bot:
            return
        for bot in self.bots.values():
            if bot.id in message.chat.members:
                bot.updates.put(kind, render.message(message, bot.id))
