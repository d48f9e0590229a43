"""What Telegram calls the files that it has been given. Sent by that, a file need not be uploaded again, nor kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from bot.store.pictures import Pictures

__all__ = ["Media", "MediaKind", "file_id", "forget", "is_there", "remember"]

MediaKind = Literal["photo", "document", "animation"]


@dataclass(frozen=True, slots=True)
class Media:
    """A kept file, and what it is sent as: the same file has another id as a photo than as a document."""

    kind: MediaKind
    name: str


def file_id(c: sqlite3.Connection, media: Media) -> str | None:
    """None if it was never sent."""
    row = c.execute("SELECT file_id FROM sent_file WHERE name = ? AND kind = ?", (media.name, media.kind)).fetchone()
    return row["file_id"] if row else None


def is_there(c: sqlite3.Connection, media: Media, pictures: Pictures) -> bool:
    """Whether it can be sent: Telegram has it, or it is kept still."""
    return file_id(c, media) is not None or pictures.path(media.name).exists()


def remember(c: sqlite3.Connection, ids: Mapping[Media, str]) -> None:
    """Telegram has them, under these ids."""
    c.executemany(
        "INSERT OR REPLACE INTO sent_file (name, kind, file_id) VALUES (?, ?, ?)",
        [(media.name, media.kind, file_id) for media, file_id in ids.items()],
    )


def forget(c: sqlite3.Connection, media: Iterable[Media]) -> None:
    """Telegram knows their ids no more."""
    c.executemany("DELETE FROM sent_file WHERE name = ? AND kind = ?", [(one.name, one.kind) for one in media])
