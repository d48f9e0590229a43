"""What a job owes its chat, and what became of it: one status message, one final.

The final is the painting of a job that is done, or the news that it failed. Telegram has no way to ask whether a send
arrived, so a send is marked `sending` before the call and `sent` after it. One whose outcome nobody knows is repeated
at most once: the person may see it twice, never more.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final, Literal

__all__ = [
    "MOST_TRIES",
    "Sent",
    "begin",
    "close",
    "find_sent",
    "give_up",
    "give_up_chat",
    "open_statuses",
    "owe",
    "recover",
    "refused",
    "reshape",
    "sent",
    "unsent_finals",
]

MOST_TRIES: Final = 2

Kind = Literal["status", "final"]
Shape = Literal["text", "picture"]


@dataclass(frozen=True, slots=True)
class Sent:
    """Where a message that was sent is to be found, and whether it shows a text or a picture."""

    message_id: int
    shape: Shape


def owe(c: sqlite3.Connection, job_id: int, kind: Kind) -> None:
    """The job's chat is to get this message; owing it twice is owing it once."""
    c.execute("INSERT INTO message (job_id, kind) VALUES (?, ?) ON CONFLICT DO NOTHING", (job_id, kind))


def find_sent(c: sqlite3.Connection, job_id: int, kind: Kind) -> Sent | None:
    """The job's message of this kind in its chat; None if there is none that we know of."""
    row = c.execute(
        "SELECT message_id, shape FROM message WHERE job_id = ? AND kind = ? AND state = 'sent'", (job_id, kind)
    ).fetchone()
    return Sent(*row) if row else None


def begin(c: sqlite3.Connection, job_id: int, kind: Kind) -> bool:
    """The call is about to be made. False if the message is not owed, or can't be tried again."""
    changed = c.execute(
        "UPDATE message SET state = 'sending', tries = tries + 1"
        " WHERE job_id = ? AND kind = ? AND state IN ('pending', 'sending') AND tries < ?",
        (job_id, kind, MOST_TRIES),
    )
    return changed.rowcount == 1


def sent(c: sqlite3.Connection, job_id: int, kind: Kind, *, message_id: int, shape: Shape) -> None:
    c.execute(
        "UPDATE message SET state = 'sent', message_id = ?, shape = ? WHERE job_id = ? AND kind = ?",
        (message_id, shape, job_id, kind),
    )


def refused(c: sqlite3.Connection, job_id: int, kind: Kind) -> None:
    """The call certainly had no effect: the message is owed as before."""
    c.execute(
        "UPDATE message SET state = 'pending', tries = tries - 1 WHERE job_id = ? AND kind = ? AND state = 'sending'",
        (job_id, kind),
    )


def give_up(c: sqlite3.Connection, job_id: int, kind: Kind) -> bool:
    """The message can't be delivered, or may be there already without our knowing. False if it was not owed."""
    changed = c.execute(
        "UPDATE message SET state = 'failed' WHERE job_id = ? AND kind = ? AND state IN ('pending', 'sending')",
        (job_id, kind),
    )
    return changed.rowcount == 1


def give_up_chat(c: sqlite3.Connection, chat_id: int) -> None:
    """Nothing can be delivered to this chat any more, nor edited there."""
    c.execute(
        "UPDATE message SET closed = 1, state = CASE state WHEN 'sent' THEN 'sent' ELSE 'failed' END WHERE job_id IN"
        " (SELECT job.id FROM job JOIN conversation ON conversation.id = job.conversation_id WHERE chat_id = ?)",
        (chat_id,),
    )


def reshape(c: sqlite3.Connection, job_id: int, shape: Shape) -> None:
    """The status message shows something of another kind now."""
    c.execute("UPDATE message SET shape = ? WHERE job_id = ? AND kind = 'status'", (shape, job_id))


def close(c: sqlite3.Connection, job_id: int) -> None:
    """The status message has said its last word."""
    c.execute("UPDATE message SET closed = 1 WHERE job_id = ? AND kind = 'status'", (job_id,))


def recover(c: sqlite3.Connection) -> None:
    """At start: sends of unknown outcome are owed once more, or given up after the second."""
    c.execute(
        "UPDATE message SET state = CASE WHEN tries < ? THEN 'pending' ELSE 'failed' END WHERE state = 'sending'",
        (MOST_TRIES,),
    )


def unsent_finals(c: sqlite3.Connection) -> list[int]:
    """The ids of jobs whose chat is owed the final, oldest first."""
    rows = c.execute("SELECT job_id FROM message WHERE kind = 'final' AND state = 'pending' ORDER BY id")
    return [row["job_id"] for row in rows]


def open_statuses(c: sqlite3.Connection) -> list[int]:
    """The ids of ended jobs whose status message still reads as if they went on."""
    rows = c.execute(
        "SELECT job_id FROM message JOIN job ON job.id = message.job_id"
        " WHERE kind = 'status' AND message.state = 'sent' AND closed = 0"
        " AND job.state IN ('done', 'failed', 'cancelled')"
    )
    return [row["job_id"] for row in rows]
