"""Photos that galleries show in every style of a page: what is to be sketched, where it is shown, what a tap paints.

Each conversation has that of its newest gallery. It stays after it is shown, so that one photo can be painted in one
style after another.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from bot.store.conversations import Draft, Place

__all__ = ["Preview", "find", "finish", "forget_changes", "photo", "undone", "want"]


@dataclass(frozen=True, slots=True)
class Preview:
    """page: of the gallery, from 0. shown_in: the message to be edited; None: it comes as one of its own.

    language: what its person is spoken to in, None where that is not known.
    """

    id: int
    place: Place
    photo: Draft
    page: int
    shown_in: int | None
    language: str | None


def want(c: sqlite3.Connection, conversation: int, photo: Draft, *, page: int, shown_in: int | None) -> int:
    """The photo is to be shown in the styles of this page; returns the id. Takes the place of the one before."""
    row = c.execute(
        "INSERT OR REPLACE INTO preview (conversation_id, picture, message_id, changes, page, shown_in)"
        " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
        (conversation, photo.picture, photo.message_id, json.dumps(dict(photo.changes)), page, shown_in),
    ).fetchone()
    return int(row["id"])


def undone(c: sqlite3.Connection) -> list[int]:
    """Those that are still to be shown, the oldest first."""
    return [row["id"] for row in c.execute("SELECT id FROM preview WHERE NOT done ORDER BY id")]


def find(c: sqlite3.Connection, preview: int) -> Preview | None:
    """None if it was shown already, or another one has taken its place."""
    row = c.execute(
        "SELECT chat_id, topic_id, person_id, picture, message_id, changes, page, shown_in,"
        " coalesce(chosen_language, language) AS language FROM preview"
        " JOIN conversation ON conversation.id = conversation_id JOIN person ON person.id = person_id"
        " WHERE preview.id = ? AND NOT done",
        (preview,),
    ).fetchone()
    if row is None:
        return None
    place = Place(row["chat_id"], row["topic_id"], row["person_id"])
    return Preview(preview, place, _photo(row), row["page"], row["shown_in"], row["language"])


def finish(c: sqlite3.Connection, preview: int) -> bool:
    """It is shown, or never will be. False if it was that before, or another one has taken its place."""
    return c.execute("UPDATE preview SET done = 1 WHERE id = ? AND NOT done", (preview,)).rowcount == 1


def photo(c: sqlite3.Connection, conversation: int, preview: int) -> Draft | None:
    """What the conversation's gallery shows; None if this preview is not its newest."""
    row = c.execute(
        "SELECT picture, message_id, changes FROM preview WHERE id = ? AND conversation_id = ?", (preview, conversation)
    ).fetchone()
    return _photo(row) if row else None


def forget_changes(c: sqlite3.Connection, conversation: int, photo: Draft) -> bool:
    """Paint this photo from now on as if it had asked for nothing. False if the conversation's gallery has another."""
    changed = c.execute(
        "UPDATE preview SET changes = '{}' WHERE conversation_id = ? AND picture = ? AND message_id = ?",
        (conversation, photo.picture, photo.message_id),
    )
    return changed.rowcount == 1


def _photo(row: sqlite3.Row) -> Draft:
    return Draft(row["picture"], row["message_id"], "content", json.loads(row["changes"]))
