"""How many sendMessage a second the playground's server answers, over real HTTP, with the flood rules off.

    python -m tests.bench.server_speed [--seconds 5] [--kept]

The client has a process of its own, so that two cores suffice and the server has one for itself. --kept: the world
is kept in a folder, as by `python -m bot playground`. The aim is 300 a second: no load test shall wait for the server.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

import aiohttp

from bot.playground import PlaygroundServer, World

CONNECTIONS = 8
AIM = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=5.0, help="how long to send (default: %(default)s)")
    parser.add_argument("--kept", action="store_true", help="keep the world in a folder")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        world = World.open(Path(folder), flood_limits=None) if given.kept else World(flood_limits=None)
        rate = asyncio.run(measured(world, given.seconds))
        world.close()
    print(f"{rate:.0f} sendMessage a second ({'kept in a folder' if given.kept else 'in memory'}; aim: {AIM})")


async def measured(world: World, seconds: float) -> float:
    """Serve while a process of its own sends."""
    bot, ann = world.bot("Busy"), world.person("Ann")
    await ann.send_text(ann.chat_with(bot), "/start")
    async with PlaygroundServer(world) as server:
        ours, theirs = multiprocessing.get_context("spawn").Pipe(duplex=False)
        url = f"{server.base_url}/bot{bot.token}/sendMessage"
        client = multiprocessing.get_context("spawn").Process(target=run_client, args=(url, ann.id, seconds, theirs))
        client.start()
        rate: float = await asyncio.to_thread(ours.recv)
        client.join()
    return rate


def run_client(url: str, chat_id: int, seconds: float, answer: Connection) -> None:
    """Send for so long and tell how many a second were answered."""
    answer.send(asyncio.run(sent_a_second(url, chat_id, seconds)))


async def sent_a_second(url: str, chat_id: int, seconds: float) -> float:
    async with aiohttp.ClientSession() as session:
        start = time.perf_counter()
        counts = await asyncio.gather(*(send_until(session, url, chat_id, start + seconds) for _ in range(CONNECTIONS)))
        return sum(counts) / (time.perf_counter() - start)


async def send_until(session: aiohttp.ClientSession, url: str, chat_id: int, end: float) -> int:
    """One connection that sends a message as soon as the last one is answered."""
    count = 0
    while time.perf_counter() < end:
        async with session.post(url, data={"chat_id": str(chat_id), "text": f"message {count}"}) as response:
            answer = await response.json()
            assert answer["ok"], answer
        count += 1
    return count


if __name__ == "__main__":
    main()
