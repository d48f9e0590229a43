"""Thumbs, as they are kept and counted for whoever runs the bot."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.store import conversations, jobs, opinions, people
from bot.store.conversations import Place
from bot.store.database import open_database
from bot.store.opinions import Count
from bot.store.people import Person
from engine.recipe import Recipe


def paint(c: sqlite3.Connection, *presets: str) -> list[int]:
    """A finished painting by each preset."""
    people.remember(c, Person(1, "Ann"), now_ms=1)
    conversation = conversations.identify(c, Place(1, 0, 1))
    for preset in presets:
        recipe = Recipe.of(preset=preset)
        jobs.add(c, conversation, message_id=1, content="a.jpg", styles=("b.jpg",), recipe=recipe, now_ms=1)
    painted = []
    while (job := jobs.claim(c, now_ms=1)) is not None:
        jobs.finish(c, job, "c.png", steps=1, now_ms=2)
        painted.append(job.id)
    return painted


async def test_the_newest_thumb_of_each_painting_counts_by_preset(tmp_path: Path) -> None:
    def play(c: sqlite3.Connection) -> list[Count]:
        one, two, three = paint(c, "quick", "balanced", "quick")
        opinions.keep(c, one, good=True)
        opinions.keep(c, two, good=True)
        opinions.keep(c, two, good=False)
        assert [jobs.get(c, job).good for job in (one, two, three)] == [True, False, None]
        return opinions.by_preset(c)

    async with open_database(tmp_path / "gouache.sqlite3") as database:
        assert await database.transact(play) == [Count("quick", 1, 0, 2), Count("balanced", 0, 1, 1)]


async def test_the_operator_reads_the_counts_while_the_bot_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with open_database(tmp_path / "gouache.sqlite3") as database:
        await database.transact(lambda c: opinions.keep(c, paint(c, "quick")[0], good=True))
        assert main(["opinions", "--data", str(tmp_path)]) == 0

    assert capsys.readouterr().out == "quick           1 up      0 down, of 1 painted\n"


def test_without_a_database_the_operator_hears_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["opinions", "--data", str(tmp_path)]) == 1
    assert "There is no database" in capsys.readouterr().err
