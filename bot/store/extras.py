"""What is made of a finished painting once somebody wants it, and kept then; and who waits for it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final, Literal

from bot.store import jobs
from bot.store.conversations import Place
from bot.store.jobs import Job
from bot.store.sent_files import Media

__all__ = ["MOST_TRIES", "Kind", "Wanted", "begin", "drop", "keep", "made", "release", "want", "without_timelapse"]

Kind = Literal["compare", "timelapse"]

MOST_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """An extra of the job's painting that is wanted at `place`, as a reply to the message `reply_to`, 0 for none.

    tries: how often it was begun, this time included.
    """

    id: int
    kind: Kind
    job: Job
    place: Place
    reply_to: int
    tries: int


def want(c: sqlite3.Connection, job: Job, kind: Kind, place: Place, *, reply_to: int) -> None:
    """Have it made. What is wanted already is not made twice."""
    c.execute(
        "INSERT INTO extra_wanted (job_id, kind, chat_id, topic_id, reply_to) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (job.id, kind, place.chat_id, place.topic_id, reply_to),
    )


def begin(c: sqlite3.Connection) -> Wanted | None:
    """What is to be made next, counted as begun. None if nothing is wanted."""
    row = c.execute(
        "UPDATE extra_wanted SET tries = tries + 1 WHERE id = (SELECT min(id) FROM extra_wanted) RETURNING *"
    ).fetchone()
    if row is None:
        return None
    job = jobs.get(c, row["job_id"])
    place = Place(row["chat_id"], row["topic_id"], job.place.person_id)
    return Wanted(row["id"], row["kind"], job, place, row["reply_to"], row["tries"])


def release(c: sqlite3.Connection, wanted: Wanted) -> None:
    """Give it back unfinished, as the bot stops; as if it had not been begun."""
    c.execute("UPDATE extra_wanted SET tries = tries - 1 WHERE id = ?", (wanted.id,))


def drop(c: sqlite3.Connection, wanted: Wanted) -> None:
    """Nobody waits for it any more."""
    c.execute("DELETE FROM extra_wanted WHERE id = ?", (wanted.id,))


def keep(c: sqlite3.Connection, job: Job, kind: Kind, name: str) -> None:
    """It is made, and lies in the kept file of this name."""
    c.execute("INSERT OR REPLACE INTO extra (job_id, kind, name) VALUES (?, ?, ?)", (job.painted_as, kind, name))


def made(c: sqlite3.Connection, job: Job, kind: Kind) -> Media | None:
    """What was made, as it is sent; None if it was not made yet."""
    row = c.execute("SELECT name FROM extra WHERE job_id = ? AND kind = ?", (job.painted_as, kind)).fetchone()
    return Media("photo" if kind == "compare" else "animation", row["name"]) if row else None


def without_timelapse(c: sqlite3.Connection) -> set[int]:
    """The ids of the paintings that are finished and whose timelapse may yet be wanted."""
    rows = c.execute(
        "SELECT id FROM job WHERE state = 'done' AND timelapse AND repeats IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM extra WHERE job_id = job.id AND kind = 'timelapse')"
    )
    return {row["id"] for row in rows}
