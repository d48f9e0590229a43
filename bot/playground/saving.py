"""The world kept in a folder: an SQLite database of its things as JSON, and the files under their digests.

What changed within one turn of the event loop is written in one transaction at its end, so that a program killed at
any moment finds a message again together with the updates it caused.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.playground import rows
from bot.playground.rows import Thing

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["Archive", "FolderInUse"]

SCHEMA = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS thing (kind TEXT, key TEXT, json TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
INSERT INTO thing VALUES ('opened', '', '1') ON CONFLICT DO UPDATE SET json = json + 1;
"""


class FolderInUse(RuntimeError):
    """Another program keeps its world in the folder."""


class Archive:
    """The folder of one world.

    opened: how many times it has been opened, this time included. files: where the contents of files lie.
    """

    def __init__(self, folder: Path, world: World) -> None:
        self._world = world
        self.files = folder / "files"
        self.files.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(folder / "world.sqlite", isolation_level=None, timeout=0)
        try:
            self._database.executescript(SCHEMA)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            raise FolderInUse(f"{folder} is in use by another program; stop it or take another folder") from None
        self.opened: int = self._all("opened")[0]
        self._changed: dict[tuple[str, str], Thing | None] = {}

    def changed(self, thing: Thing, *, is_gone: bool = False) -> None:
        """Write a thing, or remove it, at the end of this turn of the event loop; without a loop, now."""
        is_first = not self._changed
        self._changed[rows.name_of(thing)] = None if is_gone else thing
        if not is_first:
            return
        try:
            asyncio.get_running_loop().call_soon(self.save)
        except RuntimeError:
            self.save()

    def save(self) -> None:
        """Write what has changed."""
        if not self._changed:
            return
        gone = [name for name, thing in self._changed.items() if thing is None]
        written = [
            (*name, json.dumps(rows.row_of(self._world, thing)))
            for name, thing in self._changed.items()
            if thing is not None
        ]
        self._changed = {}
        self._database.execute("BEGIN")
        self._database.executemany("DELETE FROM thing WHERE kind = ? AND key = ?", gone)
        self._database.executemany("INSERT OR REPLACE INTO thing VALUES (?, ?, ?)", written)
        self._database.execute("COMMIT")

    def close(self) -> None:
        """Write what has changed and let go of the folder."""
        self.save()
        self._database.close()

    def load(self) -> None:
        """Fill the world, which is empty and whose file store is in this folder."""
        world = self._world
        for row in self._all("user"):
            rows.put_back_person(world, row)
        bots = self._all("bot")
        for row in bots:
            world.put_bot(rows.bot_from(world, row))
        for row in self._all("media"):
            world.files.put_back(rows.media_from(world, row))
        chats = {chat.key: chat for chat in (rows.chat_from(world, row) for row in self._all("chat"))}
        for row in self._all("message"):
            message = rows.message_from(world, chats[row["chat"]], row)
            message.chat.messages[message.id] = message
        for row in bots:
            world.bots[row["user"]["id"]].taps = rows.taps_from(world, chats, row)
        world.put_chats(list(chats.values()))

    def _all(self, kind: str) -> list[Any]:
        found = self._database.execute("SELECT json FROM thing WHERE kind = ? ORDER BY key", (kind,))
        return [json.loads(text) for (text,) in found]
