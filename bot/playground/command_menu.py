"""Which commands a bot offers a person in a chat: those of the narrowest scope that has any, in the Bot API's order."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bot.playground.model import Chat, Json, User
from bot.playground.world import Bot

__all__ = ["commands_for"]


def commands_for(bot: Bot, chat: Chat, person: User) -> list[Json]:
    """BotCommands in the person's language, or else in the one for all languages."""
    for scope in _scopes(chat, person):
        for language in (person.language_code, ""):
            if commands := bot.commands.get((json.dumps(scope, sort_keys=True), language)):
                return commands
    return []


def _scopes(chat: Chat, person: User) -> Iterator[Json]:
    if chat.type != "private":
        yield {"type": "chat_member", "chat_id": chat.id, "user_id": person.id}
    yield {"type": "chat", "chat_id": chat.id}
    yield {"type": "all_private_chats" if chat.type == "private" else "all_group_chats"}
    yield {"type": "default"}
