"""/settings as one message with buttons, edited in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stage import Stage, is_final, says, start_painting

from bot.playground import Conversation, Event, Person
from bot.playground.model import Button
from engine.recipe import Recipe


async def panel(person: Person, chat: Conversation) -> Event:
    await person.send_text(chat, "/settings")
    return await chat.wait_for(says("How I paint for you"))


def button(event: Event, text: str, beside: str = "") -> Button:
    """The button of these words; beside: in the row that holds a button with these."""
    assert event.message is not None
    buttons = iter(event.message.buttons)
    rows = [[next(buttons) for _ in row] for row in (event.message.reply_markup or {})["inline_keyboard"]]
    return next(
        button
        for row in rows
        if any(beside in other.text for other in row)
        for button in row
        if button.text.startswith(text)
    )


@pytest.mark.parametrize(
    ("sign", "beside", "line"),
    [
        ("+", "Steps", "iterations = 300"),
        ("−", "Steps", "iterations = 150"),
        ("+", "Style:", "style_weight = 1.5"),
        ("−", "Photo:", "content_weight = 0.75"),
        ("+", "Size", "size = 640"),
        ("+", "Smoothing", "tv_weight = 3"),
        ("−", "Stroke size", "style_scale = 0.75"),
    ],
)
async def test_plus_and_minus_change_a_number_by_a_sensible_step_in_the_same_message(
    stage: Stage, sign: str, beside: str, line: str
) -> None:
    ann, chat = stage.person("Ann")
    shown = await panel(ann, chat)

    await ann.tap(button(shown, sign, beside))

    edited = await chat.wait_for(lambda event: event.kind == "edit" and line in event.text)
    assert shown.message is not None
    assert edited.message is not None
    assert edited.message.id == shown.message.id


async def test_a_preset_is_chosen_by_a_button_that_names_its_time_on_this_machine(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    shown = await panel(ann, chat)
    quick = button(shown, "quick")
    assert quick.text.endswith(("sec", "min"))

    await ann.tap(quick)

    edited = await chat.wait_for(lambda event: event.kind == "edit" and "preset = quick" in event.text)
    assert button(edited, "✓ quick")
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe == Recipe.of(preset="quick")


async def test_the_times_are_those_that_paintings_took_here(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    before = button(await panel(ann, chat), "✓ balanced").text
    await start_painting(ann, chat, content, style)
    final = await chat.wait_for(is_final)

    await ann.send_text(chat, "/settings")

    again = await chat.wait_for(says("How I paint for you"), after=final)
    assert before == "✓ balanced · 75 sec"
    assert button(again, "✓ balanced").text == "✓ balanced · 5 sec"


async def typed(person: Person, chat: Conversation, label: str, value: str) -> Event:
    """Tap a number of the panel and reply with another; returns what the bot asked."""
    await person.tap(button(await panel(person, chat), label))
    question = await chat.wait_for(says("Reply with another value"))
    await person.reply(question, value)
    return question


async def test_a_tapped_value_is_asked_for_and_typed(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    question = await typed(ann, chat, "Steps", "333")

    assert "from 1 to 5000" in question.text
    answer = await chat.wait_for(says("Changed: iterations"))
    assert "iterations = 333" in answer.text


async def test_a_typed_value_that_is_not_allowed_changes_nothing(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await typed(ann, chat, "Size", "9999")

    refusal = await chat.wait_for(says("Nothing was changed"))
    assert "size is 9999" in refusal.text


async def test_a_text_is_taken_as_a_value_only_once(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await typed(ann, chat, "Steps", "333")
    await chat.wait_for(says("Changed: iterations"))

    await ann.send_text(chat, "444")

    await chat.wait_for(says("I paint from pictures, not words"))


async def test_at_its_bound_a_number_goes_no_further(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/settings size=64")
    shown = await chat.wait_for(says("Changed: size"))

    await ann.tap(button(shown, "−", "Size"))

    await chat.wait_for(lambda event: event.kind == "toast" and "can't go further" in event.text)


async def test_colours_go_round_and_everything_can_be_taken_back(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    shown = await panel(ann, chat)

    await ann.tap(button(shown, "Colours"))
    kept = await chat.wait_for(lambda event: event.kind == "edit" and "colour = luminance" in event.text)
    assert button(kept, "Colours: the photo's")
    await ann.tap(button(kept, "All as at first"))

    await chat.wait_for(lambda event: event.kind == "edit" and "colour = style" in event.text)


async def test_what_a_painting_starts_from_goes_round(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    shown = await panel(ann, chat)

    await ann.tap(button(shown, "Starts from"))

    changed = await chat.wait_for(lambda event: event.kind == "edit" and "init = " in event.text)
    assert button(changed, "Starts from").text != button(shown, "Starts from").text
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final)
    assert f"init = {stage.executor.tasks[0].recipe.init}" in changed.text


async def test_without_snapshots_only_words_tell_how_far_it_is(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    shown = await panel(ann, chat)
    await ann.tap(button(shown, "Show it being painted: on"))
    await chat.wait_for(lambda event: event.kind == "toast" and "off" in event.text)

    await ann.send_album(chat, [content, style])
    final = await chat.wait_for(is_final)

    assert final.media is not None
    steps = [event for event in chat.history if event.text.startswith("Step")]
    assert steps
    assert all(event.media is None for event in steps)


async def test_nobody_changes_somebody_elses_settings(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    shown = await panel(ann, chat)
    more = button(shown, "+", "Steps")

    theirs = button(await panel(bob, bobs), "+", "Steps")
    await bob.tap(replace(theirs, data=more.data))

    await bobs.wait_for(lambda event: event.kind == "toast" and "somebody else" in event.text)


async def test_a_language_is_chosen_by_a_button_and_kept(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/language")
    asked = await chat.wait_for(says("I speak the language of your app"))

    await ann.tap(button(asked, "Deutsch"))

    await chat.wait_for(lambda event: event.kind == "edit" and "Deutsch" in event.text)
    await ann.send_text(chat, "/cancel")
    await chat.wait_for(says("nichts"))


async def test_the_panel_leads_to_the_languages(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    shown = await panel(ann, chat)

    tapped = await ann.tap(button(shown, "Language: English"))

    asked = await chat.wait_for(says("I speak the language of your app"), after=tapped)
    assert button(asked, "Deutsch")


async def test_a_language_is_chosen_by_its_name(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, "/language Español")
    await chat.wait_for(says("español"))
    sent = await ann.send_text(chat, "/language klingon")

    answer = await chat.wait_for(says("klingon"), after=sent)
    assert button(answer, "Русский")
