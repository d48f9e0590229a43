"""Bots in processes of their own, on the local server: started by the zygote, killed, started again."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from faulty_bot import Plan

from bot.config import Config

_UNSETTLED = (
    "SELECT 'update', update_id FROM inbox WHERE state = 'new'",
    "SELECT 'job', id FROM job WHERE state IN ('queued', 'retry', 'running')",
    "SELECT kind, id FROM message WHERE kind <> 'status' AND state IN ('pending', 'sending')",
    "SELECT kind, id FROM message WHERE kind = 'status' AND state = 'sent' AND closed = 0",
)
_HERE = Path(__file__).parent
_PATH = os.pathsep.join(map(str, (_HERE, _HERE.parent / "chat", _HERE.parents[1])))


class Fleet:
    """Starts bots; each is a fork of one process that has imported everything."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._orders = asyncio.Lock()
        self._started: asyncio.Queue[int] = asyncio.Queue()
        self._ended: dict[int, asyncio.Future[int]] = {}
        self._reading = asyncio.create_task(self._read())

    @classmethod
    @asynccontextmanager
    async def of_this_test(cls) -> AsyncIterator[Fleet]:
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, str(_HERE / "zygote.py")),
            stdin=pipe,
            stdout=pipe,
            env={**environment, "PYTHONPATH": _PATH},
        )
        fleet = cls(process)
        try:
            yield fleet
        finally:
            assert process.stdin is not None
            process.stdin.close()
            await process.wait()
            await fleet._reading

    async def start(self, config: Config, plan: Plan, log: Path) -> BotProcess:
        assert self._process.stdin is not None
        async with self._orders:
            self._process.stdin.write(json.dumps(plan.order(config, log)).encode() + b"\n")
            pid = await self._started.get()
        return BotProcess(pid, self._ended[pid], log)

    @asynccontextmanager
    async def running(self, config: Config, plan: Plan, log: Path) -> AsyncIterator[BotProcess]:
        bot = await self.start(config, plan, log)
        try:
            yield bot
        finally:
            bot.kill()
            await bot.ended()

    async def _read(self) -> None:
        assert self._process.stdout is not None
        while line := await self._process.stdout.readline():
            answer = json.loads(line)
            if "started" in answer:
                self._ended[answer["started"]] = asyncio.get_running_loop().create_future()
                self._started.put_nowait(answer["started"])
            else:
                self._ended.pop(answer["ended"]).set_result(answer["status"])


@dataclass
class BotProcess:
    """One process of the bot. log: where its lines go."""

    pid: int
    _ended: asyncio.Future[int]
    log: Path

    def kill(self, number: int = signal.SIGKILL) -> None:
        if not self._ended.done():
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def ended(self, seconds: float = 60.0) -> int:
        """Its exit status, once it has ended; below 0 for a signal."""
        return await asyncio.wait_for(asyncio.shield(self._ended), seconds)

    @property
    def done(self) -> bool:
        return self._ended.done()

    async def says(self, words: str, *, meanwhile: Callable[[], bool] = lambda: True, seconds: float = 60.0) -> None:
        """Wait until its log holds these words, and something that no event tells of is so."""
        async with asyncio.timeout(seconds):
            while not (self.log.exists() and words in self.log.read_text() and meanwhile()):
                await asyncio.sleep(0.01)

    async def survives(self, event: Coroutine[Any, Any, object]) -> bool:
        """Whether the event comes before the process ends."""
        coming = asyncio.create_task(event)
        await asyncio.wait({coming, self._ended}, return_when=asyncio.FIRST_COMPLETED)
        if self._ended.done():
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)
            return False
        await coming
        return True

    async def stop(self) -> None:
        """SIGTERM, and an orderly end; by the signal itself if the bot has not even begun."""
        self.kill(signal.SIGTERM)
        assert await self.ended() in (0, -signal.SIGTERM), self.log.read_text()


def look(config: Config, query: str) -> list[tuple[object, ...]]:
    """Rows of the bot's database, read from outside."""
    with closing(sqlite3.connect(f"{config.database.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


def sound(config: Config) -> bool:
    """Whether every page, index and reference of the bot's database is in order."""
    found = look(config, "PRAGMA integrity_check") + look(config, "PRAGMA foreign_key_check")
    return found == [("ok",)]


async def until_settled(config: Config, *, seconds: float = 60.0) -> None:
    """Wait until the bot owes nothing to anybody."""
    end = time.monotonic() + seconds
    while waiting := [row for query in _UNSETTLED for row in look(config, query)]:
        assert time.monotonic() < end, waiting
        await asyncio.sleep(0.02)
