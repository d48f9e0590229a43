"""Which kept file shows which style of the gallery, and from what it was made."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

__all__ = ["StylePicture", "forget_others", "known", "remember"]


@dataclass(frozen=True, slots=True)
class StylePicture:
    """source: `house:NAME` or `own:FILE`. stamp: of what the picture was made from. picture: a kept file's name."""

    source: str
    stamp: str
    picture: str


def known(c: sqlite3.Connection) -> dict[str, StylePicture]:
    """All of them, by source."""
    return {row["source"]: StylePicture(**row) for row in c.execute("SELECT source, stamp, picture FROM style_picture")}


def remember(c: sqlite3.Connection, made: StylePicture) -> None:
    """Keep it in the place of an older one of the same source."""
    c.execute(
        "INSERT OR REPLACE INTO style_picture (source, stamp, picture) VALUES (?, ?, ?)",
        (made.source, made.stamp, made.picture),
    )


def forget_others(c: sqlite3.Connection, sources: Collection[str]) -> None:
    """Forget whatever came from other sources: those are no more."""
    for source in known(c).keys() - set(sources):
        c.execute("DELETE FROM style_picture WHERE source = ?", (source,))
