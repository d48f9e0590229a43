"""Picture files, named by their digest."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from bot.store.pictures import Pictures


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


async def test_a_kept_picture_is_read_back_by_the_name_of_its_digest(folder: Path) -> None:
    pictures = Pictures(folder)

    name = await pictures.keep(b"pixels", "png")

    assert name == f"{hashlib.sha256(b'pixels').hexdigest()}.png"
    assert await pictures.read(name) == b"pixels"


async def test_the_same_picture_is_kept_once_and_nothing_else_lies_around(folder: Path) -> None:
    pictures = Pictures(folder)

    names = {await pictures.keep(b"pixels", "png") for _ in range(3)}

    assert set(os.listdir(folder)) == names


async def test_a_picture_that_can_not_be_written_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = Pictures(folder)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        await pictures.keep(b"pixels", "png")

    assert os.listdir(folder) == []


@pytest.mark.parametrize(
    "name", ["../gouache.sqlite3", "/etc/hostname", "", ".", f"{'0' * 64}.png\0", f"{'0' * 64}.exe"]
)
async def test_only_names_it_has_given_are_read(folder: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        await Pictures(folder).read(name)
