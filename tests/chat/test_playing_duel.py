"""Duels in a group."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from game_stage import Group, playing

from bot.config import Config
from bot.playground import Bot, Event, PlaygroundServer, World


@pytest.fixture
async def group(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> AsyncIterator[Group]:
    async with playing(world, server, bot, config, "Ann", "Bob", "Cem") as group:
        yield group


async def test_two_rounds_won_win_the_duel(group: Group) -> None:
    hello = await group.says("Bob", "Hello everybody")
    await group.says("Ann", "/duel", reply_to=hello)
    challenge = await group.shown("Ann challenges Bob to a duel")
    assert await group.taps("Cem", challenge, "I dare") == ("That isn't yours to answer; /duel starts your own.")
    assert await group.taps("Bob", challenge, "I dare") == "Brushes up!"

    after = await win_round(group, "Ann", "Round 1 of 3", challenge)
    end = await win_round(group, "Ann", "Round 2 of 3", after)

    won = await group.shown("Ann wins the duel, and 3 points with it!", after=end)
    assert won.media
    await group.says("Cem", "/top")
    await group.shown("🥇 1. Ann: 3 points", after=won)
    assert group.busiest_minute() <= 20


async def win_round(group: Group, winner: str, title: str, after: Event) -> Event:
    """Both bring a style, and Cem votes for the winner."""
    prompt = await group.shown(title, after=after)
    for seed, name in enumerate(("Ann", "Bob")):
        await group.brings(name, prompt, seed)
    ballot = await group.chat.wait_for(lambda event: event.kind == "message" and event.message.poll, after=prompt)
    found: list[int] = []
    await group.knows(lambda duel: duel.phase == "voting" and not found.extend(authors(duel)))
    await group["Cem"].vote(ballot, "AB"[found.index(group[winner].id)])
    await group.knows(lambda duel: duel.votes)
    group.clock.move(60)
    return ballot


def authors(duel: object) -> list[int]:
    by_number = {entry.number: entry.person for entry in duel.entries}  # type: ignore[attr-defined]
    return [by_number[number] for number in duel.ballot]  # type: ignore[attr-defined]
