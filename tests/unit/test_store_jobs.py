"""The queue: claims, fences, failures, cancels; and what each job owes its chat."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from bot.store import conversations, jobs, messages, people
from bot.store.conversations import Place
from bot.store.database import open_database
from bot.store.jobs import Job
from bot.store.people import Person
from engine.recipe import Recipe

T = TypeVar("T")
ANN, BOB = Place(1, 0, 1), Place(2, 0, 2)


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Callable[..., object]]:
    async with open_database(tmp_path / "test.sqlite3") as database:
        yield database.transact


def add(c: sqlite3.Connection, place: Place = ANN) -> int:
    people.remember(c, Person(place.person_id, "Somebody"), now_ms=1)
    conversation = conversations.identify(c, place)
    recipe = Recipe.of(iterations=7)
    return jobs.add(c, conversation, message_id=5, content="c.png", styles=("s.png",), recipe=recipe, now_ms=1)


def claim(c: sqlite3.Connection) -> Job:
    job = jobs.claim(c, now_ms=2)
    assert job is not None
    return job


async def test_a_claimed_job_is_what_was_put_in(run) -> None:
    await run(add)

    job = await run(claim)

    assert job == Job(1, ANN, 5, "c.png", ("s.png",), Recipe.of(iterations=7), "running", 1, None)


async def test_the_oldest_job_is_claimed_first_and_none_twice(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, BOB)])

    claimed = await run(lambda c: [claim(c).id, claim(c).id, jobs.claim(c, now_ms=2)])

    assert claimed == [1, 2, None]


async def test_a_finished_job_owes_its_chat_the_final(run) -> None:
    await run(add)
    job = await run(claim)

    assert await run(lambda c: jobs.finish(c, job, "r.png", now_ms=3))

    assert await run(messages.unsent_finals) == [job.id]
    assert (await run(lambda c: jobs.get(c, job.id))).result == "r.png"


async def test_a_late_result_of_an_older_attempt_changes_nothing(run) -> None:
    await run(add)
    old = await run(claim)
    await run(jobs.recover)
    await run(claim)

    assert not await run(lambda c: jobs.finish(c, old, "r.png", now_ms=3))
    assert await run(lambda c: jobs.fail_attempt(c, old, "late", now_ms=3)) is None
    assert not await run(lambda c: jobs.release(c, old))

    assert (await run(lambda c: jobs.get(c, old.id))).state == "running"
    assert await run(messages.unsent_finals) == []


async def test_the_third_failure_is_the_last_and_its_chat_is_owed_the_news_once(run) -> None:
    await run(add)

    states = [await run(lambda c: jobs.fail_attempt(c, claim(c), "died", now_ms=3)) for _ in range(3)]

    assert states == ["retry", "retry", "failed"]
    assert await run(lambda c: jobs.claim(c, now_ms=4)) is None
    assert await run(messages.unsent_finals) == [1]


async def test_stops_and_restarts_of_the_bot_are_no_failures(run) -> None:
    await run(add)
    for _ in range(5):
        await run(lambda c: jobs.release(c, claim(c)))
        await run(claim)
        await run(jobs.recover)

    state = await run(lambda c: jobs.fail_attempt(c, claim(c), "died", now_ms=3))

    assert state == "retry"


async def test_what_ran_when_the_bot_was_killed_comes_before_what_waited(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, BOB)])
    await run(claim)

    await run(jobs.recover)

    assert (await run(claim)).place == ANN


@pytest.mark.parametrize("state", ["queued", "running", "retry"])
async def test_a_job_can_be_cancelled_until_it_ends(run, state: str) -> None:
    await run(add)
    if state != "queued":
        job = await run(claim)
    if state == "retry":
        await run(lambda c: jobs.release(c, job))

    assert await run(lambda c: jobs.cancel(c, 1, now_ms=3))

    assert (await run(lambda c: jobs.get(c, 1))).state == "cancelled"
    assert await run(lambda c: jobs.claim(c, now_ms=4)) is None


async def test_a_cancelled_job_takes_no_result_and_an_ended_one_no_cancel(run) -> None:
    await run(lambda c: [add(c), add(c)])
    first = await run(claim)
    await run(lambda c: jobs.cancel(c, first.id, now_ms=3))
    second = await run(claim)
    await run(lambda c: jobs.finish(c, second, "r.png", now_ms=3))

    assert not await run(lambda c: jobs.finish(c, first, "r.png", now_ms=4))
    assert not await run(lambda c: jobs.cancel(c, second.id, now_ms=4))


async def test_the_line_counts_the_running_painting_and_those_before(run) -> None:
    await run(lambda c: [add(c) for _ in range(3)])
    await run(claim)

    assert await run(lambda c: [jobs.ahead_of(c, number) for number in (1, 2, 3)]) == [0, 1, 2]
    assert await run(lambda c: jobs.waiting(c, most=10)) == [2, 3]


async def test_a_chat_that_is_gone_loses_its_jobs_and_what_it_was_owed_and_no_other_does(run) -> None:
    await run(lambda c: [add(c, place) for place in (ANN, BOB, ANN)])
    await run(lambda c: jobs.finish(c, claim(c), "r.png", now_ms=3))

    gone = await run(lambda c: jobs.cancel_chat(c, ANN.chat_id, now_ms=4))

    assert gone == [3]
    assert await run(messages.unsent_finals) == []
    assert (await run(claim)).place == BOB


async def test_a_send_of_unknown_outcome_is_repeated_once_and_never_again(run) -> None:
    await run(lambda c: messages.owe(c, add(c), "final"))

    begun = [await run(lambda c: messages.begin(c, 1, "final")) for _ in range(3)]

    assert begun == [True, True, False]


async def test_a_refused_send_is_not_counted(run) -> None:
    await run(lambda c: messages.owe(c, add(c), "final"))
    for _ in range(10):
        assert await run(lambda c: messages.begin(c, 1, "final"))
        await run(lambda c: messages.refused(c, 1, "final"))

    assert await run(messages.unsent_finals) == [1]


async def test_a_send_cut_short_by_a_kill_is_owed_again_at_the_next_start_but_only_once(run) -> None:
    await run(lambda c: messages.owe(c, add(c), "final"))

    owed = []
    for _ in range(3):
        await run(lambda c: messages.begin(c, 1, "final"))
        await run(messages.recover)
        owed.append(await run(messages.unsent_finals))

    assert owed == [[1], [], []]


async def test_a_message_that_was_sent_is_never_owed_again(run) -> None:
    await run(lambda c: messages.owe(c, add(c), "final"))
    await run(lambda c: messages.begin(c, 1, "final"))
    await run(lambda c: messages.sent(c, 1, "final", message_id=9, shape="picture"))

    await run(lambda c: messages.owe(c, 1, "final"))
    await run(messages.recover)

    assert not await run(lambda c: messages.begin(c, 1, "final"))
    assert await run(lambda c: messages.find_sent(c, 1, "final")) == messages.Sent(9, "picture")


async def test_the_open_status_of_an_ended_job_is_known_until_it_is_closed(run) -> None:
    def status(c: sqlite3.Connection) -> None:
        messages.owe(c, add(c), "status")
        messages.begin(c, 1, "status")
        messages.sent(c, 1, "status", message_id=9, shape="text")

    await run(status)
    assert await run(messages.open_statuses) == []

    await run(lambda c: jobs.finish(c, claim(c), "r.png", now_ms=3))

    assert await run(messages.open_statuses) == [1]
    await run(lambda c: messages.close(c, 1))
    assert await run(messages.open_statuses) == []
