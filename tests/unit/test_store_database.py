"""The database file: whole transactions, one owner, clear refusals."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from importlib import resources
from pathlib import Path

import pytest

from bot.store import messages
from bot.store.database import Database, DiskFull, StoreError, open_database
from bot.store.sent_files import Media


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "gouache.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with open_database(path) as database:
        await database.transact(lambda c: c.execute("CREATE TABLE mark (n INTEGER)"))
        yield database


def marks(c: sqlite3.Connection) -> list[int]:
    return [n for (n,) in c.execute("SELECT n FROM mark ORDER BY n")]


def mark(n: int) -> object:
    return lambda c: c.execute("INSERT INTO mark VALUES (?)", (n,))


async def test_a_transaction_that_raises_keeps_nothing(database: Database) -> None:
    def unit(c: sqlite3.Connection) -> None:
        c.execute("INSERT INTO mark VALUES (1)")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.transact(unit)

    assert await database.transact(marks) == []


async def test_a_cancelled_caller_leaves_a_whole_transaction_and_none_open(database: Database) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def unit(c: sqlite3.Connection) -> None:
        c.execute("INSERT INTO mark VALUES (1)")
        inside.set()
        go_on.wait(10)
        c.execute("INSERT INTO mark VALUES (2)")

    caller = asyncio.create_task(database.transact(unit))
    await asyncio.to_thread(inside.wait, 10)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    go_on.set()

    assert await database.transact(marks) == [1, 2]


async def test_transactions_asked_for_at_once_run_one_after_another(database: Database) -> None:
    def add_one(c: sqlite3.Connection) -> None:
        (most,) = c.execute("SELECT coalesce(max(n), 0) FROM mark").fetchone()
        c.execute("INSERT INTO mark VALUES (?)", (most + 1,))

    await asyncio.gather(*(database.transact(add_one) for _ in range(50)))

    assert await database.transact(marks) == list(range(1, 51))


async def test_every_commit_is_flushed_to_disk_and_foreign_keys_hold(database: Database) -> None:
    def pragmas(c: sqlite3.Connection) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        return {name: c.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

    full = 2
    assert await database.transact(pragmas) == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


async def test_every_table_of_the_schema_is_strict_and_the_file_is_sound(database: Database) -> None:
    def look(c: sqlite3.Connection) -> tuple[list[str], str]:
        tables = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        loose = f"{tables} AND strict = 0 AND name NOT LIKE 'sqlite_%'"
        return [name for (name,) in c.execute(loose)], c.execute("PRAGMA integrity_check").fetchone()[0]

    loose, integrity = await database.transact(look)

    assert loose == ["mark"]
    assert integrity == "ok"


async def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    async with open_database(path) as database:
        await database.transact(lambda c: c.execute("INSERT INTO person (id, name, created_ms) VALUES (1, 'Ann', 0)"))

    async with open_database(path) as database:
        names = await database.transact(lambda c: [row["name"] for row in c.execute("SELECT name FROM person")])

    assert names == ["Ann"]


async def test_the_folder_is_for_its_owner_alone(path: Path) -> None:
    async with open_database(path):
        assert path.parent.stat().st_mode & 0o077 == 0


async def test_a_second_process_is_refused(path: Path, database: Database) -> None:
    program = (
        "import asyncio, sys\nfrom pathlib import Path\nfrom bot.store.database import open_database\n"
        "async def main():\n    async with open_database(Path(sys.argv[1])): pass\nasyncio.run(main())"
    )

    second = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False
    )

    assert second.returncode == 1
    assert "Another bot runs on" in second.stderr


async def test_a_file_of_a_newer_program_is_refused_untouched(path: Path) -> None:
    async with open_database(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    with pytest.raises(StoreError, match="has schema 99; this Gouache knows"):
        async with open_database(path):
            pass


async def test_a_file_that_is_no_database_is_refused_with_a_clear_sentence(path: Path) -> None:
    spoil(path)

    with pytest.raises(StoreError, match=r"can't be used.*python -m bot restore"):
        async with open_database(path):
            pass


async def test_a_refused_file_is_not_left_locked(path: Path) -> None:
    spoil(path)
    with pytest.raises(StoreError):
        async with open_database(path):
            pass
    move_away(path)

    async with open_database(path):
        pass


def spoil(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database, but long enough to have a header" * 100)


def move_away(path: Path) -> None:
    path.rename(path.with_suffix(".spoilt"))


async def test_a_full_disk_is_named_and_the_database_goes_on_when_there_is_room(database: Database) -> None:
    def fill(c: sqlite3.Connection) -> None:
        (pages,) = c.execute("PRAGMA page_count").fetchone()
        c.execute(f"PRAGMA max_page_count = {pages}")
        c.execute("INSERT INTO mark SELECT value FROM json_each(?)", (str(list(range(100_000))),))

    with pytest.raises(DiskFull):
        await database.transact(fill)

    await database.transact(lambda c: c.execute("PRAGMA max_page_count = 1000000"))
    await database.transact(mark(1))  # type: ignore[arg-type]
    assert await database.transact(marks) == [1]


@pytest.mark.parametrize("place", ["a file", "a folder"])
async def test_a_data_folder_that_cannot_be_used_is_refused_with_its_name(tmp_path: Path, place: str) -> None:
    path = tmp_path / "data" / "gouache.sqlite3"
    if place == "a file":
        path.parent.write_text("in the way")
    else:
        path.mkdir(parents=True)

    with pytest.raises(StoreError, match="data"):
        async with open_database(path):
            pass


async def test_a_file_that_was_on_its_way_in_an_older_schema_still_is(path: Path) -> None:
    steps = sorted(resources.files("bot.store.migrations").iterdir(), key=lambda file: file.name)
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        for step in steps:
            if step.name.endswith(".sql") and step.name < "0009":
                connection.executescript(step.read_text("utf-8"))
        connection.executescript(
            "PRAGMA user_version = 8; INSERT INTO person (id, name, created_ms) VALUES (1, 'Ann', 1);"
            "INSERT INTO conversation (id, chat_id, person_id) VALUES (1, 1, 1);"
            "INSERT INTO job (id, conversation_id, message_id, content, styles, recipe, state, result, created_ms,"
            " started_ms, ended_ms) VALUES (1, 1, 7, 'a.jpg', '[\"b.jpg\"]', '{}', 'done', 'c.png', 1, 1, 61001);"
            "INSERT INTO message (chat_id, reply_to, kind, job_id) VALUES (1, 7, 'file', 1), (1, 7, 'final', 1);"
        )

    async with open_database(path) as database:
        owed, took = await database.transact(
            lambda c: (messages.unsent(c), c.execute("SELECT took FROM job").fetchone()[0])
        )

    assert [(one.kind, one.reply_to, one.media) for one in owed] == [
        ("answer", 7, (Media("document", "c.png"),)),
        ("final", 7, ()),
    ]
    assert took == 61
