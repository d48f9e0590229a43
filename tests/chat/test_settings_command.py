"""/settings by text: shown, changed, refused, kept."""

from __future__ import annotations

import pytest
from simulated_executor import SimulatedExecutor
from stage import Stage, is_final, says

from bot.app import running
from bot.config import Config
from bot.playground import Bot, PlaygroundServer, World
from engine.recipe import KNOBS, Recipe


async def test_settings_shows_the_usual_ones_and_all_of_them_when_asked(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, "/settings")
    answer = await chat.wait_for(says("How I paint for you"))
    await ann.send_text(chat, "/settings all")
    described = await chat.wait_for(says("The settings, and what they can be"))

    assert "preset = balanced\niterations = 200\nsize = 512\nstyle_weight = 1\n" in answer.text
    assert all(f"{knob.name}: {knob.help} ({knob.allowed})" in described.text for knob in KNOBS.values())


async def test_changed_settings_are_those_of_the_next_painting(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, "/settings iterations=120 style_weight=2")

    answer = await chat.wait_for(says("Changed: iterations, style_weight"))
    assert "iterations = 120" in answer.text
    assert "style_weight = 2" in answer.text
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe == Recipe.of(iterations=120, style_weight=2.0)


async def test_a_second_change_keeps_the_first(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/settings iterations=120")
    await ann.send_text(chat, "/settings seed=7")

    answer = await chat.wait_for(says("Changed: seed"))

    assert "iterations = 120" in answer.text


async def test_a_new_preset_starts_afresh(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/settings iterations=77")
    await ann.send_text(chat, "/settings preset=quick")

    answer = await chat.wait_for(says("Changed: preset"))

    assert f"iterations = {Recipe.of(preset='quick').iterations}" in answer.text


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("iterations=0", "iterations is 0; it must be a whole number from 1 to 5000"),
        ("iterations=12.5", "iterations is '12.5'"),
        ("iteration=12", "There is no setting 'iteration'"),
        ("style_weight=nan", "style_weight is nan"),
        ("faster please", "I don't understand 'faster'"),
        ("seed=3 size=1000000", "size is 1000000"),
        ("seed=3 size=2048", "size is 2048; in a chat it can be at most 1536 px"),
        ("seconds=3600", "seconds is 3600; in a chat it can be at most 1800 s"),
        ("style_layers=block1_conv", "Did you mean block1_conv"),
    ],
)
async def test_a_bad_value_changes_nothing_and_says_what_is_allowed(stage: Stage, words: str, reason: str) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, f"/settings {words}")

    refusal = await chat.wait_for(says("Nothing was changed"))
    assert reason in refusal.text
    assert "/settings all" in refusal.text
    await ann.send_text(chat, "/settings")
    answer = await chat.wait_for(says("How I paint for you"), after=refusal)
    assert "seed" not in answer.text.partition("\n\n")[0]


async def test_reset_brings_back_the_first_settings(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/settings iterations=120")
    await ann.send_text(chat, "/settings reset")

    answer = await chat.wait_for(says("as they were at first"))

    assert "iterations = 200" in answer.text


async def test_one_persons_settings_are_not_anothers(stage: Stage) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    await ann.send_text(anns, "/settings iterations=120")
    await anns.wait_for(says("Changed"))

    await bob.send_text(bobs, "/settings")

    answer = await bobs.wait_for(says("How I paint for you"))
    assert "iterations = 200" in answer.text


async def test_settings_outlive_the_bot(world: World, server: PlaygroundServer, bot: Bot, config: Config) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    async with running(config, SimulatedExecutor()):
        await ann.send_text(chat, "/settings iterations=120")
        changed = await chat.wait_for(says("Changed"))

    async with running(config, SimulatedExecutor()):
        await ann.send_text(chat, "/settings")
        answer = await chat.wait_for(says("How I paint for you"), after=changed)

    assert "iterations = 120" in answer.text


@pytest.mark.parametrize("words", ["x" * 4000, "iterations=" + "9" * 4000, "preset=" + "y" * 4000])
async def test_a_very_long_mistake_is_answered_like_a_short_one(stage: Stage, words: str) -> None:
    ann, chat = stage.person("Ann")

    sent = await ann.send_text(chat, f"/settings {words}")

    answer = await chat.wait_for(lambda event: event.kind == "message", after=sent)
    assert "Nothing was changed" in answer.text
