"""Rows 9 and 10: what Telegram does to calls and updates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from faulty_bot import Plan
from fleet import Fleet, look, sound, until_settled
from stage import finals, is_final, says

from bot.config import Config
from bot.playground import Bot, Conversation, Person, PlaygroundServer, World
from bot.playground.faults import (
    Fault,
    bad_gateway,
    displaced,
    duplicated,
    lost_answer,
    malformed,
    rate_limited,
    refused,
    reordered,
    reset,
    slow,
)

CALLS = ("sendMessage", "sendPhoto", "editMessageMedia", "editMessageCaption", "sendChatAction", "getUpdates")
FAULTS: dict[str, Callable[[], Fault]] = {
    "429": lambda: rate_limited(1),
    "500": lambda: refused(500, "Internal Server Error"),
    "502": bad_gateway,
    "broken before": reset,
    "broken in the body": lambda: reset(after_bytes=1000),
    "answer lost": lost_answer,
    "slow": lambda: slow(0.2),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_a_fault_in_every_call_once_costs_no_painting_and_brings_none_twice(
    fleet: Fleet,
    world: World,
    server: PlaygroundServer,
    bot: Bot,
    config: Config,
    tmp_path: Path,
    content: bytes,
    style: bytes,
    name: str,
) -> None:
    people = [world.person(call) for call in CALLS]
    chats = [person.chat_with(bot) for person in people]
    async with fleet.running(config, Plan(), tmp_path / "log") as process:
        for call, person, chat in zip(CALLS, people, chats, strict=True):
            server.faults.plan(call, FAULTS[name]())
            await person.send_album(chat, [content, style])
            await chat.wait_for(is_final)
        await until_settled(config)
        await process.stop()

    doubtful = {row[0] for row in look(config, _DOUBTFUL)}
    for chat in chats:
        assert len(finals(chat)) in ({1, 2} if chat.chat.id in doubtful else {1})
    assert len(doubtful) <= (name == "answer lost")
    assert sound(config)


_DOUBTFUL = "SELECT chat_id FROM message WHERE kind = 'final' AND tries > 1"


async def test_a_flood_is_obeyed_and_no_call_to_the_chat_comes_before_its_time(
    fleet: Fleet, world: World, server: PlaygroundServer, bot: Bot, config: Config, tmp_path: Path, content: bytes
) -> None:
    ann, bob = world.person("Ann"), world.person("Bob")
    anns, bobs = ann.chat_with(bot), bob.chat_with(bot)
    server.faults.plan("sendMessage", rate_limited(2))
    async with fleet.running(config, Plan(), tmp_path / "log") as process:
        photo = await ann.send_photo(anns, content)
        answer = await anns.wait_for(says("Got the content"))
        await bob.send_photo(bobs, content)
        await bobs.wait_for(says("Got the content"))
        await process.stop()

    pause = 2 / 20  # the process's time runs faster
    asked = next(event for event in anns.history if event.message and event.message.id == photo.id)
    assert answer.at - asked.at >= pause


@pytest.mark.parametrize(
    "description",
    [
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the group chat",
    ],
)
async def test_a_chat_that_takes_nothing_any_more_loses_its_jobs_and_nobody_else_does(
    fleet: Fleet,
    world: World,
    server: PlaygroundServer,
    bot: Bot,
    config: Config,
    tmp_path: Path,
    content: bytes,
    style: bytes,
    description: str,
) -> None:
    ann, bob = world.person("Ann"), world.person("Bob")
    anns, bobs = ann.chat_with(bot), bob.chat_with(bot)
    server.faults.plan("sendPhoto", refused(403, description))
    async with fleet.running(config, Plan(slow=0.05), tmp_path / "log") as process:
        await ann.send_album(anns, [content, style])
        await process.says("takes no messages any more")
        await bob.send_album(bobs, [content, style])
        await bobs.wait_for(is_final)
        await until_settled(config)
        await process.stop()

    assert finals(anns) == []
    assert len(finals(bobs)) == 1
    assert look(config, "SELECT state FROM job ORDER BY id") == [("cancelled",), ("done",)]


async def test_blocking_the_bot_stops_the_painting_though_nothing_is_sent(
    fleet: Fleet, world: World, bot: Bot, config: Config, tmp_path: Path, content: bytes, style: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    async with fleet.running(config, Plan(hold=True), tmp_path / "log") as process:
        await ann.send_album(chat, [content, style])
        await chat.wait_for(says("Step"))
        await ann.block(bot)
        await until_settled(config)
        await process.stop()

    assert look(config, "SELECT state FROM job") == [("cancelled",)]


@pytest.mark.parametrize("fault", [duplicated, reordered, malformed, displaced], ids=lambda fault: fault.__name__)
async def test_strange_updates_make_one_job_each(
    fleet: Fleet,
    world: World,
    server: PlaygroundServer,
    bot: Bot,
    config: Config,
    tmp_path: Path,
    content: bytes,
    style: bytes,
    fault: Callable[[], Fault],
) -> None:
    people = [world.person(name) for name in ("Ann", "Bob")]
    chats = [person.chat_with(bot) for person in people]
    server.faults.plan("getUpdates", fault(), times=3)
    async with fleet.running(config, Plan(), tmp_path / "log") as process:
        for person, chat in zip(people, chats, strict=True):
            await paint(person, chat, content, style)
        await until_settled(config)
        await process.stop()

    assert [len(finals(chat)) for chat in chats] == [1, 1]
    assert look(config, "SELECT count(*) FROM job") == [(2,)]


async def paint(person: Person, chat: Conversation, content: bytes, style: bytes) -> None:
    """Send the one picture, then the other; a picture that gets no answer in time is sent again, as people do."""
    for data, answer in ((content, says("Got the content")), (style, is_final)):
        sent = await person.send_photo(chat, data)
        try:
            await chat.wait_for(answer, after=sent, timeout=3)
        except TimeoutError:
            sent = await person.send_photo(chat, data)
            await chat.wait_for(answer, after=sent)


async def test_a_group_that_becomes_a_supergroup_gets_what_it_is_owed_under_its_new_id(
    fleet: Fleet, world: World, server: PlaygroundServer, bot: Bot, config: Config, tmp_path: Path
) -> None:
    ann = world.person("Ann")
    group = ann.view(world.group("Painters", [ann, bot]))
    server.faults.plan("sendMessage", rate_limited(20))  # a second, as time runs in this process
    async with fleet.running(config, Plan(), tmp_path / "log") as process:
        await ann.send_text(group, f"/start@{bot.user.username}")
        await process.says("is to wait 20 s")
        supergroup = await ann.upgrade(group)
        await supergroup.wait_for(says("private chats"))
        await until_settled(config)
        await process.stop()
