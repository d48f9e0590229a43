"""One short conversation in each language, compared word for word with what a transcript of it holds.

The transcripts are where a translator reads the bot aloud. After a change of words write them anew, and read them:

    RENEW_TRANSCRIPTS=1 pytest tests/chat/test_transcripts.py
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from stage import Stage, picture

from bot.playground import Bot, Conversation, Event, Message, Person
from bot.texts import LANGUAGES
from engine.executor import TaskFailed

TRANSCRIPTS = Path(__file__).with_name("transcripts")
VERBS = {"message": "", "edit": ", edited", "tap": " taps", "toast": ", for a moment"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_person_reads_what_the_transcript_of_their_language_holds(
    stage: Stage, content: bytes, style: bytes, language: str
) -> None:
    ann = stage.world.person("Ann", language_code=language)
    chat = ann.chat_with(stage.bot)

    await get_to_know(ann, chat)
    await look_at_styles(stage, ann, chat, content)
    await watch_a_painting(stage, ann, chat, content, style)
    await change_settings(ann, chat)

    must_be_as_kept(f"{language}.txt", [*introduction(stage.bot, language), *map(told, filter(is_read, chat.history))])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_group_reads_what_the_transcript_of_its_language_holds(
    stage: Stage, content: bytes, style: bytes, language: str
) -> None:
    ann, bob = (stage.world.person(name, language_code=language) for name in ("Ann", "Bob"))
    groups = [stage.world.group("♥", [ann, bob, stage.bot], kind="supergroup") for _ in range(5)]
    for group in groups:
        await group.wait_for(is_message_of_bot)

    # In a group of its own each: a minute has room for twenty messages.
    await get_to_know_in_a_group(groups[0], ann, bob, content, style)
    await paint_in_a_group(stage, groups[1], ann, bob, content, style)
    await settle_for_a_group(groups[2], ann, bob)
    for seed, group, rights in zip((7, 8), groups[3:], (["can_send_documents"], []), strict=True):
        await paint_without_a_right(stage, group, ann, bob, content, picture(seed=seed), rights)

    menu = stage.bot.commands_for(groups[0].chat, ann.user)
    commands = "\n".join(f"/{command['command']}\n{command['description']}" for command in menu)
    # But for what a status says at last, for which nobody waits.
    read = [event for group in groups for event in group.history if is_read(event) and event.kind != "edit"]
    must_be_as_kept(f"group_{language}.txt", [commands, *map(told, read)])


def must_be_as_kept(name: str, parts: list[str]) -> None:
    transcript = "\n\n".join(parts) + "\n"
    path = TRANSCRIPTS / name
    if os.environ.get("RENEW_TRANSCRIPTS"):
        path.write_text(transcript, "utf-8")
    assert transcript == path.read_text("utf-8")


async def get_to_know(ann: Person, chat: Conversation) -> None:
    """Hello, and what the bot can't use."""
    for text in ("/start", "hello", "/dance", "/cancel", "/language Klingon"):
        await answered(ann, chat, text)
    for caption in ("iterations=9999", "iteration=9"):
        sent = await ann.send_photo(chat, picture(seed=3), caption=caption)
        await chat.wait_for(is_message, after=sent)
    sent = await ann.send_document(chat, picture(seed=3, width=16), file_name="icon.png")
    await chat.wait_for(is_message, after=sent)


async def look_at_styles(stage: Stage, ann: Person, chat: Conversation, content: bytes) -> None:
    """Without a photo, with one, and with one of which no sketches come."""
    gallery = await answered(ann, chat, "/styles", is_message_with_buttons)
    tapped = await ann.tap(gallery.buttons[1])
    await chat.wait_for(is_message, after=tapped)
    await answered(ann, chat, "/start style_nothing")
    await answered(ann, chat, "/cancel")
    sent = await ann.send_photo(chat, content)
    await chat.wait_for(is_message, after=sent)
    await answered(ann, chat, "/styles", is_message_with_buttons)
    stage.executor.sketch_errors.append(TaskFailed("out of memory"))
    await answered(ann, chat, "/styles", is_message_with_buttons)
    await answered(ann, chat, "/cancel")


async def watch_a_painting(stage: Stage, ann: Person, chat: Conversation, content: bytes, style: bytes) -> None:
    """Behind somebody else's, from its sketch to its end, and once more with more of the style until it is stopped."""
    stage.executor.hold()
    bob, bobs = stage.person("Bob")
    await bob.send_album(bobs, [style, content])
    await bobs.wait_for(shows_a_picture)

    sent = await ann.send_photo(chat, content)
    await chat.wait_for(is_message, after=sent)
    sent = await ann.send_photo(chat, style)
    waiting = await chat.wait_for(is_message, after=sent)
    await bob.send_text(bobs, "/cancel")
    await chat.wait_for(shows_a_picture, after=waiting)
    stage.executor.release()
    final = await chat.wait_for(lambda event: is_message(event) and event.media, after=waiting)
    closed = await chat.wait_for(lambda event: event.kind == "edit" and not event.buttons, after=waiting)
    stage.executor.hold()

    assert final.message is not None
    tapped = await ann.tap(final.message.buttons[0])
    await chat.wait_for(lambda event: event.kind == "toast", after=tapped)
    await chat.wait_for(shows_a_picture, after=max(final, closed, key=lambda event: event.number))
    sent = await ann.send_text(chat, "/cancel")
    await chat.wait_for(is_message, after=sent)
    await chat.wait_for(lambda event: event.kind == "edit" and not event.buttons, after=sent)


