"""Naming a person in a text: by @username, or for those who have none by a link to their account."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from bot.playground import render
from bot.playground.model import Json, Message, User

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["asks_to_reply", "resolved"]

_ACCOUNT: Final = re.compile(r"tg://user\?id=(\d{1,19})")


def resolved(world: World, entities: Sequence[Json]) -> tuple[Json, ...]:
    """The entities, with links to accounts as mentions of these; those of nobody are dropped, as by Telegram."""
    return tuple(filter(None, (_resolved(world, entity) for entity in entities)))


def _resolved(world: World, entity: Json) -> Json | None:
    link = _ACCOUNT.fullmatch(entity.get("url", ""))
    if not link and entity["type"] != "text_mention":
        return entity
    account = world.account(int(link[1]) if link else entity["user"]["id"])
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": render.user(account)} if account else None


def asks_to_reply(message: Message, person: User) -> bool:
    """Whether a message has a person's app begin a reply to it (ForceReply).

    A selective one asks only those it mentions, and the one whom it replies to.
    """
    markup = message.reply_markup or {}
    if not markup.get("force_reply") or message.sender == person:
        return False
    replied = message.chat.messages.get(message.reply_to) if message.reply_to else None
    is_addressed = replied is not None and replied.sender == person
    return not markup.get("selective") or is_addressed or _mentions(message, person)


def _mentions(message: Message, person: User) -> bool:
    written = message.text.encode("utf-16-le")
    for entity in message.entities:
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        name = written[start:end].decode("utf-16-le")
        if entity["type"] == "mention" and name.lower() == f"@{person.username}".lower():
            return True
        if entity["type"] == "text_mention" and entity["user"]["id"] == person.id:
            return True
    return False
