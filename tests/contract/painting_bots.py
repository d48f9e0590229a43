"""Three small bots, each of another library, that do the same: they begin to poll and stop at the end.

A photo comes back and then becomes a painting with a button; a tap is thanked for; an album of two is answered by one;
/poll asks for a vote, and the vote is told to whoever cast it.
"""

from __future__ import annotations

import asyncio
import io
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiogram import Bot as AiogramBot
from aiogram import Dispatcher, F, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from api_caller import painted
from telebot import asyncio_helper
from telebot import types as telebot_types
from telebot.async_telebot import AsyncTeleBot
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram import InputMediaPhoto as PtbInputMediaPhoto
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    PollAnswerHandler,
    filters,
)

PAINTING = painted(200, 100)


@asynccontextmanager
async def telegram_ext_bot(base_url: str, token: str) -> AsyncIterator[None]:
    """python-telegram-bot."""
    albums: defaultdict[str, list[str]] = defaultdict(list)

    async def paint(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        if group := update.message.media_group_id:
            albums[group].append(update.message.photo[-1].file_id)
            if len(albums[group]) == 2:
                await update.message.reply_media_group([PtbInputMediaPhoto(photo) for photo in albums[group]])
            return
        file = await update.message.photo[-1].get_file()
        content = bytes(await file.download_as_bytearray())
        sent = await update.message.reply_photo(content, filename="echo.jpg", caption="echo", do_quote=True)
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Thanks", callback_data="v1:thanks")]])
        await sent.edit_media(PtbInputMediaPhoto(PAINTING, caption="painted"), reply_markup=keyboard)

    async def thank(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query is not None
        await update.callback_query.answer("You're welcome")

    async def ask(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_poll("Which?", ["A", "B"], is_anonymous=False)

    async def count(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.poll_answer is not None
        assert update.poll_answer.user is not None
        await context.bot.send_message(update.poll_answer.user.id, f"a vote for {update.poll_answer.option_ids[0]}")

    builder = Application.builder().token(token)
    application = builder.base_url(f"{base_url}/bot").base_file_url(f"{base_url}/file/bot").build()
    application.add_handler(MessageHandler(filters.PHOTO, paint))
    application.add_handler(CallbackQueryHandler(thank))
    application.add_handler(CommandHandler("poll", ask))
    application.add_handler(PollAnswerHandler(count))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        yield
        await application.updater.stop()
        await application.stop()


@asynccontextmanager
async def aiogram_bot(base_url: str, token: str) -> AsyncIterator[None]:
    """aiogram."""
    albums: defaultdict[str, list[str]] = defaultdict(list)
    client = AiogramBot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(base_url)))
    dispatcher = Dispatcher()

    @dispatcher.message(F.media_group_id)
    async def mirror(message: types.Message) -> None:
        assert message.photo
        album = albums[str(message.media_group_id)]
        album.append(message.photo[-1].file_id)
        if len(album) == 2:
            await message.answer_media_group([types.InputMediaPhoto(media=photo) for photo in album])

    @dispatcher.message(F.photo)
    async def paint(message: types.Message) -> None:
        assert message.photo
        content = await client.download(message.photo[-1])
        assert content
        sent = await message.reply_photo(types.BufferedInputFile(content.read(), "echo.jpg"), caption="echo")
        media = types.InputMediaPhoto(media=types.BufferedInputFile(PAINTING, "painting.png"), caption="painted")
        button = types.InlineKeyboardButton(text="Thanks", callback_data="v1:thanks")
        await sent.edit_media(media, reply_markup=types.InlineKeyboardMarkup(inline_keyboard=[[button]]))

    @dispatcher.callback_query()
    async def thank(query: types.CallbackQuery) -> None:
        await query.answer("You're welcome")

    @dispatcher.message(Command("poll"))
    async def ask(message: types.Message) -> None:
        await message.answer_poll("Which?", ["A", "B"], is_anonymous=False)

    @dispatcher.poll_answer()
    async def count(answer: types.PollAnswer) -> None:
        assert answer.user
        await client.send_message(answer.user.id, f"a vote for {answer.option_ids[0]}")

    polling = asyncio.create_task(dispatcher.start_polling(client, handle_signals=False))
    yield
    polling.cancel()
    with suppress(asyncio.CancelledError):
        await polling
    await client.session.close()


@asynccontextmanager
async def telebot_bot(base_url: str, token: str) -> AsyncIterator[None]:
    """pyTelegramBotAPI."""
    asyncio_helper.API_URL, asyncio_helper.FILE_URL = base_url + "/bot{0}/{1}", base_url + "/file/bot{0}/{1}"
    albums: defaultdict[str, list[str]] = defaultdict(list)
    client = AsyncTeleBot(token)

    @client.message_handler(content_types=["photo"])
    async def paint(message: telebot_types.Message) -> None:
        photo = message.photo[-1].file_id
        if message.media_group_id:
            album = albums[message.media_group_id]
            album.append(photo)
            if len(album) == 2:
                await client.send_media_group(message.chat.id, [telebot_types.InputMediaPhoto(each) for each in album])
            return
        content = await client.download_file((await client.get_file(photo)).file_path)
        sent = await client.send_photo(message.chat.id, content, caption="echo", reply_to_message_id=message.message_id)
        media = telebot_types.InputMediaPhoto(telebot_types.InputFile(io.BytesIO(PAINTING)), caption="painted")
        keyboard = telebot_types.InlineKeyboardMarkup()
        keyboard.add(telebot_types.InlineKeyboardButton("Thanks", callback_data="v1:thanks"))
        await client.edit_message_media(media, sent.chat.id, sent.message_id, reply_markup=keyboard)

    @client.callback_query_handler(lambda query: True)
    async def thank(query: telebot_types.CallbackQuery) -> None:
        await client.answer_callback_query(query.id, "You're welcome")

    @client.message_handler(commands=["poll"])
    async def ask(message: telebot_types.Message) -> None:
        options = [telebot_types.InputPollOption("A"), telebot_types.InputPollOption("B")]
        await client.send_poll(message.chat.id, "Which?", options, is_anonymous=False)

    @client.poll_answer_handler()
    async def count(answer: telebot_types.PollAnswer) -> None:
        await client.send_message(answer.user.id, f"a vote for {answer.option_ids[0]}")

    polling = asyncio.create_task(client.polling(allowed_updates=["message", "callback_query", "poll_answer"]))
    yield
    polling.cancel()
    with suppress(asyncio.CancelledError):
        await polling
    await client.close_session()
