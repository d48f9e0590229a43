"""The bot in a process of its own, as `python -m bot` runs it, but with the simulated executor.

    python bot_process.py GATE MODULES

A painting stays at its sketch until the file GATE exists. At the end the names of all imported modules go to MODULES.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from simulated_executor import SimulatedExecutor

from bot import logs
from bot.app import run
from bot.config import load


async def main(gate: Path) -> None:
    config = load()
    logs.start(config.log_level, config.token.get_secret_value())
    executor = SimulatedExecutor()
    executor.hold()
    opening = asyncio.create_task(open_gate(executor, gate))
    await run(config, executor)
    opening.cancel()


async def open_gate(executor: SimulatedExecutor, gate: Path) -> None:
    while not os.path.exists(gate):  # noqa: ASYNC240  a look at a local folder
        await asyncio.sleep(0.02)
    executor.release()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
    Path(sys.argv[2]).write_text("\n".join(sys.modules), "utf-8")
