"""The real bot on the local Bot API server, over real HTTP, with people who talk to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram_models import must_be_a_call_aiogram_knows
from pydantic import HttpUrl, SecretStr
from simulated_executor import SimulatedExecutor
from stage import Stage, draw_simply, picture

from bot.app import running
from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World


@pytest.fixture
def world() -> World:
    return World(flood_limits=None)


@pytest.fixture
async def server(world: World) -> AsyncIterator[PlaygroundServer]:
    """Every request that the bot makes must be one that two independent descriptions of the Bot API allow."""
    async with PlaygroundServer(world) as server:
        yield server
    assert server.violations == []
    for request in server.requests:
        must_be_a_call_aiogram_knows(request)


@pytest.fixture
def bot(world: World) -> Bot:
    return world.bot("Gouache", takes_inline=True)


@pytest.fixture
def config(server: PlaygroundServer, bot: Bot, tmp_path: Path) -> Config:
    return Config(token=SecretStr(bot.token), api_url=HttpUrl(server.base_url), data=tmp_path / "data")


@pytest.fixture
def executor() -> SimulatedExecutor:
    return SimulatedExecutor()


@pytest.fixture
async def stage(
    world: World, server: PlaygroundServer, bot: Bot, config: Config, executor: SimulatedExecutor
) -> AsyncIterator[Stage]:
    async with running(config, executor, draw_simply) as services:
        yield Stage(world, server, bot, services, executor, config)


@pytest.fixture(scope="session")
def content() -> bytes:
    return picture(seed=1)


@pytest.fixture(scope="session")
def style() -> bytes:
    return picture(seed=2)
