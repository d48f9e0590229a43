"""A bot's account: its token, what waits for it, and what it has set about itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.playground.flood import FloodGate
from bot.playground.inline import InlineQuery
from bot.playground.model import Chat, Json, Message, User
from bot.playground.updates import UpdateQueue

__all__ = ["Bot", "Tap", "Webhook"]


@dataclass(frozen=True, slots=True)
class Tap:
    """A tapped button that waits for answerCallbackQuery."""

    person: User
    message: Message
    at: float


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates are delivered. last_error: of the last failed delivery, and when it was."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


@dataclass(eq=False, slots=True)
class Bot:
    """A bot's account and what it has set about itself. names, descriptions: by language code, "" for all others.

    has_privacy: whether privacy mode is on for groups it joins from now on. takes_inline: whether inline mode is.
    """

    user: User
    token: str = field(repr=False)
    updates: UpdateQueue
    flood: FloodGate | None
    has_privacy: bool = True
    takes_inline: bool = False
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # by scope (as JSON) and language
    webhook: Webhook | None = None
    taps: dict[str, Tap] = field(default_factory=dict)
    inline_queries: dict[str, InlineQuery] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The number before the colon of the token."""
        return self.user.id

    def commands_for(self, chat: Chat, user: User) -> list[Json]:
        """The commands that this person's app offers in this chat: those of the narrowest scope that has any.

        Within a scope those in the person's language come before those for all languages.
        """
        for scope in _scopes(chat, user):
            for language in (user.language, ""):
                if commands := self.commands.get((json.dumps(scope, sort_keys=True), language)):
                    return commands
        return []


def _scopes(chat: Chat, user: User) -> Iterator[Json]:
    """Command scopes that fit, narrowest first; see "Determining list of commands" of the Bot API."""
    if chat.type != "private":
        is_admin = chat.member(user).is_admin
        yield {"type": "chat_member", "chat_id": chat.id, "user_id": user.id}
        if is_admin:
            yield {"type": "chat_administrators", "chat_id": chat.id}
        yield {"type": "chat", "chat_id": chat.id}
        if is_admin:
            yield {"type": "all_chat_administrators"}
        yield {"type": "all_group_chats"}
    else:
        yield {"type": "chat", "chat_id": chat.id}
        yield {"type": "all_private_chats"}
    yield {"type": "default"}
