"""Rows 7, 8 and 16: a worker that dies, hangs or sends nonsense costs an attempt, never the bot."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from simulated_executor import SimulatedExecutor
from stage import finals, is_final, says, until

from bot import studio
from bot.app import running
from bot.config import Config
from bot.playground import Bot, World
from engine.executor import EncodedSnapshot, Executor, Task, WorkerDied
from engine.executor.local import LocalExecutor
from engine.weights import WeightFiles

ODD = (
    "garbage",
    "a header of 4 GB",
    "half a frame",
    "a frame without end",
    "no JSON",
    "a list",
    "a snapshot without its fields",
    "a checkpoint longer than the body",
    "fewer sketches than styles",
    "segmentation fault",
    "killed",
    "stopped",
    "out of memory",
    "another task's frames",
)
TASK = Task(b"content", (b"style",))


@pytest.fixture(autouse=True)
def worker_finds_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def odd(way: str, *, inactivity: float = 0.5) -> LocalExecutor:
    command = (sys.executable, str(Path(__file__).parent / "odd_worker.py"), way)
    return LocalExecutor(command=command, inactivity=inactivity, grace=0.3, start_up=60)


@asynccontextmanager
async def closing(executor: LocalExecutor) -> AsyncIterator[LocalExecutor]:
    try:
        yield executor
    finally:
        await executor.close()


async def paint(executor: Executor) -> list[EncodedSnapshot]:
    return [snapshot async for snapshot in executor.paint(TASK)]


async def sketch(executor: Executor) -> list[bytes]:
    return await executor.sketches(TASK.content, TASK.styles)


@pytest.mark.parametrize("asked", [paint, sketch])
@pytest.mark.parametrize("way", ODD)
async def test_whatever_a_worker_does_the_attempt_fails_and_the_next_finds_a_living_one(
    way: str, asked: Callable[[Executor], Awaitable[object]]
) -> None:
    async with closing(odd(way)) as executor:
        for _ in range(2):
            with pytest.raises(WorkerDied):
                await asyncio.wait_for(asked(executor), 60)


async def test_sketches_whose_worker_is_killed_for_a_painting_deaf_to_cancel_fail_too() -> None:
    async with closing(odd("deaf to cancel", inactivity=60)) as executor:
        painting = asyncio.create_task(paint(executor))
        await until(lambda: executor.pid is not None and not executor.ready, seconds=60)
        sketching = asyncio.create_task(sketch(executor))
        await asyncio.sleep(0)
        painting.cancel()

        with pytest.raises(WorkerDied, match="it was stopped"):
            await asyncio.wait_for(sketching, 20)


async def test_sketches_may_take_longer_than_the_longest_silence() -> None:
    silence = 2.0
    async with closing(odd("deaf to cancel", inactivity=silence)) as executor:
        await executor.start()
        await until(lambda: executor.ready, seconds=60)

        with pytest.raises(TimeoutError):  # not WorkerDied: it gives signs of life, if nothing else
            await asyncio.wait_for(sketch(executor), silence + 0.5)


async def test_sketches_fail_at_once_when_the_executor_is_closed() -> None:
    executor = odd("deaf to cancel", inactivity=60)
    sketching = asyncio.create_task(sketch(executor))
    await until(lambda: executor.pid is not None and not executor.ready, seconds=60)

    await executor.close()

    with pytest.raises(WorkerDied, match="it was stopped"):
        await asyncio.wait_for(sketching, 20)
    assert executor.pid is None


async def test_a_frame_of_4_gb_takes_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    async with closing(odd("a header of 4 GB")) as executor:
        await executor.start()
        await until(lambda: executor.ready, seconds=60)
        tracemalloc.start()
        with pytest.raises(WorkerDied, match="the limits are"):
            await paint(executor)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert peak < 10 * 2**20


@pytest.mark.parametrize(("way", "start_up"), [("never ready", 0.5), ("dies at start", 10)])
async def test_a_worker_that_never_gets_warm_is_given_up(way: str, start_up: float) -> None:
    command = (sys.executable, str(Path(__file__).parent / "odd_worker.py"), way)
    async with closing(LocalExecutor(command=command, start_up=start_up)) as executor:
        with pytest.raises(WorkerDied):
            await asyncio.wait_for(paint(executor), 20)


async def test_a_machine_without_room_for_a_process_costs_an_attempt_with_pauses_between() -> None:
    async with closing(LocalExecutor(command=("/no/such/program",))) as executor:
        for _ in range(2):
            with pytest.raises(WorkerDied, match="No painting process could be started"):
                await paint(executor)
        with pytest.raises(TimeoutError):  # by now it waits before it tries again
            await asyncio.wait_for(paint(executor), 0.3)


async def test_a_worker_deaf_to_cancel_and_sigterm_is_killed() -> None:
    async with closing(odd("deaf to cancel", inactivity=60)) as executor:
        painting = asyncio.create_task(paint(executor))
        await until(lambda: executor.pid is not None and not executor.ready, seconds=60)
        pid = executor.pid
        assert pid is not None
        await asyncio.sleep(0)
        painting.cancel()
        with suppress(asyncio.CancelledError):
            await painting
        await until(lambda: not alive(pid))


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):  # the latter if it goes while its file is open
        return False


PARENT = """
import asyncio
from engine.executor.local import LocalExecutor

