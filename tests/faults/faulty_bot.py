"""The real bot, whose time runs faster, and which fails where its plan says so.

Only the world around the bot's own code is made to fail: the process is killed, calls of the system raise. What is
counted is counted in one process, from its start on.
"""

from __future__ import annotations

import asyncio
import errno
import itertools
import os
import random
import signal
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bot_process import open_gate
from pydantic import HttpUrl, SecretStr
from simulated_executor import SimulatedExecutor
from telegram.request import HTTPXRequest

from bot import app, logs, studio
from bot.config import Config
from bot.handlers import pictures as picture_handlers
from bot.outbox import lane
from bot.store import clock, database
from engine import files, pictures
from engine.executor import ExecutorError, TaskFailed, WorkerDied

FASTER = 20.0
KILL_STEPS = ("before commit", "after commit", "before call", "after call", "before rename", "after rename", "snapshot")
_SENDS = ("/sendMessage", "/sendPhoto", "/sendDocument", "/editMessageText", "/editMessageMedia", "/editMessageCaption")


@dataclass
class Plan:
    """What happens to one process of the bot.

    kill: the step, and which of its kind, at which the process is killed. errors: of the next attempts at a painting,
    "died" or "failed" each. full: while a file of this name exists, the disk is full; full_files: for files only, not
    for the database. io_error: the commit from which on the database can't be written. clock: the wall clock jumps by
    up to a day at every look. slow: seconds between snapshots. hold: paintings stay at their sketch.
    """

    kill: tuple[str, int] | None = None
    errors: list[str] = field(default_factory=list)
    full: str = ""
    full_files: bool = False
    io_error: int | None = None
    clock: int | None = None
    slow: float = 0.0
    hold: bool = False
    gate: str = ""
    flood: str = ""

    def order(self, config: Config, log: Path) -> dict[str, Any]:
        """What the zygote is told."""
        where = {"token": config.token.get_secret_value(), "api_url": str(config.api_url), "data": str(config.data)}
        return {"plan": asdict(self), "config": where, "log": str(log)}


async def main(order: dict[str, Any]) -> int:
    """Run the bot until it is told to stop. Returns the exit status."""
    plan = Plan(**order["plan"])
    where = order["config"]
    config = Config(
        token=SecretStr(where["token"]), api_url=HttpUrl(where["api_url"]), data=where["data"], sends_per_second=1000
    )
    logs.start("INFO", where["token"])
    run_faster()
    if plan.kill:
        die_at(*plan.kill)
    if plan.full:
        fill_disk(Path(plan.full), database_too=not plan.full_files)
    if plan.io_error:
        break_disk(plan.io_error)
    if plan.flood:
        hold_floods(Path(plan.flood))
    if plan.clock is not None:
        jump_about(random.Random(plan.clock))
    executor = SimulatedExecutor()
    executor.seconds = plan.slow
    executor.errors = [ERRORS[name]() for name in plan.errors]
    if plan.hold or plan.gate:
        executor.hold()
    opening = asyncio.create_task(open_gate(executor, Path(plan.gate))) if plan.gate else None
    if plan.kill and plan.kill[0] == "snapshot":
        executor.when_shown = counted(plan.kill[1])
    try:
        await app.run(config, executor)
    except (app.BotError, database.StoreError) as error:
        os.write(2, f"{error}\n".encode())
        return 1
    finally:
        if opening:
            opening.cancel()
    return 0


ERRORS: dict[str, Callable[[], ExecutorError]] = {
    "died": lambda: WorkerDied("killed"),
    "failed": lambda: TaskFailed("out of memory"),
}


def run_faster() -> None:
    """Every waiting time of the bot is a twentieth, and pictures are decoded in this process."""
    real_pause = lane.Lane._pause
    lane.Lane._pause = lambda self, seconds: real_pause(self, seconds / FASTER)  # type: ignore[method-assign]
    lane.PRIVATE_PAUSE, lane.GROUP_PAUSE = lane.PRIVATE_PAUSE / FASTER, lane.GROUP_PAUSE / FASTER
    studio._SOON, studio._FULL_DISK_PAUSE = studio._SOON / FASTER, studio._FULL_DISK_PAUSE / FASTER
    database._PAUSES_WHILE_FULL = (0.05,)

    async def decode(data: bytes) -> pictures.Picture:
        return pictures.decode(data)

    picture_handlers.decode_in_child = decode


def hold_floods(gate: Path) -> None:
    """While the gate is there, no call is made to a chat that was told to wait."""
    clear = lane.Lane.clear

    async def waits_on(self: lane.Lane, **how: Any) -> None:
        while self._clear_at and gate.exists():  # noqa: ASYNC240  a look at a local folder
            await lane.pause(0.02, self.closing)
        await clear(self, **how)

    lane.Lane.clear = waits_on  # type: ignore[method-assign]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def counted(number: int) -> Callable[[], None]:
    """Dies at its `number`-th call."""
    calls = itertools.count(1)

    def call() -> None:
        if next(calls) == number:
            die()

    return call


def die_at(step: str, number: int) -> None:
    """Kill this process before or after the `number`-th commit, call that sends or edits, or rename of a file."""
    when, _, what = step.partition(" ")
    tick = counted(number)
    if what == "commit":
        whole = database._whole

        def transaction(connection: sqlite3.Connection, unit: Callable[[sqlite3.Connection], Any]) -> Any:
            def watched(c: sqlite3.Connection) -> Any:
                result = unit(c)
                if when == "before":
                    tick()
                return result

            result = whole(connection, watched)
            if when == "after":
                tick()
            return result

        database._whole = transaction
    elif what == "call":
        do_request = HTTPXRequest.do_request

        async def request(self: HTTPXRequest, url: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
            sends = url.endswith(_SENDS)
            if sends and when == "before":
                tick()
            answer = await do_request(self, url, *args, **kwargs)
            if sends and when == "after":
                tick()
            return answer

        HTTPXRequest.do_request = request  # type: ignore[method-assign]
    elif what == "rename":
        replace = Path.replace

        def rename(self: Path, target: Any) -> Path:
            if when == "before":
                tick()
            result = replace(self, target)
            if when == "after":
                tick()
            return result

        Path.replace = rename  # type: ignore[method-assign]


def break_disk(number: int) -> None:
    """From the `number`-th commit on, as if writing failed below SQLite."""
    whole, calls = database._whole, itertools.count(1)

    def transaction(connection: sqlite3.Connection, unit: Callable[[sqlite3.Connection], Any]) -> Any:
        if next(calls) >= number:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        return whole(connection, unit)

    database._whole = transaction


def fill_disk(gate: Path, *, database_too: bool) -> None:
    """While the gate is there, no file grows: SQLite says so by itself, and writing a file fails as it would."""
    whole, write = database._whole, files.write

    def transaction(connection: sqlite3.Connection, unit: Callable[[sqlite3.Connection], Any]) -> Any:
        full = gate.exists()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages if full else 2**30}")

        def needs_room(c: sqlite3.Connection) -> Any:
            result = unit(c)
            if full:  # there is some in the pages that are there already
                c.execute("CREATE TABLE ballast AS SELECT zeroblob(100000)")
            return result

        return whole(connection, needs_room)

    def refuse(path: Path, data: bytes) -> None:
        if gate.exists():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        write(path, data)

    files.write = refuse
    if database_too:
        database._whole = transaction


def jump_about(rng: random.Random) -> None:
    """The wall clock is off by up to a day, in another way at every look."""
    real = clock.time.time_ns
    clock.time.time_ns = lambda: real() + rng.randrange(-86_400, 86_400) * 10**9  # type: ignore[assignment]
