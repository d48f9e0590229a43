"""What the bot's process takes: python -m tests.bench.bot_under_load [lag] [taps] [updates] [memory] [restart]

- lag: of its event loop while a real worker paints beside it at full load (p99 of how late a timer of 5 ms rings)
- taps: from a tap on /settings to its visible answer while that worker paints (p95)
- updates: taken in, committed and answered a second, none lost
- memory: what its process has grown between 1,000 and 10,000 jobs through a simulated engine
- restart: seconds from the start of its process until it is ready, with 10,000 queued jobs

The local Bot API server has a process of its own, on the same machine, with its flood limits off.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import itertools
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pydantic import HttpUrl, SecretStr

sys.path.insert(0, str(Path(__file__).parents[1] / "chat"))

from simulated_executor import SimulatedExecutor
from stage import is_final, picture

from bot.app import running
from bot.config import Config
from bot.handlers.context import Services
from bot.playground import Conversation, Person, PlaygroundServer, World
from bot.store import conversations, jobs, people
from bot.store.conversations import Place
from bot.store.database import open_database
from bot.store.people import Person as Account
from bot.store.pictures import Pictures
from engine.executor import Executor
from engine.executor.local import LocalExecutor
from engine.recipe import Recipe

PEOPLE = 100
SEEDS = itertools.count()  # what was painted before would not be painted again


def main() -> None:
    measures = {"lag": lag, "taps": taps, "updates": updates, "memory": memory, "restart": restart}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help="which (default: all)")
    parser.add_argument("--jobs", type=int, default=10_000, help="for memory and restart (default %(default)s)")
    given = parser.parse_args()
    if unknown := set(given.measures) - set(measures):
        parser.error(f"there is no measure {min(unknown)!r}")
    for name in given.measures or measures:
        with tempfile.TemporaryDirectory() as folder:
            print(asyncio.run(measures[name](Path(folder), given.jobs)), flush=True)


async def lag(folder: Path, _: int) -> str:
    late: list[float] = []

    async def watch() -> None:
        while True:
            due = time.perf_counter() + 0.005
            await asyncio.sleep(0.005)
            late.append(1000 * (time.perf_counter() - due))

    executor = LocalExecutor()
    async with bot_on_a_server(folder, executor) as (_, ask):
        while not executor.ready:
            await asyncio.sleep(0.1)
        watching = asyncio.create_task(watch())
        await ask("paint")
        watching.cancel()
    late.sort()
    p99 = late[int(0.99 * len(late))]
    return f"event-loop lag while the worker paints: p99 {p99:.1f} ms, worst {late[-1]:.1f} ms (aim: p99 ≤ 25 ms)"


async def taps(folder: Path, _: int) -> str:
    executor = LocalExecutor()
    async with bot_on_a_server(folder, executor) as (_, ask):
        while not executor.ready:
            await asyncio.sleep(0.1)
        waits = sorted(1000 * seconds for seconds in await ask("tap"))
    p95 = waits[int(0.95 * len(waits))]
    return (
        f"from a tap to its answer while the worker paints: p95 {p95:.0f} ms, median {statistics.median(waits):.0f} ms,"
        f" worst {waits[-1]:.0f} ms, {len(waits)} taps (aim: p95 ≤ 300 ms)"
    )


async def updates(folder: Path, _: int) -> str:
    async with bot_on_a_server(folder, SimulatedExecutor()) as (_, ask):
        rates = [await ask("talk") for _ in range(3)]
    return f"updates taken in, committed and answered: {statistics.median(rates):.0f} a second, none lost (aim: ≥ 150)"


async def memory(folder: Path, count: int) -> str:
    executor = SimulatedExecutor()
    async with bot_on_a_server(folder, executor) as (services, ask):
        chats = await ask("meet")
        names = [await services.pictures.keep(picture(seed=n, format="PNG"), "png") for n in (1, 2)]
        sizes = {}
        for number in range(1, count + 1):
            await paint(services, chats[number % PEOPLE], names)
            executor.tasks.clear()  # it remembers what it was asked for, which is for tests to look at
            if number in (count // 10, count):
                gc.collect()
                sizes[number] = resident()
    grown = sizes[count] - sizes[count // 10]
    return (
        f"memory of the bot's process after {count:,} jobs: {sizes[count]:.0f} MB, {grown:+.1f} MB since the"
        f" first {count // 10:,} (aim: ≤ 20 MB)"
    )


async def paint(services: Services, chat_id: int, names: Sequence[str]) -> None:
    """One job from its row to its final."""
    job_id = await services.outbox.commit(partial(queue, chat_id=chat_id, names=names))
    await services.studio.accepted(job_id)
    while await services.database.transact(partial(unsent, job_id=job_id)):
        await asyncio.sleep(0.005)


def queue(c: Any, chat_id: int, names: Sequence[str]) -> int:
    people.remember(c, Account(chat_id, "Somebody"), now_ms=1)
    conversation = conversations.identify(c, Place(chat_id, 0, chat_id))
    content, style = names
    recipe = Recipe.of(seed=next(SEEDS))
    return jobs.add(c, conversation, message_id=1, content=content, styles=(style,), recipe=recipe, now_ms=1)


def unsent(c: Any, job_id: int) -> bool:
    query = "SELECT 1 FROM message WHERE job_id = ? AND kind = 'final' AND state = 'sent'"
    return c.execute(query, (job_id,)).fetchone() is None


async def restart(folder: Path, count: int) -> str:
    async with server(folder) as (config, _):
        names = [await Pictures(config.pictures).keep(picture(seed=n, format="PNG"), "png") for n in (1, 2)]
        async with open_database(config.database) as database:
            await database.transact(lambda c: [queue(c, 1 + n % 3000, names) for n in range(count)])
        seconds = [await start(config, folder) for _ in range(3)]
    return f"ready with {count:,} queued jobs after {statistics.median(seconds):.2f} s (aim: ≤ 2 s)"


async def start(config: Config, folder: Path) -> float:
    """Seconds until a new process of the bot is ready."""
    here = Path(__file__).parents[1]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(here / "chat"), str(here.parent)]),
        "GOUACHE_TOKEN": config.token.get_secret_value(),
        "GOUACHE_API_URL": str(config.api_url),
        "GOUACHE_DATA": str(config.data),
    }
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot_process", str(folder / "gate"), str(folder / "modules")),
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    while not (await process.stderr.readline()).strip().endswith(b"ready"):
        pass
    seconds = time.perf_counter() - began
    process.kill()
    await process.communicate()
    return seconds


def resident() -> float:
    """MB of this process that are in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