async def change_settings(ann: Person, chat: Conversation) -> None:
    """By a button, by a typed value that is too large, and by a command."""
    panel = await answered(ann, chat, "/settings")
    value = next(button for button in panel.buttons if button.data.endswith(":iterations"))
    more = next(button for button in panel.buttons if button.data.endswith(":iterations:more"))
    tapped = await ann.tap(more)
    await chat.wait_for(lambda event: event.kind == "edit" and "300" in event.text, after=tapped)
    tapped = await ann.tap(value)
    question = await chat.wait_for(is_message, after=tapped)
    sent = await ann.reply(question, "9999")
    await chat.wait_for(is_message, after=sent)
    await answered(ann, chat, "/settings size=640 style_weight=2")
    await answered(ann, chat, "/language")


async def get_to_know_in_a_group(group: Conversation, ann: Person, bob: Person, content: bytes, style: bytes) -> None:
    """How to begin, and each way in which the bot asks for pictures."""
    chatter = await bob.send_text(group, "♪")
    await heard(group, await ann.send_text(group, "/help@gouache_bot"))
    await heard(group, await ann.send_text(group, "/paint@gouache_bot", reply_to=chatter))
    for command in ("paint", "style"):
        await heard(group, await bob.send_text(group, f"/{command}@gouache_bot"))
    await heard(group, await bob.send_photo(group, style, caption="/style@gouache_bot"))


async def paint_in_a_group(
    stage: Stage, group: Conversation, ann: Person, bob: Person, content: bytes, style: bytes
) -> None:
    """From somebody else's photo to the painting, for which only one of them may tap."""
    stage.executor.hold()
    photo = await bob.send_photo(group, content)
    asked = await heard(group, await ann.send_text(group, "/paint@gouache_bot", reply_to=photo))
    sent = await ann.reply(asked, photo=style)
    await group.wait_for(shows_a_picture, after=sent)
    stage.executor.release()
    final = await group.wait_for(lambda event: is_message_of_bot(event) and len(event.buttons) > 2, after=sent)
    tapped = await bob.tap(final.buttons[0])
    await group.wait_for(lambda event: event.kind == "toast", after=tapped)


async def settle_for_a_group(group: Conversation, ann: Person, bob: Person) -> None:
    own = await heard(group, await ann.send_text(group, "/settings@gouache_bot"))
    tapped = await ann.tap(own.buttons[-1])
    panel = await group.wait_for(is_message_of_bot, after=tapped)
    tapped = await bob.tap(panel.buttons[0])
    await group.wait_for(lambda event: event.kind == "toast" and event.text, after=tapped)


async def paint_without_a_right(
    stage: Stage, group: Conversation, ann: Person, bob: Person, content: bytes, style: bytes, rights: list[str]
) -> None:
    """To send photos, or files either; then a tap brings the painting once there is the right."""
    stage.executor.hold()
    asked = await heard(group, await bob.send_photo(group, content, caption="/content@gouache_bot"))
    sent = await bob.reply(asked, photo=style)
    shown = await group.wait_for(shows_a_picture, after=sent)
    await ann.restrict(group, stage.bot, ["can_send_messages", *rights])
    stage.executor.release()
    told = await group.wait_for(lambda event: is_message_of_bot(event) and event.buttons, after=shown)
    if not rights:
        await ann.restrict(group, stage.bot, ["can_send_messages", "can_send_photos"])
        tapped = await bob.tap(told.buttons[0])
        await group.wait_for(lambda event: event.kind == "toast", after=tapped)
        await group.wait_for(is_message_of_bot, after=tapped)


async def heard(group: Conversation, message: Message) -> Event:
    """What the bot answers to a message."""
    return await group.wait_for(is_message_of_bot, after=message)


def is_message_of_bot(event: Event) -> bool:
    return event.kind == "message" and event.actor.is_bot


def is_message(event: Event) -> bool:
    return event.kind == "message"


def is_message_with_buttons(event: Event) -> bool:
    return is_message(event) and bool(event.buttons)


async def answered(ann: Person, chat: Conversation, text: str, how: Callable[[Event], bool] = is_message) -> Event:
    sent = await ann.send_text(chat, text)
    return await chat.wait_for(how, after=sent)


def shows_a_picture(event: Event) -> bool:
    """With buttons under it: a painting in the making."""
    return event.media is not None and bool(event.buttons)


def is_read(event: Event) -> bool:
    return event.kind in VERBS and bool(event.text or event.media)


def introduction(bot: Bot, language: str) -> Iterator[str]:
    """What an app shows of the bot before anything was said."""
    yield bot.short_descriptions[language]
    yield bot.descriptions[language]
    menu = next(menu for (_, code), menu in bot.commands.items() if code == language)
    yield "\n".join(f"/{command['command']}\n{command['description']}" for command in menu)


def told(event: Event) -> str:
    """Who did what; then, in lines of their own, so that those of Arabic run from right to left, what they said."""
    lines = [f"{event.actor.first_name}{VERBS[event.kind]}:"]
    if event.media:
        lines.append(f"<{event.media.kind}>")
    lines.append(event.text)
    if event.kind in ("message", "edit") and event.message:
        rows = (event.message.reply_markup or {}).get("inline_keyboard", [])
        lines += [" ".join(f"[{button['text']}]" for button in row) for row in rows]
    return "\n".join(filter(None, lines))
