"""Pictures that people send, brought here: downloaded, decoded, rebuilt from their pixels, and kept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar
from urllib.parse import quote

from telegram import Document, PhotoSize, Sticker
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.handlers.context import Services
from bot.outbox.lane import seconds_to_wait
from engine.decoder import decode_in_child
from engine.pictures import LIMITS, Picture, PictureError, encode_png, fit, resize

__all__ = ["fetch", "profile_photo"]

log = logging.getLogger(__name__)
T = TypeVar("T")

# Twice the largest painting: nothing of a larger photo could ever be seen.
_KEPT_LONG_SIDE: Final = 2048
_DOWNLOAD_SECONDS: Final = 60.0
_DOWNLOAD_PAUSES: Final = (1.0, 3.0)  # seconds between tries: the update is safe in the inbox meanwhile
_LONGEST_WAIT: Final = 60.0  # seconds that a flood answer may ask for


async def fetch(attachment: PhotoSize | Document | Sticker, bot: ExtBot[None], services: Services) -> str:
    """Download, decode and keep a picture; returns its name. Raises PictureError.

    What Telegram says of it is checked first: a file that can't be used need not be downloaded.
    """
    if attachment.file_size is not None:
        LIMITS.check_bytes(attachment.file_size)
    if isinstance(attachment, PhotoSize | Sticker):
        LIMITS.check_size(attachment.width, attachment.height)
    async with services.downloads:
        pixels = await decode_in_child(await _download(attachment, bot))
        data = await asyncio.to_thread(_rebuild, pixels)
    return await services.pictures.keep(data, "png")


async def profile_photo(person_id: int, bot: ExtBot[None]) -> PhotoSize | None:
    """Their newest one in its largest size; None where they have none, or show it to nobody. Raises PictureError."""
    found = await _persist(lambda: bot.get_user_profile_photos(person_id, limit=1))
    return found.photos[0][-1] if found.photos else None


async def _download(attachment: PhotoSize | Document | Sticker, bot: ExtBot[None]) -> bytes:
    """The file's bytes. Raises PictureError if Telegram does not give it.

    The URL is made here and not by the library, which would read a file of this machine if one had the same path.
    """

    async def once() -> bytes:
        file = await bot.get_file(attachment.file_id)
        path = (file.file_path or "").removeprefix(bot.base_file_url)
        url = f"{bot.base_file_url}/{quote(path.lstrip('/'))}"
        async with asyncio.timeout(_DOWNLOAD_SECONDS):
            return await bot.request.retrieve(url)

    return await _persist(once)


async def _persist(call: Callable[[], Awaitable[T]]) -> T:
    """Ask Telegram for something, a few times if need be. Raises PictureError if it does not give it."""
    for pause in (*_DOWNLOAD_PAUSES, None):
        try:
            return await call()
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
