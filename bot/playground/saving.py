"""The world kept in a folder: an SQLite database of its things as JSON, and the files under their digests.

What changed within one turn of the event loop is written in one transaction at its end, so that a program killed at
any moment finds a message again together with the updates it caused.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.playground import rows
from bot.playground.rows import Thing

if TYPE_CHECKING:
    from bot.playground.world import World

__all__ = ["Archive", "FolderBroken", "FolderInUse"]

SCHEMA = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS thing (kind TEXT, key TEXT, json TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
INSERT INTO thing VALUES ('opened', '', '1') ON CONFLICT DO UPDATE SET json = json + 1;
"""

# What reading a database raises that is none, or damaged, or holds what this program never wrote.
UNREADABLE = (sqlite3.Error, AssertionError, LookupError, TypeError, ValueError)


class FolderInUse(RuntimeError):
    """Another program keeps its world in the folder."""


class FolderBroken(RuntimeError):
    """What is kept in the folder can't be read; the message names the file."""


class Archive:
    """The folder of one world.

    opened: how many times it has been opened, this time included. files: where the contents of files lie.
    """

    def __init__(self, folder: Path, world: World) -> None:
        """Raises FolderInUse, FolderBroken, or OSError if there can be no such folder."""
        self._world = world
        self.files = folder / "files"
        self.files.mkdir(parents=True, exist_ok=True)
        self._path = folder / "world.sqlite"
        self._changed: dict[tuple[str, str], Thing | None] = {}
        self._is_due = False
        try:
            self._database = sqlite3.connect(self._path, isolation_level=None, timeout=0)
        except sqlite3.Error as error:
            raise self._broken(error) from error
        with self._reading():
            self._database.executescript(SCHEMA)
            self.opened: int = self._all("opened")[0]

    def changed(self, thing: Thing, *, is_gone: bool = False) -> None:
        """Write a thing, or remove it, at the end of this turn of the event loop; without a loop, now."""
        self._changed[rows.name_of(thing)] = None if is_gone else thing
        if self._is_due:
            return
        try:
            asyncio.get_running_loop().call_soon(self.save)
        except RuntimeError:
            self.save()
        else:
            self._is_due = True

    def save(self) -> None:
        """Write what has changed. Where that fails (a full disk), it stays to be written with the next change."""
        self._is_due = False
        if not self._changed:
            return
        gone = [name for name, thing in self._changed.items() if thing is None]
        written = [
            (*name, json.dumps(rows.row_of(self._world, thing)))
            for name, thing in self._changed.items()
            if thing is not None
        ]
        with self._transaction():
            self._database.executemany("DELETE FROM thing WHERE kind = ? AND key = ?", gone)
            self._database.executemany("INSERT OR REPLACE INTO thing VALUES (?, ?, ?)", written)
        self._changed = {}

    def close(self) -> None:
        """Write what has changed and let go of the folder."""
        with closing(self._database):
            self.save()

    def load(self) -> None:
        """Fill the world, which is empty and whose file store is in this folder. Raises FolderBroken."""
        with self._reading():
            self._fill(self._world)

    def _fill(self, world: World) -> None:
        people = self._all("user")
        for row in people:
            rows.put_back_person(world, row)
        bots = self._all("bot")
        for row in bots:
            world.put_bot(rows.bot_from(world, row))
        for row in self._all("media"):
            world.files.put_back(rows.media_from(world, row))
        for row in people:
            rows.put_back_profile_photos(world, row)
        chats = {chat.key: chat for chat in (rows.chat_from(world, row) for row in self._all("chat"))}
        for row in self._all("message"):
            message = rows.message_from(world, chats, row)
            message.chat.messages[message.id] = message
        for row in bots:
            world.bots[row["user"]["id"]].taps = rows.taps_from(world, chats, row)
        world.put_chats(list(chats.values()))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Name the file where its content makes no sense, and let go of it."""
        try:
            yield
        except UNREADABLE as error:
            self._database.close()
            if "locked" in str(error):
                folder = self._path.parent
                raise FolderInUse(f"{folder} is in use by another program; stop it or take another folder") from None
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> FolderBroken:
        return FolderBroken(f"{self._path} can't be read: {error}; move it away or take another folder")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:  # some failures have ended it already
                self._database.execute("ROLLBACK")
            raise

    def _all(self, kind: str) -> list[Any]:
        found = self._database.execute("SELECT json FROM thing WHERE kind = ? ORDER BY key", (kind,))
        return [json.loads(text) for (text,) in found]
