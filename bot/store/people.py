"""Who has talked to the bot."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

__all__ = ["Person", "choose_language", "language_known", "language_of", "name_of", "remember"]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a Telegram account, or a chat in whose name somebody writes; its id is negative.

    language: IETF tag, None where their app tells none.
    """

    id: int
    name: str
    language: str | None = None


def remember(c: sqlite3.Connection, person: Person, *, now_ms: int) -> None:
    """Keep the person, or what has changed about them. Not every mention of somebody tells their language."""
    c.execute(
        "INSERT INTO person (id, name, language, created_ms) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
        " language = coalesce(excluded.language, language)",
        (person.id, person.name, person.language, now_ms),
    )


def choose_language(c: sqlite3.Connection, person_id: int, language: str | None) -> None:
    """Speak this language with a person who is known; None: the one that their app names."""
    c.execute("UPDATE person SET chosen_language = ? WHERE id = ?", (language, person_id))


def language_of(c: sqlite3.Connection, person: Person) -> str | None:
    """What they chose, else what their app says; None where neither is known."""
    row = c.execute("SELECT chosen_language FROM person WHERE id = ?", (person.id,)).fetchone()
    return (row and row["chosen_language"]) or person.language


def language_known(c: sqlite3.Connection, person_id: int) -> str | None:
    """The same, of a person who has written before."""
    row = c.execute(
        "SELECT coalesce(chosen_language, language) AS tag FROM person WHERE id = ?", (person_id,)
    ).fetchone()
    return row["tag"] if row else None


def name_of(c: sqlite3.Connection, person_id: int) -> str:
    """What somebody is called; empty for those who have never written."""
    row = c.execute("SELECT name FROM person WHERE id = ?", (person_id,)).fetchone()
    return str(row["name"]) if row else ""
