"""The buttons under the status message and under the finished painting."""

from __future__ import annotations

import asyncio

import pytest
from stage import Stage, button, buttons, finals, is_final, painted, says, shown, start_painting, until

from bot.buttons import under_final, varied
from bot.playground.faults import held
from bot.playground.model import Button
from bot.store import jobs, opinions
from bot.store.conversations import Place
from bot.store.jobs import Job
from bot.store.opinions import Count
from bot.texts import words_in
from engine.recipe import Recipe


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("More style", {"style_weight": 2.0}),
        ("More photo", {"content_weight": 2.0}),
        ("Vary", {"seed": 1}),
        ("Keep colours", {"colour": "luminance"}),
        ("Bigger", {"size": 1024}),
    ],
)
async def test_a_tap_paints_the_same_pictures_once_more_with_one_thing_changed(
    stage: Stage, content: bytes, style: bytes, text: str, change: dict[str, object]
) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    await ann.tap(await shown(ann, chat, first, text))

    toast = await chat.wait_for(lambda event: event.kind == "toast" and bool(event.text))
    assert toast.text.startswith("Once more")
    second = await chat.wait_for(is_final, after=first)
    assert first.message is not None
    assert second.message is not None
    assert second.message.reply_to == first.message.reply_to
    one, other = stage.executor.tasks
    assert other.recipe == one.recipe.changed(change)
    assert (other.content, other.styles) == (one.content, one.styles)


