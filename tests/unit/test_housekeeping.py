"""Files that no row speaks of go; all others stay."""

from __future__ import annotations

import os
import time
from pathlib import Path

from bot.housekeeping import Housekeeping
from bot.store import albums, conversations, jobs, people, previews, style_pictures
from bot.store.albums import Item
from bot.store.checkpoints import Checkpoints
from bot.store.conversations import Draft, Place
from bot.store.database import open_database
from bot.store.people import Person
from bot.store.pictures import Pictures
from bot.store.snapshots import Snapshots
from bot.store.style_pictures import StylePicture
from engine.recipe import Recipe


def old(path: Path) -> None:
    """As if written two hours ago."""
    os.utime(path, (time.time() - 7200,) * 2)


async def test_it_removes_old_files_without_a_row_and_nothing_else(tmp_path: Path) -> None:
    pictures, checkpoints = Pictures(tmp_path / "pictures"), Checkpoints(tmp_path / "checkpoints")
    snapshots = Snapshots(tmp_path / "snapshots")
    words = ("draft", "album", "content", "style", "gallery", "shown", "stray", "new")
    names = {word: await pictures.keep(word.encode(), "png") for word in words}
    (tmp_path / "pictures" / ".cut-off.part").write_bytes(b"half")
    async with open_database(tmp_path / "data.sqlite3") as database:

        def fill(c):  # type: ignore[no-untyped-def]
            people.remember(c, Person(1, "Ann"), now_ms=1)
            conversation = conversations.identify(c, Place(1, 0, 1))
            conversations.keep_draft(c, conversation, Draft(names["draft"], 1), now_ms=1)
            albums.add(c, albums.identify(c, conversation, "an album"), Item(names["album"], 2, None, {}))
            style_pictures.remember(c, StylePicture("house:neon", "1", names["gallery"]))
            previews.want(c, conversation, Draft(names["shown"], 1), page=0, shown_in=None)
            content, styles = names["content"], (names["style"],)
            for _ in range(2):
                jobs.add(c, conversation, message_id=1, content=content, styles=styles, recipe=Recipe(), now_ms=1)
            jobs.cancel(c, 2, now_ms=1)

        await database.transact(fill)
        for number in (1, 2):
            await checkpoints.keep(number, b"checkpoint")
            await snapshots.keep(number, b"snapshot", iteration=0, iterations=9)
        for folder in ("pictures", "checkpoints", "snapshots"):
            for path in (tmp_path / folder).iterdir():
                if path.name != names["new"]:
                    old(path)

        removed = await Housekeeping(database, pictures, checkpoints, snapshots).sweep()

    left = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert removed == 4, "the stray, the half one, and the checkpoint and snapshots of the job that was cancelled"
    assert left == {names[word] for word in words if word != "stray"}
    for folder in ("checkpoints", "snapshots"):
        assert [path.name for path in (tmp_path / folder).iterdir()] == ["1"]


async def test_a_picture_that_is_kept_again_is_young_again(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    name = await pictures.keep(b"the same", "png")
    old(tmp_path / name)

    assert await pictures.keep(b"the same", "png") == name
    assert pictures.sweep(set(), 3600) == 0
