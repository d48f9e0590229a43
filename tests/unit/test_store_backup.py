"""Backups: made while the bot has the database open, refused where they are none, restored as they were."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.store import backup, conversations, jobs, people
from bot.store.conversations import Place
from bot.store.database import StoreError, open_database
from bot.store.people import Person
from engine.recipe import Recipe


class Data:
    """A data folder with one job that waits, and the pictures it needs; the database file may be open or not."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.database, self.pictures = folder, folder / "gouache.sqlite3", folder / "pictures"

    def picture(self, content: bytes) -> str:
        self.pictures.mkdir(parents=True, exist_ok=True)
        name = f"{hashlib.sha256(content).hexdigest()}.png"
        (self.pictures / name).write_bytes(content)
        return name

    def queue(self, c: sqlite3.Connection) -> None:
        people.remember(c, Person(1, "Ann"), now_ms=1)
        conversation = conversations.identify(c, Place(1, 0, 1))
        content, style = self.picture(b"content"), self.picture(b"style")
        jobs.add(c, conversation, message_id=1, content=content, styles=(style,), recipe=Recipe(), now_ms=1)

    async def fill(self) -> None:
        async with open_database(self.database) as database:
            await database.transact(self.queue)

    async def jobs(self) -> list[str]:
        async with open_database(self.database) as database:
            return await database.transact(lambda c: [row["state"] for row in c.execute("SELECT state FROM job")])


@pytest.fixture
def data(tmp_path: Path) -> Data:
    return Data(tmp_path / "data")


async def test_a_backup_of_a_running_bot_restores_its_queue_and_the_pictures_it_needs(
    tmp_path: Path, data: Data
) -> None:
    async with open_database(data.database) as database:
        await database.transact(data.queue)
        data.picture(b"nobody needs this one")
        assert backup.save(data.database, data.pictures, tmp_path / "backup.tar") == 2
        await database.transact(lambda c: c.execute("DELETE FROM job"))
    other = Data(tmp_path / "other")

    assert backup.restore(tmp_path / "backup.tar", other.database, other.pictures) is None

    assert await other.jobs() == ["queued"]
    assert sorted(path.read_bytes() for path in other.pictures.iterdir()) == [b"content", b"style"]


async def test_what_a_restore_replaces_is_kept_under_another_name(tmp_path: Path, data: Data) -> None:
    await data.fill()
    backup.save(data.database, data.pictures, tmp_path / "backup.tar")
    async with open_database(data.database) as database:
        await database.transact(lambda c: c.execute("DELETE FROM job"))

    kept = backup.restore(tmp_path / "backup.tar", data.database, data.pictures)

    assert await data.jobs() == ["queued"]
    assert kept is not None
    with closing(sqlite3.connect(kept)) as before:
        assert before.execute("SELECT count(*) FROM job").fetchone() == (0,)


async def test_the_log_of_a_database_that_was_moved_away_is_not_read_into_the_restored_one(
    tmp_path: Path, data: Data
) -> None:
    await data.fill()
    backup.save(data.database, data.pictures, tmp_path / "backup.tar")
    wal = data.database.with_name("gouache.sqlite3-wal")
    async with open_database(data.database) as database:
        await database.transact(lambda c: c.execute("DELETE FROM job"))
        left_behind = wal.read_bytes()  # as a kill would leave it
    wal.write_bytes(left_behind)
    data.database.rename(tmp_path / "moved away by hand")

    kept = backup.restore(tmp_path / "backup.tar", data.database, data.pictures)

    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == left_behind
    assert await data.jobs() == ["queued"]


async def test_a_restore_under_a_running_bot_is_refused(tmp_path: Path, data: Data) -> None:
    await data.fill()
    backup.save(data.database, data.pictures, tmp_path / "backup.tar")

    async with open_database(data.database):
        with pytest.raises(StoreError, match="Another bot runs"):
            backup.restore(tmp_path / "backup.tar", data.database, data.pictures)


@pytest.mark.parametrize("kind", ["text", "cut off", "stranger's file", "link", "damaged database", "no database"])
async def test_what_is_no_backup_is_refused_and_changes_nothing(tmp_path: Path, data: Data, kind: str) -> None:
    await data.fill()
    wrong = tmp_path / "backup.tar"
    backup.save(data.database, data.pictures, wrong)
    spoil(wrong, kind)

    with pytest.raises(StoreError, match=r"is no backup|is damaged"):
        backup.restore(wrong, data.database, data.pictures)

    assert await data.jobs() == ["queued"]
    assert sorted(path.name for path in data.folder.iterdir()) == [
        "gouache.sqlite3",
        "gouache.sqlite3.lock",
        "pictures",
    ]


def spoil(path: Path, kind: str) -> None:
    if kind == "text":
        path.write_text("not a tar file")
        return
    whole = path.read_bytes()
    if kind == "cut off":
        path.write_bytes(whole[:3000])
        return
    with tarfile.open(path, "w") as archive:
        if kind == "stranger's file":
            archive.addfile(tarfile.TarInfo("../evil"), io.BytesIO())
        elif kind == "link":
            link = tarfile.TarInfo("gouache.sqlite3")
            link.type, link.linkname = tarfile.SYMTYPE, "elsewhere"
            archive.addfile(link)
        elif kind == "damaged database":
            with tarfile.open(fileobj=io.BytesIO(whole)) as sound:
                member = sound.extractfile("gouache.sqlite3")
                assert member is not None
                pages = bytearray(member.read())
            pages[4096 * 3 : 4096 * 9] = bytes(4096 * 6)
            entry = tarfile.TarInfo("gouache.sqlite3")
            entry.size = len(pages)
            archive.addfile(entry, io.BytesIO(pages))


async def test_the_commands_say_what_they_did(tmp_path: Path, data: Data, capsys: pytest.CaptureFixture[str]) -> None:
    await data.fill()
    file, folder = str(tmp_path / "backup.tar"), str(data.folder)

    assert main(["backup", file, "--data", folder]) == 0
    assert main(["restore", file, "--data", folder]) == 0
    assert main(["backup", file, "--data", str(tmp_path / "nothing")]) == 1

    out, err = capsys.readouterr()
    assert "the database and 2 pictures that it still needs" in out
    assert "What was there is gouache.sqlite3.before-1 now." in out
    assert err.startswith("python -m bot: There is no database at")
