"""Art Battle in a group, from the command to the podium."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from game_stage import Group, playing

from bot.config import Config
from bot.playground import Bot, Event, PlaygroundServer, World


@pytest.fixture
async def group(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> AsyncIterator[Group]:
    async with playing(world, server, bot, config, "Ann", "Bob", "Cem", "Dee") as group:
        yield group


def is_closed(group: Group, ballot: Event) -> bool:
    assert ballot.message is not None
    poll = group.chat.chat.messages[ballot.message.id].poll
    return poll is not None and poll.is_closed


async def test_three_people_battle_and_the_chat_chooses_a_winner(group: Group) -> None:
    await group.says("Ann", "/battle cats in space")
    card = await group.shown("Art Battle: cats in space")
    assert card.media
    assert await group.taps("Bob", card, "I'm in") == "You're in. Have a style picture ready!"
    assert await group.taps("Cem", card, "I'm in") == "You're in. Have a style picture ready!"
    assert await group.taps("Bob", card, "Start now") == (
        "Only Ann, who started it, can do that; admins can stop it by command."
    )
    assert await group.taps("Ann", card, "Start now") == "Here we go!"

    prompt = await group.shown("Reply to this message with a picture")
    styles = [await group.brings(name, prompt, seed) for seed, name in enumerate(("Ann", "Bob"))]
    for style in styles:
        await group.reacted(style, "👌")
    await group.taps("Cem", prompt, "")

    album = await group.album(after=prompt)
    assert [message.text for message in album] == ["A", "B", "C"]
    ballot = await group.shown("Which one is the best?")
    assert ballot.message is not None
    assert ballot.message.poll is not None
    assert [bool(option.media) for option in ballot.message.poll.options] == [True, True, True]
    for name in group.people:
        await group[name].vote(ballot, "B")
    await group.knows(lambda battle: len(battle.votes) == 4)
    podium = await group.passes(90, "wins with B!")

    assert podium.media
    assert "🥇 1. B by " in podium.text
    assert "3 votes, 3 points" in podium.text, "the vote for oneself does not count"
    await group.until(lambda: is_closed(group, ballot))
    assert await group.taps("Dee", podium, "Play again") == "Another round!"
    await group.shown("Art Battle", after=podium)
