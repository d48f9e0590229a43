"""What sending and editing share: texts and captions, files, keyboards, replies, with their limits."""

from __future__ import annotations

from bot.playground import uploads
from bot.playground.entities import detect, in_order, overlap, parse_html, trim
from bot.playground.errors import bad_request
from bot.playground.limits import must_fit_caption, must_fit_text
from bot.playground.markdown import parse_markdown
from bot.playground.methods.call import Call
from bot.playground.model import Chat, Json, Media, MediaKind

__all__ = [
    "caption_of",
    "checked_keyboard",
    "formatted",
    "inline_keyboard_of",
    "known_media",
    "markup_of",
    "media_of",
    "place_of",
    "reply_of",
    "text_of",
]

BUTTONS = 100
# The rest of a button's fields say what it does.
BUTTON_LOOKS = frozenset({"text", "style", "icon_custom_emoji_id"})
# Entities whose inside is left as it is.
VERBATIM = frozenset({"code", "pre", "text_link", "text_mention"})


def text_of(call: Call) -> Json:
    """The text of a message with its entities, as fields of Message."""
    text, found = formatted(call.get("text", ""), call.get("parse_mode"), call.get("entities"))
    must_fit_text(text)
    return {"text": text, "entities": tuple(found)}


def caption_of(source: Json) -> Json:
    """A caption with its entities, as fields of Message. source: a call's parameters or an InputMedia."""
    text, found = formatted(source.get("caption", ""), source.get("parse_mode"), source.get("caption_entities"))
    must_fit_caption(text)
    return {
        "text": text,
        "entities": tuple(found),
        "has_spoiler": source.get("has_spoiler", False),
        "caption_above": source.get("show_caption_above_media", False),
    }


def formatted(text: str, parse_mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    """Plain text and entities; what Telegram finds by itself is added, except within code and links."""
    marked = list(given or [])
    if parse_mode and parse_mode.lower() == "html":
        text, marked = parse_html(text)
    elif parse_mode and parse_mode.lower() == "markdownv2":
        text, marked = parse_markdown(text)
    elif parse_mode:
        raise bad_request("unsupported parse_mode")
    text, marked = trim(text, marked)
    verbatim = [entity for entity in marked if entity["type"] in VERBATIM]
    found = [entity for entity in detect(text) if not any(overlap(entity, other) for other in verbatim)]
    return text, in_order(marked + found)


async def media_of(call: Call, kind: MediaKind, reference: str | None, *, about: Json) -> Media:
    """The file to send: uploaded in this request, or one that the bot names by file_id.

    reference: a file_id or attach:// name; None stands for the part of the body named after the kind.
    about: the parameters that describe the file. Raises ApiError 400 if there is no such file.
    """
    if reference is None or reference.startswith("attach://"):
        upload = call.uploads.get(kind if reference is None else reference.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"there is no {kind} in the request")
        return await uploads.store(
            call.world.files,
            kind,
            upload.content,
            name=upload.name,
            mime_type=upload.mime_type,
            duration=about.get("duration", 0),
        )
    return known_media(call, kind, reference)


def known_media(call: Call, kind: MediaKind, file_id: str) -> Media:
    """What the bot names by file_id. Raises ApiError 400 if there is no such file, or it is of another kind."""
    found = call.world.files.find(call.bot.id, file_id)
    if found is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    _, media = found
    if media.kind != kind:
        raise bad_request(f"can't use file of type {media.kind.capitalize()} as {kind.capitalize()}")
    return media


def markup_of(call: Call) -> Json | None:
    """The keyboard under a new message, checked."""
    markup: Json | None = call.get("reply_markup")
    if markup and "inline_keyboard" in markup:
        return checked_keyboard(markup)
    return markup or None


def inline_keyboard_of(call: Call) -> Json | None:
    """The keyboard of an edited message; none given, or an empty one, takes it away."""
    markup = call.get("reply_markup")
    return checked_keyboard(markup) if markup else None


def checked_keyboard(markup: Json) -> Json | None:
    """An inline keyboard without empty rows. Raises ApiError 400 if a button is wrong or there are too many."""
    rows = [row for row in markup["inline_keyboard"] if row]
    buttons: list[Json] = [button for row in rows for button in row]
    if len(buttons) > BUTTONS:
        raise bad_request("reply markup is too long")
    for button in buttons:
        if not button.get("text", "").strip() or not button.keys() - BUTTON_LOOKS:
            raise bad_request("text buttons are unallowed in the inline keyboard")
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    return {"inline_keyboard": rows} if rows else None


def place_of(call: Call, chat: Chat) -> Json:
    """Where in the chat a message goes, its topic and what it replies to, as fields of Message."""
    return {"topic": _topic_of(call, chat), "reply_to": reply_of(call, chat)}


def _topic_of(call: Call, chat: Chat) -> int | None:
    """The topic named by message_thread_id. A supergroup that is no forum ignores it; General has no id."""
    number: int | None = call.get("message_thread_id")
    if number is None or (chat.type == "supergroup" and not chat.is_forum):
        return None
    if number not in chat.topics:
        raise bad_request("message thread not found")
    return number


def reply_of(call: Call, chat: Chat) -> int | None:
    """The id of the message to reply to. Raises ApiError 400 if it is gone, unless the bot allows for that."""
    wanted: Json | None = call.get("reply_parameters")
    if not wanted:
        return None
    number: int = wanted["message_id"]
    if number in chat.messages:
        return number
    if not wanted.get("allow_sending_without_reply", False):
        raise bad_request("message to be replied not found")
    return None
