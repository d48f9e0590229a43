"""Rows 11 and 12: tasks cancelled at every await, and a wall clock that jumps."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Coroutine, Generator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from faulty_bot import Plan
from fleet import Fleet, look, sound, until_settled
from simulated_executor import SimulatedExecutor
from stage import finals, is_final, says

from bot import inbox, outbox, studio
from bot.app import running
from bot.config import Config
from bot.playground import Bot, World
from bot.store.database import Database, open_database

Method = Callable[..., Coroutine[Any, Any, Any]]


class CancelledAt:
    """A coroutine that is cancelled when it waits for the `number`-th time."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any], number: int) -> None:
        self._coroutine, self._number = coroutine, number
        self.reached = False

    def __await__(self) -> Generator[Any, Any, Any]:
        awaiting = self._coroutine.__await__()
        for wait in itertools.count(1):
            try:
                future = awaiting.send(None)
                if wait == self._number:
                    self.reached = True
                    future = awaiting.throw(asyncio.CancelledError())  # waits again if it has something to clean up
            except StopIteration as end:
                return end.value
            # What a task does with a future, whose flag says that it was yielded and not forgotten:
            if future is not None:
                future._asyncio_future_blocking = True
            yield future
        return None


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path / "data.sqlite3") as database:
        await database.transact(lambda c: c.execute("CREATE TABLE mark (n INTEGER)"))
        yield database


async def test_a_transaction_cancelled_at_any_await_is_whole_or_not_there_and_the_next_one_works(
    database: Database,
) -> None:
    for number in itertools.count(1):
        cancelled = CancelledAt(database.insist(lambda c, n=number: _two_marks(c, n)), number)
        with suppress(asyncio.CancelledError):
            await cancelled
        marks = await database.transact(lambda c, n=number: _count(c, n))
        assert marks in (0, 2)
        if not cancelled.reached:
            break
    assert number > 1


def _two_marks(c: Any, number: int) -> None:
    c.execute("INSERT INTO mark VALUES (?)", (number,))
    c.execute("INSERT INTO mark VALUES (?)", (number,))


def _count(c: Any, number: int) -> int:
    assert c.in_transaction  # of its own: BEGIN would have failed in another's
    return int(c.execute("SELECT count(*) FROM mark WHERE n = ?", (number,)).fetchone()[0])


# Each is called by a task of the bot, once for every update, message, job or attempt.
METHODS = {
    "taking an update in": (inbox.Inbox, "put"),
    "settling an update": (inbox.Inbox, "settle"),
    "handling an update": (inbox.InOrder, "do_process_update"),
    "delivering a message": (outbox.Outbox, "_deliver"),
    "following a job": (outbox.Outbox, "_follow"),
    "making an attempt": (studio.Studio, "_attempt"),
}


@pytest.mark.parametrize("name", METHODS)
async def test_a_bot_whose_tasks_were_cancelled_at_any_await_still_delivers_once_after_its_next_start(
    world: World,
    bot: Bot,
    config: Config,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
    style: bytes,
    name: str,
) -> None:
    owner, method = METHODS[name]
    real: Method = getattr(owner, method)
    for number in itertools.count(1):
        own = config.model_copy(update={"data": tmp_path / f"{number}"})
        ann = world.person("Ann")
        chat = ann.chat_with(bot)
        cancelled: list[CancelledAt] = []

        async def cut(self: Any, *arguments: Any, at: int = number, cut: list[CancelledAt] = cancelled) -> Any:
            if len(cut) == 1 and cut[0].reached:  # one of them is enough
                return await real(self, *arguments)
            cut[:] = [CancelledAt(real(self, *arguments), at)]
            return await cut[0]

        monkeypatch.setattr(owner, method, cut)
        with suppress(asyncio.CancelledError):
            async with running(own, SimulatedExecutor()):
                await ann.send_album(chat, [content, style])
                with suppress(TimeoutError):
                    await chat.wait_for(says("Painted in"), timeout=0.5)
        monkeypatch.setattr(owner, method, real)

        async with running(own, SimulatedExecutor()):
            await chat.wait_for(is_final)
            await until_settled(own)
        ((tries,),) = look(own, "SELECT tries FROM message WHERE kind = 'final'")
        assert len(finals(chat)) in ({1} if tries == 1 else {1, 2})
        assert sound(own)
        if not cancelled or not cancelled[0].reached:
            break
    assert number > 1


async def test_a_wall_clock_that_jumps_by_days_decides_nothing(
    fleet: Fleet, world: World, bot: Bot, config: Config, tmp_path: Path, content: bytes, style: bytes
) -> None:
    people = [world.person(name) for name in ("Ann", "Bob", "Cem")]
    chats = [person.chat_with(bot) for person in people]
    async with fleet.running(config, Plan(clock=7, slow=0.02, errors=["died"]), tmp_path / "log") as process:
        for person, chat in zip(people, chats, strict=True):
            await person.send_album(chat, [content, style])
            await chat.wait_for(says("Got the content"))
        for chat in chats:
            await chat.wait_for(is_final)
        await until_settled(config)
        await process.stop()

    assert [len(finals(chat)) for chat in chats] == [1, 1, 1]
    assert look(config, "SELECT id FROM job ORDER BY (SELECT last_claim FROM person) , id") == [(1,), (2,), (3,)]
    jumped = look(config, "SELECT count(*) FROM job WHERE ended_ms < created_ms OR ended_ms > created_ms + 3600000")
    assert jumped != [(0,)], "the clock did jump"
