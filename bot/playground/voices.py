"""Who a message in a group shows as its author: the person, the group itself or a channel of theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.playground import groups
from bot.playground.errors import bad_request
from bot.playground.model import Chat, User

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["choices", "choose", "chosen"]


def choices(world: World, group: Chat, person: User) -> list[Chat]:
    """The chats as which a person may write in a group, besides as themselves.

    As the group itself only its owner may choose to; whether another administrator is anonymous is not theirs to say.
    In supergroups everybody may write as a channel they own.
    """
    owned = [group] if group.type in ("group", "supergroup") and group.member(person).status == "creator" else []
    if group.type != "supergroup":
        return owned
    return owned + [
        each for each in world.groups.values() if each.type == "channel" and each.member(person).status == "creator"
    ]


def choose(world: World, group: Chat, person: User, voice: Chat | None) -> None:
    """From now on write as this chat, or as oneself. Raises ApiError 400 if it is none of the choices."""
    if voice and voice not in choices(world, group, person):
        raise bad_request("SEND_AS_PEER_INVALID")
    member = group.member(person)
    if member.status == "creator" and member.speaks_as_chat != (voice is group):
        groups.set_member(world, group, replace(member, speaks_as_chat=voice is group), person)
    group.voices.pop(person.id, None)
    if voice and voice is not group:
        group.voices[person.id] = voice.id
    world.changed(group)


def chosen(world: World, group: Chat, person: User, *, is_service: bool = False) -> Chat | None:
    """The chat that shows as the author of what a person writes; None if they do themselves.

    What is about the chat itself comes from the group or the person, never from a channel.
    """
    channel = group.voices.get(person.id)
    if channel and not is_service:
        return world.groups[channel]
    return group if group.member(person).speaks_as_chat else None
