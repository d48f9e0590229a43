"""The fault tests: real processes of the bot, the real local server, and the failures of the table one by one."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import HttpUrl, SecretStr

sys.path.insert(0, str(Path(__file__).parents[1] / "chat"))  # the stage and the simulated executor

from arena import Arena
from fleet import Fleet
from stage import picture

from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World


@pytest.fixture
async def fleet() -> AsyncIterator[Fleet]:
    async with Fleet.of_this_test() as fleet:
        yield fleet


@pytest.fixture
def world() -> World:
    return World(flood_limits=None)


@pytest.fixture
async def server(world: World) -> AsyncIterator[PlaygroundServer]:
    async with PlaygroundServer(world) as server:
        yield server
    assert server.violations == []


@pytest.fixture
def bot(world: World) -> Bot:
    return world.bot("Gouache")


@pytest.fixture
def config(server: PlaygroundServer, bot: Bot, tmp_path: Path) -> Config:
    return Config(token=SecretStr(bot.token), api_url=HttpUrl(server.base_url), data=tmp_path / "data")


@pytest.fixture(scope="session")
def content() -> bytes:
    return picture(seed=1)


@pytest.fixture(scope="session")
def style() -> bytes:
    return picture(seed=2)


@pytest.fixture
def arena(
    fleet: Fleet,
    world: World,
    server: PlaygroundServer,
    bot: Bot,
    config: Config,
    tmp_path: Path,
    content: bytes,
    style: bytes,
) -> Arena:
    return Arena(fleet, world, server, bot, config, tmp_path, [content, style])
