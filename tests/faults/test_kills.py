"""Rows 1 and 2: the bot is killed at every step of one painting, and inside SQLite's own writes."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil

import pytest
from arena import Arena
from faulty_bot import Plan
from fleet import look, sound, until_settled
from processes import BotProcess
from stage import finals, is_final, says

from bot.config import Config
from bot.playground import Conversation

needs_strace = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
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
async def test_killed_at_any_step_it_delivers_the_painting_once_after_its_next_start(arena: Arena, step: str) -> None:
    for number in itertools.count(1):
        own = arena.config.model_copy(update={"data": arena.folder / f"{number}"})
        ann, chat = arena.person("Ann")
        async with arena.running(Plan(kill=(step, number)), own) as first:
            for picture in arena.pictures:
                await ann.send_photo(chat, picture)
            survived = await first.survives(chat.wait_for(says("Painted in")))
        async with arena.running(Plan(), own) as second:
            await chat.wait_for(is_final)
            await until_settled(own)
            await second.stop()
        sure(chat, own)
        if survived:
            break

    assert number > STEPS[step]


@needs_strace
@pytest.mark.parametrize("number", [20, 32, 45, 58, 71])
async def test_killed_at_its_nth_write_to_the_database_it_delivers_the_painting_once_after_its_next_start(
    arena: Arena, number: int
) -> None:
    ann, chat = arena.person("Ann")
    await ann.send_album(chat, arena.pictures)
    process = BotProcess(arena.config, arena.folder)
    process.gate.touch()
    inject = ("-e", "trace=pwrite64", "-e", f"inject=pwrite64:signal=SIGKILL:when={number}")
    async with process.running("strace", "-f", "-qq", "-o", os.devnull, *inject) as traced:
        assert await asyncio.wait_for(traced.wait(), 120) != 0, "killed before it had anything left to do"

    async with arena.running(Plan()) as second:
        await chat.wait_for(is_final)
        await until_settled(arena.config)
        await second.stop()
    sure(chat, arena.config)
