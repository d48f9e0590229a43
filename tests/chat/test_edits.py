"""Edited messages: what waits changes with them, what is painted does not."""

from __future__ import annotations

from stage import Stage, bot_messages, finals, is_final, picture, says, until

from bot.playground import Conversation, Event, Person


async def test_an_edited_caption_changes_what_the_picture_that_waits_is_for(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    first = await ann.send_photo(chat, style)
    await chat.wait_for(says("Got the content"))

    await ann.edit_text(first, "style, iterations=33")
    await chat.wait_for(says("Got your change. Got the style."))
    photo = await ann.send_photo(chat, content)

    final = await chat.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert stage.executor.tasks[0].recipe.iterations == 33


async def test_an_edit_puts_another_photo_in_the_place_of_the_one_that_waits(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    first = await ann.send_photo(chat, picture(seed=5))
    await chat.wait_for(says("Got the content"))

    await ann.edit_photo(first, content)
    changed = await chat.wait_for(says("Got your change. Got the content."))
    await ann.send_photo(chat, style)
    await chat.wait_for(is_final)
    await ann.send_album(chat, [content, style], caption="iterations=99")
    await chat.wait_for(is_final, after=changed)

    await until(lambda: len(finals(chat)) == 2)
    one, other = stage.executor.tasks
    assert one.content == other.content


async def test_what_was_said_with_a_command_outlasts_an_edit_of_the_picture_that_answered_it(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    asking = await ann.send_text(chat, "/paint iterations=300 size=256")
    await chat.wait_for(says("Which photo shall I paint?"), after=asking)
    first = await ann.send_photo(chat, content, caption="keep colours")
    await chat.wait_for(says("Got the content"))

    await ann.edit_text(first, "size=384")
    await chat.wait_for(says("Got your change. Got the content."))
    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    recipe = stage.executor.tasks[0].recipe
    assert (recipe.iterations, recipe.size, recipe.colour) == (300, 384, "style")


async def test_what_was_said_with_a_command_waits_for_the_picture_that_is_refused_until_its_caption_is_edited(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    asking = await ann.send_text(chat, "/style iterations=300")
    await chat.wait_for(says("In which style?"), after=asking)
    first = await ann.send_photo(chat, style, caption="size=4000")
    await chat.wait_for(says("I did not take the picture"))

    await ann.edit_text(first, "size=384")
    await chat.wait_for(says("Got the style"))
    await ann.send_photo(chat, content)

    await chat.wait_for(is_final)
    recipe = stage.executor.tasks[0].recipe
    assert (recipe.iterations, recipe.size) == (300, 384)


async def test_an_edit_that_asks_for_what_can_not_be_changes_nothing(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    first = await ann.send_photo(chat, content, caption="iterations=33")
    await chat.wait_for(says("Got the content"))

    await ann.edit_text(first, "iterations=9999")
    await chat.wait_for(says("Nothing was changed"))
    await ann.send_photo(chat, style)

    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.iterations == 33


async def test_a_picture_refused_for_its_caption_is_taken_once_that_is_edited(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    for bad in ("iterations=9999", "size=4000"):
        first = await ann.send_photo(chat, content, caption=bad)
        await chat.wait_for(says("I did not take the picture"), after=first)

        edited = await ann.edit_text(first, "iterations=33")
        await chat.wait_for(says("Got the content"), after=first)
        await ann.send_text(chat, "/cancel")
        await chat.wait_for(says("Dropped"), after=edited)

    await ann.send_photo(chat, content)
    await ann.send_photo(chat, style)
    await chat.wait_for(is_final)


async def test_an_edited_caption_of_an_album_that_was_asked_about_counts(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    first, *_ = await ann.send_album(chat, [content, picture(seed=5), picture(seed=6)])
    question = await chat.wait_for(says("A photo and 2 styles"))

    await ann.edit_text(first, "iterations=33")
    await chat.wait_for(lambda event: event.text == "Got your change.")
    assert question.message is not None
    await ann.tap(question.message.button("Blend"))

    await chat.wait_for(is_final)
    assert stage.executor.tasks[0].recipe.iterations == 33


async def test_an_edit_of_a_photo_that_is_being_painted_is_answered_and_one_of_a_painted_photo_is_not(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    stage.executor.hold()
    photo, _ = await ann.send_album(chat, [content, style])
    await chat.wait_for(says("Step"))
    await ann.edit_photo(photo, picture(seed=5))
    await chat.wait_for(says("That photo is being painted as it was."))
    stage.executor.release()
    final = await chat.wait_for(is_final)

    await ann.edit_photo(photo, picture(seed=6))
    await ann.send_text(chat, "/cancel")

    answer = await chat.wait_for(lambda event: event.kind == "message", after=final)
    assert answer.text.startswith("There is nothing to cancel")


async def test_an_edited_text_is_nothing_to_the_bot(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    text = await ann.send_text(chat, "hello")
    await chat.wait_for(says("I paint from pictures"))

    await ann.edit_text(text, "hello, bot")
    await ann.send_text(chat, "/cancel")

    await chat.wait_for(says("nothing to cancel"))
    assert len(bot_messages(chat)) == 2


async def asked(person: Person, chat: Conversation) -> Event:
    """Have the bot ask for the number of steps."""
    command = await person.send_text(chat, "/settings")
    panel = await chat.wait_for(says("How I paint for you"), after=command)
    assert panel.message is not None
    await person.tap(panel.message.button("Steps"))
    return await chat.wait_for(says("Reply with another value"), after=panel)


async def test_an_edited_answer_to_a_question_is_taken_until_something_else_is_said(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    question = await asked(ann, chat)
    answer = await ann.reply(question, "33")
    await chat.wait_for(says("iterations = 33"))

    await ann.edit_text(answer, "44")
    await chat.wait_for(says("iterations = 44"))
    await ann.send_text(chat, "thanks")
    await chat.wait_for(says("I paint from pictures"))
    await ann.edit_text(answer, "55")

    await ann.send_text(chat, "/settings")
    shown = await chat.wait_for(says("How I paint for you"), after=(await chat.wait_for(says("I paint from pictures"))))
    assert "iterations = 44" in shown.text


async def test_a_question_is_answered_by_the_next_message_or_not_at_all(stage: Stage, content: bytes) -> None:
    ann, chat = stage.person("Ann")
    await asked(ann, chat)
    await ann.send_photo(chat, content)
    await chat.wait_for(says("Got the content"))
    await ann.send_text(chat, "33")
    await chat.wait_for(says("I have your photo; now send the style"))

    question = await asked(ann, chat)
    await ann.send_text(chat, "what does it mean?")
    await chat.wait_for(says("I have your photo"), after=question)
    await ann.send_text(chat, "33")
    await ann.send_text(chat, "/settings")

    shown = await chat.wait_for(says("How I paint for you"), after=question)
    assert "iterations = 200" in shown.text


async def test_an_answer_that_is_not_allowed_leaves_the_question_open(stage: Stage) -> None:
    ann, chat = stage.person("Ann")
    question = await asked(ann, chat)
    refused = await ann.reply(question, "many")
    await chat.wait_for(says("Nothing was changed"), after=refused)
    again = await ann.send_text(chat, "9999")
    await chat.wait_for(says("Nothing was changed"), after=again)

    await ann.send_text(chat, "333")

    await chat.wait_for(says("Changed: iterations"))
