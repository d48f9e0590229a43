"""People do not wait for each other, except for the one executor."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from pydantic import HttpUrl
from simulated_executor import SimulatedExecutor
from stage import is_final, says

from bot.app import running
from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World


class SlowDownloads:
    """A TCP proxy before the server that holds back requests for files until it is told to let them through."""

    def __init__(self, server: PlaygroundServer) -> None:
        self.gate = asyncio.Event()
        self.held = asyncio.Event()
        assert server.base_url.startswith("http://127.0.0.1:")
        self._port = int(server.base_url.rpartition(":")[2])

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", self._port)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._pump(reader, inner_writer))
            group.create_task(self._pump(inner_reader, writer))

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while chunk := await source.read(2**16):
                if chunk.startswith(b"GET /file/") and not self.held.is_set():
                    self.held.set()
                    await self.gate.wait()
                sink.write(chunk)
                await sink.drain()
        except ConnectionError:
            return
        finally:
            sink.close()


@pytest.fixture
async def slow_downloads(server: PlaygroundServer, config: Config) -> AsyncIterator[tuple[SlowDownloads, Config]]:
    slow = SlowDownloads(server)
    async with await asyncio.start_server(slow.serve, "127.0.0.1", 0) as listener:
        port = listener.sockets[0].getsockname()[1]
        yield slow, config.model_copy(update={"api_url": HttpUrl(f"http://127.0.0.1:{port}")})


async def test_one_persons_slow_download_does_not_hold_up_another(
    world: World, bot: Bot, slow_downloads: tuple[SlowDownloads, Config], content: bytes, style: bytes
) -> None:
    slow, config = slow_downloads
    ann, bob = world.person("Ann"), world.person("Bob")
    anns, bobs = ann.chat_with(bot), bob.chat_with(bot)
    async with running(config, SimulatedExecutor()):
        await ann.send_photo(anns, content)
        await asyncio.wait_for(slow.held.wait(), 10)

        await bob.send_album(bobs, [content, style])
        await bobs.wait_for(is_final)

        assert not any(event.actor == bot.user for event in anns.history)
        slow.gate.set()
        await anns.wait_for(says("Got the content"))


async def test_a_second_photo_never_overtakes_a_first_that_is_slow(
    world: World, bot: Bot, slow_downloads: tuple[SlowDownloads, Config], content: bytes, style: bytes
) -> None:
    slow, config = slow_downloads
    ann, bob = world.person("Ann"), world.person("Bob")
    chat, bobs = ann.chat_with(bot), bob.chat_with(bot)
    async with running(config, SimulatedExecutor()):
        first = await ann.send_photo(chat, content)
        await ann.send_photo(chat, style)
        await asyncio.wait_for(slow.held.wait(), 10)
        await bob.send_album(bobs, [content, style])
        await bobs.wait_for(is_final)  # by now Ann's second photo had all the time it could need
        slow.gate.set()

        final = await chat.wait_for(is_final)

    assert final.message is not None
    assert final.message.reply_to == first.id


async def test_two_people_at_once_each_get_their_own_painting(
    world: World, bot: Bot, config: Config, content: bytes, style: bytes
) -> None:
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(running(config, SimulatedExecutor()))
        people = [world.person(name) for name in ("Ann", "Bob")]
        chats = [person.chat_with(bot) for person in people]
        albums = await asyncio.gather(
            people[0].send_album(chats[0], [content, style]), people[1].send_album(chats[1], [style, content])
        )

        finals = [await chat.wait_for(is_final) for chat in chats]

    for final, album in zip(finals, albums, strict=True):
        assert final.message is not None
        assert final.message.reply_to == album[0].id
    assert finals[0].picture != finals[1].picture
