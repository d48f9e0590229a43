"""What people think of their paintings: one thumb for each, up or down, which they may change."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

__all__ = ["Count", "by_preset", "keep"]


@dataclass(frozen=True, slots=True)
class Count:
    """How many thumbs the paintings by one preset got; painted: how many of them there are."""

    preset: str
    good: int
    bad: int
    painted: int


def keep(c: sqlite3.Connection, job_id: int, *, good: bool) -> None:
    """The job's painting is thought good, or not, whatever was thought of it before."""
    c.execute("INSERT OR REPLACE INTO opinion (job_id, good) VALUES (?, ?)", (job_id, good))


def by_preset(c: sqlite3.Connection) -> list[Count]:
    """Of every preset that something was painted by, most painted first."""
    rows = c.execute(
        "SELECT json_extract(recipe, '$.preset') AS preset, total(good), total(1 - good), count(*) AS painted FROM job"
        " LEFT JOIN opinion ON job_id = job.id WHERE state = 'done' GROUP BY preset ORDER BY painted DESC, preset"
    )
    return [Count(preset, int(good), int(bad), painted) for preset, good, bad, painted in rows]
