"""Row 13: the bot is told to stop in any of its states, and goes on as if there had been a pause."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from contextlib import closing

import pytest
from arena import Arena
from faulty_bot import Plan
from fleet import BotProcess, look, until_settled
from stage import finals, is_final, says

from bot.playground import Conversation, Person, PlaygroundServer
from bot.playground.faults import lost_answer, reset, slow

STATES = ("idle", "downloading", "in line", "painting", "sending", "its calls fail")


async def bring_to(
    state: str, process: BotProcess, server: PlaygroundServer, ann: Person, chat: Conversation, pictures: list[bytes]
) -> None:
    """Let the bot come to a state in which it is then told to stop."""
    match state:
        case "idle":
            return
        case "downloading":
            server.faults.plan("download", slow(300))
            await ann.send_album(chat, pictures)
            await process.says("", meanwhile=lambda: "getFile" in {request.method for request in server.requests})
        case "in line":
            await ann.send_album(chat, pictures)
            await ann.send_album(chat, pictures)
            await chat.wait_for(says("ahead of yours"))
        case "painting":
            await ann.send_album(chat, pictures)
            await chat.wait_for(says("Step"))
        case "sending":
            server.faults.plan("sendPhoto", slow(1.0))
            await ann.send_album(chat, pictures)
            await chat.wait_for(says("Step"))
        case "its calls fail":
            for method in ("sendPhoto", "sendMessage", "sendChatAction"):
                server.faults.plan(method, lost_answer(), times=1000)
            await ann.send_album(chat, pictures)
            await process.says("attempt 1")
            server.faults.plan("getUpdates", reset(), times=1000)
            await ann.send_text(chat, "hello")  # ends the poll that waits
            await process.says("Exception happened while polling")


@pytest.mark.parametrize("state", STATES)
async def test_told_to_stop_in_any_state_it_ends_in_order_and_goes_on_at_its_next_start(
    arena: Arena, state: str
) -> None:
    ann, chat = arena.person("Ann")
    async with arena.running(Plan(hold=True)) as first:
        await first.says("ready")
        await bring_to(state, first, arena.server, ann, chat, arena.pictures)
        first.kill(signal.SIGTERM)
        assert await first.ended(30.0) == 0, first.log.read_text()
    arena.server.faults.clear()
    assert look(arena.config, "SELECT * FROM job WHERE state = 'running'") == []

    async with arena.running(Plan()) as second:
        if state == "idle":
            await ann.send_album(chat, arena.pictures)
        await chat.wait_for(is_final)
        await until_settled(arena.config)
        await second.stop()

    wanted = 2 if state == "in line" else 1
    ((doubtful,),) = look(arena.config, "SELECT count(*) FROM message WHERE kind = 'final' AND tries > 1")
    assert wanted <= len(finals(chat)) <= wanted + int(str(doubtful))
    assert look(arena.config, "SELECT DISTINCT interruptions, failures FROM job") == [(0, 0)], "a stop is no failure"


async def test_a_second_signal_ends_it_at_once(arena: Arena) -> None:
    ann, chat = arena.person("Ann")
    arena.server.faults.plan("sendMessage", slow(30))
    async with arena.running(Plan()) as process:
        await process.says("ready")
        await ann.send_photo(chat, arena.pictures[0])
        await chat.wait_for(says("Got the content"))  # it is there, but the bot waits for the answer

        process.kill(signal.SIGTERM)
        await asyncio.sleep(0)
        while not process.done:
            process.kill(signal.SIGTERM)
            await asyncio.sleep(0.01)

        assert await process.ended() == -signal.SIGTERM


async def test_told_to_stop_while_somebody_holds_the_database_it_ends_in_time_and_goes_on_later(arena: Arena) -> None:
    ann, chat = arena.person("Ann")
    async with arena.running(Plan(hold=True)) as first:
        await ann.send_album(chat, arena.pictures)
        await chat.wait_for(says("Step"))
        with closing(sqlite3.connect(arena.config.database, isolation_level=None)) as somebody:
            somebody.execute("BEGIN IMMEDIATE")
            first.kill(signal.SIGTERM)
            assert await first.ended(30.0) == 0, first.log.read_text()

    async with arena.running(Plan()) as second:
        await chat.wait_for(is_final)
        await until_settled(arena.config)
        await second.stop()
    assert len(finals(chat)) == 1
