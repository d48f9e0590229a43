"""The world: accounts, chats, messages and files, and the rules by which they change.

Nothing here knows HTTP. A change made by a person becomes an update for the bots that see it; every change becomes an
Event for the people in the chat. All calls belong to one event loop; none of them blocks.
"""

from __future__ import annotations

import itertools
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from bot.playground import access, discussions, groups, mentions, polls, render, voices
from bot.playground.account import Bot
from bot.playground.clock import Clock, Timers
from bot.playground.conversation import Conversation
from bot.playground.errors import bad_request
from bot.playground.files import FileStore
from bot.playground.flood import FloodGate, FloodLimits
from bot.playground.limits import must_fit_title
from bot.playground.model import Chat, Event, EventKind, Member, Message, User
from bot.playground.people import Person
from bot.playground.privacy import hears
from bot.playground.rows import Thing
from bot.playground.saving import Archive
from bot.playground.telegram_accounts import own_account
from bot.playground.updates import UpdateQueue

__all__ = ["Bot", "World"]

# Real ids left 32 bits behind years ago: a program that stores them in 32 should fail here too.
FIRST_PERSON_ID = 5_000_000_001
FIRST_BOT_ID = 7_000_000_001
FIRST_GROUP_ID = -4_500_000_001
FIRST_SUPERGROUP_ID = -1_002_500_000_001  # supergroups and channels
# How many events, polls and queries there may be between two openings of a folder.
NUMBERS_AN_OPENING = 10**9
TELEGRAM_FLOOD_LIMITS = FloodLimits()
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
# What an edit may change and people see; the rest of a message is its place and history.
VISIBLE = ("text", "entities", "media", "reply_markup", "has_spoiler", "caption_above", "poll")

GroupKind = Literal["group", "supergroup", "forum", "channel"]


