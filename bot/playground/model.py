"""The things of the playground's world as plain data: who, where, what was said, what happened.

Messages, media and files are frozen: an edit puts a new Message in the place of the old one, so an Event keeps the
message exactly as it was at that moment, pictures included.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

__all__ = ["Button", "Chat", "Event", "EventKind", "File", "Json", "Media", "MediaKind", "Message", "User"]

Json = dict[str, Any]
MediaKind = Literal["photo", "document", "animation", "video", "sticker"]
EventKind = Literal["message", "edit", "delete", "tap", "toast", "alert", "action", "reaction"]


@dataclass(frozen=True, slots=True)
class User:
    """An account, a person's or a bot's."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that can be downloaded.

    number: its place in the world's file store. width, height: px, 0 if it is no picture.
    """

    number: int
    path: str
    content: bytes = field(repr=False)
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Media:
    """What a message carries besides text.

    files: for a photo its sizes, ascending, the last one the largest; for anything else the one file.
    duration: seconds.
    """

    kind: MediaKind
    files: tuple[File, ...]
    name: str = ""
    mime_type: str = ""
    duration: int = 0

    @property
    def file(self) -> File:
        """The file itself; of a photo the largest size."""
        return self.files[-1]


@dataclass(eq=False, slots=True)
class Chat:
    """A conversation and all that ever happened in it. The id of a private chat is the person's id."""

    id: int
    type: Literal["private", "group", "supergroup"]
    title: str = ""
    members: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list, repr=False)
    last_message_id: int = 0

    @property
    def person(self) -> User:
        """The human side of a private chat."""
        return self.members[self.id]


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stands. text: the caption, if there is media; entities: of the text, in UTF-16 units."""

    chat: Chat = field(repr=False)
    id: int
    sender: User
    date: int
    text: str = ""
    entities: tuple[Json, ...] = ()
    media: Media | None = None
    reply_to: int | None = None
    reply_markup: Json | None = None
    media_group_id: str = ""
    edit_date: int | None = None
    has_spoiler: bool = False
    caption_above: bool = False
    protected: bool = False
    reactions: Mapping[int, str] = field(default_factory=dict)

    @property
    def picture(self) -> bytes | None:
        """The bytes of what it carries, a photo in its largest size; None if it is text."""
        return self.media.file.content if self.media else None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Its inline buttons, row by row."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return tuple(Button(self, b["text"], b.get("callback_data", ""), b.get("url", "")) for row in rows for b in row)

    def button(self, label: str) -> Button:
        """The button whose label is, or else contains, `label`. Raises LookupError naming the buttons there are."""
        labelled = [b for b in self.buttons if b.text == label] or [b for b in self.buttons if label in b.text]
        if len(labelled) != 1:
            there = ", ".join(repr(b.text) for b in self.buttons) or "none"
            raise LookupError(f"message #{self.id} has {len(labelled)} buttons {label!r}; its buttons: {there}")
        return labelled[0]


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button of a message."""

    message: Message = field(repr=False)
    text: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that people in a chat can see happen.

    number: counts up over the whole world. at: the world's clock. actor: who did it.
    message: the message as it was right after (before, if deleted); None for a chat action.
    note: the words of a toast or an alert, the label of a tapped button, the kind of a chat action, the emoji of a
        reaction. audience: the only person who sees it; None if the whole chat does.
    """

    number: int
    at: float
    kind: EventKind
    chat: Chat = field(repr=False)
    actor: User
    message: Message | None = None
    note: str = ""
    audience: int | None = None

    @property
    def text(self) -> str:
        """What there is to read: the message's text or caption, or else the note; never None."""
        if self.message and self.kind in ("message", "edit", "delete"):
            return self.message.text
        return self.note

    @property
    def media(self) -> Media | None:
        """What a new or edited message carries."""
        return self.message.media if self.message and self.kind in ("message", "edit") else None

    @property
    def picture(self) -> bytes | None:
        """The bytes a new or edited message carries, a photo in its largest size."""
        return self.media.file.content if self.media else None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The inline buttons of the message."""
        return self.message.buttons if self.message else ()
