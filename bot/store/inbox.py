"""Updates as they came, kept until they are dealt with: what an update does and that it is done are one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final, TypeVar

__all__ = ["MOST_STARTS", "begin", "fail", "keep", "recover", "settle", "take_back", "waiting"]

T = TypeVar("T")

MOST_STARTS: Final = 3
"""Starts of the bot at which an update that was left may be begun again; it may be what ends the bot."""

_REMEMBERED: Final = 10_000  # update ids before the newest one; Telegram repeats only what was not confirmed


def keep(c: sqlite3.Connection, update_id: int, body: str) -> bool:
    """Take an update in. False if it has been taken in before."""
    kept = c.execute("INSERT INTO inbox (update_id, body) VALUES (?, ?) ON CONFLICT DO NOTHING", (update_id, body))
    c.execute("DELETE FROM inbox WHERE update_id < ? AND state = 'done'", (update_id - _REMEMBERED,))
    return kept.rowcount == 1


def settle(c: sqlite3.Connection, update_id: int, unit: Callable[[sqlite3.Connection], T]) -> T:
    """Do what the update asks for, and note that it is done. Raises LookupError if it was done before."""
    done = c.execute("UPDATE inbox SET state = 'done', body = NULL WHERE update_id = ? AND state = 'new'", (update_id,))
    if done.rowcount == 0:
        raise LookupError(f"update {update_id} does not wait")
    return unit(c)


def fail(c: sqlite3.Connection, update_id: int, reference: str) -> bool:
    """The update can't be dealt with; the log tells why under this code. False if it does not wait."""
    failed = c.execute(
        "UPDATE inbox SET state = 'failed', reference = ? WHERE update_id = ? AND state = 'new'", (reference, update_id)
    )
    return failed.rowcount == 1


def begin(c: sqlite3.Connection, update_id: int) -> None:
    """A handler is about to deal with an update that an earlier start has left."""
    c.execute("UPDATE inbox SET starts = starts + 1 WHERE update_id = ?", (update_id,))


def take_back(c: sqlite3.Connection, update_id: int) -> None:
    """It was begun, but the bot is stopped in order before it is done: that does not count."""
    c.execute("UPDATE inbox SET starts = starts - 1 WHERE update_id = ? AND state = 'new' AND starts > 0", (update_id,))


def recover(c: sqlite3.Connection, reference: str) -> list[tuple[int, str]]:
    """At start: fail what was begun at so many starts and is still there. Returns those updates' ids and bodies."""
    rows = c.execute(
        "UPDATE inbox SET state = 'failed', reference = ? WHERE state = 'new' AND starts >= ?"
        " RETURNING update_id, body",
        (reference, MOST_STARTS),
    )
    return [(row["update_id"], row["body"]) for row in rows.fetchall()]


def waiting(c: sqlite3.Connection) -> list[tuple[str, int]]:
    """Updates that nobody has dealt with yet, oldest first: their bodies, and at how many starts they were begun."""
    rows = c.execute("SELECT body, starts FROM inbox WHERE state = 'new' ORDER BY update_id")
    return [(row["body"], row["starts"]) for row in rows]
