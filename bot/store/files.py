"""Which picture files rows speak of."""

from __future__ import annotations

import json
import sqlite3

__all__ = ["named", "needed"]


def named(c: sqlite3.Connection) -> set[str]:
    """The names of all pictures that any row speaks of."""
    return _names(c, "SELECT content, styles, result FROM job")


def needed(c: sqlite3.Connection) -> set[str]:
    """The names of pictures without which something that people wait for could not be finished."""
    return _names(
        c,
        "SELECT content, styles, result FROM job WHERE state IN ('queued', 'retry', 'running')"
        " OR id IN (SELECT job_id FROM message WHERE kind = 'final' AND state IN ('pending', 'sending'))",
    )


def _names(c: sqlite3.Connection, jobs: str) -> set[str]:
    names = {row["content"] for row in c.execute("SELECT content FROM draft")}
    for row in c.execute(jobs):
        names |= {row["content"], *json.loads(row["styles"])}
        if row["result"] is not None:
            names.add(row["result"])
    return names