@asynccontextmanager
async def bot_on_a_server(folder: Path, executor: Executor) -> AsyncIterator[tuple[Services, Any]]:
    async with server(folder) as (config, ask), running(config, executor) as services:
        yield services, ask


@asynccontextmanager
async def server(folder: Path) -> AsyncIterator[tuple[Config, Any]]:
    """The local server in a process of its own, and a way to ask what its people shall do."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,))
    process.start()
    base_url, token = await asyncio.to_thread(ours.recv)

    async def ask(what: str) -> Any:
        ours.send(what)
        return await asyncio.to_thread(ours.recv)

    config = Config(token=SecretStr(token), api_url=HttpUrl(base_url), data=folder / "data", sends_per_second=1000)
    try:
        yield config, ask
    finally:
        ours.send("")
        await asyncio.to_thread(process.join)


def serve(pipe: Connection) -> None:
    asyncio.run(serve_people(pipe))


async def serve_people(pipe: Connection) -> None:
    world = World(flood_limits=None)
    async with PlaygroundServer(world) as server:
        bot = world.bot("Busy")
        chats = {person: person.chat_with(bot) for person in (world.person(f"Person {n}") for n in range(PEOPLE))}
        for person, chat in chats.items():
            await person.send_text(chat, "hello")
        pipe.send((server.base_url, bot.token))
        while what := await asyncio.to_thread(pipe.recv):
            if what == "meet":
                pipe.send([person.id for person in chats])
            elif what == "paint":
                person, chat = next(iter(chats.items()))
                await person.send_album(chat, [picture(seed=n, width=1280, height=960) for n in (1, 2)])
                await chat.wait_for(is_final, timeout=600)
                pipe.send(None)
            elif what == "tap":
                pipe.send(await tap(*itertools.islice(chats.items(), 2)))
            elif what == "talk":
                pipe.send(await talk(chats))


async def tap(painting: tuple[Person, Conversation], tapping: tuple[Person, Conversation]) -> list[float]:
    """One changes a setting while the other is being painted for. Returns the seconds to each answer."""
    person, chat = painting
    await person.send_album(chat, [picture(seed=n, width=1280, height=960) for n in (1, 2)])
    begun = await chat.wait_for(lambda event: event.media, timeout=600)
    painted = asyncio.create_task(chat.wait_for(is_final, after=begun, timeout=600))
    person, chat = tapping
    await person.send_text(chat, "/settings")
    panel = await chat.wait_for(lambda event: event.message and event.message.reply_markup)
    assert panel.message is not None
    more_or_less = [button for button in panel.message.buttons if ":iterations:" in (button.data or "")]
    waits = []
    for button in itertools.cycle(more_or_less):
        if painted.done():
            return waits
        tapped = await person.tap(button)
        answered = await chat.wait_for(lambda event: event.kind in ("toast", "edit"), after=tapped)
        waits.append(answered.at - tapped.at)
        await chat.wait_for(lambda event: event.kind == "edit", after=tapped)
        await asyncio.sleep(0.1)
    raise AssertionError


async def talk(chats: Any) -> float:
    """Everybody asks ten times and gets as many answers. Returns how many answers a second came."""
    each, began = 10, time.perf_counter()
    before = {chat: sum(event.actor.is_bot for event in chat.history) for chat in chats.values()}
    for _ in range(each):
        for person, chat in chats.items():
            await person.send_text(chat, "/settings")
    for chat in chats.values():
        async with asyncio.timeout(120):
            while sum(event.actor.is_bot for event in chat.history) < before[chat] + each:
                await asyncio.sleep(0.01)
    return each * len(chats) / (time.perf_counter() - began)


if __name__ == "__main__":
    main()
