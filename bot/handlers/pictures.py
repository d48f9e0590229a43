"""Pictures in: the first is kept as the content, the second is its style and starts the painting.

A caption may say which is which.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Final
from urllib.parse import quote

from telegram import Document, Message, PhotoSize, Sticker, Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.handlers import captions
from bot.handlers import settings as settings_handler
from bot.handlers.captions import Caption
from bot.handlers.context import Context, Services, person_of, place_of, words_for
from bot.outbox.lane import seconds_to_wait
from bot.store import conversations, jobs, messages, people, settings
from bot.store.clock import now_ms
from bot.store.conversations import Draft, Place
from bot.store.people import Person
from bot.texts import Words
from engine.decoder import decode_in_child
from engine.pictures import LIMITS, Picture, PictureError, encode_png, fit, resize
from engine.recipe import RecipeError

__all__ = ["not_a_picture", "receive"]

log = logging.getLogger(__name__)

# Twice the largest painting: nothing of a larger photo could ever be seen.
_KEPT_LONG_SIDE: Final = 2048
_DOWNLOAD_SECONDS: Final = 60.0
_DOWNLOAD_PAUSES: Final = (1.0, 3.0)  # seconds between tries: the update is safe in the inbox meanwhile
_LONGEST_WAIT: Final = 60.0  # seconds that a flood answer may ask for
# What a message without a picture may carry, and what it is called (`not-a-picture-…`).
_OTHER_KINDS: Final = {
    "animation": "animation",
    "video": "video",
    "video_note": "video",
    "sticker": "sticker",
    "voice": "audio",
    "audio": "audio",
    "text": "text",
}


async def receive(update: Update, context: Context) -> None:
    """A photo, a file that may be a picture, or a sticker that stands still."""
    message, services = update.message, context.bot_data
    assert message is not None
    place, message_id = place_of(message), message.message_id
    attachment = message.photo[-1] if message.photo else message.document or message.sticker
    try:
        caption = captions.read(message.caption or "")
        name = await _fetch(attachment, context.bot, services)
    except PictureError as error:
        await _answer(update, services, partial(_refused, error=error))
        return
    except RecipeError as error:
        await _answer(update, services, partial(_caption_refused, error=error))
        return
    person, user = person_of(message), message.from_user

    def unit(c: sqlite3.Connection) -> int | None:
        words = words_for(c, user)
        return _take(c, words, place=place, person=person, name=name, message_id=message_id, caption=caption)

    job_id = await services.inbox.settle(update, unit)
    if job_id is not None:
        await services.studio.accepted(job_id)


async def _answer(update: Update, services: Services, text: Callable[[Words], str]) -> None:
    """Say what was wrong with a picture."""
    message = update.message
    assert message is not None
    place, message_id, user = place_of(message), message.message_id, message.from_user

    def unit(c: sqlite3.Connection) -> None:
        messages.answer(c, place, text(words_for(c, user)), reply_to=message_id)

    await services.inbox.settle(update, unit)


def _refused(words: Words, error: PictureError) -> str:
    return words.why(error)


def _caption_refused(words: Words, error: RecipeError) -> str:
    return words("caption-refused", reason=words.why(error))


async def not_a_picture(update: Update, context: Context) -> None:
    """Anything else: say what it was and what to send."""
    message = update.message
    if message is None or message.from_user is None:
        return
    place, user, kind = place_of(message), message.from_user, _kind(message)

    def unit(c: sqlite3.Connection) -> None:
        words = words_for(c, user)
        if message.text is None or not settings_handler.answer_to_question(c, words, place, message.text):
            messages.answer(c, place, words(f"not-a-picture-{kind}"))

    await context.bot_data.inbox.settle(update, unit)


def _take(
    c: sqlite3.Connection, words: Words, *, place: Place, person: Person, name: str, message_id: int, caption: Caption
) -> int | None:
    """Keep the picture until the other one comes; or, if that is there, queue the job, whose id is returned."""
    people.remember(c, person, now_ms=now_ms())
    conversation = conversations.identify(c, place)
    waiting = conversations.find_draft(c, conversation)
    role = caption.role or ("style" if waiting and waiting.role == "content" else "content")
    picture = Draft(name, message_id, role, caption.changes)
    recipe = settings.recipe_of(c, chat_id=place.chat_id, person_id=place.person_id)
    both = {**waiting.changes, **picture.changes} if waiting and waiting.role != role else picture.changes
    try:
        recipe = settings.once(recipe, both)
    except RecipeError as error:
        messages.answer(c, place, _caption_refused(words, error), reply_to=message_id)
        return None
    if waiting is None or waiting.role == role:
        conversations.keep_draft(c, conversation, picture, now_ms=now_ms())
        messages.answer(c, place, words(f"{role}-kept"))
        return None
    if jobs.waiting_of(c, person.id) >= jobs.MOST_WAITING:
        messages.answer(c, place, words("line-is-long", most=jobs.MOST_WAITING), reply_to=message_id)
        return None
    conversations.drop_draft(c, conversation)
    content, style = (picture, waiting) if role == "content" else (waiting, picture)
    return jobs.add(
        c,
        conversation,
        message_id=content.message_id,
        content=content.picture,
        styles=(style.picture,),
        recipe=recipe,
        now_ms=now_ms(),
    )


async def _fetch(attachment: PhotoSize | Document | Sticker | None, bot: ExtBot[None], services: Services) -> str:
    """Download, decode and keep a picture; returns its name. Raises PictureError.

    What Telegram says of it is checked first: a file that can't be used need not be downloaded.
    """
    assert attachment is not None
    if attachment.file_size is not None:
        LIMITS.check_bytes(attachment.file_size)
    if isinstance(attachment, PhotoSize | Sticker):
        LIMITS.check_size(attachment.width, attachment.height)
    async with services.downloads:
        pixels = await decode_in_child(await _download(attachment, bot))
        data = await asyncio.to_thread(_rebuild, pixels)
    return await services.pictures.keep(data, "png")


async def _download(attachment: PhotoSize | Document | Sticker, bot: ExtBot[None]) -> bytes:
    """The file's bytes. Raises PictureError if Telegram does not give it.

    The URL is made here and not by the library, which would read a file of this machine if one had the same path.
    """
    for pause in (*_DOWNLOAD_PAUSES, None):
        try:
            file = await bot.get_file(attachment.file_id)
            path = (file.file_path or "").removeprefix(bot.base_file_url)
            url = f"{bot.base_file_url}/{quote(path.lstrip('/'))}"
            async with asyncio.timeout(_DOWNLOAD_SECONDS):
                return await bot.request.retrieve(url)
        except BadRequest as error:
            if "file is too big" in error.message.lower():
                raise PictureError("Telegram gives bots no file so large.", "file-too-big") from error
            raise _not_fetched() from error
        except InvalidToken as error:  # so comes a download that is not found
            raise _not_fetched() from error
        except RetryAfter as error:
            log.warning("downloads are to wait: %s", error)
            wait = seconds_to_wait(error)
            if pause is None or wait > _LONGEST_WAIT:
                raise _not_fetched() from error
            await asyncio.sleep(wait)
        except (NetworkError, TimeoutError) as error:
            log.warning("a download failed: %s", error)
            if pause is None:
                raise _not_fetched() from error
            await asyncio.sleep(pause)
    raise AssertionError


def _not_fetched() -> PictureError:
    return PictureError("Telegram did not give the file.", "download-failed")


def _rebuild(pixels: Picture) -> bytes:
    """The picture as a file of our own, with nothing of the stranger's but the pixels."""
    height, width, _ = pixels.shape
    if max(height, width) > _KEPT_LONG_SIDE:
        pixels = resize(pixels, fit(height, width, _KEPT_LONG_SIDE))
    return encode_png(pixels)


def _kind(message: Message) -> str:
    return next((name for kind, name in _OTHER_KINDS.items() if getattr(message, kind)), "other")
