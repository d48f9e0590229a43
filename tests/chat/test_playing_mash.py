"""Mash-up in a group."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from game_stage import Group, playing
from stage import picture

from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World


@pytest.fixture
async def group(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> AsyncIterator[Group]:
    async with playing(world, server, bot, config, "Ann", "Bob", "Cem") as group:
        yield group


async def test_two_photos_are_painted_both_ways_and_the_chat_chooses(group: Group) -> None:
    photo = await group["Ann"].send_photo(group.chat, picture(seed=1), caption=f"/mash@{group.bot.user.username}")
    card = await group.shown("Ann's photo is looking for a partner", after=photo)
    assert card.media
    assert await group.taps("Ann", card, "I'll bring mine") == "That's your own photo. Somebody else has to bring one."
    assert await group.taps("Bob", card, "I'll bring mine") == "The seat is yours. Send your photo!"
    ask = await group.shown("Bob, reply to this message with a photo")
    assert ask.message is not None
    assert group["Bob"].is_asked_to_reply(ask)
    assert not group["Cem"].is_asked_to_reply(ask)
    await group.brings("Bob", ask, 2)

    album = await group.album(after=ask)
    assert [message.text for message in album] == [
        "A: photo by Ann, strokes by Bob",
        "B: photo by Bob, strokes by Ann",
    ]
    ballot = await group.shown("Which way round is better?")
    assert await group.taps("Cem", ballot, "B") == "Your vote: B. You can still change it."
    verdict = await group.passes(60, "B it is, 1 to 0.", after=ballot)
    assert "A point for each of you two." in verdict.text
    assert group.busiest_minute() <= 20


async def test_without_a_photo_the_bot_asks_for_one_and_gives_up_in_the_end(group: Group) -> None:
    await group.says("Ann", "/mash")
    ask = await group.shown("Ann, reply to this message with your photo")
    assert group["Ann"].is_asked_to_reply(ask)

    await group.passes(120, "No photo came, Ann.", after=ask)


async def test_somebody_may_answer_anothers_photo_with_the_command(group: Group) -> None:
    photo = await group["Ann"].send_photo(group.chat, picture(seed=1))
    await group.says("Bob", "/mash", reply_to=photo)

    await group.shown("Bob, reply to this message with a photo, and I mix it with Ann's.")
