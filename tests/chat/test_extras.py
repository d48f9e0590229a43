"""What is made of a finished painting on demand: before and after in one picture, the timelapse."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import av
import pytest
from PIL import Image
from simulated_executor import SNAPSHOTS, SimulatedExecutor
from stage import Stage, button, buttons, is_final, painted, says, shown, start_painting, until

from bot.app import running
from bot.config import Config
from bot.extras import Extras
from bot.playground import Bot, Conversation, Event, Person, World
from bot.playground.faults import held
from bot.playground.model import Button
from bot.store import extras, files, jobs
from bot.store.extras import MOST_TRIES
from bot.store.snapshots import Snapshots
from engine import timelapse


def is_photo(event: Event) -> bool:
    return event.kind == "message" and event.media is not None and event.media.kind == "photo"


def is_video(event: Event) -> bool:
    return event.kind == "message" and event.media is not None and event.media.kind == "animation"


async def wanted(person: Person, chat: Conversation, final: Event, text: str) -> Event:
    """Tap a button among those that "More …" brings; returns the toast."""
    return await toasted(person, chat, await shown(person, chat, final, text))


async def toasted(person: Person, chat: Conversation, tapped_button: Button) -> Event:
    tapped = await person.tap(tapped_button)
    return await chat.wait_for(lambda event: event.kind == "toast" and bool(event.text), after=tapped)


def uploads(stage: Stage, method: str) -> list[bool]:
    """Of each call whether it uploaded something."""
    return ["attach://" in str(request.parameters) for request in stage.server.requests if request.method == method]


async def test_before_and_after_come_in_one_picture_as_a_reply_to_the_painting(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])

    toast = await wanted(ann, chat, final, "Before / after")
    both = await chat.wait_for(is_photo, after=toast)

    assert toast.text == "Photo and painting together, in a moment."
    assert final.message is not None
    assert both.message is not None
    assert both.message.reply_to == final.message.id
    assert both.media is not None
    assert final.media is not None
    assert both.media.file.width == final.media.file.width
    assert both.media.file.height > 2 * final.media.file.height


async def test_the_timelapse_comes_as_a_video_without_sound_that_plays_everywhere(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])

    toast = await wanted(ann, chat, final, "Timelapse")
    video = await chat.wait_for(is_video, after=toast)

    assert final.message is not None
    assert video.message is not None
    assert video.message.reply_to == final.message.id
    assert video.media is not None
    with av.open(BytesIO(video.media.file.read())) as container:
        (stream,) = container.streams
        assert stream.codec_context.name == "h264"
        assert (stream.codec_context.width % 2, stream.codec_context.height % 2) == (0, 0)
        frames = sum(1 for _ in container.decode(video=0))
    assert frames == (SNAPSHOTS - 1) * timelapse.FPS // 2 + timelapse.HELD


@pytest.mark.parametrize(
    ("text", "fits", "method"),
    [("Before / after", is_photo, "sendPhoto"), ("Timelapse", is_video, "sendAnimation")],
)
async def test_what_was_made_once_is_neither_made_nor_uploaded_again_even_for_somebody_else(
    stage: Stage, content: bytes, style: bytes, text: str, fits: object, method: str
) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    final = await painted(stage, ann, anns, [content, style])
    assert callable(fits)
    there = await shown(ann, anns, final, text)
    await anns.wait_for(fits, after=await toasted(ann, anns, there))
    before = len(uploads(stage, method))

    await anns.wait_for(fits, after=await toasted(ann, anns, there))
    same = await painted(stage, bob, bobs, [content, style])
    await bobs.wait_for(fits, after=await wanted(bob, bobs, same, text))

    assert not any(uploads(stage, method)[before:])


async def test_several_taps_bring_it_once(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])
    there = await shown(ann, chat, final, "Timelapse")
    answered = asyncio.Event()
    stage.server.faults.plan("sendAnimation", held(answered))

    for _ in range(3):
        await toasted(ann, chat, there)
    await chat.wait_for(is_video)
    for _ in range(2):  # the bot does not know yet that it arrived
        await toasted(ann, chat, there)
    answered.set()

    await ann.send_text(chat, "/help")
    await chat.wait_for(says("Send me two photos"))  # a second video would have come before
    assert len([event for event in chat.history if is_video(event)]) == 1


async def test_without_the_setting_nothing_is_kept_and_there_is_no_button(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/settings")
    panel = await chat.wait_for(says("How I paint for you"))
    await ann.tap(button(panel, "Timelapse: on"))
    await chat.wait_for(lambda event: event.kind == "edit" and "Timelapse: off" in buttons(event))

    final = await painted(stage, ann, chat, [content, style])
    await ann.tap(button(final, "More …"))
    more = await chat.wait_for(lambda event: event.kind == "edit" and "Back" in buttons(event), after=final)

    assert "Timelapse" not in buttons(more)
    assert not await listed(stage.config.snapshots)


async def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())  # noqa: ASYNC240


async def test_snapshots_go_when_the_video_is_made_and_with_a_painting_that_is_stopped(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])
    assert await listed(stage.config.snapshots) == ["1"]
    await chat.wait_for(is_video, after=await wanted(ann, chat, final, "Timelapse"))
    stage.executor.hold()
    sketch = await start_painting(ann, chat, style, content)
    await until((stage.config.snapshots / "2").exists)

    await ann.tap(button(sketch, "Cancel"))

    await until(lambda: not any(stage.config.snapshots.iterdir()))


@pytest.mark.parametrize("text", ["Timelapse", "Before / after"])
async def test_when_the_pictures_for_it_are_gone_the_button_says_so(
    stage: Stage, content: bytes, style: bytes, text: str
) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])
    job = await stage.services.database.transact(lambda c: jobs.get(c, 1))
    (stage.config.snapshots / "1").unlink()
    stage.services.pictures.path(job.content).unlink()

    toast = await wanted(ann, chat, final, text)

    assert toast.text == "I no longer have the pictures for that."


async def test_what_can_not_be_made_is_regretted_and_holds_up_nothing_else(
    stage: Stage, content: bytes, style: bytes
) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])
    job = await stage.services.database.transact(lambda c: jobs.get(c, 1))
    stage.services.pictures.path(job.content).write_bytes(b"no picture")

    before_after = await shown(ann, chat, final, "Before / after")
    toast = await toasted(ann, chat, before_after)
    await chat.wait_for(says("I am sorry: that one did not work out."), after=toast)
    await chat.wait_for(is_video, after=await toasted(ann, chat, replace(before_after, data="v1:timelapse:1")))


async def test_nobody_else_can_have_it_made(stage: Stage, content: bytes, style: bytes) -> None:
    ann, anns = stage.person("Ann")
    bob, bobs = stage.person("Bob")
    await painted(stage, ann, anns, [content, style])
    own = await painted(stage, bob, bobs, [style, content])
    assert own.message is not None

    await bob.tap(Button(own.message, "forged", "v1:timelapse:1"))

    await bobs.wait_for(lambda event: event.kind == "toast" and event.text == "This button does nothing any more.")


async def test_its_file_counts_as_named_from_then_on(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])
    await chat.wait_for(is_photo, after=await wanted(ann, chat, final, "Before / after"))

    made, named = await stage.services.database.transact(
        lambda c: (extras.made(c, jobs.get(c, 1), "compare"), files.named(c))
    )

    assert made is not None
    assert made.name in named
    with Image.open(BytesIO(await stage.services.pictures.read(made.name))) as picture:
        assert picture.format == "JPEG"


async def test_a_bot_that_was_stopped_over_it_makes_it_at_its_next_start(
    world: World,
    bot: Bot,
    config: Config,
    executor: SimulatedExecutor,
    content: bytes,
    style: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    with monkeypatch.context() as patched:
        patched.setattr(Extras, "start", lambda _: None)  # as if killed before it came to it
        async with running(config, executor):
            await ann.send_album(chat, [content, style])
            final = await chat.wait_for(is_final)
            toast = await wanted(ann, chat, final, "Timelapse")

    async with running(config, executor):
        video = await chat.wait_for(is_video, after=toast)

    assert video.message is not None
    assert final.message is not None
    assert video.message.reply_to == final.message.id


@pytest.mark.parametrize(("text", "fits"), [("Before / after", is_photo), ("Timelapse", is_video)])
async def test_a_bot_that_is_stopped_in_the_middle_of_it_as_often_as_one_likes_makes_it_in_the_end(
    world: World,
    bot: Bot,
    config: Config,
    executor: SimulatedExecutor,
    content: bytes,
    style: bytes,
    text: str,
    fits: Callable[[Event], bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    begun = asyncio.Event()

    async def goes_on_for_ever(*_: object) -> str:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    with monkeypatch.context() as patched:
        patched.setattr(Extras, "_make", goes_on_for_ever)
        async with running(config, executor):
            await ann.send_album(chat, [content, style])
            final = await chat.wait_for(is_final)
            toast = await wanted(ann, chat, final, text)
            await until(begun.is_set)
        for _ in range(MOST_TRIES):
            begun.clear()
            async with running(config, executor):
                await until(begun.is_set)

    async with running(config, executor):
        made = await chat.wait_for(fits, after=toast)

    assert made.message is not None
    assert final.message is not None
    assert made.message.reply_to == final.message.id


async def test_what_ends_the_bot_again_and_again_is_given_up(stage: Stage, content: bytes, style: bytes) -> None:
    ann, chat = stage.person("Ann")
    final = await painted(stage, ann, chat, [content, style])
    assert final.message is not None
    message_id = final.message.id

    def begun_often(c):  # type: ignore[no-untyped-def]
        job = jobs.get(c, 1)
        extras.want(c, job, "timelapse", job.place, reply_to=message_id)
        for _ in range(MOST_TRIES):
            extras.begin(c)

    await stage.services.database.transact(begun_often)
    stage.services.extras.wake()

    await chat.wait_for(says("I am sorry: that one did not work out."))


async def test_a_painting_that_was_resumed_keeps_its_earlier_snapshots(
    world: World, bot: Bot, config: Config, executor: SimulatedExecutor, content: bytes, style: bytes
) -> None:
    ann = world.person("Ann")
    chat = ann.chat_with(bot)
    executor.hold()
    async with running(config, executor):
        await ann.send_album(chat, [content, style])
        await chat.wait_for(lambda event: event.media is not None and says("Step")(event))
        executor.step()
        await until((config.checkpoints / "1").exists)

    executor.release()
    async with running(config, executor):
        await chat.wait_for(is_final)

    assert executor.tasks[-1].checkpoint, "it was taken up again, and not begun anew"
    assert len(await Snapshots(config.snapshots).read(1)) == SNAPSHOTS - 1
