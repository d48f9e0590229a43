"""Conversations, and the draft each may hold: a content photo that waits for its style."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

__all__ = ["Draft", "Place", "drop_draft", "find", "find_draft", "identify", "keep_draft"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where one person talks with the bot: the key of everything that must not be mixed up.

    topic_id: 0 where the chat has no topics.
    """

    chat_id: int
    topic_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class Draft:
    """content: name of a kept picture; message_id: the message that brought it."""

    content: str
    message_id: int


def identify(c: sqlite3.Connection, place: Place) -> int:
    """The id of the conversation at `place`, which begins here if there was none. Its person must be known."""
    c.execute(
        "INSERT INTO conversation (chat_id, topic_id, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (place.chat_id, place.topic_id, place.person_id),
    )
    conversation = find(c, place)
    assert conversation is not None
    return conversation


def find(c: sqlite3.Connection, place: Place) -> int | None:
    """The id of the conversation at `place`, None if there is none yet."""
    row = c.execute(
        "SELECT id FROM conversation WHERE chat_id = ? AND topic_id = ? AND person_id = ?",
        (place.chat_id, place.topic_id, place.person_id),
    ).fetchone()
    return row["id"] if row else None


def find_draft(c: sqlite3.Connection, conversation: int) -> Draft | None:
    row = c.execute("SELECT content, message_id FROM draft WHERE conversation_id = ?", (conversation,)).fetchone()
    return Draft(*row) if row else None


def keep_draft(c: sqlite3.Connection, conversation: int, draft: Draft, *, now_ms: int) -> None:
    c.execute(
        "INSERT INTO draft (conversation_id, content, message_id, created_ms) VALUES (?, ?, ?, ?)",
        (conversation, draft.content, draft.message_id, now_ms),
    )


def drop_draft(c: sqlite3.Connection, conversation: int) -> bool:
    """Forget the draft. Returns whether there was one."""
    return c.execute("DELETE FROM draft WHERE conversation_id = ?", (conversation,)).rowcount == 1
