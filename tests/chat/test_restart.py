"""The bot is killed, stopped and started again: nothing is lost and nothing comes twice."""

from __future__ import annotations

import asyncio
import signal
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from processes import BotProcess, files_in, states, stop
from pydantic import HttpUrl, SecretStr
from simulated_executor import SimulatedExecutor
from stage import finals, is_final, says, start_painting, until

from bot.app import running
from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World
from bot.playground.faults import lost_answer, refused
from bot.store.database import StoreError


@pytest.fixture
def process(config: Config, tmp_path: Path) -> BotProcess:
    return BotProcess(config, tmp_path)


async def test_a_bot_killed_in_the_middle_of_a_painting_delivers_it_once_after_its_next_start(
    world: World, bot: Bot, config: Config, process: BotProcess, content: bytes, style: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    async with process.ready() as first:
        sketch = await start_painting(ann, chat, content, style)
        await until(lambda: "sent" in states(config, "message"))
        first.send_signal(signal.SIGKILL)
        await first.wait()
    process.gate.touch()

    async with process.ready() as second:
        await chat.wait_for(is_final)
        closed = await chat.wait_for(says("Painted in"))
        await stop(second)

    assert len(finals(chat)) == 1
    assert sketch.message is not None
    assert closed.message is not None
    assert closed.message.id == sketch.message.id, "the status message goes on, no second one is begun"


async def test_a_bot_killed_with_paintings_in_the_line_makes_them_all(
    world: World, bot: Bot, process: BotProcess, content: bytes, style: bytes
) -> None:
    people = [world.person(name) for name in ("Ann", "Bob", "Cem")]
    chats = [person.chat_with(bot) for person in people]
    async with process.ready() as first:
        await start_painting(people[0], chats[0], content, style)
        for person, chat in zip(people[1:], chats[1:], strict=True):
            await person.send_album(chat, [content, style])
            await chat.wait_for(says("ahead of yours"))
        first.send_signal(signal.SIGKILL)
        await first.wait()
    process.gate.touch()

    async with process.ready() as second:
        for chat in chats:
            await chat.wait_for(is_final)
        await stop(second)

    assert [len(finals(chat)) for chat in chats] == [1, 1, 1]


async def test_a_bot_told_to_stop_puts_the_painting_back_and_goes_on_with_it_later(
    world: World, bot: Bot, config: Config, process: BotProcess, content: bytes, style: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    async with process.ready() as first:
        await start_painting(ann, chat, content, style)
        await stop(first)
    assert states(config, "job") == ["retry"]
    process.gate.touch()

    async with process.ready() as second:
        await chat.wait_for(is_final)
        await stop(second)

    assert len(finals(chat)) == 1
    assert states(config, "job") == ["done"]


async def test_the_bots_process_never_imports_tensorflow(
    world: World, bot: Bot, process: BotProcess, content: bytes, style: bytes
) -> None:
    process.gate.touch()
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    async with process.ready() as running_bot:
        await ann.send_album(chat, [content, style])
        await chat.wait_for(is_final)
        await stop(running_bot)

    imported = {name.partition(".")[0] for name in process.modules.read_text().split()}

    assert "telegram" in imported
    assert not imported & {"tensorflow", "keras", "scipy"}


async def test_the_token_is_in_no_log_no_file_and_no_message(
    world: World, server: PlaygroundServer, bot: Bot, config: Config, tmp_path: Path, content: bytes, style: bytes
) -> None:
    process = BotProcess(config, tmp_path, log_level="DEBUG")
    process.gate.touch()
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    server.faults.plan("getFile", refused(404, "Not Found"))
    server.faults.plan("sendPhoto", lost_answer())
    server.faults.plan("sendChatAction", refused(500, "Internal Server Error"))
    async with process.ready() as running_bot:
        await ann.send_photo(chat, content)
        await chat.wait_for(says("could not fetch"))
        await ann.send_album(chat, [content, style])
        await chat.wait_for(is_final)
        await stop(running_bot)

    secret = bot.token.partition(":")[2]
    log = process.log.read_text()
    assert "DEBUG" in log
    written = [log, chat.transcript(), *(path.read_bytes().decode("latin-1") for path in files_in(config.data))]
    assert not any(secret in text for text in written)


async def test_a_final_that_was_never_sent_is_sent_at_the_next_start(
    world: World, server: PlaygroundServer, bot: Bot, config: Config, content: bytes, style: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    server.faults.plan("sendPhoto", refused(500, "Internal Server Error"), times=3)
    async with running(config, SimulatedExecutor()):
        await ann.send_album(chat, [content, style])
        await until(lambda: states(config, "job") == ["done"])
    assert finals(chat) == []

    async with running(config, SimulatedExecutor()):
        await chat.wait_for(is_final)

    assert len(finals(chat)) == 1


async def test_a_status_that_became_a_picture_just_before_a_kill_is_still_closed(
    world: World, bot: Bot, config: Config, content: bytes, style: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    executor = SimulatedExecutor()
    executor.hold()
    async with running(config, executor):
        await start_painting(ann, chat, content, style)
    with closing(sqlite3.connect(config.database)) as connection:
        connection.execute("UPDATE message SET shape = 'text'")
        connection.execute("UPDATE job SET state = 'cancelled', ended_ms = 1")
        connection.commit()

    async with running(config, executor):
        closed = await chat.wait_for(says("Stopped."))

    assert closed.kind == "edit"
    assert closed.media is not None


async def test_a_second_bot_on_the_same_data_is_refused(config: Config) -> None:
    async with running(config, SimulatedExecutor()):
        with pytest.raises(StoreError, match="Another bot runs on"):
            async with running(config, SimulatedExecutor()):
                pass


async def test_a_refused_token_is_one_clear_line(server: PlaygroundServer, config: Config, tmp_path: Path) -> None:
    wrong = config.model_copy(update={"token": SecretStr("7000000009:wrong-token-that-nobody-has-given")})
    process = BotProcess(wrong, tmp_path, log_level="ERROR", module="bot")

    async with process.running() as started:
        assert await asyncio.wait_for(started.wait(), 60) == 1

    assert (
        process.log.read_text() == "python -m bot: The Bot API refuses this token. Ask @BotFather for the right one.\n"
    )


async def test_a_bot_without_a_network_waits_for_it_and_stops_when_told(config: Config, tmp_path: Path) -> None:
    with socket.socket() as deaf:  # no one listens at its port, and no one else gets it meanwhile
        deaf.bind(("127.0.0.1", 0))
        nobody_answers = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        process = BotProcess(config.model_copy(update={"api_url": HttpUrl(nobody_answers)}), tmp_path, module="bot")

        async with process.running() as started:
            await until(lambda: process.log.read_text().count("can't be reached") > 1, seconds=60)
            await stop(started)


async def test_a_token_refused_while_the_bot_runs_ends_it_with_one_clear_line(
    server: PlaygroundServer, config: Config, tmp_path: Path
) -> None:
    process = BotProcess(config, tmp_path, log_level="ERROR")
    server.faults.plan("getUpdates", refused(401, "Unauthorized"), times=100)

    async with process.running() as started:
        assert await asyncio.wait_for(started.wait(), 60) == 1

    assert "The Bot API refuses this token" in process.log.read_text()


async def test_a_bot_stopped_while_it_still_begins_to_poll_ends_in_order(
    server: PlaygroundServer, config: Config, tmp_path: Path
) -> None:
    process = BotProcess(config, tmp_path, log_level="DEBUG")
    server.faults.plan("deleteWebhook", refused(500, "Internal Server Error"), times=1000)

    async with process.running() as started:
        await until(lambda: "Bootstrap delete Webhook" in process.log.read_text(), seconds=60)
        await stop(started)
