"""What the bot may not do in a group, and what becomes of the painting."""

from __future__ import annotations

from collections.abc import Callable

from group_talk import asked_style, button, ready
from stage import Stage, buttons, finals, is_final, painted, says, shown, until

from bot.playground import Event

EVERYTHING = ["can_send_messages", "can_send_photos", "can_send_documents"]


async def test_a_painting_that_may_not_come_as_a_photo_comes_as_a_file_that_says_why(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.restrict(group, stage.bot, ["can_send_messages", "can_send_documents"])

    await ann.reply(prompt, photo=style)

    final = await group.wait_for(is_final)
    assert final.media is not None
    assert final.media.kind == "document"
    assert final.text.endswith("I may not send photos here, so it comes as a file; an administrator can change that.")
    await group.wait_for(says("Painted in"))
    assert len(stage.executor.tasks) == 1


async def test_a_painting_that_may_not_come_at_all_waits_for_the_right_and_a_tap(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.restrict(group, stage.bot, ["can_send_messages"])
    await ann.reply(prompt, photo=style)

    told = await group.wait_for(says("Your painting is done, but I may not send photos or files here."))
    await ann.restrict(group, stage.bot, EVERYTHING)
    await bob.tap(button(told, "Bring it now"))
    await group.wait_for(lambda event: event.kind == "toast" and event.text.startswith("This is Ann"))
    await ann.tap(button(told, "Bring it now"))

    final = await group.wait_for(is_final)
    assert final.media is not None
    assert final.media.kind == "photo"
    assert len(stage.executor.tasks) == 1
    await ann.tap(button(told, "Bring it now"))
    await group.wait_for(lambda event: event.kind == "toast" and event.text.startswith("This button does nothing"))
    assert len(finals(group)) == 1


async def test_where_the_bot_may_not_even_write_the_painting_comes_in_private(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    chat = ann.chat_with(stage.bot)
    await ann.send_text(chat, "/start")
    await chat.wait_for(says("Send me two photos"))
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.restrict(group, stage.bot, [])

    await ann.reply(prompt, photo=style)

    brought = await chat.wait_for(says("I may not write in the group it is for"))
    assert brought.media is not None
    assert brought.media.kind == "photo"
    assert len(stage.executor.tasks) == 1


async def test_the_buttons_of_a_painting_that_came_in_private_instead_work_there(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    chat = ann.chat_with(stage.bot)
    await ann.send_text(chat, "/start")
    await chat.wait_for(says("Send me two photos"))
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.restrict(group, stage.bot, [])
    await ann.reply(prompt, photo=style)
    brought = await chat.wait_for(says("I may not write in the group it is for"))

    await ann.tap(button(brought, "More …"))
    more = await chat.wait_for(lambda event: event.kind == "edit" and "Back" in buttons(event))
    for text, kind in (("As a file", "document"), ("Before / after", "photo"), ("Timelapse", "animation")):
        tapped = await ann.tap(button(more, text))
        came = await chat.wait_for(_media(kind), after=tapped)
        assert came.message is not None
        assert came.message.reply_to == brought.message.id
    tapped = await ann.tap(button(brought, "👍"))
    await chat.wait_for(lambda event: event.kind == "edit" and "✓ 👍" in buttons(event), after=tapped)
    tapped = await ann.tap(button(brought, "Vary"))
    await chat.wait_for(is_final, after=tapped)

    one, other = stage.executor.tasks
    assert (other.content, other.styles, other.recipe.seed) == (one.content, one.styles, 1)
    own = await painted(stage, ann, chat, [style, content])
    assert buttons(brought) == buttons(own), "as under any other"


def _media(kind: str) -> Callable[[Event], bool]:
    return lambda event: event.kind == "message" and event.media is not None and event.media.kind == kind


async def test_somebody_the_bot_cannot_write_to_either_holds_up_nobody_else(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.restrict(group, stage.bot, [])
    await ann.reply(prompt, photo=style)
    await until(lambda: len(stage.executor.tasks) == 1)

    chat = bob.chat_with(stage.bot)
    await bob.send_album(chat, [content, style])

    await chat.wait_for(is_final)


async def test_a_file_that_may_not_be_sent_is_told_of(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.reply(prompt, photo=style)
    final = await group.wait_for(is_final)
    await ann.restrict(group, stage.bot, ["can_send_messages", "can_send_photos"])

    await ann.tap(await shown(ann, group, final, "As a file"))

    await group.wait_for(says("I may not send files here"))


async def test_progress_is_told_in_words_where_photos_are_not_allowed(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.restrict(group, stage.bot, ["can_send_messages"])
    stage.executor.hold()

    await ann.reply(prompt, photo=style)

    step = await group.wait_for(says("Step"))
    assert step.media is None
