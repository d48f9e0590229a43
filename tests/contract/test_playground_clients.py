"""Two bot libraries, neither made for this server, run on it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, InputMediaPhoto
from api_caller import painted
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram import InputMediaPhoto as PtbInputMediaPhoto
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.playground import Bot, Conversation, Person, PlaygroundServer


async def paint_back(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Download the photo, send it back, then put another picture in its place."""
    assert update.message is not None
    file = await update.message.photo[-1].get_file()
    content = bytes(await file.download_as_bytearray())
    sent = await update.message.reply_photo(content, filename="echo.jpg", caption="echo", do_quote=True)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Thanks", callback_data="v1:thanks")]])
    await sent.edit_media(PtbInputMediaPhoto(painted(200, 100), caption="painted"), reply_markup=keyboard)


async def thank(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("You're welcome")


@pytest.fixture
async def echo_bot(server: PlaygroundServer, bot: Bot) -> AsyncIterator[None]:
    """A real python-telegram-bot application that polls the server."""
    builder = Application.builder().token(bot.token)
    application = builder.base_url(f"{server.base_url}/bot").base_file_url(f"{server.base_url}/file/bot").build()
    application.add_handler(MessageHandler(filters.PHOTO, paint_back))
    application.add_handler(CallbackQueryHandler(thank))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        yield
        await application.updater.stop()
        await application.stop()


async def test_python_telegram_bot_polls_downloads_edits_and_answers(
    echo_bot: None, server: PlaygroundServer, ann: Person, chat: Conversation
) -> None:
    photo = await ann.send_photo(chat, painted(1000, 500))
    echo = await chat.wait_for(lambda event: event.text == "echo", after=photo)
    assert echo.message is not None
    assert echo.message.reply_to == photo.id
    assert echo.media is not None
    assert (echo.media.file.width, echo.media.file.height) == (1000, 500)

    painting = await chat.wait_for(lambda event: event.kind == "edit", after=echo)
    assert painting.media is not None
    assert painting.media.file.width == 200
    assert painting.message is not None
    await ann.tap(painting.message.button("Thanks"))
    assert (await chat.wait_for(lambda event: event.kind == "toast", after=painting)).text == "You're welcome"
    assert server.violations == []


async def test_aiogram_polls_downloads_edits_and_sends_an_album(
    server: PlaygroundServer, bot: Bot, ann: Person, chat: Conversation
) -> None:
    await ann.send_photo(chat, painted(300, 200))
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.base_url))
    async with AiogramBot(bot.token, session=session) as client:
        update = (await client.get_updates(offset=-1, timeout=1))[0]
        assert update.message is not None
        assert update.message.photo is not None
        downloaded = await client.download(update.message.photo[-1])
        assert downloaded is not None
        picture = BufferedInputFile(downloaded.read(), "echo.jpg")
        sent = await client.send_message(ann.id, "<b>working</b>", parse_mode="HTML")
        media = InputMediaPhoto(media=picture, caption="painted")
        await client.edit_message_media(media=media, chat_id=ann.id, message_id=sent.message_id)
        await client.send_media_group(ann.id, [InputMediaPhoto(media=picture), InputMediaPhoto(media=picture)])
        await client.send_document(ann.id, picture)
    shown = [(message.media.kind if message.media else "text", message.text) for message in chat.messages[2:]]
    assert shown == [("photo", "painted"), ("photo", ""), ("photo", ""), ("document", "")]
    assert server.violations == []
