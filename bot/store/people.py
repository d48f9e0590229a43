"""Who has talked to the bot."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

__all__ = ["Person", "remember"]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a Telegram account. language: IETF tag, None where their app tells none."""

    id: int
    name: str
    language: str | None = None


def remember(c: sqlite3.Connection, person: Person, *, now_ms: int) -> None:
    """Keep the person, or what has changed about them."""
    c.execute(
        "INSERT INTO person (id, name, language, created_ms) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language",
        (person.id, person.name, person.language, now_ms),
    )
