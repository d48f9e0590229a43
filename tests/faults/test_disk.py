"""Rows 3 to 6 and 15: what disks do to a bot."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from arena import Arena
from faulty_bot import Plan
from fleet import look, sound, until_settled
from stage import finals, is_final, says

from bot.__main__ import main
from bot.store.database import StoreError, open_database

HERE = Path(__file__).parent
needs_strace = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
needs_compiler = pytest.mark.skipif(not shutil.which("cc"), reason="there is no C compiler for the shim")


async def test_on_a_full_disk_people_are_told_and_nothing_is_lost_when_there_is_room_again(arena: Arena) -> None:
    full, gate = arena.folder / "full", arena.folder / "gate"
    ann, anns = arena.person("Ann")
    bob, bobs = arena.person("Bob")
    async with arena.running(Plan(full=str(full), gate=str(gate))) as process:
        await ann.send_album(anns, arena.pictures)
        await anns.wait_for(says("Step"))
        full.touch()
        gate.touch()
        await bob.send_text(bobs, "/settings")
        await bobs.wait_for(says("My disk is full. What you sent is safe"))
        await process.says("a finished painting waits for room")
        assert [path for path in arena.config.pictures.iterdir() if path.suffix == ".part"] == []
        full.unlink()

        await bobs.wait_for(says("How I paint for you"))
        await anns.wait_for(is_final)
        await until_settled(arena.config)
        await process.stop()

    assert len(finals(anns)) == 1
    assert sound(arena.config)


async def test_a_photo_for_which_there_is_no_room_is_refused_with_the_reason(arena: Arena) -> None:
    full = arena.folder / "full"
    ann, chat = arena.person("Ann")
    plan = Plan(full=str(full), full_files=True)
    async with arena.running(plan) as process:
        await process.says("ready")
        full.touch()
        sent = await ann.send_photo(chat, arena.pictures[0])
        await chat.wait_for(says("My disk is full, so I could not keep that"))
        full.unlink()
        await ann.send_photo(chat, arena.pictures[0])
        await chat.wait_for(says("Got the content"), after=sent)
        await process.stop()

    assert look(arena.config, "SELECT state FROM inbox ORDER BY update_id") == [("failed",), ("done",)]


# --- a small program that acknowledges what it has committed; strace and the shim let its system calls fail ---

STORES = """
import asyncio, sys
from pathlib import Path
from bot.store import inbox
from bot.store.database import open_database, StoreError
from bot.store.pictures import Pictures

async def main(folder):
    pictures = Pictures(folder / "pictures")
    async with open_database(folder / "gouache.sqlite3") as database:
        for number in range(1, 9):
            name = await pictures.keep(b"%d" % number * 9000, "png")
            await database.transact(lambda c: inbox.keep(c, number, name))
            print(number, flush=True)

try:
    asyncio.run(main(Path(sys.argv[1])))
except StoreError as error:
    sys.exit(str(error))
"""


def stores(folder: Path, *wrapped: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it in a folder. What it printed was acknowledged."""
    folder.mkdir(exist_ok=True)
    own = {**os.environ, "PYTHONPATH": str(HERE.parents[1]), "PYTHONDONTWRITEBYTECODE": "1", **environment}
    command = [*wrapped, sys.executable, "-c", STORES, str(folder)]
    return subprocess.run(command, env=own, capture_output=True, text=True, check=False, timeout=120)


def acknowledged(result: subprocess.CompletedProcess[str]) -> list[int]:
    return [int(line) for line in result.stdout.split()]


