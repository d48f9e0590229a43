"""Which picture files rows speak of, and what becomes of the others."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Set
from pathlib import Path

from bot.store import games

__all__ = ["named", "needed", "remove_others"]


def named(c: sqlite3.Connection) -> set[str]:
    """The names of all pictures that any row speaks of."""
    others = {
        row["name"] for row in c.execute("SELECT picture AS name FROM style_picture UNION SELECT name FROM extra")
    }
    return others | _names(c, "SELECT content, styles, result FROM job")


def needed(c: sqlite3.Connection) -> set[str]:
    """The names of pictures without which something that people wait for could not be finished."""
    return _names(
        c,
        "SELECT content, styles, result FROM job WHERE state IN ('queued', 'retry', 'running')"
        " OR id IN (SELECT job_id FROM message WHERE kind <> 'answer' AND state IN ('pending', 'sending'))"
        " OR id IN (SELECT job_id FROM message WHERE kind = 'status' AND state = 'sent' AND closed = 0)"
        " OR id IN (SELECT job_id FROM extra_wanted)",
    )


def remove_others(folder: Path, names: Set[str], young: float) -> int:
    """Remove every file of a folder with none of these names, nor newer than `young` seconds. Returns how many."""
    removed = 0
    for path in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):  # what was being written has its own name by now
            if path.name not in names and time.time() - path.stat().st_mtime >= young:
                path.unlink()
                removed += 1
    return removed


def _names(c: sqlite3.Connection, jobs: str) -> set[str]:
    waiting = "SELECT picture FROM draft UNION SELECT picture FROM album_picture UNION SELECT picture FROM preview"
    names = {row["picture"] for row in c.execute(waiting)} | games.pictures(c)
    for row in c.execute("SELECT media FROM message WHERE media IS NOT NULL AND state IN ('pending', 'sending')"):
        names |= {name for _, name in json.loads(row["media"])}
    for row in c.execute(jobs):
        names |= {row["content"], *json.loads(row["styles"])}
        if row["result"] is not None:
            names.add(row["result"])
    return names
