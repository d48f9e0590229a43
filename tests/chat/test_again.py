"""The same pictures once more: by /again a new painting, by the same request the one there is."""

from __future__ import annotations

from stage import Stage, button, buttons, is_final, painted, picture, says, shown, start_painting

from engine.recipe import Recipe


async def test_again_paints_the_last_two_pictures_by_the_settings_of_now(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await painted(stage, ann, chat, [picture(seed=9), style])
    first = await painted(stage, ann, chat, [content, style])
    await ann.send_text(chat, "/settings size=256")

    sent = await ann.send_text(chat, "/again")
    second = await chat.wait_for(is_final, after=sent)

    _, one, other = stage.executor.tasks
    assert (other.content, other.styles) == (one.content, one.styles)
    assert other.recipe == Recipe.of(size=256)
    assert first.message is not None
    assert second.message is not None
    assert second.message.reply_to == first.message.reply_to


async def test_again_leaves_out_a_blend_that_was_set_for_more_styles(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/settings blend=0.7,0.3")
    await painted(stage, ann, chat, [content, style])

    sent = await ann.send_text(chat, "/again")
    await chat.wait_for(is_final, after=sent)

    assert [task.recipe.blend for task in stage.executor.tasks] == ["equally", "equally"]


async def test_again_by_the_same_settings_is_another_painting_each_time(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await painted(stage, ann, chat, [content, style])

    for _ in range(2):
        sent = await ann.send_text(chat, "/again")
        await chat.wait_for(is_final, after=sent)

    assert [task.recipe.seed for task in stage.executor.tasks] == [0, 1, 2]


async def test_again_after_a_painting_that_was_stopped_paints_it_to_its_end(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    await ann.tap(button(sketch, "Cancel"))
    await chat.wait_for(says("Stopped."))
    stage.executor.release()

    sent = await ann.send_text(chat, "/again")
    await chat.wait_for(is_final, after=sent)

    assert [task.recipe.seed for task in stage.executor.tasks] == [0, 0]


async def test_what_is_there_no_more_is_not_painted_again_and_the_person_is_told(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])
    for path in stage.config.pictures.iterdir():  # as after a restore on another machine
        path.unlink()

    tapped = await ann.tap(button(final, "Vary"))
    toast = await chat.wait_for(lambda event: event.kind == "toast", after=tapped)
    sent = await ann.send_text(chat, "/again")
    answer = await chat.wait_for(says("I no longer have the pictures"), after=sent)

    assert toast.text == answer.text
    assert len(stage.executor.tasks) == 1


async def test_with_nothing_painted_there_is_nothing_to_paint_again(stage: Stage) -> None:
    ann, chat = stage.person("Ann")

    await ann.send_text(chat, "/again")

    await chat.wait_for(says("There is nothing to paint again yet"))


async def test_the_same_request_is_answered_at_once_whoever_asks_and_says_so(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    first = await painted(stage, ann, anns, [content, style])
    stage.executor.hold()  # nothing could be painted now

    for person, chat in ((ann, anns), (bob, bobs)):
        again = await painted(stage, person, chat, [content, style])
        assert again.text.startswith("Here is your painting, at once: I have painted these pictures in just this way")
        assert again.text.endswith("balanced · 200 steps · 512 px · 5 sec")
        assert again.media is not None
        assert first.media is not None
        assert again.media.file.digest == first.media.file.digest
        assert buttons(again) == buttons(first)

    assert len(stage.executor.tasks) == 1


async def test_the_buttons_of_a_painting_that_came_at_once_work_like_any(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await painted(stage, ann, chat, [content, style])
    again = await painted(stage, ann, chat, [content, style])

    await ann.tap(await shown(ann, chat, again, "Swap the two"))
    await chat.wait_for(is_final, after=again)

    one, other = stage.executor.tasks
    assert (other.content, other.styles) == (one.styles[0], (one.content,))


async def test_the_same_pictures_in_other_roles_or_by_another_recipe_are_painted(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await painted(stage, ann, chat, [content, style])

    await painted(stage, ann, chat, [style, content])
    await ann.send_text(chat, "/settings tv_weight=3")
    await painted(stage, ann, chat, [content, style])

    assert len(stage.executor.tasks) == 3


async def test_a_painting_that_was_ended_early_answers_no_request(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    sketch = await start_painting(ann, chat, content, style)
    await ann.tap(button(sketch, "Stop and keep this"))
    await chat.wait_for(lambda event: event.kind == "toast")
    stage.executor.release()
    await chat.wait_for(is_final)

    whole = await painted(stage, ann, chat, [content, style])

    assert "200 steps" in whole.text
    assert len(stage.executor.tasks) == 2


async def test_vary_twice_gives_two_different_paintings(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await painted(stage, ann, chat, [content, style])

    for _ in range(2):
        tapped = await ann.tap(button(first, "Vary"))
        await chat.wait_for(is_final, after=tapped)

    assert [task.recipe.seed for task in stage.executor.tasks] == [0, 1, 2]
