"""When each daily challenge has its next day: at the same minute there, whatever the clock of this machine says."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

__all__ = ["Day", "begun", "schedule", "waiting"]

_DAY_S: Final = 86_400
_FIRST_MONDAY: Final = 4  # 1970-01-05; days count from 1970-01-01


@dataclass(frozen=True, slots=True)
class Day:
    """A day that begins for a game. number: counts up; week_ended: a Monday has come there since the last one."""

    game_id: int
    number: int
    week_ended: bool


def schedule(c: sqlite3.Connection, game_id: int, *, minute: int, utc_offset: int, now: int) -> None:
    """Begin a day at this minute of each from now on. utc_offset: minutes."""
    c.execute(
        "INSERT OR REPLACE INTO daily (game_id, minute, utc_offset, next_at) VALUES (?, ?, ?, ?)",
        (game_id, minute, utc_offset, _next(minute, utc_offset, now)),
    )


def waiting(c: sqlite3.Connection, now: int) -> list[Day]:
    """Days that have come; of several that were missed only the last."""
    rows = c.execute("SELECT game_id, utc_offset, next_at FROM daily WHERE next_at <= ?", (now,))
    return [_last(row["game_id"], row["next_at"], 60 * row["utc_offset"], now) for row in rows]


def begun(c: sqlite3.Connection, game_id: int, *, now: int) -> None:
    """The game's day has begun; the next one is tomorrow."""
    row = c.execute("SELECT minute, utc_offset FROM daily WHERE game_id = ?", (game_id,)).fetchone()
    if row is not None:
        schedule(c, game_id, minute=row["minute"], utc_offset=row["utc_offset"], now=now)


def _last(game_id: int, next_at: int, offset: int, now: int) -> Day:
    """Of the days from `next_at` on: the day counts that an hour belongs to, however late it is noticed."""
    missed = (now - next_at) // _DAY_S
    first = (next_at + offset) // _DAY_S
    week_ended = any((number - _FIRST_MONDAY) % 7 == 0 for number in range(first, first + missed + 1))
    return Day(game_id, first + missed, week_ended)


def _next(minute: int, utc_offset: int, now: int) -> int:
    """The first time after now at which it is that minute there."""
    midnight = (now + 60 * utc_offset) // _DAY_S * _DAY_S - 60 * utc_offset
    at = midnight + 60 * minute
    return at if at > now else at + _DAY_S