async def test_the_caption_of_a_variation_says_what_is_different_about_it(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    await ann.tap(button(first, "More style"))
    second = await chat.wait_for(is_final, after=first)

    assert first.text == "Here is your painting.\nbalanced · 200 steps · 512 px · 5 sec"
    assert second.text == f"{first.text} · Style: 2"


async def test_swap_paints_the_style_in_the_style_of_the_photo(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    await ann.tap(await shown(ann, chat, first, "Swap the two"))
    await chat.wait_for(is_final, after=first)

    one, other = stage.executor.tasks
    assert (other.content, other.styles) == (one.styles[0], (one.content,))


async def test_a_tap_brings_the_painting_as_a_file_in_full_quality(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    there = await shown(ann, chat, first, "As a file")
    for _ in range(2):
        tapped = await ann.tap(there)
        file = await chat.wait_for(
            lambda event: event.media is not None and event.media.kind == "document", after=tapped
        )
        assert file.media is not None
        assert file.media.name == "painting.png"


async def test_stop_and_keep_brings_what_there_is_and_frees_the_executor(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    assert buttons(sketch) == ["Stop and keep this", "Cancel"]

    await ann.tap(button(sketch, "Stop and keep this"))
    await chat.wait_for(lambda event: event.kind == "toast")
    stage.executor.step()

    final = await chat.wait_for(is_final)
    assert final.text == "Here is your painting.\nbalanced · 66 steps · 512 px · 5 sec"
    await until(lambda: stage.executor.cancelled == 1)
    closed = await chat.wait_for(says("Painted in 66 steps"))
    assert buttons(closed) == []


async def test_stop_and_keep_is_kept_with_the_job_for_an_attempt_that_may_follow(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    await ann.tap(button(sketch, "Stop and keep this"))
    await chat.wait_for(lambda event: event.kind == "toast")
    rows = await stage.services.database.transact(
        lambda c: [tuple(row) for row in c.execute("SELECT state, enough FROM job")]
    )
    assert rows == [("running", 1)]


async def test_a_file_that_is_on_its_way_is_not_sent_twice(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])
    answered = asyncio.Event()
    stage.server.faults.plan("sendDocument", held(answered))

    there = await shown(ann, chat, first, "As a file")
    for _ in range(5):
        tapped = await ann.tap(there)
        await chat.wait_for(lambda event: event.kind == "toast", after=tapped)

    owed = await stage.services.database.transact(
        lambda c: c.execute("SELECT count(*) FROM message WHERE media LIKE '%document%'").fetchone()[0]
    )
    assert owed == 1
    answered.set()


async def test_cancel_stops_the_painting_and_takes_its_buttons_away(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)

    await ann.tap(button(sketch, "Cancel"))

    closed = await chat.wait_for(says("Stopped."))
    assert buttons(closed) == []
    await until(lambda: stage.executor.cancelled == 1)
    await chat.wait_for(lambda event: event.kind == "toast")
    tapped = await ann.tap(button(sketch, "Cancel"))
    late = await chat.wait_for(lambda event: event.kind == "toast", after=tapped)
    assert late.text == "That painting has ended already."


async def test_a_painting_that_waits_can_be_cancelled_by_its_button(stage: Stage, content: bytes, style: bytes) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    stage.executor.hold()
    await start_painting(ann, anns, content, style)
    await bob.send_album(bobs, [content, style])
    waiting = await bobs.wait_for(says("ahead of yours"))
    assert buttons(waiting) == ["Cancel"]

    await bob.tap(button(waiting, "Cancel"))
    await bobs.wait_for(says("Stopped."))
    stage.executor.release()

    await anns.wait_for(is_final)
    assert finals(bobs) == []


@pytest.mark.parametrize("data", ["v1:style:999", "v1:nothing:1", "v2:style:1", "", "v1:style:1; DROP TABLE job"])
async def test_a_forged_or_old_button_does_nothing_and_says_so(
    stage: Stage, content: bytes, style: bytes, data: str
) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])
    assert first.message is not None

    await ann.tap(Button(first.message, "forged", data or " "))

    toast = await chat.wait_for(lambda event: event.kind == "toast")
    assert toast.text == "This button does nothing any more."
    assert len(stage.executor.tasks) == 1


async def test_nobody_can_call_back_another_persons_painting(stage: Stage, content: bytes, style: bytes) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    theirs = await painted(stage, ann, anns, [content, style])
    own = await painted(stage, bob, bobs, [content, style])
    assert own.message is not None

    await bob.tap(Button(own.message, "forged", button(theirs, "Vary").data))

    toast = await bobs.wait_for(lambda event: event.kind == "toast")
    assert toast.text == "This button does nothing any more."


async def test_the_line_of_one_person_is_bounded(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])
    stage.executor.hold()

    for _ in range(jobs.MOST_WAITING + 2):
        tapped = await ann.tap(button(first, "Vary"))
        toast = await chat.wait_for(lambda event: event.kind == "toast", after=tapped)

    assert toast.text.startswith("You have 10 paintings in the line")


def test_buttons_stay_within_what_a_recipe_and_a_chat_allow() -> None:
    recipe = Recipe.of(preset="poster")
    for _ in range(20):
        for variation in ("style", "photo", "seed", "colours", "bigger"):
            recipe = varied(recipe, variation)

    assert (recipe.style_weight, recipe.content_weight, recipe.size) == (100, 100, 1536)
    assert words_under(recipe) == ["Vary", "👍", "👎", "More …"]
    assert words_under(recipe, more=True) == [
        "Keep colours",
        "Swap the two",
        "Before / after",
        "Timelapse",
        "As a file",
        "Back",
    ]
    assert "Style's colours" in words_under(Recipe.of(colour="luminance"), more=True)


def words_under(recipe: Recipe, *, more: bool = False) -> list[str]:
    """The buttons under a painting by this recipe."""
    job = Job(1, Place(1, 0, 1), 1, "a", ("b",), recipe, "done", 1, "c")
    return [button.text for row in under_final(job, words_in("en"), more=more).inline_keyboard for button in row]


async def test_more_buttons_come_in_the_place_of_the_others_and_go_again(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    tapped = await ann.tap(button(first, "More …"))
    more = await chat.wait_for(lambda event: event.kind == "edit" and "Back" in buttons(event), after=tapped)
    assert "Vary" not in buttons(more)
    tapped = await ann.tap(button(more, "Back"))
    again = await chat.wait_for(lambda event: event.kind == "edit" and "Vary" in buttons(event), after=tapped)

    assert buttons(again) == buttons(first)
    assert again.text == first.text, "the caption stays"


async def test_a_thumb_is_kept_thanked_for_and_shown_and_may_be_changed(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    tapped = await ann.tap(button(first, "👍"))
    thanks = await chat.wait_for(lambda event: event.kind == "toast", after=tapped)
    liked = await chat.wait_for(lambda event: event.kind == "edit" and "✓ 👍" in buttons(event), after=tapped)
    tapped = await ann.tap(button(liked, "👎"))
    changed = await chat.wait_for(lambda event: event.kind == "edit" and "✓ 👎" in buttons(event), after=tapped)

    assert thanks.text == "Glad you like it. Thank you!"
    assert "👍" in buttons(changed)
    assert await stage.services.database.transact(opinions.by_preset) == [Count("balanced", 0, 1, 1)]


async def test_a_thumb_given_twice_counts_once(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    for _ in range(2):
        tapped = await ann.tap(button(first, "👍"))
        await chat.wait_for(lambda event: event.kind == "toast", after=tapped)

    assert await stage.services.database.transact(opinions.by_preset) == [Count("balanced", 1, 0, 1)]
