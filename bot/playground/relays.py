"""What a copy or a forward takes over from a message, whoever relays it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.playground import render
from bot.playground.model import Json, Message

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["copied", "forwarded", "may_be_relayed"]

CONTENT = ("text", "entities", "media", "poll", "has_spoiler", "caption_above")


def may_be_relayed(source: Message) -> bool:
    """Whether anyone may: not what is protected, nor what is about the chat."""
    return not source.service and not source.protected


def copied(world: World, source: Message) -> Json:
    """The content of a copy, as fields of Message. The copy of a poll is a poll of its own, without votes."""
    poll = source.poll and replace(source.poll, id=world.poll_id(), votes={}, is_closed=False)
    return {**_content(source), "poll": poll}


def forwarded(world: World, source: Message) -> Json:
    """The content of a forward, which shows where it comes from, as fields of Message. A poll is the same poll."""
    author = world.account(source.sender.id) or source.sender
    return {**_content(source), "origin": render.origin(source, author)}


def _content(source: Message) -> Json:
    return {name: getattr(source, name) for name in CONTENT}
