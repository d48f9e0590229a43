"""Kept files that go out: alone, as an album, and a second time without an upload."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from stage import Stage, picture

from bot.playground import Conversation, Event
from bot.store import files, messages, sent_files
from bot.store.conversations import Place
from bot.store.sent_files import Media, MediaKind


async def talking(stage: Stage) -> Conversation:
    """Ann's chat with the bot, which may write there."""
    ann, chat = stage.person("Ann")
    await ann.send_text(chat, "/start")
    await chat.wait_for(lambda event: event.kind == "message")
    return chat


async def kept(stage: Stage, count: int, kind: MediaKind = "photo") -> list[Media]:
    names = [await stage.services.pictures.keep(picture(seed=seed, format="PNG"), "png") for seed in range(count)]
    return [Media(kind, name) for name in names]


async def send(stage: Stage, chat: Conversation, media: Sequence[Media], text: str) -> None:
    place = Place(chat.chat.id, 0, 1)
    await stage.services.outbox.commit(lambda c: messages.answer(c, place, text, media=media))


def shows(text: str, kind: str = "photo") -> Callable[[Event], bool]:
    def fits(event: Event) -> bool:
        return event.kind == "message" and event.text == text and event.media is not None and event.media.kind == kind

    return fits


def calls(stage: Stage, method: str) -> list[bool]:
    """Of each call whether it uploaded something."""
    return ["attach://" in str(request.parameters) for request in stage.server.requests if request.method == method]


@pytest.mark.parametrize(("kind", "method"), [("photo", "sendPhoto"), ("document", "sendDocument")])
async def test_what_was_sent_once_is_not_uploaded_again(stage: Stage, kind: MediaKind, method: str) -> None:
    chat = await talking(stage)
    media = await kept(stage, 1, kind)

    await send(stage, chat, media, "first")
    await chat.wait_for(shows("first", kind))
    await send(stage, chat, media, "second")
    await chat.wait_for(shows("second", kind))

    assert calls(stage, method) == [True, False]


async def test_several_pictures_come_as_one_album_and_again_without_an_upload(stage: Stage) -> None:
    chat = await talking(stage)
    media = await kept(stage, 3)

    for text in ("first", "second"):
        await send(stage, chat, media, text)
        one = await chat.wait_for(shows(text))
        assert one.message is not None
        album = [message for message in chat.messages if message.media_group_id == one.message.media_group_id]
        assert len(album) == 3

    assert calls(stage, "sendMediaGroup") == [True, False]


async def test_an_id_that_telegram_knows_no_more_is_replaced_by_an_upload(stage: Stage) -> None:
    chat = await talking(stage)
    media = await kept(stage, 1)
    await stage.services.database.transact(lambda c: sent_files.remember(c, {media[0]: "AgACAgIAAxkgone"}))

    for text in ("first", "second"):
        await send(stage, chat, media, text)
        await chat.wait_for(shows(text))

    assert calls(stage, "sendPhoto") == [False, True, False]


async def test_a_file_that_is_on_its_way_counts_as_named_until_it_has_arrived(stage: Stage) -> None:
    chat = await talking(stage)
    media = await kept(stage, 1)

    named = await stage.services.outbox.commit(
        lambda c: (messages.answer(c, Place(chat.chat.id, 0, 1), "words", media=media), files.named(c))[1]
    )
    assert named == {media[0].name}
    await chat.wait_for(shows("words"))
