"""A small bot for the page to talk to: it paints two pictures in steps that the test lets go one by one."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from PIL import Image, ImageDraw, ImageFilter
from telegram import (
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputPollOption,
    Message,
    Update,
)
from telegram.constants import ChatAction
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

SIZE = (640, 480)
COMMANDS = (("start", "Say hello"), ("style", "Paint in another style"), ("poll", "Which one is better?"))


class Painter:
    """python-telegram-bot at work. Every step of a painting waits for `go_on`."""

    def __init__(self, base_url: str, token: str) -> None:
        builder = Application.builder().token(token)
        self._application = builder.base_url(f"{base_url}/bot").base_file_url(f"{base_url}/file/bot").build()
        self._application.add_handler(CommandHandler("start", self._greet))
        self._application.add_handler(CommandHandler("poll", self._ask))
        self._application.add_handler(MessageHandler(filters.PHOTO & filters.UpdateType.MESSAGE, self._take))
        self._application.add_handler(CallbackQueryHandler(self._answer))
        self._steps = asyncio.Semaphore(0)
        self._given: dict[int, list[Message]] = {}
        self._paintings: list[asyncio.Task[None]] = []

    def go_on(self, steps: int = 1) -> None:
        """Let so many more steps happen."""
        for _ in range(steps):
            self._steps.release()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Painter]:
        """Poll for updates meanwhile."""
        async with self._application as application:
            await application.bot.set_my_commands([BotCommand(*command) for command in COMMANDS])
            await application.bot.set_my_description(
                "Send two photos: I paint the first one in the style of the second."
            )
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling()
            try:
                yield self
            finally:
                for painting in self._paintings:
                    painting.cancel()
                await application.updater.stop()
                await application.stop()

    async def _greet(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        keyboard = InlineKeyboardMarkup(
            [
                [
                    InlineKeyboardButton("How it works", callback_data="how"),
                    InlineKeyboardButton("A tip", callback_data="tip"),
                ]
            ]
        )
        words = "<b>Send me two photos.</b> I paint the first one in the style of the second. /style changes the style."
        await update.message.reply_text(words, parse_mode="HTML", reply_markup=keyboard)

    async def _take(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        given = self._given.setdefault(update.message.chat_id, [])
        given.append(update.message)
        if len(given) == 2:
            del self._given[update.message.chat_id]
            self._paintings.append(asyncio.create_task(self._paint(given[0])))

    async def _paint(self, content: Message) -> None:
        """A text that becomes a sketch, two edits of that, then the final picture as a reply with buttons."""
        await self._steps.acquire()
        shown = await content.reply_text("Mixing the colours")
        await content.chat.send_action(ChatAction.UPLOAD_PHOTO)
        await self._steps.acquire()
        await shown.edit_media(InputMediaPhoto(painting(24), caption="Sketch", filename="sketch.jpg"))
        for step, blur in ((1, 10), (2, 4)):
            await self._steps.acquire()
            caption = f"Step {step} of 3, {33 * step} %"
            await shown.edit_media(InputMediaPhoto(painting(blur), caption=caption, filename="step.jpg"))
        await self._steps.acquire()
        keyboard = InlineKeyboardMarkup(
            [
                [
                    InlineKeyboardButton("Stronger", callback_data="stronger"),
                    InlineKeyboardButton("Softer", callback_data="softer"),
                ],
                [InlineKeyboardButton("Another style", callback_data="tip")],
            ]
        )
        await content.reply_photo(
            painting(0), filename="final.jpg", caption="Done in 12 s.", do_quote=True, reply_markup=keyboard
        )

    async def _ask(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        first = await update.message.reply_photo(painting(0), caption="A")
        second = await update.message.reply_photo(painting(12, sun="tomato"), caption="B")
        options = [
            InputPollOption(letter, media=InputMediaPhoto(sent.photo[-1].file_id))
            for letter, sent in (("A", first), ("B", second))
        ]
        await update.message.reply_poll("Which painting wins?", options, is_anonymous=False)

    async def _answer(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query is not None
        if query.data == "tip":
            await query.answer("Broad strokes come first.\nThe details follow.", show_alert=True)
        else:
            await query.answer(f"You chose {query.data}")


def painting(blur: int, sun: str = "gold") -> bytes:
    """An evening over hills, as JPEG; the more blur, the earlier the step. blur: px."""
    picture = Image.new("RGB", SIZE, "#2f5d73")
    draw = ImageDraw.Draw(picture)
    for i in range(12):
        draw.rectangle((0, i * 24, 640, i * 24 + 24), fill=(60 + i * 13, 100 + i * 7, 130 - i * 4))
    draw.ellipse((380, 130, 500, 250), fill=sun)
    for base, colour in ((270, "#4f7f6a"), (330, "#35614f"), (400, "#23453f")):
        ridge = [(x, base + 30 * ((x // 40 + base) % 3)) for x in range(0, 641, 40)]
        draw.polygon([(0, 480), *ridge, (640, 480)], fill=colour)
    encoded = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(blur)).save(encoded, "JPEG")
    return encoded.getvalue()
