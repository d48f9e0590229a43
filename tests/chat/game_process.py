"""The bot in a process of its own, with the simulated executor and simple house pictures, to be killed.

    python game_process.py GATE MODULES

Paintings stay at their sketch until the file GATE exists.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path

from bot_process import open_gate
from simulated_executor import SimulatedExecutor
from stage import draw_simply

from bot import logs
from bot.app import running
from bot.config import load


async def main(gate: Path) -> None:
    config = load()
    logs.start(config.log_level, config.token.get_secret_value())
    executor = SimulatedExecutor()
    executor.hold()
    async with running(config, executor, draw=draw_simply):
        logging.getLogger(__name__).info("ready")
        await open_gate(executor, gate)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
