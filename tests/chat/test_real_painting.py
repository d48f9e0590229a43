"""The whole way with the real executor: the worker process, TensorFlow, the real weights, at a small size."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from processes import BotProcess, stop
from stage import button, finals, is_final, picture, says, until

from bot.app import running
from bot.config import Config
from bot.playground import Bot, Conversation, Event, Person, World
from engine.checkpoint import Checkpoint
from engine.executor.local import LocalExecutor
from engine.weights import WeightFiles

WARM_UP = 120.0  # seconds: TensorFlow, weights, and two busy cores


@pytest.fixture
async def real_executor(config: Config, weight_files: WeightFiles) -> AsyncIterator[LocalExecutor]:
    executor = LocalExecutor()
    async with running(config, executor):
        yield executor


@pytest.fixture
async def ann(world: World, bot: Bot) -> tuple[Person, Conversation]:
    person = world.person("Ann")
    return person, person.chat_with(bot)


async def test_two_photos_become_a_real_painting(
    real_executor: LocalExecutor, ann: tuple[Person, Conversation]
) -> None:
    person, chat = ann
    await person.send_text(chat, "/settings size=96 seconds=5")  # so long that a step is shown on any machine
    content = await person.send_photo(chat, picture(seed=1, width=192, height=128))
    await person.send_photo(chat, picture(seed=2, width=160, height=160))

    final = await chat.wait_for(is_final, timeout=WARM_UP)

    assert final.message is not None
    assert final.message.reply_to == content.id
    assert final.picture is not None
    assert Image.open(BytesIO(final.picture)).size == (96, 64)
    shown = [event for event in chat.history if event.media and says("Step")(event)]
    assert re.match(r"Step \d+ of \d+ · \d+%", shown[0].text)
    assert shown[0].picture != final.picture


async def test_a_warm_worker_shows_the_sketch_before_anything_else_is_said(
    real_executor: LocalExecutor, ann: tuple[Person, Conversation]
) -> None:
    """How soon it comes is measured by tests/bench/first_picture.py."""
    person, chat = ann
    await person.send_text(chat, "/settings size=128 iterations=4")
    await person.send_album(chat, [picture(seed=1), picture(seed=2)])
    await chat.wait_for(is_final, timeout=WARM_UP)
    await until(lambda: real_executor.ready)

    await person.send_photo(chat, picture(seed=3, width=128, height=96))
    second = await person.send_photo(chat, picture(seed=4, width=128, height=96))

    answer = await chat.wait_for(lambda event: event.kind == "message", after=second, timeout=WARM_UP)
    if says("Got the content")(answer):  # the answer to the first photo may still be on its way
        answer = await chat.wait_for(lambda event: event.kind == "message", after=answer, timeout=WARM_UP)
    assert answer.media is not None
    assert answer.text.startswith("Step 0 of 4")


async def test_a_worker_killed_in_the_middle_of_a_painting_delays_it_and_no_more(
    real_executor: LocalExecutor, ann: tuple[Person, Conversation], config: Config
) -> None:
    person, chat = ann
    await person.send_text(chat, "/settings size=96 seconds=30")
    await chat.wait_for(says("Changed"))
    await person.send_photo(chat, picture(seed=1, width=192, height=128))
    await person.send_photo(chat, picture(seed=2))
    await chat.wait_for(lambda event: event.media and says("Step")(event), timeout=WARM_UP)
    killed = real_executor.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)

    await until(lambda: real_executor.pid not in (None, killed), seconds=WARM_UP)
    await let_it_end(person, chat, after=chat.history[-1])

    assert len(finals(chat)) == 1
    with closing(sqlite3.connect(f"file:{config.database}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT state, attempt, failures FROM job").fetchall() == [("done", 2, 1)]


async def test_the_bot_killed_in_the_middle_of_a_painting_takes_its_worker_along_and_goes_on_from_there(
    ann: tuple[Person, Conversation], config: Config, tmp_path: Path, weight_files: WeightFiles
) -> None:
    person, chat = ann
    process = BotProcess(config, tmp_path, module="bot")
    async with process.running() as first:
        await person.send_text(chat, "/settings size=96 seconds=30")
        await chat.wait_for(says("Changed"), timeout=WARM_UP)
        await person.send_album(chat, [picture(seed=1, width=192, height=128), picture(seed=2)])
        await until((config.checkpoints / "1").exists, seconds=WARM_UP)
        workers = children(first.pid)
        first.send_signal(signal.SIGKILL)
        await first.wait()
        await until(lambda: workers and not any(os.path.exists(f"/proc/{pid}") for pid in workers))
    begun = Checkpoint.load(config.checkpoints / "1").iteration
    seen = len(chat.history)

    async with process.running() as second:
        await let_it_end(person, chat, after=chat.history[-1])
        await chat.wait_for(says("Painted in"))
        await stop(second)

    steps = [int(found[1]) for event in chat.history[seen:] if (found := re.match(r"Step (\d+) of", event.text))]
    assert begun > 0
    assert steps
    assert min(steps) > begun
    assert len(finals(chat)) == 1
    assert list(config.checkpoints.iterdir()) == []


async def let_it_end(person: Person, chat: Conversation, *, after: Event) -> None:
    """Once the painting is seen to go on after this event, stop it and wait for what it has become."""
    step = await chat.wait_for(says("Step"), after=after, timeout=WARM_UP)
    await person.tap(button(step, "Stop and keep this"))
    await chat.wait_for(is_final, timeout=WARM_UP)


def children(pid: int) -> list[int]:
    """The processes that `pid` has started; on Linux only."""
    return [int(number) for number in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
