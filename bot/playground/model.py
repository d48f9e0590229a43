"""The things of the playground's world as plain data: who, where, what was said, what happened.

Messages, media and files are frozen: an edit puts a new Message in the place of the old one, so an Event keeps the
message exactly as it was at that moment, pictures included.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

__all__ = [
    "ADMIN_RIGHTS",
    "PERMISSIONS",
    "Button",
    "Chat",
    "ChatType",
    "Event",
    "EventKind",
    "File",
    "Json",
    "Media",
    "MediaKind",
    "Member",
    "Message",
    "Poll",
    "PollOption",
    "Status",
    "Topic",
    "User",
]

Json = dict[str, Any]
MediaKind = Literal["photo", "document", "animation", "video", "sticker", "audio", "voice", "video_note"]
ChatType = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
EventKind = Literal[
    "message", "edit", "delete", "tap", "toast", "alert", "link", "action", "reaction", "vote", "member"
]

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_send_welcome_messages",  # since Bot API 10.1, required there
)
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(frozen=True, slots=True)
class User:
    """An account, a person's or a bot's: the same one whatever else changes about it.

    hides_account: whether forwards of what they wrote name them without a way to their account.
    """

    id: int
    first_name: str = field(compare=False)
    last_name: str = field(default="", compare=False)
    username: str = field(default="", compare=False)
    language_code: str = field(default="", compare=False)
    is_bot: bool = field(default=False, compare=False)
    hides_account: bool = field(default=False, compare=False)

    @property
    def language(self) -> str:
        """The two letters by which bots know the language; language_code may name a country too, as in pt-br."""
        return self.language_code.partition("-")[0]


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that can be downloaded.

    number: its place in the world's file store. path: for download. size: bytes. width, height: px, 0 if it is no
    picture. digest: SHA-256 of the content, in hex. read: fetches the content, from memory or disk.
    """

    number: int
    path: str
    size: int
    width: int
    height: int
    digest: str
    read: Callable[[], bytes] = field(repr=False, compare=False)

    @property
    def content(self) -> bytes:
        """The bytes themselves."""
        return self.read()


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


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's place in a chat; also of who has left or was thrown out, and of a bot that the person blocked.

    rights: an administrator's. permissions: what a restricted member may still do. hears_all: a bot that joined with
    privacy mode off. speaks_as_chat: an anonymous administrator.
    """

    user: User
    status: Status = "member"
    rights: frozenset[str] = frozenset()
    permissions: frozenset[str] = frozenset()
    hears_all: bool = False
    speaks_as_chat: bool = False

    @property
    def is_present(self) -> bool:
        """True unless they left or were removed."""
        return self.status not in ("left", "kicked")

    @property
    def is_admin(self) -> bool:
        """True for administrators and the owner."""
        return self.status in ("creator", "administrator")

    def may(self, right: str, chat: Chat) -> bool:
        """Whether a right or permission is theirs in this chat. A bot needs to be administrator for all but sending."""
        if self.status == "creator":
            return True
        if self.status == "administrator":
            return right in self.rights or right.startswith("can_send")
        if self.user.is_bot and not right.startswith("can_send"):
            return False
        allowed = self.permissions if self.status == "restricted" else chat.permissions
        return self.is_present and right in allowed


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum. id: that of the service message that opened it."""

    id: int
    name: str
    is_closed: bool = False


@dataclass(eq=False, slots=True)
class Chat:
    """A conversation and all that ever happened in it. The id of a private chat is the person's id.

    bot_id: the other side of a private chat. permissions: what members who are not administrators may do. pinned:
    message ids, oldest first. last_bot: the bot that was the last one to write. migrated_to: the supergroup that this
    group has become. is_deleted: gone for all. read: by person, the id of the last message they have seen. voices: by
    person, the channel as which they write here. linked: the group where a channel's posts are discussed, or of a group
    that channel.
    """

    id: int
    type: ChatType
    title: str = ""
    username: str = ""
    is_forum: bool = False
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list, repr=False)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: tuple[int, ...] = ()
    last_message_id: int = 0
    last_bot: int = 0
    migrated_to: int = 0
    is_deleted: bool = False
    bot_id: int = 0
    read: dict[int, int] = field(default_factory=dict)
    voices: dict[int, int] = field(default_factory=dict)
    linked: int = 0

    @property
    def key(self) -> str:
        """What names this chat in the whole world: of a private one, the ids of both sides."""
        return ":".join(map(str, sorted((self.id, self.bot_id)))) if self.type == "private" else str(self.id)

    @property
    def person(self) -> User:
        """The human side of a private chat."""
        return self.members[self.id].user

    def member(self, user: User) -> Member:
        """Somebody's place here, "left" for whoever was never in."""
        return self.members.get(user.id) or Member(user, "left")


@dataclass(frozen=True, slots=True)
class PollOption:
    """One answer of a poll, with a picture or without."""

    id: str
    text: str
    entities: tuple[Json, ...] = ()
    media: Media | None = None


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll as it stands. votes: the indices each person chose. open_period: seconds. close_date: when it ends."""

    id: str
    question: str
    options: tuple[PollOption, ...]
    votes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    is_quiz: bool = False
    is_anonymous: bool = True
    allows_many: bool = False
    allows_revoting: bool = True
    hides_results: bool = False
    is_closed: bool = False
    correct: tuple[int, ...] = ()
    explanation: str = ""
    explanation_entities: tuple[Json, ...] = ()
    description: str = ""
    description_entities: tuple[Json, ...] = ()
    media: Media | None = None
    open_period: int = 0
    close_date: int = 0

    def count(self, option: int) -> int:
        """How many chose the option with this index."""
        return sum(option in chosen for chosen in self.votes.values())


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stands. text: the caption, if there is media; entities: of the text, in UTF-16 units.

    sender: who wrote it, even if it shows as said by a chat (sender_chat). topic: the id of the forum topic.
    service: the fields of a message about the chat itself, such as new_chat_members. origin: of a forwarded message.
    """

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
    topic: int | None = None
    poll: Poll | None = None
    service: Json | None = None
    origin: Json | None = None
    sender_chat: Chat | None = field(default=None, repr=False)
    is_automatic_forward: bool = False
    via_bot: User | None = None
    inline_id: str = ""

    @property
    def picture(self) -> bytes | None:
        """The bytes of what it carries, a photo in its largest size; None if it is text."""
        return self.media.file.content if self.media else None

    def takes(self, kind: str) -> bool:
        """Whether an edit may bring media of a kind.

        In an album photos and videos replace each other, files only files; elsewhere anything replaces anything.
        """
        old = self.media.kind if self.media else ""
        return not self.media_group_id or old == kind or {old, kind} <= {"photo", "video"}

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
        reaction, the options voted for, what somebody now is in the chat.
    audience: the only person who sees it; None if the whole chat does.
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