class World:
    """Everything there is, starting empty."""

    def __init__(self, *, clock: Clock = time.time, flood_limits: FloodLimits | None = TELEGRAM_FLOOD_LIMITS) -> None:
        """flood_limits: None switches them off."""
        self.clock = clock
        self.timers = Timers(clock)
        self.files = FileStore(self.changed)
        self.bots: dict[int, Bot] = {}
        self.people: dict[int, Person] = {}
        self.deactivated: set[int] = set()  # people who deleted their account
        self.private_chats: dict[tuple[int, int], Chat] = {}  # by bot and person
        self.groups: dict[int, Chat] = {}  # and channels
        self._flood_limits = flood_limits
        self._archive: Archive | None = None
        self._listeners: list[Callable[[Event], None]] = []
        self._event_numbers = itertools.count(1)
        self._ids = itertools.count(1)

    @classmethod
    def open(
        cls, folder: Path, *, clock: Clock = time.time, flood_limits: FloodLimits | None = TELEGRAM_FLOOD_LIMITS
    ) -> World:
        """The world kept in a folder, or a new one that from now on is kept there.

        All but the events survives, even the sudden death of the program. Raises FolderInUse if another program
        has it open, FolderBroken if what it holds can't be read.
        """
        world = cls(clock=clock, flood_limits=flood_limits)
        archive = Archive(folder, world)
        world.files = FileStore(world.changed, archive.files)
        archive.load()
        # Numbers given out before are never given out again.
        world._ids = itertools.count(archive.opened * NUMBERS_AN_OPENING + 1)
        world._event_numbers = itertools.count(archive.opened * NUMBERS_AN_OPENING + 1)
        world._archive = archive
        return world

    def changed(self, thing: Thing, *, is_gone: bool = False) -> None:
        """Called after every change of something that is kept."""
        if self._archive:
            self._archive.changed(thing, is_gone=is_gone)

    def save(self) -> None:
        """Have all changes so far survive the program; else they do so a moment later."""
        if self._archive:
            self._archive.save()

    def close(self) -> None:
        """Let go of the folder."""
        if self._archive:
            self._archive.close()

    # Accounts and chats

    def bot(
        self, name: str, *, username: str = "", token: str = "", has_privacy: bool = True, takes_inline: bool = False
    ) -> Bot:
        """Create a bot. Its id is taken from the token, if one is given."""
        token = token or f"{FIRST_BOT_ID + len(self.bots)}:{secrets.token_urlsafe(26)}"
        bot_id = int(token.partition(":")[0])
        if bot_id in self.bots:
            raise ValueError(f"there is a bot {bot_id} already; give a token with another number before the colon")
        username = username or "".join(c for c in name.lower() if c.isascii() and c.isalnum()) + "_bot"
        user = User(bot_id, name, username=username, is_bot=True)
        bot = Bot(user, token, UpdateQueue(self.clock), None, has_privacy, takes_inline)
        self.put_bot(bot)
        self.changed(bot)
        return bot

    def put_bot(self, bot: Bot) -> None:
        """Take in a bot that exists already."""
        self.bots[bot.id] = bot
        bot.flood = FloodGate(self._flood_limits, self.clock) if self._flood_limits else None
        bot.updates.on_change = partial(self.changed, bot)

    def person(self, name: str, *, last_name: str = "", username: str = "", language_code: str = "en") -> Person:
        """Create a person, who can then write to bots."""
        person_id = FIRST_PERSON_ID + len(self.people)
        user = User(person_id, name, last_name=last_name, username=username, language_code=language_code)
        person = self.put_person(user)
        self.changed(user)
        return person

    def put_person(self, user: User) -> Person:
        """Take in a person who exists already."""
        person = self.people[user.id] = Person(self, user)
        return person

    def bot_with_token(self, token: str) -> Bot | None:
        """The bot that may use this token."""
        given = token.encode()
        return next((bot for bot in self.bots.values() if secrets.compare_digest(bot.token.encode(), given)), None)

    def bot_named(self, username: str) -> Bot:
        """The bot with this username, in letters of any size. Raises LookupError if there is none."""
        for bot in self.bots.values():
            if bot.user.username.lower() == username.lower():
                return bot
        raise LookupError(f"there is no bot @{username}")

    def account(self, number: int) -> User | None:
        """The person or bot with this id, also one of Telegram's own."""
        account = self.people.get(number) or self.bots.get(number)
        return account.user if account else own_account(number)

    def private_chat(self, bot: Bot, person: User) -> Chat:
        """The chat of a person and a bot; opening it says nothing yet."""
        chat = self.private_chats.get((bot.id, person.id))
        if chat is None:
            both = {user.id: Member(user) for user in (person, bot.user)}
            chat = self.private_chats[bot.id, person.id] = Chat(person.id, "private", members=both, bot_id=bot.id)
            self.changed(chat)
        return chat

    def group(
        self, title: str, members: Sequence[Person | Bot], *, kind: GroupKind = "group", username: str = ""
    ) -> Conversation:
        """Have the first of `members`, a person, create a group or channel and bring the others in.

        Returns it as seen by nobody in particular; see Person.view for one person's screen.
        """
        must_fit_title(title)
        chat = self._new_group(title, kind, username)
        owner, *others = [member.user for member in members]
        groups.create(self, chat, owner, others)
        return Conversation(self, chat)

    def upgrade(self, group: Conversation, actor: User) -> Conversation:
        """Make a group a supergroup, which gets another id."""
        supergroup = self._new_group(group.chat.title, "supergroup", "")
        groups.upgrade(self, group.chat, supergroup, actor)
        return Conversation(self, supergroup)

    def _new_group(self, title: str, kind: GroupKind, username: str) -> Chat:
        is_basic = kind == "group"
        number = (FIRST_GROUP_ID if is_basic else FIRST_SUPERGROUP_ID) - len(self.groups)
        type_ = "supergroup" if kind == "forum" else kind
        chat = self.groups[number] = Chat(number, type_, title, username, is_forum=kind == "forum")
        return chat

    def put_chats(self, chats: Sequence[Chat]) -> None:
        """Take in chats that exist already, with their messages."""
        for chat in chats:
            if chat.type == "private":
                self.private_chats[chat.bot_id, chat.id] = chat
            else:
                self.groups[chat.id] = chat
            for message in chat.messages.values():
                polls.close_on_time(self, message)

    def chats_of(self, person: User) -> list[Chat]:
        """The chats a person sees, in no order: those with bots, and the groups and channels they are in."""
        private = [chat for (_, person_id), chat in self.private_chats.items() if person_id == person.id]
        joined = [chat for chat in self.groups.values() if chat.member(person).is_present and not chat.migrated_to]
        return private + [chat for chat in joined if not chat.is_deleted]

    def bot_of(self, chat: Chat) -> Bot | None:
        """The other side of a private chat; None for a group."""
        return self.bots.get(chat.bot_id)

    def chat_seen_by(self, bot: Bot, chat_id: int | str | None) -> Chat:
        """The chat a bot names, by id or @username. Raises ApiError 400 if it knows none, 403 if it may not enter."""
        return access.chat_seen_by(self, bot, chat_id)

    def reads_all(self, user: User) -> bool:
        """True for a bot with privacy mode off."""
        return user.id in self.bots and not self.bots[user.id].has_privacy

    def deactivate(self, person: User) -> None:
        """Delete a person's account."""
        self.deactivated.add(person.id)
        self.changed(person)

    # Messages

    def post(self, chat: Chat, sender: User, **content: Any) -> Message:
        """A new message from somebody. content: fields of Message. Raises ApiError 400 or 403 if they may not."""
        access.must_be_allowed_to_send(chat, sender, content)
        return self.add_message(chat, sender, **content)

    def add_message(self, chat: Chat, sender: User, **content: Any) -> Message:
        """A new message, whether or not its sender may write."""
        chat.last_message_id += 1
        is_service = bool(content.get("service"))
        content = {"sender_chat": voices.chosen(self, chat, sender, is_service=is_service), **content}
        content["entities"] = mentions.resolved(self, content.get("entities", ()))
        message = Message(chat, chat.last_message_id, sender, int(self.clock()), **content)
        chat.messages[message.id] = message
        if sender.is_bot and not message.service:
            chat.last_bot = sender.id
        self.changed(message)
        self.changed(chat)
        self.happened("message", chat, sender, message)
        self._tell_bots(message, "message")
        polls.close_on_time(self, message)
        discussions.pass_on(self, message)
        return message

    def standing(self, message: Message) -> Message:
        """The message as it is now. Raises ApiError 400 if it is gone."""
        current = message.chat.messages.get(message.id)
        if current is None:
            raise bad_request("message not found")
        return current

    def replace_message(self, message: Message, **changes: Any) -> Message:
        """Put a changed message in the place of the old one; nobody is told."""
        changed = message.chat.messages[message.id] = replace(message, **changes)
        self.changed(changed)
        return changed

    def edit(self, message: Message, editor: User, **changes: Any) -> Message:
        """Change what a message shows. Raises ApiError 400 if it is gone, not the editor's, or would stay the same."""
        current = message.chat.messages.get(message.id)
        if current is None:
            raise bad_request("message to edit not found")
        message = current
        if editor not in (message.sender, message.via_bot) or message.service or message.origin:
            raise bad_request("message can't be edited")
        edited = replace(message, **changes)
        edited = replace(edited, entities=mentions.resolved(self, edited.entities))
        if editor == edited.sender:
            edited = replace(edited, sender=editor)  # who may speak another language by now
        if all(getattr(edited, name) == getattr(message, name) for name in VISIBLE):
            raise bad_request(NOT_MODIFIED)
        edited = self.replace_message(edited, edit_date=int(self.clock()))
        self.happened("edit", message.chat, editor, edited)
        self._tell_bots(edited, "edited_message")
        return edited

    def delete(self, message: Message, actor: User) -> None:
        """Remove a message for everyone; bots are not told. Raises ApiError 400 if the actor may not."""
        access.must_be_allowed_to_delete(message, actor, self.clock())
        del message.chat.messages[message.id]
        self.changed(message, is_gone=True)
        self.happened("delete", message.chat, actor, message)

    def react(self, message: Message, actor: User, emoji: str) -> None:
        """Put a reaction on a message, or take it back with an empty `emoji`."""
        message = self.standing(message)
        reactions = {user: kept for user, kept in message.reactions.items() if user != actor.id}
        if emoji:
            reactions[actor.id] = emoji
        reacted = self.replace_message(message, reactions=reactions)
        self.happened("reaction", message.chat, actor, reacted, note=emoji)
        if actor.is_bot:
            return
        before = message.reactions.get(actor.id, "")
        update = render.reaction_update(message, actor, int(self.clock()), before, emoji)
        for bot in self.bots_in(message.chat):
            if message.chat.type == "private" or message.chat.member(bot.user).is_admin:
                bot.updates.put("message_reaction", update)

    def mark_read(self, chat: Chat, person: User, message_id: int) -> None:
        """Remember what a person has seen: everything up to this message. What is read stays read."""
        seen = min(message_id, chat.last_message_id)
        if seen > chat.read.get(person.id, 0):
            chat.read[person.id] = seen
            self.changed(chat)

    def act(self, chat: Chat, actor: User, action: str) -> None:
        """Show that someone is typing, uploading a photo and the like."""
        self.happened("action", chat, actor, note=action)

    def album_id(self) -> str:
        """A fresh media_group_id."""
        return str(13_000_000_000_000_000 + next(self._ids))

    def message_sent_inline(self, inline_id: str) -> Message | None:
        """The message that a person sent through inline mode, by the id its bot knows."""
        chats = (*self.private_chats.values(), *self.groups.values())
        messages = (message for chat in chats for message in chat.messages.values())
        return next((message for message in messages if message.inline_id == inline_id), None)

    def query_id(self) -> str:
        """A fresh identifier for a callback query, an inline query or a message sent inline."""
        return str(4_000_000_000_000_000_000 + next(self._ids))

    def poll_id(self) -> str:
        """A fresh identifier for a poll or one of its answers."""
        return str(5_000_000_000_000_000_000 + next(self._ids))

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

    def happened(
        self,
        kind: EventKind,
        chat: Chat,
        actor: User,
        message: Message | None = None,
        *,
        note: str = "",
        audience: int | None = None,
    ) -> Event:
        """Let the people in the chat, or one of them, see something happen."""
        event = Event(next(self._event_numbers), self.clock(), kind, chat, actor, message, note, audience)
        chat.events.append(event)
        for listener in tuple(self._listeners):
            listener(event)
        return event

    def bots_in(self, chat: Chat) -> list[Bot]:
        """The bots that are in a chat."""
        return [bot for bot in self.bots.values() if chat.member(bot.user).is_present]

    def _tell_bots(self, message: Message, kind: str) -> None:
        """An update for every bot that hears the message: bots don't hear bots, save for service messages."""
        if message.sender.is_bot and not message.service:
            return
        if message.chat.type == "channel":
            kind = kind.replace("message", "channel_post")
        for bot in self.bots_in(message.chat):
            if hears(message.chat.member(bot.user), message):
                bot.updates.put(kind, render.message(message, bot.id))
