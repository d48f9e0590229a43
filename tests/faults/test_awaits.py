"""Rows 11 and 12: tasks cancelled at every await, and a wall clock that jumps."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Coroutine, Generator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from arena import Arena
from faulty_bot import Plan
from fleet import look, sound, until_settled
from simulated_executor import SimulatedExecutor
from stage import finals, is_final, says, until

from bot import inbox, outbox, studio
from bot.app import running
from bot.config import Config
from bot.playground import Bot, World
from bot.store.database import Database, open_database

Method = Callable[..., Coroutine[Any, Any, Any]]


class CancelledAt:
    """A coroutine whose task is cancelled when it waits for the `number`-th time."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any], number: int) -> None:
        self._coroutine, self._number = coroutine, number
        self.reached = False

    def __await__(self) -> Generator[Any, Any, Any]:
        awaiting = self._coroutine.__await__()
        send: Callable[[], Any] = lambda: awaiting.send(None)  # noqa: E731
        for wait in itertools.count(1):
            try:
                future = send()
            except StopIteration as end:
                return end.value
            if wait == self._number:
                self.reached = True
                task = asyncio.current_task()
                assert task is not None
                task.cancel()
            # What `await` does with a future, whose flag says that it was yielded and not forgotten:
            if future is not None:
                future._asyncio_future_blocking = True
            try:
                yield future
                send = lambda: awaiting.send(None)  # noqa: E731
            except BaseException as error:
                send = lambda error=error: awaiting.throw(error)  # type: ignore[misc]  # noqa: E731
        return None


async def awaited(cancelled: CancelledAt) -> None:
    await cancelled


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
            await asyncio.create_task(awaited(cancelled))
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
                await until(
                    lambda chat=chat, cancelled=cancelled: (
                        any(one.reached for one in cancelled)
                        or any(says("Painted in")(event) for event in chat.history)
                    )
                )
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


async def test_a_wall_clock_that_jumps_by_days_decides_nothing(arena: Arena) -> None:
    people = [arena.world.person(name) for name in ("Ann", "Bob", "Cem")]
    chats = [person.chat_with(arena.bot) for person in people]
    async with arena.running(Plan(clock=7, slow=0.02, errors=["died"])) as process:
        for person, chat in zip(people, chats, strict=True):
            await person.send_album(chat, arena.pictures)
            await chat.wait_for(lambda event: event.actor.is_bot)
        for chat in chats:
            await chat.wait_for(is_final)
        await until_settled(arena.config)
        await process.stop()

    assert [len(finals(chat)) for chat in chats] == [1, 1, 1]
    assert look(arena.config, "SELECT id FROM job ORDER BY (SELECT last_claim FROM person) , id") == [(1,), (2,), (3,)]
    jumped = look(
        arena.config, "SELECT count(*) FROM job WHERE ended_ms < created_ms OR ended_ms > created_ms + 3600000"
    )
    assert jumped != [(0,)], "the clock did jump"
