"""`python -m bot playground`: the real bot in a browser, with no Telegram account.

The local Bot API server, its web chat and the bot in one process on 127.0.0.1. Everything is kept in one folder;
started again on it, the same people find the same conversations.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import HttpUrl, SecretStr
from rich.console import Console

from bot import logs
from bot.app import run
from bot.config import Config
from bot.playground import PlaygroundServer, World
from bot.playground.saving import FolderBroken, FolderInUse
from engine.executor import Executor

__all__ = ["Playground", "PlaygroundError", "serve"]


class PlaygroundError(Exception):
    """The playground can't start; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Playground:
    """Where it runs and what it keeps. port: 0 takes a free one. data: a folder, made if it is not there."""

    port: int
    data: Path


async def serve(playground: Playground, executor: Executor) -> None:
    """Run until SIGINT or SIGTERM. Raises PlaygroundError, PortTaken, BotError or StoreError."""
    try:
        playground.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        world = World.open(playground.data / "world")
    except OSError as error:
        raise PlaygroundError(f"{playground.data} can't be used: {error.strerror}. Name another with --data.") from None
    except FolderInUse:
        raise PlaygroundError(f"Another playground runs on {playground.data}. Name another with --data.") from None
    except FolderBroken as error:
        raise PlaygroundError(f"{error} with --data.") from None
    try:
        account = next(iter(world.bots.values()), None) or world.bot("Gouache", takes_inline=True)
        logs.start("WARNING", account.token)
        await _serve(playground, world, account.token, executor)
    finally:
        world.close()


async def _serve(playground: Playground, world: World, token: str, executor: Executor) -> None:
    async with PlaygroundServer(world, port=playground.port) as server:
        Console(highlight=False).print(f"Gouache is at {server.base_url}/ (Ctrl-C stops it)", soft_wrap=True)
        config = Config(
            token=SecretStr(token),
            token_file=None,
            api_url=HttpUrl(server.base_url),
            data=playground.data / "bot",
            log_level="WARNING",
        )
        await run(config, executor)
