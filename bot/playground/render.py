"""The world's things as the Bot API writes them, seen by one bot (file_ids differ from bot to bot)."""

from __future__ import annotations

from bot.playground.files import file_id, file_unique_id
from bot.playground.model import ADMIN_RIGHTS, PERMISSIONS, Chat, File, Json, Media, Member, Message, Poll, User
from bot.playground.telegram_accounts import ANONYMOUS_ADMIN, CHANNEL

__all__ = [
    "callback_query",
    "chat",
    "file",
    "member",
    "member_update",
    "message",
    "origin",
    "permissions",
    "photo_sizes",
    "poll",
    "poll_answer",
    "reaction_update",
    "user",
]

CHANNEL_RIGHTS = frozenset({"can_post_messages", "can_edit_messages"})
GROUP_RIGHTS = frozenset({"can_pin_messages", "can_manage_topics"})


def user(account: User) -> Json:
    """A User."""
    optional = {"last_name": account.last_name, "username": account.username, "language_code": account.language_code}
    return {"id": account.id, "is_bot": account.is_bot, "first_name": account.first_name, **_present(optional)}


def chat(place: Chat) -> Json:
    """A Chat; a private one bears the person's name."""
    if place.type == "private":
        person = place.person
        names = {"first_name": person.first_name, "last_name": person.last_name, "username": person.username}
        return {"id": place.id, "type": place.type, **_present(names)}
    described = {"title": place.title, "username": place.username, "is_forum": place.is_forum}
    return {"id": place.id, "type": place.type, **_present(described)}


def permissions(granted: frozenset[str]) -> Json:
    """ChatPermissions."""
    return {name: name in granted for name in PERMISSIONS}


def member(place: Member, where: Chat) -> Json:
    """A ChatMember."""
    shown: Json = {"status": place.status, "user": user(place.user)}
    if place.status == "creator":
        shown["is_anonymous"] = place.speaks_as_chat
    elif place.status == "administrator":
        elsewhere = GROUP_RIGHTS if where.type == "channel" else CHANNEL_RIGHTS
        rights = {name: name in place.rights for name in ADMIN_RIGHTS if name not in elsewhere}
        shown |= {"can_be_edited": False, "is_anonymous": place.speaks_as_chat, **rights}
    elif place.status == "restricted":
        shown |= {"is_member": True, **permissions(place.permissions), "until_date": 0}
    elif place.status == "kicked":
        shown["until_date"] = 0
    return shown


def member_update(where: Chat, actor: User, date: int, before: Member, after: Member) -> Json:
    """A ChatMemberUpdated."""
    places = {"old_chat_member": member(before, where), "new_chat_member": member(after, where)}
    return {"chat": chat(where), "from": user(actor), "date": date, **places}


def reaction_update(said: Message, actor: User, date: int, before: str, after: str) -> Json:
    """A MessageReactionUpdated. before, after: an emoji, or "" for none."""
    old, new = ([{"type": "emoji", "emoji": emoji}] if emoji else [] for emoji in (before, after))
    place = {"chat": chat(said.chat), "message_id": said.id, "user": user(actor), "date": date}
    return {**place, "old_reaction": old, "new_reaction": new}


def poll(asked: Poll, viewer_id: int, *, within: Message | None = None) -> Json:
    """A Poll, with description and picture where it stands within a message.

    Only its sender is told the right answers before the end, and the votes where they are hidden until then.
    """
    is_told_all = asked.is_closed or within is None or within.sender.id == viewer_id
    shows_votes = is_told_all or not asked.hides_results
    optional = {
        "correct_option_ids": list(asked.correct) if is_told_all else [],
        "explanation": asked.explanation if is_told_all else "",
        "explanation_entities": list(asked.explanation_entities) if is_told_all else [],
        "open_period": asked.open_period,
        "close_date": asked.close_date,
    }
    if within:
        optional |= {
            "description": asked.description,
            "description_entities": list(asked.description_entities),
            "media": _media_of(asked.media, viewer_id),
        }
    return {
        "id": asked.id,
        "question": asked.question,
        "options": [_option(asked, i, viewer_id, shows_votes=shows_votes) for i in range(len(asked.options))],
        "total_voter_count": len(asked.votes) if shows_votes else 0,
        "is_closed": asked.is_closed,
        "is_anonymous": asked.is_anonymous,
        "type": "quiz" if asked.is_quiz else "regular",
        "allows_multiple_answers": asked.allows_many,
        "allows_revoting": asked.allows_revoting,
        "members_only": False,
        **_present(optional),
    }


def _option(asked: Poll, number: int, viewer_id: int, *, shows_votes: bool) -> Json:
    """A PollOption."""
    option = asked.options[number]
    count = asked.count(number) if shows_votes else 0
    optional = {"text_entities": list(option.entities), "media": _media_of(option.media, viewer_id)}
    return {"persistent_id": option.id, "text": option.text, "voter_count": count, **_present(optional)}


def poll_answer(asked: Poll, voter: User, chosen: tuple[int, ...]) -> Json:
    """A PollAnswer, which names no chat."""
    identifiers = [asked.options[option].id for option in chosen]
    return {
        "poll_id": asked.id,
        "user": user(voter),
        "option_ids": list(chosen),
        "option_persistent_ids": identifiers,
    }


