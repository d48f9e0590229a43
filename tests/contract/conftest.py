"""A playground over real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from api_caller import NO_CERTIFICATES, Api

from bot.playground import Bot, Conversation, ManualClock, Person, PlaygroundServer, World


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def world(clock: ManualClock) -> World:
    """A world whose clock stands still and whose flood limits are off."""
    return World(clock=clock, flood_limits=None)


@pytest.fixture
def bot(world: World) -> Bot:
    return world.bot("Gouache")


@pytest.fixture
def ann(world: World) -> Person:
    return world.person("Ann", last_name="Lee", username="annlee")


@pytest.fixture
def bob(world: World) -> Person:
    return world.person("Bob")


@pytest.fixture
def group(world: World, ann: Person, bob: Person, bot: Bot) -> Conversation:
    """A basic group that Ann made, with Bob and the bot."""
    return world.group("Painters", [ann, bob, bot])


@pytest.fixture
async def chat(ann: Person, bot: Bot) -> Conversation:
    """Ann's chat with the bot, in which she has said hello (message 1)."""
    conversation = ann.chat_with(bot)
    await ann.send_text(conversation, "hello")
    return conversation


@pytest.fixture
async def server(world: World) -> AsyncIterator[PlaygroundServer]:
    """A server whose bots must break no rule of the Bot API's description; see breaks_rules."""
    async with PlaygroundServer(world) as running:
        yield running
    assert running.violations == []


@pytest.fixture
def breaks_rules(server: PlaygroundServer) -> Iterator[None]:
    """For tests whose bot does what the description does not allow."""
    yield
    assert server.violations
    server.violations.clear()


@pytest.fixture
def endless_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests whose server must stop by itself: what still runs then is not cut off."""
    monkeypatch.setattr("bot.playground.server.GRACE_SECONDS", 3600)


@pytest.fixture
async def api(server: PlaygroundServer, bot: Bot) -> AsyncIterator[Api]:
    caller = Api(server.base_url, bot.token)
    async with caller.client:
        yield caller


@pytest.fixture
async def http(server: PlaygroundServer, bot: Bot) -> AsyncIterator[httpx.AsyncClient]:
    """Calls the people API as a script does; the timeout is for a sample, which a polite process draws when asked."""
    async with httpx.AsyncClient(base_url=server.base_url, timeout=60, verify=NO_CERTIFICATES) as client:
        yield client
