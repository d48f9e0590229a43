"""Albums: pictures that were sent together, one message each, until it is clear what is painted of them.

Telegram tells neither how many there are nor which is the last one.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field

from bot.store.conversations import Place, Role, dump_changes, load_changes
from bot.store.settings import Changes

__all__ = [
    "Album",
    "Item",
    "add",
    "ask",
    "begin",
    "drop",
    "drop_asked",
    "find",
    "has",
    "identify",
    "is_taken",
    "refuse",
    "replace",
    "unsettled",
]


@dataclass(frozen=True, slots=True)
class Item:
    """picture: name of a kept one; role: None where its caption says nothing of it. changes, command: as a Draft's.

    message_id: what brought it; 0 or less where that stayed behind in the group that has become this supergroup.
    """

    picture: str
    message_id: int
    role: Role | None
    changes: Changes
    command: Changes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Album:
    """items: as they were sent. group: Telegram's id.

    job_id: of the painting that was begun with the first two. refused: a caption asks for what can't be.
    """

    id: int
    place: Place
    group: str
    job_id: int | None
    refused: bool
    items: tuple[Item, ...]


def identify(c: sqlite3.Connection, conversation: int, group: str) -> int:
    """The id of the album, which begins here if there was none."""
    c.execute(
        "INSERT INTO album (conversation_id, media_group_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (conversation, group),
    )
    row = c.execute(
        "SELECT id FROM album WHERE conversation_id = ? AND media_group_id = ?", (conversation, group)
    ).fetchone()
    return int(row["id"])


def add(c: sqlite3.Connection, album: int, item: Item) -> None:
    """One more picture, or what became of one. What the person was asked before is asked anew once all are there."""
    c.execute(
        "INSERT OR REPLACE INTO album_picture (album_id, message_id, picture, role, changes, command)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (album, item.message_id, item.picture, item.role, *dump_changes(item.changes, item.command)),
    )
    c.execute("UPDATE album SET asked = 0 WHERE id = ?", (album,))


def refuse(c: sqlite3.Connection, album: int) -> None:
    """Nothing is to be painted of it."""
    c.execute("UPDATE album SET refused = 1 WHERE id = ?", (album,))


def begin(c: sqlite3.Connection, album: int, job_id: int) -> None:
    """The first two are being painted."""
    c.execute("UPDATE album SET job_id = ? WHERE id = ?", (job_id, album))


def ask(c: sqlite3.Connection, album: int) -> None:
    """The person is asked what to paint; of earlier albums of the conversation no more."""
    c.execute("UPDATE album SET asked = 1 WHERE id = ?", (album,))
    c.execute(
        "DELETE FROM album WHERE asked AND id <> :id"
        " AND conversation_id = (SELECT conversation_id FROM album WHERE id = :id)",
        {"id": album},
    )


def is_taken(c: sqlite3.Connection, conversation: int, group: str) -> bool:
    """Whether a picture of this album has been taken, and it is not settled yet what becomes of it."""
    row = c.execute("SELECT 1 FROM album WHERE conversation_id = ? AND media_group_id = ?", (conversation, group))
    return row.fetchone() is not None


def drop(c: sqlite3.Connection, album: int) -> None:
    """It is settled what becomes of its pictures."""
    c.execute("DELETE FROM album WHERE id = ?", (album,))


def drop_asked(c: sqlite3.Connection, conversation: int) -> bool:
    """Forget the album of which the person was asked. Returns whether there was one."""
    return c.execute("DELETE FROM album WHERE asked AND conversation_id = ?", (conversation,)).rowcount > 0


def has(c: sqlite3.Connection, conversation: int, message_id: int) -> bool:
    """Whether the picture of this message waits in one of the conversation's albums, and is not being painted."""
    row = c.execute(
        "SELECT 1 FROM album_picture JOIN album ON album.id = album_id WHERE conversation_id = ? AND message_id = ?"
        " AND (asked OR job_id IS NULL)",
        (conversation, message_id),
    ).fetchone()
    return row is not None


def replace(c: sqlite3.Connection, place: Place, item: Item) -> None:
    """Another picture in the place of the one that the same message brought, or another caption: item.changes."""
    c.execute(
        "UPDATE album_picture SET picture = ?, role = coalesce(?, role), changes = json_patch(command, ?)"
        " WHERE message_id = ? AND album_id"
        " IN (SELECT album.id FROM album JOIN conversation ON conversation.id = conversation_id"
        " WHERE chat_id = ? AND topic_id = ? AND person_id = ?)",
        (
            *(item.picture, item.role, json.dumps(dict(item.changes)), item.message_id),
            *(place.chat_id, place.topic_id, place.person_id),
        ),
    )


def find(c: sqlite3.Connection, album: int) -> Album | None:
    row = c.execute(
        "SELECT album.id, chat_id, topic_id, person_id, media_group_id, job_id, refused FROM album"
        " JOIN conversation ON conversation.id = conversation_id WHERE album.id = ?",
        (album,),
    ).fetchone()
    if row is None:
        return None
    items = c.execute(
        "SELECT picture, message_id, role, changes, command FROM album_picture"
        " WHERE album_id = ? ORDER BY abs(message_id)",
        (album,),
    )
    return Album(
        id=row["id"],
        place=Place(row["chat_id"], row["topic_id"], row["person_id"]),
        group=row["media_group_id"],
        job_id=row["job_id"],
        refused=bool(row["refused"]),
        items=tuple(Item(**{**item, **load_changes(item)}) for item in items),
    )


def unsettled(c: sqlite3.Connection, chat_id: int | None = None) -> list[int]:
    """The ids of albums of which more may come, and nobody was asked. chat_id: of this chat alone."""
    rows = c.execute(
        "SELECT album.id FROM album JOIN conversation ON conversation.id = conversation_id"
        " WHERE NOT asked AND chat_id = coalesce(?, chat_id)",
        (chat_id,),
    )
    return [row["id"] for row in rows]
