"""Life in groups and channels: who comes and goes, who may do what, topics, pins, the way from group to supergroup.

What an app or a bot may not do raises ApiError in Telegram's words. Every change is told to the bots it concerns:
`my_chat_member` to the bot itself, `chat_member` to administrators that ask for it, service messages to all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.playground import render
from bot.playground.errors import bad_request
from bot.playground.limits import must_fit_title
from bot.playground.model import ADMIN_RIGHTS, Chat, Json, Member, Message, Status, Topic, User

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = [
    "add",
    "ban",
    "close_topic",
    "create",
    "delete",
    "join",
    "leave",
    "open_topic",
    "pin",
    "promote",
    "rename",
    "restrict",
    "set_member",
    "set_permissions",
    "unpin",
    "upgrade",
]

# What an administrator gets unless told otherwise: all but the right to name others.
USUAL_RIGHTS = frozenset(ADMIN_RIGHTS) - {"can_promote_members"}
NO_RIGHTS = "not enough rights to {} the chat"
TOPIC_COLOUR = 0x6FB9F0


def create(world: World, chat: Chat, owner: User, others: Sequence[User]) -> None:
    """Fill a new chat. Only a basic group has its members, bots among them, before its first message."""
    chat.members[owner.id] = Member(owner, "creator")
    world.changed(chat)
    if chat.type == "group":
        for user in _newcomers(chat, others):
            _set_status(world, chat, user, "member", owner)
    _announce(world, chat, owner, {f"{chat.type}_chat_created": True})
    if chat.type != "group" and others:
        add(world, chat, others, owner)


def add(world: World, chat: Chat, users: Sequence[User], actor: User) -> None:
    """Bring in whoever is not there yet. A bot in a channel is its administrator: it can't be anything less there.

    Raises ApiError if the actor may not, or may not bring back one of them who was thrown out.
    """
    _must(chat, actor, "can_invite_users", "invite users to")
    newcomers = _newcomers(chat, users)
    if any(chat.member(user).status == "kicked" for user in newcomers):
        _must(chat, actor, "can_restrict_members", "restrict/unrestrict chat member in")
    for user in newcomers:
        is_admin = user.is_bot and chat.type == "channel"
        _set_status(world, chat, user, "administrator" if is_admin else "member", actor)
    if newcomers and chat.type != "channel":
        _announce(world, chat, actor, {"new_chat_members": [render.user(user) for user in newcomers]})


def join(world: World, chat: Chat, user: User) -> None:
    """Come in by oneself. Raises ApiError for whoever was thrown out, or is there already."""
    _must_have_members(chat)
    if chat.member(user).status == "kicked":
        raise bad_request("USER_BANNED_IN_CHANNEL")
    if chat.member(user).is_present:
        raise bad_request("USER_ALREADY_PARTICIPANT")
    _set_status(world, chat, user, "member", user)
    if chat.type != "channel":
        _announce(world, chat, user, {"new_chat_members": [render.user(user)]})


def leave(world: World, chat: Chat, user: User) -> None:
    """Go away by oneself."""
    _must_have_members(chat)
    _set_status(world, chat, user, "left", user)
    if chat.type != "channel":
        _announce(world, chat, user, {"left_chat_member": render.user(user)})


def ban(world: World, chat: Chat, user: User, actor: User) -> None:
    """Throw somebody out for good."""
    _must(chat, actor, "can_restrict_members", "restrict/unrestrict chat member in")
    _must_not_own(chat, user)
    _set_status(world, chat, user, "kicked", actor)
    if chat.type != "channel":
        _announce(world, chat, actor, {"left_chat_member": render.user(user)})


def promote(
    world: World,
    chat: Chat,
    user: User,
    actor: User,
    rights: frozenset[str] = USUAL_RIGHTS,
    *,
    speaks_as_chat: bool = False,
) -> None:
    """Make somebody an administrator with these rights, or with none a plain member again."""
    _must(chat, actor, "can_promote_members", "promote members in")
    _must_not_own(chat, user)
    status: Status = "administrator" if rights else "member"
    _set_status(world, chat, user, status, actor, rights=rights, speaks_as_chat=speaks_as_chat)


def restrict(world: World, chat: Chat, user: User, actor: User, permissions: frozenset[str]) -> None:
    """Leave a member only these permissions; all of them make a plain member again."""
    _must(chat, actor, "can_restrict_members", "restrict/unrestrict chat member in")
    _must_not_own(chat, user)
    status: Status = "member" if permissions >= chat.permissions else "restricted"
    _set_status(world, chat, user, status, actor, permissions=permissions)


def set_permissions(world: World, chat: Chat, actor: User, permissions: frozenset[str]) -> None:
    """Leave all who are not administrators only these permissions."""
    _must(chat, actor, "can_restrict_members", "change chat permissions in")
    chat.permissions = permissions
    world.changed(chat)


def rename(world: World, chat: Chat, title: str, actor: User) -> None:
    """Give the chat another title."""
    _must(chat, actor, "can_change_info", "change chat title in")
    must_fit_title(title)
    chat.title = title
    world.changed(chat)
    _announce(world, chat, actor, {"new_chat_title": title})


def pin(world: World, message: Message, actor: User) -> None:
    """Pin a message; in a group that is announced."""
    chat = message.chat
    _must_manage_pins(chat, actor)
    chat.pinned = (*(number for number in chat.pinned if number != message.id), message.id)
    world.changed(chat)
    _announce(world, chat, actor, {"pinned_message": message.id}, topic=message.topic)


def unpin(world: World, chat: Chat, actor: User, message_id: int | None = None) -> None:
    """Unpin one message, or without its id the newest pinned one. Raises ApiError if it is not pinned."""
    _must_manage_pins(chat, actor)
    number = message_id or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned = tuple(each for each in chat.pinned if each != number)
    world.changed(chat)


def open_topic(world: World, chat: Chat, name: str, actor: User) -> Topic:
    """Open a topic of a forum."""
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    must_fit_title(name)
    number = chat.last_message_id + 1
    topic = chat.topics[number] = Topic(number, name)
    world.changed(chat)
    _announce(world, chat, actor, {"forum_topic_created": {"name": name, "icon_color": TOPIC_COLOUR}}, topic=number)
    return topic


def close_topic(world: World, chat: Chat, topic: Topic, actor: User) -> None:
    """Close a topic: from then on only administrators write there."""
    _must(chat, actor, "can_manage_topics", "manage topics in")
    _announce(world, chat, actor, {"forum_topic_closed": {}}, topic=topic.id)
    chat.topics[topic.id] = replace(topic, is_closed=True)
    world.changed(chat)


def upgrade(world: World, chat: Chat, supergroup: Chat, actor: User) -> None:
    """Make a group a supergroup: another id, the same members, and none of the old messages."""
    supergroup.members = {number: member for number, member in chat.members.items() if member.is_present}
    chat.migrated_to = supergroup.id
    world.changed(supergroup)
    _announce(world, chat, actor, {"migrate_to_chat_id": supergroup.id})
    _announce(world, supergroup, actor, {"migrate_from_chat_id": chat.id})


def delete(world: World, chat: Chat, actor: User) -> None:
    """Delete the whole chat; its owner can."""
    if chat.member(actor).status != "creator":
        raise bad_request("CHAT_ADMIN_REQUIRED")
    chat.is_deleted = True
    world.changed(chat)


def set_member(world: World, chat: Chat, member: Member, actor: User) -> None:
    """Give somebody their place in a chat and tell the bots it concerns."""
    user, before = member.user, chat.member(member.user)
    chat.members[user.id] = member
    world.changed(chat)
    update = render.member_update(chat, actor, int(world.clock()), before, member)
    if bot := world.bots.get(user.id):
        bot.updates.put("my_chat_member", update)
    for bot in world.bots_in(chat):
        if bot.user != user and chat.member(bot.user).is_admin:
            bot.updates.put("chat_member", update)
    world.happened("member", chat, actor, note=f"{user.first_name}: {member.status}")


def _set_status(
    world: World,
    chat: Chat,
    user: User,
    status: Status,
    actor: User,
    *,
    rights: frozenset[str] = USUAL_RIGHTS,
    permissions: frozenset[str] = frozenset(),
    speaks_as_chat: bool = False,
) -> None:
    """Put somebody into another place in the chat. Whether a bot hears all is settled when it comes in."""
    before = chat.member(user)
    hears_all = before.hears_all if before.is_present else world.reads_all(user)
    after = Member(
        user,
        status,
        rights if status == "administrator" else frozenset(),
        permissions if status == "restricted" else frozenset(),
        hears_all,
        speaks_as_chat,
    )
    set_member(world, chat, after, actor)


def _announce(world: World, chat: Chat, actor: User, service: Json, *, topic: int | None = None) -> None:
    """A message about the chat itself."""
    world.add_message(chat, actor, service=service, topic=topic)


def _newcomers(chat: Chat, users: Sequence[User]) -> list[User]:
    """Those who are not there yet, each once."""
    return [user for user in dict.fromkeys(users) if not chat.member(user).is_present]


def _must(chat: Chat, actor: User, right: str, deed: str) -> None:
    _must_have_members(chat)
    if not chat.member(actor).may(right, chat):
        raise bad_request(NO_RIGHTS.format(deed))


def _must_manage_pins(chat: Chat, actor: User) -> None:
    """In a private chat both sides may."""
    if chat.type != "private":
        right = "can_edit_messages" if chat.type == "channel" else "can_pin_messages"
        _must(chat, actor, right, "manage pinned messages in")


def _must_have_members(chat: Chat) -> None:
    """A private chat is always between the same two."""
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")


def _must_not_own(chat: Chat, user: User) -> None:
    if chat.member(user).status == "creator":
        raise bad_request("can't remove chat owner")
