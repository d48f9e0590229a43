"""A channel and the group where its posts are discussed: every post is forwarded there, comments reply to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.errors import bad_request
from bot.playground.model import Chat, Message, User
from bot.playground.relays import forwarded
from bot.playground.telegram_accounts import TELEGRAM

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["link", "pass_on"]


def link(world: World, channel: Chat, group: Chat, actor: User) -> None:
    """Discuss a channel's posts in a supergroup from now on.

    Raises ApiError 400 if they are not of these types, or the actor does not own the channel and manage the group.
    """
    if channel.type != "channel":
        raise bad_request("BROADCAST_ID_INVALID")
    if group.type != "supergroup":
        raise bad_request("MEGAGROUP_ID_INVALID")
    if channel.member(actor).status != "creator" or not group.member(actor).is_admin:
        raise bad_request("CHAT_ADMIN_REQUIRED")
    channel.linked, group.linked = group.id, channel.id
    world.changed(channel)
    world.changed(group)


def pass_on(world: World, post: Message) -> None:
    """Forward a channel's post to the group where it is discussed, if there is one."""
    channel = post.chat
    if channel.type != "channel" or not channel.linked or post.service:
        return
    content = {**forwarded(world, post), "media_group_id": post.media_group_id, "is_automatic_forward": True}
    world.add_message(world.groups[channel.linked], TELEGRAM, **content, sender_chat=channel)
