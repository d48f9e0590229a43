"""What a person has had painted."""

from __future__ import annotations

import sqlite3

from bot.store import jobs
from bot.store.conversations import Place
from bot.store.jobs import Job

__all__ = ["last"]


def last(c: sqlite3.Connection, place: Place, *, most: int) -> list[Job]:
    """The person's own finished paintings in this chat, newest first; in their private chat, those of all chats.

    One that came twice, the second time without being painted, is told of once.
    """
    rows = c.execute(
        "SELECT max(job.id) AS id FROM job JOIN conversation ON conversation.id = conversation_id"
        " WHERE person_id = :person AND :chat IN (chat_id, person_id) AND state = 'done' AND game_id IS NULL"
        " GROUP BY result ORDER BY id DESC LIMIT :most",
        {"person": place.person_id, "chat": place.chat_id, "most": most},
    )
    return [jobs.get(c, row["id"]) for row in rows.fetchall()]
