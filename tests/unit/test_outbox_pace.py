"""How fast a bot sends: turns in all, pauses in a chat, and who goes first."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from telegram.error import RetryAfter

from bot.outbox.lane import GROUP_PAUSE, PRIVATE_PAUSE, Lane, Later
from bot.outbox.pace import Closing, Pace, Ration

PRIVATE, GROUP = 7, -7


@pytest.fixture
def closing() -> asyncio.Event:
    return asyncio.Event()


class Hand:
    """A clock that stands still unless it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    async def move(self, seconds: float) -> None:
        """Move it on by hundredths of a second; whoever waits for one of them wakes at it."""
        for _ in range(round(seconds * 100)):
            self.now += 0.01
            await a_moment()


@pytest.fixture
async def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    """The event loop's clock."""
    hand = Hand()
    monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: hand.now)
    return hand


async def spent(pace: Pace, turns: int) -> None:
    """Take so many turns at once."""
    for _ in range(turns):
        await pace.turn(urgent=True)


def waits(task: asyncio.Task[None]) -> bool:
    return not task.done()


async def a_moment() -> None:
    """Let every task come to where it waits."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_seconds_worth_of_turns_may_be_taken_at_once_and_then_one_waits(
    closing: asyncio.Event, hand: Hand
) -> None:
    pace = Pace(20, closing)
    early, late = asyncio.create_task(spent(pace, 20)), asyncio.create_task(spent(pace, 2))
    await a_moment()

    assert not waits(early)
    assert waits(late)
    await hand.move(0.1)
    assert not waits(late)


async def test_who_has_to_send_goes_before_who_only_shows_progress(closing: asyncio.Event, hand: Hand) -> None:
    pace = Pace(20, closing)
    early = asyncio.create_task(spent(pace, 22))
    await a_moment()
    order: list[str] = []

    async def turn(name: str, *, urgent: bool) -> None:
        await pace.turn(urgent=urgent)
        order.append(name)

    progress = asyncio.create_task(turn("progress", urgent=False))
    await a_moment()
    finals = [asyncio.create_task(turn("final", urgent=True)) for _ in range(4)]
    await hand.move(0.5)

    assert not any(map(waits, (early, progress, *finals)))
    assert order == ["final"] * 4 + ["progress"]


async def test_one_chats_flood_pauses_it_alone_and_three_chats_floods_pause_all(
    closing: asyncio.Event, hand: Hand
) -> None:
    pace = Pace(20, closing)
    for chat_id in (1, 2, 3):
        pace.flooded(chat_id, 3600)
    early = asyncio.create_task(spent(pace, 10))
    await a_moment()
    assert not waits(early), "nothing had been sent: it was not the bot that was too fast"

    pace.flooded(3, 3600)
    waiting = asyncio.create_task(pace.turn(urgent=True))
    await a_moment()

    assert waits(waiting)
    closing.set()
    with pytest.raises(Closing):
        await waiting


async def test_progress_waits_until_what_the_chat_is_owed_was_sent(closing: asyncio.Event) -> None:
    lane = Lane(PRIVATE, Pace(100, closing), closing)
    async with lane.urgent():
        progress = asyncio.create_task(lane.clear(urgent=False))
        await a_moment()
        await lane.clear(urgent=True)
        assert waits(progress)

    await asyncio.wait_for(progress, 10)


async def test_pauses_between_edits_follow_the_chats_kind_and_how_many_jobs_it_has(closing: asyncio.Event) -> None:
    private, group = (Lane(chat_id, Pace(30, closing), closing) for chat_id in (PRIVATE, GROUP))

    assert private.pause_between_edits(0.0) == PRIVATE_PAUSE
    assert group.pause_between_edits(0.0) == GROUP_PAUSE
    group.statuses = 3
    assert group.pause_between_edits(0.0) == 3 * GROUP_PAUSE
    assert private.pause_between_edits(60.0) == 60.0


async def test_pauses_grow_with_every_flood_answer_and_shrink_slowly(closing: asyncio.Event) -> None:
    lane = Lane(PRIVATE, Pace(30, closing), closing)

    async def flooded() -> None:
        raise RetryAfter(timedelta(seconds=1))

    async def fine() -> None:
        return

    for _ in range(2):
        with pytest.raises(Later):
            await lane.attempt(flooded)
    longest = lane.pause_between_edits(0.0)
    await lane.attempt(fine)

    assert longest == PRIVATE_PAUSE * 1.5**2
    assert PRIVATE_PAUSE < lane.pause_between_edits(0.0) < longest
    for _ in range(200):
        await lane.attempt(fine)
    assert lane.pause_between_edits(0.0) == PRIVATE_PAUSE


def test_a_group_gets_twenty_calls_a_minute_of_which_some_are_never_for_progress() -> None:
    ration = Ration()
    for number in range(14):
        assert ration.wait(GROUP, float(number), urgent=False) == 0
        ration.spend(GROUP, float(number))

    assert ration.wait(GROUP, 20.0, urgent=False) == 41, "until the first is older than a minute"
    assert ration.wait(GROUP - 1, 20.0, urgent=False) == 0, "other groups have their own"
    for _ in range(6):
        assert ration.wait(GROUP, 20.0, urgent=True) == 0
        ration.spend(GROUP, 20.0)
    assert ration.wait(GROUP, 20.0, urgent=True) == 41
    assert ration.wait(GROUP, 61.5, urgent=True) == 0


async def test_a_lane_of_a_group_keeps_to_its_ration_and_one_of_a_private_chat_has_none(
    closing: asyncio.Event,
) -> None:
    pace = Pace(1000, closing)
    for chat in (GROUP, PRIVATE):
        for _ in range(20):
            await Lane(chat, pace, closing).clear(urgent=True)

    late = asyncio.create_task(Lane(GROUP, pace, closing).clear(urgent=True))
    await asyncio.wait_for(Lane(PRIVATE, pace, closing).clear(urgent=True), 5)
    await a_moment()

    assert waits(late)
    late.cancel()


def test_snapshots_in_a_group_are_twelve_seconds_apart(closing: asyncio.Event) -> None:
    lane = Lane(GROUP, Pace(30, closing), closing)
    lane.statuses = 1

    assert lane.pause_between_edits(1.0) == 12.0