def kept(folder: Path) -> list[int]:
    """The updates that are there after a start, each with its whole picture."""
    with closing(sqlite3.connect(folder / "gouache.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute("SELECT update_id, body FROM inbox ORDER BY update_id").fetchall()
    for number, name in rows:
        assert (folder / "pictures" / name).read_bytes() == b"%d" % number * 9000
    return [number for number, _ in rows]


def calls(folder: Path, name: str) -> int:
    """How many calls of this name it makes from its start to its end, where nothing is amiss."""
    log = folder.with_suffix(".log")
    assert acknowledged(stores(folder, "strace", "-f", "-qq", "-o", str(log), "-e", f"trace={name}")) == [*range(1, 9)]
    return log.read_text().count(f"{name}(")


@needs_strace
@pytest.mark.parametrize("first", range(1, 5))
def test_killed_at_its_nth_write_it_keeps_all_it_has_acknowledged(tmp_path: Path, first: int) -> None:
    killed = 0
    for number in range(first, calls(tmp_path / "whole", "pwrite64"), 16):
        folder = tmp_path / str(number)
        inject = f"inject=pwrite64:signal=SIGKILL:when={number}"
        result = stores(folder, "strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=pwrite64", "-e", inject)
        done = acknowledged(result)
        killed += result.returncode != 0
        if (folder / "gouache.sqlite3").exists() and done:
            assert kept(folder)[: len(done)] == done
            assert acknowledged(stores(folder)) == list(range(1, 9))
    assert killed


@needs_strace
@pytest.mark.parametrize("left", [2, 4, 6], ids=lambda left: f"from {left} before the last on")
def test_after_an_io_error_nothing_more_is_acknowledged_and_the_next_start_goes_on(tmp_path: Path, left: int) -> None:
    inject = f"inject=fdatasync:error=EIO:when={calls(tmp_path / 'whole', 'fdatasync') - left}+"
    result = stores(tmp_path / "data", "strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=fdatasync", "-e", inject)

    assert result.returncode == 1
    assert "The database failed: disk I/O error" in result.stderr
    done = acknowledged(result)
    assert len(done) < 8
    assert kept(tmp_path / "data")[: len(done)] == done
    assert acknowledged(stores(tmp_path / "data")) == list(range(1, 9))


@needs_compiler
@pytest.mark.parametrize("mutation", ["", "no fsync of the database", "no fsync of pictures", "no fsync of folders"])
def test_a_power_cut_takes_nothing_that_was_acknowledged_and_only_because_it_was_synced(
    tmp_path: Path, mutation: str
) -> None:
    shim = tmp_path / "shim.so"
    compiler = shutil.which("cc")
    assert compiler
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(shim), str(HERE / "power_cut.c"), "-ldl"], check=True
    )
    folder, shadow, after = tmp_path / "data", tmp_path / "shadow", tmp_path / "after"
    shadow.mkdir()
    folder.mkdir()
    result = stores(folder, LD_PRELOAD=str(shim), SHADOW=str(shadow), DISK=str(folder), WITHOUT=mutation)
    assert acknowledged(result) == list(range(1, 9)), result.stderr

    rebuild(shadow, folder, after)
    try:
        survived = kept(after)
    except (sqlite3.DatabaseError, FileNotFoundError, AssertionError):
        survived = []

    assert (survived == list(range(1, 9))) == (not mutation)


def rebuild(shadow: Path, folder: Path, after: Path) -> None:
    """The disk as a power cut right now would leave it: names that were synced, with the bytes that were synced."""
    for listing in shadow.glob("names-*"):
        place, *entries = listing.read_text().splitlines()
        target = after / Path(place).relative_to(folder)
        target.mkdir(parents=True, exist_ok=True)
        for entry in entries:
            inode, _, name = entry.partition(" ")
            content = shadow / f"bytes-{inode}"
            (target / name).write_bytes(content.read_bytes() if content.exists() else b"")


@pytest.mark.parametrize("damage", ["page", "header", "cut off", "not ours"])
async def test_a_damaged_database_is_refused_with_one_clear_sentence_and_a_backup_brings_it_back(
    tmp_path: Path, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data, backup = tmp_path / "data", tmp_path / "backup.tar"
    stores(data)
    assert main(["backup", str(backup), "--data", str(data)]) == 0
    path = data / "gouache.sqlite3"
    whole = bytearray(path.read_bytes())
    if damage == "page":
        whole[4096 * 2 : 4096 * 12] = os.urandom(4096 * 10)
    elif damage == "header":
        whole[:100] = bytes(100)
    elif damage == "cut off":
        del whole[len(whole) // 2 :]
    else:
        whole = bytearray(b"something else entirely" * 999)
    path.write_bytes(whole)

    with pytest.raises(StoreError, match="python -m bot restore FILE"):
        async with open_database(path):
            pass

    assert main(["restore", str(backup), "--data", str(data)]) == 0
    async with open_database(path) as database:
        (count,) = await database.transact(lambda c: c.execute("SELECT count(*) FROM inbox").fetchone())
    assert count == 8
    capsys.readouterr()


async def test_a_database_whose_log_is_gone_opens_at_its_last_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "gouache.sqlite3"
    async with open_database(path) as database:
        await database.transact(lambda c: c.execute("INSERT INTO inbox (update_id, body) VALUES (1, '{}')"))
        for name in ("gouache.sqlite3", "gouache.sqlite3-wal"):
            shutil.copy(tmp_path / name, tmp_path / f"copy-{name}")
    (tmp_path / "copy-gouache.sqlite3-wal").unlink()
    copy = tmp_path / "copy-gouache.sqlite3"

    async with open_database(copy) as database:
        assert await database.transact(lambda c: c.execute("PRAGMA integrity_check").fetchone()[0]) == "ok"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    result = stores(tmp_path / "data")
    assert "can't be used" in result.stderr


async def test_an_io_error_ends_the_bot_with_a_failure_for_whoever_starts_it_again(arena: Arena) -> None:
    ann, chat = arena.person("Ann")
    async with arena.running(Plan(io_error=12)) as process:
        await ann.send_album(chat, arena.pictures)
        assert await process.ended() == 1
        assert "The database failed" in process.log.read_text()
    async with arena.running(Plan()) as process:
        await chat.wait_for(is_final)
        await until_settled(arena.config)
        await process.stop()

    assert len(finals(chat)) == 1
