"""Painting in groups, under privacy mode unless a test says otherwise."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import pytest
from group_talk import asked_style, button, new_group, on, paint, ready
from simulated_executor import SimulatedExecutor
from stage import Stage, draw_simply, finals, is_final, picture, says, until
from telegram import Update

from bot.app import running
from bot.config import Config
from bot.handlers import chats
from bot.handlers.context import Context, Services
from bot.outbox import lane
from bot.playground import Bot, Conversation, Event, PlaygroundServer, World
from bot.playground.faults import refused
from bot.store import conversations, jobs
from engine.executor import TaskFailed


def said_by_bot(group: Conversation) -> list[Event]:
    return [event for event in group.history if event.kind == "message" and event.actor.is_bot]


async def test_paint_as_a_reply_to_somebody_elses_photo_paints_it_in_the_style_sent_next(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    photo = await bob.send_photo(group, content)
    command = await ann.send_text(group, "/paint@gouache_bot", reply_to=photo)

    prompt = await group.wait_for(on(command))
    assert prompt.text.startswith("Got the content. Now reply to this message with the style")
    assert ann.is_asked_to_reply(prompt)
    assert not bob.is_asked_to_reply(prompt)
    await ann.reply(prompt, photo=style)

    final = await group.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == command.id, "so that whoever asked for it is told"
    assert len(stage.executor.tasks) == 1


async def test_style_as_a_reply_completes_what_paint_began(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage)
    styled, photo = await bob.send_photo(group, style), await bob.send_photo(group, content)
    await asked_style(group, ann, photo)

    await ann.send_text(group, "/style@gouache_bot", reply_to=styled)

    await group.wait_for(is_final)
    (task,) = stage.executor.tasks
    assert task.content != task.styles[0]
    assert not any("Got the style" in event.text for event in group.history)


@pytest.mark.parametrize("first", ["style", "content"])
async def test_style_and_content_as_replies_are_taken_in_either_order(
    stage: Stage, content: bytes, style: bytes, first: str
) -> None:
    group, ann, bob = await ready(stage)
    photos = {"style": await bob.send_photo(group, style), "content": await bob.send_photo(group, content)}
    second = "content" if first == "style" else "style"

    command = await ann.send_text(group, f"/{first}@gouache_bot", reply_to=photos[first])
    await group.wait_for(on(command))
    await ann.send_text(group, f"/{second}@gouache_bot", reply_to=photos[second])

    await group.wait_for(is_final)
    (task,) = stage.executor.tasks
    other, chat = stage.person("Cem")
    await other.send_album(chat, [content, style], caption="iterations=99")
    await chat.wait_for(is_final)
    assert (task.content, task.styles) == (stage.executor.tasks[1].content, stage.executor.tasks[1].styles)


async def test_paint_without_a_photo_asks_for_the_photo_and_then_for_the_style(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, _ = await ready(stage)
    command = await ann.send_text(group, "/paint@gouache_bot")
    prompt = await group.wait_for(on(command))
    assert prompt.text.startswith("Which photo shall I paint?")
    assert ann.is_asked_to_reply(prompt)

    photo = await ann.reply(prompt, photo=content)
    second = await group.wait_for(on(photo))
    assert ann.is_asked_to_reply(second)
    await ann.reply(second, photo=style)

    final = await group.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id


async def test_style_without_a_photo_asks_for_the_style_first(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, _ = await ready(stage)
    prompt = await group.wait_for(on(await ann.send_text(group, "/style@gouache_bot keep colours")))
    assert prompt.text.startswith("In which style?")

    first = await ann.reply(prompt, photo=style)
    second = await group.wait_for(on(first))
    assert second.text.startswith("Got the style")
    photo = await ann.reply(second, photo=content)

    final = await group.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert stage.executor.tasks[0].recipe.colour == "luminance", "what was said with the command holds too"


async def test_a_photo_with_a_command_as_its_caption_counts(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, _ = await ready(stage)

    photo = await ann.send_photo(group, content, caption="/paint@gouache_bot iterations=120")
    await group.wait_for(on(photo))
    await ann.send_photo(group, style, caption="/style@gouache_bot")

    final = await group.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == photo.id
    assert stage.executor.tasks[0].recipe.iterations == 120


async def test_the_commands_work_in_private_chats_too(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    first = await ann.send_photo(chat, style, caption="/style")
    await chat.wait_for(says("Got the style"), after=first)
    asked = await ann.send_text(chat, "/paint")
    prompt = await chat.wait_for(lambda event: event.kind == "message", after=asked)
    assert prompt.text == "Which photo shall I paint? Send it to me."

    await ann.send_text(chat, "/content", reply_to=await ann.send_photo(chat, content))

    await chat.wait_for(is_final)


async def test_documents_and_stickers_replied_to_are_pictures_too(stage: Stage) -> None:
    group, ann, bob = await ready(stage)
    file = await bob.send_document(group, picture(seed=3, format="PNG"), file_name="cat.png")
    sticker = await bob.send_sticker(group, picture(seed=4, format="WEBP"))

    await asked_style(group, ann, file)
    await ann.send_text(group, "/style@gouache_bot", reply_to=sticker)

    await group.wait_for(is_final)


async def test_a_reply_to_what_is_no_picture_gets_one_sentence_on_what_to_reply_to(stage: Stage) -> None:
    group, ann, bob = await ready(stage)
    chatter = await bob.send_text(group, "look at the moon")

    command = await ann.send_text(group, "/paint@gouache_bot", reply_to=chatter)

    answer = await group.wait_for(on(command))
    assert answer.text == (
        "I can't paint from that. Reply /paint@gouache_bot to a photo, a picture file or a sticker that stands still."
    )


async def test_the_bot_is_silent_about_what_is_not_meant_for_it_even_where_it_hears_all(
    stage: Stage, content: bytes
) -> None:
    group, ann, bob = await ready(stage)
    await ann.promote(group, stage.bot)
    before = len(said_by_bot(group))
    hello = said_by_bot(group)[0]

    await bob.send_text(group, "nice weather")
    await bob.send_photo(group, content)
    await bob.send_text(group, "/style@other_bot")
    await bob.send_text(group, "/unheard_of")
    await bob.reply(hello, "thank you")
    await bob.send_video(group, b"moving", caption="look")
    asked = await ann.send_text(group, "/cancel@gouache_bot")
    await group.wait_for(on(asked))

    assert len(said_by_bot(group)) == before + 1


async def test_a_sticker_as_a_reply_to_the_bot_is_chatter_unless_a_picture_was_asked_for(stage: Stage) -> None:
    group, ann, _ = await ready(stage)
    hello, sticker = said_by_bot(group)[0].message, picture(seed=4, format="WEBP")
    assert hello is not None
    media = await ann._store("sticker", sticker)
    stage.world.post(group.chat, ann.user, text="", media=media, reply_to=hello.id)
    prompt = await group.wait_for(on(await ann.send_text(group, "/style@gouache_bot")))
    assert len(said_by_bot(group)) == 2
    assert prompt.message is not None

    stage.world.post(group.chat, ann.user, text="", media=media, reply_to=prompt.message.id)

    await group.wait_for(says("Got the style"))


async def test_no_picture_where_one_was_asked_for_is_told_so(stage: Stage) -> None:
    group, ann, _ = await ready(stage)
    prompt = await group.wait_for(on(await ann.send_text(group, "/paint@gouache_bot")))

    words = await ann.reply(prompt, "a cat")

    answer = await group.wait_for(on(words))
    assert answer.text.startswith("I paint from pictures, not words")


async def test_several_people_in_one_group_are_never_mixed_up(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage)
    pictures = {person.id: [picture(seed=10 * number + k) for k in (1, 2)] for number, person in ((1, ann), (2, bob))}
    prompts = {}
    for person in (ann, bob):
        photo = await person.send_photo(group, pictures[person.id][0], caption="/paint@gouache_bot")
        prompts[person.id] = (photo, await group.wait_for(on(photo)))
    for person in (bob, ann):
        await person.reply(prompts[person.id][1], photo=pictures[person.id][1])

    for person in (ann, bob):
        photo, _ = prompts[person.id]
        await group.wait_for(lambda event, photo=photo: is_final(event) and on(photo)(event))
    assert len(finals(group)) == 2
    alone = []
    for name, person in (("Cem", ann), ("Dora", bob)):
        other, chat = stage.person(name)
        await other.send_album(chat, pictures[person.id], caption="iterations=99")
        await chat.wait_for(is_final)
        alone.append((stage.executor.tasks[-1].content, stage.executor.tasks[-1].styles))
    together = [(task.content, task.styles) for task in stage.executor.tasks[:2]]
    assert sorted(together) == sorted(alone)


async def test_a_group_and_a_private_chat_of_one_person_are_kept_apart(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    chat = ann.chat_with(stage.bot)
    await asked_style(group, ann, await bob.send_photo(group, content))

    await ann.send_photo(chat, style)

    await chat.wait_for(says("Got the content"))
    assert stage.executor.tasks == []


async def test_a_draft_in_a_group_outlives_a_restart(
    world: World, bot: Bot, config: Config, content: bytes, style: bytes
) -> None:
    ann, bob = world.person("Ann"), world.person("Bob")
    executor = SimulatedExecutor()
    async with running(config, executor):
        group = world.group("Painters", [ann, bob, bot])
        await group.wait_for(says("Hello!"))
        command = await ann.send_text(group, "/paint@gouache_bot", reply_to=await bob.send_photo(group, content))
        prompt = await group.wait_for(on(command))

    async with running(config, executor):
        await ann.reply(prompt, photo=style)
        final = await group.wait_for(is_final)

    assert final.message is not None
    assert final.message.reply_to == command.id


async def test_what_was_taken_is_acknowledged_by_a_reaction_and_so_is_its_end(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    photo = await bob.send_photo(group, content)
    command = await ann.send_text(group, "/paint@gouache_bot", reply_to=photo)
    await ann.reply(await group.wait_for(on(command)), photo=style)

    taken = await group.wait_for(lambda event: event.kind == "reaction" and event.note == "👀")
    done = await group.wait_for(lambda event: event.kind == "reaction" and event.note == "🎉")
    assert taken.message is not None
    assert done.message is not None
    assert taken.message.id == done.message.id == command.id
    assert not any("Got both" in event.text for event in group.history)


async def test_what_is_answered_at_once_has_the_reaction_of_what_is_finished(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    photo = await bob.send_photo(group, content)
    first = await paint(stage, group, ann, photo, style)
    await group.wait_for(lambda event: event.kind == "reaction" and event.note == "🎉")

    again = await paint(stage, group, ann, photo, style)

    assert again.text.startswith("Here is your painting, at once")
    assert again.message is not None
    asked = again.message.reply_to
    await group.wait_for(lambda event: event.kind == "reaction" and event.message.id == asked, after=first)
    reactions = [event.note for event in group.history if event.kind == "reaction" and event.message.id == asked]
    assert reactions == ["🎉"]


def reactions(group: Conversation) -> list[str]:
    """All that the bot put on a message, or took off again: ""."""
    return [event.note for event in group.history if event.kind == "reaction"]


@pytest.mark.parametrize("end", ["failed", "stopped"])
async def test_the_reaction_goes_where_nothing_came_of_the_photo(
    stage: Stage, content: bytes, style: bytes, end: str
) -> None:
    group, ann, bob = await ready(stage)
    stage.executor.hold()
    stage.executor.errors = [TaskFailed("no") for _ in range(jobs.MOST_FAILURES)] if end == "failed" else []
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.reply(prompt, photo=style)
    if end == "stopped":
        await group.wait_for(lambda event: event.kind == "reaction" and event.note == "👀")
        await ann.send_text(group, "/cancel@gouache_bot")

    gone = await group.wait_for(lambda event: event.kind == "reaction" and not event.note)

    assert gone.message is not None
    assert not gone.message.reactions
    assert reactions(group) == ["👀", ""]


async def test_a_painting_that_was_stopped_before_it_could_be_acknowledged_has_no_reaction(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    stage.executor.hold()
    photo = await bob.send_photo(group, content)
    await ann.reply(await asked_style(group, ann, photo), photo=style)
    await group.wait_for(lambda event: event.kind == "reaction" and event.note == "👀")
    await ann.send_text(group, "/cancel@gouache_bot")
    await group.wait_for(lambda event: event.kind == "reaction" and not event.note)
    stage.executor.release()

    await stage.services.studio.accepted(1)

    await ann.reply(await asked_style(group, ann, photo), photo=style)
    await group.wait_for(lambda event: event.kind == "reaction" and event.note == "🎉")
    assert reactions(group) == ["👀", "", "👀", "🎉"]


async def test_the_reaction_stays_while_another_painting_of_the_photo_goes_on(stage: Stage, content: bytes) -> None:
    group, ann, _ = await ready(stage)
    stage.executor.hold()
    prompt = await group.wait_for(on(await ann.send_text(group, "/paint@gouache_bot")))
    assert prompt.message is not None
    await ann.send_album(group, [content, picture(seed=31), picture(seed=32)], reply_to=prompt.message)
    question = await group.wait_for(says("A photo and 2 styles"))
    await ann.tap(button(question, "One painting each"))
    await group.wait_for(says("Step"))

    await group.wait_for(on(await ann.send_text(group, "/cancel@gouache_bot")))
    stage.executor.release()

    await group.wait_for(is_final)
    await group.wait_for(lambda event: event.kind == "reaction" and event.note == "🎉")
    assert set(reactions(group)) == {"👀", "🎉"}


async def test_an_album_as_a_reply_to_the_bot_is_painted_at_once(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, _ = await ready(stage)
    prompt = await group.wait_for(on(await ann.send_text(group, "/paint@gouache_bot")))
    assert prompt.message is not None

    first, _ = await ann.send_album(group, [content, style], reply_to=prompt.message)

    final = await group.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to == first.id


async def test_of_an_album_with_a_command_only_that_picture_is_heard_and_the_other_one_asked_for(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, _ = await ready(stage)

    first, _ = await ann.send_album(group, [content, style], caption="/paint@gouache_bot")

    prompt = await group.wait_for(on(first))
    assert prompt.text.startswith("Got the content")


async def test_an_album_with_a_command_is_painted_at_once_where_the_bot_hears_all(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    await ann.promote(group, stage.bot)

    await bob.send_album(group, [content, style])
    await ann.send_album(group, [content, style], caption="/paint@gouache_bot")

    await group.wait_for(is_final)
    assert len(stage.executor.tasks) == 1


async def test_whose_an_album_is_says_what_becomes_of_it(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage)
    prompt = await group.wait_for(on(await ann.send_text(group, "/paint@gouache_bot")))
    await ann.send_album(group, [content, style, picture(seed=5)], reply_to=prompt.message)
    asked = await group.wait_for(lambda event: event.kind == "message" and len(event.buttons) == 2)

    await bob.tap(asked.buttons[0])
    await group.wait_for(lambda event: event.kind == "toast" and event.text.startswith("This is Ann's"))
    await ann.tap(asked.buttons[0])

    final = await group.wait_for(is_final)
    assert final.message is not None
    assert len(stage.executor.tasks[-1].styles) == 2


async def test_where_reactions_are_not_allowed_the_painting_comes_all_the_same(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    stage.server.faults.plan("setMessageReaction", refused(400, "Bad Request: REACTION_INVALID"), times=9)

    await paint(stage, group, ann, await bob.send_photo(group, content), style)

    assert not any(event.kind == "reaction" for event in group.history)


@pytest.mark.parametrize("command", ["start", "help"])
async def test_start_and_help_say_in_a_reply_how_to_begin(stage: Stage, command: str) -> None:
    group, ann, _ = await ready(stage)

    asked = await ann.send_text(group, f"/{command}@gouache_bot")

    answer = await group.wait_for(on(asked))
    assert answer.text.startswith("Reply /paint@gouache_bot to a photo")
    assert "I only see commands" in answer.text


async def test_a_bot_that_hears_all_says_what_it_leaves_alone(world: World, bot: Bot, config: Config) -> None:
    bot.has_privacy = False
    ann = world.person("Ann")
    async with running(config, SimulatedExecutor()):
        group = world.group("Painters", [ann, bot])
        answer = await group.wait_for(on(await ann.send_text(group, "/help")))

    assert "I leave alone" in answer.text
    assert "only see" not in answer.text


async def test_an_unknown_command_for_this_bot_names_those_there_are(stage: Stage) -> None:
    group, ann, _ = await ready(stage)

    asked = await ann.send_text(group, "/dance@gouache_bot")

    answer = await group.wait_for(on(asked))
    assert "/paint, /style, /content" in answer.text


async def test_language_and_cancel_are_answered_in_a_reply(stage: Stage, content: bytes) -> None:
    group, ann, bob = await ready(stage)
    spoken = await group.wait_for(on(await ann.send_text(group, "/language@gouache_bot")))
    await bob.tap(button(spoken, "Deutsch"))
    toast = await group.wait_for(lambda event: event.kind == "toast")
    assert toast.text == "Ab jetzt spreche ich Deutsch."
    await asked_style(group, ann, await bob.send_photo(group, content))

    cancelled = await ann.send_text(group, "/cancel@gouache_bot")

    answer = await group.wait_for(on(cancelled))
    assert answer.text == "Dropped your photo. Send a new one whenever you like."
    assert not any(event.kind == "edit" for event in group.history), "nobody's choice changes what others read"


async def test_the_bot_says_hello_once_when_it_is_added_in_the_language_of_whoever_did_it(stage: Stage) -> None:
    ada = stage.world.person("Ada", language_code="de")
    group = stage.world.group("Maler", [ada], kind="supergroup")

    await ada.add(group, stage.bot)
    hello = await group.wait_for(says("Hallo!"))
    await ada.promote(group, stage.bot)
    await ada.promote(group, stage.bot, ())
    await group.wait_for(on(await ada.send_text(group, "/help@gouache_bot")))

    assert "/paint@gouache_bot" in hello.text
    assert [event.text for event in said_by_bot(group)].count(hello.text) == 1


async def test_a_bot_that_comes_back_to_people_who_know_it_says_no_hello(stage: Stage) -> None:
    group, ann, _ = await ready(stage, "supergroup")
    await group.wait_for(on(await ann.send_text(group, "/paint@gouache_bot")))
    await ann.ban(group, stage.bot)
    await ann.add(group, stage.bot)

    await group.wait_for(on(await ann.send_text(group, "/help@gouache_bot")))

    assert sum("Hello!" in event.text for event in said_by_bot(group)) == 1


async def test_the_link_that_brings_the_bot_into_a_group_begins_with_one_hello(stage: Stage) -> None:
    ann = stage.world.person("Ann")
    group = stage.world.group("Painters", [ann])

    await ann.open_link("https://t.me/gouache_bot?startgroup=hello", group=group)
    await group.wait_for(says("Hello!"))
    await group.wait_for(on(await ann.send_text(group, "/cancel@gouache_bot")))

    assert len(said_by_bot(group)) == 2


async def test_a_bot_that_is_removed_paints_no_more_for_the_group(stage: Stage, content: bytes, style: bytes) -> None:
    group, ann, bob = await ready(stage)
    stage.executor.hold()
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    await ann.reply(prompt, photo=style)
    await group.wait_for(says("Step"))

    await ann.ban(group, stage.bot)

    await until(lambda: stage.executor.cancelled == 1)


@pytest.mark.parametrize("told", [True, False], ids=["told by an update", "told by a call"])
async def test_a_bot_that_is_removed_takes_no_reaction_off_there(
    stage: Stage, content: bytes, style: bytes, monkeypatch: pytest.MonkeyPatch, told: bool
) -> None:
    monkeypatch.setattr(lane, "GROUP_PAUSE", 0.0)
    group, ann, bob = await ready(stage)
    if not told:
        monkeypatch.setattr(chats, "is_in", lambda _member: True)
    stage.executor.hold()
    photo = await bob.send_photo(group, content)
    await ann.reply(await asked_style(group, ann, photo), photo=style)
    await group.wait_for(lambda event: event.kind == "reaction" and event.note == "👀")
    await group.wait_for(says("Step"))

    await ann.ban(group, stage.bot)
    if not told:
        stage.executor.step()
    await until(lambda: stage.executor.cancelled == 1)
    await ann.add(group, stage.bot)
    stage.executor.release()
    await ann.reply(await asked_style(group, ann, photo), photo=style)
    await until(lambda: reactions(group)[-1] == "🎉")

    put = [request for request in stage.server.requests if request.method == "setMessageReaction"]
    assert len(put) == 3, "👀, then 👀 and 🎉"


async def test_a_group_that_becomes_a_supergroup_keeps_what_it_had_begun(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    await asked_style(group, ann, await bob.send_photo(group, content))

    supergroup = await ann.upgrade(group)
    styled = await bob.send_photo(supergroup, style)
    await ann.send_text(supergroup, "/style@gouache_bot", reply_to=styled)

    await stage.world.people[ann.id].view(supergroup).wait_for(is_final)


async def test_what_waited_in_the_group_says_nothing_of_a_message_that_has_its_number_in_the_supergroup(
    stage: Stage, content: bytes, style: bytes
) -> None:
    group, ann, bob = await ready(stage)
    prompt = await asked_style(group, ann, await bob.send_photo(group, content))
    assert prompt.message is not None
    seen = bob.view(await ann.upgrade(group))
    await known(stage.services, seen)
    while seen.chat.last_message_id < prompt.message.id:
        await bob.send_text(seen, "Hello")
    styled = await bob.send_photo(seen, style)
    await ann.send_text(seen, "/style@gouache_bot", reply_to=styled)

    final = await seen.wait_for(is_final)
    assert final.message is not None
    assert final.message.reply_to is None
    reactions = [request for request in stage.server.requests if request.method == "setMessageReaction"]
    assert reactions == []


@pytest.mark.parametrize("told", [True, False], ids=["told by an update", "told by a call"])
async def test_a_painting_goes_on_in_the_supergroup_and_touches_no_message_that_has_a_number_of_the_group(
    world: World,
    server: PlaygroundServer,
    bot: Bot,
    config: Config,
    executor: SimulatedExecutor,
    content: bytes,
    style: bytes,
    monkeypatch: pytest.MonkeyPatch,
    told: bool,
) -> None:
    monkeypatch.setattr(lane, "GROUP_PAUSE", 0.0)
    if not told:
        monkeypatch.setattr(chats, "moved", not_told)
    async with running(config, executor, draw_simply) as services:
        group, ann, bob = await ready(Stage(world, server, bot, services, executor, config))
        executor.hold()
        prompt = await asked_style(group, ann, await bob.send_photo(group, content))
        await ann.reply(prompt, photo=style)
        began = await group.wait_for(says("Step"))
        assert began.message is not None
        supergroup = await ann.upgrade(group)
        seen = Conversation(world, supergroup.chat)
        if told:
            await known(services, supergroup)
        while seen.chat.last_message_id < began.message.id - 2:
            await bob.send_text(seen, "Hello")
        help_ = await seen.wait_for(on(await ann.send_text(seen, "/help@gouache_bot")))
        assert help_.message is not None
        assert help_.message.id == began.message.id

        before = len(server.requests)
        executor.step()
        goes_on = await seen.wait_for(says("Step"))
        executor.release()
        final = await seen.wait_for(is_final)
        await seen.wait_for(says("Painted in"))
        await seen.wait_for(on(await ann.send_text(seen, "/help@gouache_bot")), after=final)

    assert goes_on.kind == "message"
    assert goes_on.message is not None
    edited = {event.message and event.message.id for event in seen.history if event.kind == "edit"}
    assert edited == {goes_on.message.id}
    assert seen.chat.messages[help_.message.id] == help_.message
    assert final.message is not None
    assert final.message.reply_to is None
    assert not any(event.kind == "reaction" for event in seen.history)
    if told:
        assert not any(
            request.method.startswith("edit") and request.parameters["chat_id"] == group.chat.id
            for request in server.requests[before:]
        )


@pytest.mark.parametrize("told", [True, False], ids=["told by an update", "told by a call"])
async def test_a_page_that_was_turned_as_the_group_moved_comes_again_in_the_supergroup(
    world: World,
    server: PlaygroundServer,
    bot: Bot,
    config: Config,
    executor: SimulatedExecutor,
    content: bytes,
    monkeypatch: pytest.MonkeyPatch,
    told: bool,
) -> None:
    if not told:
        monkeypatch.setattr(chats, "moved", not_told)
    async with running(config, executor, draw_simply) as services:
        group, ann, bob = await ready(Stage(world, server, bot, services, executor, config))
        await asked_style(group, ann, await bob.send_photo(group, content))
        await ann.send_text(group, "/styles@gouache_bot")
        page = await group.wait_for(says("Your photo in each of them"))
        sketches, may_go_on = executor.sketches, asyncio.Event()

        async def held(*asked: Any) -> list[bytes]:
            await may_go_on.wait()
            return await sketches(*asked)

        monkeypatch.setattr(executor, "sketches", held)
        await ann.tap(button(page, "›"))
        await group.wait_for(says("In a moment: your photo"), after=page)
        supergroup = await ann.upgrade(group)
        seen = Conversation(world, supergroup.chat)
        if told:
            await known(services, supergroup)
        may_go_on.set()

        again = await seen.wait_for(says("Your photo in each of them"))
        await ann.tap(button(again, "1 ·"))
        await seen.wait_for(is_final)

    assert again.kind == "message"
    assert again.text.startswith("Styles 7 to")


@pytest.mark.parametrize("told", [True, False], ids=["told by an update", "told by a call"])
async def test_what_was_asked_about_an_album_is_asked_again_in_the_supergroup(
    world: World,
    server: PlaygroundServer,
    bot: Bot,
    config: Config,
    executor: SimulatedExecutor,
    content: bytes,
    style: bytes,
    monkeypatch: pytest.MonkeyPatch,
    told: bool,
) -> None:
    monkeypatch.setattr(lane, "GROUP_PAUSE", 0.0)
    if not told:
        monkeypatch.setattr(chats, "moved", not_told)
    async with running(config, executor, draw_simply) as services:
        group, ann, bob = await ready(Stage(world, server, bot, services, executor, config))
        executor.hold()
        await bob.reply(await asked_style(group, bob, await bob.send_photo(group, content)), photo=style)
        await group.wait_for(says("Step"))
        prompt = await group.wait_for(on(await ann.send_text(group, "/paint@gouache_bot")))
        assert prompt.message is not None
        await ann.send_album(group, [content, picture(seed=31), picture(seed=32)], reply_to=prompt.message)
        await group.wait_for(says("A photo and 2 styles"))
        seen = Conversation(world, (await ann.upgrade(group)).chat)
        if not told:
            executor.step()

        question = await seen.wait_for(says("A photo and 2 styles"))
        await ann.tap(button(question, "Blend the styles"))
        executor.release()
        await until(lambda: len(finals(seen)) == 2)

    assert [len(task.styles) for task in executor.tasks] == [1, 2]


async def not_told(_update: Update, _context: Context) -> None:
    """For an update that never came."""


async def known(services: Services, supergroup: Conversation) -> None:
    """Wait until the bot knows what its group has become."""
    async with asyncio.timeout(10):
        while not await services.database.transact(partial(conversations.has_been_in, chat_id=supergroup.chat.id)):
            await asyncio.sleep(0.01)


async def test_in_a_channel_the_bot_is_silent(stage: Stage, content: bytes) -> None:
    ann = stage.world.person("Ann")
    channel = stage.world.group("News", [ann, stage.bot], kind="channel")
    group = await new_group(stage, ann)

    await ann.send_photo(channel, content, caption="/paint@gouache_bot")
    await ann.send_text(channel, "/paint@gouache_bot")
    await group.wait_for(on(await ann.send_text(group, "/help@gouache_bot")))

    assert said_by_bot(channel) == []
