"""Forums: everything is answered in the topic it came from."""

from __future__ import annotations

import pytest
from group_talk import asked_style, on, ready
from simulated_executor import SimulatedExecutor
from stage import Stage, finals, is_final, says, shown, until

from bot.app import running
from bot.config import Config
from bot.playground import Bot, Conversation, World
from bot.playground.faults import refused


def topics_of_the_bot(group: Conversation, after: int = 0) -> set[int | None]:
    return {message.topic for message in group.messages if message.sender.is_bot and message.id > after}


async def test_everything_is_answered_in_its_topic(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage, "forum")
    topic = await ann.open_topic(group, "Cats")
    photo = await bob.send_photo(group, content, topic=topic)

    prompt = await asked_style(group, ann, photo, topic=topic)
    await ann.reply(prompt, photo=style)
    final = await group.wait_for(is_final)
    await ann.tap(await shown(ann, group, final, "As a file"))
    await group.wait_for(lambda event: event.media is not None and event.media.kind == "document")
    await group.wait_for(on(await ann.send_text(group, "/settings@gouache_bot", topic=topic)))

    assert topics_of_the_bot(group, after=topic.id) == {topic.id}


async def test_a_bare_paint_in_a_topic_is_no_reply_to_the_message_that_opened_it(stage: Stage) -> None:
    group, ann, _ = await ready(stage, "forum")
    topic = await ann.open_topic(group, "Cats")

    prompt = await group.wait_for(on(await ann.send_text(group, "/paint@gouache_bot", topic=topic)))

    assert prompt.text.startswith("Which photo shall I paint?")


async def test_in_the_general_topic_nothing_names_a_thread(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage, "forum")

    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.reply(prompt, photo=style)

    await group.wait_for(is_final)
    assert topics_of_the_bot(group) == {None}


async def test_one_persons_drafts_in_two_topics_are_never_mixed_up(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage, "forum")
    cats, dogs = await ann.open_topic(group, "Cats"), await ann.open_topic(group, "Dogs")
    await asked_style(group, ann, await bob.send_photo(group, content, topic=cats), topic=cats)

    command = await ann.send_text(
        group, "/style@gouache_bot", reply_to=await bob.send_photo(group, style, topic=dogs), topic=dogs
    )

    answer = await group.wait_for(on(command))
    assert answer.text.startswith("Got the style")
    assert stage.executor.tasks == []


async def test_a_painting_comes_into_its_topic_after_a_restart(
    world: World, bot: Bot, config: Config, content: bytes, style: bytes
) -> None:
    ann, bob = world.person("Ann"), world.person("Bob")
    executor = SimulatedExecutor()
    executor.hold()
    async with running(config, executor):
        group = world.group("Painters", [ann, bob, bot], kind="forum")
        await group.wait_for(says("Hello!"))
        topic = await ann.open_topic(group, "Cats")
        photo = await bob.send_photo(group, content, topic=topic)
        prompt = await asked_style(group, ann, photo, topic=topic)
        await ann.reply(prompt, photo=style)
        await group.wait_for(says("Step"))
    executor.release()

    async with running(config, executor):
        final = await group.wait_for(is_final)

    assert final.message is not None
    assert final.message.topic == topic.id
    assert len(finals(group)) == 1


@pytest.mark.parametrize("reason", ["message thread not found", "TOPIC_CLOSED"])
async def test_a_painting_whose_topic_is_gone_comes_into_the_general_one(
    stage: Stage, content: bytes, style: bytes, reason: str
) -> None:
    group, ann, bob = await ready(stage, "forum")
    topic = await ann.open_topic(group, "Cats")
    prompt = await asked_style(group, ann, await bob.send_photo(group, content, topic=topic), topic=topic)
    stage.executor.hold()
    await ann.reply(prompt, photo=style)
    await group.wait_for(says("Step"))
    if reason == "TOPIC_CLOSED":
        await ann.close_topic(group, topic)
    else:
        del group.chat.topics[topic.id]
    stage.executor.release()

    final = await group.wait_for(is_final)

    assert final.message is not None
    assert final.message.topic is None


async def test_a_painting_is_made_though_its_status_has_no_topic_to_be_shown_in(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage, "forum")
    topic = await ann.open_topic(group, "Cats")
    prompt = await asked_style(group, ann, await bob.send_photo(group, content, topic=topic), topic=topic)
    stage.server.faults.plan("sendPhoto", refused(400, "Bad Request: message thread not found"))

    await ann.reply(prompt, photo=style)

    await group.wait_for(is_final)
    await until(lambda: len(stage.executor.tasks) == 1)
    assert len(finals(group)) == 1
