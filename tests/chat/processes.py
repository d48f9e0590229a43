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

from bot.config import Config


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
    """SIGTERM, and an orderly end within 10 s."""
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 10) == 0


def states(config: Config, table: str) -> list[str]:
    with closing(sqlite3.connect(f"file:{config.database}?mode=ro", uri=True)) as connection:
        return [state for (state,) in connection.execute(f"SELECT state FROM {table} ORDER BY id")]  # noqa: S608


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