async def main():
    executor = LocalExecutor()
    await executor.start()
    while executor.pid is None:
        await asyncio.sleep(0.05)
    print(executor.pid, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_a_worker_that_hangs_dies_with_the_program_that_started_it(weight_files: WeightFiles) -> None:
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT, stdout=asyncio.subprocess.PIPE)
    assert parent.stdout is not None
    worker = int(await asyncio.wait_for(parent.stdout.readline(), 120))
    os.kill(worker, signal.SIGSTOP)  # it can't even notice the end of its input

    parent.kill()
    await parent.wait()

    await until(lambda: not alive(worker))


async def test_a_job_that_kills_the_worker_three_times_is_tried_no_fourth_time(
    world: World, bot: Bot, config: Config, content: bytes, style: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    executor = odd("killed")
    async with running(config, executor) as services:
        await ann.send_album(chat, [content, style])
        await chat.wait_for(says("failed 3 times"), timeout=30)
        rows = await services.database.transact(
            lambda c: [tuple(row) for row in c.execute("SELECT state, attempt, failures FROM job")]
        )

    assert rows == [("failed", 3, 3)]
    assert finals(chat) == []


class Partitioned(SimulatedExecutor):
    """As if the machine that paints had gone off the net after the first picture of the first attempt."""

    async def paint(self, task: Task) -> AsyncIterator[EncodedSnapshot]:  # type: ignore[override]
        first = not self.tasks
        async for snapshot in super().paint(task):
            yield snapshot
            if first:
                await asyncio.Event().wait()


async def test_an_executor_that_falls_silent_costs_one_attempt(
    world: World, bot: Bot, config: Config, monkeypatch: pytest.MonkeyPatch, content: bytes, style: bytes
) -> None:
    monkeypatch.setattr(studio, "_LONGEST_SILENCE", 0.3)
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    executor = Partitioned()
    async with running(config, executor):
        await ann.send_album(chat, [content, style])
        await chat.wait_for(is_final)

    assert len(executor.tasks) == 2
    assert len(finals(chat)) == 1


async def test_a_late_picture_of_an_attempt_that_was_given_up_changes_nothing(
    world: World, bot: Bot, config: Config, monkeypatch: pytest.MonkeyPatch, content: bytes, style: bytes
) -> None:
    """The fence is the attempt's number; here the rows are looked at as the late attempt finds them."""
    from bot.store import jobs  # noqa: PLC0415

    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    executor = SimulatedExecutor()
    executor.errors = [WorkerDied("partition")]
    async with running(config, executor) as services:
        await ann.send_album(chat, [content, style])
        await chat.wait_for(is_final)
        job = await services.database.transact(lambda c: jobs.get(c, 1))
        assert job.attempt == 2
        late = await services.database.transact(lambda c: jobs.finish(c, job, "late.png", steps=1, now_ms=1))

    assert not late
    assert len(finals(chat)) == 1
