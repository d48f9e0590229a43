"""The world's things as the Bot API writes them, seen by one bot (file_ids differ from bot to bot)."""

from __future__ import annotations

from bot.playground.files import file_id, file_unique_id
from bot.playground.model import Chat, File, Json, Media, Message, User

__all__ = ["callback_query", "chat", "file", "message", "user"]


def user(account: User) -> Json:
    """A User."""
    optional = {"last_name": account.last_name, "username": account.username, "language_code": account.language_code}
    return {"id": account.id, "is_bot": account.is_bot, "first_name": account.first_name, **_present(optional)}


def chat(place: Chat) -> Json:
    """A Chat; a private one bears the person's name."""
    if place.type == "private":
        person = place.person
        names = {"first_name": person.first_name, "last_name": person.last_name, "username": person.username}
    else:
        names = {"title": place.title}
    return {"id": place.id, "type": place.type, **_present(names)}


def file(stored: File, bot_id: int) -> Json:
    """What every file has; the beginning of a File, a PhotoSize, a Document."""
    return {
        "file_id": file_id(bot_id, stored),
        "file_unique_id": file_unique_id(stored),
        "file_size": len(stored.content),
    }


def message(said: Message, bot_id: int) -> Json:
    """A Message with what it replies to, which in turn does not show what it replies to."""
    shown = _without_reply(said, bot_id)
    replied = said.chat.messages.get(said.reply_to) if said.reply_to else None
    return shown | ({"reply_to_message": _without_reply(replied, bot_id)} if replied else {})


def callback_query(query_id: str, person: User, tapped: Message, data: str, bot_id: int) -> Json:
    """A CallbackQuery."""
    return {
        "id": query_id,
        "from": user(person),
        "message": message(tapped, bot_id),
        "chat_instance": f"-{tapped.chat.id}",
        "data": data,
    }


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
        # Only inline keyboards show in a Message; the others belong to the person's app.
        "reply_markup": said.reply_markup if "inline_keyboard" in (said.reply_markup or {}) else None,
    }
    return {
        "message_id": said.id,
        "from": user(said.sender),
        "chat": chat(said.chat),
        "date": said.date,
        **(_media(said.media, bot_id) if said.media else {}),
        **_present(optional),
    }


def _media(media: Media, bot_id: int) -> Json:
    """The field or fields of a Message that hold its media."""
    if media.kind == "photo":
        return {"photo": [{**file(size, bot_id), "width": size.width, "height": size.height} for size in media.files]}
    shown = file(media.file, bot_id)
    size = {"width": media.file.width, "height": media.file.height}
    if media.kind == "sticker":
        return {"sticker": {**shown, **size, "type": "regular", "is_animated": False, "is_video": False}}
    shown |= _present({"file_name": media.name, "mime_type": media.mime_type})
    if media.kind == "document":
        return {"document": shown}
    moving = {**shown, **size, "duration": media.duration}
    if media.kind == "animation":
        # Telegram sets both, "for backward compatibility".
        return {"animation": moving, "document": shown}
    return {"video": moving}


def _present(fields: Json) -> Json:
    """Without what is empty or false: the Bot API leaves such fields out."""
    return {name: value for name, value in fields.items() if value}
