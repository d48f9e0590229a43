"""Drafts and settings: one person in several chats and topics is never mixed up."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from itertools import product
from pathlib import Path

import pytest

from bot.store import conversations, people, settings
from bot.store.conversations import Draft, Place
from bot.store.database import open_database
from bot.store.people import Person
from engine.recipe import PRESETS, Recipe, RecipeError


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Callable[..., object]]:
    async with open_database(tmp_path / "test.sqlite3") as database:
        await database.transact(remember_two)
        yield database.transact


def remember_two(c: sqlite3.Connection) -> None:
    for number in (1, 2):
        people.remember(c, Person(number, f"Person {number}", "en"), now_ms=1)


async def test_every_chat_topic_and_person_has_a_draft_of_its_own(run) -> None:
    places = [Place(chat, topic, person) for chat, topic, person in product((1, -100), (0, 7), (1, 2))]

    def keep_all(c: sqlite3.Connection) -> None:
        for number, place in enumerate(places):
            draft = Draft(f"{number}.png", number)
            conversations.keep_draft(c, conversations.identify(c, place), draft, now_ms=1)

    await run(keep_all)

    kept = await run(lambda c: [conversations.find_draft(c, conversations.identify(c, place)) for place in places])
    assert kept == [Draft(f"{number}.png", number) for number in range(len(places))]


async def test_a_dropped_draft_is_gone_and_dropping_tells_whether_there_was_one(run) -> None:
    def unit(c: sqlite3.Connection) -> list[object]:
        conversation = conversations.identify(c, Place(1, 0, 1))
        conversations.keep_draft(c, conversation, Draft("a.png", 1), now_ms=1)
        dropped = [conversations.drop_draft(c, conversation) for _ in range(2)]
        return [*dropped, conversations.find_draft(c, conversation)]

    assert await run(unit) == [True, False, None]


async def test_a_person_who_changes_their_name_is_still_the_same_person(run) -> None:
    def unit(c: sqlite3.Connection) -> list[tuple[object, ...]]:
        people.remember(c, Person(1, "New name", "de"), now_ms=9)
        return [tuple(row) for row in c.execute("SELECT id, name, language, created_ms FROM person WHERE id = 1")]

    assert await run(unit) == [(1, "New name", "de", 1)]


async def test_a_mention_that_tells_no_language_forgets_none(run) -> None:
    def unit(c: sqlite3.Connection) -> str | None:
        people.remember(c, Person(1, "New name", "de"), now_ms=9)
        people.remember(c, Person(1, "New name", None), now_ms=10)
        return people.language_known(c, 1)

    assert await run(unit) == "de"


async def test_settings_are_kept_by_person_and_chat_and_follow_the_defaults_where_untouched(run) -> None:
    def unit(c: sqlite3.Connection) -> list[Recipe]:
        settings.change(c, {"iterations": 9}, chat_id=1, person_id=1)
        places = [(1, 1), (1, 2), (2, 1)]
        return [settings.recipe_of(c, chat_id=chat, person_id=person) for chat, person in places]

    assert await run(unit) == [Recipe.of(iterations=9), Recipe.of(), Recipe.of()]


async def test_a_change_that_gives_no_recipe_keeps_the_old_settings(run) -> None:
    await run(lambda c: settings.change(c, {"iterations": 9}, chat_id=1, person_id=1))

    with pytest.raises(RecipeError):
        await run(lambda c: settings.change(c, {"seed": -1}, chat_id=1, person_id=1))

    assert await run(lambda c: settings.recipe_of(c, chat_id=1, person_id=1)) == Recipe.of(iterations=9)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"iterations": 4001}, "iterations is 4001; in a chat, at 512 px, it can be at most 4000."),
        ({"iterations": 1778, "size": 768}, "iterations is 1778; in a chat, at 768 px, it can be at most 1777."),
        ({"preset": "poster", "iterations": 500}, "iterations is 500; in a chat, at 1536 px, it can be at most 444."),
        ({"tile": 255}, "tile is 255; in a chat it can be 0, or at least 256 px."),
        ({"size": 1537}, "size is 1537; in a chat it can be at most 1536 px."),
        ({"seconds": 1800.5}, "seconds is 1800.5; in a chat it can be at most 1800 s."),
    ],
)
async def test_what_would_keep_others_waiting_for_too_long_is_refused_with_what_is_allowed(
    run, changes: settings.Changes, reason: str
) -> None:
    await run(lambda c: settings.change(c, {"seed": 9}, chat_id=1, person_id=1))

    with pytest.raises(RecipeError) as refused:
        await run(lambda c: settings.change(c, changes, chat_id=1, person_id=1))

    assert str(refused.value) == reason
    assert await run(lambda c: settings.recipe_of(c, chat_id=1, person_id=1)) == Recipe.of(seed=9)


@pytest.mark.parametrize(
    "changes",
    [
        *({"preset": preset} for preset in PRESETS),
        {"iterations": 4000},
        {"preset": "poster", "iterations": 444},
        {"size": 1536, "iterations": 5000, "seconds": 1800.0},  # the seconds bound it
        {"tile": 256},
        {"tile": 0},
    ],
    ids=str,
)
async def test_what_is_just_within_a_chats_bounds_is_allowed(run, changes: settings.Changes) -> None:
    assert await run(lambda c: settings.change(c, changes, chat_id=1, person_id=1)) == Recipe.of(**changes)


async def test_a_chats_bounds_hold_for_all_changes_together(run) -> None:
    await run(lambda c: settings.change(c, {"iterations": 4000}, chat_id=1, person_id=1))

    with pytest.raises(RecipeError, match="iterations is 4000; in a chat, at 1024 px, it can be at most 1000"):
        await run(lambda c: settings.change(c, {"size": 1024}, chat_id=1, person_id=1))
