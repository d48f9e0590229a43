"""Whose a painting in a group is, and who may decide over it: people, anonymous administrators, channels."""

from __future__ import annotations

from group_talk import asked_style, button, on, paint, ready
from stage import Stage, finals, is_final, says, until

from bot.playground import Event


def toast(text: str):  # type: ignore[no-untyped-def]
    return lambda event: event.kind == "toast" and event.text.startswith(text)


async def test_only_the_owners_taps_count_and_others_are_told_whose_it_is(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    final = await paint(stage, group, ann, await bob.send_photo(group, content), style)

    await bob.tap(button(final, "Vary"))

    await group.wait_for(toast("This is Ann's painting; /paint makes yours."))
    assert len(stage.executor.tasks) == 1
    await ann.tap(button(final, "Vary"))
    await group.wait_for(is_final, after=final)


async def test_nobody_else_stops_a_painting(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage)
    stage.executor.hold()
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.reply(prompt, photo=style)
    sketch = await group.wait_for(says("Step"))

    await bob.tap(button(sketch, "Cancel"))
    await group.wait_for(toast("This is Ann's painting"))
    await group.wait_for(on(await bob.send_text(group, "/cancel@gouache_bot")))
    assert stage.executor.cancelled == 0
    await ann.tap(button(sketch, "Cancel"))

    await until(lambda: stage.executor.cancelled == 1)


async def test_a_long_name_fits_a_toast(stage: Stage, content: bytes, style: bytes) -> None:
    group, _, bob = await ready(stage)
    long = stage.world.person("A" * 60, last_name="B" * 60)
    await long.join(group)
    final = await paint(stage, group, long, await bob.send_photo(group, content), style)

    await bob.tap(button(final, "Vary"))

    await group.wait_for(toast("This is " + "A" * 39 + "…"))


async def test_an_anonymous_administrator_paints_and_every_administrator_may_tap_for_them(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    cem = stage.world.person("Cem")
    await cem.join(group)
    await ann.promote(group, bob, speaks_as_chat=True)
    photo = await cem.send_photo(group, content)

    final = await paint(stage, group, bob, photo, style)
    await cem.tap(button(final, "Vary"))
    await group.wait_for(toast("This is Painters's painting"))
    assert len(stage.executor.tasks) == 1
    await ann.tap(button(final, "Vary"))
    second = await group.wait_for(is_final, after=final)
    await bob.tap(button(second, "Vary"))

    await group.wait_for(is_final, after=second)


async def test_an_anonymous_administrator_and_the_person_behind_are_never_mixed_up(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    await asked_style(group, bob, await ann.send_photo(group, content))
    await ann.promote(group, bob, speaks_as_chat=True)

    command = await bob.send_text(group, "/style@gouache_bot", reply_to=await ann.send_photo(group, style))

    answer = await group.wait_for(on(command))
    assert answer.text.startswith("Got the style"), "the content was Bob's own, not the group's"


async def test_who_speaks_as_a_channel_owns_paintings_as_that_channel(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    channel = stage.world.group("Bobs Bilder", [bob, stage.bot], kind="channel")
    await bob.speak_as(group, channel)
    photo = await ann.send_photo(group, content)
    final = await paint(stage, group, bob, photo, style)
    cem = stage.world.person("Cem")
    await cem.join(group)

    await cem.tap(button(final, "Vary"))
    await group.wait_for(toast("This is Bobs Bilder's painting"))
    await bob.tap(button(final, "Vary"))

    await group.wait_for(is_final, after=final)


async def test_a_channel_of_which_the_bot_knows_nothing_can_still_cancel_by_command(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    channel = stage.world.group("Bobs Bilder", [bob], kind="channel")
    await bob.speak_as(group, channel)
    stage.executor.hold()
    prompt = await asked_style(group, bob, await ann.send_photo(group, content))
    await bob.reply(prompt, photo=style)
    sketch = await group.wait_for(says("Step"))
    await bob.tap(button(sketch, "Cancel"))
    await group.wait_for(toast("This is Bobs Bilder's painting"))

    await bob.send_text(group, "/cancel@gouache_bot")

    await until(lambda: stage.executor.cancelled == 1)


async def test_an_anonymous_administrators_painting_goes_along_when_the_group_becomes_a_supergroup(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    await ann.speak_as(group, group)
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    stage.executor.hold()
    await ann.reply(prompt, photo=style)
    await group.wait_for(says("Step"))

    supergroup = await ann.upgrade(group)
    stage.executor.release()
    seen = bob.view(supergroup)
    final = await seen.wait_for(is_final)
    await ann.tap(button(final, "Vary"))

    await seen.wait_for(is_final, after=final)
    assert len(finals(seen)) == 2


# Comments under a channel's posts


async def test_paint_as_a_comment_under_a_channels_photo_paints_that_photo(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    channel = stage.world.group("News", [ann], kind="channel")
    await ann.link(channel, group)
    await ann.send_photo(channel, content, caption="/paint@gouache_bot")
    forwarded = next(message for message in group.messages if message.is_automatic_forward)

    command = await bob.send_text(group, "/paint@gouache_bot", reply_to=forwarded)
    prompt = await group.wait_for(on(command))
    await bob.reply(prompt, photo=style)

    final = await group.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == command.id, "a reply stays among the comments"
    assert len(stage.executor.tasks) == 1, "the post itself asked for nothing"
    assert not any(on(forwarded)(event) and event.actor.is_bot for event in group.history)


async def test_paint_as_a_comment_under_a_post_of_words_asks_for_a_photo(stage: Stage) -> None:
    group, ann, bob = await ready(stage, "supergroup")
    channel = stage.world.group("News", [ann], kind="channel")
    await ann.link(channel, group)
    await ann.send_text(channel, "It is spring.")
    forwarded = next(message for message in group.messages if message.is_automatic_forward)

    prompt: Event = await group.wait_for(on(await bob.send_text(group, "/paint@gouache_bot", reply_to=forwarded)))

    assert prompt.text.startswith("Which photo shall I paint?")
