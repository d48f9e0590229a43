"""The database file: one process, one connection, one thread; every transaction is one function, run whole.

Cancelling a task between `BEGIN` and `COMMIT` would leave a transaction open for nobody, and two tasks that interleave
statements would share one. So a transaction is never a stretch of awaits: it is a plain function of a
`sqlite3.Connection` that the connection's thread runs from `BEGIN` to `COMMIT`, whatever becomes of the task that
asked for it.
"""

from __future__ import annotations

import asyncio
import errno
import fcntl
import itertools
import logging
import os
import re
import sqlite3
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Final, TypeVar

import aiosqlite

__all__ = ["Database", "DiskFull", "StoreError", "check", "locked", "migrate", "no_room", "open_database", "reading"]

log = logging.getLogger(__name__)
T = TypeVar("T")

# FULL, because NORMAL may roll back committed transactions after a power cut; each commit costs about 0.2 ms more.
_PRAGMAS: Final = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 1000,  # a transaction that meets it is tried again; a longer one would hold a shutdown up
    "trusted_schema": 0,
    "journal_size_limit": 64 * 2**20,
}
_FATAL: Final = {
    *(sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CANTOPEN),
    *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOMEM),
}
# Somebody else holds the file, a backup program say; SQLite itself has waited a second by then.
_BUSY: Final = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_PAUSES_WHILE_FULL: Final = (0.2, 1.0, 5.0)  # seconds
_OLDEST_SQLITE: Final = (3, 37, 0)  # STRICT tables


class StoreError(Exception):
    """The database can't be used; the message tells the operator why and what to do."""


class DiskFull(Exception):
    """There is no room for this transaction, of which nothing is kept; one with less in it may still succeed."""


def no_room(error: BaseException | None) -> bool:
    """Whether a transaction or a file failed because the disk is full, or the quota used up."""
    return isinstance(error, DiskFull) or (isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT))


class _Connection(aiosqlite.Connection):
    """aiosqlite's connection and its thread, with one more thing to run there: a whole transaction."""

    async def transact(self, unit: Callable[[sqlite3.Connection], T]) -> T:
        result: T = await self._execute(_whole, self._conn, unit)  # type: ignore[no-untyped-call]
        return result

    async def ended(self) -> None:
        """Wait for the thread of a connection that could not be opened: it must not outlive the event loop."""
        await asyncio.to_thread(self._thread.join)


class Database:
    """Runs transactions on the open file, one after another, in the order in which they were asked for.

    A full disk is waited out or told of; any other failure of the file is the end: after an fsync that failed nobody
    knows what is on the disk, and the only safe way on is to open the file anew.
    """

    def __init__(self, connection: _Connection) -> None:
        self._connection = connection
        self._failure: StoreError | None = None
        self._failed = asyncio.Event()

    async def transact(self, unit: Callable[[sqlite3.Connection], T]) -> T:
        """Run `unit` in one transaction and return what it returns; if it raises, nothing of it is kept.

        `unit` runs in another thread and touches nothing but the connection. A cancelled caller loses only the answer.
        Raises DiskFull, in which case nothing of it is kept either; StoreError once the file has failed.
        """
        while True:
            if self._failure:
                raise self._failure
            try:
                return await self._connection.transact(unit)
            except sqlite3.DatabaseError as error:
                code = _primary(error)
                if code == sqlite3.SQLITE_FULL:
                    raise DiskFull("The disk is full.") from error
                if code in _FATAL:
                    raise self._fail(error) from error
                if code not in _BUSY:
                    raise
                log.warning("somebody else holds the database: %s", error)
            except MemoryError as error:
                raise self._fail(error) from error

    async def insist(self, unit: Callable[[sqlite3.Connection], T]) -> T:
        """As `transact`, again and again as long as the disk is full: for what must not be forgotten."""
        for pause in itertools.chain(_PAUSES_WHILE_FULL, itertools.repeat(_PAUSES_WHILE_FULL[-1])):
            try:
                return await self.transact(unit)
            except DiskFull:
                log.error("the disk is full; trying again in %g s", pause)
                await asyncio.sleep(pause)
        raise AssertionError

    async def broken(self) -> None:
        """Wait until the file has failed, and raise the StoreError that says how."""
        await self._failed.wait()
        assert self._failure
        raise self._failure

    def _fail(self, error: Exception) -> StoreError:
        self._failure = StoreError(f"The database failed: {error}. Check the disk; the bot goes on at its next start.")
        self._failed.set()
        return self._failure


