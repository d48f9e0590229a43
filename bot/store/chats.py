"""Chats that change their id: a group that becomes a supergroup."""

from __future__ import annotations

import sqlite3

from bot.store import messages

__all__ = ["move"]


def move(c: sqlite3.Connection, old: int, new: int) -> None:
    """Everything that belongs to chat `old` belongs to `new` from now on. What `new` has already stays as it is.

    Only of games it must have none that is in the way.
    """
    if old == new:
        return
    _forget_numbers(c, old)
    asked = _asked_albums(c, old)
    statuses = _begin_statuses_anew(c, old)
    c.execute("UPDATE message SET chat_id = ?, reply_to = NULL WHERE chat_id = ?", (new, old))
    c.execute("UPDATE extra_wanted SET chat_id = ?, reply_to = 0 WHERE chat_id = ?", (new, old))
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
    for album in asked:
        _ask_anew(c, album)
    # A final that was given up, and was to be shown by its status message, is owed anew.
    for job_id in statuses:
        messages.owe_again(c, job_id)


def _forget_numbers(c: sqlite3.Connection, old: int) -> None:
    """In the supergroup the numbers of the group's messages are those of others."""
    c.execute("UPDATE conversation SET refused_message_id = NULL WHERE chat_id = ?", (old,))
    here = "WHERE conversation_id IN (SELECT id FROM conversation WHERE chat_id = ?)"
    for change in (
        "job SET message_id = 0",
        "draft SET message_id = 0",
        "preview SET message_id = 0, shown_in = NULL",
        "question SET answer_id = NULL",
    ):
        c.execute(f"UPDATE {change} {here}", (old,))
    # By them an album's pictures are told apart and kept in order.
    albums = f"SELECT id FROM album {here}"  # noqa: S608
    c.execute(f"UPDATE album_picture SET message_id = -abs(message_id) WHERE album_id IN ({albums})", (old,))  # noqa: S608


def _asked_albums(c: sqlite3.Connection, old: int) -> list[int]:
    rows = c.execute(
        "SELECT album.id FROM album JOIN conversation ON conversation.id = conversation_id WHERE asked AND chat_id = ?",
        (old,),
    )
    return [row["id"] for row in rows.fetchall()]


def _ask_anew(c: sqlite3.Connection, album: int) -> None:
    """What the person was asked about the album stays behind: it is unsettled again.

    Not where the question has yet to be sent, nor where another picture is awaited, another content waits by now or
    another album was asked about: they may have spoken in the supergroup before.
    """
    question = """instr(keyboard, '"album:' || :id || ':')"""
    anew = c.execute(
        "UPDATE album SET asked = 0 WHERE id = :id"  # noqa: S608
        " AND conversation_id NOT IN"
        " (SELECT conversation_id FROM draft WHERE role = 'content' UNION SELECT conversation_id FROM prompt)"
        " AND NOT EXISTS (SELECT 1 FROM album AS other WHERE asked AND id <> :id"
        " AND conversation_id = album.conversation_id)"
        f" AND NOT EXISTS (SELECT 1 FROM message WHERE state = 'pending' AND {question})",
        {"id": album},
    )
    if anew.rowcount:  # one on its way stays behind too, or is refused: it must not come a second time
        c.execute(f"DELETE FROM message WHERE state = 'sending' AND {question}", {"id": album})  # noqa: S608


def _begin_statuses_anew(c: sqlite3.Connection, old: int) -> list[int]:
    """Status messages stay behind: one that is open is sent once more. Returns the jobs of the open ones."""
    rows = c.execute(
        "UPDATE message SET state = iif(closed, 'failed', 'pending'), tries = 0, message_id = NULL, shape = NULL"
        " WHERE kind = 'status' AND state IN ('sending', 'sent') AND chat_id = ? RETURNING job_id, closed",
        (old,),
    ).fetchall()
    return [row["job_id"] for row in rows if not row["closed"]]
