"""Pictures that are sent together: two are painted at once, of more the person says what to make."""

from __future__ import annotations

import asyncio

import pytest
from simulated_executor import SimulatedExecutor
from stage import Stage, bot_messages, finals, is_final, picture, says, until

from bot.app import running
from bot.config import Config
from bot.handlers.albums import quiet
from bot.playground import Bot, Conversation, Event, Person, World
from bot.playground.model import Button
from bot.store import jobs

STYLES = [picture(seed=number) for number in range(20, 29)]


def button(event: Event, text: str) -> Button:
    assert event.message is not None
    return event.message.button(text)


async def asked(person: Person, chat: Conversation, pictures: list[bytes], caption: str = "") -> Event:
    """Send an album of more than two; returns the question."""
    sent = await person.send_album(chat, pictures, caption=caption)
    return await chat.wait_for(says("blend the styles in one painting"), after=sent[-1])


async def asked_late(stage: Stage, person: Person, chat: Conversation, pictures: list[bytes]) -> Event:
    """Send an album whose third picture comes when the first two are being painted; returns the question."""
    waiting = stage.services.albums
    waiting._pause = waiting._longest = 3600.0  # that no more comes is said below
    stage.executor.hold()
    album = stage.world.album_id()
    for data in pictures[:2]:
        await person.send_photo(chat, data, album=album)
    await chat.wait_for(says("Step"))
    ((album_id, due),) = waiting._due.items()
    await person.send_photo(chat, pictures[2], album=album)
    await until(lambda: waiting._due[album_id] > due)
    await quiet(album_id, stage.services)
    return await chat.wait_for(says("A photo and 2 styles"))


async def painted(chat: Conversation, number: int) -> list[Event]:
    """So many finals, once they are there."""
    await until(lambda: len(finals(chat)) >= number)
    return finals(chat)


