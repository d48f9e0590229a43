"""Who may enter a chat and what they may do there, with Telegram's words where they may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.errors import ApiError, bad_request, forbidden
from bot.playground.model import Chat, Json, Message, User

if TYPE_CHECKING:
    from bot.playground.world import Bot, World

__all__ = ["chat_seen_by", "must_be_allowed_to_delete", "must_be_allowed_to_send"]

DELETABLE_SECONDS = 48 * 3600
# What a message carries: the permission it takes, and its name in the refusal.
PERMISSION_FOR = {
    "text": ("can_send_messages", "text messages"),
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "video": ("can_send_videos", "videos"),
    "animation": ("can_send_other_messages", "animations"),
    "sticker": ("can_send_other_messages", "stickers"),
    "audio": ("can_send_audios", "audios"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "video_note": ("can_send_video_notes", "video notes"),
    "poll": ("can_send_polls", "polls"),
}


def chat_seen_by(world: World, bot: Bot, chat_id: int | str | None) -> Chat:
    """The chat a bot names, by id or @username. Raises ApiError 400 if it knows none, 403 if it may not enter."""
    if chat_id is None or chat_id == "":
        raise bad_request("chat_id is empty")
    if isinstance(chat_id, str):
        named = (chat for chat in world.groups.values() if f"@{chat.username}".lower() == chat_id.lower())
        group = next(named, None) if len(chat_id) > 1 else None
    else:
        group = world.groups.get(chat_id)
    if group:
        return _entered(bot, group)
    return _private(world, bot, chat_id)


def _entered(bot: Bot, group: Chat) -> Chat:
    """A group the bot is in. Raises ApiError otherwise."""
    if group.migrated_to:
        reason = "group chat was upgraded to a supergroup chat"
        raise ApiError(400, f"Bad Request: {reason}", migrate_to_chat_id=group.migrated_to)
    if bot.id not in group.members and not group.username:
        raise bad_request("chat not found")
    if group.is_deleted:
        raise forbidden("the group chat was deleted")
    member = group.member(bot.user)
    if member.status == "kicked":
        raise forbidden(f"bot was kicked from the {group.type} chat")
    if not member.is_present:
        raise forbidden(f"bot is not a member of the {group.type} chat")
    return group


def _private(world: World, bot: Bot, person_id: int | str) -> Chat:
    """The chat with a person who wrote first. Raises ApiError otherwise."""
    chat = world.private_chats.get((bot.id, person_id)) if isinstance(person_id, int) else None
    if chat is None or not chat.last_message_id:
        met = (person_id in group.members and bot.id in group.members for group in world.groups.values())
        raise forbidden("bot can't initiate conversation with a user") if any(met) else bad_request("chat not found")
    if person_id in world.deactivated:
        raise forbidden("user is deactivated")
    if not chat.member(bot.user).is_present:
        raise forbidden("bot was blocked by the user")
    return chat


def must_be_allowed_to_send(chat: Chat, sender: User, content: Json) -> None:
    """Raises ApiError if the sender may not write this here. content: fields of Message."""
    member = chat.member(sender)
    if not member.is_present or chat.migrated_to or chat.is_deleted:
        raise bad_request("CHAT_WRITE_FORBIDDEN")
    if chat.type == "private":
        if not all(each.is_present for each in chat.members.values()):
            raise bad_request("YOU_BLOCKED_USER")
        return
    if chat.type == "channel":
        if not member.may("can_post_messages", chat):
            raise bad_request("need administrator rights in the channel chat")
        return
    media = content.get("media")
    kind = media.kind if media else "poll" if content.get("poll") else "text"
    permission, name = PERMISSION_FOR[kind]
    if not member.may(permission, chat):
        raise bad_request(f"not enough rights to send {name} to the chat")
    topic = chat.topics.get(content.get("topic") or 0)
    if topic and topic.is_closed and not member.may("can_manage_topics", chat):
        raise bad_request("TOPIC_CLOSED")


def must_be_allowed_to_delete(message: Message, actor: User, now: float) -> None:
    """Raises ApiError unless it is the actor's own, or stands in a private chat, or the actor is a moderator.

    After 48 hours only moderators of supergroups and channels may, though a person always may in a private chat.
    """
    chat = message.chat
    is_moderator = chat.type != "private" and chat.member(actor).may("can_delete_messages", chat)
    is_theirs = message.sender == actor or chat.type == "private"
    is_recent = now - message.date < DELETABLE_SECONDS or not actor.is_bot or (is_moderator and chat.type != "group")
    if not (is_theirs or is_moderator) or not is_recent:
        raise bad_request("message can't be deleted")
