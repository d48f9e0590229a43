"""Three bot libraries, none made for this server, run on it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiogram_models import must_be_a_call_aiogram_knows
from api_caller import painted
from painting_bots import aiogram_bot, telebot_bot, telegram_ext_bot

from bot.playground import Bot, Conversation, Person, PlaygroundServer


@pytest.fixture(params=[telegram_ext_bot, aiogram_bot, telebot_bot], ids=["python-telegram-bot", "aiogram", "telebot"])
async def painter(request: pytest.FixtureRequest, server: PlaygroundServer, bot: Bot) -> AsyncIterator[None]:
    """One of the bots, polling; aiogram must know all that it asks."""
    async with request.param(server.base_url, bot.token):
        yield
    for call in server.requests:
        must_be_a_call_aiogram_knows(call)


async def test_a_bot_of_any_library_sees_photos_edits_them_and_answers_taps(
    painter: None, ann: Person, chat: Conversation
) -> None:
    photo = await ann.send_photo(chat, painted(1000, 500))
    echo = await chat.wait_for(lambda event: event.text == "echo", after=photo)
    assert echo.message
    assert echo.message.reply_to == photo.id
    assert echo.media
    assert (echo.media.file.width, echo.media.file.height) == (1000, 500)

    painting = await chat.wait_for(lambda event: event.kind == "edit", after=echo)
    assert painting.text == "painted"
    assert painting.media
    assert painting.media.file.width == 200
    await ann.tap(painting.buttons[0])
    assert (await chat.wait_for(lambda event: event.kind == "toast", after=painting)).text == "You're welcome"


async def test_a_bot_of_any_library_sees_albums_and_sends_them(painter: None, ann: Person, chat: Conversation) -> None:
    album = await ann.send_album(chat, [painted(64, 64), painted(65, 64)])
    await chat.wait_for(lambda event: event.media and event.media.file.width == 65, after=album[-1])
    sent = chat.messages[-2:]
    assert [message.media for message in sent] == [message.media for message in album]
    assert sent[0].media_group_id == sent[1].media_group_id


async def test_a_bot_of_any_library_asks_for_votes_and_hears_of_them(
    painter: None, ann: Person, chat: Conversation
) -> None:
    await ann.send_text(chat, "/poll")
    poll = await chat.wait_for(lambda event: event.message and event.message.poll)
    await ann.vote(poll, "B")
    await chat.wait_for(lambda event: event.text == "a vote for 1")
