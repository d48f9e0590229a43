"""What the tests of groups share: a group with the bot in it, and how one asks for a painting there."""

from __future__ import annotations

from collections.abc import Callable

from stage import Stage, is_final, says

from bot.playground import Conversation, Event, Message, Person
from bot.playground.model import Button, Topic
from bot.playground.world import GroupKind

__all__ = ["asked_style", "button", "member", "new_group", "on", "paint", "ready"]

ASKED_STYLE = "Now reply to this message with the style"


def member(stage: Stage, name: str) -> Person:
    return stage.world.person(name)


async def new_group(stage: Stage, *members: Person, kind: GroupKind = "group") -> Conversation:
    """A group that the first one of `members` made, with the bot, which has said hello."""
    group = stage.world.group("Painters", [*members, stage.bot], kind=kind)
    await group.wait_for(says("Hello!"))
    return group


def on(message: Message) -> Callable[[Event], bool]:
    """A message that replies to this one."""
    return lambda event: event.kind == "message" and event.message is not None and event.message.reply_to == message.id


async def asked_style(
    group: Conversation, person: Person, photo: Message, *, text: str = "/paint@gouache_bot", topic: Topic | None = None
) -> Event:
    """Have somebody reply a command to a photo; returns what the bot asks them for."""
    command = await person.send_text(group, text, reply_to=photo, topic=topic)
    prompt = await group.wait_for(on(command), after=command)
    assert prompt.text.startswith("Got the content")
    return prompt


async def paint(stage: Stage, group: Conversation, person: Person, photo: Message, style: bytes) -> Event:
    """A finished painting of somebody's photo, asked for by `person`."""
    prompt = await asked_style(group, person, photo)
    sent = await person.reply(prompt, photo=style)
    return await group.wait_for(is_final, after=sent)


def button(event: Event, text: str) -> Button:
    """The first button whose words begin like this."""
    assert event.message is not None
    return next(button for button in event.message.buttons if button.text.startswith(text))


async def ready(stage: Stage, kind: GroupKind = "group") -> tuple[Conversation, Person, Person]:
    """A group of Ann, who owns it, Bob and the bot."""
    ann, bob = member(stage, "Ann"), member(stage, "Bob")
    return await new_group(stage, ann, bob, kind=kind), ann, bob
