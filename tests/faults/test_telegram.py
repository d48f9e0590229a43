"""Rows 9 and 10: what Telegram does to calls and updates."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from arena import Arena
from faulty_bot import Plan
from fleet import look, sound, until_settled
from stage import finals, is_final, says, until

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
async def test_a_fault_in_every_call_once_costs_no_painting_and_brings_none_twice(arena: Arena, name: str) -> None:
    people = [arena.world.person(call) for call in CALLS]
    chats = [person.chat_with(arena.bot) for person in people]
    async with arena.running(Plan()) as process:
        for seed, (call, person, chat) in enumerate(zip(CALLS, people, chats, strict=True)):
            arena.server.faults.plan(call, FAULTS[name]())
            await person.send_album(chat, arena.pictures, caption=f"seed={seed}")  # the same would not be painted again
            await chat.wait_for(is_final)
        await until_settled(arena.config)
        await process.stop()

    doubtful = {row[0] for row in look(arena.config, _DOUBTFUL)}
    for chat in chats:
        assert len(finals(chat)) in ({1, 2} if chat.chat.id in doubtful else {1})
    assert len(doubtful) <= (name == "answer lost")
    assert sound(arena.config)


_DOUBTFUL = "SELECT chat_id FROM message WHERE kind = 'final' AND tries > 1"


async def test_a_flood_is_obeyed_and_no_call_to_the_chat_comes_before_its_time(arena: Arena) -> None:
    ann, anns = arena.person("Ann")
    bob, bobs = arena.person("Bob")
    arena.server.faults.plan("sendMessage", rate_limited(2))
    async with arena.running(Plan()) as process:
        photo = await ann.send_photo(anns, arena.pictures[0])
        answer = await anns.wait_for(says("Got the content"))
        await bob.send_photo(bobs, arena.pictures[0])
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
    arena: Arena, description: str
) -> None:
    ann, anns = arena.person("Ann")
    bob, bobs = arena.person("Bob")
    gate = arena.folder / "gate"
    arena.server.faults.plan("sendPhoto", refused(403, description))
    async with arena.running(Plan(gate=str(gate))) as process:
        await ann.send_album(anns, arena.pictures)
        await process.says("takes no messages any more")
        gate.touch()
        await bob.send_album(bobs, arena.pictures)
        await bobs.wait_for(is_final)
        await until_settled(arena.config)
        await process.stop()

    assert finals(anns) == []
    assert len(finals(bobs)) == 1
    assert look(arena.config, "SELECT state FROM job ORDER BY id") == [("cancelled",), ("done",)]


async def test_blocking_the_bot_stops_the_painting_though_nothing_is_sent(arena: Arena) -> None:
    ann, chat = arena.person("Ann")
    async with arena.running(Plan(hold=True)) as process:
        await ann.send_album(chat, arena.pictures)
        await chat.wait_for(says("Step"))
        await ann.block(arena.bot)
        await until_settled(arena.config)
        await process.stop()

    assert look(arena.config, "SELECT state FROM job") == [("cancelled",)]


@pytest.mark.parametrize("fault", [duplicated, reordered, malformed, displaced], ids=lambda fault: fault.__name__)
async def test_strange_updates_make_one_job_each(arena: Arena, fault: Callable[[], Fault]) -> None:
    people = [arena.world.person(name) for name in ("Ann", "Bob")]
    chats = [person.chat_with(arena.bot) for person in people]
    for person, chat in zip(people, chats, strict=True):
        await person.send_photo(chat, arena.pictures[0])  # before the bot runs: it gets them together
    arena.server.faults.plan("getUpdates", fault(), times=3)
    async with arena.running(Plan()) as process:
        for person, chat in zip(people, chats, strict=True):
            await chat.wait_for(says("Got the content"))
            await person.send_photo(chat, arena.pictures[1])
            await chat.wait_for(is_final)
        await until_settled(arena.config)
        await process.stop()

    assert [len(finals(chat)) for chat in chats] == [1, 1]
    assert look(arena.config, "SELECT count(*) FROM job") == [(2,)]


async def test_a_group_that_becomes_a_supergroup_gets_what_it_is_owed_under_its_new_id(arena: Arena) -> None:
    ann = arena.world.person("Ann")
    group = ann.view(arena.world.group("Painters", [ann, arena.bot]))
    flood = arena.folder / "flood"
    flood.touch()
    arena.server.faults.plan("sendMessage", rate_limited(1))
    async with arena.running(Plan(flood=str(flood))) as process:
        await ann.send_text(group, f"/help@{arena.bot.user.username}")
        await process.says("is to wait 1 s")
        supergroup = await ann.upgrade(group)
        flood.unlink()
        await supergroup.wait_for(says("then send me a picture whose style you like"))
        await until_settled(arena.config)
        await process.stop()


async def test_what_waits_for_the_end_of_a_flood_touches_no_message_that_has_its_number_in_the_supergroup(
    arena: Arena,
) -> None:
    arena.bot.has_privacy = False
    ann, bob, cem = (arena.world.person(name) for name in ("Ann", "Bob", "Cem"))
    group = ann.view(arena.world.group("Painters", [ann, bob, cem, arena.bot]))
    flood = arena.folder / "flood"
    flood.touch()
    async with arena.running(Plan(flood=str(flood))) as process:
        await bob.send_text(group, f"/settings@{arena.bot.user.username}")
        panel = await group.wait_for(lambda event: event.buttons)
        arena.server.faults.plan("sendMessage", rate_limited(1))
        asked = await ann.send_text(group, f"/help@{arena.bot.user.username}")
        await process.says("is to wait 1 s")
        await bob.tap(panel.buttons[0])
        await until(lambda: any(request.method == "answerCallbackQuery" for request in arena.server.requests))
        photo, _ = await cem.send_album(group, arena.pictures, caption=f"/paint@{arena.bot.user.username}")
        await process.says("job 1: attempt 1")
        before = len(arena.server.requests)
        supergroup = await ann.upgrade(group)
        while supergroup.chat.last_message_id < photo.id:
            await bob.send_text(supergroup, "Hello")
        flood.unlink()
        answer = await supergroup.wait_for(says("then send me a picture whose style you like"))
        final = await supergroup.wait_for(is_final)
        await until_settled(arena.config)
        await process.stop()

    assert asked.id < photo.id
    assert answer.message is not None
    assert final.message is not None
    assert [answer.message.reply_to, final.message.reply_to] == [None, None]
    of_the_group = [
        request.parameters["chat_id"]
        for request in arena.server.requests[before:]
        if request.parameters.get("message_id", photo.id + 1) <= photo.id
    ]
    assert set(of_the_group) <= {group.chat.id}
