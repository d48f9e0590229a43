"""Guess the Style in a group."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from game_stage import Group, playing

from bot.config import Config
from bot.games.state import State
from bot.playground import Bot, PlaygroundServer, World
from bot.texts import words_in


@pytest.fixture
async def group(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> AsyncIterator[Group]:
    async with playing(world, server, bot, config, "Ann", "Bob", "Cem") as group:
        yield group


async def test_paintings_come_out_of_the_fog_and_early_answers_win_more(group: Group) -> None:
    await group.says("Ann", "/guess")
    await group.shown("I'm painting")
    first = await group.shown("Worth 5 points")
    right, wrong = await answers(group)
    assert await group.taps("Ann", first, right) == "Yes! 5 points. Keep it to yourself."
    assert await group.taps("Ann", first, wrong) == "You've had your guess: one for each painting."
    assert await group.taps("Bob", first, wrong) == "No, sorry. Wait and see!"

    sharper = await group.passes(15, "Worth 4 points", after=first)
    assert sharper.kind == "edit"
    assert sharper.picture != first.picture
    assert await group.taps("Cem", sharper, right) == "Yes! 4 points. Keep it to yourself."
    for points in ("Worth 3 points", "Worth 2 points", "Last call: 1 point"):
        sharper = await group.passes(15, points, after=sharper)
    answer = await group.passes(15, f"It was {right}.", after=sharper)
    assert "Ann: +5" in answer.text
    assert "Cem: +4" in answer.text
    assert not answer.buttons
    assert answer.picture != sharper.picture, "out of the fog at last"

    second = await group.passes(8, "Worth 5 points", after=answer)
    right, wrong = await answers(group)
    await group.taps("Ann", second, right)
    await group.taps("Bob", second, wrong)
    await group.taps("Cem", second, right)
    answer = await group.shown(f"It was {right}.", after=second)
    assert "Ann: +5 · 🔥 2 right in a row" in answer.text, "all have answered: nobody waits"

    third = await group.passes(8, "Worth 5 points", after=answer)
    right, wrong = await answers(group)
    for name in ("Ann", "Bob", "Cem"):
        await group.taps(name, third, wrong)
    board = await group.shown("The final score", after=third)
    assert "🥇 1. Ann: 10 points\n🥈 2. Cem: 9 points" in board.text
    assert group.busiest_minute() <= 20


async def answers(group: Group) -> tuple[str, str]:
    """The labels of the right button and of a wrong one."""
    found: list[State] = []
    await group.knows(lambda guess: guess.phase == "showing" and not found.append(guess))
    question = found[-1].questions[0]  # type: ignore[attr-defined]
    names = [words_in("en")(f"style-{choice.name}") for choice in question.choices]
    right = names.pop(question.right)
    return right, names[0]
