"""How long a person waits for the first picture: python tests/bench/first_picture.py

The real bot with a warm worker, on the local Bot API server over HTTP: seconds from the second photo's arrival at the
server until the sketch stands in the chat, for photos as phones send them (1280 px), painted at the default size.
--album: both photos come together.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
from pathlib import Path

import numpy as np
from pydantic import HttpUrl, SecretStr

from bot.app import running
from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World
from engine import pictures
from engine.executor.local import LocalExecutor


def photo(seed: int) -> bytes:
    """1280 x 960, with detail at every scale."""
    rng = np.random.default_rng(seed)
    cells = [rng.integers(0, 256, (3 * n, 4 * n, 3), np.uint8) for n in (2, 16, 64)]
    layers = [pictures.resize(c, (960, 1280)).astype(np.float32) / len(cells) for c in cells]
    return pictures.encode_jpeg(np.sum(layers, axis=0).astype(np.uint8))


async def seconds_to_first_picture(
    world: World, bot: Bot, executor: LocalExecutor, round_number: int, *, album: bool
) -> float:
    """One person's wait; their painting is cancelled then."""
    person = world.person(f"Ann {round_number}")
    chat = person.chat_with(bot)
    while not executor.ready:
        await asyncio.sleep(0.05)
    if album:
        _, second = await person.send_album(chat, [photo(1), photo(2)])
    else:
        kept = await person.send_photo(chat, photo(1))
        await chat.wait_for(lambda event: event.kind == "message", after=kept, timeout=60)
        second = await person.send_photo(chat, photo(2))
    sent = next(event for event in chat.history if event.message is not None and event.message.id == second.id)
    sketch = await chat.wait_for(lambda event: event.media, after=second, timeout=60)
    cancelled = await person.send_text(chat, "/cancel")
    await chat.wait_for(lambda event: event.kind == "message", after=cancelled, timeout=60)
    return sketch.at - sent.at


async def measure(rounds: int, *, album: bool) -> list[float]:
    """The waits of `rounds` people, one after another."""
    world = World(flood_limits=None)
    bot = world.bot("Gouache")
    executor = LocalExecutor()
    with tempfile.TemporaryDirectory() as folder:
        async with PlaygroundServer(world) as server:
            config = Config(token=SecretStr(bot.token), api_url=HttpUrl(server.base_url), data=Path(folder))
            async with running(config, executor):
                return [await seconds_to_first_picture(world, bot, executor, n, album=album) for n in range(rounds)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--album", action="store_true")
    given = parser.parse_args()
    waits = asyncio.run(measure(given.rounds, album=given.album))
    print(f"first picture after {statistics.median(waits):.2f} s (median; {min(waits):.2f} to {max(waits):.2f})")