async def test_an_album_of_two_is_painted_at_once(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")

    photo, _ = await ann.send_album(chat, [content, style])

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    said = [message.text for message in bot_messages(chat)]
    assert not any("Now send" in text for text in said), "nothing is asked for that is there already"


@pytest.mark.parametrize("count", [2, 3, 8])
async def test_styles_of_an_album_are_blended_if_its_sender_says_so(stage: Stage, content: bytes, count: int) -> None:
    ann, chat = stage.person("Ann")
    question = await asked(ann, chat, [content, *STYLES[:count]])
    assert question.text.startswith(f"A photo and {count} styles.")
    assert stage.executor.tasks == []

    await ann.tap(button(question, "Blend the styles"))

    told = await chat.wait_for(says(f"One painting in {count} styles"))
    assert told.kind == "edit"
    assert told.buttons == ()
    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert len(set(task.styles)) == count


async def test_each_style_of_an_album_gets_its_painting_if_its_sender_says_so(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    question = await asked(ann, chat, [content, *STYLES[:3]], caption="iterations=33")

    await ann.tap(button(question, "One painting each"))

    await chat.wait_for(says("3 paintings, one in each style"))
    assert question.message is not None
    for final in await painted(chat, 3):
        assert final.message is not None
        assert final.message.reply_to == question.message.reply_to, "all answer the photo"
    assert len({task.styles for task in stage.executor.tasks}) == 3
    assert len({task.content for task in stage.executor.tasks}) == 1
    assert {task.recipe.iterations for task in stage.executor.tasks} == {33}, "one caption is that of all"


async def test_more_styles_than_can_be_blended_are_blended_as_far_as_that_goes(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    question = await asked(ann, chat, [content, *STYLES])

    await ann.tap(button(question, "Blend the first 8"))

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert len(task.styles) == 8


async def test_paintings_that_the_line_has_no_room_for_are_told(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    for number in range(jobs.MOST_WAITING - 1):  # one of them is being painted
        await ann.send_album(chat, [content, style])
        await until(lambda most=number: len(bot_messages(chat)) > most)
    question = await asked(ann, chat, [content, *STYLES[:3]])

    await ann.tap(button(question, "One painting each"))

    await chat.wait_for(says("I paint in 2 of the 3 styles"))
    question = await asked(ann, chat, [content, *STYLES[:3]])
    await ann.tap(button(question, "Blend"))
    toast = await chat.wait_for(lambda event: event.kind == "toast" and event.text)
    assert "10 paintings in the line" in toast.text


async def test_a_caption_says_which_picture_of_an_album_is_the_content(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    album = stage.world.album_id()
    await ann.send_photo(chat, style, album=album)
    photo = await ann.send_photo(chat, content, album=album, caption="this is the content")
    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id

    _, photo = await ann.send_album(chat, [style, content], caption="style first, iterations=33")

    final = await chat.wait_for(is_final, after=photo)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    one, other = stage.executor.tasks
    assert (one.content, one.styles) == (other.content, other.styles)


@pytest.mark.parametrize(("caption", "iterations"), [("", 300), ("iterations=44", 44)])
async def test_what_was_said_with_a_command_holds_for_the_album_that_answers_it_but_where_its_caption_says_otherwise(
    stage: Stage, content: bytes, style: bytes, caption: str, iterations: int
) -> None:
    ann, chat = stage.person("Ann")
    asking = await ann.send_text(chat, "/paint iterations=300 keep colours")
    await chat.wait_for(says("Which photo shall I paint?"), after=asking)

    await ann.send_album(chat, [content, style], caption=caption)

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert (task.recipe.iterations, task.recipe.colour) == (iterations, "luminance")
    await ann.send_album(chat, [style, content])
    await until(lambda: len(stage.executor.tasks) == 2)
    assert stage.executor.tasks[1].recipe.colour == "style", "the command was about one painting"


async def test_what_was_said_with_a_command_holds_for_every_painting_of_the_album_that_answers_it(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    asking = await ann.send_text(chat, "/paint iterations=300")
    await chat.wait_for(says("Which photo shall I paint?"), after=asking)
    first, *_ = await ann.send_album(chat, [content, *STYLES[:2]])
    question = await chat.wait_for(says("A photo and 2 styles"), after=first)

    await ann.edit_text(first, "size=256")
    await chat.wait_for(lambda event: event.text == "Got your change.")
    await ann.tap(button(question, "One painting each"))

    await painted(chat, 2)
    assert {(task.recipe.iterations, task.recipe.size) for task in stage.executor.tasks} == {(300, 256)}


async def test_weights_said_with_a_command_blend_the_album_that_answers_it_without_a_question(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    asking = await ann.send_text(chat, "/paint blend=0.7,0.3")
    await chat.wait_for(says("Which photo shall I paint?"), after=asking)

    await ann.send_album(chat, [content, *STYLES[:2]])

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert (len(task.styles), task.recipe.blend) == (2, "0.7,0.3")


@pytest.mark.parametrize(("weights", "pictures"), [("0.7,0.3", 2), ("0.5,0.3,0.2", 3)])
async def test_weights_said_with_a_command_for_another_number_of_styles_refuse_one_album_and_no_more(
    stage: Stage, content: bytes, weights: str, pictures: int
) -> None:
    ann, chat = stage.person("Ann")
    asking = await ann.send_text(chat, f"/paint blend={weights}")
    await chat.wait_for(says("Which photo shall I paint?"), after=asking)
    album = [content, *STYLES[: pictures - 1]]
    await ann.send_album(chat, album)
    refusal = await chat.wait_for(says("Weights in blend"))

    await ann.send_album(chat, album)

    if pictures > 2:
        question = await chat.wait_for(says("A photo and 2 styles"), after=refusal)
        await ann.tap(button(question, "Blend"))
    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.blend == "equally"


async def test_weights_in_the_caption_blend_an_album_without_a_question(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_album(chat, [content, *STYLES[:2]], caption="blend=0.7,0.3")

    await chat.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert (len(task.styles), task.recipe.blend) == (2, "0.7,0.3")


async def test_weights_for_another_number_of_styles_are_refused_in_a_caption_and_passed_over_in_the_settings(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_album(chat, [content, *STYLES[:3]], caption="blend=0.7,0.3")
    await chat.wait_for(says("Weights in blend: 2; styles: 3."))
    await ann.send_text(chat, "/settings blend=0.7,0.3")
    await chat.wait_for(says("Changed: blend"))

    await ann.send_album(chat, [content, style])

    await chat.wait_for(is_final)


async def test_one_picture_of_an_album_that_is_no_good_leaves_the_others(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    names = ["photo.png", "cut.jpg", "style.png"]

    photo, cut, _ = await ann.send_album(
        chat, [content, picture(seed=3)[:900], style], as_documents=True, file_names=names
    )

    refusal = await chat.wait_for(says("damaged or cut short"))
    assert refusal.message is not None
    assert refusal.message.reply_to == cut.id, "the person sees which"
    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id


async def test_the_only_good_picture_of_an_album_waits_for_another_one(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_album(chat, [b"%PDF-1.7\n", content], as_documents=True, file_names=["a.pdf", "b.jpg"])
    await chat.wait_for(says("Got the content"))

    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)


async def test_a_caption_that_asks_for_what_can_not_be_refuses_the_whole_album(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_album(chat, [content, *STYLES[:2]], caption="iterations=9999")

    await chat.wait_for(says("I did not take the album"))
    await until(lambda: stage.services.albums.idle)
    assert len(bot_messages(chat)) == 1
    await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final)


async def test_an_album_called_style_is_for_the_content_that_waits(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    photo = await ann.send_photo(chat, content, caption="iterations=33")
    await chat.wait_for(says("Got the content"))

    question = await asked(ann, chat, STYLES[:2], caption="style")
    await ann.tap(button(question, "Blend"))

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    (task,) = stage.executor.tasks
    assert (len(task.styles), task.recipe.iterations) == (2, 33)


async def test_a_photo_that_waits_outlasts_an_album_refused_for_its_weights_which_go(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    photo = await ann.send_photo(chat, content, caption="blend=0.7,0.3")
    await chat.wait_for(says("Got the content"))
    await ann.send_album(chat, STYLES[:3], caption="style")
    refusal = await chat.wait_for(says("Weights in blend: 2; styles: 3."))
    assert "I have dropped its settings now" in refusal.text

    question = await asked(ann, chat, STYLES[:3], caption="style")
    await ann.tap(button(question, "Blend"))

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert stage.executor.tasks[0].recipe.blend == "equally"


async def test_a_photo_that_waits_outlasts_an_album_that_the_line_has_no_room_for(
    stage: Stage, content: bytes, style: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, chat = stage.person("Ann")
    photo = await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"))
    with monkeypatch.context() as full:
        full.setattr(jobs, "MOST_WAITING", 0)
        await ann.send_album(chat, STYLES[:2], caption="style blend=0.7,0.3")
        await chat.wait_for(says("paintings in the line"))

    await ann.send_photo(chat, style)

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id


async def test_any_other_album_stands_for_itself_and_the_picture_that_waited_is_given_up(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, picture(seed=5))
    await chat.wait_for(says("Got the content"))

    photo, _ = await ann.send_album(chat, [content, style])

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    later = await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"), after=later)


async def test_a_style_that_waits_outlasts_an_album_and_is_there_for_the_next_photo(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_photo(chat, picture(seed=5), caption="style")
    await chat.wait_for(says("Got the style"))
    album = await ann.send_album(chat, [content, style])
    await chat.wait_for(is_final, after=album[-1])

    photo = await ann.send_photo(chat, content)

    final = await chat.wait_for(is_final, after=photo)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    one, other = stage.executor.tasks
    assert one.styles != other.styles


async def test_a_third_picture_that_comes_late_is_asked_about_and_what_was_begun_is_part_of_it(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    question = await asked_late(stage, ann, chat, [content, *STYLES[:2]])

    await ann.tap(button(question, "One painting each"))
    stage.executor.release()

    await painted(chat, 2)
    one, other = stage.executor.tasks
    assert one.styles != other.styles


async def test_blending_a_third_picture_that_came_late_stops_what_was_begun(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    question = await asked_late(stage, ann, chat, [content, *STYLES[:2]])

    await ann.tap(button(question, "Blend"))
    await chat.wait_for(says("Stopped."))
    stage.executor.release()

    await chat.wait_for(is_final)
    assert stage.executor.cancelled == 1
    assert len(stage.executor.tasks[-1].styles) == 2


async def test_nobody_else_decides_about_an_album_and_a_made_up_button_does_nothing(
    stage: Stage, content: bytes
) -> None:
    ann, chat = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    question = await asked(ann, chat, [content, *STYLES[:2]])
    others = await asked(bob, bobs, [content, *STYLES[:2]])
    data = button(question, "Blend").data

    for made_up in (data, "album:999:blend", "album:1:eat", "album:99999999999999999999:each"):
        tapped = await bob.tap(Button(button(others, "Blend").message, "Blend", made_up))
        toast = await bobs.wait_for(lambda event: event.kind == "toast", after=tapped)
        assert toast.text == "This button does nothing any more."

    assert stage.executor.tasks == []


async def test_an_album_is_decided_about_once(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    question = await asked(ann, chat, [content, *STYLES[:2]])
    await ann.tap(button(question, "Blend"))
    await chat.wait_for(is_final)

    await ann.tap(button(question, "One painting each"))

    await chat.wait_for(lambda event: event.kind == "toast" and event.text == "This button does nothing any more.")
    assert len(stage.executor.tasks) == 1


async def test_cancel_drops_an_album_that_was_asked_about(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    question = await asked(ann, chat, [content, *STYLES[:2]])

    await ann.send_text(chat, "/cancel")

    await chat.wait_for(says("Dropped"))
    await ann.tap(button(question, "Blend"))
    await chat.wait_for(lambda event: event.kind == "toast" and event.text == "This button does nothing any more.")


async def test_a_bot_stopped_while_an_album_comes_in_goes_on_with_it_at_its_next_start(
    world: World, bot: Bot, config: Config, content: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    async with running(config, SimulatedExecutor()) as services:
        await ann.send_album(chat, [content, *STYLES[:2]])
        await until(lambda: not services.albums.idle)
    assert bot_messages(chat) == []

    async with running(config, SimulatedExecutor()):
        question = await chat.wait_for(says("A photo and 2 styles"))

    async with running(config, SimulatedExecutor()) as services:
        await ann.tap(button(question, "Blend"))
        await chat.wait_for(is_final)


async def test_two_people_who_send_albums_at_the_same_time_get_their_own(stage: Stage) -> None:
    people = [stage.person(name) for name in ("Ann", "Bob")]

    await asyncio.gather(*(person.send_album(chat, STYLES[at : at + 2]) for at, (person, chat) in enumerate(people)))

    for _, chat in people:
        await chat.wait_for(is_final)
    assert len({task.content for task in stage.executor.tasks}) == 2
