"""A backup: the database as it is at one moment, and the pictures that unfinished work needs, in one tar file.

It may be made while the bot runs: a second connection that only reads can't checkpoint, so it can't meet the bug by
which SQLite before 3.51.3 damages a file when two connections write and checkpoint at once.
"""

from __future__ import annotations

import re
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Final

from bot.config import DATABASE, PICTURES
from bot.store import database, files
from bot.store.database import StoreError
from bot.store.pictures import NAME
from engine.files import arriving, errors_naming, sync, sync_folder

__all__ = ["restore", "save"]

_MEMBER: Final = re.compile(rf"{re.escape(DATABASE)}|{PICTURES}/{NAME.pattern}")


def save(path: Path, pictures: Path, to: Path) -> int:
    """Write a backup of the database at `path` to the file `to`. Returns how many pictures went with it.

    pictures: the folder of picture files. Raises StoreError, or OSError that names `to`.
    """
    with tempfile.TemporaryDirectory(dir=to.parent, prefix=".backup-") as folder:
        copy = Path(folder) / DATABASE
        with database.reading(path) as source:
            with closing(sqlite3.connect(copy)) as target:
                source.backup(target)
            names = _checked(copy)
        with errors_naming(to), arriving(to) as unfinished, unfinished.open("xb") as file:
            count = 0
            with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as archive:
                archive.add(copy, DATABASE)
                for name in sorted(names):
                    if (pictures / name).exists():
                        archive.add(pictures / name, f"{PICTURES}/{name}")
                        count += 1
            sync(file)
    return count


def restore(backup: Path, path: Path, pictures: Path) -> Path | None:
    """Put a backup in the place of the database at `path`. Returns where the one before it was moved, None without one.

    Raises StoreError if a bot runs on it or `backup` is none, in which case nothing is changed; OSError.
    """
    with database.locked(path), tempfile.TemporaryDirectory(dir=path.parent, prefix=".restore-") as folder:
        try:
            _unpack(backup, Path(folder))
            _checked(Path(folder) / DATABASE)
        except (tarfile.TarError, sqlite3.Error, EOFError) as error:
            raise StoreError(f"{backup} is no backup of Gouache: {error}.") from error
        pictures.mkdir(mode=0o700, parents=True, exist_ok=True)
        for picture in (Path(folder) / PICTURES).iterdir():
            picture.replace(pictures / picture.name)
        sync_folder(pictures)
        before = _moved_away(path)
        (Path(folder) / DATABASE).replace(path)
        sync_folder(path.parent)
        return before


def _checked(path: Path) -> set[str]:
    """The pictures that a database's unfinished work needs. Raises sqlite3.Error or StoreError for one that is unsound
    or newer than this program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        database.check(connection, path)
        database.migrate(connection, path)
        return files.needed(connection)


def _unpack(backup: Path, folder: Path) -> None:
    """The members that a backup has, and no others, synced. Raises TarError, StoreError or OSError."""
    (folder / PICTURES).mkdir()
    with tarfile.open(backup) as archive:
        for member in archive:
            if not member.isfile() or not _MEMBER.fullmatch(member.name):
                raise StoreError(f"{backup} is no backup of Gouache: it holds {member.name!r}.")
            content = archive.extractfile(member)
            assert content is not None
            with (folder / member.name).open("xb") as file:
                while chunk := content.read(2**20):
                    file.write(chunk)
                sync(file)
    if not (folder / DATABASE).exists():
        raise StoreError(f"{backup} is no backup of Gouache: it holds no database.")


def _moved_away(path: Path) -> Path | None:
    """Rename the database that is there, with what belongs to it."""
    suffixes = ("-wal", "-shm", "")  # the log first, and alone too: SQLite would read it into the restored file
    there = [suffix for suffix in suffixes if path.with_name(path.name + suffix).exists()]
    if not there:
        return None
    number = 1
    while any(path.with_name(f"{path.name}.before-{number}{suffix}").exists() for suffix in suffixes):
        number += 1
    for suffix in there:
        path.with_name(path.name + suffix).replace(path.with_name(f"{path.name}.before-{number}{suffix}"))
    return path.with_name(f"{path.name}.before-{number}")