@asynccontextmanager
async def open_database(path: Path) -> AsyncGenerator[Database]:
    """The database at `path`, created or brought to the newest schema. Raises StoreError if it can't be used.

    The folder is created readable by its owner alone. As long as the file is open no second process can open it.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old; Gouache needs 3.37 or newer.")
    with locked(path):
        connection = _Connection(partial(_connect, path), iter_chunk_size=64)
        try:
            await connection
        except BaseException:
            await connection.ended()
            raise
        try:
            yield Database(connection)
        finally:
            await connection.close()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep the database at `path` for this process; its folder is made. Raises StoreError if another one has it."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = _lock(path.with_name(path.name + ".lock"))
    except OSError as error:
        raise StoreError(
            f"The data folder {path.parent} can't be used: {error.strerror}. Make it writable, or set GOUACHE_DATA."
        ) from error
    try:
        yield
    finally:
        os.close(lock)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can only read the database at `path`, which a bot may have open. Raises StoreError."""
    if not path.exists():
        raise StoreError(f"There is no database at {path}. Is GOUACHE_DATA set as the bot has it?")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise StoreError(f"{path} can't be read: {error}.") from error


def _lock(path: Path) -> int:
    """An exclusive lock that the kernel drops when this process ends, however it ends."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise StoreError(
            f"Another bot runs on {path.parent}. Stop it, or give this one its own GOUACHE_DATA."
        ) from None
    return descriptor


def _connect(path: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise StoreError(f"{path} can't be opened: {error}. Check the folder and its rights.") from error
    try:
        connection.row_factory = sqlite3.Row
        for name, value in _PRAGMAS.items():
            connection.execute(f"PRAGMA {name} = {value}")
            (is_now,) = connection.execute(f"PRAGMA {name}").fetchone()
            if is_now != value:
                raise StoreError(
                    f"SQLite keeps {name} at {is_now!r} instead of {value!r} for {path}; try another disk."
                )
        check(connection, path)
        migrate(connection, path)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise StoreError(
            f"{path} can't be used: {error}. Restore a backup with `python -m bot restore FILE`, or move it away."
        ) from error
    except BaseException:
        connection.close()
        raise
    return connection


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError unless every page, index and reference of the file is sound."""
    (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        found = "a row refers to one that is not there"
    if found != "ok":
        raise StoreError(
            f"{path} is damaged ({found}). Restore a backup with `python -m bot restore FILE`, or move it away."
        )


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema to the newest version, one transaction for each step. Raises StoreError if it is newer."""
    steps = _migrations()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(steps):
        raise StoreError(f"{path} has schema {version}; this Gouache knows {len(steps)}. Install a newer one.")
    for number, script in enumerate(steps[version:], start=version + 1):
        try:
            connection.executescript(f"BEGIN IMMEDIATE; {script}\n; PRAGMA user_version = {number}; COMMIT;")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        log.info("schema is now version %d", number)


def _migrations() -> list[str]:
    files = sorted(resources.files("bot.store.migrations").iterdir(), key=lambda file: file.name)
    return [file.read_text("utf-8") for file in files if re.fullmatch(r"\d{4}_\w+\.sql", file.name)]


def _primary(error: sqlite3.Error) -> int:
    """SQLite's primary result code; what it adds to it in the higher bits says where."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _whole(connection: sqlite3.Connection, unit: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = unit(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk, for one, makes SQLite roll back by itself
            connection.execute("ROLLBACK")
        raise
    return result
