"""What people have won in a chat, and what hangs on its wall."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["ON_THE_WALL", "Exhibit", "add", "exhibit", "set_streak", "streaks", "top", "wall"]

ON_THE_WALL: Final = 9


@dataclass(frozen=True, slots=True)
class Exhibit:
    """people: who made it."""

    picture: str
    people: tuple[int, ...]
    votes: int


def add(c: sqlite3.Connection, chat_id: int, person_id: int, *, kind: str, points: int, at: int) -> None:
    c.execute(
        "INSERT INTO score (chat_id, person_id, kind, points, at) VALUES (?, ?, ?, ?, ?)",
        (chat_id, person_id, kind, points, at),
    )


def top(c: sqlite3.Connection, chat_id: int, *, since: int = 0, most: int) -> list[tuple[int, int]]:
    """Persons and their points, the best first."""
    rows = c.execute(
        "SELECT person_id, sum(points) AS points FROM score WHERE chat_id = ? AND at >= ? GROUP BY person_id"
        " ORDER BY points DESC, min(at), person_id LIMIT ?",
        (chat_id, since, most),
    )
    return [(row["person_id"], row["points"]) for row in rows]


def streaks(c: sqlite3.Connection, chat_id: int, kind: str) -> dict[int, int]:
    """Of persons in games of this kind."""
    rows = c.execute("SELECT person_id, length FROM streak WHERE chat_id = ? AND kind = ?", (chat_id, kind))
    return {row["person_id"]: row["length"] for row in rows}


def set_streak(c: sqlite3.Connection, chat_id: int, person_id: int, *, kind: str, length: int) -> None:
    c.execute(
        "INSERT OR REPLACE INTO streak (chat_id, kind, person_id, length) VALUES (?, ?, ?, ?)",
        (chat_id, kind, person_id, length),
    )


def exhibit(c: sqlite3.Connection, chat_id: int, shown: Exhibit, *, at: int) -> None:
    """Hang a picture, if it is among the best; what is not any more is forgotten."""
    c.execute(
        "INSERT INTO exhibit (chat_id, picture, people, votes, at) VALUES (?, ?, ?, ?, ?)",
        (chat_id, shown.picture, json.dumps(shown.people), shown.votes, at),
    )
    hang = json.dumps([shown.picture for shown in wall(c, chat_id)])
    c.execute(
        "DELETE FROM exhibit WHERE chat_id = ? AND picture NOT IN (SELECT value FROM json_each(?))", (chat_id, hang)
    )


def wall(c: sqlite3.Connection, chat_id: int) -> Sequence[Exhibit]:
    """The best, each picture once; the newer of two with as many votes first."""
    rows = c.execute(
        "SELECT picture, people, max(votes) AS votes FROM exhibit WHERE chat_id = ? GROUP BY picture"
        " ORDER BY votes DESC, max(id) DESC LIMIT ?",
        (chat_id, ON_THE_WALL),
    )
    return [Exhibit(row["picture"], tuple(json.loads(row["people"])), row["votes"]) for row in rows]
