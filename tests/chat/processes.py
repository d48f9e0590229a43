"""The bot in a process of its own, to be killed and started again, and a look into its database from outside."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from stage import until

from bot.config import Config

_READY = b": ready\n"  # the end of a line in its log, if INFO is logged


class BotProcess:
    """Starts the bot as a process, kills it, starts it again on the same data."""

    def __init__(self, config: Config, folder: Path, *, log_level: str = "INFO", module: str = "bot_process") -> None:
        self.gate, self.modules, self.log = folder / "gate", folder / "modules", folder / "log"
        simulated = (str(self.gate), str(self.modules)) if module in ("bot_process", "game_process") else ()
        self._command = (sys.executable, "-m", module, *simulated)
        self._environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ},
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[2])]),
            "GOUACHE_TOKEN": config.token.get_secret_value(),
            "GOUACHE_API_URL": str(config.api_url),
            "GOUACHE_DATA": str(config.data),
            "GOUACHE_LOG_LEVEL": log_level,
        }

    @asynccontextmanager
    async def ready(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """As `running`, from when the bot takes updates; a loaded machine may need long until then."""
        written = self.log.stat().st_size if self.log.exists() else 0
        async with self.running() as process:
            await until(
                lambda: process.returncode is not None or _READY in self.log.read_bytes()[written:], seconds=120
            )
            assert process.returncode is None, self.log.read_text()
            yield process

    @asynccontextmanager
    async def running(self, *wrapped: str) -> AsyncIterator[asyncio.subprocess.Process]:
        """wrapped: a program, with its arguments, that runs the bot's command."""
        with self.log.open("ab") as log:
            command = (*wrapped, *self._command)
            process = await asyncio.create_subprocess_exec(*command, env=self._environment, stderr=log)
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()


async def stop(process: asyncio.subprocess.Process) -> None:
    """SIGTERM, and an orderly end."""
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 60) == 0


def states(config: Config, table: str) -> list[str]:
    with closing(sqlite3.connect(f"file:{config.database}?mode=ro", uri=True)) as connection:
        return [state for (state,) in connection.execute(f"SELECT state FROM {table} ORDER BY id")]  # noqa: S608


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
