"""Rows 1, 2 and 13: the bot is killed at every step of one painting, or told to stop in any of its states."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from faulty_bot import Plan
from fleet import Fleet, look, sound, until_settled
from stage import finals, is_final, says

from bot.config import Config
from bot.playground import Bot, Conversation, World

# How often one painting, from the bot's start on, comes by each step at least: meeting fewer would test nothing.
STEPS = {
    "before commit": 12,
    "after commit": 12,
    "before call": 3,
    "after call": 3,
    "before rename": 3,
    "after rename": 3,
    "snapshot": 4,
}


def sure(chat: Conversation, config: Config) -> None:
    """One painting, seen once; twice only where the first send's outcome was unknown. Nothing is left to do."""
    ((state, attempt),) = look(config, "SELECT state, attempt FROM job")
    assert state == "done"
    assert isinstance(attempt, int)
    assert attempt <= 3
    ((tries,),) = look(config, "SELECT tries FROM message WHERE kind = 'final'")
    assert len(finals(chat)) in ({1} if tries == 1 else {1, 2})
    assert sound(config)
    named = {name for row in look(config, "SELECT content, trim(styles, '[\"]'), result FROM job") for name in row}
    assert named <= {path.name for path in config.pictures.iterdir()}


@pytest.mark.parametrize("step", STEPS)
async def test_killed_at_any_step_it_delivers_the_painting_once_after_its_next_start(
    fleet: Fleet, world: World, bot: Bot, config: Config, tmp_path: Path, content: bytes, style: bytes, step: str
) -> None:
    for number in itertools.count(1):
        own = config.model_copy(update={"data": tmp_path / f"{number}"})
        ann = world.person("Ann")
        chat = ann.chat_with(bot)
        async with fleet.running(own, Plan(kill=(step, number)), tmp_path / "log") as first:
            await ann.send_album(chat, [content, style])
            survived = await first.survives(chat.wait_for(says("Painted in")))
        async with fleet.running(own, Plan(), tmp_path / "log") as second:
            await chat.wait_for(is_final)
            await until_settled(own)
            await second.stop()
        sure(chat, own)
        if survived:
            break

    assert number > STEPS[step]
