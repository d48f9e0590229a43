"""Updates: taken in once, done once, and not tried without end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.store import inbox
from bot.store.database import open_database


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Callable[..., object]]:
    async with open_database(tmp_path / "test.sqlite3") as database:
        yield database.transact


async def test_a_repeated_update_is_taken_in_once(run) -> None:
    assert [await run(lambda c: inbox.keep(c, 7, "{}")) for _ in range(2)] == [True, False]

    await run(lambda c: inbox.settle(c, 7, lambda _: None))

    assert not await run(lambda c: inbox.keep(c, 7, "{}")), "also after it is done"


async def test_what_an_update_does_and_that_it_is_done_are_one(run) -> None:
    await run(lambda c: inbox.keep(c, 7, "{}"))

    with pytest.raises(ZeroDivisionError):
        await run(lambda c: inbox.settle(c, 7, lambda _: 1 // 0))
    assert await run(inbox.waiting) == [("{}", 0)]

    assert await run(lambda c: inbox.settle(c, 7, lambda _: "done")) == "done"
    assert await run(inbox.waiting) == []
    with pytest.raises(LookupError):
        await run(lambda c: inbox.settle(c, 7, lambda _: "again"))


async def test_updates_wait_in_the_order_of_their_ids(run) -> None:
    for number in (3, 1, 2):
        await run(lambda c, n=number: inbox.keep(c, n, f"{n}"))

    assert [body for body, _ in await run(inbox.waiting)] == ["1", "2", "3"]


async def test_an_update_over_which_the_bot_dies_at_every_start_is_left_after_the_third(run) -> None:
    await run(lambda c: inbox.keep(c, 7, "{}"))

    left = [await run(lambda c: [inbox.recover(c, "abc"), inbox.begin(c, 7)][0]) for _ in range(inbox.MOST_STARTS + 1)]

    assert left == [[], [], [], [(7, "{}")]]
    assert await run(inbox.waiting) == []


async def test_an_orderly_stop_takes_back_what_it_had_begun(run) -> None:
    await run(lambda c: [inbox.keep(c, 7, "{}"), inbox.begin(c, 7)])
    assert await run(inbox.waiting) == [("{}", 1)]

    await run(lambda c: inbox.take_back(c, 7))

    assert await run(inbox.waiting) == [("{}", 0)]


async def test_an_update_that_never_had_its_turn_waits_through_any_number_of_starts(run) -> None:
    await run(lambda c: inbox.keep(c, 7, "{}"))

    assert [await run(lambda c: inbox.recover(c, "abc")) for _ in range(10)] == [[]] * 10


async def test_a_failed_update_keeps_its_body_and_the_code_for_whoever_looks_into_it(run) -> None:
    await run(lambda c: inbox.keep(c, 7, "{}"))

    assert await run(lambda c: inbox.fail(c, 7, "abc"))

    row = await run(lambda c: tuple(c.execute("SELECT state, body, reference FROM inbox").fetchone()))
    assert row == ("failed", "{}", "abc")
    assert not await run(lambda c: inbox.fail(c, 7, "def"))


async def test_only_the_newest_ids_are_remembered(run) -> None:
    for number in (1, 2, 10_002):
        await run(lambda c, n=number: [inbox.keep(c, n, "{}"), inbox.settle(c, n, lambda _: None)])
    await run(lambda c: inbox.keep(c, 10_003, "{}"))

    kept = await run(lambda c: [row[0] for row in c.execute("SELECT update_id FROM inbox ORDER BY update_id")])

    assert kept == [10_002, 10_003]
