"""Chats that change their id: a group that becomes a supergroup."""

from __future__ import annotations

import sqlite3

__all__ = ["move"]


def move(c: sqlite3.Connection, old: int, new: int) -> None:
    """Everything that belongs to chat `old` belongs to `new` from now on. What `new` has already stays as it is.

    Only of games it must have none that is in the way.
    """
    if old == new:
        return
    c.execute("UPDATE message SET chat_id = ? WHERE chat_id = ?", (new, old))
    c.execute("UPDATE extra_wanted SET chat_id = ? WHERE chat_id = ?", (new, old))
    # The old messages stay behind, under their old numbers.
    c.execute(
        "UPDATE post SET message_id = NULL, poll_id = NULL, wanted = NULL WHERE message IS NULL"
        " AND game_id IN (SELECT id FROM game WHERE chat_id = ?)",
        (old,),
    )
    c.execute("DELETE FROM posted WHERE chat_id = ?", (old,))
    for table in ("game", "score", "exhibit"):
        c.execute(f"UPDATE {table} SET chat_id = ? WHERE chat_id = ?", (new, old))  # noqa: S608
    c.execute("UPDATE OR IGNORE streak SET chat_id = ? WHERE chat_id = ?", (new, old))
    c.execute("DELETE FROM streak WHERE chat_id = ?", (old,))
    ids = {"new": new, "old": old}
    # As a person, too: anonymous administrators write in its name, and its settings are kept under it.
    c.execute(
        "INSERT OR IGNORE INTO person (id, name, language, created_ms, last_claim, chosen_language)"
        " SELECT :new, name, language, created_ms, last_claim, chosen_language FROM person WHERE id = :old",
        ids,
    )
    c.execute(
        "UPDATE OR IGNORE settings SET chat_id = :new, person_id = iif(person_id = :old, :new, person_id)"
        " WHERE chat_id = :old",
        ids,
    )
    c.execute(
        "UPDATE OR IGNORE conversation SET chat_id = :new, person_id = iif(person_id = :old, :new, person_id)"
        " WHERE chat_id = :old",
        ids,
    )
    c.execute("DELETE FROM settings WHERE chat_id = ?", (old,))
    c.execute("UPDATE question SET owner = :new WHERE owner = :old", ids)
    # Whoever has spoken in both by now: one conversation of theirs goes into the other.
    both = c.execute(
        "SELECT goes.id AS goes, stays.id AS stays FROM conversation AS goes JOIN conversation AS stays"
        " ON stays.chat_id = :new AND stays.topic_id = goes.topic_id"
        " AND stays.person_id = iif(goes.person_id = :old, :new, goes.person_id) WHERE goes.chat_id = :old",
        ids,
    ).fetchall()
    for goes, stays in both:
        c.execute("UPDATE job SET conversation_id = ? WHERE conversation_id = ?", (stays, goes))
        c.execute("UPDATE OR IGNORE draft SET conversation_id = ? WHERE conversation_id = ?", (stays, goes))
        c.execute("UPDATE OR IGNORE album SET conversation_id = ? WHERE conversation_id = ?", (stays, goes))
        c.execute("UPDATE OR IGNORE preview SET conversation_id = ? WHERE conversation_id = ?", (stays, goes))
        c.execute("UPDATE OR IGNORE prompt SET conversation_id = ? WHERE conversation_id = ?", (stays, goes))
        c.execute("UPDATE OR IGNORE question SET conversation_id = ? WHERE conversation_id = ?", (stays, goes))
        c.execute("DELETE FROM conversation WHERE id = ?", (goes,))