def origin(said: Message, author: User) -> Json:
    """The MessageOrigin of a forward: where the message was first sent, and by whom. author: as they are now."""
    if said.origin:
        return said.origin
    if said.chat.type == "channel":
        return {"type": "channel", "date": said.date, "chat": chat(said.chat), "message_id": said.id}
    if said.sender_chat:
        return {"type": "chat", "date": said.date, "sender_chat": chat(said.sender_chat)}
    if author.hides_account:
        name = f"{author.first_name} {author.last_name}".strip()
        return {"type": "hidden_user", "date": said.date, "sender_user_name": name}
    return {"type": "user", "date": said.date, "sender_user": user(author)}


def file(stored: File, bot_id: int) -> Json:
    """What every file has; the beginning of a File, a PhotoSize, a Document."""
    return {
        "file_id": file_id(bot_id, stored),
        "file_unique_id": file_unique_id(stored),
        "file_size": stored.size,
    }


def photo_sizes(photo: Media, bot_id: int) -> list[Json]:
    """The PhotoSizes of a photo, ascending."""
    return [{**file(size, bot_id), "width": size.width, "height": size.height} for size in photo.files]


def message(said: Message, bot_id: int) -> Json:
    """A Message with what it replies to, which in turn does not show what it replies to.

    In a topic every message that replies to nothing else replies to the one that opened the topic, as in Telegram.
    """
    shown = _without_reply(said, bot_id)
    parent = said.reply_to or (said.topic if said.topic != said.id else None)
    replied = said.chat.messages.get(parent) if parent else None
    return shown | ({"reply_to_message": _without_reply(replied, bot_id)} if replied else {})


def callback_query(query_id: str, person: User, tapped: Message, data: str, bot_id: int) -> Json:
    """A CallbackQuery; it does not show a message that was sent through inline mode."""
    where = {"inline_message_id": tapped.inline_id} if tapped.inline_id else {"message": message(tapped, bot_id)}
    return {"id": query_id, "from": user(person), **where, "chat_instance": f"-{tapped.chat.id}", "data": data}


def _without_reply(said: Message, bot_id: int) -> Json:
    text, entities = ("caption", "caption_entities") if said.media else ("text", "entities")
    optional = {
        text: said.text,
        entities: list(said.entities),
        "edit_date": said.edit_date,
        "media_group_id": said.media_group_id,
        "has_media_spoiler": said.has_spoiler,
        "show_caption_above_media": said.caption_above,
        "has_protected_content": said.protected,
        "message_thread_id": _thread(said),
        "is_topic_message": said.topic is not None,
        "forward_origin": said.origin,
        "is_automatic_forward": said.is_automatic_forward,
        "via_bot": user(said.via_bot) if said.via_bot else None,
        "poll": poll(said.poll, bot_id, within=said) if said.poll else None,
        # Only inline keyboards show in a Message; the others belong to the person's app.
        "reply_markup": said.reply_markup if "inline_keyboard" in (said.reply_markup or {}) else None,
    }
    return {
        "message_id": said.id,
        **_speaker(said),
        "chat": chat(said.chat),
        "date": said.date,
        **(_media(said.media, bot_id) if said.media else {}),
        **_present(optional),
        **_service(said, bot_id),
    }


def _speaker(said: Message) -> Json:
    """Who seems to say it: in a channel the channel alone, elsewhere a chat with an account of Telegram's."""
    if said.chat.type == "channel":
        return {"sender_chat": chat(said.chat)}
    if said.sender_chat is None:
        return {"from": user(said.sender)}
    stand_in = ANONYMOUS_ADMIN if said.sender_chat is said.chat else CHANNEL
    return {"from": user(said.sender if said.is_automatic_forward else stand_in), "sender_chat": chat(said.sender_chat)}


def _thread(said: Message) -> int | None:
    """The topic of a forum; in another supergroup the message that began the replies, as under a channel's post."""
    if said.chat.type != "supergroup" or said.chat.is_forum:
        return said.topic
    first, parent = None, said.reply_to
    while parent:
        first = parent
        replied = said.chat.messages.get(parent)
        parent = replied.reply_to if replied else None
    return first


def _service(said: Message, bot_id: int) -> Json:
    """The fields of a service message; a pinned message is shown as it is now."""
    fields = dict(said.service or {})
    if number := fields.get("pinned_message"):
        pinned = said.chat.messages.get(number)
        gone = {"chat": chat(said.chat), "message_id": number, "date": 0}
        fields["pinned_message"] = _without_reply(pinned, bot_id) if pinned else gone
    return fields


def _media_of(media: Media | None, bot_id: int) -> Json | None:
    """Media inside a poll."""
    return _media(media, bot_id) if media else None


def _media(media: Media, bot_id: int) -> Json:
    """The field or fields of a Message that hold its media."""
    if media.kind == "photo":
        return {"photo": photo_sizes(media, bot_id)}
    plain = file(media.file, bot_id)
    size = {"width": media.file.width, "height": media.file.height}
    named = plain | _present({"file_name": media.name, "mime_type": media.mime_type})
    lasting = {"duration": media.duration}
    fields: dict[str, Json] = {
        "sticker": {"sticker": {**plain, **size, "type": "regular", "is_animated": False, "is_video": False}},
        "document": {"document": named},
        "video": {"video": {**named, **size, **lasting}},
        # Telegram sets both, "for backward compatibility".
        "animation": {"animation": {**named, **size, **lasting}, "document": named},
        "video_note": {"video_note": {**plain, "length": size["width"], **lasting}},
        "audio": {"audio": {**named, **lasting}},
        "voice": {"voice": {**plain, "mime_type": media.mime_type, **lasting}},
    }
    return fields[media.kind]


def _present(fields: Json) -> Json:
    """Without what is empty or false: the Bot API leaves such fields out."""
    return {name: value for name, value in fields.items() if value}
